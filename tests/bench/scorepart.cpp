#include "core/prediction/predictor.h"
#include "core/scoring/leadfacts.h"
#include "core/scoring/scorestory.h"
#include "core/scoring/scoringdesk.h"
#include "core/store/emptyrecord.h"
#include "tests/bench/parts.h"

#include <QFile>

#include <SQLiteCpp/SQLiteCpp.h>

namespace huni::bench {

namespace {

constexpr int touches = 500;
constexpr const char *page = "/pricing";

// A file with nothing but the touchpoints and scores of another one.
class BareScores
{
public:
    BareScores(const QString &path, const QString &from)
        : m_connection(emptied(path), Connection::Mode::Create)
    {
        m_connection.exec("PRAGMA journal_mode=WAL");
        m_connection.exec("PRAGMA synchronous=NORMAL");
        Query(m_connection, "ATTACH ?1 AS other", from).run();
        m_connection.exec("CREATE TABLE lead AS SELECT n, id, title, company FROM other.lead WHERE gone=0");
        m_connection.exec("CREATE UNIQUE INDEX lead_id ON lead(id)");
        m_connection.exec("CREATE TABLE touchpoint AS SELECT n, id, lead, kind, at, page, asset, channel, campaign, seconds "
                          "FROM other.touchpoint WHERE gone=0");
        m_connection.exec("CREATE INDEX touchpoint_lead ON touchpoint(lead, at)");
        m_connection.exec("CREATE TABLE score(lead INTEGER PRIMARY KEY, total INTEGER, fit INTEGER, activity INTEGER, grade INTEGER, "
                          "temperature INTEGER, day INTEGER)");
        m_connection.exec("INSERT INTO score SELECT n, 0, 0, 0, 0, 0, 0 FROM lead");
        m_connection.exec("DETACH other");
    }

    /// One transaction: the touchpoint, and the score with it.
    void touch(const Uuid &lead)
    {
        ++m_at;
        m_connection.exec("BEGIN IMMEDIATE");
        Query(m_connection, "INSERT INTO touchpoint(id, lead, kind, at, page) VALUES(?1, ?2, 'page_view', ?3, ?4)", m_ids.next(m_at), lead, m_at, page)
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
    /// Reads every lead and touchpoint once, in the order in which they lie, and writes as many scores.
    void readAndWriteAll()
    {
        m_connection.exec("BEGIN IMMEDIATE");
        qint64 sum = 0;
        {
            Query all(m_connection, "SELECT id, lead, at, kind, page, asset, channel, campaign, seconds FROM touchpoint");
            while (all.next())
                sum += all.integer(2) + qint64(all.utf8(3).size() + all.utf8(4).size());
            Query leads(m_connection, "SELECT n, id, title, company FROM lead");
            while (leads.next())
                sum += qint64(leads.utf8(2).size());
        }
        m_connection.exec("DELETE FROM score");
        std::vector<qint64> numbers;
        {
            Query leads(m_connection, "SELECT n FROM lead");
            while (leads.next())
                numbers.push_back(leads.integer(0));
        }
        Query put(m_connection, "INSERT INTO score VALUES(?1, ?2, 3, 4, 5, 1, 20000)");
        for (const qint64 number : numbers) {
            put.bind(1, number);
            put.bind(2, sum % 10000);
            put.runAgain();
        }
        m_connection.exec("COMMIT");
    }

private:
    static QString emptied(const QString &path)
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(suffix));
        return path;
    }

    Connection m_connection;
    UuidSource m_ids{98};
    Instant m_at = 1760000000000;
};

void touchFigures(Workload &workload, BareScores &bare)
{
    Samples huni;
    Samples plain;
    for (const LeadId lead : workload.someLeads(touches)) {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        record.at(col::Touchpoint::Page) = Value{std::string(page)};
        huni.time([&] { demand(workload.pipeline().leads().touch(lead, record).ok(), "touch"); });
        plain.time([&] { bare.touch(lead.uuid); });
    }
    for (const double percent : {50.0, 99.0}) {
        workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("score after one touchpoint p%1").arg(percent),
                      .unit = QStringLiteral("ms"), .huni = huni.percentile(percent), .bare = plain.percentile(percent),
                      .budget = percent > 50 ? std::optional(1.0) : std::nullopt,
                      .note = QStringLiteral("stored with log and score; bare: the same rows, no log")});
    }
}

void everythingFigure(Workload &workload, BareScores &bare)
{
    ScoringDesk &desk = workload.pipeline().scoring();
    const auto models = demanded(desk.models(), "models");
    ScoringModel changed = models.back().versions.back().model;
    changed.thresholds.mql += 100;
    const double huni = millisecondsOf([&] { (void)demanded(desk.publish(models.back().id, changed), "publish"); });
    const double plain = millisecondsOf([&] { bare.readAndWriteAll(); });
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("rescore everything, %1 rules").arg(changed.rules.size()),
                  .unit = QStringLiteral("ms"), .huni = huni, .bare = plain, .ratioBudget = 1.5,
                  .note = QStringLiteral("a new version published; bare: reading the rows and writing the scores")});
}

void storyFigure(Workload &workload)
{
    Reader reader = workload.pipeline().store().reader();
    const PipelineId pipeline = workload.pipeline().store().pipeline();
    Samples huni;
    for (const LeadId lead : workload.someLeads(50)) {
        huni.time([&] {
            (void)demanded(reader.read([&](Connection &connection) {
                const auto story = ScoreStory::read(connection, pipeline, lead);
                demand(story.has_value(), "story");
                const int today = DayNumbers(story->days().zone()).of(workload.pipeline().store().clock().now());
                return story->totals(today - 365, today + 90).size() + story->causes(today - 365, today).size();
            }),
                           "story");
        });
    }
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("history of a score, 455 days p99"), .unit = QStringLiteral("ms"),
                  .huni = huni.percentile(99)});
}

void trainFigure(Workload &workload)
{
    Predictor predictor(workload.pipeline().store());
    PredictionQuality quality;
    const double ms = millisecondsOf([&] {
        if (auto trained = predictor.train())
            quality = *trained;
    });
    workload.add({.part = QStringLiteral("score"), .what = QStringLiteral("train, %1 won and %2 lost leads").arg(quality.won).arg(quality.lost),
                  .unit = QStringLiteral("ms"), .huni = ms, .budget = quality.won > 0 && quality.won + quality.lost <= 10'000 ? std::optional(1000.0) : std::nullopt});
}

} // namespace

void scorePart(Workload &workload)
{
    BareScores bare(workload.path(QStringLiteral("barescores.db")), workload.pipeline().store().path());
    touchFigures(workload, bare);
    everythingFigure(workload, bare);
    storyFigure(workload);
    trainFigure(workload);
}

} // namespace huni::bench
