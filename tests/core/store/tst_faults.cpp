#include "tests/core/store/trialpipeline.h"

#include <QTest>

#include <cstring>
#include <sqlite3.h>

using namespace huni;
using namespace huni::trial;

namespace {

// A disk that fails at one call and works again afterwards: the system's own, with a counter in front.
struct FaultyDisk {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    int countdown = -1; ///< calls until the one that fails; negative: none fails
    int code = SQLITE_IOERR_WRITE;
    bool keepsFailing = false;
    int calls = 0;

    int next()
    {
        ++calls;
        if (countdown < 0)
            return SQLITE_OK;
        if (countdown > 0) {
            --countdown;
            return SQLITE_OK;
        }
        if (!keepsFailing)
            countdown = -1;
        return code;
    }
};

FaultyDisk disk;
sqlite3_io_methods faultyMethods;

struct FaultyFile {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realFile(sqlite3_file *file)
{
    return reinterpret_cast<FaultyFile *>(file)->real();
}

int faultyOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = disk.real->xOpen(disk.real, name, realFile(file), flags, outFlags);
    file->pMethods = code == SQLITE_OK ? &faultyMethods : nullptr;
    return code;
}

void setUpDisk()
{
    disk.real = sqlite3_vfs_find(nullptr);
    disk.vfs = *disk.real;
    disk.vfs.zName = "faulty";
    disk.vfs.szOsFile = int(sizeof(FaultyFile)) + disk.real->szOsFile;
    disk.vfs.xOpen = faultyOpen;
    auto &m = faultyMethods;
    m.iVersion = 2;
    m.xClose = [](sqlite3_file *f) { return realFile(f)->pMethods->xClose(realFile(f)); };
    m.xRead = [](sqlite3_file *f, void *to, int n, sqlite3_int64 at) {
        return realFile(f)->pMethods->xRead(realFile(f), to, n, at);
    };
    m.xWrite = [](sqlite3_file *f, const void *from, int n, sqlite3_int64 at) {
        const int code = disk.next();
        if (code != SQLITE_OK && n > 1) // half of it arrives
            realFile(f)->pMethods->xWrite(realFile(f), from, n / 2, at);
        return code != SQLITE_OK ? code : realFile(f)->pMethods->xWrite(realFile(f), from, n, at);
    };
    m.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
        const int code = disk.next();
        return code != SQLITE_OK ? SQLITE_IOERR_TRUNCATE
                                 : realFile(f)->pMethods->xTruncate(realFile(f), size);
    };
    m.xSync = [](sqlite3_file *f, int flags) {
        const int code = disk.next();
        return code != SQLITE_OK ? SQLITE_IOERR_FSYNC : realFile(f)->pMethods->xSync(realFile(f), flags);
    };
    m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
        return realFile(f)->pMethods->xFileSize(realFile(f), size);
    };
    m.xLock = [](sqlite3_file *f, int lock) { return realFile(f)->pMethods->xLock(realFile(f), lock); };
    m.xUnlock = [](sqlite3_file *f, int lock) { return realFile(f)->pMethods->xUnlock(realFile(f), lock); };
    m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
        return realFile(f)->pMethods->xCheckReservedLock(realFile(f), out);
    };
    m.xFileControl = [](sqlite3_file *f, int op, void *arg) {
        return realFile(f)->pMethods->xFileControl(realFile(f), op, arg);
    };
    m.xSectorSize = [](sqlite3_file *f) { return realFile(f)->pMethods->xSectorSize(realFile(f)); };
    m.xDeviceCharacteristics
        = [](sqlite3_file *f) { return realFile(f)->pMethods->xDeviceCharacteristics(realFile(f)); };
    m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return realFile(f)->pMethods->xShmMap(realFile(f), page, size, extend, out);
    };
    m.xShmLock = [](sqlite3_file *f, int at, int n, int flags) {
        return realFile(f)->pMethods->xShmLock(realFile(f), at, n, flags);
    };
    m.xShmBarrier = [](sqlite3_file *f) { realFile(f)->pMethods->xShmBarrier(realFile(f)); };
    m.xShmUnmap
        = [](sqlite3_file *f, int remove) { return realFile(f)->pMethods->xShmUnmap(realFile(f), remove); };
    sqlite3_vfs_register(&disk.vfs, 1);
}

} // namespace

/// Every write to the disk fails once: what was asked for has happened wholly or not at all, and the next try
/// works.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpDisk(); }
    void cleanupTestCase() { sqlite3_vfs_unregister(&disk.vfs); }
    void init() { disk.countdown = -1, disk.keepsFailing = false, disk.code = SQLITE_IOERR_WRITE; }
    void everyWriteOfAnEditFails_data();
    void everyWriteOfAnEditFails();
    void aBulkActionOnAFullDisk();
    void everyWriteOfCreatingAFileFails();
    void everyWriteOfOpeningFails();
};

void TestFaults::everyWriteOfAnEditFails_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("error") << int(SQLITE_IOERR_WRITE);
    QTest::newRow("full") << int(SQLITE_FULL);
}

void TestFaults::everyWriteOfAnEditFails()
{
    QFETCH(const int, code);
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(pipeline);
    int failures = 0;
    for (int at = 0; at < 200; ++at) {
        const QByteArray before = visible(*pipeline);
        disk.code = code;
        disk.countdown = at;
        Lead lead;
        lead.email = QStringLiteral("n%1@example.com").arg(at);
        const auto made = pipeline->leads().create(lead);
        const bool reached = disk.countdown < 0;
        disk.countdown = -1;
        if (made) {
            QVERIFY(!reached || visible(*pipeline) != before);
            if (!reached)
                break;
        } else {
            ++failures;
            if (code == SQLITE_FULL)
                QVERIFY(made.error().code == Errc::DiskFull || made.error().code == Errc::Database);
            else
                QCOMPARE(made.error().code, Errc::Database);
            QCOMPARE(visible(*pipeline), before);
        }
        QVERIFY(addLead(*pipeline, QStringLiteral("After %1").arg(at)));
    }
    QVERIFY(failures > 3);
    QCOMPARE(problemsOf(*pipeline), QString());
    pipeline.reset();
    pipeline = openPipeline(place.path());
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestFaults::aBulkActionOnAFullDisk()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const QByteArray before = visible(*pipeline);
    {
        auto bulk = pipeline->store().beginBulk(ActionCode::Import);
        const auto part = [](Writer &writer) -> Result<void> {
            for (int i = 0; i < 50; ++i)
                writer.create(Table::Lead, writer.newId(),
                              recordOf(Lead{.givenName = QStringLiteral("Row")}));
            return {};
        };
        QVERIFY(bulk->write(part).ok());
        disk.code = SQLITE_FULL;
        disk.countdown = 0;
        disk.keepsFailing = true;
        const auto full = bulk->write(part);
        QVERIFY(!full.ok());
        QCOMPARE(full.error().code, Errc::DiskFull);
        // It cannot be taken back now either.
    }
    disk.countdown = -1;
    QVERIFY(visible(*pipeline) != before);
    QVERIFY(addLead(*pipeline, QStringLiteral("After")));
    QVERIFY(pipeline->store().undo().ok());
    pipeline.reset();
    pipeline = openPipeline(place.path());
    QCOMPARE(visible(*pipeline), before);
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestFaults::everyWriteOfCreatingAFileFails()
{
    for (int at = 0; at < 400; at += at < 20 ? 1 : 7) {
        const Place place;
        disk.countdown = at;
        auto made = Store::create(place.path(), {});
        const bool reached = disk.countdown < 0;
        disk.countdown = -1;
        if (!made)
            QVERIFY(Store::create(place.path(), {}).ok() || Store::open(place.path(), {}).ok());
        if (!reached)
            return;
    }
}

void TestFaults::everyWriteOfOpeningFails()
{
    const Place place;
    QByteArray before;
    {
        auto pipeline = newPipeline(place.path());
        QVERIFY(addLead(*pipeline, QStringLiteral("Ada")));
        before = visible(*pipeline);
        (void)pipeline->store().inspect([](Connection &c) -> Result<void> {
            c.exec("DELETE FROM sync_meta WHERE k LIKE 'projection:%' OR k='fingerprint'");
            return {};
        });
    }
    QFile file(place.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (int at = 0; at < 300; at += at < 20 ? 1 : 5) {
        const QString path = place.path(qPrintable(QStringLiteral("o%1.huni").arg(at)));
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(bytes);
        copy.close();
        disk.countdown = at;
        auto opened = Pipeline::open(path);
        const bool reached = disk.countdown < 0;
        disk.countdown = -1;
        if (opened)
            opened->reset();
        auto again = openPipeline(path);
        QVERIFY(again);
        QCOMPARE(visible(*again), before);
        QCOMPARE(problemsOf(*again), QString());
        if (!reached)
            return;
    }
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
