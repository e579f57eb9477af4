#include "core/prediction/featurespace.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

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

// Beyond this a square is no number any more.
constexpr double furthestNumber = 1e100;

} // namespace

FeatureSpace::Field FeatureSpace::fitNumber(const CodedTable &table, size_t place, const std::vector<char> &isFitted)
{
    const DataColumn &column = table.table().columns[place];
    const CodedTable::Column &coded = table.column(place);
    Field field{.key = column.key, .name = column.name, .kind = column.kind};
    std::vector<size_t> rows; // the smallest first
    for (const size_t row : coded.ascending) {
        if (isFitted[row])
            rows.push_back(row);
    }
    if (rows.empty())
        return field;
    const auto at = [&](double share) { return std::clamp(column.numbers[rows[size_t(double(rows.size() - 1) * share)]], -furthestNumber, furthestNumber); };
    field.highest = at(0.99);
    field.lowest = at(0.01);
    const double lowestLog = signedLog(field.lowest);
    const double highestLog = signedLog(field.highest);
    std::vector<double> values;
    std::vector<double> logs;
    for (const size_t row : rows) {
        values.push_back(std::clamp(column.numbers[row], field.lowest, field.highest));
        logs.push_back(std::clamp(coded.logs[row], lowestLog, highestLog));
    }
    const MeanAndSpread plain = spreadOf(values);
    const MeanAndSpread logarithm = spreadOf(logs);
    field.mean = plain.mean;
    field.spread = plain.spread;
    field.logMean = logarithm.mean;
    field.logSpread = logarithm.spread;
    return field;
}

FeatureSpace::Field FeatureSpace::fitWords(const CodedTable &table, size_t place, std::span<const size_t> rows)
{
    const DataColumn &column = table.table().columns[place];
    const CodedTable::Column &coded = table.column(place);
    Field field{.key = column.key, .name = column.name, .kind = column.kind};
    std::vector<size_t> counts(coded.words.size());
    for (const size_t row : rows) {
        if (coded.codes[row] != CodedTable::missingCode)
            ++counts[size_t(coded.codes[row])];
    }
    const size_t fewest = std::min(fewestOfAWord, std::max(size_t(2), rows.size() / 20));
    for (size_t word = 0; word < counts.size(); ++word) {
        if (counts[word] >= fewest)
            field.words.push_back(coded.words[word]);
    }
    return field;
}

FeatureSpace FeatureSpace::fit(const CodedTable &table, std::span<const size_t> columns, std::span<const size_t> rows)
{
    std::vector<char> isFitted(table.table().rows());
    for (const size_t row : rows)
        isFitted[row] = 1;
    FeatureSpace space;
    for (const size_t place : columns) {
        const bool isNumber = table.table().columns[place].kind == DataColumn::Kind::Number;
        space.m_fields.push_back(isNumber ? fitNumber(table, place, isFitted) : fitWords(table, place, rows));
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

std::optional<int> FeatureSpace::firstOfWords(size_t field) const
{
    return m_fields[field].kind == DataColumn::Kind::Words ? std::optional(m_fields[field].first) : std::nullopt;
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
