#pragma once

#include "core/prediction/trainingset.h"

#include <span>

namespace huni {

/// Of numbers below 0 as well.
double signedLog(double value);

/// A table made ready to be learnt from many times, on some of its rows each time: words stand as numbers of a sorted list,
/// numbers with their logarithm and their order. Says nothing about outcomes. The table has to outlive it.
class CodedTable
{
public:
    static constexpr int missingCode = -1;

    struct Column {
        std::vector<std::string> words{}; ///< all different ones, sorted
        std::vector<int> codes{}; ///< by row: place in `words`, or missingCode
        std::vector<double> logs{}; ///< by row
        std::vector<size_t> ascending{}; ///< rows that have a number, the smallest first
        size_t filled = 0; ///< rows that have a value
        bool canTeach = false; ///< not a column of ids or of free text, nor the same everywhere
    };

    explicit CodedTable(const LeadTable &table);

    const LeadTable &table() const { return m_table; }
    const Column &column(size_t place) const { return m_columns[place]; }
    bool isMissing(size_t place, size_t row) const;
    /// Places of the columns that can be learnt from.
    std::vector<size_t> usable() const;

private:
    const LeadTable &m_table;
    std::vector<Column> m_columns{};
};

} // namespace huni
