#include "core/funnel/opportunities.h"

#include "core/base/orderkey.h"
#include "core/leads/leads.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/store/eachwrite.h"
#include "core/store/emptyrecord.h"

#include <algorithm>

namespace huni {

namespace {

Error opportunityNotFound(const Uuid &id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

// The stages in which opportunities of a lead stand.
std::vector<const Stage *> opportunityStages(Connection &connection, const Catalog &catalog, const Uuid &lead)
{
    std::vector<const Stage *> stages;
    Query query(connection, "SELECT DISTINCT stage FROM opportunity WHERE lead=?1 AND gone=0", lead);
    while (query.next()) {
        if (const Stage *stage = catalog.stage(query.as<StageId>(0)))
            stages.push_back(stage);
    }
    return stages;
}

// Where a lead stands that is worked on towards a sale.
StageId stageBeforeOpportunities(const Catalog &catalog)
{
    if (const Stage *sql = catalog.stageByKey(u"sql"))
        return sql->id;
    for (const Band band : {Band::Mofu, Band::Tofu}) {
        if (const auto stages = catalog.stagesOf(band); !stages.empty())
            return stages.back()->id;
    }
    return {};
}

bool isOpenOpportunity(const Catalog &catalog, const Record &opportunity)
{
    const Stage *stage = catalog.stage(StageId{uuidOf(opportunity.at(col::Opportunity::Stage))});
    return stage && stage->band == Band::Bofu;
}

} // namespace

bool hasWonOpportunity(Connection &connection, const Catalog &catalog, const Uuid &lead)
{
    const auto stages = opportunityStages(connection, catalog, lead);
    return std::any_of(stages.begin(), stages.end(), [](const Stage *stage) { return stage->isWon(); });
}

std::vector<std::pair<int, Value>> reopenedLead(const Catalog &catalog, const Record &lead, Instant now)
{
    using C = col::Lead;
    const Stage *stage = catalog.stage(StageId{uuidOf(lead.at(C::Stage))});
    const StageId open = stageBeforeOpportunities(catalog);
    if (!stage || stage->band != Band::End || !open)
        return {};
    return {{C::Stage, Value{open.uuid}},
            {C::StageSince, Value{now}},
            {C::ClosedAt, Value{}},
            {C::LostReason, Value{}},
            {C::Position, Value{}}};
}

StageId standBehindOpportunity(Writer &writer, const Catalog &catalog, const Uuid &lead, StandsFor why)
{
    const auto record = writer.record(Table::Lead, lead);
    if (!record)
        return {};
    const StageId from{uuidOf(record->at(col::Lead::Stage))};
    std::vector<std::pair<int, Value>> cells = reopenedLead(catalog, *record, writer.now());
    const Stage *stage = catalog.stage(from);
    if (stage && stage->isWon()
        && (why == StandsFor::NewSale || hasWonOpportunity(writer.connection(), catalog, lead)))
        cells.clear();
    if (cells.empty()) {
        writer.set(Table::Lead, lead, {{col::Lead::Position, Value{}}});
        return from;
    }
    const StageId to{uuidOf(cells.front().second)};
    writer.set(Table::Lead, lead, cells);
    noteStageChange(writer, {.lead = LeadId{lead}, .from = from, .to = to});
    return to;
}

void putBackOnBoard(Writer &writer, const Catalog &catalog, const Uuid &lead, OrderKeys &keys)
{
    const auto record = writer.record(Table::Lead, lead);
    if (!record || !isNull(record->at(col::Lead::Position)))
        return;
    // A closed lead is counted once, with the sale that closed it.
    const StageId stage{uuidOf(record->at(col::Lead::Stage))};
    const Stage *own = catalog.stage(stage);
    const bool isClosed = own && own->band == Band::End;
    for (const Stage *other : opportunityStages(writer.connection(), catalog, lead)) {
        if (other->band == Band::Bofu || (isClosed && other->band == Band::End))
            return;
    }
    writer.set(Table::Lead, lead,
               {{col::Lead::Position, Value{firstPosition(writer.connection(), stage, keys)}}});
}

void changePlaces(Writer &writer, const Catalog &catalog, const Uuid &from, const Record &opportunity)
{
    const Uuid to = uuidOf(opportunity.at(col::Opportunity::Lead));
    if (to == from)
        return;
    OrderKeys keys(quint64(writer.state().lastHlc));
    if (from)
        putBackOnBoard(writer, catalog, from, keys);
    if (to && isOpenOpportunity(catalog, opportunity))
        standBehindOpportunity(writer, catalog, to, StandsFor::NewSale);
}

Record opportunityRecordFor(LeadId id, const Record &lead, Value name)
{
    using C = col::Opportunity;
    Record record = emptyRecord(Table::Opportunity);
    record.at(C::Name) = std::move(name);
    record.at(C::Lead) = Value{id.uuid};
    record.at(C::Company) = lead.at(col::Lead::Company);
    record.at(C::Type) = Value{std::string("new")};
    record.at(C::Amount) = lead.at(col::Lead::Value);
    record.at(C::Currency) = lead.at(col::Lead::ValueCurrency);
    record.at(C::Owner) = lead.at(col::Lead::Owner);
    return record;
}

OpportunityId addOpportunity(Writer &writer, const Catalog &catalog, Record record, StageChange change)
{
    using C = col::Opportunity;
    const auto fill = [&record](int column, const Value &value) {
        if (isNull(record.at(column)))
            record.at(column) = value;
    };
    const Uuid lead = uuidOf(record.at(C::Lead));
    if (const auto leadRecord = writer.record(Table::Lead, lead)) {
        fill(C::Company, leadRecord->at(col::Lead::Company));
        fill(C::Name, textValue(leadName(writer, *leadRecord)));
    }
    if (const auto bofu = catalog.stagesOf(Band::Bofu); !bofu.empty())
        fill(C::Stage, Value{bofu.front()->id.uuid});
    fill(C::Type, Value{std::string("new")});
    fill(C::CreatedAt, Value{writer.now()});
    const StageId stageId{uuidOf(record.at(C::Stage))};
    const Stage *stage = catalog.stage(stageId);
    const bool isClosed = stage && stage->band == Band::End;
    if (isClosed)
        fill(C::ClosedAt, Value{writer.now()});
    fill(C::StageSince, record.at(isClosed ? C::ClosedAt : C::CreatedAt));
    if (isNull(record.at(C::Position)) && stageId) {
        OrderKeys keys(quint64(writer.state().lastHlc));
        record.at(C::Position) = Value{firstPosition(writer.connection(), stageId, keys)};
    }
    const OpportunityId id{writer.newId()};
    change.opportunity = id;
    change.to = stageId;
    change.at = numberOf(record.at(C::StageSince)).value_or(writer.now());
    const bool isOpen = isOpenOpportunity(catalog, record);
    writer.create(Table::Opportunity, id.uuid, std::move(record));
    if (stageId)
        noteStageChange(writer, change);
    if (lead && isOpen)
        standBehindOpportunity(writer, catalog, lead, StandsFor::NewSale);
    return id;
}

Result<QString> removeOpportunity(Writer &writer, const Catalog &catalog, OpportunityId id)
{
    const auto record = writer.record(Table::Opportunity, id.uuid);
    if (!record)
        return opportunityNotFound(id.uuid);
    writer.remove(Table::Opportunity, id.uuid);
    OrderKeys keys(quint64(writer.state().lastHlc));
    if (const Uuid lead = uuidOf(record->at(col::Opportunity::Lead)))
        putBackOnBoard(writer, catalog, lead, keys);
    return textOf(record->at(col::Opportunity::Name));
}

Opportunities::Opportunities(Store &store)
    : m_store(store)
{
}

Result<OpportunityId> Opportunities::create(Opportunity opportunity, const QString &companyName)
{
    if (!opportunity.lead && !opportunity.company && opportunity.name.trimmed().isEmpty())
        return Error{Errc::InvalidValue, QStringLiteral("name"), {}, {}};
    return m_store.write(
        ActionCode::CreateOpportunity, {opportunity.name}, [&](Writer &writer) -> Result<OpportunityId> {
            const Catalog catalog = readCatalog(writer.connection());
            if (opportunity.lead && !writer.record(Table::Lead, opportunity.lead.uuid))
                return opportunityNotFound(opportunity.lead.uuid);
            if (!companyName.trimmed().isEmpty())
                opportunity.company = companyNamed(writer, companyName.simplified());
            if (opportunity.amount && opportunity.amount->currency.isEmpty())
                opportunity.amount->currency = catalog.currency;
            opportunity.name = opportunity.name.trimmed();
            opportunity.position.clear();
            const OpportunityId id = addOpportunity(writer, catalog, recordOf(opportunity));
            writer.setArgs({textOf(writer.record(Table::Opportunity, id.uuid)->at(col::Opportunity::Name))});
            return id;
        });
}

Result<void> Opportunities::edit(OpportunityId opportunity, std::span<const std::pair<int, Value>> cells,
                                 std::span<const CustomCell> custom)
{
    return m_store.write(ActionCode::EditOpportunity, {}, [&](Writer &writer) -> Result<void> {
        const auto before = writer.record(Table::Opportunity, opportunity.uuid);
        if (!before)
            return opportunityNotFound(opportunity.uuid);
        writer.set(Table::Opportunity, opportunity.uuid, cells, custom);
        const auto after = writer.record(Table::Opportunity, opportunity.uuid);
        const Uuid was = uuidOf(before->at(col::Opportunity::Lead));
        if (const Uuid lead = uuidOf(after->at(col::Opportunity::Lead)); lead != was) {
            if (lead && !writer.record(Table::Lead, lead))
                return opportunityNotFound(lead);
            changePlaces(writer, readCatalog(writer.connection()), was, *after);
        }
        writer.setArgs({textOf(after->at(col::Opportunity::Name))});
        return {};
    });
}

Result<void> Opportunities::remove(const std::vector<OpportunityId> &opportunities)
{
    Catalog catalog;
    QString name;
    return writeEach(
        m_store, ActionCode::DeleteOpportunities, opportunities.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            if (index == 0)
                catalog = readCatalog(writer.connection());
            auto removed = removeOpportunity(writer, catalog, opportunities[index]);
            if (!removed)
                return removed.error();
            name = *removed;
            return {};
        },
        [&] {
            return QStringList{QString::number(opportunities.size()), name};
        });
}

std::optional<Opportunity> readOpportunity(Reader &reader, Connection &connection, OpportunityId id)
{
    Query query(connection, recordSelect(Table::Opportunity), id);
    if (!query.next() || query.integer(1) != 0)
        return std::nullopt;
    return opportunityFrom(id,
                           recordFrom(query, 3, tableInfo(Table::Opportunity), reader.fields(), connection));
}

std::vector<Opportunity> readOpportunitiesOf(Reader &reader, Connection &connection, LeadId lead)
{
    std::vector<OpportunityId> ids;
    {
        Query query(connection,
                    "SELECT id FROM opportunity WHERE lead=?1 AND gone=0 ORDER BY created_at DESC, n DESC",
                    lead);
        while (query.next())
            ids.push_back(query.as<OpportunityId>(0));
    }
    std::vector<Opportunity> opportunities;
    for (const OpportunityId id : ids) {
        if (auto opportunity = readOpportunity(reader, connection, id))
            opportunities.push_back(std::move(*opportunity));
    }
    return opportunities;
}

} // namespace huni
