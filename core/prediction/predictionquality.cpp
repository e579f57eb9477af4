#include "core/prediction/predictionquality.h"

#include "core/prediction/leaks.h"
#include "core/prediction/workshare.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace huni {

namespace {

constexpr size_t bins = 10;

using Rows = std::vector<size_t>;

Rows allRows(const LeadTable &table)
{
    Rows rows(table.rows());
    std::iota(rows.begin(), rows.end(), size_t(0));
    return rows;
}

bool hasBothOutcomes(const LeadTable &table, std::span<const size_t> rows)
{
    const auto won = size_t(std::count_if(rows.begin(), rows.end(), [&](size_t row) { return table.outcomes[row] == 1; }));
    return won > 0 && won < rows.size();
}

/// Rows to learn from, and others to ask about.
struct Split {
    Rows learntFrom{};
    Rows tried{};
};

// Each fifth when there are few leads; when there are many, some thousand of them and one fifth, more where one outcome is rare.
std::vector<Split> splitsForTrust(const LeadTable &table, const Folds &folds)
{
    constexpr size_t few = 2500;
    constexpr size_t fewest = 2000;
    constexpr size_t most = 8000;
    constexpr size_t enoughOfAnOutcome = 100;
    std::vector<Split> splits;
    if (table.rows() <= few) {
        for (size_t fold = 0; fold < foldCount; ++fold)
            splits.push_back({folds.outside(fold), folds.within(fold)});
        return splits;
    }
    const size_t rarer = std::min(table.count(1), table.count(0));
    const size_t enough = std::clamp(enoughOfAnOutcome * table.rows() / rarer, fewest, most);
    Split split;
    for (const size_t row : folds.order) {
        Rows &rows = folds.ofRow[row] == 0 ? split.tried : split.learntFrom;
        if (rows.size() < enough)
            rows.push_back(row);
    }
    return {split};
}

// How far the rows can be trusted: where they say little, weights that stay near 0 are right more often. From least trust
// upwards, as long as that makes what happened less of a surprise.
double trustIn(const CodedTable &table, std::span<const size_t> columns, const Folds &folds)
{
    constexpr std::array trusts{0.001, 0.01, 0.1, 1.0};
    const std::vector<Split> splits = splitsForTrust(table.table(), folds);
    double best = trusts.front();
    double least = std::numeric_limits<double>::infinity();
    for (const double trust : trusts) {
        double surprise = 0;
        for (const Split &split : splits) {
            if (!hasBothOutcomes(table.table(), split.learntFrom))
                continue;
            const auto said = PredictiveModel::train(table, columns, split.learntFrom, trust).probabilities(table, split.tried);
            for (size_t i = 0; i < said.size(); ++i) {
                const double won = std::clamp(said[i], 1e-9, 1 - 1e-9);
                surprise -= std::log(table.table().outcomes[split.tried[i]] == 1 ? won : 1 - won);
            }
        }
        if (surprise >= least)
            break;
        least = surprise;
        best = trust;
    }
    return best;
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

// The first 70 % of the leads in order of time, and the rest.
Split splitByTime(const LeadTable &table)
{
    Rows order = allRows(table);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return table.createdAt[a] < table.createdAt[b]; });
    const auto middle = order.begin() + qsizetype(order.size() * 7 / 10);
    return {Rows(order.begin(), middle), Rows(middle, order.end())};
}

PredictionQuality::TimeTest timeTestOf(const LeadTable &table, std::span<const size_t> tried, std::span<const double> probabilities)
{
    std::vector<signed char> outcomes;
    for (const size_t row : tried)
        outcomes.push_back(table.outcomes[row]);
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

// What each field tells, which ones leak, and which are learnt from. \return places of the last
std::vector<size_t> judgeFields(PredictionQuality &quality, const CodedTable &table, const Folds &folds, const std::optional<QStringList> &without)
{
    std::vector<size_t> columns;
    for (const size_t place : table.usable()) {
        const DataColumn &column = table.table().columns[place];
        const double auc = aucOfField(table, place, folds);
        const auto why = whyItLeaks(table, place, auc);
        if (why)
            quality.leaks.push_back({column.key, column.name, auc, *why});
        const bool isUsed = without ? !without->contains(column.key) : !why;
        quality.fields.push_back({column.key, column.name, auc, isUsed});
        if (isUsed) {
            columns.push_back(place);
            quality.used += column.key;
        }
    }
    return columns;
}

void setFigures(PredictionQuality &quality, std::span<const double> probabilities, std::span<const signed char> outcomes)
{
    quality.auc = areaUnderCurve(probabilities, outcomes);
    const Interval interval = intervalOf(quality.auc, probabilities, outcomes);
    quality.aucLow = interval.low;
    quality.aucHigh = interval.high;
    quality.brier = brierOf(probabilities, outcomes);
    quality.calibration = calibrationOf(probabilities, outcomes);
    quality.calibrationError = calibrationErrorOf(quality.calibration);
    setLiftAndThreshold(quality, probabilities, outcomes);
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

Result<LearntModel> learn(const LeadTable &table, const std::optional<QStringList> &without, const LearnWatch &watch, unsigned threads)
{
    constexpr size_t prepared = 1; // looking at the fields
    constexpr size_t models = foldCount + 2; // the folds, by time, and what is kept
    const auto goOn = [&](size_t done) { return !watch || watch(qint64(done), qint64(prepared + models)); };
    const Error calledOff{Errc::Cancelled, {}, {}, {}};
    LearntModel learnt;
    PredictionQuality &quality = learnt.quality;
    quality.won = table.count(1);
    quality.lost = table.count(0);
    if (quality.won < fewestOfAnOutcome || quality.lost < fewestOfAnOutcome)
        return Error{Errc::CannotLearn, QStringLiteral("leads"), {}, QStringLiteral("%1/%2").arg(quality.won).arg(quality.lost)};
    for (const QString &key : without.value_or(QStringList{})) {
        const auto isIt = [&](const DataColumn &column) { return column.key == key; };
        if (std::none_of(table.columns.begin(), table.columns.end(), isIt))
            return Error{Errc::UnknownField, key, {}, {}};
    }
    if (!goOn(0))
        return calledOff;
    const CodedTable coded(table);
    const Folds folds = Folds::of(table);
    const std::vector<size_t> columns = judgeFields(quality, coded, folds, without);
    if (columns.empty())
        return Error{Errc::CannotLearn, QStringLiteral("fields"), {}, {}};
    const double trust = trustIn(coded, columns, folds);

    const Split byTime = splitByTime(table);
    const bool canTellByTime = hasBothOutcomes(table, byTime.learntFrom) && hasBothOutcomes(table, byTime.tried);
    std::array<std::vector<double>, foldCount> ofFold;
    std::vector<double> later;
    const auto train = [&](size_t piece) {
        if (piece < foldCount)
            ofFold[piece] = PredictiveModel::train(coded, columns, folds.outside(piece), trust).probabilities(coded, folds.within(piece));
        else if (piece > foldCount)
            learnt.model = PredictiveModel::train(coded, columns, allRows(table), trust);
        else if (canTellByTime)
            later = PredictiveModel::train(coded, columns, byTime.learntFrom, trust).probabilities(coded, byTime.tried);
    };
    if (!shareWork(models, threads, train, [&](size_t done) { return goOn(prepared + done); }))
        return calledOff;
    std::vector<double> probabilities(table.rows());
    for (size_t fold = 0; fold < foldCount; ++fold) {
        const Rows rows = folds.within(fold);
        for (size_t i = 0; i < rows.size(); ++i)
            probabilities[rows[i]] = ofFold[fold][i];
    }
    setFigures(quality, probabilities, table.outcomes);
    if (canTellByTime)
        quality.byTime = timeTestOf(table, byTime.tried, later);
    return learnt;
}

QString leakWhyKey(PredictionQuality::LeakWhy why)
{
    switch (why) {
    case PredictionQuality::LeakWhy::Decides: break;
    case PredictionQuality::LeakWhy::OnlyWon: return QStringLiteral("only_won");
    case PredictionQuality::LeakWhy::OnlyLost: return QStringLiteral("only_lost");
    case PredictionQuality::LeakWhy::AllWon: return QStringLiteral("all_won");
    case PredictionQuality::LeakWhy::AllLost: return QStringLiteral("all_lost");
    }
    return QStringLiteral("decides");
}

namespace {

PredictionQuality::LeakWhy leakWhyFrom(const QString &key)
{
    using Why = PredictionQuality::LeakWhy;
    for (const Why why : {Why::OnlyWon, Why::OnlyLost, Why::AllWon, Why::AllLost}) {
        if (key == leakWhyKey(why))
            return why;
    }
    return Why::Decides;
}

} // namespace

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
        quality.leaks.push_back({leak[u"field"].toString(), leak[u"name"].toString(), leak[u"auc"].toDouble(), leakWhyFrom(leak[u"why"].toString())});
    }
    for (const QJsonValue &field : object[u"fields"].toArray())
        quality.fields.push_back({field[u"field"].toString(), field[u"name"].toString(), field[u"auc"].toDouble(), field[u"used"].toBool()});
    for (const QJsonValue &key : object[u"used"].toArray())
        quality.used += key.toString();
    return quality;
}

} // namespace huni
