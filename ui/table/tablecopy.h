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

    void addRow(const std::vector<CellData> &cells, const std::vector<int> &order);
    std::unique_ptr<QMimeData> mimeData() const;

private:
    void add(const QStringList &texts, const char *tag);

    QStringList m_lines;
    QStringList m_rows;
};

} // namespace huni
