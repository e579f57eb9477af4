#include "core/scoring/leadfacts.h"

#include "core/store/emptyrecord.h"

#include <algorithm>
#include <tuple>

namespace huni {

namespace {

// Calls and messages that were not in vain, and everything that takes place between two people. A mail that was only sent has reached nobody.
#define HUNI_REACHED                                                                                                                        \
    "gone=0 AND done=1 AND (kind IN ('meeting','visit','video_call') OR "                                                                   \
    "(kind IN ('call','message') AND coalesce(outcome,'') NOT IN ('no_answer','wrong_person','wrong_number')))"
#define HUNI_TOUCHES "SELECT id, at, kind, page, asset, channel, campaign, seconds, lead" HUNI_TOUCHES_OF
#define HUNI_TOUCHES_OF " FROM touchpoint WHERE gone=0 AND at IS NOT NULL AND lead"
#define HUNI_BY_HAND "SELECT id, at, points, reason, member, lead FROM hand_points WHERE gone=0 AND lead"
#define HUNI_ANSWERS "SELECT dimension, verdict, lead FROM answer WHERE checklist='bant' AND gone=0 AND lead"

const FactNeeds allOfTouches{.channel = true, .campaign = true, .asset = true, .seconds = true};
constexpr size_t companiesKept = 50'000;

// What is not needed stays as it was made: empty.
void takeTouch(Query &row, DayNumbers &days, const FactNeeds &needs, TouchFact &touch)
{
    touch.id = row.id(0);
    touch.at = row.integer(1);
    touch.day = days.of(touch.at);
    touch.kind.assign(row.utf8(2));
    touch.page.assign(row.utf8(3));
    if (needs.asset)
        touch.asset.assign(row.utf8(4));
    if (needs.channel)
        touch.channel = row.id(5);
    if (needs.campaign)
        touch.campaign = row.id(6);
    if (needs.seconds)
        touch.seconds = row.integer(7);
}

// The index gives them by time. What was done at one instant is put in the order of ids here: SQLite would sort whole rows.
template <class Deed>
void sortAtOnce(std::vector<Deed> &deeds)
{
    const auto isAtOnce = [](const Deed &left, const Deed &right) { return left.at == right.at; };
    if (std::adjacent_find(deeds.begin(), deeds.end(), isAtOnce) != deeds.end())
        std::sort(deeds.begin(), deeds.end(), [](const Deed &left, const Deed &right) { return std::tie(left.at, left.id) < std::tie(right.at, right.id); });
}

void takeByHand(Query &row, DayNumbers &days, LeadFacts &facts)
{
    const Instant at = row.integer(1);
    facts.byHand.push_back({row.id(0), at, days.of(at), row.integer(2), row.text(3), row.id(4)});
}

void takeVerdict(Query &row, std::array<Verdict, 4> &verdicts)
{
    const QString dimension = row.text(0);
    for (size_t i = 0; i < bantDimensions.size(); ++i) {
        if (dimension == QStringView(bantDimensions[i]))
            verdicts[i] = verdictFromKey(row.text(1)).value_or(Verdict::Unknown);
    }
}

// `first, <needed columns>` of a table; own fields last.
std::string selectNeeded(Table table, std::string first, const std::set<int> &columns, bool ownFields)
{
    const TableInfo &info = tableInfo(table);
    for (const int column : columns)
        first.append(",\"").append(info.column(column).name) += '"';
    if (ownFields)
        first += ",custom";
    return "SELECT " + first + " FROM " + info.name;
}

// The columns of HUNI_TOUCHES; what is not needed is not looked for.
std::string selectTouches(const FactNeeds &needs)
{
    std::string sql = "SELECT id, at, kind, page";
    for (const auto &[isNeeded, column] : {std::pair(needs.asset, ",asset"), {needs.channel, ",channel"}, {needs.campaign, ",campaign"}, {needs.seconds, ",seconds"}})
        sql += isNeeded ? column : ",NULL";
    return sql += ",lead" HUNI_TOUCHES_OF " IS NOT NULL ORDER BY lead, at";
}

void takeNeeded(Query &row, int from, const std::set<int> &columns, Record &record)
{
    for (const int column : columns)
        row.take(from++, record.at(column));
}

} // namespace

std::shared_ptr<const Record> readRecord(Connection &connection, CustomFieldNumbers &fields, Table table, const Uuid &row)
{
    const auto stored = storedRow(connection, fields, table, row);
    return stored && !stored->gone ? std::make_shared<const Record>(stored->record) : nullptr;
}

std::array<Verdict, 4> readVerdicts(Connection &connection, const Uuid &lead)
{
    std::array<Verdict, 4> verdicts{};
    Query answers(connection, HUNI_ANSWERS "=?1", lead);
    while (answers.next())
        takeVerdict(answers, verdicts);
    return verdicts;
}

void readDeeds(Connection &connection, const Uuid &lead, DayNumbers &days, LeadFacts &facts)
{
    Query touches(connection, HUNI_TOUCHES "=?1 ORDER BY at", lead);
    while (touches.next())
        takeTouch(touches, days, allOfTouches, facts.touches.emplace_back());
    sortAtOnce(facts.touches);
    Query given(connection, HUNI_BY_HAND "=?1 ORDER BY at", lead);
    while (given.next())
        takeByHand(given, days, facts);
    sortAtOnce(facts.byHand);
    Query reached(connection, "SELECT min(at) FROM activity WHERE lead=?1 AND " HUNI_REACHED, lead);
    if (reached.next() && !reached.isNull(0))
        facts.reachedOn = days.of(reached.integer(0));
}

LeadFacts readFacts(Connection &connection, CustomFieldNumbers &fields, const Uuid &lead, DayNumbers &days)
{
    LeadFacts facts;
    facts.lead = readRecord(connection, fields, Table::Lead, lead);
    if (!facts.lead)
        return facts;
    if (const Uuid company = uuidOf(facts.lead->at(col::Lead::Company)))
        facts.company = readRecord(connection, fields, Table::Company, company);
    facts.bant = readVerdicts(connection, lead);
    readDeeds(connection, lead, days, facts);
    return facts;
}

// ---------------------------------------------------------------- all leads

FactsOfAll::Rows::Rows(Connection &connection, std::string_view sql, int leadColumn)
    : m_query(connection, sql)
    , m_leadColumn(leadColumn)
{
    step();
}

void FactsOfAll::Rows::step()
{
    m_isThere = m_query.next();
    m_lead = m_isThere ? m_query.id(m_leadColumn) : Uuid{};
    m_isGivenOut = false;
}

bool FactsOfAll::Rows::nextOf(const Uuid &lead)
{
    if (m_isGivenOut)
        step();
    while (m_isThere && m_lead < lead) // of a lead that is not there
        step();
    m_isGivenOut = m_isThere && m_lead == lead;
    return m_isGivenOut;
}

// Columns 0 to 2 are the number, the id and the company.
FactsOfAll::FactsOfAll(Connection &connection, CustomFieldNumbers &fields, DayNumbers &days, const FactNeeds &needs)
    : m_connection(connection)
    , m_fields(fields)
    , m_days(days)
    , m_needs(needs)
    , m_leads(connection, selectNeeded(Table::Lead, "n,id,company", needs.lead, needs.ownFields) + " WHERE gone=0 ORDER BY id")
    , m_company(connection, selectNeeded(Table::Company, "id", needs.company, false) + " WHERE id=?1 AND gone=0")
    , m_touches(connection, selectTouches(needs), 8)
    , m_byHand(connection, HUNI_BY_HAND " IS NOT NULL ORDER BY lead, at", 5)
    , m_lead(std::make_shared<Record>(emptyRecord(Table::Lead)))
    , m_companyRecord(std::make_shared<Record>(emptyRecord(Table::Company)))
{
    if (needs.reached)
        m_reached.emplace(connection, "SELECT min(at), lead FROM activity WHERE lead IS NOT NULL AND " HUNI_REACHED " GROUP BY lead ORDER BY lead", 1);
    if (needs.bant)
        m_answers.emplace(connection, HUNI_ANSWERS " IS NOT NULL ORDER BY lead", 2);
    m_facts.lead = m_lead;
}

const FactsOfAll::KnownCompany &FactsOfAll::company(const Uuid &id)
{
    if (m_companies.size() > companiesKept)
        m_companies.clear();
    const auto [at, isNew] = m_companies.try_emplace(id);
    KnownCompany &known = at->second;
    if (!isNew)
        return known;
    m_company.bind(1, id);
    known.isThere = m_company.next();
    if (known.isThere) {
        known.cells.resize(m_needs.company.size());
        for (size_t i = 0; i < known.cells.size(); ++i)
            m_company.take(1 + int(i), known.cells[i]);
    }
    m_company.restart();
    return known;
}

void FactsOfAll::readCompany(const Uuid &id)
{
    m_facts.company.reset();
    if (!id)
        return;
    const KnownCompany &known = company(id);
    if (!known.isThere)
        return;
    if (m_shownCompany != id) {
        auto cell = known.cells.begin();
        for (const int column : m_needs.company)
            m_companyRecord->at(column) = *cell++;
        m_shownCompany = id;
    }
    m_facts.company = m_companyRecord;
}

void FactsOfAll::readLead()
{
    const Uuid company = m_leads.id(2);
    readCompany(company);
    m_lead->at(col::Lead::Company) = idValue(company);
    takeNeeded(m_leads, 3, m_needs.lead, *m_lead);
    if (m_needs.ownFields)
        m_lead->custom = unpackCustom(m_leads.utf8(3 + int(m_needs.lead.size())), m_fields, m_connection);
}

// Texts of the lead before leave their room to this one's.
void FactsOfAll::readTouches(const Uuid &lead)
{
    std::vector<TouchFact> &touches = m_facts.touches;
    size_t count = 0;
    while (m_touches.nextOf(lead)) {
        if (count == touches.size())
            touches.emplace_back();
        takeTouch(m_touches.row(), m_days, m_needs, touches[count++]);
    }
    touches.resize(count);
    sortAtOnce(touches);
}

bool FactsOfAll::next()
{
    if (!m_leads.next())
        return false;
    m_number = m_leads.integer(0);
    const Uuid id = m_leads.id(1);
    readLead();
    readTouches(id);
    m_facts.byHand.clear();
    while (m_byHand.nextOf(id))
        takeByHand(m_byHand.row(), m_days, m_facts);
    sortAtOnce(m_facts.byHand);
    m_facts.bant = {};
    while (m_answers && m_answers->nextOf(id))
        takeVerdict(m_answers->row(), m_facts.bant);
    m_facts.reachedOn.reset();
    while (m_reached && m_reached->nextOf(id)) {
        if (!m_reached->row().isNull(0))
            m_facts.reachedOn = m_days.of(m_reached->row().integer(0));
    }
    return true;
}

} // namespace huni
