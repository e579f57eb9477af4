#include "core/store/backup.h"
#include "tests/core/store/trialpipeline.h"

#include <QProcess>
#include <QTest>
#include <QThread>

#include <thread>

using namespace huni;
using namespace huni::trial;

/// Several writers at a time: another process on the same file, and threads of this one.
class TestTwoProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commitsElsewhereAreAnnouncedOnceAndInOrder();
    void threadsAreAnnouncedHereInOrder();
    void aReceiverThatWritesIsAnnouncedAfterwards();
    void whoWorksOnAnActionIsLeftAlone();
    void restoreRefusesAFileThatIsOpenElsewhere();

private:
    static std::unique_ptr<QProcess> worker(const QStringList &args)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(HUNI_WORKER), args);
        return process->waitForReadyRead() ? std::move(process) : nullptr;
    }
};

void TestTwoProcesses::commitsElsewhereAreAnnouncedOnceAndInOrder()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(pipeline);
    std::vector<qint64> commits;
    int elsewhere = 0;
    QStringList names;
    connect(&pipeline->store(), &Store::committed, this, [&](const ChangeSet &changes) {
        commits.push_back(changes.commitNo);
        elsewhere += changes.origin == ChangeSet::Origin::ElsewhereHere;
        for (const RowChange &row : *changes.rows) {
            if (row.table == Table::Lead && row.after)
                names += textOf(row.after->at(col::Lead::GivenName));
        }
    });
    const auto other = worker({place.path(), QStringLiteral("commits"), QStringLiteral("w"),
                               QStringLiteral("60"), QStringLiteral("paced")});
    QVERIFY(other);
    (void)other->readAll();
    int here = 0;
    for (int i = 0; i < 60; ++i) {
        other->write("go\n");
        QVERIFY(other->waitForReadyRead());
        (void)other->readAll();
        // Seen by looking, by writing, or several at a time.
        if (i % 4 == 0)
            pipeline->store().lookForCommitsElsewhere();
        if (i % 4 == 1)
            QVERIFY(addLead(*pipeline, QStringLiteral("Here %1").arg(++here)));
        if (i % 8 == 5)
            pipeline->store().lookForCommitsElsewhere();
    }
    QVERIFY(other->waitForFinished());
    QCOMPARE(other->exitCode(), 0);
    pipeline->store().lookForCommitsElsewhere();
    pipeline->store().lookForCommitsElsewhere();
    QCOMPARE(elsewhere, 60);
    QCOMPARE(commits.size(), size_t(60 + here));
    for (size_t i = 1; i < commits.size(); ++i)
        QCOMPARE(commits[i], commits[i - 1] + 1);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(names.count(QStringLiteral("w%1").arg(i)), 1);
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestTwoProcesses::threadsAreAnnouncedHereInOrder()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(pipeline);
    std::vector<qint64> commits;
    bool elsewhere = false;
    connect(
        &pipeline->store(), &Store::committed, this,
        [&](const ChangeSet &changes) {
            commits.push_back(changes.commitNo);
            elsewhere = elsewhere || QThread::currentThread() != pipeline->store().thread();
        },
        Qt::DirectConnection);
    std::vector<std::thread> threads;
    std::atomic_int failed = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                if (!addLead(*pipeline, QStringLiteral("Thread %1 %2").arg(t).arg(i)))
                    ++failed;
            }
        });
    }
    for (int i = 0; i < 25; ++i)
        QVERIFY(addLead(*pipeline, QStringLiteral("Main %1").arg(i)));
    for (std::thread &thread : threads)
        thread.join();
    QTRY_COMPARE(commits.size(), size_t(125));
    QCOMPARE(failed.load(), 0);
    QVERIFY(!elsewhere);
    for (size_t i = 1; i < commits.size(); ++i)
        QCOMPARE(commits[i], commits[i - 1] + 1);
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestTwoProcesses::aReceiverThatWritesIsAnnouncedAfterwards()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(pipeline);
    std::vector<qint64> begun;
    std::vector<qint64> ended;
    connect(&pipeline->store(), &Store::committed, this, [&](const ChangeSet &changes) {
        begun.push_back(changes.commitNo);
        if (begun.size() == 1)
            QVERIFY(addLead(*pipeline, QStringLiteral("Inner")));
        ended.push_back(changes.commitNo);
    });
    QVERIFY(addLead(*pipeline, QStringLiteral("Outer")));
    QCOMPARE(begun.size(), size_t(2));
    QCOMPARE(begun, ended);
    QVERIFY(begun[0] < begun[1]);
}

void TestTwoProcesses::whoWorksOnAnActionIsLeftAlone()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(pipeline);
    auto bulk = pipeline->store().beginBulk(ActionCode::Import);
    QVERIFY(bulk.ok());
    QVERIFY(bulk->write([](Writer &writer) -> Result<void> {
                    Lead lead;
                    lead.givenName = QStringLiteral("Half");
                    writer.create(Table::Lead, writer.newId(), recordOf(lead));
                    return {};
                })
                .ok());
    const auto other
        = worker({place.path(), QStringLiteral("commits"), QStringLiteral("w"), QStringLiteral("1")});
    QVERIFY(other);
    QVERIFY(other->waitForFinished());
    QCOMPARE(other->exitCode(), 0);
    QVERIFY(pipeline->store().beginBulk(ActionCode::Import).error().code == Errc::FileLocked);
    QVERIFY(bulk->close({}).ok());
    QVERIFY(visible(*pipeline).contains("Half"));
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestTwoProcesses::restoreRefusesAFileThatIsOpenElsewhere()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(pipeline);
    const auto backup = backupPipeline(place.path());
    QVERIFY(backup.ok());
    // The second to open does not hold the lock of who checkpoints, and stays when the first has gone.
    const auto other = worker({place.path(), QStringLiteral("hold")});
    QVERIFY(other);
    QCOMPARE(restorePipeline(*backup, place.path()).error().code, Errc::FileLocked);
    pipeline.reset();
    const auto refused = restorePipeline(*backup, place.path());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, Errc::FileLocked);
    other->write("go\n");
    QVERIFY(other->waitForFinished());
    QVERIFY(restorePipeline(*backup, place.path()).ok());
}

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "tst_twoprocesses.moc"
