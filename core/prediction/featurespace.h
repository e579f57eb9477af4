#pragma once

#include "core/prediction/codedtable.h"

#include <QJsonObject>

namespace huni {

/// A feature that is not 0.
struct Feature {
    int index = 0; ///< from 0
    double value = 0;
};

/// How the columns of a table become features: fitted on some rows, applied to any. Numbers are standardised, as they are,
/// as their logarithm and as its square; words have a feature each, rare ones share one; what is missing has its own.
class FeatureSpace
{
public:
    /// Words of fewer rows than this are rare.
    static constexpr size_t fewestOfAWord = 20;

    /// \param columns  places in the table \param rows  to fit on: nothing of the others goes into it
    static FeatureSpace fit(const CodedTable &table, std::span<const size_t> columns, std::span<const size_t> rows);

    int size() const { return m_size; }
    size_t fields() const { return m_fields.size(); }
    QStringList fieldKeys() const;
    const QString &fieldKey(size_t field) const { return m_fields[field].key; }
    const QString &fieldName(size_t field) const { return m_fields[field].name; }
    /// The first feature of a field of words: they stand for each other, one of them is 1. Nothing for a field of numbers.
    std::optional<int> firstOfWords(size_t field) const;
    /// How many features a field has.
    int sizeOf(size_t field) const { return m_fields[field].size(); }
    /// The field that a feature is of.
    size_t fieldOf(int feature) const { return m_fieldOfFeature[size_t(feature)]; }
    /// \param places  of this space's fields in the table, as placesIn() says
    std::vector<Feature> features(const LeadTable &table, std::span<const std::optional<size_t>> places, size_t row) const;
    /// Where the fields stand in a table; nothing for one that it does not have.
    std::vector<std::optional<size_t>> placesIn(const LeadTable &table) const;

    QJsonObject toJson() const;
    static std::optional<FeatureSpace> fromJson(const QJsonObject &object);

    bool operator==(const FeatureSpace &) const = default;

private:
    friend class FeatureRows;

    struct Field {
        QString key{};
        QString name{};
        DataColumn::Kind kind{};
        int first = 0; ///< of its features: numbers have value, log, square, missing; words missing, rare, then their own
        double mean = 0;
        double spread = 1;
        double logMean = 0;
        double logSpread = 1;
        double highest = 0; ///< larger numbers count as this one
        double lowest = 0;
        std::vector<std::string> words{}; ///< sorted

        bool operator==(const Field &) const = default;
        int size() const { return kind == DataColumn::Kind::Number ? 4 : 2 + int(words.size()); }
    };

    static Field fitNumber(const CodedTable &table, size_t place, const std::vector<char> &isFitted);
    static Field fitWords(const CodedTable &table, size_t place, std::span<const size_t> rows);
    void number();

    std::vector<Field> m_fields{};
    std::vector<size_t> m_fieldOfFeature{};
    int m_size = 0;
};

} // namespace huni
