#include "core/base/orderkey.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace huni;

class TestOrderKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksGoOnBeforeBlocks_data();
    void blocksGoOnBeforeBlocks();
    void keysAtTheTopStayShort();
    void keysLieInTheirGaps();

private:
    // The last of a block: what next() gives is checked at its ends, for a block may be of millions.
    static std::string lastOf(const std::string &first, std::int64_t count)
    {
        std::string key = first;
        for (std::int64_t i = 1; i < count; ++i)
            key = OrderKeys::next(key);
        return key;
    }
};

void TestOrderKey::blocksGoOnBeforeBlocks_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<int>("blocks");
    QTest::newRow("two million, again and again") << qint64(2'000'000) << 7;
    QTest::newRow("three thousand, three thousand times") << qint64(3'000) << 3'000;
}

void TestOrderKey::blocksGoOnBeforeBlocks()
{
    QFETCH(const qint64, count);
    QFETCH(const int, blocks);
    std::string upper;
    for (int block = 0; block < blocks; ++block) {
        const std::string first = OrderKeys::blockBefore(upper, count);
        const std::string last = lastOf(first, count);
        QVERIFY(first < last);
        if (!upper.empty())
            QVERIFY2(last < upper, (last + " " + upper).c_str());
        QVERIFY(first.size() <= 12);
        upper = first;
    }
    // There is room for a card at the top, and between the last two.
    OrderKeys keys(7);
    const std::string top = keys.between({}, upper);
    QVERIFY(top < upper);
    const std::string inside = keys.between(upper, OrderKeys::next(upper));
    QVERIFY(upper < inside && inside < OrderKeys::next(upper));
}

// Also when all whole places have been given away.
void TestOrderKey::keysAtTheTopStayShort()
{
    OrderKeys keys(3);
    std::string top = "0005";
    std::string bottom = "zzzv";
    for (int i = 0; i < 100'000; ++i) {
        const std::string above = keys.between({}, top);
        QVERIFY2(above < top, (above + " " + top).c_str());
        top = above;
        const std::string below = keys.between(bottom, {});
        QVERIFY2(below > bottom, (below + " " + bottom).c_str());
        bottom = below;
    }
    QVERIFY(top.size() <= 8);
    QVERIFY(bottom.size() <= 8);
}

// A column in which cards are put at the top, at the end, in between and by blocks is always in the order
// meant.
void TestOrderKey::keysLieInTheirGaps()
{
    const bool held = rc::check("keys lie in their gaps", [] {
        OrderKeys keys(*rc::gen::inRange<std::uint64_t>(1, 1'000'000));
        std::vector<std::string> column{
            *rc::gen::elementOf(std::vector<std::string>{"V000", "0001", "0004", "00000001", "zzzz"})};
        const int steps = *rc::gen::inRange(1, 60);
        for (int i = 0; i < steps; ++i) {
            const int kind = *rc::gen::inRange(0, 4);
            if (kind == 0) {
                column.insert(column.begin(), keys.between({}, column.front()));
            } else if (kind == 1) {
                column.push_back(keys.between(column.back(), {}));
            } else if (kind == 2 && column.size() > 1) {
                const size_t at = *rc::gen::inRange<size_t>(1, column.size());
                column.insert(column.begin() + std::ptrdiff_t(at), keys.between(column[at - 1], column[at]));
            } else {
                const std::int64_t count = *rc::gen::inRange<std::int64_t>(1, 50);
                std::vector<std::string> block{OrderKeys::blockBefore(column.front(), count)};
                while (std::int64_t(block.size()) < count)
                    block.push_back(OrderKeys::next(block.back()));
                column.insert(column.begin(), block.begin(), block.end());
            }
            RC_ASSERT(std::adjacent_find(column.begin(), column.end(), std::greater_equal<>())
                      == column.end());
        }
    });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestOrderKey)
#include "tst_orderkey.moc"
