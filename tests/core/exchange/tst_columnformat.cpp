#include "core/exchange/columnformat.h"
#include "core/exchange/columnstatistics.h"

#include <QTest>

using namespace huni;

namespace {

ColumnProfile profileOf(const QStringList &cells, const FileConventions &file = {})
{
    ColumnStatistics column;
    for (const QString &cell : cells)
        column.add(cell.toStdString());
    column.finish();
    return column.profile(file);
}

} // namespace

class ColumnFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detectsNumbers_data();
    void detectsNumbers();
    void restOfTheFileDecidesDoubt();
    void readsAmounts_data();
    void readsAmounts();
    void commaDecimalsAreNeverMultiplied();
    void minorUnitsRoundHalfAway();
    void detectsDates_data();
    void detectsDates();
    void readsDates_data();
    void readsDates();
    void infersTypes_data();
    void infersTypes();
    void manyRowsKeepTheirCounts();
    void namesReadBack();
};

void ColumnFormatTest::detectsNumbers_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("ambiguous");
    QTest::addColumn<QString>("currency");
    QTest::newRow("plain") << QStringList{"1", "250", "12000"} << "1234.56" << false << "";
    QTest::newRow("point") << QStringList{"1.5", "250", "0.125"} << "1234.56" << false << "";
    QTest::newRow("comma") << QStringList{"1,5", "512,77", "3"} << "1234,56" << false << "";
    QTest::newRow("Turkish") << QStringList{"1.234,56", "99,90", "1.000.000,00"} << "1.234,56" << false << "";
    QTest::newRow("English") << QStringList{"1,234.56", "99.90", "3,100"} << "1,234.56" << false << "";
    QTest::newRow("groups only") << QStringList{"200.000.000", "1.000"} << "1.234,56" << false << "";
    QTest::newRow("spaces") << QStringList{"1 234,56", "12\u00a0000,5", "99"} << "1 234,56" << false << "";
    QTest::newRow("apostrophes") << QStringList{"1'234.50", "99"} << "1'234.56" << false << "";
    QTest::newRow("thousand or thousandth") << QStringList{"1.234", "5.678"} << "1234.56" << true << "";
    QTest::newRow("lira") << QStringList{"1.234,56 TL", "99,90 TL"} << "1.234,56" << false << "TRY";
    QTest::newRow("lira sign, thousands") << QStringList{"₺1.250", "₺2.750"} << "1.234,56" << true << "TRY";
    QTest::newRow("dollar") << QStringList{"$1,234.56", "-$5.00", "($3.10)"} << "1,234.56" << false << "USD";
    QTest::newRow("code") << QStringList{"EUR 1 234,50", "12,00 EUR"} << "1 234,56" << false << "EUR";
    QTest::newRow("several currencies") << QStringList{"10.5 EUR", "12.25 USD"} << "1234.56" << false << "";
}

void ColumnFormatTest::detectsNumbers()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, format);
    QFETCH(bool, ambiguous);
    QFETCH(QString, currency);
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.numbers, cells.size());
    QCOMPARE(profile.number.name(), format);
    QCOMPARE(profile.number.isAmbiguous, ambiguous);
    QCOMPARE(profile.number.currency.text(), currency);
}

void ColumnFormatTest::restOfTheFileDecidesDoubt()
{
    const QStringList cells{"1.234", "5.678"};
    QCOMPARE(profileOf(cells, {',', {}}).number.name(), QStringLiteral("1.234,56"));
    QCOMPARE(profileOf(cells, {'.', {}}).number.name(), QStringLiteral("1234.56"));
    const QStringList dates{"02/01/2024", "03/04/2024"};
    QCOMPARE(profileOf(dates, {0, true}).date.name(), QStringLiteral("MM/dd/yyyy"));
    QCOMPARE(profileOf(dates, {0, false}).date.name(), QStringLiteral("dd/MM/yyyy"));
}

void ColumnFormatTest::readsAmounts_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << "1234.5"
                           << "1234.56"
                           << "1234.5";
    QTest::newRow("Turkish") << "1.234,56"
                             << "1.234,56"
                             << "1234.56";
    QTest::newRow("without groups") << "1234,56"
                                    << "1.234,56"
                                    << "1234.56";
    QTest::newRow("minus before") << "-0,05"
                                  << "1234,56"
                                  << "-0.05";
    QTest::newRow("minus after") << "12.50-"
                                 << "1234.56"
                                 << "-12.50";
    QTest::newRow("brackets") << "(1,250.00)"
                              << "1,234.56"
                              << "-1250.00";
    QTest::newRow("percent") << "%7,5"
                             << "1234,56"
                             << "7.5";
    QTest::newRow("exponent") << "6.0E7"
                              << "1234.56"
                              << "60000000";
    QTest::newRow("small exponent") << "5e-3"
                                    << "1234.56"
                                    << "0.005";
    QTest::newRow("sign of currency") << "₺ 1.000"
                                      << "1.234,56"
                                      << "1000";
    QTest::newRow("group of two") << "1.23"
                                  << "1.234,56"
                                  << "";
    QTest::newRow("two marks") << "1.2.3"
                               << "1234.56"
                               << "";
    QTest::newRow("word") << "about 5"
                          << "1234.56"
                          << "";
    QTest::newRow("nothing") << ""
                             << "1234.56"
                             << "";
    QTest::newRow("sign alone") << "-"
                                << "1234.56"
                                << "";
    QTest::newRow("too long") << "1234567890123456789012"
                              << "1234.56"
                              << "";
    QTest::newRow("date") << "1/2/2024"
                          << "1234.56"
                          << "";
}

void ColumnFormatTest::readsAmounts()
{
    QFETCH(QString, cell);
    QFETCH(QString, format);
    QFETCH(QString, number);
    const auto read = parseAmount(cell.toStdString(), *NumberFormat::fromName(format));
    QCOMPARE(read ? QString::fromStdString(read->value.text()) : QString(), number);
}

void ColumnFormatTest::commaDecimalsAreNeverMultiplied()
{
    for (const QString &cell : {QStringLiteral("1,12"), QStringLiteral("512,77")}) {
        const ColumnProfile profile = profileOf({cell});
        const auto read = parseAmount(cell.toStdString(), profile.number);
        QVERIFY(read);
        QCOMPARE(QString::fromStdString(read->value.text()), QString(cell).replace(u',', u'.'));
    }
}

void ColumnFormatTest::minorUnitsRoundHalfAway()
{
    QCOMPARE(minorUnits({12345, 1}, 2), std::optional<qint64>(123450));
    QCOMPARE(minorUnits({1005, 3}, 2), std::optional<qint64>(101));
    QCOMPARE(minorUnits({-1005, 3}, 2), std::optional<qint64>(-101));
    QCOMPARE(minorUnits({15, 1}, 0), std::optional<qint64>(2));
    QCOMPARE(minorUnits({maxMinor, 0}, 2), std::optional<qint64>());
    QCOMPARE(minorUnits({1, 30}, 2), std::optional<qint64>(0));
}

void ColumnFormatTest::detectsDates_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("ambiguous");
    QTest::newRow("ISO") << QStringList{"2024-01-31", "2024-02-01"} << "yyyy-MM-dd" << false;
    QTest::newRow("ISO with time") << QStringList{"2024-01-31 10:20", "2024-02-01 00:00"}
                                   << "yyyy-MM-dd HH:mm" << false;
    QTest::newRow("ISO with zone") << QStringList{"2024-01-31T10:20:30.5Z"} << "yyyy-MM-dd HH:mm t" << false;
    QTest::newRow("day first") << QStringList{"02/01/2014", "31/12/2012"} << "dd/MM/yyyy" << false;
    QTest::newRow("month first") << QStringList{"02/01/2014", "12/31/2012"} << "MM/dd/yyyy" << false;
    QTest::newRow("either") << QStringList{"02/01/2014", "03/04/2012"} << "dd/MM/yyyy" << true;
    QTest::newRow("AM and PM") << QStringList{"02/01/2014 3:05 PM"} << "MM/dd/yyyy HH:mm" << false;
    QTest::newRow("dots") << QStringList{"02.01.2014", "03.04.2012"} << "dd.MM.yyyy" << false;
    QTest::newRow("dashes") << QStringList{"31-12-2014", "01-02-2015"} << "dd-MM-yyyy" << false;
    QTest::newRow("month names") << QStringList{"15 Mar 2023", "02 Jan 2024"} << "d MMM yyyy" << false;
    QTest::newRow("Turkish month names")
        << QStringList{"15 Mart 2023", "2 Ağu 2024", "1 Şubat 2024"} << "d MMM yyyy" << false;
    QTest::newRow("American names") << QStringList{"Mar 15, 2023", "January 2, 2024"} << "MMM d yyyy"
                                    << false;
    QTest::newRow("short years") << QStringList{"31.12.98", "01.02.24"} << "dd.MM.yyyy" << false;
    QTest::newRow("serials") << QStringList{"45631", "45632.5"} << "excel" << false;
    QTest::newRow("compact") << QStringList{"20140102", "20121231"} << "yyyyMMdd" << false;
    QTest::newRow("seconds") << QStringList{"1700000000", "1710000000"} << "unix" << false;
    QTest::newRow("milliseconds") << QStringList{"1700000000000", "1710000000000"} << "unix-ms" << false;
}

void ColumnFormatTest::detectsDates()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, format);
    QFETCH(bool, ambiguous);
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(std::max(profile.dates, profile.serials), cells.size());
    QCOMPARE(profile.dateFormat().name(), format);
    QCOMPARE(profile.dateFormat().isAmbiguous, ambiguous);
}

void ColumnFormatTest::readsDates_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minutes");
    const QDate none;
    QTest::newRow("day first") << "03/04/2024"
                               << "dd/MM/yyyy" << QDate(2024, 4, 3) << 0;
    QTest::newRow("month first") << "03/04/2024"
                                 << "MM/dd/yyyy" << QDate(2024, 3, 4) << 0;
    QTest::newRow("ISO in another column") << "2024-04-03"
                                           << "MM/dd/yyyy" << QDate(2024, 4, 3) << 0;
    QTest::newRow("not swapped") << "13/04/2024"
                                 << "MM/dd/yyyy" << none << 0;
    QTest::newRow("no such day") << "30.02.2024"
                                 << "dd.MM.yyyy" << none << 0;
    QTest::newRow("leap day") << "29.02.2024"
                              << "dd.MM.yyyy" << QDate(2024, 2, 29) << 0;
    QTest::newRow("last century") << "01.02.75"
                                  << "dd.MM.yyyy" << QDate(1975, 2, 1) << 0;
    QTest::newRow("this century") << "01.02.24"
                                  << "dd.MM.yyyy" << QDate(2024, 2, 1) << 0;
    QTest::newRow("half day") << "3/4/2024 12:30 AM"
                              << "MM/dd/yyyy" << QDate(2024, 3, 4) << 30;
    QTest::newRow("afternoon") << "3/4/2024 1:05 PM"
                               << "MM/dd/yyyy" << QDate(2024, 3, 4) << 13 * 60 + 5;
    QTest::newRow("Turkish afternoon") << "3.4.2024 01:05 ÖS"
                                       << "dd.MM.yyyy" << QDate(2024, 4, 3) << 13 * 60 + 5;
    QTest::newRow("serial") << "45631.25"
                            << "excel" << QDate(2024, 12, 5) << 6 * 60;
    QTest::newRow("seconds") << "1700000000"
                             << "unix" << QDate(2023, 11, 14) << 22 * 60 + 13;
    QTest::newRow("words") << "soon"
                           << "dd.MM.yyyy" << none << 0;
    QTest::newRow("hour 25") << "03.04.2024 25:00"
                             << "dd.MM.yyyy" << none << 0;
}

void ColumnFormatTest::readsDates()
{
    QFETCH(QString, cell);
    QFETCH(QString, format);
    QFETCH(QDate, date);
    QFETCH(int, minutes);
    const auto read = parseDate(cell.toStdString(), *DateFormat::fromName(format));
    QCOMPARE(read ? read->date : QDate(), date);
    if (read)
        QCOMPARE(read->milliseconds / 60000, minutes);
}

void ColumnFormatTest::infersTypes_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("choices");
    const QStringList none;
    QTest::newRow("number") << QStringList{"1", "2.5", "Select", ""} << "number" << none;
    QTest::newRow("money") << QStringList{"10 TL", "20,50 TL"} << "money" << none;
    QTest::newRow("date") << QStringList{"2024-01-01", "2024-02-02", "--"} << "date" << none;
    QTest::newRow("yes and no") << QStringList{"Evet", "Hayır", "Evet"} << "yesno" << none;
    QTest::newRow("only no") << QStringList{"No", "No"} << "yesno" << none;
    QTest::newRow("0 and 1") << QStringList{"0", "1", "1"} << "yesno" << none;
    QTest::newRow("only 1") << QStringList{"1", "1"} << "number" << none;
    QTest::newRow("choice") << QStringList{"Red", "Blue", "Red", "Red", "Blue", "N/A"} << "choice"
                            << QStringList{"Red", "Blue"};
    QTest::newRow("several choices") << QStringList{"Red;Blue", "Blue", "Red; Green", "Green;Blue"}
                                     << "choices" << QStringList{"Red", "Blue", "Green"};
    QTest::newRow("text") << QStringList{"one", "two", "three"} << "text" << none;
    QTest::newRow("postcodes") << QStringList{"01010", "34000", "06100"} << "text" << none;
    QTest::newRow("a number and a word") << QStringList{"1", "2", "many"} << "text" << none;
    QTest::newRow("nothing") << QStringList{"", "--"} << "text" << none;
}

void ColumnFormatTest::infersTypes()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, type);
    QFETCH(QStringList, choices);
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(fieldTypeKey(profile.inferred), type);
    QCOMPARE(profile.choices, choices);
}

void ColumnFormatTest::manyRowsKeepTheirCounts()
{
    QStringList cells;
    for (int i = 0; i < 5000; ++i)
        cells += i == 4999 ? QStringLiteral("1.234,5") : QString::number(i) + QStringLiteral(",5");
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.filled, 5000);
    QCOMPARE(profile.numbers, 5000);
    QCOMPARE(profile.number.name(), QStringLiteral("1.234,56")); // the last row decides as much as the first
    QCOMPARE(profile.samples.size(), 5);
}

void ColumnFormatTest::namesReadBack()
{
    for (size_t i = 0; i < numberStyles; ++i)
        QCOMPARE(*NumberFormat::fromName(numberStyle(i).name()), numberStyle(i));
    for (const char *name : {"yyyy-MM-dd", "dd.MM.yyyy", "MM/dd/yyyy HH:mm", "d MMM yyyy", "excel", "unix",
                             "unix-ms", "yyyyMMdd"})
        QCOMPARE(DateFormat::fromName(QLatin1String(name))->name(), QLatin1String(name));
    QVERIFY(!DateFormat::fromName(QStringLiteral("?")));
    QVERIFY(!NumberFormat::fromName(QStringLiteral("dd.MM.yyyy")));
}

QTEST_APPLESS_MAIN(ColumnFormatTest)
#include "tst_columnformat.moc"
