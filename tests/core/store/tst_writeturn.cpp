// Two processes that write to one file take turns.

#include "core/store/emptyrecord.h"
#include "tests/core/store/trialpipeline.h"

#include <QProcess>
#include <QTest>

using namespace huni;

class TestWriteTurn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditGoesBetweenTheTransactionsOfAnImportElsewhere();
    void whoDiedWhileItWaitedHoldsNobodyUp();
    void anImportThatAnotherAccountTookBackDoesNotGoOn();
    void severalProgramsMigrateOneFile();

private:
    trial::Place m_place;
};

void TestWriteTurn::anEditGoesBetweenTheTransactionsOfAnImportElsewhere()
{
    auto pipeline = trial::newPipeline(m_place.path());
    QVERIFY(pipeline);
    QProcess import;
    import.start(QStringLiteral(HUNI_WORKER), {m_place.path(), QStringLiteral("bulk")});
    QByteArray said;
    while (!said.contains("part 2") && import.waitForReadyRead())
        said += import.readAllStandardOutput();
    QVERIFY2(said.contains("part 2"), import.readAllStandardError().constData());
    for (int i = 0; i < 10; ++i) {
        Reader reader = pipeline->store().reader();
        QVERIFY(reader.read([](Connection &) { return true; }));
        const qint64 before = reader.commitNo();
        QVERIFY(trial::addLead(*pipeline, QStringLiteral("Ada %1").arg(i)));
        QVERIFY(reader.read([](Connection &) { return true; }));
        // Its own commit, those before it said that it waits, and those that came after it and before the
        // last look.
        QVERIFY2(reader.commitNo() - before <= 8, qPrintable(QString::number(reader.commitNo() - before)));
    }
    QCOMPARE(import.state(), QProcess::Running);
    import.kill();
    QVERIFY(import.waitForFinished());
}

void TestWriteTurn::whoDiedWhileItWaitedHoldsNobodyUp()
{
    auto pipeline = trial::newPipeline(m_place.path("other.huni"));
    QVERIFY(pipeline);
    // As a killed process leaves it: with a number that no process has.
    const QString lock = companionFolder(pipeline->store().path()) + QStringLiteral("/waiting.lock");
    QFile left(lock);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(QByteArray::number(std::numeric_limits<int>::max()) + "\nhuni\n"
               + QSysInfo::machineHostName().toUtf8() + '\n');
    left.close();
    auto bulk = pipeline->store().beginBulk(ActionCode::Import);
    QVERIFY(bulk);
    QVERIFY(bulk->write([](Writer &writer) -> Result<void> {
        writer.create(Table::Lead, writer.newId(), emptyRecord(Table::Lead));
        return {};
    }));
    QVERIFY(!QFile::exists(lock));
    QVERIFY(bulk->close({}));
}

// Another account keeps its locks elsewhere: it sees an action that nobody closed, and takes it back.
void TestWriteTurn::anImportThatAnotherAccountTookBackDoesNotGoOn()
{
    const trial::Place place;
    auto pipeline = trial::newPipeline(place.path());
    QVERIFY(pipeline);
    const QByteArray before = trial::visible(*pipeline);
    const auto addSome = [](Writer &writer) -> Result<void> {
        for (int i = 0; i < 50; ++i)
            writer.create(Table::Lead, writer.newId(), emptyRecord(Table::Lead));
        return {};
    };
    {
        auto bulk = pipeline->store().beginBulk(ActionCode::Import);
        QVERIFY(bulk);
        QVERIFY(bulk->write(addSome));
        QVERIFY(bulk->write(addSome));
        const QByteArray own = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", place.folder().toUtf8() + "/other");
        QVERIFY(trial::openPipeline(place.path()));
        qputenv("XDG_DATA_HOME", own);
        const auto more = bulk->write(addSome);
        QVERIFY(!more);
        QCOMPARE(more.error().code, Errc::FileLocked);
        QVERIFY(!bulk->close({}));
    }
    QCOMPARE(trial::visible(*pipeline), before);
    QCOMPARE(trial::problemsOf(*pipeline), QString());
}

void TestWriteTurn::severalProgramsMigrateOneFile()
{
    for (int round = 0; round < 8; ++round) {
        const trial::Place place;
        {
            auto pipeline = trial::newPipeline(place.path());
            QVERIFY(pipeline->store().inspect([](Connection &connection) -> Result<void> {
                connection.exec(trial::asFirstSchema);
                return {};
            }));
        }
        std::array<QProcess, 4> programs;
        for (QProcess &program : programs)
            program.start(
                QStringLiteral(HUNI_WORKER),
                {place.path(), QStringLiteral("commits"), QStringLiteral("x"), QStringLiteral("1")});
        for (QProcess &program : programs) {
            QVERIFY(program.waitForFinished());
            QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestWriteTurn)
#include "tst_writeturn.moc"
