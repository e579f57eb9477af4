#pragma once

#include "core/leads/lists.h"
#include "core/leads/thingtable.h"

namespace huni {

/// A cell on its way into a file.
struct ExportCell {
    std::string text{};
    bool isNumber = false; ///< in its final form; a spreadsheet may take it as it is
    bool isMissing = true;
    std::string currency{}; ///< of an amount whose currency has no column of its own
};

/// A cell of a table as it stands in a file: names of choices in English or their own, days and moments in ISO 8601,
/// several labels with `;` between them. \param isJson  amounts in minor units, yes and no as true and false
ExportCell exportCellOf(const TableField &field, const CellValue &value, const Catalog &catalog,
                        const std::vector<FixedList> &lists, bool isJson);

/// The head of a column of a table in a file: the key that import knows where there is one.
QString exportHeaderOf(Table table, const TableField &field);

} // namespace huni
