#include "core/leads/opportunities.h"

#include "core/leads/records.h"

namespace huni {

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
