#include "core/scoring/scores.h"
#include "core/scoring/scorestory.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace huni;
using namespace huni::trial;

/// A version is published while others write: as in a file with very many leads, with few.
class TestComingScores : public PipelineTest
{
    Q_OBJECT

private:
    LeadId add(const QString &name, const QString &title = {}, const QString &company = QStringLiteral("Acme"))
    {
        Lead lead;
        lead.givenName = name;
        lead.email = name + QStringLiteral("@example.com");
        lead.title = title;
        const auto id = m_pipeline->leads().create(lead, company);
        return id ? *id : LeadId{};
    }
    Uuid touch(LeadId lead, const char *kind, int daysAgo = 0)
    {
        Uuid id;
        const auto done = m_pipeline->store().write(ActionCode::AddTouchpoint, {}, [&](Writer &writer) -> Result<void> {
            id = writer.newId();
            writer.set(Table::Touchpoint, id, {{col::Touchpoint::Lead, Value{lead.uuid}}, {col::Touchpoint::Kind, Value{std::string(kind)}},
                                               {col::Touchpoint::At, Value{writer.now() - daysAgo * dayMs}}});
            return {};
        });
        return done ? id : Uuid{};
    }
    qint64 total(LeadId lead)
    {
        Reader reader = m_pipeline->store().reader();
        const auto score = reader.read([&](Connection &connection) { return readScore(connection, lead); }).valueOr(std::nullopt);
        return score ? score->total : -1;
    }
    ScoringModelId modelId() { return m_pipeline->scoring().models()->back().id; }
    // Every rule gives so much more than in the model that ships.
    ScoringModel moreGenerous(qint64 points)
    {
        ScoringModel model = shippedScoringModel();
        for (ScoringRule &rule : model.rules) {
            rule.points += rule.points > 0 ? points : 0;
            rule.cap.reset();
        }
        return model;
    }
    Result<ScoringVersionId> publish(const ScoringModel &model, const EachWatch &watch = {})
    {
        ScoringDesk desk(m_pipeline->store(), 0);
        return desk.publish(modelId(), model, {}, {}, {}, {}, watch);
    }
    bool isKept() { return m_pipeline->store().staleProjections().valueOr({QStringLiteral("failed")}).isEmpty(); }
    /// Every cell of every score.
    QByteArray scores()
    {
        Reader reader = m_pipeline->store().reader();
        return reader
            .read([](Connection &connection) {
                QByteArray all;
                Query query(connection, "SELECT * FROM score ORDER BY lead");
                while (query.next()) {
                    for (int column = 0; column < query.columnCount(); ++column)
                        all += query.isNull(column) ? QByteArrayLiteral("- ") : QByteArray::number(query.integer(column)) + ' ';
                    all += '\n';
                }
                return all;
            })
            .valueOr(QByteArrayLiteral("failed"));
    }
    qint64 comingTables() { return number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'score_coming%'"); }
    qint64 log() { return number("SELECT commit_no FROM sync_state"); }

private Q_SLOTS:
    void isWhatOneTransactionMakes()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        touch(lead, "demo_click", 3);
        touch(add(QStringLiteral("bob")), "page_view");
        for (const qint64 points : {100, 200, 300}) { // the indexes have to change their names in turn
            QVERIFY(publish(moreGenerous(points)).ok());
            const QByteArray inPieces = scores();
            QCOMPARE(comingTables(), 0);
            QVERIFY(isKept());
            QVERIFY(m_pipeline->store().undo().ok());
            QVERIFY(scores() != inPieces);
            QVERIFY(m_pipeline->scoring().publish(modelId(), moreGenerous(points)).ok());
            QCOMPARE(scores(), inPieces);
        }
        QCOMPARE(number("SELECT count(*) FROM sqlite_schema WHERE type='index' AND tbl_name='score'"), 2);
    }

    // Whatever they do while all are scored: nobody is left with a score of before.
    void othersWriteMeanwhile()
    {
        const LeadId touched = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        const LeadId other = add(QStringLiteral("bob"));
        const LeadId employee = add(QStringLiteral("cem"), {}, QStringLiteral("Sector Ltd"));
        const LeadId leaves = add(QStringLiteral("efe"), QStringLiteral("CEO"));
        const LeadId given = add(QStringLiteral("gül"));
        const Uuid moves = touch(other, "demo_click");
        QByteArray meanwhile;
        LeadId comes;
        QVERIFY(publish(moreGenerous(1000), {.progress = [&](size_t) {
                    const QByteArray before = scores();
                    const qint64 old = total(touched);
                    touch(touched, "webinar_attended");
                    QCOMPARE(total(touched), old + 2000); // by the version that is in force until then
                    comes = add(QStringLiteral("new"), QStringLiteral("Chief executive officer"));
                    QVERIFY(m_pipeline->leads().remove({leaves}).ok());
                    QVERIFY(m_pipeline->leads().editCompany(stored(employee).company, std::vector<std::pair<int, Value>>{{col::Company::Sector, Value{std::string("technology")}}}).ok());
                    QVERIFY(m_pipeline->scoring().givePoints(given, 700, QStringLiteral("met")).ok());
                    // Only who had it before shows that the other has lost it.
                    QVERIFY(m_pipeline->store()
                                .write(ActionCode::EditLead, {},
                                       [&](Writer &writer) -> Result<void> {
                                           writer.set(Table::Touchpoint, moves, {{col::Touchpoint::Lead, Value{given.uuid}}});
                                           return {};
                                       })
                                .ok());
                    meanwhile = before;
                }})
                    .ok());
        QVERIFY(!meanwhile.isEmpty());
        QVERIFY(scores() != meanwhile);
        QCOMPARE(total(other), -1);
        QCOMPARE(total(leaves), -1);
        QCOMPARE(total(comes), 3000);
        QCOMPARE(total(touched), 3000 + 3000);
        QVERIFY(isKept());
    }

    void manyWriteMeanwhile()
    {
        std::vector<LeadId> leads;
        for (int i = 0; i < 120; ++i)
            leads.push_back(add(QStringLiteral("l%1").arg(i), i % 2 ? QStringLiteral("CEO") : QString()));
        bool isFirst = true;
        std::atomic<bool> isOver = false;
        std::atomic<int> written = 0;
        std::thread other;
        const auto published = publish(moreGenerous(1000), {.progress = [&](size_t) {
            if (!std::exchange(isFirst, false))
                return;
            for (const LeadId lead : leads) // more than the transaction of the version does
                touch(lead, "page_view");
            other = std::thread([&] {
                for (size_t i = 0; !isOver; ++i) {
                    touch(leads[i % leads.size()], "demo_click", int(i % 30));
                    ++written;
                }
            });
            while (written == 0)
                std::this_thread::yield();
        }});
        isOver = true;
        other.join();
        QVERIFY(published.ok());
        QVERIFY(isKept());
    }

    void cancelledIsAsBefore()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        const QByteArray before = scores();
        const qint64 commits = log();
        std::atomic<bool> cancel = false;
        const auto published = publish(moreGenerous(1000), {.cancel = &cancel, .progress = [&](size_t) { cancel = true; }});
        QVERIFY(!published.ok());
        QCOMPARE(published.error().code, Errc::Cancelled);
        QCOMPARE(scores(), before);
        QCOMPARE(log(), commits);
        QCOMPARE(comingTables(), 0);
        QCOMPARE(m_pipeline->scoring().models()->back().versions.size(), size_t(1));
        QVERIFY(isKept());
        QVERIFY(publish(moreGenerous(1000)).ok());
        QCOMPARE(total(lead), 3000);
    }

    // Scores that were worked out by lists that are others by now are of no use.
    void listsChangeMeanwhile()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        QVERIFY(publish(moreGenerous(1000), {.progress = [&](size_t) {
                    QVERIFY(m_pipeline->settings().setIdealCustomer({.titles = {QStringLiteral("ceo")}}).ok());
                    Filter market;
                    market.conditions = {{QStringLiteral("title"), FilterOp::Contains, {QStringLiteral("CEO")}, {}}};
                    QVERIFY(m_pipeline->scoring().addMarket(QStringLiteral("Chiefs"), market).ok());
                }})
                    .ok());
        QVERIFY(total(lead) < 3000); // by the market's model, which began before
        QVERIFY(isKept());
    }

    // Those who cross the threshold move in transactions after that of the version, as part of one action.
    void movesAreOfTheAction()
    {
        std::vector<LeadId> leads;
        for (int i = 0; i < 120; ++i)
            leads.push_back(add(QStringLiteral("l%1").arg(i), QStringLiteral("CEO")));
        const qint64 actions = number("SELECT count(*) FROM sync_action");
        QVERIFY(publish(moreGenerous(4000)).ok());
        QCOMPARE(number("SELECT count(*) FROM sync_action"), actions + 1);
        QVERIFY(number("SELECT count(*) FROM sync_txn WHERE action=(SELECT max(action) FROM sync_action)") > 3);
        for (const LeadId lead : leads)
            QCOMPARE(stored(lead).stage, stage(u"mql"));
        QVERIFY(isKept());
        QVERIFY(m_pipeline->store().undo().ok());
        for (const LeadId lead : leads)
            QVERIFY(stored(lead).stage != stage(u"mql"));
        QCOMPARE(total(leads.front()), 2000);
        QVERIFY(isKept());
    }

    void leftoverOfAKilledProgramIsNoHarm()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        QVERIFY(m_pipeline->store()
                    .writeLocal([](Connection &connection) -> Result<void> {
                        ScoreTable::create(connection, ScoreTable::Which::Coming);
                        connection.exec("INSERT INTO score_coming VALUES(77, 1, 1, 1, 1, 1, 1, 0, 0)");
                        return {};
                    })
                    .ok());
        QVERIFY(isKept());
        QVERIFY(publish(moreGenerous(1000)).ok());
        QCOMPARE(total(lead), 3000);
        QCOMPARE(number("SELECT count(*) FROM score WHERE lead=77"), 0);
        QVERIFY(isKept());
    }

    void refusesAsOneTransactionDoes()
    {
        add(QStringLiteral("ada"), QStringLiteral("CEO"));
        const qint64 commits = log();
        ScoringModel bad = moreGenerous(1000);
        bad.rules.front().when.conditions.front().field = QStringLiteral("nothing");
        QCOMPARE(publish(bad).error().code, Errc::InvalidValue);
        QCOMPARE(publish(shippedScoringModel()).error().thing, QStringLiteral("scoring_model"));
        QCOMPARE(log(), commits);
    }

    // Where another action of many transactions is under way, it is done at once.
    void otherBulkWorkIsUnderWay()
    {
        const LeadId lead = add(QStringLiteral("ada"), QStringLiteral("CEO"));
        auto other = m_pipeline->store().beginBulk(ActionCode::EditLeads);
        QVERIFY(other.ok());
        QVERIFY(publish(moreGenerous(1000)).ok());
        QCOMPARE(total(lead), 3000);
        QVERIFY(isKept());
    }

    // Two programs that score the same file write the same bytes, whichever way they go.
    void theSameFileIsScoredTheSame()
    {
        for (int i = 0; i < 60; ++i) {
            const LeadId lead = add(QStringLiteral("l%1").arg(i), i % 3 ? QStringLiteral("CEO") : QString(), QStringLiteral("Firm %1").arg(i % 7));
            for (int touches = 0; touches < i % 5; ++touches)
                touch(lead, touches % 2 ? "page_view" : "webinar_attended", (i * 7 + touches * 13) % 90);
        }
        const QString path = m_pipeline->store().path();
        const QByteArray kept = scores();
        m_pipeline.reset();
        QByteArray first;
        for (const bool isInPieces : {false, false, true}) {
            const QString copy = m_place->path(isInPieces ? "pieces.huni" : first.isEmpty() ? "one.huni" : "two.huni");
            QVERIFY(QFile::copy(path, copy));
            auto opened = Pipeline::open(copy);
            QVERIFY(opened.ok());
            m_pipeline = std::move(*opened);
            QVERIFY(m_pipeline->store().rebuildProjections().ok());
            QCOMPARE(scores(), kept);
            ScoringDesk desk(m_pipeline->store(), isInPieces ? 0 : ScoringDesk::fewLeads);
            QVERIFY(desk.publish(modelId(), moreGenerous(1300)).ok());
            QVERIFY(scores() != kept);
            if (first.isEmpty())
                first = scores();
            QCOMPARE(scores(), first);
            m_pipeline.reset();
        }
    }
};

QTEST_GUILESS_MAIN(TestComingScores)
#include "tst_comingscores.moc"
