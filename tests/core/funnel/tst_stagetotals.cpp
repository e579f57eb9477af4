#include "core/base/money.h"
#include "core/funnel/stagetotals.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <limits>
#include <rapidcheck.h>

using namespace huni;

namespace {

struct TrialAmount {
    qint64 amount = 0;
    std::optional<qint64> probability{};
};

// Amounts of every size, also such as only another program can have written.
rc::Gen<qint64> anyAmount()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    return rc::gen::oneOf(
        rc::gen::inRange<qint64>(-1000, 1000), rc::gen::inRange<qint64>(0, maxMinor + 1),
        rc::gen::elementOf(std::vector<qint64>{maxMinor, -maxMinor, most, -most - 1, most - 1, 0}));
}

rc::Gen<TrialAmount> anyTrialAmount()
{
    return rc::gen::map(
        rc::gen::pair(anyAmount(), rc::gen::maybe(rc::gen::inRange<qint64>(0, 10001))),
        [](const auto &drawn) {
            return TrialAmount{drawn.first, drawn.second ? std::optional(*drawn.second) : std::nullopt};
        });
}

WideInt wideHalfAway(WideInt weighted)
{
    const WideInt magnitude = weighted < 0 ? -weighted : weighted;
    const WideInt rounded = (magnitude + 5000) / 10000;
    return weighted < 0 ? -rounded : rounded;
}

std::optional<qint64> shown(WideInt sum)
{
    constexpr WideInt most = std::numeric_limits<qint64>::max();
    return sum < -most || sum > most ? std::nullopt : std::optional(qint64(sum));
}

} // namespace

class TestStageTotals : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void manyLargestAmountsAddUp();
    void sumsAreExactWhateverTheAmounts();

private:
    Result<void> addAll(std::span<const TrialAmount> amounts)
    {
        const StageId demo = stage(u"demo");
        return m_pipeline->store().write(ActionCode::Import, {}, [&](Writer &writer) -> Result<void> {
            for (const TrialAmount &one : amounts) {
                using C = col::Opportunity;
                Record record = emptyRecord(Table::Opportunity);
                record.at(C::Stage) = Value{demo.uuid};
                record.at(C::Position) = Value{std::string("U000")};
                record.at(C::Amount) = Value{one.amount};
                record.at(C::Currency) = Value{std::string("TRY")};
                if (one.probability)
                    record.at(C::Probability) = Value{*one.probability};
                m_ids.push_back(writer.newId());
                writer.create(Table::Opportunity, m_ids.back(), std::move(record));
            }
            return {};
        });
    }
    std::vector<StageSum> sums(int stageProbability)
    {
        const StageId demo = stage(u"demo");
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &c) { return stageSums(c, demo, stageProbability); }).valueOr({});
    }

    std::vector<Uuid> m_ids{};
};

// More of them than a sum of 64 bits holds: no number may be wrong.
void TestStageTotals::manyLargestAmountsAddUp()
{
    const std::vector<TrialAmount> half(4600, TrialAmount{maxMinor, {}});
    QVERIFY(addAll(half).ok());
    QCOMPARE(sums(5000).front().amount, std::optional(4600 * maxMinor));
    QCOMPARE(sums(5000).front().weighted, std::optional(2300 * maxMinor));
    QVERIFY(addAll(half).ok());
    QCOMPARE(sums(5000).front().amount, std::optional(9200 * maxMinor));
    QVERIFY(addAll(half).ok());
    QCOMPARE(sums(5000).front().count, 13800);
    QCOMPARE(sums(5000).front().amount, std::optional<qint64>());
    QCOMPARE(sums(5000).front().weighted, std::optional(6900 * maxMinor));
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(sums(5000).front().amount, std::optional(9200 * maxMinor));
    QVERIFY(m_pipeline->store().staleProjections()->isEmpty());
}

void TestStageTotals::sumsAreExactWhateverTheAmounts()
{
    const bool held = rc::check("sums of a stage", [this] {
        const auto amounts
            = *rc::gen::nonEmpty(rc::gen::container<std::vector<TrialAmount>>(anyTrialAmount()));
        const int stageProbability = *rc::gen::inRange(0, 10001);
        const size_t removed = *rc::gen::inRange<size_t>(0, amounts.size());
        m_ids.clear();
        RC_ASSERT(addAll(amounts).ok());
        WideInt total = 0;
        WideInt weighted = 0;
        for (size_t i = removed; i < amounts.size(); ++i) {
            total += amounts[i].amount;
            weighted += WideInt(amounts[i].amount) * amounts[i].probability.value_or(stageProbability);
        }
        RC_ASSERT(m_pipeline->store()
                      .write(ActionCode::DeleteOpportunities, {},
                             [&](Writer &writer) -> Result<void> {
                                 for (size_t i = 0; i < removed; ++i)
                                     writer.remove(Table::Opportunity, m_ids[i]);
                                 return {};
                             })
                      .ok());
        const auto found = sums(stageProbability);
        RC_ASSERT(found.size() == 1U);
        RC_ASSERT(found.front().count == qint64(amounts.size() - removed));
        RC_ASSERT(found.front().amount == shown(total));
        RC_ASSERT(found.front().weighted == shown(wideHalfAway(weighted)));
        RC_ASSERT(m_pipeline->store().staleProjections()->isEmpty());
        if (removed > 0)
            RC_ASSERT(m_pipeline->store().undo().ok());
        RC_ASSERT(m_pipeline->store().undo().ok());
        RC_ASSERT(sums(stageProbability).empty());
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestStageTotals)
#include "tst_stagetotals.moc"
