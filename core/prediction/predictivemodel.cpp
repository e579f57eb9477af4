#include "core/prediction/predictivemodel.h"

#include "core/prediction/featurerows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <linear.h>

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

void saysNothing(const char *) { }

double probabilityOf(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

// The bias is a column of its own, so large that its weight may be small: how many are won on the whole is not to be doubted.
constexpr double sizeOfBias = 10;

// Of each field of words the one that most rows have: all others are measured from it, so it needs no weight, and the rows are
// half as long.
std::vector<char> usualWords(const FeatureSpace &space, const std::vector<double> &means)
{
    std::vector<char> isUsual(means.size());
    for (size_t field = 0; field < space.fields(); ++field) {
        if (const auto first = space.firstOfWords(field)) {
            const auto begin = means.begin() + *first;
            isUsual[size_t(std::max_element(begin, begin + space.sizeOf(field)) - means.begin())] = 1;
        }
    }
    return isUsual;
}

QJsonArray numbersToJson(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array += number;
    return array;
}

std::vector<double> numbersFrom(const QJsonValue &value)
{
    std::vector<double> numbers;
    for (const QJsonValue &number : value.toArray())
        numbers.push_back(number.toDouble());
    return numbers;
}

} // namespace

PredictiveModel PredictiveModel::train(const CodedTable &table, std::span<const size_t> columns, std::span<const size_t> rows, double trust)
{
    PredictiveModel learnt;
    learnt.m_space = FeatureSpace::fit(table, columns, rows);
    const FeatureRows featureRows(learnt.m_space, table);
    const int size = learnt.m_space.size();
    learnt.m_means.assign(size_t(size), 0);
    std::vector<Feature> features;
    for (const size_t row : rows) {
        features.clear();
        featureRows.append(row, features);
        for (const Feature &feature : features)
            learnt.m_means[size_t(feature.index)] += feature.value;
    }
    for (double &mean : learnt.m_means)
        mean /= double(std::max<size_t>(1, rows.size()));

    const std::vector<char> isUsual = usualWords(learnt.m_space, learnt.m_means);
    std::vector<feature_node> nodes;
    std::vector<size_t> starts;
    std::vector<double> outcomes;
    for (const size_t row : rows) {
        starts.push_back(nodes.size());
        features.clear();
        featureRows.append(row, features);
        for (const Feature &feature : features) {
            if (!isUsual[size_t(feature.index)])
                nodes.push_back({feature.index + 1, feature.value});
        }
        nodes.push_back({size + 1, sizeOfBias});
        nodes.push_back({-1, 0});
        outcomes.push_back(table.table().outcomes[row] == 1 ? 1 : -1);
    }
    std::vector<feature_node *> lines;
    for (const size_t start : starts)
        lines.push_back(nodes.data() + start);

    problem task{int(rows.size()), size + 1, outcomes.data(), lines.data(), -1};
    parameter how{};
    how.solver_type = L2R_LR;
    how.eps = 0.003; // nearer to the optimum no figure changes in its fourth place
    how.C = trust;
    [[maybe_unused]] static const bool isQuiet = (set_print_string_function(saysNothing), true); // one for the program
    model *trained = ::train(&task, &how);
    const double sign = trained->label[0] == 1 ? 1 : -1;
    for (int i = 0; i < size; ++i)
        learnt.m_weights.push_back(sign * trained->w[i]);
    learnt.m_bias = sign * trained->w[size] * sizeOfBias;
    free_and_destroy_model(&trained);
    return learnt;
}

std::vector<double> PredictiveModel::probabilities(const CodedTable &table, std::span<const size_t> rows) const
{
    const FeatureRows featureRows(m_space, table);
    std::vector<double> probabilities;
    std::vector<Feature> features;
    for (const size_t row : rows) {
        features.clear();
        featureRows.append(row, features);
        probabilities.push_back(probabilityOf(logOdds(features)));
    }
    return probabilities;
}

double PredictiveModel::logOdds(std::span<const Feature> features) const
{
    double sum = m_bias;
    for (const Feature &feature : features)
        sum += m_weights[size_t(feature.index)] * feature.value;
    return sum;
}

double PredictiveModel::probability(const LeadTable &table, std::span<const std::optional<size_t>> places, size_t row) const
{
    return probabilityOf(logOdds(m_space.features(table, places, row)));
}

Prediction PredictiveModel::explain(const LeadTable &table, std::span<const std::optional<size_t>> places, size_t row) const
{
    const std::vector<Feature> features = m_space.features(table, places, row);
    std::vector<PredictionFactor> factors(m_space.fields());
    for (size_t i = 0; i < factors.size(); ++i) {
        const bool isMissing = !places[i] || table.columns[*places[i]].isMissing(row);
        factors[i] = {m_space.fieldKey(i), m_space.fieldName(i), 0, isMissing};
    }
    for (const Feature &feature : features)
        factors[m_space.fieldOf(feature.index)].weight += m_weights[size_t(feature.index)] * feature.value;
    for (size_t i = 0; i < m_weights.size(); ++i)
        factors[m_space.fieldOf(int(i))].weight -= m_weights[i] * m_means[i];
    std::stable_sort(factors.begin(), factors.end(), [](const auto &a, const auto &b) { return std::fabs(a.weight) > std::fabs(b.weight); });
    return {probabilityOf(logOdds(features)), std::move(factors)};
}

QByteArray PredictiveModel::toJson() const
{
    QJsonObject object = m_space.toJson();
    object[u"format"] = 1;
    object[u"weights"] = numbersToJson(m_weights);
    object[u"means"] = numbersToJson(m_means);
    object[u"bias"] = m_bias;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<PredictiveModel> PredictiveModel::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto space = FeatureSpace::fromJson(object);
    PredictiveModel read;
    read.m_weights = numbersFrom(object[u"weights"]);
    read.m_means = numbersFrom(object[u"means"]);
    read.m_bias = object[u"bias"].toDouble();
    const bool fits = space && object[u"format"].toInt() == 1 && read.m_weights.size() == size_t(space->size()) && read.m_means.size() == read.m_weights.size();
    if (!fits)
        return Error{Errc::InvalidValue, QStringLiteral("predictive_model"), {}, QStringLiteral("no model that this version can read")};
    read.m_space = *space;
    return read;
}

} // namespace huni
