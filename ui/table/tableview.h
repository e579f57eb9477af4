#pragma once

#include "ui/table/celleditor.h"
#include "ui/table/tablemodel.h"

#include <QPointer>
#include <QTableView>
#include <QVariant>

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
    /// The field for a cell, with its value; nullptr when the cell cannot be edited.
    using MakeEdit = std::function<InlineEdit *(const Uuid &thing, const QString &column, QWidget *parent)>;
    /// Stores what was typed. \return why it cannot be, for people; empty when it is stored
    using StoreEdit = std::function<QString(const Uuid &thing, const QString &column, const QVariant &value)>;

    TableView(const Theme &theme, TableModel &table, QWidget *parent = nullptr);

    TableHeader *heads() const { return m_heads; }
    void setEditing(MakeEdit make, StoreEdit store);

    size_t selectedCount() const;
    /// From the top.
    std::vector<qint64> selectedKeys() const;
    qint64 currentKey() const;
    /// The thing in the current row; a nil id for none.
    Uuid currentThing() const;
    /// Makes it the current row, in the current column, and chooses it. \return false when it is not there
    bool goTo(qint64 key);
    /// After another question was answered: brings the chosen row into sight, else the first one.
    void showPlace();
    /// Chooses those of the things that are shown.
    void choose(const std::vector<qint64> &keys) { selectRowsOf(keys); }
    /// Edits a field of the current row, when that column is shown.
    void editField(const QString &column);
    bool isEditing() const { return m_editor; }
    /// The field that is open; nullptr for none.
    InlineEdit *openEdit() const;
    void editCurrent();

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
    /// A cell that was to be edited cannot be.
    void cannotEdit(const QString &column);

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
    bool eventFilter(QObject *watched, QEvent *event) override;
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
    enum class Step { Stay, Down, Up, Right, Left };

    void takeSizes();
    void keep();
    void bringBack();
    void selectRowsOf(const std::vector<qint64> &keys);
    bool foldGroup(int row, bool collapsed);
    int frozenWidth() const;
    void paintFrozen(QPainter &painter, const QRect &part);
    void paintGroup(QPainter &painter, int row) const;
    void paintFocus(QPainter &painter) const;
    void hover(int row);
    bool startEdit(const QModelIndex &index);
    bool endEdit(Step step);
    void closeEditor(bool takeFocus);
    void closeEditorLater();
    void placeEditor();
    void step(Step step);

    const Theme &m_theme;
    TableModel &m_table;
    TableHeader *m_heads;
    CellDelegate *m_delegate;
    MakeEdit m_makeEdit;
    StoreEdit m_storeEdit;
    QPointer<CellEditor> m_editor;
    qint64 m_editedKey = 0;
    QString m_editedColumn;
    Kept m_kept;
    int m_hovered = -1;
    bool m_bringingBack = false;
};

} // namespace huni
