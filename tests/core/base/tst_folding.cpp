#include "core/base/folding.h"

#include <QTest>

using namespace huni;

class TestFolding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void utf8FoldsAsTextDoes();
    void turkishAndEnglishAreOne();
    void brokenUtf8IsNotReadBeyondItsEnd();
};

// Latin letters are looked up, others worked out: one by one, beside others, and where the table ends.
void TestFolding::utf8FoldsAsTextDoes()
{
    for (char16_t c = 1; c < 0x500; ++c) {
        const QString letter{QChar(c)};
        QCOMPARE(QString::fromStdString(foldedUtf8(letter.toStdString())), folded(letter));
        const QString word = QStringLiteral("Aş") + letter + QStringLiteral("Ün");
        QCOMPARE(QString::fromStdString(foldedUtf8(word.toStdString())), folded(word));
    }
    const QString apart = QStringLiteral("s\u0327ig\u0306");
    QCOMPARE(QString::fromStdString(foldedUtf8(apart.toStdString())), folded(apart));
}

void TestFolding::turkishAndEnglishAreOne()
{
    QCOMPARE(foldedUtf8("Iıİi ÇĞÖŞÜ çğöşü Æ ß"), std::string("iiii cgosu cgosu ae ss"));
}

void TestFolding::brokenUtf8IsNotReadBeyondItsEnd()
{
    QCOMPARE(foldedUtf8("a\xc4"), std::string("a\xef\xbf\xbd"));
    QCOMPARE(foldedUtf8("\xc4"
                        "a"),
             std::string("\xef\xbf\xbd"
                         "a"));
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
