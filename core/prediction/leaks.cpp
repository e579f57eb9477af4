#include "core/prediction/leaks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace huni {

namespace {

constexpr size_t numberGroups = 20;
/// Rarer than this it is no luck.
constexpr double beyondLuck = 1e-6;

// Which group each row is of: the rows with the same word, or with a number nearby; the last one: nothing is known.
std::vector<size_t> groupsOf(const CodedTable &table, size_t place, size_t &count)
{
    const CodedTable::Column &column = table.column(place);
    std::vector<size_t> groups;
    groups.reserve(table.table().rows());
    if (table.table().columns[place].kind == DataColumn::Kind::Words) {
        count = column.words.size() + 1;
        for (const int code : column.codes)
            groups.push_back(code == CodedTable::missingCode ? count - 1 : size_t(code));
        return groups;
    }
    count = numberGroups + 1;
    const std::vector<double> &numbers = table.table().columns[place].numbers;
    std::vector<double> edges;
    for (size_t i = 1; i < numberGroups && column.filled > 0; ++i)
        edges.push_back(numbers[column.ascending[i * column.filled / numberGroups]]);
    for (size_t row = 0; row < numbers.size(); ++row) {
        const auto group = std::upper_bound(edges.begin(), edges.end(), numbers[row]) - edges.begin();
        groups.push_back(table.isMissing(place, row) ? count - 1 : size_t(group));
    }
    return groups;
}

struct FoldTally {
    std::array<double, foldCount> won{};
    std::array<double, foldCount> all{};
};

/// Leads with a value in a field, or those without one.
struct OutcomeCounts {
    size_t won = 0;
    size_t lost = 0;
};

// How likely it is that of so many leads so few or fewer have an outcome that this share of all leads has.
double chanceOfSoFew(size_t few, size_t all, double share)
{
    const auto n = double(all);
    double sum = 0;
    for (size_t i = 0; i <= few; ++i) {
        const auto k = double(i);
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(share) + (n - k) * std::log1p(-share));
    }
    return sum;
}

// Of these leads hardly one has an outcome that is not so rare among all leads.
bool lacks(size_t few, size_t all, double share)
{
    return all >= fewestOfOneOutcome && double(few) <= (1 - shareOfOneOutcome) * double(all)
        && double(few) <= share * double(all) / 10 && chanceOfSoFew(few, all, share) < beyondLuck;
}

} // namespace

double aucOfField(const CodedTable &table, size_t place, const Folds &folds)
{
    size_t count = 0;
    const std::vector<size_t> groups = groupsOf(table, place, count);
    std::vector<FoldTally> tallies(count);
    FoldTally total;
    const std::vector<signed char> &outcomes = table.table().outcomes;
    for (size_t row = 0; row < groups.size(); ++row) {
        for (FoldTally *each : {&tallies[groups[row]], &total}) {
            each->won[folds.ofRow[row]] += outcomes[row] == 1;
            each->all[folds.ofRow[row]] += 1;
        }
    }
    const auto without = [](const std::array<double, foldCount> &counts, size_t fold) {
        return std::accumulate(counts.begin(), counts.end(), 0.0) - counts[fold];
    };
    std::vector<double> shares;
    shares.reserve(groups.size());
    for (size_t row = 0; row < groups.size(); ++row) {
        const size_t fold = folds.ofRow[row];
        const FoldTally &tally = tallies[groups[row]];
        const double base = without(total.won, fold) / std::max(1.0, without(total.all, fold));
        shares.push_back((without(tally.won, fold) + base) / (without(tally.all, fold) + 1));
    }
    return areaUnderCurve(shares, outcomes);
}

std::optional<PredictionQuality::LeakWhy> whyItLeaks(const CodedTable &table, size_t place, double auc)
{
    using Why = PredictionQuality::LeakWhy;
    if (auc >= leakingAuc)
        return Why::Decides;
    OutcomeCounts with;
    OutcomeCounts without;
    for (size_t row = 0; row < table.table().rows(); ++row) {
        OutcomeCounts &counts = table.isMissing(place, row) ? without : with;
        ++(table.table().outcomes[row] == 1 ? counts.won : counts.lost);
    }
    const double wonShare = double(with.won + without.won) / double(table.table().rows());
    if (lacks(with.lost, with.won + with.lost, 1 - wonShare))
        return Why::OnlyWon;
    if (lacks(with.won, with.won + with.lost, wonShare))
        return Why::OnlyLost;
    if (lacks(without.lost, without.won + without.lost, 1 - wonShare))
        return Why::AllWon;
    if (lacks(without.won, without.won + without.lost, wonShare))
        return Why::AllLost;
    return std::nullopt;
}

} // namespace huni
