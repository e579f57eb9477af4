#include "core/funnel/moves.h"

#include "core/base/orderkey.h"
#include "core/funnel/qualification.h"
#include "core/leads/records.h"

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
        m_name = nameOf(lead);
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
        m_name = nameOf(lead);
        if (m_stage.band == Band::Bofu)
            return moveLeadToOpportunity(lead);
        const std::vector<Opportunity> open = openOpportunitiesOf(id);
        const bool changes = lead.stage != m_stage.id;
        if (changes) {
            if (auto allowed = checkLeadConditions(lead, open); !allowed)
                return allowed.error();
            // Won and Lost close what is open; a lead that went on to an opportunity is closed with it.
            if (!m_stage.isOpen() && m_stage.band == Band::End) {
                for (const Opportunity &opportunity : open)
                    placeOpportunity(opportunity);
            }
        }
        writeLeadStage(lead, takePosition());
        return MoveOutcome {{CardRef::Kind::Lead, id.uuid}, lead.stage, m_stage.id, open.size() == 1 ? open.front().id : OpportunityId {}};
    }

    // A BOFU stage holds opportunities: the lead's one open opportunity goes there, or a new one is made.
    Result<MoveOutcome> moveLeadToOpportunity(const Lead &lead)
    {
        const std::vector<Opportunity> open = openOpportunitiesOf(lead.id);
        if (open.size() > 1) {
            QStringList names;
            for (const Opportunity &opportunity : open)
                names += opportunity.name;
            return Error {Errc::Ambiguous, m_name, {}, names.join(QStringLiteral(", "))};
        }
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
        if (m_stage.key == u"sql" && m_target.override.isEmpty()
            && bantVerdict(readBant(m_writer.connection(), lead.id)) != BantVerdict::Qualified)
            return condition("bant_qualified");
        if (m_stage.isLost() && m_target.reason.isEmpty())
            return condition("lost_reason");
        if (!open.empty() && m_stage.band != Band::End)
            return condition("opportunity_stays_in_bofu");
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

    QString nameOf(const Lead &lead)
    {
        if (!lead.fullName().isEmpty())
            return lead.fullName();
        const auto company = lead.company ? m_writer.record(Table::Company, lead.company.uuid) : std::nullopt;
        if (company)
            return textOf(company->at(col::Company::Name));
        for (const QString &detail : {lead.email, lead.phone, lead.mobile, lead.externalId}) {
            if (!detail.isEmpty())
                return detail;
        }
        return lead.id.text();
    }

    // The gap in the column where the cards go. Cards that move themselves do not count as neighbours.
    Result<void> findPlace(const std::vector<CardRef> &cards)
    {
        std::string lower;
        std::string upper;
        if (m_target.before) {
            const bool isLead = m_target.before->kind == CardRef::Kind::Lead;
            Query place(m_writer.connection(),
                        isLead ? "SELECT position FROM lead WHERE id=?1 AND gone=0 AND stage=?2"
                               : "SELECT position FROM opportunity WHERE id=?1 AND gone=0 AND stage=?2",
                        m_target.before->id, m_stage.id);
            if (!place.next())
                return Error {Errc::NotFound, m_target.before->id.text(), {}, {}};
            upper = place.utf8(0);
            lower = neighbour(cards, upper, Side::Before);
        } else if (m_target.atEnd) {
            lower = neighbour(cards, {}, Side::Before);
        } else {
            upper = neighbour(cards, {}, Side::After);
        }
        m_lower = lower;
        m_upper = upper;
        return {};
    }

    enum class Side { Before, After };

    // The key next to `edge` (or at the column's end or beginning) of a card that stays.
    std::string neighbour(const std::vector<CardRef> &cards, const std::string &edge, Side side)
    {
        const bool before = side == Side::Before;
        const std::string order = before ? "DESC" : "ASC";
        const std::string limit = edge.empty() ? "" : before ? " AND position<?2" : " AND position>?2";
        const std::string part = "WHERE stage=?1 AND gone=0 AND position IS NOT NULL" + limit;
        Query query(m_writer.connection(),
                    "SELECT * FROM (SELECT position, id FROM lead " + part + " UNION ALL SELECT position, id FROM opportunity " + part
                        + ") ORDER BY position " + order);
        query.bind(1, m_stage.id.uuid);
        if (!edge.empty())
            query.bind(2, std::string_view(edge));
        while (query.next()) {
            const Uuid id = query.id(1);
            if (std::none_of(cards.begin(), cards.end(), [&](const CardRef &card) { return card.id == id; }))
                return std::string(query.utf8(0));
        }
        return {};
    }

    QString takePosition()
    {
        // Two cards may share a key (made on two devices at once): then there is no gap, and right behind will do.
        m_lower = m_keys.between(m_lower, m_lower < m_upper || m_upper.empty() ? std::string_view(m_upper) : std::string_view());
        return QString::fromStdString(m_lower);
    }

    Writer &m_writer;
    const Catalog &m_catalog;
    const Stage &m_stage;
    const MoveTarget &m_target;
    OrderKeys m_keys;
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
