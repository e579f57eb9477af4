#include "core/prediction/featurerows.h"
#include "tests/core/prediction/inventedleads.h"

#include <QTest>

#include <numeric>

using namespace huni;
using namespace huni::test;

namespace {

LeadTable mixedTable()
{
    InventedLeads leads(3);
    const double infinite = std::numeric_limits<double>::infinity();
    for (size_t row = 0; row < 400; ++row) {
        leads.add(0);
        const std::array words{"", "fair", "google", "İzmir", "web"};
        leads.words("source").push_back(words[leads.oneOf(words.size())]);
        leads.words("seldom").push_back(row % 40 == 0 ? "rare " + std::to_string(row) : "often");
        leads.numbers("amount").push_back(leads.happens(0.1) ? noNumber : std::floor(leads.normal() * 100));
        leads.numbers("odd").push_back(row % 50 == 0 ? infinite : row % 30 == 0 ? -1e300 : leads.normal() * 1e-3);
    }
    return leads.table;
}

std::vector<size_t> rowsFrom(size_t first, size_t last)
{
    std::vector<size_t> rows(last - first);
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

} // namespace

/// Columns of a table as features.
class TestFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfATableHaveTheFeaturesOfOneLead()
    {
        const LeadTable table = mixedTable();
        const CodedTable coded(table);
        const std::vector<size_t> columns{0, 1, 2, 3};
        const FeatureSpace space = FeatureSpace::fit(coded, columns, rowsFrom(0, 250));
        const FeatureRows rows(space, coded);
        const auto places = space.placesIn(table);
        for (size_t row = 0; row < table.rows(); ++row) {
            std::vector<Feature> many;
            rows.append(row, many);
            const std::vector<Feature> one = space.features(table, places, row);
            QCOMPARE(many.size(), one.size());
            for (size_t i = 0; i < one.size(); ++i) {
                QCOMPARE(many[i].index, one[i].index);
                QVERIFY(many[i].value == one[i].value && std::isfinite(one[i].value)); // to the last bit
            }
        }
    }

    void whatIsNotLearntFromChangesNothing()
    {
        LeadTable table = mixedTable();
        const std::vector<size_t> columns{0, 1, 2, 3};
        const FeatureSpace before = FeatureSpace::fit(CodedTable(table), columns, rowsFrom(0, 250));
        for (size_t row = 250; row < table.rows(); ++row) {
            table.columns[0].words[row] = "a word that only these have";
            table.columns[2].numbers[row] = 1e6 + double(row);
        }
        QVERIFY(FeatureSpace::fit(CodedTable(table), columns, rowsFrom(0, 250)) == before);
        QVERIFY(!(FeatureSpace::fit(CodedTable(table), columns, rowsFrom(0, 400)) == before));
    }

    void rareWordsShareAFeature()
    {
        const LeadTable table = mixedTable();
        const CodedTable coded(table);
        const std::vector<size_t> columns{1};
        const FeatureSpace space = FeatureSpace::fit(coded, columns, rowsFrom(0, 400));
        QCOMPARE(space.size(), 3); // missing, rare, often
        const FeatureRows rows(space, coded);
        std::vector<Feature> features;
        rows.append(0, features);
        rows.append(40, features);
        rows.append(1, features);
        QCOMPARE(features[0].index, 1);
        QCOMPARE(features[1].index, 1);
        QCOMPARE(features[2].index, 2);
    }

    void columnsThatCannotTeachAreNotUsed()
    {
        InventedLeads leads(5);
        for (size_t row = 0; row < 200; ++row) {
            leads.add(0);
            leads.numbers("serial").push_back(double(1000 + row));
            leads.words("text").push_back("written by hand " + std::to_string(row));
            leads.words("same").emplace_back("yes");
            leads.numbers("zero").push_back(0);
            leads.words("empty").emplace_back();
            leads.numbers("infinite").push_back(std::numeric_limits<double>::infinity());
            leads.words("tick").emplace_back(row % 3 == 0 ? "yes" : ""); // one word, or nothing: that tells
            leads.numbers("weight").push_back(leads.normal()); // all different, but no numbering
        }
        const CodedTable coded(leads.table);
        QCOMPARE(coded.usable(), (std::vector<size_t>{6, 7}));
    }

    // Both are whole and all different.
    void amountsAreNoNumbering()
    {
        InventedLeads leads(7);
        double record = 1e9;
        double ticket = 1e9;
        for (size_t row = 0; row < 200; ++row) {
            leads.add(0);
            leads.numbers("revenue").push_back(std::floor(1e7 * std::exp(leads.normal())));
            leads.numbers("record").push_back(record += 1 + double(leads.oneOf(1000))); // a part of the records that there are
            leads.numbers("ticket").push_back(ticket -= 1 + double(leads.oneOf(1000))); // the newest first
            leads.numbers("shuffled").push_back(5000 + double(row * 77 % 200));
            leads.numbers("huge").push_back(1e300 * leads.normal());
            // People of companies, all different, among a few thousand numbers that there are.
            leads.numbers("employees").push_back(std::floor(20 * std::exp(double(row * 77 % 200) / 40)) + double(row));
        }
        const CodedTable coded(leads.table);
        QCOMPARE(coded.usable(), (std::vector<size_t>{0, 4, 5}));
    }

    void codesFollowTheOrderOfWords()
    {
        InventedLeads leads(5);
        for (const char *word : {"web", "", "call", "web", "fair"}) {
            leads.add(0);
            leads.words("source").emplace_back(word);
        }
        const CodedTable coded(leads.table);
        QCOMPARE(coded.column(0).words, (std::vector<std::string>{"call", "fair", "web"}));
        QCOMPARE(coded.column(0).codes, (std::vector<int>{2, CodedTable::missingCode, 0, 2, 1}));
        QVERIFY(coded.isMissing(0, 1) && !coded.isMissing(0, 2));
    }
};

QTEST_GUILESS_MAIN(TestFeatures)
#include "tst_features.moc"
