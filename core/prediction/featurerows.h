#pragma once

#include "core/prediction/featurespace.h"

namespace huni {

/// The features of many rows of one table, as FeatureSpace::features() gives them of each: what a word or a logarithm is of is
/// looked up once for the table, not in every row.
class FeatureRows
{
public:
    /// Both have to outlive it.
    FeatureRows(const FeatureSpace &space, const CodedTable &table);

    /// Puts the features of a row at the end.
    void append(size_t row, std::vector<Feature> &features) const;

private:
    struct Field {
        const FeatureSpace::Field *fitted = nullptr;
        const double *numbers = nullptr; ///< by row; none: words, or not in this table
        const double *logs = nullptr;
        const int *codes = nullptr;
        double lowestLog = 0;
        double highestLog = 0;
        std::vector<int> features{}; ///< by word of the table
    };

    std::vector<Field> m_fields{};
};

} // namespace huni
