#include "ui/board/carddrag.h"

#include "ui/board/boardview.h"
#include "ui/board/dragstack.h"
#include "ui/board/dropline.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace huni {

namespace {

constexpr int edgeZone = 44;
constexpr int fastestStep = 22;
constexpr int dropBarMargin = 12;
constexpr int dropBarWidth = 720;
constexpr int scrollTickMs = 16;

// Pixels to scroll in one tick for a mouse this far into the zone at an edge of [low, high].
int edgeStep(int at, int low, int high)
{
    if (at < low + edgeZone)
        return -std::clamp((low + edgeZone - at) * fastestStep / edgeZone, 1, fastestStep);
    if (at > high - edgeZone)
        return std::clamp((at - high + edgeZone) * fastestStep / edgeZone, 1, fastestStep);
    return 0;
}

} // namespace

CardDrag::CardDrag(const Theme &theme, const CardPainter &painter, BoardView &board)
    : QObject(&board)
    , m_painter(painter)
    , m_board(board)
    , m_stack(new DragStack(&board))
    , m_line(new DropLine(theme, &board))
    , m_bar(new DropBar(theme, &board))
    , m_scrollTimer(new QTimer(this))
{
    m_scrollTimer->setInterval(scrollTickMs);
    connect(m_scrollTimer, &QTimer::timeout, this, &CardDrag::autoScroll);
}

void CardDrag::placeBar(int boardMargin)
{
    const int wide = std::min(m_board.width() - 2 * boardMargin, dropBarWidth);
    const int tall = m_bar->sizeHint().height();
    m_bar->setGeometry((m_board.width() - wide) / 2, m_board.height() - tall - dropBarMargin, wide, tall);
}

void CardDrag::start(int column, const QPoint &from)
{
    ColumnView *view = m_board.columnView(column);
    const int row = view->rowAt(from);
    if (row < 0)
        return;
    const CardData card = view->model()->index(row, 0).data(CardRole).value<CardData>();
    m_drag
        = Drag{column, view->selectedIds(), view->selectedRows(), from - view->cardRect(row).topLeft(), {}};
    m_stack->take(m_painter, card, int(m_drag->ids.size()), view->cardRect(row).width());
    view->setLiftedIds(m_drag->ids);
    for (int i = 0; i < m_board.columnCount(); ++i)
        m_board.columnView(i)->setDropWelcome(true);
    m_bar->show();
    m_bar->raise();
    m_stack->show();
    m_stack->raise();
    QApplication::setOverrideCursor(Qt::ClosedHandCursor);
    m_scrollTimer->start();
    moveTo(view->viewport()->mapTo(&m_board, from));
}

bool CardDrag::isOnBar(const QPoint &boardPoint) const
{
    return m_bar->geometry().adjusted(0, 0, 0, dropBarMargin).contains(boardPoint);
}

std::optional<DropTarget> CardDrag::targetAt(const QPoint &boardPoint) const
{
    return isOnBar(boardPoint) ? m_bar->targetAt(m_bar->mapFrom(&m_board, boardPoint)) : std::nullopt;
}

void CardDrag::moveTo(const QPoint &boardPoint)
{
    m_drag->at = boardPoint;
    m_stack->move(boardPoint - m_drag->grip - QPoint(10, 10));
    m_bar->setHovered(targetAt(boardPoint));
    const bool overColumns = !isOnBar(boardPoint) && m_board.rect().contains(boardPoint);
    const int target = overColumns ? m_board.columnAt(boardPoint) : -1;
    for (int i = 0; i < m_board.columnCount(); ++i) {
        ColumnView *view = m_board.columnView(i);
        const int row
            = i == target ? view->dropRowAt(view->viewport()->mapFrom(&m_board, boardPoint).y()) : -1;
        view->setDropRow(i == m_drag->from && staysInPlace(row) ? -1 : row);
    }
    const ColumnView *view = target < 0 ? nullptr : m_board.columnView(target);
    const QRect line = view ? view->dropLine() : QRect();
    m_line->setVisible(!line.isEmpty());
    if (line.isEmpty())
        return;
    const QPoint corner = view->viewport()->mapTo(&m_board, line.topLeft());
    m_line->showAt(corner.x(), corner.x() + line.width(), corner.y());
}

bool CardDrag::staysInPlace(int row) const
{
    const QVector<int> &rows = m_drag->rows;
    if (rows.isEmpty() || row < 0)
        return true;
    const bool block = rows.constLast() - rows.constFirst() == int(rows.size()) - 1;
    return block && row >= rows.constFirst() && row <= rows.constLast() + 1;
}

CardDrag::Drop CardDrag::finish()
{
    const ColumnView *from = m_board.columnView(m_drag->from);
    Drop drop{m_drag->ids, from->idAt(from->currentRow()), m_drag->from, -1, -1, targetAt(m_drag->at)};
    for (int i = 0; i < m_board.columnCount(); ++i) {
        if (m_board.columnView(i)->dropRow() >= 0)
            drop.column = i;
    }
    if (drop.column >= 0)
        drop.row = m_board.columnView(drop.column)->dropRow();
    cancel();
    return drop;
}

void CardDrag::cancel()
{
    if (!m_drag)
        return;
    m_scrollTimer->stop();
    m_drag.reset();
    m_stack->hide();
    m_line->hide();
    m_bar->hide();
    m_bar->setHovered({});
    for (int i = 0; i < m_board.columnCount(); ++i) {
        m_board.columnView(i)->setDropRow(-1);
        m_board.columnView(i)->setDropWelcome(false);
        m_board.columnView(i)->setLiftedIds({});
    }
    QApplication::restoreOverrideCursor();
}

void CardDrag::autoScroll()
{
    if (!m_drag)
        return;
    const QPoint at = m_drag->at;
    bool moved = false;
    const auto scrollBy = [&](QScrollBar *bar, int step) {
        const int before = bar->value();
        bar->setValue(before + step);
        moved = moved || bar->value() != before;
    };
    if (const int step = edgeStep(at.x(), 0, m_board.width()))
        scrollBy(m_board.scrollArea()->horizontalScrollBar(), step);
    // Columns end at the bar of targets where it covers them, and beside it at the edge of the board.
    const int column = m_board.columnAt(at);
    const bool beside = at.x() < m_bar->geometry().left() || at.x() > m_bar->geometry().right();
    const int bottom = beside ? m_board.height() : m_bar->y();
    if (column >= 0 && (beside || at.y() < bottom)) {
        ColumnView *view = m_board.columnView(column);
        const int top = view->mapTo(&m_board, QPoint(0, 0)).y();
        if (const int step = edgeStep(at.y(), top, bottom))
            scrollBy(view->verticalScrollBar(), step);
    }
    if (moved)
        moveTo(at);
}

} // namespace huni
