#include "core/prediction/featurespace.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace huni {

namespace {

struct MeanAndSpread {
    double mean = 0;
    double spread = 1;
};

MeanAndSpread spreadOf(const std::vector<double> &values)
{
    if (values.empty())
        return {};
    double sum = 0;
    for (const double value : values)
        sum += value;
    const double mean = sum / double(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double spread = std::sqrt(squares / double(values.size()));
    return {mean, spread > 1e-12 ? spread : 1};
}

// Of numbers below 0 as well.
double signedLog(double value)
{
    return value < 0 ? -std::log1p(-value) : std::log1p(value);
}

} // namespace

FeatureSpace FeatureSpace::fit(const LeadTable &table, std::span<const size_t> columns, std::span<const size_t> rows)
{
    FeatureSpace space;
    for (const size_t place : columns) {
        const DataColumn &column = table.columns[place];
        Field field{.key = column.key, .name = column.name, .kind = column.kind};
        if (column.kind == DataColumn::Kind::Number) {
            std::vector<double> values;
            for (const size_t row : rows) {
                if (!column.isMissing(row))
                    values.push_back(column.numbers[row]);
            }
            std::sort(values.begin(), values.end());
            if (!values.empty()) {
                field.highest = values[size_t(double(values.size() - 1) * 0.99)];
                field.lowest = values[size_t(double(values.size() - 1) * 0.01)];
            }
            for (double &value : values)
                value = std::clamp(value, field.lowest, field.highest);
            const MeanAndSpread plain = spreadOf(values);
            for (double &value : values)
                value = signedLog(value);
            const MeanAndSpread logs = spreadOf(values);
            field.mean = plain.mean;
            field.spread = plain.spread;
            field.logMean = logs.mean;
            field.logSpread = logs.spread;
        } else {
            std::unordered_map<std::string, size_t> counts;
            for (const size_t row : rows) {
                if (!column.isMissing(row))
                    ++counts[column.words[row]];
            }
            const size_t fewest = std::min(fewestOfAWord, std::max(size_t(2), rows.size() / 20));
            for (const auto &[word, count] : counts) {
                if (count >= fewest)
                    field.words.push_back(word);
            }
            std::sort(field.words.begin(), field.words.end());
        }
        space.m_fields.push_back(std::move(field));
    }
    space.number();
    return space;
}

void FeatureSpace::number()
{
    m_size = 0;
    m_fieldOfFeature.clear();
    for (size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].first = m_size;
        m_size += m_fields[i].size();
        m_fieldOfFeature.resize(size_t(m_size), i);
    }
}

QStringList FeatureSpace::fieldKeys() const
{
    QStringList keys;
    for (const Field &field : m_fields)
        keys += field.key;
    return keys;
}

std::vector<std::optional<size_t>> FeatureSpace::placesIn(const LeadTable &table) const
{
    std::vector<std::optional<size_t>> places;
    for (const Field &field : m_fields) {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const DataColumn &column) { return column.key == field.key && column.kind == field.kind; });
        places.push_back(found == table.columns.end() ? std::nullopt : std::optional(size_t(found - table.columns.begin())));
    }
    return places;
}

std::vector<Feature> FeatureSpace::features(const LeadTable &table, std::span<const std::optional<size_t>> places, size_t row) const
{
    std::vector<Feature> features;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        const DataColumn *column = places[i] ? &table.columns[*places[i]] : nullptr;
        const bool isMissing = !column || column->isMissing(row);
        if (field.kind == DataColumn::Kind::Words) {
            const auto word = isMissing ? field.words.end() : std::lower_bound(field.words.begin(), field.words.end(), column->words[row]);
            const bool isKnown = !isMissing && word != field.words.end() && *word == column->words[row];
            const int offset = isMissing ? 0 : isKnown ? 2 + int(word - field.words.begin()) : 1;
            features.push_back({field.first + offset, 1});
            continue;
        }
        if (isMissing) {
            features.push_back({field.first + 3, 1});
            continue;
        }
        const double value = std::clamp(column->numbers[row], field.lowest, field.highest);
        const double log = (signedLog(value) - field.logMean) / field.logSpread;
        features.push_back({field.first, (value - field.mean) / field.spread});
        features.push_back({field.first + 1, log});
        features.push_back({field.first + 2, log * log - 1});
    }
    return features;
}

QJsonObject FeatureSpace::toJson() const
{
    QJsonArray fields;
    for (const Field &field : m_fields) {
        QJsonObject object{{QStringLiteral("key"), field.key}};
        if (!field.name.isEmpty())
            object[u"name"] = field.name;
        if (field.kind == DataColumn::Kind::Number) {
            object[u"number"] = QJsonArray{field.mean, field.spread, field.logMean, field.logSpread, field.lowest, field.highest};
        } else {
            QJsonArray words;
            for (const std::string &word : field.words)
                words += QString::fromStdString(word);
            object[u"words"] = words;
        }
        fields += object;
    }
    return {{QStringLiteral("fields"), fields}};
}

std::optional<FeatureSpace> FeatureSpace::fromJson(const QJsonObject &object)
{
    FeatureSpace space;
    for (const QJsonValue &value : object[u"fields"].toArray()) {
        const QJsonObject one = value.toObject();
        Field field{.key = one[u"key"].toString(), .name = one[u"name"].toString()};
        const QJsonArray numbers = one[u"number"].toArray();
        if (field.key.isEmpty() || (numbers.size() != 6 && !one[u"words"].isArray()))
            return std::nullopt;
        if (numbers.size() == 6) {
            field.kind = DataColumn::Kind::Number;
            field.mean = numbers[0].toDouble();
            field.spread = numbers[1].toDouble();
            field.logMean = numbers[2].toDouble();
            field.logSpread = numbers[3].toDouble();
            field.lowest = numbers[4].toDouble();
            field.highest = numbers[5].toDouble();
            if (!(field.spread > 0) || !(field.logSpread > 0) || field.lowest > field.highest)
                return std::nullopt;
        } else {
            field.kind = DataColumn::Kind::Words;
            for (const QJsonValue &word : one[u"words"].toArray())
                field.words.push_back(word.toString().toStdString());
            if (!std::is_sorted(field.words.begin(), field.words.end()))
                return std::nullopt;
        }
        space.m_fields.push_back(std::move(field));
    }
    space.number();
    return space;
}

} // namespace huni
