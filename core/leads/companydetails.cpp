#include "core/leads/companydetails.h"

#include "core/funnel/opportunities.h"
#include "core/leads/leads.h"
#include "core/leads/names.h"

namespace huni {

namespace {

std::vector<CompanyPerson> readPeople(Connection &connection, CompanyId id, int most)
{
    std::vector<CompanyPerson> people;
    Query query(connection,
                "SELECT l.id, " + leadNameSql("l", "NULL")
                    + ", l.title, l.stage FROM lead l WHERE l.company=?1 AND l.gone=0 ORDER BY l.created_at DESC, l.n DESC LIMIT ?2",
                id, most);
    while (query.next())
        people.push_back({query.as<LeadId>(0), query.text(1), query.text(2), query.as<StageId>(3)});
    return people;
}

std::vector<Opportunity> readSales(Reader &reader, Connection &connection, CompanyId id, int most)
{
    std::vector<OpportunityId> ids;
    {
        Query query(connection,
                    "SELECT id FROM opportunity WHERE gone=0 AND (company=?1 OR lead IN (SELECT id FROM lead WHERE company=?1 AND "
                    "gone=0)) ORDER BY created_at DESC, n DESC LIMIT ?2",
                    id, most);
        while (query.next())
            ids.push_back(query.as<OpportunityId>(0));
    }
    std::vector<Opportunity> sales;
    for (const OpportunityId sale : ids) {
        if (auto opportunity = readOpportunity(reader, connection, sale))
            sales.push_back(std::move(*opportunity));
    }
    return sales;
}

} // namespace

std::optional<CompanyDetails> readCompanyDetails(Reader &reader, Connection &connection, CompanyId id, int mostPeople)
{
    auto company = readCompany(reader, connection, id);
    if (!company)
        return std::nullopt;
    CompanyDetails details {.company = std::move(*company)};
    {
        Query number(connection, "SELECT n FROM company WHERE id=?1", id);
        details.n = number.next() ? number.integer(0) : 0;
    }
    {
        Query count(connection, "SELECT count(*) FROM lead WHERE company=?1 AND gone=0", id);
        details.peopleCount = count.next() ? count.integer(0) : 0;
    }
    {
        Query count(connection,
                    "SELECT count(*) FROM opportunity WHERE gone=0 AND (company=?1 OR lead IN (SELECT id FROM lead WHERE company=?1 "
                    "AND gone=0))",
                    id);
        details.opportunityCount = count.next() ? count.integer(0) : 0;
    }
    details.people = readPeople(connection, id, mostPeople);
    details.opportunities = readSales(reader, connection, id, mostPeople);
    details.labels = readLabels(connection, id);
    return details;
}

} // namespace huni
