#include "core/exchange/countrynames.h"

#include <QTest>

using namespace huni;

class CountryNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsCountries_data();
    void knowsCountries();
    void namesThemInBothLanguages();
};

void CountryNamesTest::knowsCountries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("alpha-2") << "tr"
                             << "TR";
    QTest::newRow("alpha-3") << "DEU"
                             << "DE";
    QTest::newRow("UK") << "UK"
                        << "GB";
    QTest::newRow("English") << "united kingdom"
                             << "GB";
    QTest::newRow("Turkish") << "ALMANYA"
                             << "DE";
    QTest::newRow("Turkish letters") << "İtalya"
                                     << "IT";
    QTest::newRow("folded") << "Isvicre"
                            << "CH";
    QTest::newRow("Turkey") << "Turkey"
                            << "TR";
    QTest::newRow("Türkiye") << "Türkiye"
                             << "TR";
    QTest::newRow("USA") << "U.S.A."
                         << "US";
    QTest::newRow("misspelt") << "Philipines"
                              << "PH";
    QTest::newRow("Korea") << "Korea"
                           << "KR";
    QTest::newRow("Namibia") << "NA"
                             << "NA";
    QTest::newRow("none") << "Atlantis"
                          << "";
    QTest::newRow("empty") << " - "
                           << "";
}

void CountryNamesTest::knowsCountries()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(countryCode(text), code);
}

void CountryNamesTest::namesThemInBothLanguages()
{
    QCOMPARE(countryName(u"DE", QLocale::Turkish), QStringLiteral("Almanya"));
    QCOMPARE(countryName(u"DE", QLocale::English), QStringLiteral("Germany"));
    QCOMPARE(countryName(u"Atlantis", QLocale::English), QStringLiteral("Atlantis"));
}

QTEST_APPLESS_MAIN(CountryNamesTest)
#include "tst_countrynames.moc"
