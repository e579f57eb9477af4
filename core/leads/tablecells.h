#pragma once

#include "core/leads/fieldsql.h"
#include "core/leads/thingtable.h"

namespace huni {

/// What cells are read with.
struct CellContext {
    const Catalog &catalog;
    QDate today{};
};

/// The cell of what FieldSql's columns gave; of a custom field what its packed value holds.
CellValue cellFrom(const TableField &field, const Value &value, const Value &currency,
                   const CellContext &context);

/// Name of a value of a choice as it sorts, in one of the languages; for ids of the lists of the catalogue
/// and keys that ship. The value itself where nothing knows it.
QString choiceSortName(const TableField &field, const CellValue &value, const Catalog &catalog, bool turkish);

/// Place of a value among those with an order of their own (stages, bands, verdicts, options, levels);
/// nothing where names decide.
std::optional<qint64> choiceRank(const TableField &field, const CellValue &value, const Catalog &catalog);

} // namespace huni
