#include "ui/controls/typedvalues.h"

#include <QTest>

using huni::Currency;
using huni::Money;

class TestTypedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("turkish");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        const auto row = [](const char *text, bool turkish, qint64 minor, const char *currency) {
            QTest::addRow("%s/%s", text, turkish ? "tr" : "en")
                << QString::fromUtf8(text) << turkish << minor << QString::fromUtf8(currency);
        };
        row("1.234,56", true, 123456, "TRY");
        row("1.234,56 TL", true, 123456, "TRY");
        row("1234,5", true, 123450, "TRY");
        row("1.234", true, 123400, "TRY");
        row("12.5", true, 1250, "TRY");
        row("1.250.000", true, 125000000, "TRY");
        row("€ 500", true, 50000, "EUR");
        row("500 usd", false, 50000, "USD");
        row("1,234.56", false, 123456, "TRY");
        row("12,5", false, 1250, "TRY");
        row("512,77", false, 51277, "TRY");
        row("-20", false, -2000, "TRY");
    }
    void money()
    {
        QFETCH(QString, text);
        QFETCH(bool, turkish);
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        const QLocale locale(turkish ? QLocale::Turkish : QLocale::English);
        const auto value = huni::moneyFromTyped(text, locale, Currency::of("TRY"));
        QVERIFY(value);
        QCOMPARE(value->minor, minor);
        QCOMPARE(value->currency.text(), currency);
    }

    void noMoney_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "abc", "1.2.3,4", "12,3,4", "5 zzz", "TL", "1,2,3", "-", "."})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void noMoney()
    {
        QFETCH(QString, text);
        QVERIFY(!huni::moneyFromTyped(text, QLocale(QLocale::Turkish), Currency::of("TRY")));
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("date");
        QTest::newRow("iso") << QStringLiteral("2026-12-03") << QStringLiteral("tr_TR") << QDate(2026, 12, 3);
        QTest::newRow("dots") << QStringLiteral("3.12.2026") << QStringLiteral("tr_TR") << QDate(2026, 12, 3);
        QTest::newRow("slash tr") << QStringLiteral("03/12/26") << QStringLiteral("tr_TR")
                                  << QDate(2026, 12, 3);
        QTest::newRow("slash us") << QStringLiteral("03/12/2026") << QStringLiteral("en_US")
                                  << QDate(2026, 3, 12);
        QTest::newRow("only one way")
            << QStringLiteral("25/12/2026") << QStringLiteral("en_US") << QDate(2026, 12, 25);
        QTest::newRow("no year") << QStringLiteral("3.12") << QStringLiteral("tr_TR") << QDate(2026, 12, 3);
        QTest::newRow("as shown") << QStringLiteral("3 Dec 2026") << QStringLiteral("en_US")
                                  << QDate(2026, 12, 3);
        QTest::newRow("as shown tr") << QStringLiteral("3 Ara 2026") << QStringLiteral("tr_TR")
                                     << QDate(2026, 12, 3);
        QTest::newRow("month without year")
            << QStringLiteral("3 dec") << QStringLiteral("en_US") << QDate(2026, 12, 3);
        QTest::newRow("no such day") << QStringLiteral("31.02.2026") << QStringLiteral("tr_TR") << QDate();
        QTest::newRow("words") << QStringLiteral("tomorrow") << QStringLiteral("en_US") << QDate();
    }
    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QString, locale);
        QFETCH(QDate, date);
        QCOMPARE(huni::dateFromTyped(text, QLocale(locale), QDate(2026, 11, 21)).value_or(QDate()), date);
    }

    void numbers()
    {
        QCOMPARE(huni::numberFromTyped(QStringLiteral("1.250,5"), QLocale(QLocale::Turkish)),
                 std::optional(1250.5));
        QCOMPARE(huni::numberFromTyped(QStringLiteral("1250.5"), QLocale(QLocale::Turkish)),
                 std::optional(1250.5));
        QVERIFY(!huni::numberFromTyped(QStringLiteral("yüz"), QLocale(QLocale::Turkish)));
    }
};

QTEST_GUILESS_MAIN(TestTypedValues)
#include "tst_typedvalues.moc"
