#include "core/funnel/boardrule.h"

#include "core/funnel/opportunities.h"
#include "core/leads/leads.h"
#include "core/store/projection.h"

#include <algorithm>
#include <unordered_set>

namespace huni {

namespace {

// What the rule asks about a lead.
struct LeadStanding {
    bool isGone = true;
    StageId stage{};
    bool hasCard = false;
    std::vector<StageId> opportunities{};
};

std::vector<StageId> stagesOfOpportunities(Connection &connection, const Uuid &lead)
{
    std::vector<StageId> stages;
    Query query(connection, "SELECT stage FROM opportunity WHERE lead=?1 AND gone=0", lead);
    while (query.next())
        stages.push_back(query.as<StageId>(0));
    return stages;
}

// Whether any of these leads has one. Leads of an import have ids that follow each other: one look answers
// for all.
bool haveOpportunities(Connection &connection, std::span<const NetChange> leads)
{
    if (leads.empty())
        return false;
    const auto [first, last] = std::minmax_element(
        leads.begin(), leads.end(), [](const NetChange &a, const NetChange &b) { return a.row < b.row; });
    Query query(connection, "SELECT 1 FROM opportunity WHERE lead BETWEEN ?1 AND ?2 AND gone=0 LIMIT 1",
                first->row, last->row);
    return query.next();
}

// Of a lead that was just read or written. \param record  null when it is gone
LeadStanding standingOf(Connection &connection, const Uuid &lead, const Record *record,
                        bool mayHaveOpportunities = true)
{
    LeadStanding standing;
    if (record) {
        standing.isGone = false;
        standing.stage = StageId{uuidOf(record->at(col::Lead::Stage))};
        standing.hasCard = !isNull(record->at(col::Lead::Position));
    }
    if (mayHaveOpportunities)
        standing.opportunities = stagesOfOpportunities(connection, lead);
    return standing;
}

LeadStanding standingOf(Connection &connection, const Uuid &lead)
{
    LeadStanding standing;
    {
        Query query(connection, "SELECT stage, position IS NOT NULL FROM lead WHERE id=?1 AND gone=0", lead);
        if (query.next()) {
            standing.isGone = false;
            standing.stage = query.as<StageId>(0);
            standing.hasCard = query.integer(1) != 0;
        }
    }
    standing.opportunities = stagesOfOpportunities(connection, lead);
    return standing;
}

// Reads the stages only when they matter: for most leads, by far, the rule holds without them.
class BoardJudge
{
public:
    explicit BoardJudge(Connection &connection)
        : m_connection(connection)
    {
    }

    const Catalog &catalog()
    {
        if (!m_catalog)
            m_catalog = readCatalog(m_connection);
        return *m_catalog;
    }

    bool isBroken(const LeadStanding &lead)
    {
        if (lead.isGone)
            return !lead.opportunities.empty();
        if (lead.opportunities.empty())
            return !lead.hasCard && catalog().stage(lead.stage);
        const bool isBehindOne
            = std::any_of(lead.opportunities.begin(), lead.opportunities.end(), [this](StageId id) {
                  const Stage *stage = catalog().stage(id);
                  return stage && stage->band == Band::Bofu;
              });
        const Stage *own = catalog().stage(lead.stage);
        const bool isLost = own && own->band == Band::End && !own->isWon(); // a customer stays one
        return isBehindOne && (lead.hasCard || isLost);
    }

private:
    Connection &m_connection;
    std::optional<Catalog> m_catalog;
};

bool differIn(const NetChange &change, std::initializer_list<int> columns)
{
    if (!change.before || !change.after)
        return change.before || change.after;
    return std::any_of(columns.begin(), columns.end(),
                       [&](int column) { return change.before->at(column) != change.after->at(column); });
}

// The sale goes on with the company, if that is still there.
void letGoOfLead(Writer &writer, const Uuid &lead)
{
    Value company;
    if (const auto stored = writer.stored(Table::Lead, lead))
        company = stored->record.at(col::Lead::Company);
    if (!writer.record(Table::Company, uuidOf(company)))
        company = Value{};
    leaveOpportunities(writer, LeadId{lead}, company);
}

} // namespace

const char *BoardRule::text() const
{
    return "a lead and its opportunities do not stand on the boards as they should";
}

std::vector<Uuid> BoardRule::broken(Connection &connection) const
{
    std::vector<Uuid> leads;
    {
        Query query(connection,
                    "SELECT id FROM lead WHERE gone=0 AND position IS NULL "
                    "UNION SELECT lead FROM opportunity WHERE gone=0 AND lead IS NOT NULL");
        while (query.next())
            leads.push_back(query.id(0));
    }
    BoardJudge judge(connection);
    std::erase_if(leads, [&](const Uuid &lead) { return !judge.isBroken(standingOf(connection, lead)); });
    return leads;
}

std::vector<Uuid> BoardRule::brokenBy(Writer &writer, std::span<const RowChange> changes) const
{
    Connection &connection = writer.connection();
    BoardJudge judge(connection);
    std::vector<Uuid> broken;
    std::unordered_set<Uuid> seen;
    const std::vector<NetChange> leads = netChanges(changes, Table::Lead);
    const bool mayHaveOpportunities = haveOpportunities(connection, leads);
    for (const NetChange &change : leads) {
        if (!differIn(change, {col::Lead::Stage, col::Lead::Position}))
            continue;
        seen.insert(change.row);
        if (judge.isBroken(standingOf(connection, change.row, change.after, mayHaveOpportunities)))
            broken.push_back(change.row);
    }
    for (const NetChange &change : netChanges(changes, Table::Opportunity)) {
        if (!differIn(change, {col::Opportunity::Lead, col::Opportunity::Stage}))
            continue;
        for (const Record *record : {change.before, change.after}) {
            const Uuid lead = record ? uuidOf(record->at(col::Opportunity::Lead)) : Uuid{};
            if (!lead || !seen.insert(lead).second)
                continue;
            if (judge.isBroken(standingOf(connection, lead)))
                broken.push_back(lead);
        }
    }
    return broken;
}

void BoardRule::mend(Writer &writer, std::span<const Uuid> leads) const
{
    BoardJudge judge(writer.connection());
    OrderKeys keys(quint64(writer.state().lastHlc));
    for (const Uuid &lead : leads) {
        const LeadStanding standing = standingOf(writer.connection(), lead);
        if (!judge.isBroken(standing))
            continue;
        if (standing.isGone)
            letGoOfLead(writer, lead);
        else if (standing.opportunities.empty())
            putBackOnBoard(writer, judge.catalog(), lead, keys);
        else
            standBehindOpportunity(writer, judge.catalog(), lead, StandsFor::NewSale);
    }
}

} // namespace huni
