#include "core/prediction/workshare.h"

#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace huni;

class TestWorkShare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPieceIsDoneOnce()
    {
        for (const unsigned threads : {0U, 1U, 2U, 7U}) {
            std::vector<std::atomic<int>> done(20'000); // so many that two threads do come for one at the same time
            std::atomic<unsigned> begun{0};
            const auto work = [&](size_t piece) {
                ++done[piece];
                for (++begun; begun < threads;) // all of them are there before it goes on
                    std::this_thread::yield();
            };
            QVERIFY(shareWork(done.size(), threads, work, [](size_t) { return true; }));
            for (const auto &times : done)
                QCOMPARE(times.load(), 1);
        }
        QVERIFY(shareWork(0, 2, [](size_t) { QFAIL("there is nothing to do"); }, [](size_t) { return true; }));
    }

    void severalAreAtItTogether()
    {
        std::atomic<int> waiting{0};
        QVERIFY(shareWork(2, 2, [&](size_t) {
            ++waiting;
            while (waiting < 2) // each waits for the other one to have begun
                std::this_thread::yield();
        }, [](size_t) { return true; }));
        QCOMPARE(waiting.load(), 2);
    }

    void isAskedInTheThreadThatCalled()
    {
        const auto caller = std::this_thread::get_id();
        size_t last = 0;
        QVERIFY(shareWork(40, 3, [](size_t) {}, [&](size_t done) {
            [&] { QVERIFY(std::this_thread::get_id() == caller); }();
            [&] { QVERIFY(done >= last && done <= 40); }();
            last = done;
            return true;
        }));
        QVERIFY(last > 0);
    }

    void whatFailsElsewhereIsToldHere()
    {
        const auto caller = std::this_thread::get_id();
        std::atomic<bool> hasFailed{false};
        const auto work = [&](size_t) {
            if (std::this_thread::get_id() == caller) {
                while (!hasFailed) // the other one has its turn
                    std::this_thread::yield();
                return;
            }
            hasFailed = true;
            throw std::runtime_error("no room");
        };
        QVERIFY_EXCEPTION_THROWN(shareWork(100, 2, work, [](size_t) { return true; }), std::runtime_error);
    }

    void calledOffItEnds()
    {
        std::atomic<int> done{0};
        QVERIFY(!shareWork(1000, 1, [&](size_t) { ++done; }, [](size_t so) { return so < 3; }));
        QCOMPARE(done.load(), 3);
        done = 0;
        std::atomic<bool> isOver{false};
        QVERIFY(!shareWork(1000, 2, [&](size_t) {
            [&] { QVERIFY(!isOver); }();
            ++done;
        }, [](size_t so) { return so < 3; }));
        isOver = true; // nobody is at it any more
        QVERIFY(done.load() >= 3);
    }
};

QTEST_GUILESS_MAIN(TestWorkShare)
#include "tst_workshare.moc"
