#pragma once

#include "core/prediction/trainingset.h"

namespace huni {

constexpr size_t foldCount = 5;

/// The leads of a table dealt out into five parts: at random, the same every time, and each with its share of won ones.
struct Folds {
    std::vector<size_t> ofRow{}; ///< which part, by row
    std::vector<size_t> order{}; ///< rows as they were dealt out

    static Folds of(const LeadTable &table);
    /// Rows in the order of the table.
    std::vector<size_t> within(size_t fold) const;
    std::vector<size_t> outside(size_t fold) const;
};

} // namespace huni
