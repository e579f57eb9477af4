#pragma once

#include "ui/table/cellediting.h"
#include "ui/table/selectedrows.h"

#include <QTableView>

#include <optional>

namespace huni {

class CellDelegate;
class InlineEdit;
class TableHeader;
class Theme;

/// A table worked by keys. Selection, current cell, place on the screen and an edit that is going on belong to things, not
/// to rows: they stay with them when rows come, go and move.
///
/// Space chooses and lets go, Enter opens, Delete asks for deletion, F2 or typing edits the cell: Enter stores and goes
/// down, Tab to the right, Esc gives up. Left and Right fold a group.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    TableView(const Theme &theme, TableModel &table, QWidget *parent = nullptr);

    TableHeader *heads() const { return m_heads; }
    void setEditing(CellEditing::Make make, CellEditing::Store store);

    size_t selectedCount() const;
    /// From the top.
    std::vector<qint64> selectedKeys() const;
    const SelectedRows &selectedRows() const;
    /// Chooses these things and no others.
    void chooseKeys(const std::vector<qint64> &keys);
    qint64 currentKey() const;
    /// The thing in the current row; a nil id for none.
    Uuid currentThing() const;
    /// Makes it the current row, in the current column, and chooses it. \return false when it is not there
    bool goTo(qint64 key);
    /// After another question was answered: brings the chosen row into sight, else the first one.
    void showPlace();
    bool isEditing() const;
    /// The field that is open; nullptr for none.
    InlineEdit *openEdit() const;
    void editCurrent();
    /// Edits a field of the current row, when that column is shown.
    void editField(const QString &column);
    /// As wide as what is in sight of a column would like to be.
    int contentWidth(int column) const;

    /// The first column stays in sight when the others go to the side.
    QModelIndex indexAt(const QPoint &point) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void thingActivated(const huni::Uuid &thing);
    /// Another row is the current one, or other rows are chosen.
    void selectionShifted();
    void deleteWanted();
    void filterWanted();
    void menuWanted(const QPoint &global);
    /// A cell that was to be edited has no field. \param typed  what was typed on it
    void cannotEdit(const QString &column, const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyboardSearch(const QString &) override { } // typing edits
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Kept {
        std::vector<qint64> selected{};
        qint64 current = 0;
        QString column{};
        int row = -1;
        qint64 top = 0;
        int topOffset = 0;
        int across = 0;
    };

    void takeSizes();
    void keep();
    void bringBack();
    void takeRows();
    bool foldGroup(int row, bool collapsed);
    int frozenWidth() const;
    void paintCells(QPainter &painter, const QRect &part);
    void paintFrozen(QPainter &painter, const QRect &part);
    void paintGroup(QPainter &painter, int row) const;
    void paintFocus(QPainter &painter) const;
    void hover(int row);

    const Theme &m_theme;
    TableModel &m_table;
    TableHeader *m_heads;
    CellDelegate *m_delegate;
    CellEditing *m_editing;
    mutable std::optional<SelectedRows> m_selected; ///< worked out when it is asked for
    Kept m_kept;
    int m_hovered = -1;
    bool m_bringingBack = false;
};

} // namespace huni
