#include "core/funnel/moves.h"

#include "core/base/orderkey.h"
#include "core/funnel/opportunities.h"
#include "core/funnel/qualification.h"
#include "core/leads/leads.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/store/eachwrite.h"

#include <algorithm>

namespace huni {

namespace {

// One call of Moves::move: holds what the cards have in common. Its transactions follow each other.
class Move
{
public:
    Move(const Catalog &catalog, const Stage &stage, const MoveTarget &target)
        : m_catalog(catalog)
        , m_stage(stage)
        , m_target(target)
    {
    }

    /// Goes on in another transaction.
    void use(Writer &writer) { m_writer = &writer; }

    /// Finds room for the cards. \par Errors  NotFound: the card to stand before
    Result<void> findRoom(const std::vector<CardRef> &cards)
    {
        m_keys = OrderKeys(quint64(m_writer->state().lastHlc) ^ 0x9e3779b97f4a7c15ULL);
        return findPlace(cards);
    }

    Result<MoveOutcome> move(const CardRef &card)
    {
        return card.kind == CardRef::Kind::Lead ? moveLead(LeadId{card.id})
                                                : moveOpportunity(OpportunityId{card.id});
    }

    Result<OpportunityId> openFor(LeadId id)
    {
        const auto record = m_writer->record(Table::Lead, id.uuid);
        if (!record)
            return Error{Errc::NotFound, id.text(), {}, {}};
        m_name = leadName(*m_writer, *record);
        if (auto placed = findRoom({}); !placed)
            return placed.error();
        return createOpportunity(id, *record, leadFrom(id, *record).stage);
    }

    const QString &lastName() const { return m_name; }

private:
    Result<MoveOutcome> moveLead(LeadId id)
    {
        const auto record = m_writer->record(Table::Lead, id.uuid);
        if (!record)
            return Error{Errc::NotFound, id.text(), {}, {}};
        const Lead lead = leadFrom(id, *record);
        m_name = leadName(*m_writer, *record);
        if (m_stage.band == Band::Bofu)
            return moveLeadToOpportunity(lead, *record);
        const std::vector<Opportunity> open = openOpportunitiesOf(id);
        if (m_stage.isWon()
            && open.size() > 1) // one of them was won, hardly all: revenue would be counted that nobody made
            return several(open);
        if (auto allowed = checkLeadConditions(lead, open); !allowed)
            return allowed.error();
        // Won and Lost close what is open, and the lead with it: its opportunities go on standing for it on
        // the board.
        for (const Opportunity &opportunity : open)
            placeOpportunity(opportunity);
        writeLeadStage(lead, open.empty() ? takePosition() : QString());
        MoveOutcome outcome{{CardRef::Kind::Lead, id.uuid}, lead.stage, m_stage.id, {}};
        if (!open.empty())
            outcome.card = {CardRef::Kind::Opportunity, open.front().id.uuid};
        if (open.size() == 1)
            outcome.opportunity = open.front().id;
        return outcome;
    }

    // Which one is meant is for the person to say.
    Error several(const std::vector<Opportunity> &open) const
    {
        QStringList names;
        for (const Opportunity &opportunity : open)
            names += opportunity.name;
        return {Errc::Ambiguous, m_name, {}, names.join(QStringLiteral(", "))};
    }

    // A BOFU stage holds opportunities: the lead's one open opportunity goes there, or a new one is made.
    Result<MoveOutcome> moveLeadToOpportunity(const Lead &lead, const Record &record)
    {
        const std::vector<Opportunity> open = openOpportunitiesOf(lead.id);
        if (open.size() > 1)
            return several(open);
        // The opportunity stands on the board for the lead from now on.
        const StageId own
            = standBehindOpportunity(*m_writer, m_catalog, lead.id.uuid, StandsFor::ReopenedSale);
        MoveOutcome outcome;
        outcome.to = m_stage.id;
        if (open.empty()) {
            outcome.from = lead.stage;
            outcome.opportunity = createOpportunity(lead.id, record, own);
        } else {
            outcome.from = open.front().stage;
            outcome.opportunity = open.front().id;
            placeOpportunity(open.front());
        }
        outcome.card = {CardRef::Kind::Opportunity, outcome.opportunity.uuid};
        return outcome;
    }

    OpportunityId createOpportunity(LeadId id, const Record &lead, StageId from)
    {
        Record record = opportunityRecordFor(id, lead, textValue(m_name));
        record.at(col::Opportunity::Stage) = Value{m_stage.id.uuid};
        record.at(col::Opportunity::Position) = textValue(takePosition());
        return addOpportunity(
            *m_writer, m_catalog, std::move(record),
            {.lead = id, .from = from, .reason = m_target.reason, .override = m_target.override});
    }

    Result<MoveOutcome> moveOpportunity(OpportunityId id)
    {
        const auto record = m_writer->record(Table::Opportunity, id.uuid);
        if (!record)
            return Error{Errc::NotFound, id.text(), {}, {}};
        const Opportunity opportunity = opportunityFrom(id, *record);
        m_name = opportunity.name;
        if (m_stage.band != Band::Bofu && m_stage.band != Band::End)
            return condition("opportunity_stays_in_bofu");
        if (m_stage.isLost() && opportunity.stage != m_stage.id && m_target.reason.isEmpty())
            return condition("lost_reason");
        placeOpportunity(opportunity);
        const Stage *from = m_catalog.stage(opportunity.stage);
        if (opportunity.lead && m_stage.band == Band::Bofu && !(from && from->band == Band::Bofu))
            standBehindOpportunity(*m_writer, m_catalog, opportunity.lead.uuid, StandsFor::ReopenedSale);
        return MoveOutcome{{CardRef::Kind::Opportunity, id.uuid}, opportunity.stage, m_stage.id, id};
    }

    Result<void> checkLeadConditions(const Lead &lead, const std::vector<Opportunity> &open)
    {
        if (!open.empty() && m_stage.band != Band::End)
            return condition("opportunity_stays_in_bofu");
        if (lead.stage == m_stage.id)
            return {};
        if (m_stage.key == u"sql" && m_target.override.isEmpty()
            && bantVerdict(readBant(m_writer->connection(), lead.id)) != BantVerdict::Qualified)
            return condition("bant_qualified");
        if (m_stage.isLost() && m_target.reason.isEmpty())
            return condition("lost_reason");
        return {};
    }

    Error condition(const char *key) const
    {
        return {Errc::ConditionNotMet, m_name, m_stage.key, QString::fromLatin1(key)};
    }

    void writeLeadStage(const Lead &lead, const QString &position)
    {
        using C = col::Lead;
        if (lead.stage == m_stage.id) {
            m_writer->set(Table::Lead, lead.id.uuid, {{C::Position, textValue(position)}});
            return;
        }
        const bool closed = m_stage.band == Band::End;
        m_writer->set(Table::Lead, lead.id.uuid,
                      {{C::Stage, Value{m_stage.id.uuid}},
                       {C::Position, textValue(position)},
                       {C::StageSince, Value{m_writer->now()}},
                       {C::ClosedAt, closed ? Value{m_writer->now()} : Value{}},
                       {C::LostReason, m_stage.isLost() ? textValue(m_target.reason) : Value{}}});
        noteMove(lead.id, {}, lead.stage);
    }

    void placeOpportunity(const Opportunity &opportunity)
    {
        using C = col::Opportunity;
        const QString position = takePosition();
        if (opportunity.stage == m_stage.id) {
            m_writer->set(Table::Opportunity, opportunity.id.uuid, {{C::Position, textValue(position)}});
            return;
        }
        const bool closed = m_stage.band == Band::End;
        m_writer->set(Table::Opportunity, opportunity.id.uuid,
                      {{C::Stage, Value{m_stage.id.uuid}},
                       {C::Position, textValue(position)},
                       {C::StageSince, Value{m_writer->now()}},
                       {C::ClosedAt, closed ? Value{m_writer->now()} : Value{}},
                       {C::LostReason, m_stage.isLost() ? textValue(m_target.reason) : Value{}}});
        noteMove({}, opportunity.id, opportunity.stage);
    }

    void noteMove(LeadId lead, OpportunityId opportunity, StageId from)
    {
        noteStageChange(*m_writer,
                        {.lead = lead,
                         .opportunity = opportunity,
                         .from = from,
                         .to = m_stage.id,
                         .reason = m_target.reason,
                         .override = m_target.override,
                         .automatic = m_target.automatic});
    }

    std::vector<Opportunity> openOpportunitiesOf(LeadId lead)
    {
        std::vector<Opportunity> open;
        std::vector<Uuid> ids;
        {
            Query query(m_writer->connection(), "SELECT id FROM opportunity WHERE lead=?1 AND gone=0", lead);
            while (query.next())
                ids.push_back(query.id(0));
        }
        for (const Uuid &id : ids) {
            const Opportunity opportunity
                = opportunityFrom(OpportunityId{id}, *m_writer->record(Table::Opportunity, id));
            const Stage *stage = m_catalog.stage(opportunity.stage);
            if (stage && stage->band == Band::Bofu)
                open.push_back(opportunity);
        }
        return open;
    }

    // A card that stays where it is, next to the gap.
    struct Neighbour {
        CardRef card{};
        std::string position{};
    };
    enum class Side { Before, After };

    // The gap in the column where the cards go. Cards that move themselves do not count as neighbours.
    Result<void> findPlace(const std::vector<CardRef> &cards)
    {
        if (m_target.before) {
            const bool isLead = m_target.before->kind == CardRef::Kind::Lead;
            Query place(m_writer->connection(),
                        isLead ? "SELECT position FROM lead WHERE id=?1 AND gone=0 AND stage=?2"
                               : "SELECT position FROM opportunity WHERE id=?1 AND gone=0 AND stage=?2",
                        m_target.before->id, m_stage.id);
            if (!place.next())
                return Error{Errc::NotFound, m_target.before->id.text(), {}, {}};
            if (!place.isNull(0))
                m_gap = Neighbour{*m_target.before, std::string(place.utf8(0))};
        }
        readGap(cards);
        if (!hasRoom(cards.size()))
            renumberAround(cards);
        return {};
    }

    // Keys for all cards at once: taken one after the other they would grow by a digit every few cards.
    bool spreadPlaces(size_t count)
    {
        m_places.assign(count, {});
        m_taken = 0;
        spreadKeys(m_lower, m_upper, m_places);
        return std::all_of(m_places.begin(), m_places.end(), [this](const std::string &key) {
            return key.size() <= OrderKeys::longest && (m_upper.empty() || key < m_upper);
        });
    }

    void readGap(const std::vector<CardRef> &cards)
    {
        const auto before = neighbours(cards, Side::Before, 1);
        const auto after = neighbours(cards, Side::After, 1);
        m_lower = before.empty() ? std::string() : before.front().position;
        m_upper = after.empty() ? std::string() : after.front().position;
    }

    // Cards that stay, from the gap on away from it, at most `count`.
    std::vector<Neighbour> neighbours(const std::vector<CardRef> &cards, Side side, size_t count)
    {
        std::vector<Neighbour> found;
        const bool before = side == Side::Before;
        // Without a card to stand before, the gap is the column's end or its beginning.
        const bool atEnd = m_target.atEnd || m_target.before;
        if (!m_gap && before != atEnd)
            return found;
        const std::string edge = !m_gap ? ""
            : before                    ? " AND (position, id)<(?2, ?3)"
                                        : " AND (position, id)>=(?2, ?3)";
        const std::string part = "WHERE stage=?1 AND gone=0 AND position IS NOT NULL" + edge;
        const std::string order = before ? " DESC" : "";
        Query query(m_writer->connection(),
                    "SELECT position AS p, id AS i, 0 FROM lead " + part
                        + " UNION ALL SELECT position, id, 1 FROM opportunity " + part + " ORDER BY p" + order
                        + ", i" + order);
        query.bind(1, m_stage.id.uuid);
        if (m_gap) {
            query.bind(2, std::string_view(m_gap->position));
            query.bind(3, m_gap->card.id);
        }
        while (found.size() < count && query.next()) {
            const CardRef card{CardRef::Kind(query.integer(2)), query.id(1)};
            if (std::find(cards.begin(), cards.end(), card) == cards.end())
                found.push_back({card, std::string(query.utf8(0))});
        }
        return found;
    }

    // Whether the keys of this many cards fit into the gap. Cards made on two devices at once may share a
    // key: then there is no gap between them.
    bool hasRoom(size_t count)
    {
        return (m_upper.empty() || m_lower < m_upper) && spreadPlaces(std::max(count, size_t(1)));
    }

    // Gives the cards around the gap new keys (SYNC.md 5, 'Order'): as many as it takes for these to be short
    // again.
    void renumberAround(const std::vector<CardRef> &cards)
    {
        for (size_t reach = renumberedAtOnce;; reach *= 2) {
            std::vector<Neighbour> list = neighbours(cards, Side::Before, reach + 1);
            const bool beginsHere = list.size() <= reach;
            const std::string lower = beginsHere ? std::string() : list.back().position;
            if (!beginsHere)
                list.pop_back();
            std::reverse(list.begin(), list.end());
            const size_t gap = list.size();
            std::vector<Neighbour> after = neighbours(cards, Side::After, reach + 1);
            const bool endsHere = after.size() <= reach;
            const std::string upper = endsHere ? std::string() : after.back().position;
            if (!endsHere)
                after.pop_back();
            std::move(after.begin(), after.end(), std::back_inserter(list));
            if (!lower.empty() && !upper.empty() && lower >= upper)
                continue;
            // Places for the cards that come are spread with the others, and kept free.
            const size_t coming = std::max(cards.size(), size_t(1));
            std::vector<std::string> keys(list.size() + coming + 1);
            spreadKeys(lower, upper, keys);
            const bool fits = std::all_of(keys.begin(), keys.end(), [](const std::string &key) {
                return key.size() <= OrderKeys::longest / 2;
            });
            if (!fits && !(beginsHere && endsHere))
                continue;
            for (size_t i = 0; i < list.size(); ++i) {
                const std::string &key = keys[i < gap ? i : i + coming + 1];
                const bool lead = list[i].card.kind == CardRef::Kind::Lead;
                m_writer->set(
                    lead ? Table::Lead : Table::Opportunity, list[i].card.id,
                    {{lead ? int(col::Lead::Position) : int(col::Opportunity::Position), Value{key}}});
            }
            m_lower = gap > 0 ? keys[gap - 1] : lower;
            m_upper = gap < list.size() ? keys[gap + coming + 1] : upper;
            m_places.assign(keys.begin() + qptrdiff(gap), keys.begin() + qptrdiff(gap + coming));
            m_taken = 0;
            return;
        }
    }

    // Keys in order between two others, by halving, so that they grow as little as they can.
    void spreadKeys(std::string_view lower, std::string_view upper, std::span<std::string> keys)
    {
        if (keys.empty())
            return;
        const size_t middle = keys.size() / 2;
        keys[middle] = m_keys.between(lower, upper);
        spreadKeys(lower, keys[middle], keys.first(middle));
        spreadKeys(keys[middle], upper, keys.subspan(middle + 1));
    }

    // The next place in the gap: one for each card, and more for a lead whose opportunities are closed with
    // it.
    QString takePosition()
    {
        m_lower = m_taken < m_places.size() ? m_places[m_taken++] : m_keys.between(m_lower, m_upper);
        return QString::fromStdString(m_lower);
    }

    static constexpr size_t renumberedAtOnce = 32;

    Writer *m_writer = nullptr;
    const Catalog &m_catalog;
    const Stage &m_stage;
    const MoveTarget &m_target;
    OrderKeys m_keys{0};
    std::optional<Neighbour> m_gap; ///< the card right behind the gap; none: the column's beginning or end
    std::string m_lower;
    std::string m_upper;
    std::vector<std::string> m_places; ///< in the gap, in order
    size_t m_taken = 0; ///< of them
    QString m_name;
};

} // namespace

Result<MoveOutcome> moveCard(Writer &writer, const Catalog &catalog, const CardRef &card, const MoveTarget &target)
{
    const Stage *stage = catalog.stage(target.stage);
    if (!stage)
        return Error{Errc::UnknownStage, target.stage.text(), {}, {}};
    Move move(catalog, *stage, target);
    move.use(writer);
    if (auto room = move.findRoom({card}); !room)
        return room.error();
    return move.move(card);
}

Moves::Moves(Store &store)
    : m_store(store)
{
}

Result<std::vector<MoveOutcome>> Moves::move(const std::vector<CardRef> &cards, const MoveTarget &target)
{
    auto done = moveAll(cards, target, WhenRefused::MoveNone, {});
    return done ? Result<std::vector<MoveOutcome>>{std::move(done->moved)}
                : Result<std::vector<MoveOutcome>>{done.error()};
}

Result<ManyMoved> Moves::moveEach(const std::vector<CardRef> &cards, const MoveTarget &target, const EachWatch &watch)
{
    return moveAll(cards, target, WhenRefused::MoveOthers, watch);
}

Result<ManyMoved> Moves::moveAll(const std::vector<CardRef> &cards, const MoveTarget &target, WhenRefused whenRefused,
                                 const EachWatch &watch)
{
    const bool opportunities = !cards.empty() && cards.front().kind == CardRef::Kind::Opportunity;
    Catalog catalog;
    Stage stage;
    std::optional<Move> move;
    ManyMoved outcome;
    const auto begin = [&](Writer &writer) -> Result<void> {
        catalog = readCatalog(writer.connection());
        const Stage *found = catalog.stage(target.stage);
        if (!found)
            return Error{Errc::UnknownStage, target.stage.text(), {}, {}};
        stage = *found;
        outcome = {};
        move.emplace(catalog, stage, target);
        move->use(writer);
        return move->findRoom(cards);
    };
    const auto moveOne = [&](Writer &writer, size_t index) -> Result<void> {
        if (index == 0) {
            if (auto begun = begin(writer); !begun)
                return begun;
        }
        move->use(writer);
        auto moved = move->move(cards[index]);
        if (moved) {
            outcome.moved.push_back(*moved);
            return {};
        }
        // A card is refused before anything of it is written.
        if (whenRefused == WhenRefused::MoveNone)
            return moved.error();
        const bool isGone = moved.error().code == Errc::NotFound;
        outcome.refused.push_back({cards[index], isGone ? leadTitle(writer.connection(), cards[index].id).name : move->lastName(), moved.error()});
        return {};
    };
    // Names of people and the key of the stage: the sentence is made in the reader's language.
    const auto args = [&]() -> QStringList {
        if (!move)
            return {};
        return {QString::number(outcome.moved.size()), move->lastName(), stage.key, stage.nameEn, stage.nameTr};
    };
    auto done = writeEach(m_store, opportunities ? ActionCode::MoveOpportunities : ActionCode::MoveLeads,
                          cards.size(), moveOne, args, watch);
    if (!done)
        return done.error();
    return outcome;
}

Result<OpportunityId> Moves::openOpportunity(LeadId lead, StageId stage)
{
    return m_store.write(ActionCode::CreateOpportunity, {}, [&](Writer &writer) -> Result<OpportunityId> {
        const Catalog catalog = readCatalog(writer.connection());
        const Stage *found = catalog.stage(stage);
        if (!found || found->band != Band::Bofu)
            return Error{Errc::UnknownStage, stage.text(), {}, {}};
        const MoveTarget target{.stage = stage};
        Move move(catalog, *found, target);
        move.use(writer);
        auto opened = move.openFor(lead);
        writer.setArgs({move.lastName()});
        return opened;
    });
}

} // namespace huni
