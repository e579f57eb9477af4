#include "ui/palette/wordmatch.h"

#include <QTest>

using namespace huni;

class TestWordMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turkishAndEnglishLettersAreTheSame();
    void beginningOfAWordIsBetterThanItsMiddle();
    void scatteredLettersFitLast();
    void everyTypedWordHasToFit();
    void lettersStandWhereTheyAreInTheName();
    void nothingTypedFitsEverything();
};

void TestWordMatch::turkishAndEnglishLettersAreTheSame()
{
    QVERIFY(matchWords(QStringLiteral("kisayol"), QStringLiteral("Klavye kısayolları"))->beginsWords());
    QVERIFY(matchWords(QStringLiteral("KISAYOL"), QStringLiteral("Klavye kısayolları"))->beginsWords());
    QVERIFY(matchWords(QStringLiteral("şule"), QStringLiteral("Sule"))->beginsWords());
    QVERIFY(matchWords(QStringLiteral("istanbul"), QStringLiteral("İSTANBUL"))->beginsWords());
}

void TestWordMatch::beginningOfAWordIsBetterThanItsMiddle()
{
    const auto beginning = matchWords(QStringLiteral("car"), QStringLiteral("New card"));
    const auto whole = matchWords(QStringLiteral("new"), QStringLiteral("New card"));
    const auto middle = matchWords(QStringLiteral("ard"), QStringLiteral("New card"));
    QVERIFY(beginning && whole && middle);
    QVERIFY(whole->score > beginning->score);
    QVERIFY(beginning->score > middle->score);
    QVERIFY(!middle->beginsWords());
}

void TestWordMatch::scatteredLettersFitLast()
{
    const auto scattered = matchWords(QStringLiteral("ncd"), QStringLiteral("New card"));
    QVERIFY(scattered);
    QCOMPARE(scattered->letters, (QVector<int>{0, 4, 7}));
    QVERIFY(scattered->score < matchWords(QStringLiteral("ard"), QStringLiteral("New card"))->score);
    QVERIFY(!matchWords(QStringLiteral("dcn"), QStringLiteral("New card")));
}

void TestWordMatch::everyTypedWordHasToFit()
{
    QVERIFY(matchWords(QStringLiteral("card new"), QStringLiteral("New card")));
    QVERIFY(!matchWords(QStringLiteral("card old"), QStringLiteral("New card")));
}

void TestWordMatch::lettersStandWhereTheyAreInTheName()
{
    QCOMPARE(matchWords(QStringLiteral("demir"), QStringLiteral("Ayşe Demir"))->letters,
             (QVector<int>{5, 6, 7, 8, 9}));
    // One letter that folds to two, and one of two halves before the words that fit.
    QCOMPARE(lettersOfBeginnings(QStringLiteral("weber"), QStringLiteral("Weiß Weber")),
             (QVector<int>{5, 6, 7, 8, 9}));
    QCOMPARE(lettersOfBeginnings(QStringLiteral("ab none"), QStringLiteral("😀 Ab")), (QVector<int>{3, 4}));
}

void TestWordMatch::nothingTypedFitsEverything()
{
    QCOMPARE(matchWords(QStringLiteral(" - "), QStringLiteral("New card")), std::optional(WordMatch{}));
    QVERIFY(lettersOfBeginnings(QString(), QStringLiteral("Ayşe")).isEmpty());
}

QTEST_GUILESS_MAIN(TestWordMatch)
#include "tst_wordmatch.moc"
