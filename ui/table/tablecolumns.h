#pragma once

#include "ui/table/tablecell.h"

#include <QObject>

namespace huni {

class TableFeed;
class TableView;
class Theme;
class WorkingTable;

/// Columns of a table as its view says, and what is dragged becomes the view's: order, widths and marks of sorting.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    TableColumns(const Theme &theme, TableFeed &feed, TableView &view, WorkingTable &working, QObject *parent);

    /// As wide as what is seen in it needs; the current column when `column` is negative.
    void fit(int column = -1);
    /// Puts a column one place to the left or right.
    void move(int column, int by);
    /// Takes a column out of sight. The name stays.
    void hide(int column);

private:
    void show();
    void showMarks();
    void applyWidths();
    void takeFromHeads();
    int usualWidth(const TableColumn &column) const;

    const Theme &m_theme;
    TableFeed &m_feed;
    TableView &m_view;
    WorkingTable &m_working;
    bool m_placing = false;
};

} // namespace huni
