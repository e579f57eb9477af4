#pragma once

#include "core/exchange/exporter.h"
#include "ui/table/rowwork.h"

namespace huni {

/// What leaves a table: a cell or rows for the clipboard, and files.
class RowOutput final : public QObject
{
    Q_OBJECT

public:
    RowOutput(TableFeed &feed, TableView &view, RowWork &work, QWidget &page);

    /// The current cell, or when several rows are chosen these as a table.
    void copy();
    /// The chosen rows as a table with its heads.
    void copyRows();
    /// Asks for a file and writes the rows that are shown into it; when several are chosen, only these.
    void exportShown();
    void exportTo(const QString &path, ExportFormat format, CsvProfile profile);

private:
    void copyCell();
    /// Columns as they stand beside each other.
    std::vector<int> order() const;

    TableFeed &m_feed;
    TableView &m_view;
    RowWork &m_work;
    QWidget &m_page;
};

} // namespace huni
