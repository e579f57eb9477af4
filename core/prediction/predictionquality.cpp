#include "core/prediction/predictionquality.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace huni {

namespace {

constexpr size_t foldCount = 5;
constexpr size_t bins = 10;

using Rows = std::vector<size_t>;

// Random, and the same every time: by a hash of the lead, each outcome dealt out by turns.
std::vector<size_t> foldsOf(const LeadTable &table)
{
    const auto hash = [](const Uuid &id) {
        quint64 value = 1469598103934665603ULL;
        for (const std::uint8_t byte : id.bytes)
            value = (value ^ byte) * 1099511628211ULL;
        return value;
    };
    Rows order(table.rows());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return std::pair(hash(table.leads[a]), table.leads[a]) < std::pair(hash(table.leads[b]), table.leads[b]);
    });
    std::vector<size_t> folds(table.rows());
    std::array<size_t, 2> next{};
    for (const size_t row : order)
        folds[row] = next[size_t(table.outcomes[row] == 1)]++ % foldCount;
    return folds;
}

std::vector<double> outOfFold(const LeadTable &table, std::span<const size_t> columns, const std::vector<size_t> &folds)
{
    std::vector<double> probabilities(table.rows());
    for (size_t fold = 0; fold < foldCount; ++fold) {
        Rows others;
        for (size_t row = 0; row < table.rows(); ++row) {
            if (folds[row] != fold)
                others.push_back(row);
        }
        const PredictiveModel model = PredictiveModel::train(table, columns, others);
        const auto places = model.space().placesIn(table);
        for (size_t row = 0; row < table.rows(); ++row) {
            if (folds[row] == fold)
                probabilities[row] = model.probability(table, places, row);
        }
    }
    return probabilities;
}

// What one field tells by itself, out of fold: the share of won among the leads with the same word, or with a number nearby.
double aucOfColumn(const LeadTable &table, const DataColumn &column, const std::vector<size_t> &folds)
{
    constexpr size_t numberGroups = 20;
    std::vector<double> edges;
    if (column.kind == DataColumn::Kind::Number) {
        std::vector<double> sorted;
        for (size_t row = 0; row < table.rows(); ++row) {
            if (!column.isMissing(row))
                sorted.push_back(column.numbers[row]);
        }
        std::sort(sorted.begin(), sorted.end());
        for (size_t i = 1; i < numberGroups && !sorted.empty(); ++i)
            edges.push_back(sorted[i * sorted.size() / numberGroups]);
    }
    const auto groupOf = [&](size_t row) -> std::string {
        if (column.isMissing(row))
            return {};
        if (column.kind == DataColumn::Kind::Words)
            return column.words[row];
        return std::to_string(std::upper_bound(edges.begin(), edges.end(), column.numbers[row]) - edges.begin());
    };
    struct Tally {
        std::array<double, foldCount> won{};
        std::array<double, foldCount> all{};
    };
    std::unordered_map<std::string, Tally> tallies;
    Tally total;
    std::vector<const Tally *> ofRow;
    for (size_t row = 0; row < table.rows(); ++row) {
        Tally &tally = tallies[groupOf(row)];
        for (Tally *each : {&tally, &total}) {
            each->won[folds[row]] += table.outcomes[row] == 1;
            each->all[folds[row]] += 1;
        }
        ofRow.push_back(&tally);
    }
    const auto without = [](const std::array<double, foldCount> &counts, size_t fold) {
        return std::accumulate(counts.begin(), counts.end(), 0.0) - counts[fold];
    };
    std::vector<double> shares;
    for (size_t row = 0; row < table.rows(); ++row) {
        const size_t fold = folds[row];
        const double base = without(total.won, fold) / std::max(1.0, without(total.all, fold));
        shares.push_back((without(ofRow[row]->won, fold) + base) / (without(ofRow[row]->all, fold) + 1));
    }
    return areaUnderCurve(shares, table.outcomes);
}

// 95 % by DeLong: from how often each one stands above those of the other outcome.
void setInterval(PredictionQuality &quality, std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    std::array<std::vector<double>, 2> sorted;
    for (size_t i = 0; i < probabilities.size(); ++i)
        sorted[size_t(outcomes[i] == 1)].push_back(probabilities[i]);
    for (auto &each : sorted)
        std::sort(each.begin(), each.end());
    const auto shareBelow = [](const std::vector<double> &others, double value) {
        const auto [low, high] = std::equal_range(others.begin(), others.end(), value);
        return (double(low - others.begin()) + double(high - low) / 2) / double(others.size());
    };
    double variance = 0;
    for (const size_t side : {size_t(0), size_t(1)}) {
        double sum = 0;
        double squares = 0;
        for (const double value : sorted[side]) {
            const double share = shareBelow(sorted[1 - side], value);
            sum += share;
            squares += share * share;
        }
        const double count = double(sorted[side].size());
        if (count > 1)
            variance += (squares - sum * sum / count) / (count - 1) / count;
    }
    // On the scale of log-odds, so that it stays within 0 and 1 when there are few.
    const double auc = std::clamp(quality.auc, 1e-6, 1 - 1e-6);
    const double spread = 1.959964 * std::sqrt(variance) / (auc * (1 - auc));
    const double middle = std::log(auc / (1 - auc));
    quality.aucLow = 1 / (1 + std::exp(-(middle - spread)));
    quality.aucHigh = 1 / (1 + std::exp(-(middle + spread)));
}

Rows byProbability(std::span<const double> probabilities)
{
    Rows order(probabilities.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return probabilities[a] < probabilities[b]; });
    return order;
}

void setCalibration(PredictionQuality &quality, std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    const Rows order = byProbability(probabilities);
    double squares = 0;
    for (size_t i = 0; i < probabilities.size(); ++i)
        squares += std::pow(probabilities[i] - double(outcomes[i] == 1), 2);
    quality.brier = squares / double(probabilities.size());
    for (size_t bin = 0; bin < bins; ++bin) {
        const size_t from = bin * order.size() / bins;
        const size_t to = (bin + 1) * order.size() / bins;
        PredictionQuality::Calibration part{0, 0, to - from};
        for (size_t i = from; i < to; ++i) {
            part.said += probabilities[order[i]];
            part.was += outcomes[order[i]] == 1;
        }
        if (part.count == 0)
            continue;
        part.said /= double(part.count);
        part.was /= double(part.count);
        quality.calibrationError += std::fabs(part.said - part.was) * double(part.count) / double(order.size());
        quality.calibration.push_back(part);
    }
}

void setLiftAndThreshold(PredictionQuality &quality, std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    Rows order = byProbability(probabilities);
    std::reverse(order.begin(), order.end());
    const double base = double(quality.won) / double(order.size());
    size_t won = 0;
    double best = -1;
    for (size_t i = 0; i < order.size(); ++i) {
        won += outcomes[order[i]] == 1;
        const bool isLastOfItsValue = i + 1 == order.size() || probabilities[order[i + 1]] != probabilities[order[i]];
        const double apart = double(won) / double(quality.won) - double(i + 1 - won) / double(quality.lost);
        if (isLastOfItsValue && apart > best) {
            best = apart;
            quality.threshold = probabilities[order[i]];
        }
        for (size_t tenth = 1; tenth <= bins; ++tenth) {
            if (i + 1 == tenth * order.size() / bins)
                quality.lift.push_back({double(tenth) / bins, double(won) / double(i + 1) / base});
        }
    }
}

// Learnt from the first 70 % of the leads in order of time, asked about the rest.
std::optional<double> aucByTime(const LeadTable &table, std::span<const size_t> columns)
{
    Rows order(table.rows());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return table.createdAt[a] < table.createdAt[b]; });
    const std::span<const size_t> all(order);
    const auto early = all.first(order.size() * 7 / 10);
    const auto late = all.subspan(early.size());
    const auto hasBoth = [&](std::span<const size_t> rows) {
        const auto won = size_t(std::count_if(rows.begin(), rows.end(), [&](size_t row) { return table.outcomes[row] == 1; }));
        return won > 0 && won < rows.size();
    };
    if (!hasBoth(early) || !hasBoth(late))
        return std::nullopt;
    const PredictiveModel model = PredictiveModel::train(table, columns, early);
    const auto places = model.space().placesIn(table);
    std::vector<double> probabilities;
    std::vector<signed char> outcomes;
    for (const size_t row : late) {
        probabilities.push_back(model.probability(table, places, row));
        outcomes.push_back(table.outcomes[row]);
    }
    return areaUnderCurve(probabilities, outcomes);
}

} // namespace

double areaUnderCurve(std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    const Rows order = byProbability(probabilities);
    double ranks = 0;
    double won = 0;
    for (size_t i = 0; i < order.size();) {
        size_t next = i;
        double wonHere = 0;
        while (next < order.size() && probabilities[order[next]] == probabilities[order[i]])
            wonHere += outcomes[order[next++]] == 1;
        ranks += wonHere * double(i + 1 + next) / 2;
        won += wonHere;
        i = next;
    }
    const double lost = double(order.size()) - won;
    return won == 0 || lost == 0 ? 0.5 : (ranks - won * (won + 1) / 2) / (won * lost);
}

Result<LearntModel> learn(const LeadTable &table, const std::optional<QStringList> &without)
{
    LearntModel learnt;
    PredictionQuality &quality = learnt.quality;
    quality.won = table.count(1);
    quality.lost = table.count(0);
    if (quality.won < fewestOfAnOutcome || quality.lost < fewestOfAnOutcome)
        return Error{Errc::InvalidValue, QStringLiteral("leads"), {}, QStringLiteral("%1/%2").arg(quality.won).arg(quality.lost)};
    for (const QString &key : without.value_or(QStringList{})) {
        const auto isIt = [&](const DataColumn &column) { return column.key == key; };
        if (std::none_of(table.columns.begin(), table.columns.end(), isIt))
            return Error{Errc::UnknownField, key, {}, {}};
    }
    const std::vector<size_t> folds = foldsOf(table);
    std::vector<size_t> columns;
    for (const size_t place : table.usable()) {
        const DataColumn &column = table.columns[place];
        const double auc = aucOfColumn(table, column, folds);
        const bool leaks = auc >= leakingAuc;
        if (leaks)
            quality.leaks.push_back({column.key, column.name, auc});
        if (without ? !without->contains(column.key) : !leaks)
            columns.push_back(place);
    }
    for (const size_t place : columns)
        quality.used += table.columns[place].key;
    const std::vector<double> probabilities = outOfFold(table, columns, folds);
    quality.auc = areaUnderCurve(probabilities, table.outcomes);
    setInterval(quality, probabilities, table.outcomes);
    setCalibration(quality, probabilities, table.outcomes);
    setLiftAndThreshold(quality, probabilities, table.outcomes);
    quality.aucTimeSplit = aucByTime(table, columns);
    Rows all(table.rows());
    std::iota(all.begin(), all.end(), size_t(0));
    learnt.model = PredictiveModel::train(table, columns, all);
    return learnt;
}

QJsonObject qualityToJson(const PredictionQuality &quality)
{
    QJsonArray lift;
    for (const PredictionQuality::Lift &part : quality.lift)
        lift += QJsonObject{{QStringLiteral("share"), part.share}, {QStringLiteral("lift"), part.lift}};
    QJsonArray calibration;
    for (const PredictionQuality::Calibration &part : quality.calibration)
        calibration += QJsonObject{{QStringLiteral("said"), part.said}, {QStringLiteral("was"), part.was}, {QStringLiteral("count"), qint64(part.count)}};
    QJsonArray leaks;
    for (const PredictionQuality::Leak &leak : quality.leaks)
        leaks += QJsonObject{{QStringLiteral("field"), leak.field}, {QStringLiteral("name"), leak.name}, {QStringLiteral("auc"), leak.auc}};
    return {{QStringLiteral("n"), qint64(quality.won + quality.lost)},
            {QStringLiteral("won"), qint64(quality.won)},
            {QStringLiteral("lost"), qint64(quality.lost)},
            {QStringLiteral("auc"), quality.auc},
            {QStringLiteral("auc_low"), quality.aucLow},
            {QStringLiteral("auc_high"), quality.aucHigh},
            {QStringLiteral("auc_time_split"), quality.aucTimeSplit ? QJsonValue(*quality.aucTimeSplit) : QJsonValue()},
            {QStringLiteral("brier"), quality.brier},
            {QStringLiteral("ece"), quality.calibrationError},
            {QStringLiteral("threshold"), quality.threshold},
            {QStringLiteral("lift"), lift},
            {QStringLiteral("calibration"), calibration},
            {QStringLiteral("leaks"), leaks},
            {QStringLiteral("used"), QJsonArray::fromStringList(quality.used)}};
}

PredictionQuality qualityFromJson(const QJsonObject &object)
{
    PredictionQuality quality;
    quality.won = size_t(object[u"won"].toInteger());
    quality.lost = size_t(object[u"lost"].toInteger());
    quality.auc = object[u"auc"].toDouble();
    quality.aucLow = object[u"auc_low"].toDouble();
    quality.aucHigh = object[u"auc_high"].toDouble();
    if (object[u"auc_time_split"].isDouble())
        quality.aucTimeSplit = object[u"auc_time_split"].toDouble();
    quality.brier = object[u"brier"].toDouble();
    quality.calibrationError = object[u"ece"].toDouble();
    quality.threshold = object[u"threshold"].toDouble();
    for (const QJsonValue &part : object[u"lift"].toArray())
        quality.lift.push_back({part[u"share"].toDouble(), part[u"lift"].toDouble()});
    for (const QJsonValue &part : object[u"calibration"].toArray())
        quality.calibration.push_back({part[u"said"].toDouble(), part[u"was"].toDouble(), size_t(part[u"count"].toInteger())});
    for (const QJsonValue &leak : object[u"leaks"].toArray())
        quality.leaks.push_back({leak[u"field"].toString(), leak[u"name"].toString(), leak[u"auc"].toDouble()});
    for (const QJsonValue &key : object[u"used"].toArray())
        quality.used += key.toString();
    return quality;
}

} // namespace huni
