#include "core/scoring/decay.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace huni;

namespace {

Decay anyDecay(int kind, int days)
{
    Decay decay{Decay::Kind(kind), days, {}};
    if (decay.kind == Decay::Kind::Steps)
        decay.steps = {{days, 700'000}, {days * 2, 250'000}, {days * 3, 0}};
    return decay;
}

} // namespace

class TestDecay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halvesExactly()
    {
        const Decay decay{Decay::Kind::HalfLife, 60, {}};
        QCOMPARE(decayFactor(decay, 0), 1'000'000);
        QCOMPARE(decayFactor(decay, 60), 500'000);
        QCOMPARE(decayFactor(decay, 120), 250'000);
        QCOMPARE(decayFactor(decay, 600), 977); // 2^-10
        QCOMPARE(decayFactor(decay, 60 * 41), 0);
        QCOMPARE(decayFactor(decay, -5), 1'000'000);
    }

    void halfLifeIsThePower()
    {
        QVERIFY(rc::check("2^-(age/days) in millionths", [] {
            const int days = *rc::gen::inRange(1, 2000);
            const int age = *rc::gen::inRange(0, 20'000);
            const double exact = std::exp2(-double(age) / days) * 1e6;
            RC_ASSERT(std::fabs(decayFactor({Decay::Kind::HalfLife, days, {}}, age) - exact) <= 0.501);
        }));
    }

    void neverRises()
    {
        QVERIFY(rc::check("older is never more", [] {
            const Decay decay = anyDecay(*rc::gen::inRange(0, 4), *rc::gen::inRange(1, 400));
            const int age = *rc::gen::inRange(0, 2000);
            RC_ASSERT(decayFactor(decay, age + 1) <= decayFactor(decay, age));
            RC_ASSERT(decayFactor(decay, age) >= 0);
            RC_ASSERT(decayFactor(decay, age) <= Decay::whole);
        }));
    }

    void roundsHalfAwayFromZero()
    {
        QCOMPARE(decayedPoints(1, 500'000), 1);
        QCOMPARE(decayedPoints(-1, 500'000), -1);
        QCOMPARE(decayedPoints(1, 499'999), 0);
        QCOMPARE(decayedPoints(1500, 500'000), 750);
        QCOMPARE(decayedPoints(-500, 1'000'000), -500);
    }

    void linearEnds()
    {
        const Decay decay{Decay::Kind::Linear, 10, {}};
        QCOMPARE(decayFactor(decay, 5), 500'000);
        QCOMPARE(decayFactor(decay, 10), 0);
        QCOMPARE(decayFactor(decay, 11), 0);
    }
};

QTEST_GUILESS_MAIN(TestDecay)
#include "tst_decay.moc"
