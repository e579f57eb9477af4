#include "tests/bench/barescores.h"

#include "tests/bench/parts.h"

#include <QFile>

#include <cmath>

namespace huni::bench {

namespace {

const char *const bareScoreTables
    = "CREATE TABLE lead AS SELECT * FROM other.lead WHERE gone=0;"
      "CREATE UNIQUE INDEX lead_id ON lead(id);"
      "CREATE TABLE company AS SELECT * FROM other.company WHERE gone=0;"
      "CREATE TABLE touchpoint AS SELECT * FROM other.touchpoint WHERE gone=0;"
      "CREATE INDEX touchpoint_lead ON touchpoint(lead, at);"
      "CREATE TABLE score(lead INTEGER PRIMARY KEY, total INTEGER, fit INTEGER NOT NULL, activity INTEGER NOT NULL, "
      "grade INTEGER NOT NULL, temperature INTEGER NOT NULL, day INTEGER NOT NULL, changing INTEGER NOT NULL, mql INTEGER NOT NULL);"
      "CREATE INDEX score_changing ON score(day) WHERE changing=1;"
      "CREATE INDEX score_mql ON score(lead) WHERE mql=1;"
      "INSERT INTO score SELECT n, 0, 0, 0, 0, 0, 0, 1, 0 FROM lead;";

QString emptiedFile(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
    return path;
}

} // namespace

BareScores::BareScores(const QString &path, const QString &from)
    : m_connection(emptiedFile(path), Connection::Mode::Create)
{
    m_connection.exec("PRAGMA journal_mode=WAL");
    m_connection.exec("PRAGMA synchronous=NORMAL");
    Query(m_connection, "ATTACH ?1 AS other", from).run();
    m_connection.exec(bareScoreTables);
    m_connection.exec("DETACH other");
    readRules();
}

void BareScores::readRules()
{
    for (const ScoringRule &rule : shippedScoringModel().rules) {
        if (rule.touch.kinds.isEmpty())
            continue;
        TouchRule bare{double(rule.points), double(rule.cap.value_or(rule.points)), {}};
        for (QString page : rule.touch.pages)
            bare.pages.push_back(page.remove(u'*').toStdString());
        for (const QString &kind : rule.touch.kinds)
            m_rulesOfKind[kind.toStdString()].push_back(m_rules.size());
        m_rules.push_back(std::move(bare));
    }
    demand(m_rules.size() <= Lead{}.sums.size(), "bare rules");
}

void BareScores::touch(const Uuid &lead)
{
    ++m_at;
    m_connection.exec("BEGIN IMMEDIATE");
    Query(m_connection, "INSERT INTO touchpoint(id, lead, kind, at, page) VALUES(?1, ?2, 'page_view', ?3, '/pricing')", m_ids.next(m_at), lead, m_at)
        .run();
    qint64 sum = 0;
    {
        Query all(m_connection, "SELECT kind, at, page FROM touchpoint WHERE lead=?1 ORDER BY at", lead);
        while (all.next())
            sum += all.integer(1) > 0;
    }
    Query(m_connection, "UPDATE score SET total=?2 WHERE lead=(SELECT n FROM lead WHERE id=?1)", lead, sum).run();
    m_connection.exec("COMMIT");
}

qint64 BareScores::rescore()
{
    ++m_round;
    m_companies.clear();
    m_placeOf.clear();
    m_leads.clear();
    m_connection.exec("BEGIN IMMEDIATE");
    readCompanies();
    readLeads();
    readTouches();
    write();
    m_connection.exec("COMMIT");
    return qint64(m_leads.size());
}

void BareScores::readCompanies()
{
    Query all(m_connection, "SELECT id, sector, employees, country FROM company");
    while (all.next()) {
        const qint64 employees = all.integer(2);
        const std::string_view country = all.utf8(3);
        const bool isTarget = country == "US" || country == "GB" || country == "CA";
        m_companies.emplace(all.id(0), (all.utf8(1) == "technology" ? 1500 : 0) + (employees >= 50 && employees <= 500 ? 1000 : 0) + (isTarget ? 500 : 0));
    }
}

qint64 BareScores::pointsOfTitle(std::string_view title)
{
    const auto [at, isNew] = m_titles.try_emplace(std::string(title));
    if (isNew)
        at->second = title.find("Chief") != std::string_view::npos ? 2000 : title.find("Manager") != std::string_view::npos ? 1000 : 0;
    return at->second;
}

void BareScores::readLeads()
{
    Query all(m_connection, "SELECT n, id, title, company, country, newsletter, lost_reason, stage FROM lead");
    while (all.next()) {
        Lead lead{all.integer(0), pointsOfTitle(all.utf8(2)), {}};
        if (const auto company = m_companies.find(all.id(3)); company != m_companies.end())
            lead.profile += company->second;
        lead.profile += (all.utf8(5) == "yes" ? 500 : 0) - (all.utf8(6).empty() ? 0 : 1500);
        m_placeOf.emplace(all.id(1), m_leads.size());
        m_leads.push_back(lead);
    }
}

void BareScores::readTouches()
{
    std::array<double, 4000> left{}; // of points, by age in days
    for (size_t age = 0; age < left.size(); ++age)
        left[age] = std::exp2(-double(age) / 60);
    const Instant now = 1'800'000'000'000;
    Query all(m_connection, "SELECT lead, at, kind, page, asset, channel, campaign, seconds FROM touchpoint");
    while (all.next()) {
        const auto place = m_placeOf.find(all.id(0));
        const auto rules = m_rulesOfKind.find(std::string(all.utf8(2)));
        if (place == m_placeOf.end() || rules == m_rulesOfKind.end())
            continue;
        const auto age = size_t(std::clamp<qint64>((now - all.integer(1)) / 86'400'000, 0, qint64(left.size()) - 1));
        for (const size_t i : rules->second) {
            const TouchRule &rule = m_rules[i];
            const std::string_view page = all.utf8(3);
            if (rule.pages.empty() || std::any_of(rule.pages.begin(), rule.pages.end(), [&](const std::string &begins) { return page.starts_with(begins); }))
                m_leads[place->second].sums[i] += rule.points * left[age];
        }
    }
}

void BareScores::write()
{
    Query put(m_connection, "UPDATE score SET total=?2, fit=?3, activity=?4, grade=?5, temperature=?6, day=?7, changing=?8, mql=?9 WHERE lead=?1");
    for (const Lead &lead : m_leads) {
        double activity = double(m_round);
        for (size_t i = 0; i < m_rules.size(); ++i)
            activity += std::clamp(lead.sums[i], -m_rules[i].cap, m_rules[i].cap);
        const qint64 total = lead.profile + qint64(activity);
        put.bind(1, lead.number);
        put.bind(2, total);
        put.bind(3, lead.profile);
        put.bind(4, qint64(activity));
        put.bind(5, lead.profile / 1000);
        put.bind(6, qint64(activity > 1500));
        put.bind(7, qint64(20000) + m_round);
        put.bind(8, qint64(1));
        put.bind(9, qint64(total >= 5000));
        put.runAgain();
    }
}

} // namespace huni::bench
