#pragma once

#include "ui/table/tablemodel.h"

#include <QMimeData>

#include <memory>

namespace huni {

/// Rows for the clipboard: tab-separated text that no spreadsheet takes for formulas, and HTML with all text escaped.
class TableCopy
{
public:
    explicit TableCopy(const QStringList &titles);

    /// Cells in the order of the titles.
    void addRow(const std::vector<CellData> &cells);
    std::unique_ptr<QMimeData> mimeData() const;

private:
    void add(const QStringList &texts, const char *tag);

    QStringList m_lines;
    QStringList m_rows;
};

/// What a cell gives to the clipboard: a moment as it is, not as how long ago it was; labels so that they can be told
/// apart again.
QString copiedText(const CellData &cell);

} // namespace huni
