#include "core/prediction/leaks.h"
#include "tests/core/prediction/inventedleads.h"

#include <QTest>

using namespace huni;
using namespace huni::test;

namespace {

using Why = PredictionQuality::LeakWhy;

std::optional<Why> judged(const LeadTable &table, const char *key)
{
    const CodedTable coded(table);
    for (size_t place = 0; place < table.columns.size(); ++place) {
        if (table.columns[place].key == QLatin1String(key))
            return whyItLeaks(coded, place, aucOfField(coded, place, Folds::of(table)));
    }
    return std::nullopt;
}

double tells(const LeadTable &table, size_t place)
{
    return aucOfField(CodedTable(table), place, Folds::of(table));
}

// About a third is won.
LeadTable soldThings()
{
    InventedLeads leads(17);
    for (size_t row = 0; row < 1500; ++row) {
        const double fit = leads.normal();
        const bool isWon = leads.add(-0.8 + fit);
        leads.numbers("fit").push_back(fit);
        leads.words("warehouse").emplace_back(isWon ? (row % 2 ? "k1" : "k2") : (row % 2 ? "k7" : "k8"));
        leads.words("invoice").emplace_back(isWon && row % 5 == 0 ? "sent" : "");
        leads.words("cancelled").emplace_back(!isWon && row % 6 == 0 ? "price" : "");
        leads.numbers("delivery_days").push_back(isWon || leads.happens(0.7) ? double(row % 9) : noNumber);
        leads.words("reminded").emplace_back(!isWon || leads.happens(0.6) ? "once" : "");
        leads.words("weather").emplace_back(leads.happens(0.5) ? "sun" : leads.happens(0.5) ? "rain" : "");
        leads.words("seldom").emplace_back(leads.happens(0.02) ? "x" : "");
    }
    return leads.table;
}

} // namespace

/// Fields that are only known when it is over.
class TestLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachReasonIsFound()
    {
        const LeadTable table = soldThings();
        QCOMPARE(judged(table, "warehouse"), std::optional(Why::Decides));
        QCOMPARE(judged(table, "invoice"), std::optional(Why::OnlyWon));
        QCOMPARE(judged(table, "cancelled"), std::optional(Why::OnlyLost));
        QCOMPARE(judged(table, "delivery_days"), std::optional(Why::AllLost));
        QCOMPARE(judged(table, "reminded"), std::optional(Why::AllWon));
    }

    void whatIsKnownBeforeIsNoLeak()
    {
        const LeadTable table = soldThings();
        for (const char *key : {"fit", "weather", "seldom"})
            QCOMPARE(judged(table, key), std::nullopt);
    }

    // Where hardly anybody is won, nearly all leads with a value are lost, whatever it is.
    void rareOutcomesMakeNoLeaks()
    {
        InventedLeads leads(23);
        for (size_t row = 0; row < 20000; ++row) {
            const double fit = leads.normal();
            leads.add(-5.8 + fit);
            leads.numbers("fit").push_back(leads.happens(0.3) ? noNumber : fit);
            leads.words("plan").emplace_back(row % 3 == 0 ? "" : row % 3 == 1 ? "small" : "large");
        }
        QVERIFY(double(leads.table.count(1)) < 0.01 * double(leads.table.rows()));
        QCOMPARE(judged(leads.table, "fit"), std::nullopt);
        QCOMPARE(judged(leads.table, "plan"), std::nullopt);
        for (signed char &outcome : leads.table.outcomes)
            outcome = outcome == 1 ? 0 : 1;
        QCOMPARE(judged(leads.table, "fit"), std::nullopt);
        QCOMPARE(judged(leads.table, "plan"), std::nullopt);
    }

    void fewLeadsProveNothing()
    {
        InventedLeads leads(29);
        for (size_t row = 0; row < 60; ++row) {
            const bool isWon = leads.add(0);
            leads.words("note").emplace_back(isWon && row % 4 == 0 ? "x" : "");
        }
        QCOMPARE(judged(leads.table, "note"), std::nullopt);
    }

    // Twenty-five by turns of the same outcome: that happens now and then when there are many fields.
    void luckIsNoLeak()
    {
        InventedLeads leads(37);
        std::array<int, 2> noted{};
        for (size_t row = 0; row < 1000; ++row) {
            const bool isWon = leads.add(-0.7);
            leads.words("note").emplace_back(!isWon && ++noted[0] <= 25 ? "x" : "");
            leads.words("remark").emplace_back(!isWon && ++noted[1] <= 60 ? "x" : "");
        }
        QCOMPARE(judged(leads.table, "note"), std::nullopt);
        QCOMPARE(judged(leads.table, "remark"), std::optional(Why::OnlyLost)); // so many it is no luck
    }

    void aFieldOfManyRareWordsTellsNothingOutOfFold()
    {
        InventedLeads leads(31);
        for (size_t row = 0; row < 4000; ++row) {
            leads.add(-0.5);
            leads.words("product").push_back("p" + std::to_string(leads.oneOf(1900)));
            leads.numbers("steps").push_back(std::floor(leads.chance() * 12));
        }
        QVERIFY2(std::fabs(tells(leads.table, 0) - 0.5) < 0.04, qPrintable(QString::number(tells(leads.table, 0))));
        QVERIFY2(std::fabs(tells(leads.table, 1) - 0.5) < 0.04, qPrintable(QString::number(tells(leads.table, 1))));
    }

    void aFieldThatTellsIsToldApart()
    {
        const LeadTable table = soldThings();
        QVERIFY(tells(table, 0) > 0.68 && tells(table, 0) < leakingAuc); // fit
        QVERIFY(tells(table, 1) > 0.99); // warehouse
    }

    void foldsAreEvenAndTheSameEveryTime()
    {
        const LeadTable table = soldThings();
        const Folds folds = Folds::of(table);
        QVERIFY(folds.ofRow == Folds::of(table).ofRow);
        for (size_t fold = 0; fold < foldCount; ++fold) {
            const auto rows = folds.within(fold);
            const auto won = size_t(std::count_if(rows.begin(), rows.end(), [&](size_t row) { return table.outcomes[row] == 1; }));
            QVERIFY(won >= table.count(1) / foldCount && won <= table.count(1) / foldCount + 1);
            QCOMPARE(rows.size() + folds.outside(fold).size(), table.rows());
        }
        // Not in the order of the table.
        QVERIFY(!std::is_sorted(folds.order.begin(), folds.order.end()));
    }
};

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
