#include "core/base/turnmutex.h"

#include <QTest>

using namespace huni;

class TestTurnMutex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAtATime();
    void whoTakesItAgainAndAgainKeepsNobodyWaiting();
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

QTEST_APPLESS_MAIN(TestTurnMutex)
#include "tst_turnmutex.moc"
