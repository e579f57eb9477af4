#include "core/funnel/opportunities.h"

#include "core/base/orderkey.h"
#include "core/leads/leads.h"
#include "core/leads/records.h"

namespace huni {

namespace {

Error opportunityNotFound(const Uuid &id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

} // namespace

void putBackOnBoard(Writer &writer, const Uuid &lead, OrderKeys &keys)
{
    const auto record = writer.record(Table::Lead, lead);
    if (!record || !isNull(record->at(col::Lead::Position)))
        return;
    Query other(writer.connection(), "SELECT 1 FROM opportunity WHERE lead=?1 AND gone=0 LIMIT 1", lead);
    if (other.next())
        return;
    const StageId stage {uuidOf(record->at(col::Lead::Stage))};
    writer.set(Table::Lead, lead, {{col::Lead::Position, Value {firstPosition(writer.connection(), stage, keys)}}});
}

Opportunities::Opportunities(Store &store)
    : m_store(store)
{
}

Result<OpportunityId> Opportunities::create(Opportunity opportunity, const QString &companyName)
{
    if (!opportunity.lead && !opportunity.company && opportunity.name.trimmed().isEmpty())
        return Error {Errc::InvalidValue, QStringLiteral("name"), {}, {}};
    return m_store.write(ActionCode::CreateOpportunity, {opportunity.name}, [&](Writer &writer) -> Result<OpportunityId> {
        const Catalog catalog = readCatalog(writer.connection());
        if (!companyName.trimmed().isEmpty())
            opportunity.company = companyNamed(writer, companyName.simplified());
        if (opportunity.lead) {
            const auto lead = writer.record(Table::Lead, opportunity.lead.uuid);
            if (!lead)
                return opportunityNotFound(opportunity.lead.uuid);
            if (!opportunity.company)
                opportunity.company = CompanyId {uuidOf(lead->at(col::Lead::Company))};
            if (opportunity.name.trimmed().isEmpty())
                opportunity.name = shownLeadName(writer, *lead);
            writer.set(Table::Lead, opportunity.lead.uuid, {{col::Lead::Position, Value {}}});
        }
        if (!opportunity.stage) {
            if (const auto bofu = catalog.stagesOf(Band::Bofu); !bofu.empty())
                opportunity.stage = bofu.front()->id;
        }
        if (opportunity.amount && opportunity.amount->currency.isEmpty())
            opportunity.amount->currency = catalog.currency;
        if (!opportunity.createdAt)
            opportunity.createdAt = writer.now();
        opportunity.stageSince = opportunity.createdAt;
        OrderKeys keys(quint64(writer.state().lastHlc));
        opportunity.position = QString::fromStdString(firstPosition(writer.connection(), opportunity.stage, keys));
        const OpportunityId id {writer.newId()};
        writer.create(Table::Opportunity, id.uuid, recordOf(opportunity));
        writer.setArgs({opportunity.name});
        return id;
    });
}

Result<void> Opportunities::edit(OpportunityId opportunity, std::span<const std::pair<int, Value>> cells,
                                 std::span<const CustomCell> custom)
{
    return m_store.write(ActionCode::EditOpportunity, {}, [&](Writer &writer) -> Result<void> {
        if (!writer.record(Table::Opportunity, opportunity.uuid))
            return opportunityNotFound(opportunity.uuid);
        writer.set(Table::Opportunity, opportunity.uuid, cells, custom);
        writer.setArgs({textOf(writer.record(Table::Opportunity, opportunity.uuid)->at(col::Opportunity::Name))});
        return {};
    });
}

Result<void> Opportunities::remove(const std::vector<OpportunityId> &opportunities)
{
    return m_store.write(ActionCode::DeleteOpportunities, {}, [&](Writer &writer) -> Result<void> {
        OrderKeys keys(quint64(writer.state().lastHlc));
        QString name;
        for (const OpportunityId id : opportunities) {
            const auto record = writer.record(Table::Opportunity, id.uuid);
            if (!record)
                return opportunityNotFound(id.uuid);
            name = textOf(record->at(col::Opportunity::Name));
            writer.remove(Table::Opportunity, id.uuid);
            if (const Uuid lead = uuidOf(record->at(col::Opportunity::Lead)))
                putBackOnBoard(writer, lead, keys);
        }
        writer.setArgs({QString::number(opportunities.size()), name});
        return {};
    });
}

std::optional<Opportunity> readOpportunity(Reader &reader, Connection &connection, OpportunityId id)
{
    Query query(connection, recordSelect(Table::Opportunity), id);
    if (!query.next() || query.integer(1) != 0)
        return std::nullopt;
    return opportunityFrom(id, recordFrom(query, 3, tableInfo(Table::Opportunity), reader.fields(), connection));
}

std::vector<Opportunity> readOpportunitiesOf(Reader &reader, Connection &connection, LeadId lead)
{
    std::vector<OpportunityId> ids;
    {
        Query query(connection, "SELECT id FROM opportunity WHERE lead=?1 AND gone=0 ORDER BY created_at DESC, n DESC", lead);
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
