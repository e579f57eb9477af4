#pragma once

#include "core/leads/tablefields.h"

#include <string>

namespace huni {

/// How a field reads in SQL: expressions over the thing `t`, and its company `co` where it needs it. Nothing in them
/// comes from a person: custom fields stand in them by their local number.
struct FieldSql {
    /// One column: text, number, instant, ISO day, 1 or 0, id. Of Money: minor units. Of `band`: the stage; of
    /// `idle_days` and `stage_days`: the instant since when. Empty for what is a row of its own (labels, lists).
    std::string value{};
    std::string currency{}; ///< of Money; NULL: the pipeline's
    bool needsCompany = false;
};

FieldSql fieldSql(Connection &connection, Table table, const TableField &field);

/// Sum of the open opportunities' amounts in the currency at `mark` (`?3`), NULL when there is none.
std::string openWorthSql(Table table, const std::string &mark);

/// FROM and joins of a table's statements.
std::string tableFromSql(Table table, bool needsCompany);

} // namespace huni
