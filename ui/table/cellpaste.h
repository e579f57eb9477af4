#pragma once

#include "ui/table/rowwork.h"

namespace huni {

class TableActions;

/// Pastes into cells: one cell into the current column of all chosen rows, a block of cells from the current cell to the
/// right and downwards, one row of cells into all chosen rows. As one action; when one cell cannot be read, nothing is
/// changed.
class CellPaste final : public QObject
{
    Q_OBJECT

public:
    CellPaste(TableFeed &feed, TableView &view, RowWork &work, TableActions &actions, QObject *parent);

    void paste();
    void pasteText(const QString &text);

private:
    struct Target {
        TableField field{};
        int column = 0; ///< of the model
    };

    std::vector<Target> targetsFor(qsizetype count) const;
    std::vector<int> rowsFor(qsizetype count) const;
    bool refusesColumn(const TableField &field);
    void pasteRows(QVector<QStringList> rows);
    void fillChosen(const TableField &field, const QString &typed);
    std::vector<int> placesFor(qsizetype count);
    void pasteBlock(const std::vector<Target> &targets, const QVector<QStringList> &rows);
    RowWork::Done store(const std::vector<std::pair<Uuid, BulkEdit>> &edits, const EachWatch &watch);
    std::optional<BulkEdit> editOf(const std::vector<Target> &targets, const QStringList &cells, const TableModel::Line &line);

    TableFeed &m_feed;
    TableView &m_view;
    RowWork &m_work;
    TableActions &m_actions;
};

} // namespace huni
