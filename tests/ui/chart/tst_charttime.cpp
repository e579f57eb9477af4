#include "core/base/daynumbers.h"
#include "ui/chart/charttime.h"

#include <QTest>

using namespace huni;

class TestChartTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfDaysDoNotTouch_data();
    void wordsOfDaysDoNotTouch();
    void yearStandsAtItsJanuaryOrAtTheFirstMonth();
    void valuesAreRoundAndWithin_data();
    void valuesAreRoundAndWithin();
};

void TestChartTime::wordsOfDaysDoNotTouch_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("pixels");
    for (const int days : {10, 60, 180, 455, 1200, 14000}) {
        for (const int pixels : {180, 300, 800})
            QTest::addRow("%d days in %d pixels", days, pixels) << days << pixels;
    }
}

void TestChartTime::wordsOfDaysDoNotTouch()
{
    QFETCH(int, days);
    QFETCH(int, pixels);
    const auto widthOf = [](const QString &words) { return int(words.size()) * 7; };
    const int from = DayNumbers::numberOf({2026, 9, 17});
    const double dayWidth = double(pixels) / days;
    const auto ticks = timeTicks(from, from + days, dayWidth, QLocale(QLocale::Turkish), widthOf);
    QVERIFY(!ticks.empty());
    for (size_t i = 0; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].day >= from && ticks[i].day <= from + days);
        if (i > 0)
            QVERIFY2((ticks[i].day - ticks[i - 1].day) * dayWidth > (widthOf(ticks[i].words) + widthOf(ticks[i - 1].words)) / 2, qPrintable(ticks[i].words));
    }
}

void TestChartTime::yearStandsAtItsJanuaryOrAtTheFirstMonth()
{
    const auto words = [](QDate from, QDate to) {
        QStringList all;
        for (const TimeTick &tick : timeTicks(DayNumbers::numberOf(from), DayNumbers::numberOf(to), 4, QLocale(QLocale::English), [](const QString &) { return 50; }))
            all += tick.words;
        return all;
    };
    QCOMPARE(words({2026, 10, 20}, {2027, 2, 20}), (QStringList{QStringLiteral("Nov"), QStringLiteral("Dec"), QStringLiteral("Jan 2027"), QStringLiteral("Feb")}));
    QCOMPARE(words({2026, 3, 2}, {2026, 6, 20}), (QStringList{QStringLiteral("Apr 2026"), QStringLiteral("May"), QStringLiteral("Jun")}));
}

void TestChartTime::valuesAreRoundAndWithin_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<std::vector<double>>("ticks");
    QTest::newRow("usual") << 0.0 << 100.0 << std::vector<double>{0, 20, 40, 60, 80, 100};
    QTest::newRow("below zero") << -18.0 << 100.0 << std::vector<double>{0, 25, 50, 75, 100};
    QTest::newRow("nothing") << 5.0 << 5.0 << std::vector<double>{5};
}

void TestChartTime::valuesAreRoundAndWithin()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(std::vector<double>, ticks);
    QCOMPARE(valueTicks(low, high, 5), ticks);
}

QTEST_MAIN(TestChartTime)
#include "tst_charttime.moc"
