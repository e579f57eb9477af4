#include "core/base/turnmutex.h"

#include <QTest>

using namespace huni;

class TestTurnMutex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAtATime();
    void whoTakesItAgainAndAgainKeepsNobodyWaiting();
    void tryingWaitsForNobody();
};

void TestTurnMutex::oneAtATime()
{
    TurnMutex mutex;
    int inside = 0;
    int most = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i) {
                const std::lock_guard lock(mutex);
                const std::lock_guard again(mutex);
                most = std::max(most, ++inside);
                --inside;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(most, 1);
}

void TestTurnMutex::whoTakesItAgainAndAgainKeepsNobodyWaiting()
{
    TurnMutex mutex;
    for (int round = 0; round < 100; ++round) {
        bool otherHadIt = false;
        mutex.lock();
        std::thread other([&] {
            const std::lock_guard lock(mutex);
            otherHadIt = true;
        });
        while (!mutex.isAskedFor())
            std::this_thread::yield();
        mutex.unlock();
        mutex.lock();
        const bool wasInTurn = otherHadIt;
        mutex.unlock();
        other.join();
        QVERIFY(wasInTurn);
    }
}

void TestTurnMutex::tryingWaitsForNobody()
{
    TurnMutex mutex;
    QVERIFY(mutex.try_lock());
    QVERIFY(mutex.try_lock()); // again, by who has it
    bool hadIt = true;
    std::thread([&] { hadIt = mutex.try_lock(); }).join();
    QVERIFY(!hadIt);
    mutex.unlock();
    std::thread([&] { hadIt = mutex.try_lock(); }).join();
    QVERIFY(!hadIt);
    mutex.unlock();
    std::thread([&] {
        hadIt = mutex.try_lock();
        mutex.unlock();
    }).join();
    QVERIFY(hadIt);
    QVERIFY(mutex.try_lock());
    mutex.unlock();
}

QTEST_APPLESS_MAIN(TestTurnMutex)
#include "tst_turnmutex.moc"
