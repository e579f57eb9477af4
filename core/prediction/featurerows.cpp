#include "core/prediction/featurerows.h"

#include <algorithm>
#include <cmath>

namespace huni {

FeatureRows::FeatureRows(const FeatureSpace &space, const CodedTable &table)
{
    const auto places = space.placesIn(table.table());
    for (size_t i = 0; i < places.size(); ++i) {
        const FeatureSpace::Field &fitted = space.m_fields[i];
        Field field{.fitted = &fitted};
        if (places[i]) {
            const CodedTable::Column &column = table.column(*places[i]);
            if (fitted.kind == DataColumn::Kind::Number) {
                field.numbers = table.table().columns[*places[i]].numbers.data();
                field.logs = column.logs.data();
                field.lowestLog = signedLog(fitted.lowest);
                field.highestLog = signedLog(fitted.highest);
            } else {
                field.codes = column.codes.data();
                for (const std::string &word : column.words) {
                    const auto known = std::lower_bound(fitted.words.begin(), fitted.words.end(), word);
                    const bool isKnown = known != fitted.words.end() && *known == word;
                    field.features.push_back(fitted.first + (isKnown ? 2 + int(known - fitted.words.begin()) : 1));
                }
            }
        }
        m_fields.push_back(std::move(field));
    }
}

void FeatureRows::append(size_t row, std::vector<Feature> &features) const
{
    for (const Field &field : m_fields) {
        const FeatureSpace::Field &fitted = *field.fitted;
        if (fitted.kind == DataColumn::Kind::Words) {
            const int code = field.codes ? field.codes[row] : CodedTable::missingCode;
            features.push_back({code == CodedTable::missingCode ? fitted.first : field.features[size_t(code)], 1});
        } else if (!field.numbers || !std::isfinite(field.numbers[row])) {
            features.push_back({fitted.first + 3, 1});
        } else {
            const double value = std::clamp(field.numbers[row], fitted.lowest, fitted.highest);
            const double log = (std::clamp(field.logs[row], field.lowestLog, field.highestLog) - fitted.logMean) / fitted.logSpread;
            features.push_back({fitted.first, (value - fitted.mean) / fitted.spread});
            features.push_back({fitted.first + 1, log});
            features.push_back({fitted.first + 2, log * log - 1});
        }
    }
}

} // namespace huni
