#include "core/exchange/languagenames.h"

#include <QTest>

using namespace huni;

class LanguageNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLanguages_data();
    void knowsLanguages();
    void everyCodeHasANameThatLeadsBack();
    void namesThemInBothLanguages();
};

void LanguageNamesTest::knowsLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("code") << QStringLiteral(" TR ") << QStringLiteral("tr");
    QTest::newRow("region") << QStringLiteral("en-US") << QStringLiteral("en");
    QTest::newRow("script") << QStringLiteral("zh_Hans_CN") << QStringLiteral("zh");
    QTest::newRow("English") << QStringLiteral("german") << QStringLiteral("de");
    QTest::newRow("Turkish") << QStringLiteral("İNGİLİZCE") << QStringLiteral("en");
    QTest::newRow("own") << QStringLiteral("Français") << QStringLiteral("fr");
    QTest::newRow("none") << QStringLiteral("Klingonish") << QString();
    QTest::newRow("two words") << QStringLiteral("en or tr") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void LanguageNamesTest::knowsLanguages()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(languageCode(text), code);
}

void LanguageNamesTest::everyCodeHasANameThatLeadsBack()
{
    QVERIFY(languageCodes().size() > 100);
    for (const QString &code : languageCodes()) {
        QCOMPARE(languageCode(code), code);
        for (const auto language : {QLocale::English, QLocale::Turkish})
            QVERIFY2(!languageCode(languageName(code, language)).isEmpty(), qPrintable(code));
    }
}

void LanguageNamesTest::namesThemInBothLanguages()
{
    QCOMPARE(languageName(u"tr", QLocale::Turkish), QStringLiteral("Türkçe"));
    QCOMPARE(languageName(u"tr", QLocale::English), QStringLiteral("Turkish"));
    QCOMPARE(languageName(u"Atlantic", QLocale::English), QStringLiteral("Atlantic"));
}

QTEST_MAIN(LanguageNamesTest)
#include "tst_languagenames.moc"
