#include "core/scoring/scores.h"

#include "core/scoring/comingscores.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace huni {

namespace {

constexpr int scoresAtOnce = 500; // some 20 ms

const SystemClock machineClock;

bool differs(const RowChange &change, std::initializer_list<int> columns)
{
    return !change.before || !change.after
        || std::any_of(columns.begin(), columns.end(), [&](int column) { return change.before->at(column) != change.after->at(column); });
}

bool asksFor(const Filter &filter, const QString &field)
{
    const auto isAbout = [&](const FilterCondition &condition) { return condition.field == field; };
    return std::any_of(filter.conditions.begin(), filter.conditions.end(), isAbout)
        || std::any_of(filter.groups.begin(), filter.groups.end(), [&](const FilterGroup &group) {
               return std::any_of(group.conditions.begin(), group.conditions.end(), isAbout);
           });
}

bool asksFor(const ScoringBook &book, const QString &field)
{
    return std::any_of(book.models().begin(), book.models().end(), [&](const MarketModel &market) {
        return asksFor(market.market, field) || std::any_of(market.versions.begin(), market.versions.end(), [&](const ScoringVersion &version) {
                   return std::any_of(version.model.rules.begin(), version.model.rules.end(),
                                      [&](const ScoringRule &rule) { return asksFor(rule.when, field); });
               });
    });
}

bool namesSources(const ScoringBook &book)
{
    return std::any_of(book.models().begin(), book.models().end(), [](const MarketModel &market) {
        return std::any_of(market.versions.begin(), market.versions.end(), [](const ScoringVersion &version) {
            return std::any_of(version.model.rules.begin(), version.model.rules.end(),
                               [](const ScoringRule &rule) { return !rule.touch.channels.isEmpty() || !rule.touch.campaigns.isEmpty(); });
        });
    });
}

// Whether a change of this row may change the score of leads that it is not about.
bool isForAll(const RowChange &change, const ScoringBook &book)
{
    switch (change.table) {
    case Table::ScoringModel: return differs(change, {col::ScoringModel::Key, col::ScoringModel::Market, col::ScoringModel::Position});
    case Table::ScoringVersion: return true;
    case Table::Setting: {
        const QString key = textOf((change.after ? change.after : change.before)->at(col::Setting::Key));
        return key == u"time_zone" || key == u"currency" || key == u"ideal_customer";
    }
    case Table::Stage: return differs(change, {col::Stage::Key, col::Stage::Band, col::Stage::Lifecycle});
    case Table::CustomField:
        return differs(change, {col::CustomField::Type}) && asksFor(book, QStringLiteral("custom:") + change.row.text());
    case Table::Channel: return differs(change, {col::Channel::Key, col::Channel::Name}) && namesSources(book);
    case Table::Campaign: return differs(change, {col::Campaign::Name}) && namesSources(book);
    default: return false;
    }
}

// Whether a change of this row may make out of date what is kept of the lists.
bool isOfLists(const RowChange &change)
{
    return change.table == Table::ScoringModel || change.table == Table::ScoringVersion || isCatalogTable(change.table);
}

} // namespace

Scores::Scores(const Clock *clock)
    : m_clock(clock ? clock : &machineClock)
{
}

Scores::~Scores() = default;

void Scores::createTables(Connection &connection)
{
    ScoreTable::dropComing(connection);
    ScoreTable::create(connection, ScoreTable::Which::InForce);
    connection.exec("CREATE TABLE IF NOT EXISTS score_state(id INTEGER PRIMARY KEY CHECK(id=1), stamp INTEGER NOT NULL)");
    connection.exec("INSERT OR IGNORE INTO score_state VALUES(1, 0)");
}

// Models and lists are read again when somebody, also another process, has changed them.
ScoringKit &Scores::kept(Connection &connection)
{
    if (m_kept && scoringStamp(connection) != m_kept->stamp)
        m_kept.reset();
    if (!m_kept)
        m_kept = std::make_unique<ScoringKit>(connection);
    return *m_kept;
}

int Scores::today(Connection &connection)
{
    return kept(connection).days.of(m_clock->now());
}

void Scores::apply(Connection &connection, std::span<const RowChange> changes)
{
    const bool changesLists = std::any_of(changes.begin(), changes.end(), isOfLists);
    const bool changesAll = changesLists && std::any_of(changes.begin(), changes.end(), [&](const RowChange &change) {
        return isForAll(change, kept(connection).book);
    });
    const qint64 stamp = changesLists ? scoringStamp(connection) : 0;
    if (changesLists) {
        connection.exec("UPDATE score_state SET stamp=random()"); // not counted: what is rolled back would be counted again
        m_kept.reset();
    }
    if (!changesAll)
        scoreSome(connection, changes);
    else if (m_coming && m_coming->areFor(changes, stamp))
        m_coming->takePlace(connection);
    else
        scoreAll(connection);
}

namespace {

/// The leads whose score a transaction may have changed, and what it says of their records.
struct TouchedLeads {
    std::vector<NetChange> changed{}; ///< leads that were changed themselves, by number
    std::unordered_map<Uuid, std::shared_ptr<const Record>> companies{};
    std::unordered_set<Uuid> others{}; ///< leads of whom something else was changed
};

void noteLeadOf(TouchedLeads &touched, const RowChange &change, int column)
{
    for (const auto &record : {change.before, change.after}) {
        if (record && uuidOf(record->at(column)))
            touched.others.insert(uuidOf(record->at(column)));
    }
}

TouchedLeads touchedLeads(Connection &connection, std::span<const RowChange> changes)
{
    TouchedLeads touched;
    touched.changed = netChanges(changes, Table::Lead);
    // Rows that come in the order of their numbers are quickly put at the end.
    const auto isBefore = [](const NetChange &left, const NetChange &right) { return left.n < right.n; };
    if (!std::is_sorted(touched.changed.begin(), touched.changed.end(), isBefore))
        std::sort(touched.changed.begin(), touched.changed.end(), isBefore);
    for (const RowChange &change : changes) {
        switch (change.table) {
        case Table::Company: touched.companies[change.row] = change.after; break;
        case Table::Touchpoint: noteLeadOf(touched, change, col::Touchpoint::Lead); break;
        case Table::Activity: noteLeadOf(touched, change, col::Activity::Lead); break;
        case Table::Answer: noteLeadOf(touched, change, col::Answer::Lead); break;
        case Table::HandPoints: noteLeadOf(touched, change, col::HandPoints::Lead); break;
        default: break;
        }
    }
    Query people(connection, "SELECT id FROM lead WHERE company=?1 AND gone=0");
    for (const auto &[company, record] : touched.companies) {
        people.bind(1, company);
        while (people.next())
            touched.others.insert(people.id(0));
        people.restart();
    }
    for (const NetChange &change : touched.changed)
        touched.others.erase(change.row);
    return touched;
}

// New rows have ids that follow each other, and mostly nothing of them was there before them: one look is enough.
bool newHaveDeeds(Connection &connection, std::span<const NetChange> leads)
{
    Uuid first;
    Uuid last;
    for (const NetChange &lead : leads) {
        if (lead.before || !lead.after)
            continue;
        first = first ? std::min(first, lead.row) : lead.row;
        last = std::max(last, lead.row);
    }
    if (!first)
        return false;
    for (const char *sql : {"SELECT 1 FROM touchpoint WHERE lead BETWEEN ?1 AND ?2 LIMIT 1", "SELECT 1 FROM activity WHERE lead BETWEEN ?1 AND ?2 LIMIT 1",
                            "SELECT 1 FROM answer WHERE lead BETWEEN ?1 AND ?2 LIMIT 1", "SELECT 1 FROM hand_points WHERE lead BETWEEN ?1 AND ?2 LIMIT 1"}) {
        if (Query(connection, sql, first, last).next())
            return true;
    }
    return false;
}

} // namespace

void Scores::scoreSome(Connection &connection, std::span<const RowChange> changes)
{
    TouchedLeads touched = touchedLeads(connection, changes);
    if (touched.changed.empty() && touched.others.empty())
        return;
    ScoringKit &with = kept(connection);
    const int day = today(connection);
    const auto companyOf = [&](const Record &lead) -> std::shared_ptr<const Record> {
        const Uuid id = uuidOf(lead.at(col::Lead::Company));
        if (!id)
            return nullptr;
        const auto known = touched.companies.find(id);
        return known != touched.companies.end() ? known->second
                                                : touched.companies.emplace(id, readRecord(connection, with.fields, Table::Company, id)).first->second;
    };
    ScoreTable table(connection);
    const auto put = [&](const Uuid &id, qint64 number, LeadFacts facts) {
        facts.company = companyOf(*facts.lead);
        facts.bant = readVerdicts(connection, id);
        readDeeds(connection, id, with.days, facts);
        with.put(table, number, facts, day);
    };
    const bool haveDeeds = newHaveDeeds(connection, touched.changed);
    LeadFacts facts;
    for (const NetChange &change : touched.changed) {
        if (!change.after) {
            table.remove(change.n);
            continue;
        }
        facts.lead = std::shared_ptr<const Record>(std::shared_ptr<const Record>(), change.after); // the changes outlive the facts
        if (change.before || haveDeeds) {
            put(change.row, change.n, facts);
        } else {
            facts.company = companyOf(*facts.lead);
            with.put(table, change.n, facts, day, ScoreTable::Before::NotThere);
        }
    }
    Query number(connection, "SELECT n FROM lead WHERE id=?1 AND gone=0");
    for (const Uuid &id : touched.others) {
        number.bind(1, id);
        if (number.next())
            put(id, number.integer(0), {.lead = readRecord(connection, with.fields, Table::Lead, id)});
        number.restart();
    }
}

void Scores::scoreAll(Connection &connection)
{
    ScoringKit &with = kept(connection);
    const int day = today(connection);
    ScoreTable table(connection);
    FactsOfAll all(connection, with.fields, with.days, with.needs);
    while (all.next())
        with.put(table, all.number(), all.facts(), day);
}

void Scores::rebuild(Connection &connection)
{
    m_kept.reset();
    connection.exec("UPDATE score_state SET stamp=random()");
    connection.exec("DELETE FROM score");
    scoreAll(connection);
}

bool Scores::tidy(Connection &connection)
{
    const int day = today(connection);
    std::vector<std::pair<qint64, Uuid>> old;
    {
        Query query(connection, "SELECT s.lead, l.id FROM score s JOIN lead l ON l.n=s.lead WHERE s.changing=1 AND s.day<>?1 LIMIT ?2", qint64(day),
                    qint64(scoresAtOnce));
        while (query.next())
            old.emplace_back(query.integer(0), query.id(1));
    }
    if (old.empty())
        return false;
    ScoringKit &with = kept(connection);
    ScoreTable table(connection);
    for (const auto &[lead, id] : old)
        with.put(table, lead, readFacts(connection, with.fields, id, with.days), day);
    return true;
}

std::string Scores::fingerprint(Connection &connection)
{
    while (tidy(connection)) { }
    std::string out;
    Query query(connection,
                "SELECT hex(l.id) || ' ' || coalesce(s.total,'') || ' ' || s.fit || ' ' || s.activity || ' ' || s.grade || ' ' || "
                "s.temperature || ' ' || s.changing || ' ' || s.mql FROM score s JOIN lead l ON l.n=s.lead ORDER BY l.id");
    while (query.next())
        out.append(query.utf8(0)) += '\n';
    return out;
}

PipelineId pipelineOf(Connection &connection)
{
    Query query(connection, "SELECT v FROM sync_meta WHERE k='pipeline'");
    return query.next() ? query.as<PipelineId>(0) : PipelineId{};
}

std::optional<LeadScore> readScore(Connection &connection, LeadId lead)
{
    Query query(connection,
                "SELECT s.total, s.fit, s.activity, s.grade, s.temperature FROM lead l JOIN score s ON s.lead=l.n WHERE l.id=?1 AND l.gone=0 "
                "AND s.total IS NOT NULL",
                lead.uuid);
    if (!query.next())
        return std::nullopt;
    return LeadScore{query.integer(0), query.integer(1), query.integer(2), Grade(query.integer(3)), Temperature(query.integer(4))};
}

LeadId leadWithMostPoints(Connection &connection)
{
    Query query(connection,
                "SELECT l.id FROM score s JOIN lead l ON l.n=s.lead WHERE s.total IS NOT NULL AND l.gone=0 ORDER BY s.total DESC, l.id LIMIT 1");
    return query.next() ? query.as<LeadId>(0) : LeadId{};
}

} // namespace huni
