#include "tests/core/exchange/importfixture.h"
#include "tests/core/store/filelocks.h"

#include <QDir>

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <thread>

using namespace huni;
using namespace huni::test;

/// An import as a whole: what it takes for a table, one action, no half of it, with others at work.
class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoTable_data();
    void whatIsNoTable();
    void refusesThePipelineItself();
    void oneUndoTakesBackCreationsAndUpdates();
    void modesTakeWhatTheyAreFor();
    void cancelLeavesNothing();
    void aReadErrorIsNotTheEndOfTheFile_data();
    void aReadErrorIsNotTheEndOfTheFile();
    void rowsThatFailGoToAFile();
    void seesWhatIsWrittenMeanwhile();
    void bringsNothingBackThatIsDeletedMeanwhile();
    void worksWhereNoThreadIsLeft();
    void wrongTextEndsItWhereNoThreadIsLeft();
};

namespace {

constexpr int rowsOfSeveralTransactions = 6000;

// Does something once between two transactions of an import.
ImportRequest meanwhile(std::function<void()> something)
{
    ImportRequest request;
    auto done = std::make_shared<int>(0);
    request.progress = [something = std::move(something), done](qint64 position, qint64 size) {
        // The second half of the way is the second reading, told once for each transaction.
        constexpr int transactionsBefore = 2;
        if (position > size / 2 && ++*done == transactionsBefore + 1)
            something();
    };
    return request;
}

// From now on nothing can be read of a file that this process has open: as of a disk that fails.
bool failReading(const QString &path)
{
    const QDir open(QStringLiteral("/proc/self/fd"));
    for (const QString &number : open.entryList(QDir::Files | QDir::System)) {
        if (QFile::symLinkTarget(open.filePath(number)) != path)
            continue;
        const int broken = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        const bool done = ::dup2(broken, number.toInt()) >= 0;
        ::close(broken);
        return done;
    }
    return false;
}

// Until it goes, a new thread is promised a stack larger than all memory, so none begins.
class NoThreads
{
public:
    NoThreads()
    {
        pthread_getattr_default_np(&m_before);
        pthread_attr_t endless;
        pthread_attr_init(&endless);
        pthread_attr_setstacksize(&endless, size_t(1) << 60);
        pthread_setattr_default_np(&endless);
        pthread_attr_destroy(&endless);
    }
    ~NoThreads()
    {
        pthread_setattr_default_np(&m_before);
        pthread_attr_destroy(&m_before);
    }
    NoThreads(const NoThreads &) = delete;
    NoThreads &operator=(const NoThreads &) = delete;

    static bool isTrue()
    {
        try {
            std::thread([] {}).join();
        } catch (const std::system_error &) {
            return true;
        }
        return false;
    }

private:
    pthread_attr_t m_before{};
};

} // namespace

void TestImporter::whatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Errc>("code");
    QTest::newRow("empty") << QByteArray() << Errc::FileEmpty;
    QTest::newRow("header only") << QByteArray("email,name\n") << Errc::NoRows;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2\3",
                                          9)
                            << Errc::NotText;
    QTest::newRow("vcard") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n") << Errc::NotText;
    QTest::newRow("json") << QByteArray("[{\"email\":\"a@x.example\"}]") << Errc::NotText;
    QTest::newRow("mail") << QByteArray(
        "From ada Mon Nov 21\r\nReceived: by own.example\r\n\tfor x\r\nFrom: a@own.example\r\n"
        "Subject: Hello, you\r\n\r\nSome, text\r\n")
                          << Errc::NotText;
    QTest::newRow("one endless cell")
        << QByteArray("email,name\n\"") + QByteArray(3 * 1024 * 1024, 'x') << Errc::LineTooLong;
    QTest::newRow("a name of a column without end")
        << "email," + QByteArray(5'000, 'x') + "\na@x.example,1\n" << Errc::LineTooLong;
}

void TestImporter::whatIsNoTable()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Errc, code);
    ImportFixture fixture;
    const auto done = fixture.importText(content);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, code);
    QCOMPARE(fixture.import(fixture.folder.path()).error().code, Errc::FileIsDirectory);
    QCOMPARE(fixture.import(fixture.folder.filePath(QStringLiteral("none.csv"))).error().code,
             Errc::FileNotFound);
    ImportRequest request;
    request.mapping.maps = {QStringLiteral("date=date")};
    QCOMPARE(fixture.importText("date,cost\n2026-01-01,5\n", ImportKind::CampaignDay).error().code,
             Errc::UnknownKind);
}

void TestImporter::refusesThePipelineItself()
{
    ImportFixture fixture;
    const qsizetype held = locksHeld();
    QVERIFY(held > 0);
    for (const char *part : {"", "-wal", "-shm"}) {
        const auto done = fixture.import(fixture.pipeline->store().path() + QLatin1String(part));
        QVERIFY2(!done.ok(), part);
        QCOMPARE(done.error().code, Errc::NotText);
        QCOMPARE(done.error().detail, QStringLiteral("sqlite"));
        QVERIFY(locksHeld() >= held);
    }
    for (const char *part : {"", "-wal", "-shm"}) { // nor may the list of errors go there
        ImportRequest request;
        request.errorsPath = fixture.pipeline->store().path() + QLatin1String(part);
        const auto done = fixture.importText("email\na@x.example\nno address\n", {}, request);
        QVERIFY2(!done.ok(), part);
        QCOMPARE(done.error().code, Errc::FileExists);
        QVERIFY(locksHeld() >= held);
    }
    Lead lead;
    lead.email = QStringLiteral("ada@own.example");
    QVERIFY(fixture.pipeline->leads().create(lead).ok());
}

void TestImporter::oneUndoTakesBackCreationsAndUpdates()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,given_name,title\nada@x.example,Ada,CTO\n").ok());
    const QStringList before = fixture.contents();
    const auto second
        = fixture.importText("email,given_name,title,owner,stage,Shoe size\n"
                             "ada@x.example,Ada,CEO,Nora,Trial,38\nbob@x.example,Bob,COO,Nora,Trial,44\n");
    QVERIFY2(second.ok(), qPrintable(why(second)));
    QCOMPARE(second->created, 1);
    QCOMPARE(second->updated, 1);
    QCOMPARE(second->newStages, 1);
    QCOMPARE(second->newMembers, 1);
    QCOMPARE(fixture.count("stage_change"), 1);
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.contents(), before);
    QVERIFY(fixture.pipeline->store().redo().ok());
    QCOMPARE(fixture.text("SELECT title FROM lead WHERE email='ada@x.example'"), QStringLiteral("CEO"));
    const QStringList kept = fixture.fingerprints();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
}

void TestImporter::modesTakeWhatTheyAreFor()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,title\na@x.example,CTO\n").ok());
    const QByteArray file = "email,title,company\na@x.example,CEO,Acme\nb@x.example,COO,Beta\n";
    ImportRequest create;
    create.mode = ImportMode::Create;
    const auto created = fixture.importText(file, {}, create);
    QVERIFY(created.ok());
    QCOMPARE(std::tuple(created->created, created->updated, created->skipped), std::tuple(1, 0, 1));
    QCOMPARE(fixture.count("company"), 1);
    QVERIFY(fixture.pipeline->store().undo().ok());
    ImportRequest update;
    update.mode = ImportMode::Update;
    const auto updated = fixture.importText(file, {}, update);
    QVERIFY(updated.ok());
    QCOMPARE(std::tuple(updated->created, updated->updated, updated->skipped), std::tuple(0, 1, 1));
    QCOMPARE(fixture.text("SELECT title FROM lead WHERE gone=0"), QStringLiteral("CEO"));
}

void TestImporter::cancelLeavesNothing()
{
    ImportFixture fixture;
    QByteArray file = "email,company\n";
    for (int i = 0; i < 20'000; ++i)
        file += "p" + QByteArray::number(i) + "@x.example,Company " + QByteArray::number(i / 5) + "\n";
    const QStringList before = fixture.contents();
    std::atomic<bool> cancel = false;
    ImportRequest request;
    request.cancel = &cancel;
    qint64 largest = 0;
    request.progress = [&](qint64 done, qint64 total) {
        largest = std::max(largest, done);
        cancel = done > total * 3 / 4;
    };
    const auto done = fixture.importText(file, {}, request);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, Errc::Cancelled);
    QVERIFY(fixture.number("SELECT count(*) FROM lead") > 0); // it had begun to write
    QCOMPARE(fixture.contents(), before);
    const QStringList kept = fixture.fingerprints();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
    QVERIFY(!fixture.pipeline->store().nextUndo()->has_value());
}

void TestImporter::aReadErrorIsNotTheEndOfTheFile_data()
{
    QTest::addColumn<bool>("isSecondReading");
    QTest::newRow("while it is looked at") << false;
    QTest::newRow("while rows are written") << true;
}

void TestImporter::aReadErrorIsNotTheEndOfTheFile()
{
    QFETCH(const bool, isSecondReading);
    ImportFixture fixture;
    QByteArray rows("email,given_name,note\n");
    for (int i = 0; i < 30'000; ++i)
        rows += "p" + QByteArray::number(i) + "@x.example,Person " + QByteArray::number(i) + ",something long enough to fill a block or two\n";
    const QString path = QFileInfo(fixture.file(rows)).canonicalFilePath();
    const QStringList before = fixture.contents();
    ImportRequest request;
    bool isBroken = false;
    request.progress = [&](qint64 position, qint64 size) {
        const bool isNow = isSecondReading ? position > size / 2 : position > 0;
        if (!isBroken && isNow)
            isBroken = failReading(path);
    };
    const auto done = fixture.import(path, {}, request);
    QVERIFY(isBroken);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, Errc::FileUnreadable);
    QCOMPARE(fixture.contents(), before);
}

void TestImporter::rowsThatFailGoToAFile()
{
    ImportFixture fixture;
    ImportRequest request;
    request.errorsPath = fixture.folder.filePath(QStringLiteral("failed.csv"));
    request.words = [](const RowError &error) { return QStringLiteral("not good: ") + error.detail; };
    const auto done = fixture.importText(
        "e-mail,Name,Note\na@x.example,Ada,\"x, \"\"y\"\"\"\nnobody,Bob,\"q, \"\"r\"\"\"\n", {}, request);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(rowsOfFile(request.errorsPath),
             (Rows{{QStringLiteral("e-mail"), QStringLiteral("Name"), QStringLiteral("Note"),
                    QStringLiteral("line"), QStringLiteral("reason")},
                   {QStringLiteral("nobody"), QStringLiteral("Bob"), QStringLiteral("q, \"r\""),
                    QStringLiteral("3"), QStringLiteral("not good: nobody")}}));
}

void TestImporter::seesWhatIsWrittenMeanwhile()
{
    ImportFixture fixture;
    QByteArray file = "First Name,Email,Company\n";
    for (int i = 0; i < rowsOfSeveralTransactions; ++i)
        file += "Ada,ada" + QByteArray::number(i) + "@own.example,\n";
    const QByteArray last = "ada" + QByteArray::number(rowsOfSeveralTransactions - 1) + "@own.example";
    const auto done = fixture.importText(file, {}, meanwhile([&] {
                                             Lead lead;
                                             lead.givenName = QStringLiteral("Ada");
                                             lead.email = QString::fromLatin1(last);
                                             QVERIFY(fixture.pipeline->leads().create(lead).ok());
                                         }));
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, rowsOfSeveralTransactions - 1);
    QCOMPARE(fixture.count("lead"), rowsOfSeveralTransactions);
    const QByteArray sql = "SELECT count(*) FROM lead WHERE gone=0 AND email='" + last + '\'';
    QCOMPARE(fixture.number(sql.toStdString()), 1);
}

void TestImporter::bringsNothingBackThatIsDeletedMeanwhile()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("First Name,Email,Company\nGrace,grace@own.example,Acme\n").ok());
    const auto deleteAll = [&](const char *table) {
        QVERIFY(fixture.pipeline->store()
                    .write(ActionCode::DeleteLeads, {},
                           [&](Writer &writer) -> Result<void> {
                               const TableInfo &info = tableInfo(
                                   std::string_view(table) == "lead" ? Table::Lead : Table::Company);
                               std::vector<Uuid> ids;
                               {
                                   Query query(writer.connection(),
                                               std::string("SELECT id FROM ") + table + " WHERE gone=0");
                                   while (query.next())
                                       ids.push_back(query.id(0));
                               }
                               for (const Uuid &id : ids)
                                   writer.remove(info.table, id);
                               return {};
                           })
                    .ok());
    };
    QByteArray leads = "First Name,Email,Company,Website\n";
    for (int i = 0; i < rowsOfSeveralTransactions; ++i)
        leads += "Ada" + QByteArray::number(i) + ",ada" + QByteArray::number(i) + "@own.example,Acme,"
            + (i % 2 == 0 ? "acme.example" : "") + '\n';
    QVERIFY(fixture.importText(leads, {}, meanwhile([&] { deleteAll("company"); })).ok());
    QCOMPARE(fixture.number("SELECT count(*) FROM company WHERE gone=0 AND name IS NULL"), 0);
    QCOMPARE(fixture.count("company"), 1);

    QByteArray touches = "lead,kind,at,page,channel\n";
    for (int i = 0; i < rowsOfSeveralTransactions; ++i)
        touches += "grace@own.example,page_view,2026-01-01T10:00:00Z,/" + QByteArray::number(i) + ",seo\n";
    const auto touched
        = fixture.importText(touches, ImportKind::Touchpoint, meanwhile([&] { deleteAll("lead"); }));
    QVERIFY2(touched.ok(), qPrintable(why(touched)));
    QCOMPARE(fixture.count("lead"), 0);
    QVERIFY(fixture.number("SELECT count(*) FROM touchpoint") > 0);
}

void TestImporter::worksWhereNoThreadIsLeft()
{
    constexpr int rows = 3000; // more than the feed holds ready at a time
    QByteArray text = "email,given_name\n";
    for (int i = 0; i < rows; ++i)
        text += "p" + QByteArray::number(i) + "@x.example,Ada\n";
    ImportFixture fixture;
    const NoThreads none;
    if (!NoThreads::isTrue())
        QSKIP("Threads begin here all the same.");
    const auto done = fixture.importText(text);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, rows);
    QCOMPARE(fixture.count("lead"), rows);
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.count("lead"), 0);
}

void TestImporter::wrongTextEndsItWhereNoThreadIsLeft()
{
    ImportFixture fixture;
    const QString path = fixture.file("email,given_name\n");
    const NoThreads none;
    if (!NoThreads::isTrue())
        QSKIP("Threads begin here all the same.");
    const auto done = fixture.import(path);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, Errc::NoRows);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
