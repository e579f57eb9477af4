#include "core/store/backup.h"
#include "core/store/migrations.h"
#include "core/store/pipelinefile.h"
#include "tests/core/store/trialpipeline.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

#include <sqlite3.h>

using namespace huni;
using namespace huni::trial;

/// Whatever stands under the name that somebody gave: it opens, or says clearly why not, and is never made
/// worse.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newerFilesAreOnlyRead();
    void filesWithoutAVersion();
    void aVersionThatIsTooOld();
    void namesThatLookLikeSomethingElse();
    void namesTooLongForTheFilesBesideThem();
    void whatIsNoPipeline();
    void truncatedFiles();
    void damagedPages();
    void syncedFolders();
    void dropboxFolder();
    void readOnlyFolder();
    void unreadableFile();
    void copiesTakeAWriterOfTheirOwn();
    void anOlderCopyPutOverTheFile();
    void anOlderCopyFromBeforeAnotherWriter();
    void aFileThatIsTakenAway();
    void aReaderAfterAFailure();
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A pipeline with some rows, closed.
QByteArray someFile(const QString &path, QByteArray *digest = nullptr)
{
    {
        auto pipeline = newPipeline(path);
        for (int i = 0; i < 40; ++i)
            (void)addLead(*pipeline, QStringLiteral("Lead %1").arg(i));
        if (digest)
            *digest = digestOf(*pipeline);
    }
    return bytesOf(path);
}

Errc openingFails(const QString &path)
{
    const auto opened = Pipeline::open(path);
    return opened ? Errc::Cancelled : opened.error().code;
}

// As another user: root may do everything.
bool isRoot()
{
    return qEnvironmentVariable("USER") == u"root" || QFileInfo(QStringLiteral("/root")).isWritable();
}

} // namespace

void TestOpening::newerFilesAreOnlyRead()
{
    const Place place;
    QByteArray bytes = someFile(place.path());
    bytes[60 + 3] = char(schemaVersion() + 1);
    writeBytes(place.path(), bytes);
    {
        auto pipeline = openPipeline(place.path());
        QVERIFY(pipeline);
        QVERIFY(pipeline->store().isReadOnly());
        QCOMPARE(pipeline->catalog()->stages.size(), size_t(14));
        QCOMPARE(pipeline->leads().create(Lead{.email = QStringLiteral("a@example.com")}).error().code,
                 Errc::ReadOnly);
        QCOMPARE(pipeline->store().undo().error().code, Errc::ReadOnly);
        QCOMPARE(pipeline->store().redo().error().code, Errc::NothingToRedo);
        QCOMPARE(pipeline->store().beginBulk(ActionCode::Import).error().code, Errc::ReadOnly);
        QCOMPARE(pipeline->store().rebuildProjections().error().code, Errc::ReadOnly);
        QVERIFY(!pipeline->store().tidy());
        QVERIFY(checkPipeline(pipeline->store(), CheckDepth::Full).ok());
    }
    QCOMPARE(bytesOf(place.path()), bytes);

    // A newer version that stands only in the log beside the file.
    const QString other = place.path("other.huni");
    auto pipeline = newPipeline(other);
    (void)pipeline->store().inspect([](Connection &c) -> Result<void> {
        c.exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version=99");
        return {};
    });
    for (const char *suffix : {"", "-wal"})
        QVERIFY(QFile::copy(other + QLatin1String(suffix), place.path("log.huni") + QLatin1String(suffix)));
    const QByteArray before = bytesOf(place.path("log.huni"));
    {
        auto logged = openPipeline(place.path("log.huni"));
        QVERIFY(logged);
        QVERIFY(logged->store().isReadOnly());
    }
    QCOMPARE(bytesOf(place.path("log.huni")), before);
}

void TestOpening::filesWithoutAVersion()
{
    const Place place;
    QByteArray bytes = someFile(place.path());
    for (const char version : {'\0', '\xff'}) {
        bytes.replace(60, 4, QByteArray(4, version));
        writeBytes(place.path(), bytes);
        QCOMPARE(openingFails(place.path()), Errc::FileDamaged);
        QCOMPARE(copyPipeline(place.path(), place.path("copy.huni")).error().code, Errc::FileDamaged);
        QCOMPARE(bytesOf(place.path()), bytes);
    }
}

void TestOpening::aVersionThatIsTooOld()
{
    const Place place;
    QByteArray bytes = someFile(place.path());
    bytes[60 + 3] = 1;
    writeBytes(place.path(), bytes);
    QCOMPARE(openingFails(place.path()), Errc::FileDamaged);
}

void TestOpening::namesThatLookLikeSomethingElse()
{
    const Place place;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(place.folder()));
    const QString name = QStringLiteral("file:x.huni?mode=memory");
    QVERIFY(Store::create(name, {}).ok());
    QVERIFY(QFileInfo::exists(place.path("file:x.huni?mode=memory")));
    QVERIFY(QDir::setCurrent(before));
}

void TestOpening::namesTooLongForTheFilesBesideThem()
{
    const Place place;
    const QString name = place.path(QByteArray(250, 'x').constData());
    const auto made = Store::create(name, {});
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, Errc::FileUnwritable);
    QVERIFY(made.error().detail.contains(QLatin1String("name")));
    QVERIFY(!QFileInfo::exists(name));
}

void TestOpening::whatIsNoPipeline()
{
    const Place place;
    QCOMPARE(openingFails(place.path("nothing.huni")), Errc::FileNotFound);
    QCOMPARE(openingFails(place.folder()), Errc::FileIsDirectory);
    writeBytes(place.path("empty.huni"), {});
    QCOMPARE(openingFails(place.path("empty.huni")), Errc::FileEmpty);
    writeBytes(place.path("text.huni"), "name,email\nAda,ada@example.com\n");
    QCOMPARE(openingFails(place.path("text.huni")), Errc::NotAPipeline);
    writeBytes(place.path("noise.huni"), QByteArray(5000, '\x9d'));
    QCOMPARE(openingFails(place.path("noise.huni")), Errc::NotAPipeline);
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(place.path("other.huni")), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "CREATE TABLE lead(id)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
    const QByteArray before = bytesOf(place.path("other.huni"));
    QCOMPARE(openingFails(place.path("other.huni")), Errc::NotAPipeline);
    QCOMPARE(bytesOf(place.path("other.huni")), before);
    // Our mark on a file that has none of our tables.
    QCOMPARE(sqlite3_open(qPrintable(place.path("marked.huni")), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other,
                          "PRAGMA application_id=1213550153; PRAGMA user_version=2; CREATE TABLE lead(id)",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(other);
    const Errc marked = openingFails(place.path("marked.huni"));
    QVERIFY(marked == Errc::FileDamaged || marked == Errc::Database);
    QCOMPARE(Store::create(place.path("text.huni"), {}).error().code, Errc::FileExists);
    QCOMPARE(Store::create(place.path("no/such/folder.huni"), {}).error().code, Errc::FileUnwritable);
}

void TestOpening::truncatedFiles()
{
    const Place place;
    const QByteArray bytes = someFile(place.path());
    const QString cut = place.path("cut.huni");
    QRandomGenerator random(7);
    QList<qsizetype> sizes{
        1, 15, 16, 50, 99, 100, 101, 1024, 4095, 4096, 4097, bytes.size() - 4096, bytes.size() - 1};
    for (int i = 0; i < 40; ++i)
        sizes += 1 + random.bounded(int(bytes.size() - 1));
    for (const qsizetype size : sizes) {
        writeBytes(cut, bytes.left(size));
        const Errc code = openingFails(cut);
        QVERIFY2(code == Errc::FileDamaged || code == Errc::NotAPipeline,
                 qPrintable(QStringLiteral("%1: %2").arg(size).arg(int(code))));
        QCOMPARE(bytesOf(cut), bytes.left(size));
    }
}

// Detected, or harmless: whatever opens and is called sound holds what it held.
void TestOpening::damagedPages()
{
    const Place place;
    QByteArray digest;
    const QByteArray bytes = someFile(place.path(), &digest);
    const quint32 seed = qEnvironmentVariableIsSet("HUNI_SEED")
        ? quint32(qEnvironmentVariableIntValue("HUNI_SEED"))
        : QRandomGenerator::global()->generate();
    qInfo("HUNI_SEED=%u", seed);
    QRandomGenerator random(seed);
    const int rounds = qEnvironmentVariableIntValue("HUNI_LONG") ? 1000 : 40;
    int refused = 0;
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray damaged = bytes;
        const int at = int(random.bounded(int(bytes.size())));
        const int length = 1 + int(random.bounded(round % 2 ? 4096 : 8));
        for (int i = at; i < std::min(at + length, int(bytes.size())); ++i)
            damaged[i] = char(random.bounded(256));
        const QString path = place.path(qPrintable(QStringLiteral("d%1.huni").arg(round)));
        writeBytes(path, damaged);
        auto opened = Pipeline::open(path);
        if (!opened) {
            ++refused;
            continue;
        }
        const CheckReport report = checkPipeline((*opened)->store(), CheckDepth::Full);
        if (!report.ok())
            ++found;
        else
            QVERIFY2(report.digest == digest,
                     qPrintable(QStringLiteral("%1 bytes at %2").arg(length).arg(at)));
        opened->reset();
        QFile::remove(path);
    }
    qInfo("%d refused, %d found by the check, %d harmless", refused, found, rounds - refused - found);
    QVERIFY(refused + found > 0);
}

void TestOpening::syncedFolders()
{
    const Place place;
    someFile(place.path());
    QVERIFY(QDir(place.folder()).mkpath(QStringLiteral("shared/deep")));
    QVERIFY(QDir(place.folder()).mkpath(QStringLiteral("shared/.stfolder")));
    const QString inside = place.path("shared/deep/p.huni");
    QVERIFY(QFile::copy(place.path(), inside));
    const auto opened = Pipeline::open(inside);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, Errc::FileInSyncedFolder);
    QCOMPARE(opened.error().detail, QStringLiteral("Syncthing"));
    QCOMPARE(Store::create(place.path("shared/deep/new.huni"), {}).error().code, Errc::FileInSyncedFolder);
    QCOMPARE(restorePipeline(place.path(), inside).error().code, Errc::FileInSyncedFolder);
    // The marker may stand right beside a file that is not there yet.
    QCOMPARE(syncedFolderKind(place.path("shared/new.huni")), QStringLiteral("Syncthing"));
    QCOMPARE(restorePipeline(place.path(), place.path("shared/new.huni")).error().code,
             Errc::FileInSyncedFolder);
    QVERIFY(!QFileInfo::exists(inside + QStringLiteral("-wal")));
    // A link into it is no way round.
    QVERIFY(QFile::link(inside, place.path("link.huni")));
    QCOMPARE(openingFails(place.path("link.huni")), Errc::FileInSyncedFolder);
}

void TestOpening::dropboxFolder()
{
    const Place place;
    const QByteArray home = qgetenv("HOME");
    QVERIFY(QDir(place.folder()).mkpath(QStringLiteral("home/.dropbox")));
    QVERIFY(QDir(place.folder()).mkpath(QStringLiteral("box/team")));
    qputenv("HOME", place.path("home").toUtf8());
    writeBytes(place.path("home/.dropbox/info.json"),
               "{\"personal\":{\"path\":\"" + place.path("box").toUtf8() + "\"}}");
    const auto inside = Store::create(place.path("box/team/p.huni"), {});
    const bool beside = Store::create(place.path("p.huni"), {}).ok();
    qputenv("HOME", home);
    QVERIFY(!inside.ok());
    QCOMPARE(inside.error().code, Errc::FileInSyncedFolder);
    QCOMPARE(inside.error().detail, QStringLiteral("Dropbox"));
    QVERIFY(beside);
}

void TestOpening::readOnlyFolder()
{
    const Place place;
    someFile(place.path());
    QVERIFY(QDir(place.folder()).mkpath(QStringLiteral("ro")));
    QVERIFY(QFile::rename(place.path(), place.path("ro/p.huni")));
    if (isRoot()) {
        // The worker runs as nobody: whatever it says must be that it cannot write.
        const QString worker = QStringLiteral(HUNI_WORKER);
        if (QStandardPaths::findExecutable(QStringLiteral("setpriv")).isEmpty())
            QSKIP("runs as root, and setpriv is not there");
        QFile::setPermissions(place.folder(), QFile::Permissions(0x7755));
        QFile::setPermissions(place.path("ro/p.huni"), QFile::Permissions(0x6644));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/nonexistent"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("setpriv"),
                      {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                       QStringLiteral("--clear-groups"), worker, place.path("ro/p.huni"),
                       QStringLiteral("commits"), QStringLiteral("x"), QStringLiteral("1")});
        QVERIFY(process.waitForFinished());
        const QByteArray error = process.readAllStandardError();
        if (error.contains("Permission denied"))
            QSKIP("another user may not run the worker here");
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.startsWith("open "), error.constData());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(error.startsWith(QByteArray::number(int(Errc::ReadOnly)) + ' '), error.constData());
        return;
    }
    QFile::setPermissions(place.path("ro"), QFile::ReadOwner | QFile::ExeOwner);
    {
        auto pipeline = openPipeline(place.path("ro/p.huni"));
        QVERIFY(pipeline);
        QVERIFY(pipeline->store().isReadOnly());
        QCOMPARE(pipeline->catalog()->stages.size(), size_t(14));
        QVERIFY(
            pipeline->store().reader().read([](Connection &c) { return listLeads(c, {}).total; }).valueOr(0)
            == 40);
        QCOMPARE(pipeline->leads().create(Lead{.email = QStringLiteral("a@example.com")}).error().code,
                 Errc::ReadOnly);
    }
    QFile::setPermissions(place.path("ro"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestOpening::unreadableFile()
{
    if (isRoot())
        QSKIP("root may read everything");
    const Place place;
    someFile(place.path());
    QFile::setPermissions(place.path(), {});
    QCOMPARE(openingFails(place.path()), Errc::FileUnreadable);
}

void TestOpening::copiesTakeAWriterOfTheirOwn()
{
    const Place place;
    someFile(place.path());
    QVERIFY(QFile::copy(place.path(), place.path("copy.huni")));
    {
        auto original = openPipeline(place.path());
        QCOMPARE(original->store().writerIndex(), 1);
        auto copy = openPipeline(place.path("copy.huni"));
        QCOMPARE(copy->store().writerIndex(), 2);
        QVERIFY(addLead(*copy, QStringLiteral("In the copy")));
        QVERIFY(addLead(*original, QStringLiteral("In the original")));
        QCOMPARE(problemsOf(*copy), QString());
        for (int i = 0; i < 41; ++i)
            QVERIFY(copy->store().undo().ok());
        QVERIFY(!copy->store().undo().ok());
        QCOMPARE(problemsOf(*copy), QString());
    }
    // A copy that was put in the place of the file is another file.
    QFile::remove(place.path());
    QVERIFY(QFile::copy(place.path("copy.huni"), place.path()));
    QVERIFY(openPipeline(place.path())->store().writerIndex() == 3);
}

// It has the place and the number on the disk that the file had: numbers of operations must not be given out
// twice.
void TestOpening::anOlderCopyPutOverTheFile()
{
    const Place place;
    const QByteArray older = someFile(place.path());
    QCOMPARE(openPipeline(place.path())->store().writerIndex(), 1);
    {
        auto pipeline = openPipeline(place.path());
        QVERIFY(addLead(*pipeline, QStringLiteral("Later")));
    }
    QCOMPARE(openPipeline(place.path())->store().writerIndex(), 1);
    const QByteArray newer = bytesOf(place.path());
    writeBytes(place.path(), older);
    {
        auto pipeline = openPipeline(place.path());
        QCOMPARE(pipeline->store().writerIndex(), 2);
        QVERIFY(addLead(*pipeline, QStringLiteral("Another")));
        QCOMPARE(problemsOf(*pipeline), QString());
    }
    QCOMPARE(openPipeline(place.path())->store().writerIndex(), 2); // and stays so
    // The newer one comes back: what was written under its own writer is all there, but a later writer is
    // not.
    writeBytes(place.path(), newer);
    auto pipeline = openPipeline(place.path());
    QCOMPARE(pipeline->store().writerIndex(), 2);
    QVERIFY(addLead(*pipeline, QStringLiteral("A third")));
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestOpening::anOlderCopyFromBeforeAnotherWriter()
{
    const Place place;
    someFile(place.path());
    const QString backup = place.path("backup.huni");
    QVERIFY(copyPipeline(place.path(), backup).ok());
    QVERIFY(restorePipeline(backup, place.path()).ok());
    const QByteArray older = bytesOf(place.path());
    {
        auto pipeline = openPipeline(place.path());
        QCOMPARE(pipeline->store().writerIndex(), 2); // the one that the restored file was given: no other
        QVERIFY(addLead(*pipeline, QStringLiteral("Later")));
    }
    writeBytes(place.path(), older);
    auto pipeline = openPipeline(place.path());
    QCOMPARE(pipeline->store().writerIndex(), 3);
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestOpening::aFileThatIsTakenAway()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    Reader reader = pipeline->store().reader();
    const auto count = [](Connection &c) { return listLeads(c, {}).total; };
    QCOMPARE(reader.read(count).valueOr(-1), 1);
    QVERIFY(QFile::rename(place.path(), place.path("away.huni")));
    QCOMPARE(setTitle(*pipeline, lead, "CTO").error().code, Errc::FileNotFound);
    QCOMPARE(reader.read(count).error().code, Errc::FileNotFound);
    QVERIFY(!pipeline->store().reader().read(count).ok());
    QVERIFY(QFile::rename(place.path("away.huni"), place.path()));
    QVERIFY(setTitle(*pipeline, lead, "CTO").ok());
    QCOMPARE(reader.read(count).valueOr(-1), 1);
}

void TestOpening::aReaderAfterAFailure()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(addLead(*pipeline, QStringLiteral("Ada")));
    Reader reader = pipeline->store().reader();
    QVERIFY(!reader.read([](Connection &c) { return Query(c, "SELECT * FROM no_such_table").next(); }).ok());
    QCOMPARE(reader.read([](Connection &c) { return listLeads(c, {}).total; }).valueOr(-1), 1);
    QVERIFY(addLead(*pipeline, QStringLiteral("Bea")));
    QCOMPARE(reader.read([](Connection &c) { return listLeads(c, {}).total; }).valueOr(-1), 2);
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
