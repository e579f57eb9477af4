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

// How far the rows can be trusted: where they say little, weights that stay near 0 are right more often. Tried on each fifth
// when there are few, on one fifth of some thousand leads when there are many.
double trustIn(const LeadTable &table, std::span<const size_t> columns, const std::vector<size_t> &folds)
{
    constexpr size_t enough = 2500;
    constexpr std::array trusts{1.0, 0.1, 0.01};
    std::array<double, trusts.size()> surprise{};
    const size_t rows = std::min(enough, table.rows());
    for (size_t fold = 0; fold < (table.rows() > enough ? 1 : foldCount); ++fold) {
        Rows learntFrom;
        Rows tried;
        for (size_t row = 0; row < rows; ++row)
            (folds[row] == fold ? tried : learntFrom).push_back(row);
        const auto won = size_t(std::count_if(learntFrom.begin(), learntFrom.end(), [&](size_t row) { return table.outcomes[row] == 1; }));
        if (won == 0 || won == learntFrom.size())
            continue;
        for (size_t i = 0; i < trusts.size(); ++i) {
            const PredictiveModel model = PredictiveModel::train(table, columns, learntFrom, trusts[i]);
            const auto places = model.space().placesIn(table);
            for (const size_t row : tried) {
                const double said = std::clamp(model.probability(table, places, row), 1e-9, 1 - 1e-9);
                surprise[i] -= std::log(table.outcomes[row] == 1 ? said : 1 - said);
            }
        }
    }
    return trusts[size_t(std::min_element(surprise.begin(), surprise.end()) - surprise.begin())];
}

/// \return nothing when it was called off
std::optional<std::vector<double>> outOfFold(const LeadTable &table, std::span<const size_t> columns, const std::vector<size_t> &folds, double trust, const std::function<bool()> &goOn)
{
    std::vector<double> probabilities(table.rows());
    for (size_t fold = 0; fold < foldCount; ++fold) {
        if (!goOn())
            return std::nullopt;
        Rows others;
        for (size_t row = 0; row < table.rows(); ++row) {
            if (folds[row] != fold)
                others.push_back(row);
        }
        const PredictiveModel model = PredictiveModel::train(table, columns, others, trust);
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

struct Interval {
    double low = 0;
    double high = 0;
};

// Of Student's distribution, 95 % on both sides: wider than the normal one when there are few.
double studentSpread(double freedom)
{
    constexpr double z = 1.959964;
    constexpr double first = (z * z * z + z) / 4;
    constexpr double second = (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / 96;
    return z + first / freedom + second / (freedom * freedom);
}

// What it would be at this area by its size alone (Hanley and McNeil).
double varianceAt(double auc, double won, double lost)
{
    const double square = auc * auc;
    return (auc * (1 - auc) + (won - 1) * (auc / (2 - auc) - square) + (lost - 1) * (2 * square / (1 + auc) - square)) / (won * lost);
}

// 95 % by DeLong: from how often each one stands above those of the other outcome.
Interval intervalOf(double area, std::span<const double> probabilities, std::span<const signed char> outcomes)
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
    // Few leads that are told apart without a mistake do not show that there never is one.
    const double fewest = double(std::min(sorted[0].size(), sorted[1].size()));
    const double certain = 1 - 1 / (2 * std::max(1.0, fewest));
    const double auc = std::clamp(area, 1 - certain, certain);
    if (auc != area)
        variance = std::max(variance, varianceAt(std::max(auc, 1 - auc), double(sorted[1].size()), double(sorted[0].size())));
    // On the scale of log-odds, so that it stays within 0 and 1.
    const double spread = studentSpread(std::max(1.0, fewest - 1)) * std::sqrt(variance) / (auc * (1 - auc));
    const double middle = std::log(auc / (1 - auc));
    return {std::min(area, 1 / (1 + std::exp(-(middle - spread)))), std::max(area, 1 / (1 + std::exp(-(middle + spread))))};
}

Rows byProbability(std::span<const double> probabilities)
{
    Rows order(probabilities.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return probabilities[a] < probabilities[b]; });
    return order;
}

double brierOf(std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    double squares = 0;
    for (size_t i = 0; i < probabilities.size(); ++i)
        squares += std::pow(probabilities[i] - double(outcomes[i] == 1), 2);
    return squares / double(probabilities.size());
}

std::vector<PredictionQuality::Calibration> calibrationOf(std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    std::vector<PredictionQuality::Calibration> parts;
    const Rows order = byProbability(probabilities);
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
        parts.push_back(part);
    }
    return parts;
}

double calibrationErrorOf(std::span<const PredictionQuality::Calibration> parts)
{
    double error = 0;
    double count = 0;
    for (const PredictionQuality::Calibration &part : parts) {
        error += std::fabs(part.said - part.was) * double(part.count);
        count += double(part.count);
    }
    return count > 0 ? error / count : 0;
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
std::optional<PredictionQuality::TimeTest> testByTime(const LeadTable &table, std::span<const size_t> columns, double trust)
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
    const PredictiveModel model = PredictiveModel::train(table, columns, early, trust);
    const auto places = model.space().placesIn(table);
    std::vector<double> probabilities;
    std::vector<signed char> outcomes;
    for (const size_t row : late) {
        probabilities.push_back(model.probability(table, places, row));
        outcomes.push_back(table.outcomes[row]);
    }
    PredictionQuality::TimeTest test;
    test.won = size_t(std::count(outcomes.begin(), outcomes.end(), 1));
    test.lost = outcomes.size() - test.won;
    test.auc = areaUnderCurve(probabilities, outcomes);
    const Interval interval = intervalOf(test.auc, probabilities, outcomes);
    test.aucLow = interval.low;
    test.aucHigh = interval.high;
    test.brier = brierOf(probabilities, outcomes);
    test.calibrationError = calibrationErrorOf(calibrationOf(probabilities, outcomes));
    return test;
}

// A field that is filled in for one outcome alone is written when it is over, however few have it.
std::optional<PredictionQuality::LeakWhy> whyItLeaks(const LeadTable &table, const DataColumn &column, double auc)
{
    using Why = PredictionQuality::LeakWhy;
    if (auc >= leakingAuc)
        return Why::Decides;
    size_t filled = 0;
    size_t won = 0;
    for (size_t row = 0; row < table.rows(); ++row) {
        if (column.isMissing(row))
            continue;
        ++filled;
        won += table.outcomes[row] == 1;
    }
    if (filled < fewestOfOneOutcome)
        return std::nullopt;
    // Chance does not do that: as many of one outcome by luck would be rarer than one in a million.
    const double wonShare = double(table.count(1)) / double(table.rows());
    const auto isOnly = [&](size_t count, double share) {
        return double(count) >= shareOfOneOutcome * double(filled) && double(filled) * std::log(share) < std::log(1e-6);
    };
    if (isOnly(won, wonShare))
        return Why::OnlyWon;
    if (isOnly(filled - won, 1 - wonShare))
        return Why::OnlyLost;
    return std::nullopt;
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

Result<LearntModel> learn(const LeadTable &table, const std::optional<QStringList> &without, const LearnWatch &watch)
{
    constexpr qint64 steps = foldCount + 3; // looking at the fields, by time, and what is kept
    qint64 done = 0;
    const auto goOn = [&] { return !watch || watch(done++, steps); };
    const Error calledOff{Errc::Cancelled, {}, {}, {}};
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
    if (!goOn())
        return calledOff;
    const std::vector<size_t> folds = foldsOf(table);
    std::vector<size_t> columns;
    for (const size_t place : table.usable()) {
        const DataColumn &column = table.columns[place];
        const double auc = aucOfColumn(table, column, folds);
        const auto why = whyItLeaks(table, column, auc);
        if (why)
            quality.leaks.push_back({column.key, column.name, auc, *why});
        const bool isUsed = without ? !without->contains(column.key) : !why;
        quality.fields.push_back({column.key, column.name, auc, isUsed});
        if (isUsed)
            columns.push_back(place);
    }
    if (columns.empty())
        return Error{Errc::InvalidValue, QStringLiteral("fields"), {}, {}};
    for (const size_t place : columns)
        quality.used += table.columns[place].key;
    const double trust = trustIn(table, columns, folds);
    const auto probabilities = outOfFold(table, columns, folds, trust, goOn);
    if (!probabilities)
        return calledOff;
    quality.auc = areaUnderCurve(*probabilities, table.outcomes);
    const Interval interval = intervalOf(quality.auc, *probabilities, table.outcomes);
    quality.aucLow = interval.low;
    quality.aucHigh = interval.high;
    quality.brier = brierOf(*probabilities, table.outcomes);
    quality.calibration = calibrationOf(*probabilities, table.outcomes);
    quality.calibrationError = calibrationErrorOf(quality.calibration);
    setLiftAndThreshold(quality, *probabilities, table.outcomes);
    if (!goOn())
        return calledOff;
    quality.byTime = testByTime(table, columns, trust);
    if (!goOn())
        return calledOff;
    Rows all(table.rows());
    std::iota(all.begin(), all.end(), size_t(0));
    learnt.model = PredictiveModel::train(table, columns, all, trust);
    return learnt;
}

QString leakWhyKey(PredictionQuality::LeakWhy why)
{
    switch (why) {
    case PredictionQuality::LeakWhy::Decides: break;
    case PredictionQuality::LeakWhy::OnlyWon: return QStringLiteral("only_won");
    case PredictionQuality::LeakWhy::OnlyLost: return QStringLiteral("only_lost");
    }
    return QStringLiteral("decides");
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
        leaks += QJsonObject{{QStringLiteral("field"), leak.field}, {QStringLiteral("name"), leak.name}, {QStringLiteral("auc"), leak.auc}, {QStringLiteral("why"), leakWhyKey(leak.why)}};
    QJsonArray fields;
    for (const PredictionQuality::FieldTell &field : quality.fields)
        fields += QJsonObject{{QStringLiteral("field"), field.field}, {QStringLiteral("name"), field.name}, {QStringLiteral("auc"), field.auc}, {QStringLiteral("used"), field.isUsed}};
    const auto byTime = [&]() -> QJsonValue {
        if (!quality.byTime)
            return QJsonValue();
        const PredictionQuality::TimeTest &test = *quality.byTime;
        return QJsonObject{{QStringLiteral("won"), qint64(test.won)},      {QStringLiteral("lost"), qint64(test.lost)},
                           {QStringLiteral("auc"), test.auc},              {QStringLiteral("auc_low"), test.aucLow},
                           {QStringLiteral("auc_high"), test.aucHigh},     {QStringLiteral("brier"), test.brier},
                           {QStringLiteral("ece"), test.calibrationError}};
    };
    return {{QStringLiteral("n"), qint64(quality.won + quality.lost)},
            {QStringLiteral("won"), qint64(quality.won)},
            {QStringLiteral("lost"), qint64(quality.lost)},
            {QStringLiteral("auc"), quality.auc},
            {QStringLiteral("auc_low"), quality.aucLow},
            {QStringLiteral("auc_high"), quality.aucHigh},
            {QStringLiteral("auc_time_split"), quality.byTime ? QJsonValue(quality.byTime->auc) : QJsonValue()},
            {QStringLiteral("by_time"), byTime()},
            {QStringLiteral("brier"), quality.brier},
            {QStringLiteral("ece"), quality.calibrationError},
            {QStringLiteral("threshold"), quality.threshold},
            {QStringLiteral("lift"), lift},
            {QStringLiteral("calibration"), calibration},
            {QStringLiteral("leaks"), leaks},
            {QStringLiteral("fields"), fields},
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
    if (const QJsonObject test = object[u"by_time"].toObject(); !test.isEmpty())
        quality.byTime = {size_t(test[u"won"].toInteger()), size_t(test[u"lost"].toInteger()), test[u"auc"].toDouble(),  test[u"auc_low"].toDouble(),
                          test[u"auc_high"].toDouble(),      test[u"brier"].toDouble(),        test[u"ece"].toDouble()};
    quality.brier = object[u"brier"].toDouble();
    quality.calibrationError = object[u"ece"].toDouble();
    quality.threshold = object[u"threshold"].toDouble();
    for (const QJsonValue &part : object[u"lift"].toArray())
        quality.lift.push_back({part[u"share"].toDouble(), part[u"lift"].toDouble()});
    for (const QJsonValue &part : object[u"calibration"].toArray())
        quality.calibration.push_back({part[u"said"].toDouble(), part[u"was"].toDouble(), size_t(part[u"count"].toInteger())});
    for (const QJsonValue &leak : object[u"leaks"].toArray()) {
        using Why = PredictionQuality::LeakWhy;
        const QString why = leak[u"why"].toString();
        quality.leaks.push_back({leak[u"field"].toString(), leak[u"name"].toString(), leak[u"auc"].toDouble(),
                                 why == leakWhyKey(Why::OnlyWon) ? Why::OnlyWon : why == leakWhyKey(Why::OnlyLost) ? Why::OnlyLost : Why::Decides});
    }
    for (const QJsonValue &field : object[u"fields"].toArray())
        quality.fields.push_back({field[u"field"].toString(), field[u"name"].toString(), field[u"auc"].toDouble(), field[u"used"].toBool()});
    for (const QJsonValue &key : object[u"used"].toArray())
        quality.used += key.toString();
    return quality;
}

} // namespace huni
