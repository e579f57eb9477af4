#pragma once

#include "ui/table/tablefeed.h"

namespace huni {

/// A cell as somebody typed it elsewhere, read for a field.
struct TypedCell {
    QString text{}; ///< as FieldEditor takes it; empty clears the field
    QString problem{}; ///< why it cannot be taken, for people

    bool operator==(const TypedCell &) const = default;
};

/// Reads numbers, amounts, days and names of choices in the language of the table. Not for stages and labels.
TypedCell typedCell(const TableFeed &feed, const TableField &field, const QString &typed);

/// Tab-separated text of the clipboard in rows and cells; cells in quotes may have tabs and line breaks in them.
QVector<QStringList> clipboardRows(const QString &text);

} // namespace huni
