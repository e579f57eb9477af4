#include "core/leads/phonenumbers.h"

#include <QTest>

using namespace huni;

class TestPhoneNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRead_data();
    void numbersAreRead();
    void whatIsNoNumberIsNone();
    void peopleReadThem();
    void whatIsWrittenIsReadable_data();
    void whatIsWrittenIsReadable();
    void zonesOfTheCountry();
};

void TestPhoneNumbers::numbersAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("extension");
    const auto row = [](const char *text, const char *country, const char *e164, const char *extension = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(country) << QString::fromUtf8(e164)
                            << QString::fromUtf8(extension);
    };
    row("0532 111 22 33", "TR", "+905321112233");
    row("+90 (532) 111-22-33", "", "+905321112233");
    row("0090 532 1112233", "TR", "+905321112233");
    row("0212 555 11 22 dahili 14", "TR", "+902125551122", "14");
    row("0212 555 11 22 DAHİLİ: 14", "TR", "+902125551122", "14");
    row("0212 555 11 22 / dah. 7", "TR", "+902125551122", "7");
    row("(0212) 555 11 22 iç hat 205", "TR", "+902125551122", "205");
    row("+1 212-555-0123 ext. 99", "TR", "+12125550123", "99");
    row("+49 30 901820 x 5", "DE", "+4930901820", "5");
    row("030 901820", "de", "+4930901820");
}

void TestPhoneNumbers::numbersAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    const auto number = readPhoneNumber(text, country);
    QVERIFY(number);
    QTEST(number->e164, "e164");
    QTEST(number->extension, "extension");
}

void TestPhoneNumbers::whatIsNoNumberIsNone()
{
    QVERIFY(!readPhoneNumber(u"ask for Ayşe", u"TR"));
    QVERIFY(!readPhoneNumber(u"", u"TR"));
    QVERIFY(!readPhoneNumber(u"0532 111 22 33", u""));
    QVERIFY(!readPhoneNumber(u"<b>12</b>", u"TR"));
    QVERIFY(!readPhoneNumber(QString(10'000, u'9'), u"TR"));
    const auto odd = readPhoneNumber(u"0111 222 33 44", u"TR"); // no such range
    QVERIFY(odd && !odd->isValid);
    QVERIFY(readPhoneNumber(u"0532 111 22 33", u"TR")->isValid);
}

void TestPhoneNumbers::peopleReadThem()
{
    const auto number = readPhoneNumber(u"05321112233 dahili 4", u"TR");
    QVERIFY(number);
    QCOMPARE(formattedPhone(*number, PhoneFormat::International), QStringLiteral("+90 532 111 22 33 x4"));
    QCOMPARE(formattedPhone(*number, PhoneFormat::National), QStringLiteral("0532 111 22 33 x4"));
}

void TestPhoneNumbers::whatIsWrittenIsReadable_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *written, const char *country, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(written) << QString::fromUtf8(country) << QString::fromUtf8(shown);
    };
    row("with its country", "+905320004766", "DE", "+90 532 000 47 66");
    row("within the country", "05320004766", "TR", "0532 000 47 66");
    row("of a country that is not known", "05320004766", "", "05320004766");
    row("grouped by somebody", "+49 (30) 901820", "TR", "+49 (30) 901820");
    row("another country", "+4930901820", "TR", "+49 30 901820");
    row("with words", "0212 000 00 00 dahili 12", "TR", "0212 000 00 00 dahili 12");
    row("short", "112", "TR", "112");
    row("none that can exist", "01112223344", "TR", "01112223344");
    row("no number", "ask-for-Ayse", "TR", "ask-for-Ayse");
    row("nothing", "", "TR", "");
}

void TestPhoneNumbers::whatIsWrittenIsReadable()
{
    QFETCH(QString, written);
    QFETCH(QString, country);
    QTEST(readablePhone(written, country), "shown");
}

void TestPhoneNumbers::zonesOfTheCountry()
{
    const auto turkish = readPhoneNumber(u"0532 111 22 33", u"TR");
    QCOMPARE(turkish->country, QStringLiteral("TR"));
    QVERIFY(timeZonesOf(*turkish) == std::vector<QByteArray>{"Europe/Istanbul"});
    QVERIFY(timeZonesOf(*readPhoneNumber(u"+1 212 555 0123", u"")).size() > 3);
    QVERIFY(timeZonesOf({}).empty());
    QCOMPARE(countryOfTimeZone("Europe/Istanbul"), QStringLiteral("TR"));
    QCOMPARE(countryOfTimeZone("Etc/UTC"), QString());
    QCOMPARE(countryOfTimeZone("No/Where"), QString());
}

QTEST_APPLESS_MAIN(TestPhoneNumbers)
#include "tst_phonenumbers.moc"
