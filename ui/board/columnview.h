#pragma once

#include "ui/board/cardpainter.h"

#include <QAbstractScrollArea>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QPointer>

class QVariantAnimation;

namespace huni {

/// One column of cards of equal height over a list model. Paints and asks the model for visible rows only, so
/// that a column of 100,000 cards costs what one of ten does. Not a QListView: that lays all its rows out
/// again after every change.
///
/// Keys it answers: arrows up and down, Home, End, Page up and down (with Shift: a range), Space, Ctrl+A,
/// Enter. All others are left to the board.
class ColumnView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \param painter  shared by the columns of a board; must outlive them
    ColumnView(const CardPainter &painter, QWidget *parent = nullptr);
    ~ColumnView() override;

    /// A list model with CardRole and CardIdRole; not owned. Null takes it away.
    void setModel(QAbstractItemModel *model);
    QAbstractItemModel *model() const { return m_model; }
    QItemSelectionModel *selectionModel() const { return m_selection; }
    const CardPainter &cardPainter() const { return m_painter; }

    int rowCount() const;
    int pitch() const { return m_painter.metrics().pitch(); }
    /// Of a row in viewport coordinates, visible or not.
    QRect cardRect(int row) const;
    /// The row under a point of the viewport; -1 for the gaps.
    int rowAt(const QPoint &point) const;
    /// The row before which a card dropped at this height would come; rowCount() for the end.
    int dropRowAt(int y) const;
    /// First and last row that can be seen, also in part; first > last when there is none.
    std::pair<int, int> visibleRows() const;

    int currentRow() const;
    void setCurrentRow(int row,
                       QItemSelectionModel::SelectionFlags how = QItemSelectionModel::ClearAndSelect);
    void scrollToRow(int row);
    QVector<int> selectedRows() const;
    QByteArray idAt(int row) const;
    /// Ids of the selected cards from top to bottom; of the current card when none is selected.
    QVector<QByteArray> selectedIds() const;
    /// The row of a loaded or unloaded card; -1. Looks through `from..to` only.
    int rowOf(const QByteArray &id, int from, int to) const;

    /// The row before which dragged cards would come; -1 for none. The board draws the line; an empty column
    /// lights up.
    void setDropRow(int row);
    int dropRow() const { return m_dropRow; }
    /// Where that line lies in the viewport; empty for none and in an empty column.
    QRect dropLine() const;
    /// While any card of the board is dragged: an empty column then says that it takes cards.
    void setDropWelcome(bool welcome);
    /// Cards that are being dragged and leave only their place.
    void setLiftedIds(const QVector<QByteArray> &ids);
    /// Measures again after fonts or density changed.
    void refreshMetrics();
    /// For assistive technology: a sentence for the card.
    QString accessibleTextAt(int row) const;
    void setName(const QString &name);
    /// Whether there are cards that a filter hides: an empty column then says so.
    void setFiltered(bool filtered);

    QSize sizeHint() const override { return {280, 400}; }
    QSize minimumSizeHint() const override { return {120, 100}; }

Q_SIGNALS:
    void activated(const QByteArray &id);
    void currentRowChanged(int row);
    void selectionChanged();
    /// The mouse went far enough with the button held: a drag of the selected cards begins at this viewport
    /// point.
    void dragStarted(const QPoint &from);
    void contextMenuRequested(const QByteArray &id, const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void connectModel();
    void onRowsInserted(int first, int last);
    void onRowsRemoved(int first, int last);
    void onRowsMoved(int first, int last, int destination);
    void onDataChanged(int first, int last);
    void onReset();
    void onCurrentChanged(const QModelIndex &current, const QModelIndex &previous);
    void updateScrollRange();
    void shiftScroll(qint64 pixels);
    void updateRow(int row);
    void setHoveredRow(int row);
    void clickSelect(int row, Qt::KeyboardModifiers modifiers);
    void keyboardGo(int row, Qt::KeyboardModifiers modifiers);
    void selectRange(int from, int to);
    void paintCard(QPainter &painter, int row) const;
    void paintEmpty(QPainter &painter) const;
    void announceFocus();
    void showToolTip(const QPoint &local, const QPoint &global);
    int contentTop() const { return 4; }

    const CardPainter &m_painter;
    QAbstractItemModel *m_model = nullptr;
    QItemSelectionModel *m_selection = nullptr;
    QPersistentModelIndex m_anchor; ///< where a range begins
    QVector<QByteArray> m_lifted;
    QPoint m_pressPoint;
    int m_pressedRow = -1;
    bool m_clickOnRelease = false; ///< a press on a selected card keeps the selection, in case a drag follows
    bool m_dragging = false;
    int m_hoveredRow = -1;
    int m_dropRow = -1;
    bool m_dropWelcome = false;
    bool m_filtered = false;
    QVariantAnimation *m_wheel = nullptr;
    int m_wheelTarget = 0;
};

} // namespace huni
