#pragma once

#include "ui/board/carddrag.h"
#include "ui/board/columnheader.h"
#include "ui/board/columnview.h"

#include <QVector>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QScrollArea;

namespace huni {

class Callout;

/// One column as it is handed to the board.
struct BoardColumn {
    QString name{};
    QString hint{}; ///< when a card moves on
    ColorRole color = ColorRole::Stage1;
    QAbstractItemModel *model = nullptr; ///< a list model with CardRoles; not owned
    ColumnNumbers numbers{};
};

/// Columns of cards side by side. It knows no rule: what a person wants is a signal, and what happened is
/// seen when a model changes. A move that nobody carries out leaves the card where it is; `showRefusal` says
/// why.
///
/// Keys: arrows move the focus, Ctrl+arrows ask to move the selected cards and the focus follows them, Space
/// selects, Ctrl+A selects the column, Enter opens, N new, Delete, / filters, digits choose the band, Esc
/// gives a drag up.
class BoardView final : public QWidget
{
    Q_OBJECT

public:
    explicit BoardView(const Theme &theme, QWidget *parent = nullptr);
    ~BoardView() override;

    void setColumns(const QVector<BoardColumn> &columns);
    void setNumbers(int column, const ColumnNumbers &numbers);
    void setLocale(const QLocale &locale);
    void setDensity(CardDensity density);
    void setParts(CardParts parts);
    void setDropTargets(const QVector<DropTarget> &targets);

    int columnCount() const { return int(m_lanes.size()); }
    ColumnView *columnView(int column) const { return m_lanes[std::size_t(column)].view; }
    ColumnHeader *columnHeader(int column) const { return m_lanes[std::size_t(column)].header; }
    DropBar *dropBar() const { return m_drag->bar(); }
    QScrollArea *scrollArea() const { return m_scroll; }

    /// Delete and Ctrl+arrows are no keys of the view any more: whoever owns it has commands for them.
    void leaveKeysToCommands() { m_commandsOwnKeys = true; }
    /// Asks to move the selected cards as Ctrl+arrow does. Nothing while cards are dragged.
    void moveByArrow(Qt::Key arrow);

    /// The column with the keyboard, or that had it last.
    int currentColumn() const { return m_currentColumn; }
    QByteArray currentId() const;
    QVector<QByteArray> selectedIds() const;
    void setCurrentCard(int column, int row);
    /// Makes a card the current one and brings it into sight; the focus stays where it is, or in the board.
    void revealCard(int column, int row);
    /// Before a change from elsewhere, such as an undo: when it takes the current card to another place, the
    /// focus goes along.
    void followCurrent();

    /// The sentence why a move was not made, at the current card of the column.
    void showRefusal(int column, const QString &sentence);
    QString refusal() const;

    /// What stands in place of all columns; taken over. Shown by `setEmptyStateShown`.
    void setEmptyState(QWidget *widget);
    void setEmptyStateShown(bool shown);

    bool isDragging() const { return m_drag->isActive(); }
    void cancelDrag() { m_drag->cancel(); }
    /// The column under a point of the board; -1.
    int columnAt(const QPoint &boardPoint) const;

Q_SIGNALS:
    /// Cards shall go before `row` of `toColumn` (its row count: to the end), counted while they still stand
    /// where they are, as in QAbstractItemModel::moveRows.
    void moveRequested(const QVector<QByteArray> &ids, int fromColumn, int toColumn, int row);
    void dropTargetRequested(const QVector<QByteArray> &ids, huni::DropTarget target);
    void activated(const QByteArray &id);
    void newRequested(int column);
    void filterRequested();
    void bandRequested(int digit);
    void currentChanged(const QByteArray &id);
    void selectionChanged();
    void deleteRequested(const QVector<QByteArray> &ids);
    void contextMenuRequested(const QByteArray &id, const QPoint &global);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Lane {
        ColumnHeader *header = nullptr;
        ColumnView *view = nullptr;
    };
    /// Cards whose arrival in another place is waited for, so that the focus follows them.
    struct Follow {
        QVector<QByteArray> ids{};
        QByteArray current{};
        bool any = false;
    };

    Lane makeLane();
    void layoutColumns();
    void refresh();
    int laneOf(const QObject *part) const;
    bool handleKey(int column, QKeyEvent *event);
    void goSideways(int column, int step);
    void moveByKey(int column, int key);
    void requestMove(const QVector<QByteArray> &ids, const QByteArray &current, int from, int to, int row);
    void onSelectionChanged(int column);
    void watchModel(int column);
    void focusCards(Qt::FocusReason reason);
    void takeFocus(ColumnView &view);
    void followInto(int column, int first, int last);
    void startDrag(int column, const QPoint &from);
    void finishDrag();
    void ensureColumnVisible(int column);

    const Theme &m_theme;
    CardPainter m_painter;
    QLocale m_locale;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_empty = nullptr;
    bool m_emptyShown = false;
    bool m_commandsOwnKeys = false;
    std::vector<Lane> m_lanes;
    std::vector<QMetaObject::Connection> m_modelLinks;
    int m_currentColumn = 0;
    CardDrag *m_drag = nullptr;
    Callout *m_callout = nullptr;
    std::optional<Follow> m_follow;
};

} // namespace huni
