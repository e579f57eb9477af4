#include "ui/theme/colorroles.h"

#include <QTest>

class TestColorRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfKnownPairs()
    {
        QCOMPARE(qRound(huni::contrastRatio(0xffffffff, 0xff000000) * 100), 2100);
        QCOMPARE(qRound(huni::contrastRatio(0xff4f46e5, 0xffffffff) * 100), 629);
    }

    void everyUsedPairCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyUsedPairCanBeRead()
    {
        QFETCH(bool, dark);
        const huni::ColorTable &table = dark ? huni::darkColors() : huni::lightColors();
        for (const huni::RolePair &pair : huni::usedRolePairs()) {
            const double needed = pair.need == huni::ContrastNeed::Text ? 4.5 : 3.0;
            const double ratio
                = huni::contrastRatio(table[std::size_t(pair.front)], table[std::size_t(pair.back)]);
            QVERIFY2(ratio >= needed,
                     qPrintable(QStringLiteral("role %1 on role %2: %3")
                                    .arg(int(pair.front))
                                    .arg(int(pair.back))
                                    .arg(ratio)));
        }
    }

    void everyRoleHasAColour()
    {
        for (const huni::ColorTable *table : {&huni::lightColors(), &huni::darkColors()}) {
            for (std::size_t i = 0; i < table->size(); ++i)
                QVERIFY2(qAlpha((*table)[i]) == 255 || i == std::size_t(huni::ColorRole::Shadow),
                         qPrintable(QString::number(i)));
        }
    }

    void avatarsCanBeRead()
    {
        for (const bool dark : {false, true}) {
            QCOMPARE(huni::avatarColors(dark).size(), std::size_t(8));
            for (const huni::ColorPair &pair : huni::avatarColors(dark))
                QVERIFY2(huni::contrastRatio(pair.front, pair.back) >= 4.5,
                         qPrintable(QString::number(pair.back, 16)));
        }
    }
};

QTEST_GUILESS_MAIN(TestColorRoles)
#include "tst_colorroles.moc"
