#include "ui/controls/choiceline.h"
#include "ui/controls/formline.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace huni;

/// A line of a form over a stored value that others change.
class TestFormLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void followsWhileNothingIsTyped();
    void asksWhenTheValueChangedUnderWhatIsTyped();
    void theirsTakesThePlaceOfMine();
    void sameTextIsNoContest();
    void draftOverAnotherValueAsks();
    void whatWasStoredIsNoContest();

private:
    static QString asked(FormLine &line)
    {
        const auto *choice = line.findChild<ChoiceLine *>();
        return line.isContested() && choice ? choice->text() : QString();
    }
    Theme m_theme;
};

void TestFormLine::followsWhileNothingIsTyped()
{
    FormLine name(m_theme, QStringLiteral("name"), QStringLiteral("Fair"));
    name.setStored(QStringLiteral("Berlin"));
    QCOMPARE(name.text(), QStringLiteral("Berlin"));
    QVERIFY(!name.isContested());
    QCOMPARE(name.baseText(), QStringLiteral("Berlin"));
}

void TestFormLine::asksWhenTheValueChangedUnderWhatIsTyped()
{
    FormLine name(m_theme, QStringLiteral("name"), QStringLiteral("Fair"));
    QTest::keyClicks(name.line(), QStringLiteral("s"));
    QSignalSpy resized(&name, &FormLine::resized);
    name.setStored(QStringLiteral("<b>Berlin</b>"));
    QCOMPARE(name.text(), QStringLiteral("Fairs")); // nothing typed is lost
    QVERIFY2(asked(name).contains(u"<b>Berlin</b>"), qPrintable(asked(name)));
    QCOMPARE(name.line()->accessibleDescription(), asked(name));
    QCOMPARE(resized.size(), 1);
    QSignalSpy changed(&name, &FormLine::changed);
    name.findChild<ChoiceLine *>()->firstButton()->click();
    QVERIFY(!name.isContested());
    QCOMPARE(name.text(), QStringLiteral("Fairs"));
    QCOMPARE(name.baseText(), QStringLiteral("<b>Berlin</b>")); // over which it is typed now: a draft of it knows
    QVERIFY(!changed.isEmpty());
}

void TestFormLine::theirsTakesThePlaceOfMine()
{
    FormLine name(m_theme, QStringLiteral("name"), QStringLiteral("Fair"));
    QTest::keyClicks(name.line(), QStringLiteral("s"));
    name.setStored({});
    QVERIFY(asked(name).contains(u'—'));
    name.findChild<ChoiceLine *>()->secondButton()->click();
    QVERIFY(name.text().isEmpty() && name.baseText().isEmpty() && !name.isContested());
}

void TestFormLine::sameTextIsNoContest()
{
    FormLine name(m_theme, QStringLiteral("name"), QStringLiteral("Fair"));
    QTest::keyClicks(name.line(), QStringLiteral("s"));
    name.setStored(QStringLiteral("Fairs")); // both typed the same
    QVERIFY(!name.isContested());
    name.setStored(QStringLiteral("Other"));
    QVERIFY(!name.isContested()); // nothing is typed over it any more
    QCOMPARE(name.text(), QStringLiteral("Other"));
    QTest::keyClicks(name.line(), QStringLiteral("s"));
    name.setStored(QStringLiteral("Again"));
    QVERIFY(name.isContested());
    name.line()->setText(QStringLiteral("Again"));
    QVERIFY(!name.isContested());
}

void TestFormLine::draftOverAnotherValueAsks()
{
    FormLine name(m_theme, QStringLiteral("name"), QStringLiteral("Now"));
    name.goOn(QStringLiteral("Mine"), QStringLiteral("Before"));
    QCOMPARE(name.text(), QStringLiteral("Mine"));
    QVERIFY(asked(name).contains(u"Now"));
    FormLine same(m_theme, QStringLiteral("name"), QStringLiteral("Before"));
    same.goOn(QStringLiteral("Mine"), QStringLiteral("Before"));
    QVERIFY(!same.isContested());
}

void TestFormLine::whatWasStoredIsNoContest()
{
    FormLine countries(m_theme, QStringLiteral("countries"), QString());
    countries.line()->setText(QStringLiteral("de, atlantis"));
    countries.settle(QStringLiteral("Germany"), QStringLiteral("de, atlantis"));
    QVERIFY(!countries.isContested());
    QCOMPARE(countries.text(), QStringLiteral("de, atlantis"));
    countries.setStored(QStringLiteral("Germany"));
    QVERIFY(!countries.isContested());
    countries.setStored(QStringLiteral("France"));
    QVERIFY(countries.isContested());
}

QTEST_MAIN(TestFormLine)
#include "tst_formline.moc"
