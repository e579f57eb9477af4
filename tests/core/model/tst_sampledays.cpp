#include "core/model/sampledays.h"

#include <QtTest>

namespace huni {

class TestSampleDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheDaysWhenCreatedOnAFriday();
    void jumpsOverTheWeekend();
    void startsFromFridayWhenCreatedOnAWeekend();
    void keepsOrderAndLeavesWeekendsFree_data();
    void keepsOrderAndLeavesWeekendsFree();
    void movesTheFutureToAMonday();
};

void TestSampleDays::keepsTheDaysWhenCreatedOnAFriday()
{
    const QDate friday(2025, 11, 21);
    for (const int day : {0, -1, -4, -7, -11, -210})
        QCOMPARE(sampleDate(day, friday), friday.addDays(day));
}

void TestSampleDays::jumpsOverTheWeekend()
{
    const QDate monday(2025, 11, 24);
    QCOMPARE(sampleDate(0, monday), monday);
    QCOMPARE(sampleDate(-1, monday), QDate(2025, 11, 21));
    QCOMPARE(sampleDate(-4, monday), QDate(2025, 11, 18));
    QCOMPARE(sampleDate(-7, monday), QDate(2025, 11, 17));
}

void TestSampleDays::startsFromFridayWhenCreatedOnAWeekend()
{
    QCOMPARE(sampleDate(0, QDate(2025, 11, 22)), QDate(2025, 11, 21));
    QCOMPARE(sampleDate(-1, QDate(2025, 11, 23)), QDate(2025, 11, 20));
}

void TestSampleDays::keepsOrderAndLeavesWeekendsFree_data()
{
    QTest::addColumn<QDate>("creation");
    for (int i = 0; i < 7; ++i) {
        const QDate creation = QDate(2025, 11, 17).addDays(i);
        QTest::newRow(qPrintable(creation.toString(Qt::ISODate))) << creation;
    }
}

void TestSampleDays::keepsOrderAndLeavesWeekendsFree()
{
    QFETCH(QDate, creation);
    QDate before;
    for (int day = -430; day <= 0; ++day) {
        const QDate date = sampleDate(day, creation);
        QVERIFY(date.dayOfWeek() <= Qt::Friday);
        QVERIFY(date <= creation);
        if (before.isValid())
            QVERIFY(before <= date);
        if (-day % 7 <= 4 && before.isValid() && -(day - 1) % 7 <= 4)
            QVERIFY(before < date);
        before = date;
    }
}

void TestSampleDays::movesTheFutureToAMonday()
{
    const QDate friday(2025, 11, 21);
    QCOMPARE(sampleDate(1, friday), QDate(2025, 11, 24));
    QCOMPARE(sampleDate(2, friday), QDate(2025, 11, 24));
    QCOMPARE(sampleDate(5, friday), QDate(2025, 11, 26));
}

} // namespace huni

QTEST_GUILESS_MAIN(huni::TestSampleDays)
#include "tst_sampledays.moc"
