#include "core/base/orderkey.h"
#include "core/funnel/board.h"
#include "tests/bench/barestore.h"
#include "tests/bench/parts.h"

#include <random>

namespace huni::bench {

namespace {

constexpr int reads = 200;
constexpr int moves = 1000;
const QString boardName = QStringLiteral("board");

StageId largestColumn(Pipeline &pipeline)
{
    return demanded(pipeline.store().reader().read([](Connection &connection) {
        Query query(connection, "SELECT stage FROM stage_total GROUP BY stage ORDER BY sum(count) DESC LIMIT 1");
        return query.next() ? query.as<StageId>(0) : StageId {};
    }),
                    "largest column");
}

void columnFigures(Workload &workload, const Catalog &catalog, StageId stage)
{
    Reader reader = workload.pipeline().store().reader();
    const Instant now = workload.pipeline().store().clock().now();
    const auto read = [&](auto call) { (void)demanded(reader.read([&](Connection &c) { call(c); return true; }), "read"); };
    Samples first;
    Samples bareFirst;
    Samples whole;
    Samples bareWhole;
    for (int i = 0; i < reads; ++i) {
        first.time([&] { read([&](Connection &c) { (void)readCards(c, catalog, readColumn(c, stage, {}, BoardOrder::ByHand, 50), now); }); });
        bareFirst.time([&] {
            read([&](Connection &c) {
                Query rows(c, "SELECT n, given_name, family_name, title, value FROM lead WHERE stage=?1 AND gone=0 AND position IS NOT NULL "
                              "ORDER BY position LIMIT 50", stage);
                while (rows.next()) { }
            });
        });
    }
    for (int i = 0; i < 5; ++i) {
        whole.time([&] { read([&](Connection &c) { (void)readColumn(c, stage, {}, BoardOrder::ByHand); }); });
        bareWhole.time([&] {
            read([&](Connection &c) {
                std::vector<qint64> numbers;
                Query rows(c, "SELECT n FROM lead WHERE stage=?1 AND gone=0 AND position IS NOT NULL ORDER BY position, id", stage);
                while (rows.next())
                    numbers.push_back(rows.integer(0));
            });
        });
    }
    workload.add({.part = boardName, .what = QStringLiteral("first 50 cards p99"), .unit = QStringLiteral("ms"), .huni = first.percentile(99),
                  .bare = bareFirst.percentile(99)});
    workload.add({.part = boardName, .what = QStringLiteral("order of the largest column"), .unit = QStringLiteral("ms"), .huni = whole.percentile(50),
                  .bare = bareWhole.percentile(50)});
}

void headFigures(Workload &workload, const Catalog &catalog)
{
    Reader reader = workload.pipeline().store().reader();
    const auto read = [&](auto call) { (void)demanded(reader.read([&](Connection &c) { call(c); return true; }), "read"); };
    Samples sums;
    Samples heads;
    Samples counted;
    for (int i = 0; i < 10; ++i) {
        sums.time([&] { read([&](Connection &c) { for (const Stage &stage : catalog.stages) (void)stageSums(c, stage.id, 1000); }); });
        heads.time([&] { read([&](Connection &c) { for (const Stage &stage : catalog.stages) (void)readHead(c, stage); }); });
        counted.time([&] {
            read([&](Connection &c) {
                Query rows(c, "SELECT stage, value_currency, count(*), sum(value) FROM lead WHERE gone=0 GROUP BY stage, value_currency");
                while (rows.next()) { }
            });
        });
    }
    workload.add({.part = boardName, .what = QStringLiteral("totals of all columns"), .unit = QStringLiteral("ms"), .huni = sums.percentile(50),
                  .bare = counted.percentile(50), .budget = 1.0, .note = QStringLiteral("bare: counted again")});
    workload.add({.part = boardName, .what = QStringLiteral("heads of all columns"), .unit = QStringLiteral("ms"),
                  .huni = heads.percentile(50), .bare = counted.percentile(50)});
}

// Cards dragged about between the columns of TOFU, dropped before a card somewhere in the first thousand or at an end.
void moveFigures(Workload &workload, const Catalog &catalog)
{
    Pipeline &pipeline = workload.pipeline();
    const std::vector<StageId> stages {catalog.stageByKey(u"new")->id, catalog.stageByKey(u"contacted")->id,
                                       catalog.stageByKey(u"engaged")->id};
    std::mt19937_64 random(11);
    Reader reader = pipeline.store().reader();
    const auto cardsOf = [&](StageId stage) {
        return demanded(reader.read([&](Connection &connection) {
            std::vector<CardRef> cards;
            Query rows(connection, "SELECT id FROM lead WHERE stage=?1 AND gone=0 AND position IS NOT NULL ORDER BY position LIMIT 1000", stage);
            while (rows.next())
                cards.push_back({CardRef::Kind::Lead, rows.id(0)});
            return cards;
        }),
                        "cards");
    };
    BareStore bare(workload.path(QStringLiteral("baremoves.db")), pipeline.store().path());
    const std::vector<Record> records = workload.leadRecords(std::min<qint64>(workload.size(), 100000));
    bare.insertLeads(records);
    Samples huni;
    Samples plain;
    OrderKeys keys(5);
    std::vector<std::vector<CardRef>> cards;
    for (const StageId stage : stages)
        cards.push_back(cardsOf(stage));
    for (int i = 0; i < moves; ++i) {
        const size_t from = random() % stages.size();
        const size_t to = random() % stages.size();
        if (cards[from].empty() || cards[to].empty())
            continue;
        const size_t at = random() % cards[from].size();
        const CardRef card = cards[from][at];
        MoveTarget target {.stage = stages[to]};
        if (i % 3 == 0)
            target.atEnd = true;
        else if (const CardRef before = cards[to][random() % cards[to].size()]; !(before == card))
            target.before = before;
        huni.time([&] { (void)demanded(pipeline.moves().move({card}, target), "move"); });
        cards[from].erase(cards[from].begin() + qsizetype(at));
        cards[to].push_back(card);
        if (i % 20 == 0)
            (void)pipeline.store().tidy();
        plain.time([&] { bare.move(qint64(random() % records.size()) + 1, stages[to].uuid, keys.between({}, {})); });
    }
    for (const double percent : {50.0, 99.0}) {
        workload.add({.part = boardName, .what = QStringLiteral("move of a card, stored p%1").arg(percent), .unit = QStringLiteral("ms"),
                      .huni = huni.percentile(percent), .bare = plain.percentile(percent),
                      .budget = percent > 50 ? std::optional(16.0) : std::nullopt,
                      .note = QStringLiteral("bare: update and a row for the move")});
    }
}

} // namespace

void boardPart(Workload &workload)
{
    Pipeline &pipeline = workload.pipeline();
    const Catalog catalog = demanded(pipeline.catalog(), "catalog");
    columnFigures(workload, catalog, largestColumn(pipeline));
    headFigures(workload, catalog);
    moveFigures(workload, catalog);
}

} // namespace huni::bench
