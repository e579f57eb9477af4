#include "core/exchange/survey.h"
#include "tests/core/exchange/exchangefixture.h"

using namespace huni;
using namespace huni::test;

class SurveyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheFileIs();
    void oneColumnDecidesForAnother();
    void wayOfTheReaderDecidesLast();
    void countsIrregularRows();
    void shortRowsMayBeTheHabit();
    void canBeCancelled();
    void blankFileHasNoRows();
    void xEducation();
};

void SurveyTest::tellsWhatTheFileIs()
{
    const SurveyResult result = surveyOfFile(dataFile("provinces-windows-1254.csv"));
    QCOMPARE(result.encoding, QStringLiteral("windows-1254"));
    QVERIFY(result.isEncodingGuess);
    QCOMPARE(result.dialect.delimiter, ';');
    QCOMPARE(result.rows, 11);
    QCOMPARE(result.columns[2].filled, 11);
}

void SurveyTest::oneColumnDecidesForAnother()
{
    const SurveyResult result = surveyOf("a,b,c,d\n\"1,7\",\"200.000\",13/02/2024,01/02/2024\n");
    QCOMPARE(result.columns[1].number.name(), QStringLiteral("1.234,56"));
    QVERIFY(result.columns[1].number.isAmbiguous);
    QCOMPARE(result.columns[3].date.name(), QStringLiteral("dd/MM/yyyy"));
    const SurveyResult american = surveyOf("c,d\n02/13/2024,01/02/2024\n");
    QCOMPARE(american.columns[1].date.name(), QStringLiteral("MM/dd/yyyy"));
}

// Dates that the file does not decide are read as whoever reads it writes them, and are told to be in doubt.
void SurveyTest::wayOfTheReaderDecidesLast()
{
    SurveyOptions american;
    american.localeIsMonthFirst = true;
    SurveyResult result = surveyOf("c\n01/02/2024\n03/04/2024\n", american);
    QCOMPARE(result.columns[0].date.name(), QStringLiteral("MM/dd/yyyy"));
    QVERIFY(result.columns[0].date.isAmbiguous);
    QCOMPARE(surveyOf("c\n01/02/2024\n03/04/2024\n").columns[0].date.name(), QStringLiteral("dd/MM/yyyy"));
    result = surveyOf("c,d\n01/02/2024,13/02/2024\n", american);
    QCOMPARE(result.columns[0].date.name(), QStringLiteral("dd/MM/yyyy")); // the file says more
    american.monthFirst = false;
    QCOMPARE(surveyOf("c\n01/02/2024\n", american).columns[0].date.name(), QStringLiteral("dd/MM/yyyy"));
}

void SurveyTest::countsIrregularRows()
{
    const SurveyResult result = surveyOf("x,y,z\na,b,c\na,b\na,b,c,d\na,b,c,\na,\"b\n1,2,3\n");
    QCOMPARE(result.rows, 6);
    QCOMPARE(result.shortRows, 1);
    QCOMPARE(result.longRows, 1);
    QCOMPARE(result.brokenRows, 1);
    QCOMPARE(result.firstBrokenLine, 6);
    QVERIFY(!result.acceptsShortRows());
}

void SurveyTest::shortRowsMayBeTheHabit()
{
    const SurveyResult result = surveyOf("x,y,z\n1,2\n3,4\n5,6,7\n");
    QVERIFY(result.acceptsShortRows());
    QCOMPARE(result.rows, 3);
    QCOMPARE(result.columns[0].filled, 3);
    QCOMPARE(result.columns[2].missing, 2);
}

void SurveyTest::canBeCancelled()
{
    QByteArray bytes = "a,b\n";
    for (int i = 0; i < 5000; ++i)
        bytes += "x,y\n";
    const auto source = sourceOf(bytes);
    int calls = 0;
    SurveyOptions options;
    options.progress = [&](qint64 position, qint64 size) {
        ++calls;
        return position > size;
    };
    QCOMPARE(survey(*source, options).error().code, Errc::Cancelled);
    QCOMPARE(calls, 1);
}

void SurveyTest::blankFileHasNoRows()
{
    const auto source = sourceOf("\n\n");
    QCOMPARE(survey(*source).error().code, Errc::NoRows);
}

void SurveyTest::xEducation()
{
    const QString file = sharedFile("x-education/Leads.csv");
    if (!QFile::exists(file))
        QSKIP("no shared data");
    const SurveyResult result = surveyOfFile(file);
    QCOMPARE(result.rows, 9240);
    QCOMPARE(result.shortRows + result.longRows + result.brokenRows, 0);
    const auto column = [&](const char *name) -> const ColumnProfile & {
        return result.columns[size_t(result.header.columns.indexOf(QLatin1String(name)))];
    };
    QCOMPARE(column("Lead Source").missing, 36);
    QCOMPARE(column("City").missing, 2249 + 1420);
    QCOMPARE(column("Converted").yesNos, 9240);
    QCOMPARE(fieldTypeKey(column("Do Not Email").inferred), QStringLiteral("yesno"));
    QCOMPARE(fieldTypeKey(column("TotalVisits").inferred), QStringLiteral("number"));
    QCOMPARE(fieldTypeKey(column("Lead Quality").inferred), QStringLiteral("choice"));
}

QTEST_APPLESS_MAIN(SurveyTest)
#include "tst_survey.moc"
