// The log of a file is brought into the file while others write and read.

#include "core/store/checkpointer.h"
#include "core/store/pipelinefile.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace huni;

namespace {

constexpr int copiedFrom = 64; // pages
constexpr qint64 pageBytes = 4096;

// A file with a log, and what writes to it.
struct LoggedFile {
    QTemporaryDir folder{};
    QString path = folder.filePath(QStringLiteral("a.huni"));
    Checkpointer checkpointer{path, copiedFrom};
    Connection connection{path, Connection::Mode::Create};

    LoggedFile()
    {
        QDir().mkpath(companionFolder(path));
        connection.exec("PRAGMA journal_mode=WAL");
        connection.exec("CREATE TABLE t(i INTEGER PRIMARY KEY, body BLOB)");
        checkpointer.attach(connection);
    }
    // Some eleven pages.
    static void writeSome(Connection &connection)
    {
        StoreTransaction transaction(connection);
        connection.exec("INSERT INTO t(body) VALUES(zeroblob(40000))");
        transaction.commit();
    }
    qint64 pagesInLog() const { return QFileInfo(path + QStringLiteral("-wal")).size() / pageBytes; }
    // What is in the file itself; -1 when not even its table is.
    qint64 rowsWithoutLog() const
    {
        const QString copy = folder.filePath(QStringLiteral("copy.huni"));
        QFile::remove(copy);
        if (!QFile::copy(path, copy))
            return -1;
        Connection alone(copy, Connection::Mode::ReadWrite);
        if (!Query(alone, "SELECT 1 FROM sqlite_schema WHERE name='t'").next())
            return -1;
        Query rows(alone, "SELECT count(*) FROM t");
        return rows.next() ? rows.integer(0) : -1;
    }
};

} // namespace

class TestCheckpointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logOfBulkWorkStartsAnew();
    void othersWriteWhileItIsCopied();
    void whatSomebodyReadsStaysUntilItWasRead();
    void onlyOneCopiesAndAnotherTakesOver();
    void whoClosesLastLeavesNoLog();
    void smallLogIsCopiedInIdleTime();
    void whatOthersWroteIsCopiedAfterACommit();
    void nothingIsCopiedTwice();
};

void TestCheckpointer::logOfBulkWorkStartsAnew()
{
    LoggedFile file;
    for (int i = 0; i < 200; ++i) {
        LoggedFile::writeSome(file.connection);
        file.checkpointer.afterBulk();
    }
    QVERIFY2(file.pagesInLog() < 3 * copiedFrom, qPrintable(QString::number(file.pagesInLog())));
    QVERIFY(file.rowsWithoutLog() > 150);
}

void TestCheckpointer::othersWriteWhileItIsCopied()
{
    LoggedFile file;
    Connection byHand(file.path, Connection::Mode::ReadWrite);
    byHand.exec("PRAGMA wal_autocheckpoint=0");
    for (int i = 0; i < 40; ++i)
        LoggedFile::writeSome(file.connection);
    file.checkpointer.afterBulk(); // takes the lock
    LoggedFile::writeSome(file.connection);
    QCOMPARE(file.rowsWithoutLog(), -1);
    {
        StoreTransaction underWay(byHand);
        byHand.exec("INSERT INTO t(body) VALUES('by hand')");
        file.checkpointer.afterBulk();
        QCOMPARE(file.rowsWithoutLog(), 41);
        underWay.commit();
    }
    Query rows(file.connection, "SELECT count(*) FROM t");
    QVERIFY(rows.next());
    QCOMPARE(rows.integer(0), 42);
}

void TestCheckpointer::whatSomebodyReadsStaysUntilItWasRead()
{
    LoggedFile file;
    LoggedFile::writeSome(file.connection);
    Connection reader(file.path, Connection::Mode::ReadOnly);
    {
        const StoreTransaction view(reader, "BEGIN");
        Query seen(reader, "SELECT count(*) FROM t");
        QVERIFY(seen.next());
        for (int i = 0; i < 40; ++i) {
            LoggedFile::writeSome(file.connection);
            file.checkpointer.afterBulk();
        }
        QVERIFY(file.pagesInLog() > 40 * 10);
        Query again(reader, "SELECT count(*) FROM t");
        QVERIFY(again.next());
        QCOMPARE(again.integer(0), 1);
    }
    for (int i = 0; i < 40; ++i) {
        LoggedFile::writeSome(file.connection);
        file.checkpointer.afterBulk();
    }
    QVERIFY(file.rowsWithoutLog() > 60);
}

void TestCheckpointer::onlyOneCopiesAndAnotherTakesOver()
{
    LoggedFile file;
    for (int i = 0; i < 20; ++i) {
        LoggedFile::writeSome(file.connection);
        file.checkpointer.afterBulk();
    }
    const qint64 byFirst = file.rowsWithoutLog();
    QVERIFY(byFirst > 0);
    Connection second(file.path, Connection::Mode::ReadWrite);
    Checkpointer other(file.path, copiedFrom);
    other.attach(second);
    const auto writeAndCopy = [&] {
        for (int i = 0; i < 20; ++i) {
            LoggedFile::writeSome(second);
            other.afterBulk();
        }
    };
    writeAndCopy();
    QCOMPARE(file.rowsWithoutLog(), byFirst);
    file.checkpointer.giveUp();
    writeAndCopy();
    QVERIFY(file.rowsWithoutLog() > 40);
    other.finish();
}

void TestCheckpointer::whoClosesLastLeavesNoLog()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.huni"));
    QDir().mkpath(companionFolder(path));
    {
        Checkpointer checkpointer(path, copiedFrom);
        Connection connection(path, Connection::Mode::Create);
        connection.exec("PRAGMA journal_mode=WAL");
        connection.exec("CREATE TABLE t(i INTEGER PRIMARY KEY, body BLOB)");
        checkpointer.attach(connection);
        for (int i = 0; i < 20; ++i) {
            LoggedFile::writeSome(connection);
            checkpointer.afterBulk();
        }
        QVERIFY(QFileInfo::exists(path + QStringLiteral("-wal")));
        checkpointer.finish();
    }
    QVERIFY(!QFileInfo::exists(path + QStringLiteral("-wal")));
}

void TestCheckpointer::smallLogIsCopiedInIdleTime()
{
    LoggedFile file;
    LoggedFile::writeSome(file.connection);
    file.checkpointer.inIdle();
    file.checkpointer.inIdle();
    QCOMPARE(file.rowsWithoutLog(), -1); // less than is worth it
    for (int i = 0; i < 120; ++i)
        LoggedFile::writeSome(file.connection);
    file.checkpointer.inIdle(); // takes the lock
    LoggedFile::writeSome(file.connection);
    file.checkpointer.inIdle();
    QCOMPARE(file.rowsWithoutLog(), 122);
}

void TestCheckpointer::whatOthersWroteIsCopiedAfterACommit()
{
    LoggedFile file;
    QVERIFY(!file.checkpointer.wantsCommit()); // takes the lock, of a small log
    Connection other(file.path, Connection::Mode::ReadWrite);
    other.exec("PRAGMA wal_autocheckpoint=0");
    for (int i = 0; i < 120; ++i)
        LoggedFile::writeSome(other);
    file.checkpointer.inIdle(); // of its own it has nothing
    QCOMPARE(file.rowsWithoutLog(), -1);
    for (int i = 0; i < 120; ++i)
        LoggedFile::writeSome(other);
    QVERIFY(file.checkpointer.wantsCommit());
    QVERIFY(file.checkpointer.wantsCommit()); // it stays so until then
    LoggedFile::writeSome(file.connection);
    QVERIFY(!file.checkpointer.wantsCommit());
    file.checkpointer.inIdle();
    QCOMPARE(file.rowsWithoutLog(), 241);
    QVERIFY(!file.checkpointer.wantsCommit());
}

void TestCheckpointer::nothingIsCopiedTwice()
{
    LoggedFile file;
    const auto writeMuch = [&] {
        for (int i = 0; i < 10; ++i)
            LoggedFile::writeSome(file.connection);
    };
    writeMuch();
    file.checkpointer.afterBulk(); // takes the lock: the one before may have copied all of it
    file.checkpointer.afterBulk();
    file.checkpointer.inIdle();
    QCOMPARE(file.rowsWithoutLog(), -1);
    writeMuch();
    file.checkpointer.afterBulk();
    QCOMPARE(file.rowsWithoutLog(), 20);
    // A write by another connection is not evidence enough: it may have started the log anew just now.
    Connection other(file.path, Connection::Mode::ReadWrite);
    other.exec("PRAGMA wal_autocheckpoint=0");
    for (int i = 0; i < 10; ++i)
        LoggedFile::writeSome(other);
    file.checkpointer.afterBulk();
    file.checkpointer.inIdle();
    QCOMPARE(file.rowsWithoutLog(), 20);
}

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
