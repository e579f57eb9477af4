#include "core/exchange/exporter.h"
#include "tests/core/exchange/importfixture.h"
#include "tests/core/store/filelocks.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace huni;
using namespace huni::test;

/// What is exported, and that it comes back as it was.
class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportComesBackWithoutAChange_data();
    void exportComesBackWithoutAChange();
    void exportForSpreadsheetsAndPrograms();
    void thePipelineItselfIsNoTarget();
};

void TestExporter::thePipelineItselfIsNoTarget()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email\na@x.example\n").ok());
    const qsizetype held = locksHeld();
    QVERIFY(held > 0);
    for (const char *part : {"", "-wal", "-shm"}) {
        ExportRequest request;
        request.path = fixture.pipeline->store().path() + QLatin1String(part);
        const auto done = exportThings(fixture.pipeline->store(), request);
        QVERIFY2(!done.ok(), part);
        QCOMPARE(done.error().code, Errc::FileExists);
        QVERIFY(locksHeld() >= held);
    }
    QCOMPARE(fixture.count("lead"), 1);
}

void TestExporter::exportComesBackWithoutAChange_data()
{
    QTest::addColumn<ExportKind>("what");
    QTest::addColumn<ImportKind>("as");
    QTest::newRow("leads") << ExportKind::Leads << ImportKind::Lead;
    QTest::newRow("companies") << ExportKind::Companies << ImportKind::Company;
    QTest::newRow("opportunities") << ExportKind::Opportunities << ImportKind::Opportunity;
    QTest::newRow("touchpoints") << ExportKind::Touchpoints << ImportKind::Touchpoint;
    QTest::newRow("members") << ExportKind::Members << ImportKind::Member;
    QTest::newRow("products") << ExportKind::Products << ImportKind::Product;
}

void TestExporter::exportComesBackWithoutAChange()
{
    QFETCH(const ExportKind, what);
    QFETCH(const ImportKind, as);
    ImportFixture fixture;
    QVERIFY(
        fixture
            .importText(
                "id,full_name,email,phone,company,company.revenue,company.employees,stage,channel,campaign,"
                "owner,created_at,tag,Size,Since,Fee,Agreed,Text\n"
                "1,Ada Ak,a@x.example,0532 111 22 33,Acme,1000.5 "
                "USD,5,MQL,Google,Spring,Efe,2026-03-01T10:20:30.123Z,\"vip;\"\"Fair, \"\"\"\"Ankara\"\"\"\"\"\"\",1.5,2026-01-01,5 EUR,yes,\"=1+1, "
                "\"\"q\"\"\"\n"
                ",Bora Can,,,Beta,,,Won,,,,2026-03-02T10:20:30.000Z,,2,2026-02-01,6 EUR,no,\"two\nlines\"\n")
            .ok());
    QVERIFY(fixture
                .importText("name,account,deal_stage,close_value,currency,cost,probability,close_date,"
                            "contact\nDeal,Acme,Pilot,1234.5,USD,10,45%,2026-12-01,a@x.example\n"
                            "Old,Beta,Won,7,TRY,,,2026-02-01,\n",
                            ImportKind::Opportunity)
                .ok());
    QVERIFY(fixture
                .importText("lead,kind,at,page,channel\n1,page_view,2026-05-01 10:00,/pricing,Google\n",
                            ImportKind::Touchpoint)
                .ok());
    QVERIFY(fixture.importText("name,series,price\nGTX,G,55.5\n", ImportKind::Product).ok());
    ExportRequest request;
    request.kind = what;
    request.path = fixture.folder.filePath(QStringLiteral("out.csv"));
    const auto rows = exportThings(fixture.pipeline->store(), request);
    QVERIFY(rows.ok());
    QVERIFY(*rows > 0);
    const QStringList before = fixture.contents();
    const auto back = fixture.import(request.path, as);
    QVERIFY2(back.ok(), qPrintable(why(back)));
    QVERIFY2(back->failed == 0, qPrintable(why(back)));
    QCOMPARE(fixture.contents(), before);
    QCOMPARE(back->skipped, *rows);
    QCOMPARE(back->change, 0);
}

void TestExporter::exportForSpreadsheetsAndPrograms()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,title,company.employees,company\na@x.example,=cmd(),5,Acme\n").ok());
    ExportRequest request;
    request.path = fixture.folder.filePath(QStringLiteral("out.csv"));
    request.profile = CsvProfile::Spreadsheet;
    QCOMPARE(exportThings(fixture.pipeline->store(), request).valueOr(-1), 1);
    const Rows rows = rowsOfFile(request.path);
    QCOMPARE(rows[1][rows[0].indexOf(QStringLiteral("title"))], QStringLiteral("'=cmd()"));
    request.format = ExportFormat::Json;
    request.leads.search = QStringLiteral("nobody");
    QCOMPARE(exportThings(fixture.pipeline->store(), request).valueOr(-1), 0);
    request.leads.search = QStringLiteral("acme");
    QCOMPARE(exportThings(fixture.pipeline->store(), request).valueOr(-1), 1);
    QFile file(request.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray things = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(things.size(), 1);
    QCOMPARE(things[0][u"company.employees"].toInt(), 5);
    QCOMPARE(things[0][u"title"].toString(), QStringLiteral("=cmd()"));
    QVERIFY(!things[0].toObject().contains(QStringLiteral("phone")));
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
