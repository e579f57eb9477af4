#include "core/exchange/header.h"
#include "tests/core/exchange/exchangefixture.h"

using namespace huni;
using namespace huni::test;

class HeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHeaders_data();
    void findsHeaders();
    void headersOfOtherSystems_data();
    void headersOfOtherSystems();
    void footersAreNoRows();
    void lonelyCellAmidTheTableIsARow();
};

void HeaderTest::findsHeaders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<qint64>("rows");
    QTest::newRow("first line") << QByteArray("Name,City\nx,y\n") << QStringList{"Name", "City"} << qint64(1)
                                << qint64(1);
    QTest::newRow("trimmed") << QByteArray("\" Name \n of it\" , City\nx,y\n")
                             << QStringList{"Name of it", "City"} << qint64(1) << qint64(1);
    QTest::newRow("twins") << QByteArray("Name,name,,Name\na,b,c,d\n")
                           << QStringList{"Name", "name (2)", "Column 3", "Name (3)"} << qint64(1)
                           << qint64(1);
    QTest::newRow("titles") << QByteArray("Report\nAll time\nName,City,Note\nx,y,z\n")
                            << QStringList{"Name", "City", "Note"} << qint64(3) << qint64(1);
    QTest::newRow("padded title") << QByteArray("Report,,,\nName,City,Note,Tag\nx,y,z,w\n")
                                  << QStringList{"Name", "City", "Note", "Tag"} << qint64(2) << qint64(1);
    QTest::newRow("comments") << QByteArray("# made by hand\n# twice\nName,City\nx,y\n")
                              << QStringList{"Name", "City"} << qint64(3) << qint64(1);
    QTest::newRow("blank lines") << QByteArray("\n\n\na,b,c\n1,2,3\n") << QStringList{"a", "b", "c"}
                                 << qint64(4) << qint64(1);
    QTest::newRow("none, numbers") << QByteArray("1,2,3\n4,5,6\n")
                                   << QStringList{"Column 1", "Column 2", "Column 3"} << qint64(0)
                                   << qint64(2);
    QTest::newRow("none, address") << QByteArray("Ali Veli;Ankara;ali@example.com\n")
                                   << QStringList{"Column 1", "Column 2", "Column 3"} << qint64(0)
                                   << qint64(1);
    QTest::newRow("years are names") << QByteArray("Region,2023,2024\nx,1,2\n")
                                     << QStringList{"Region", "2023", "2024"} << qint64(1) << qint64(1);
    QTest::newRow("sep line") << QByteArray("sep=;\nName;City\nx;y\n") << QStringList{"Name", "City"}
                              << qint64(2) << qint64(1);
    QTest::newRow("blank rows") << QByteArray("a,b,c,,\na,,,,\n,,c,,\n,,,,\n\n") << QStringList{"a", "b", "c"}
                                << qint64(1) << qint64(2);
}

void HeaderTest::findsHeaders()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, columns);
    QFETCH(qint64, line);
    QFETCH(qint64, rows);
    const SurveyResult result = surveyOf(text);
    QCOMPARE(result.header.columns, columns);
    QCOMPARE(result.header.line, line);
    QCOMPARE(result.header.isInFile, line > 0);
    QCOMPARE(result.rows, rows);
}

void HeaderTest::headersOfOtherSystems_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<int>("columns");
    QTest::addColumn<qint64>("rows");
    QTest::newRow("own connections") << dataFile("connections.csv") << qint64(4) << 7 << qint64(2);
    QTest::newRow("own ads") << dataFile("ads.csv") << qint64(3) << 7 << qint64(2);
    const auto shared = [](const char *file) { return sharedFile("crm-exports/") + QLatin1String(file); };
    QTest::newRow("LinkedIn") << shared("linkedin/Connections.csv") << qint64(4) << 7 << qint64(3);
    QTest::newRow("Google Ads") << shared("google-ads/campaign-report.csv") << qint64(3) << 30 << qint64(3);
    QTest::newRow("accounts") << shared("salesforce-dataloader/accountData.csv") << qint64(1) << 38
                              << qint64(423);
    QTest::newRow("opportunities") << shared("salesforce-dataloader/opportunityData.csv") << qint64(1) << 31
                                   << qint64(38);
    QTest::newRow("SuiteCRM") << shared("suitecrm8/Leads.csv") << qint64(1) << 61 << qint64(2);
    QTest::newRow("Outlook header alone")
        << shared("google-outlook-contacts/outlook-live-header-only.csv") << qint64(1) << 61 << qint64(0);
    QTest::newRow("Pipedrive") << shared("pipedrive/sample-import-header.csv") << qint64(1) << 13
                               << qint64(1);
}

void HeaderTest::headersOfOtherSystems()
{
    QFETCH(QString, file);
    QFETCH(qint64, line);
    QFETCH(int, columns);
    QFETCH(qint64, rows);
    if (!QFile::exists(file))
        QSKIP("no shared data");
    const SurveyResult result = surveyOfFile(file);
    QCOMPARE(result.header.line, line);
    QCOMPARE(int(result.header.columns.size()), columns);
    QCOMPARE(result.rows, rows);
}

void HeaderTest::footersAreNoRows()
{
    const SurveyResult result = surveyOfFile(dataFile("report-with-footer.csv"));
    QCOMPARE(result.rows, 2);
    QCOMPARE(result.shortRows, 0);
    QCOMPARE(result.columns[1].number.name(), QStringLiteral("1,234.56"));
    QCOMPARE(result.columns[2].date.name(), QStringLiteral("MM/dd/yyyy"));
}

void HeaderTest::lonelyCellAmidTheTableIsARow()
{
    const SurveyResult result = surveyOf("a,b,c\n1,2,3\n\nlonely\n4,5,6\n");
    QCOMPARE(result.rows, 3);
    QCOMPARE(result.shortRows, 1);
}

QTEST_APPLESS_MAIN(HeaderTest)
#include "tst_header.moc"
