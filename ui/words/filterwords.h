#pragma once

#include "ui/words/tablewords.h"

namespace huni {

/// Name of an operator for the builder: `is`, `at least`, `more than days ago`. \param form  some read differently for
/// days than for numbers
QString filterOpName(FilterOp op, FieldForm form);

/// What the sentences name.
struct FilterNames {
    const TableFields &fields;
    const Catalog &catalog;
    Language language{};
    const std::vector<FixedList> *lists = nullptr;
    const std::vector<SavedView> *views = nullptr;
    const std::vector<TableField> *more = nullptr; ///< fields that no table shows, such as those of scoring

    const TableField *find(QStringView key) const;
};

/// One condition: `Last contact is more than 7 days ago`.
QString conditionWords(const FilterCondition &condition, const FilterNames &names);
/// A filter as one sentence without a full stop: `Stage is MQL or SQL, and Last contact is more than 7 days ago`. Empty
/// for an empty filter.
QString filterWords(const Filter &filter, const FilterNames &names);
/// Why a filter cannot be applied, and what to do: one sentence or two.
QString filterProblemWords(const FilterProblem &problem, const FilterNames &names);

} // namespace huni
