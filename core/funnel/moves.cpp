#include "core/funnel/moves.h"

#include "core/base/orderkey.h"
#include "core/funnel/qualification.h"
#include "core/leads/leads.h"
#include "core/leads/records.h"

#include <algorithm>

namespace huni {

namespace {

// One call of Moves::move: holds what the cards have in common.
class Move
{
public:
    Move(Writer &writer, const Catalog &catalog, const Stage &stage, const MoveTarget &target)
        : m_writer(writer)
        , m_catalog(catalog)
        , m_stage(stage)
        , m_target(target)
        , m_keys(quint64(writer.state().lastHlc) ^ 0x9e3779b97f4a7c15ULL)
    {
    }

    Result<std::vector<MoveOutcome>> run(const std::vector<CardRef> &cards)
    {
        if (auto placed = findPlace(cards); !placed)
            return placed.error();
        std::vector<MoveOutcome> outcomes;
        for (const CardRef &card : cards) {
            auto moved = card.kind == CardRef::Kind::Lead ? moveLead(LeadId {card.id}) : moveOpportunity(OpportunityId {card.id});
            if (!moved)
                return moved.error();
            outcomes.push_back(*moved);
        }
        return outcomes;
    }

    Result<OpportunityId> openFor(LeadId id)
    {
        const auto record = m_writer.record(Table::Lead, id.uuid);
        if (!record)
            return Error {Errc::NotFound, id.text(), {}, {}};
        const Lead lead = leadFrom(id, *record);
        m_name = shownLeadName(m_writer, *record);
        if (auto placed = findPlace({}); !placed)
            return placed.error();
        const OpportunityId opened = createOpportunity(lead);
        m_writer.set(Table::Lead, id.uuid, {{col::Lead::Position, Value {}}});
        return opened;
    }

    const QString &lastName() const { return m_name; }

private:
    Result<MoveOutcome> moveLead(LeadId id)
    {
        const auto record = m_writer.record(Table::Lead, id.uuid);
        if (!record)
            return Error {Errc::NotFound, id.text(), {}, {}};
        const Lead lead = leadFrom(id, *record);
        m_name = shownLeadName(m_writer, *record);
        if (m_stage.band == Band::Bofu)
            return moveLeadToOpportunity(lead);
        const std::vector<Opportunity> open = openOpportunitiesOf(id);
        if (m_stage.isWon() && open.size() > 1) // one of them was won, hardly all: revenue would be counted that nobody made
            return several(open);
        if (auto allowed = checkLeadConditions(lead, open); !allowed)
            return allowed.error();
        // Won and Lost close what is open, and the lead with it: its opportunities go on standing for it on the board.
        for (const Opportunity &opportunity : open)
            placeOpportunity(opportunity);
        writeLeadStage(lead, open.empty() ? takePosition() : QString());
        MoveOutcome outcome {{CardRef::Kind::Lead, id.uuid}, lead.stage, m_stage.id, {}};
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
    Result<MoveOutcome> moveLeadToOpportunity(const Lead &lead)
    {
        const std::vector<Opportunity> open = openOpportunitiesOf(lead.id);
        if (open.size() > 1)
            return several(open);
        MoveOutcome outcome;
        outcome.to = m_stage.id;
        if (open.empty()) {
            const OpportunityId id = createOpportunity(lead);
            outcome.from = lead.stage;
            outcome.opportunity = id;
        } else {
            outcome.from = open.front().stage;
            outcome.opportunity = open.front().id;
            placeOpportunity(open.front());
        }
        // The opportunity stands on the board for the lead from now on.
        if (!lead.position.isEmpty())
            m_writer.set(Table::Lead, lead.id.uuid, {{col::Lead::Position, Value {}}});
        outcome.card = {CardRef::Kind::Opportunity, outcome.opportunity.uuid};
        return outcome;
    }

    OpportunityId createOpportunity(const Lead &lead)
    {
        Opportunity opportunity;
        opportunity.name = m_name;
        opportunity.lead = lead.id;
        opportunity.company = lead.company;
        opportunity.type = QStringLiteral("new");
        opportunity.amount = lead.value;
        opportunity.owner = lead.owner;
        opportunity.createdAt = m_writer.now();
        opportunity.stage = m_stage.id;
        opportunity.stageSince = m_writer.now();
        opportunity.position = takePosition();
        const OpportunityId id {m_writer.newId()};
        m_writer.create(Table::Opportunity, id.uuid, recordOf(opportunity));
        noteChange(lead.id, id, lead.stage, m_stage.id);
        return id;
    }

    Result<MoveOutcome> moveOpportunity(OpportunityId id)
    {
        const auto record = m_writer.record(Table::Opportunity, id.uuid);
        if (!record)
            return Error {Errc::NotFound, id.text(), {}, {}};
        const Opportunity opportunity = opportunityFrom(id, *record);
        m_name = opportunity.name;
        if (m_stage.band != Band::Bofu && m_stage.band != Band::End)
            return condition("opportunity_stays_in_bofu");
        if (m_stage.isLost() && opportunity.stage != m_stage.id && m_target.reason.isEmpty())
            return condition("lost_reason");
        placeOpportunity(opportunity);
        return MoveOutcome {{CardRef::Kind::Opportunity, id.uuid}, opportunity.stage, m_stage.id, id};
    }

    Result<void> checkLeadConditions(const Lead &lead, const std::vector<Opportunity> &open)
    {
        if (!open.empty() && m_stage.band != Band::End)
            return condition("opportunity_stays_in_bofu");
        if (lead.stage == m_stage.id)
            return {};
        if (m_stage.key == u"sql" && m_target.override.isEmpty()
            && bantVerdict(readBant(m_writer.connection(), lead.id)) != BantVerdict::Qualified)
            return condition("bant_qualified");
        if (m_stage.isLost() && m_target.reason.isEmpty())
            return condition("lost_reason");
        return {};
    }

    Error condition(const char *key) const { return {Errc::ConditionNotMet, m_name, m_stage.key, QString::fromLatin1(key)}; }

    void writeLeadStage(const Lead &lead, const QString &position)
    {
        using C = col::Lead;
        if (lead.stage == m_stage.id) {
            m_writer.set(Table::Lead, lead.id.uuid, {{C::Position, textValue(position)}});
            return;
        }
        const bool closed = m_stage.band == Band::End;
        m_writer.set(Table::Lead, lead.id.uuid,
                     {{C::Stage, Value {m_stage.id.uuid}},
                      {C::Position, textValue(position)},
                      {C::StageSince, Value {m_writer.now()}},
                      {C::ClosedAt, closed ? Value {m_writer.now()} : Value {}},
                      {C::LostReason, m_stage.isLost() ? textValue(m_target.reason) : Value {}}});
        noteChange(lead.id, {}, lead.stage, m_stage.id);
    }

    void placeOpportunity(const Opportunity &opportunity)
    {
        using C = col::Opportunity;
        const QString position = takePosition();
        if (opportunity.stage == m_stage.id) {
            m_writer.set(Table::Opportunity, opportunity.id.uuid, {{C::Position, textValue(position)}});
            return;
        }
        const bool closed = m_stage.band == Band::End;
        m_writer.set(Table::Opportunity, opportunity.id.uuid,
                     {{C::Stage, Value {m_stage.id.uuid}},
                      {C::Position, textValue(position)},
                      {C::StageSince, Value {m_writer.now()}},
                      {C::ClosedAt, closed ? Value {m_writer.now()} : Value {}},
                      {C::LostReason, m_stage.isLost() ? textValue(m_target.reason) : Value {}}});
        noteChange({}, opportunity.id, opportunity.stage, m_stage.id);
    }

    void noteChange(LeadId lead, OpportunityId opportunity, StageId from, StageId to)
    {
        using C = col::StageChange;
        Record change;
        change.cells.resize(size_t(tableInfo(Table::StageChange).columnCount()));
        change.at(C::Lead) = idValue(lead);
        change.at(C::Opportunity) = idValue(opportunity);
        change.at(C::From) = idValue(from);
        change.at(C::To) = idValue(to);
        change.at(C::At) = Value {m_writer.now()};
        change.at(C::Member) = idValue(m_writer.member());
        change.at(C::Automatic) = Value {qint64(0)};
        change.at(C::Reason) = textValue(m_target.reason);
        change.at(C::Override) = textValue(m_target.override);
        m_writer.create(Table::StageChange, m_writer.newId(), std::move(change));
    }

    std::vector<Opportunity> openOpportunitiesOf(LeadId lead)
    {
        std::vector<Opportunity> open;
        std::vector<Uuid> ids;
        {
            Query query(m_writer.connection(), "SELECT id FROM opportunity WHERE lead=?1 AND gone=0", lead);
            while (query.next())
                ids.push_back(query.id(0));
        }
        for (const Uuid &id : ids) {
            const Opportunity opportunity = opportunityFrom(OpportunityId {id}, *m_writer.record(Table::Opportunity, id));
            const Stage *stage = m_catalog.stage(opportunity.stage);
            if (stage && stage->band == Band::Bofu)
                open.push_back(opportunity);
        }
        return open;
    }

    // A card that stays where it is, next to the gap.
    struct Neighbour {
        CardRef card {};
        std::string position {};
    };
    enum class Side { Before, After };

    // The gap in the column where the cards go. Cards that move themselves do not count as neighbours.
    Result<void> findPlace(const std::vector<CardRef> &cards)
    {
        if (m_target.before) {
            const bool isLead = m_target.before->kind == CardRef::Kind::Lead;
            Query place(m_writer.connection(),
                        isLead ? "SELECT position FROM lead WHERE id=?1 AND gone=0 AND stage=?2"
                               : "SELECT position FROM opportunity WHERE id=?1 AND gone=0 AND stage=?2",
                        m_target.before->id, m_stage.id);
            if (!place.next())
                return Error {Errc::NotFound, m_target.before->id.text(), {}, {}};
            if (!place.isNull(0))
                m_gap = Neighbour {*m_target.before, std::string(place.utf8(0))};
        }
        readGap(cards);
        if (!hasRoom(cards.size()))
            renumberAround(cards);
        return {};
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
        const std::string edge = !m_gap ? "" : before ? " AND (position, id)<(?2, ?3)" : " AND (position, id)>=(?2, ?3)";
        const std::string part = "WHERE stage=?1 AND gone=0 AND position IS NOT NULL" + edge;
        const std::string order = before ? " DESC" : "";
        Query query(m_writer.connection(),
                    "SELECT position AS p, id AS i, 0 FROM lead " + part + " UNION ALL SELECT position, id, 1 FROM opportunity " + part
                        + " ORDER BY p" + order + ", i" + order);
        query.bind(1, m_stage.id.uuid);
        if (m_gap) {
            query.bind(2, std::string_view(m_gap->position));
            query.bind(3, m_gap->card.id);
        }
        while (found.size() < count && query.next()) {
            const CardRef card {CardRef::Kind(query.integer(2)), query.id(1)};
            if (std::find(cards.begin(), cards.end(), card) == cards.end())
                found.push_back({card, std::string(query.utf8(0))});
        }
        return found;
    }

    // Whether the keys of this many cards fit into the gap. Cards made on two devices at once may share a key: then there
    // is no gap between them.
    bool hasRoom(size_t count) const
    {
        if (!m_upper.empty() && m_lower >= m_upper)
            return false;
        OrderKeys keys = m_keys;
        std::string key = m_lower;
        for (size_t i = 0; i < std::max(count, size_t(1)); ++i) {
            key = keys.between(key, m_upper);
            if (key.size() > OrderKeys::longest)
                return false;
        }
        return true;
    }

    // Gives the cards around the gap new keys (SYNC.md 5, 'Order'): as many as it takes for these to be short again.
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
            // Places for the cards that come are spread with the others, and left free.
            std::vector<std::string> keys(list.size() + cards.size() + 1);
            spreadKeys(lower, upper, keys);
            const bool fits = std::all_of(keys.begin(), keys.end(), [](const std::string &key) { return key.size() <= OrderKeys::longest / 2; });
            if (!fits && !(beginsHere && endsHere))
                continue;
            for (size_t i = 0; i < list.size(); ++i) {
                const std::string &key = keys[i < gap ? i : i + cards.size() + 1];
                const bool lead = list[i].card.kind == CardRef::Kind::Lead;
                m_writer.set(lead ? Table::Lead : Table::Opportunity, list[i].card.id,
                             {{lead ? int(col::Lead::Position) : int(col::Opportunity::Position), Value {key}}});
            }
            m_lower = gap > 0 ? keys[gap - 1] : lower;
            m_upper = gap < list.size() ? keys[gap + cards.size() + 1] : upper;
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

    QString takePosition()
    {
        m_lower = m_keys.between(m_lower, m_upper);
        return QString::fromStdString(m_lower);
    }

    static constexpr size_t renumberedAtOnce = 32;

    Writer &m_writer;
    const Catalog &m_catalog;
    const Stage &m_stage;
    const MoveTarget &m_target;
    OrderKeys m_keys;
    std::optional<Neighbour> m_gap; ///< the card right behind the gap; none: the column's beginning or end
    std::string m_lower;
    std::string m_upper;
    QString m_name;
};

} // namespace

Moves::Moves(Store &store)
    : m_store(store)
{
}

Result<std::vector<MoveOutcome>> Moves::move(const std::vector<CardRef> &cards, const MoveTarget &target)
{
    const bool opportunities = !cards.empty() && cards.front().kind == CardRef::Kind::Opportunity;
    return m_store.write(opportunities ? ActionCode::MoveOpportunities : ActionCode::MoveLeads, {},
                         [&](Writer &writer) -> Result<std::vector<MoveOutcome>> {
                             const Catalog catalog = readCatalog(writer.connection());
                             const Stage *stage = catalog.stage(target.stage);
                             if (!stage)
                                 return Error {Errc::UnknownStage, target.stage.text(), {}, {}};
                             Move move(writer, catalog, *stage, target);
                             auto outcomes = move.run(cards);
                             // Names of people and the key of the stage: the sentence is made in the reader's language.
                             writer.setArgs({QString::number(cards.size()), move.lastName(), stage->key,
                                             stage->nameEn, stage->nameTr});
                             return outcomes;
                         });
}

Result<OpportunityId> Moves::openOpportunity(LeadId lead, StageId stage)
{
    return m_store.write(ActionCode::CreateOpportunity, {}, [&](Writer &writer) -> Result<OpportunityId> {
        const Catalog catalog = readCatalog(writer.connection());
        const Stage *found = catalog.stage(stage);
        if (!found || found->band != Band::Bofu)
            return Error {Errc::UnknownStage, stage.text(), {}, {}};
        const MoveTarget target {.stage = stage};
        Move move(writer, catalog, *found, target);
        auto opened = move.openFor(lead);
        writer.setArgs({move.lastName()});
        return opened;
    });
}

} // namespace huni
