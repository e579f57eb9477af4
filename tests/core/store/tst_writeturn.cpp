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
        // Its own commit, those before it said that it waits, and those that came after it and before the last look.
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
    left.write(QByteArray::number(std::numeric_limits<int>::max()) + "\nhuni\n" + QSysInfo::machineHostName().toUtf8()
               + '\n');
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

QTEST_GUILESS_MAIN(TestWriteTurn)
#include "tst_writeturn.moc"
