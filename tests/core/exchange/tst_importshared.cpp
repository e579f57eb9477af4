#include "tests/core/exchange/importfixture.h"

#include <QDirIterator>

using namespace huni;
using namespace huni::test;

/// The real files of ../shared/data through the importer.
class TestImportShared : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xEducationThereAndBack();
    void mavenAsFourKinds();
    void everyExportAndEveryNastyFile_data();
    void everyExportAndEveryNastyFile();
};

void TestImportShared::xEducationThereAndBack()
{
    const QString path = sharedFile("x-education/Leads.csv");
    if (!QFile::exists(path))
        QSKIP("the shared data is not here");
    ImportFixture fixture;
    const QStringList before = fixture.contents();
    const auto first = fixture.import(path);
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(first->rows, 9240);
    QCOMPARE(first->created, 9240);
    QCOMPARE(first->failed, 0);
    QCOMPARE(first->duplicates, 0);
    QCOMPARE(first->withoutContact, 9240);
    QCOMPARE(fixture.count("lead"), 9240);
    QVERIFY(first->newCustomFields > 20);
    const Catalog catalog = fixture.pipeline->catalog().valueOr({});
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE closed_at IS NOT NULL AND stage=(SELECT id FROM "
                            "stage WHERE key='won')"),
             3561);
    QCOMPARE(fixture.number("SELECT count(*) FROM channel WHERE lower(name)='google' AND gone=0"), 1);
    const QStringList full = fixture.contents();
    const QStringList kept = fixture.fingerprints();

    const auto second = fixture.import(path);
    QVERIFY2(second.ok(), qPrintable(why(second)));
    QCOMPARE(second->created, 0);
    QCOMPARE(second->updated, 0);
    QCOMPARE(second->skipped, 9240);
    QCOMPARE(second->change, 0);
    QCOMPARE(fixture.contents(), full);

    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.count("lead"), 0);
    QCOMPARE(fixture.contents(), before);
    QVERIFY(fixture.pipeline->store().redo().ok());
    QCOMPARE(fixture.count("lead"), 9240);
    QCOMPARE(fixture.contents(), full);
    QCOMPARE(fixture.fingerprints(), kept);
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
}

void TestImportShared::mavenAsFourKinds()
{
    if (!QFile::exists(sharedFile("maven-crm/accounts.csv")))
        QSKIP("the shared data is not here");
    ImportFixture fixture;
    const auto accounts = fixture.import(sharedFile("maven-crm/accounts.csv"), ImportKind::Company);
    QVERIFY2(accounts.ok(), qPrintable(why(accounts)));
    QCOMPARE(accounts->created, 85);
    const auto products = fixture.import(sharedFile("maven-crm/products.csv"), ImportKind::Product);
    QVERIFY2(products.ok(), qPrintable(why(products)));
    QCOMPARE(products->created, 7);
    const auto team = fixture.import(sharedFile("maven-crm/sales_teams.csv"), ImportKind::Member);
    QVERIFY2(team.ok(), qPrintable(why(team)));
    QCOMPARE(team->created, 35);
    const auto deals = fixture.import(sharedFile("maven-crm/sales_pipeline.csv"), ImportKind::Opportunity);
    QVERIFY2(deals.ok(), qPrintable(why(deals)));
    QCOMPARE(deals->created, 8800);
    QCOMPARE(deals->failed, 0);
    QCOMPARE(deals->newCompanies, 0);
    QCOMPARE(deals->newMembers, 0);
    QCOMPARE(deals->newStages, 2);
    const auto inStage = [&](const char *key) {
        return fixture.number(
            std::string(
                "SELECT count(*) FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.gone=0 AND s.key='")
            + key + "'");
    };
    QCOMPARE(inStage("won"), 4238);
    QCOMPARE(inStage("lost"), 2473);
    QCOMPARE(inStage("engaging"), 1589);
    QCOMPARE(inStage("prospecting"), 500);
    QCOMPARE(fixture.number("SELECT count(*) FROM opportunity WHERE company IS NULL AND gone=0"), 1425);
    QCOMPARE(fixture.number("SELECT count(*) FROM opportunity WHERE closed_at IS NOT NULL AND gone=0"),
             4238 + 2473);
    QCOMPARE(fixture.number("SELECT count(*) FROM opportunity WHERE expected_close IS NOT NULL AND gone=0"),
             0);
    // 2017-03-01 in Istanbul
    QCOMPARE(fixture.number("SELECT closed_at FROM opportunity WHERE external_id='1C1I7A6R'"), 1488315600000);
    QCOMPARE(fixture.number("SELECT amount FROM opportunity WHERE external_id='1C1I7A6R'"), 105400);
    const Catalog catalog = fixture.pipeline->catalog().valueOr({});
    QVERIFY(catalog.stageByKey(u"engaging")->position < catalog.stageByKey(u"won")->position);
    QCOMPARE(catalog.stageByKey(u"engaging")->band, Band::Bofu);
    const auto again = fixture.import(sharedFile("maven-crm/sales_pipeline.csv"), ImportKind::Opportunity);
    QVERIFY(again.ok());
    QCOMPARE(again->skipped, 8800);
    const auto same = fixture.import(sharedFile("maven-crm/accounts.csv"), ImportKind::Company);
    QVERIFY(same.ok());
    QCOMPARE(same->skipped, 85);
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.count("opportunity"), 0);
    const QStringList kept = fixture.fingerprints();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
}

void TestImportShared::everyExportAndEveryNastyFile_data()
{
    QTest::addColumn<QString>("path");
    for (const char *folder : {"crm-exports", "csv-nasty", "ads-kpi", "attribution", "contacts-vcard"}) {
        QDirIterator files(sharedFile(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith(QStringLiteral("SOURCE.md")))
                QTest::newRow(qPrintable(path.section(QStringLiteral("/data/"), -1))) << path;
        }
    }
    if (!QFile::exists(sharedFile("crm-exports")))
        QTest::newRow("none") << QString();
}

void TestImportShared::everyExportAndEveryNastyFile()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("the shared data is not here");
    ImportFixture fixture;
    const QStringList before = fixture.contents();
    ImportRequest dry;
    dry.dryRun = true;
    const auto planned = fixture.import(path, {}, dry);
    QCOMPARE(fixture.contents(), before);
    const auto done = fixture.import(path);
    QCOMPARE(done.ok(), planned.ok());
    if (qEnvironmentVariableIsSet("HUNI_SHOW"))
        qInfo("%s",
              qPrintable(done.ok() ? QStringLiteral("%1 rows %2 created %3 failed %4")
                                         .arg(done->rows)
                                         .arg(done->created)
                                         .arg(done->failed)
                                         .arg(why(done))
                                   : why(done)));
    if (!done) {
        QCOMPARE(fixture.contents(), before);
        return;
    }
    QCOMPARE(done->rows, done->created + done->updated + done->skipped + done->failed);
    QCOMPARE(
        std::tie(planned->rows, planned->created, planned->updated, planned->skipped, planned->failed,
                 planned->duplicates),
        std::tie(done->rows, done->created, done->updated, done->skipped, done->failed, done->duplicates));
    const QStringList kept = fixture.fingerprints();
    const QStringList full = fixture.contents();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
    const auto again = fixture.import(path);
    QVERIFY2(again.ok(), qPrintable(why(again)));
    QCOMPARE(again->created, 0);
    if (done->duplicates == 0) {
        QCOMPARE(again->updated, 0);
        QCOMPARE(fixture.contents(), full);
        QVERIFY(fixture.pipeline->store().undo().ok());
        QCOMPARE(fixture.contents(), before);
    }
}

QTEST_GUILESS_MAIN(TestImportShared)
#include "tst_importshared.moc"
