#include "ui/board/boardview.h"

#include "ui/board/callout.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace huni {

namespace {

constexpr int boardMargin = 22;
constexpr int laneGap = 6; // besides the room of the scroll bar
constexpr int laneBar = 10;
constexpr int narrowLane = 260;
constexpr int wideLane = 800; // three columns fill a 2560 window; wider, a card falls apart
constexpr int rowsSearchedBeside = 48; // of a block that came in, beside as many as are followed: each has to be read

} // namespace

BoardView::BoardView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_painter(theme, QLocale())
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_drag(new CardDrag(theme, m_painter, *this))
    , m_callout(new Callout(theme, this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->horizontalScrollBar()->setSingleStep(60);
    connect(&theme, &Theme::changed, this, &BoardView::refresh);
}

BoardView::~BoardView()
{
    // The columns paint with m_painter, which would go before them; and what they tell while they go finds no
    // lane.
    m_drag->cancel();
    m_lanes.clear();
    delete m_content;
}

BoardView::Lane BoardView::makeLane()
{
    Lane lane;
    lane.header = new ColumnHeader(m_theme, m_content);
    lane.view = new ColumnView(m_painter, m_content);
    lane.view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // cards of all columns are equally wide
    lane.header->setLocale(m_locale);
    lane.view->installEventFilter(this);
    lane.view->viewport()->installEventFilter(this);
    ColumnView *view = lane.view;
    connect(view, &ColumnView::activated, this, &BoardView::activated);
    connect(view, &ColumnView::contextMenuRequested, this, &BoardView::contextMenuRequested);
    connect(view, &ColumnView::currentRowChanged, this, [this, view] {
        if (laneOf(view) == m_currentColumn)
            Q_EMIT currentChanged(currentId());
    });
    connect(view, &ColumnView::selectionChanged, this, [this, view] { onSelectionChanged(laneOf(view)); });
    connect(view, &ColumnView::dragStarted, this,
            [this, view](const QPoint &from) { startDrag(laneOf(view), from); });
    return lane;
}

void BoardView::setColumns(const QVector<BoardColumn> &columns)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_drag->cancel();
    m_follow.reset();
    m_callout->hide();
    for (const auto &link : m_modelLinks)
        disconnect(link);
    m_modelLinks.clear();
    while (m_lanes.size() > std::size_t(columns.size())) {
        const Lane lane = m_lanes.back();
        m_lanes.pop_back(); // first: a column that goes still sends events
        delete lane.header;
        delete lane.view;
    }
    while (m_lanes.size() < std::size_t(columns.size()))
        m_lanes.push_back(makeLane());
    for (int i = 0; i < columns.size(); ++i) {
        const BoardColumn &column = columns[i];
        Lane &lane = m_lanes[std::size_t(i)];
        lane.header->setStage(column.name, column.hint, column.color);
        lane.header->setNumbers(column.numbers);
        lane.view->setFiltered(column.numbers.matching.has_value() && column.numbers.count > 0);
        lane.view->setName(column.name);
        lane.view->setModel(column.model);
        lane.header->show();
        lane.view->show();
        watchModel(i);
    }
    m_currentColumn = std::clamp(m_currentColumn, 0, std::max(0, columnCount() - 1));
    layoutColumns();
    if (hadFocus)
        focusCards(Qt::OtherFocusReason);
}

void BoardView::watchModel(int column)
{
    QAbstractItemModel *model = columnView(column)->model();
    if (!model)
        return;
    m_modelLinks.push_back(connect(
        model, &QAbstractItemModel::rowsInserted, this,
        [this, column](const QModelIndex &, int first, int last) { followInto(column, first, last); }));
    m_modelLinks.push_back(connect(model, &QAbstractItemModel::modelReset, this,
                                   [this, column] { followInto(column, 0, columnView(column)->rowCount() - 1); }));
    // A card moved within its column stays current by itself; it only has to be seen.
    m_modelLinks.push_back(connect(model, &QAbstractItemModel::rowsMoved, this, [this, column] {
        if (m_follow && column == m_currentColumn) {
            m_follow.reset();
            columnView(column)->scrollToRow(columnView(column)->currentRow());
        }
    }));
}

void BoardView::setNumbers(int column, const ColumnNumbers &numbers)
{
    if (column < 0 || column >= columnCount())
        return;
    columnHeader(column)->setNumbers(numbers);
    columnView(column)->setFiltered(numbers.matching.has_value() && numbers.count > 0);
}

void BoardView::setLocale(const QLocale &locale)
{
    m_locale = locale;
    m_painter.setLocale(locale);
    for (const Lane &lane : m_lanes)
        lane.header->setLocale(locale);
    refresh();
}

void BoardView::setDensity(CardDensity density)
{
    m_painter.setDensity(density);
    refresh();
}

void BoardView::setParts(CardParts parts)
{
    m_painter.setParts(parts);
    refresh();
}

void BoardView::setDropTargets(const QVector<DropTarget> &targets)
{
    m_drag->bar()->setTargets(targets);
}

void BoardView::refresh()
{
    m_painter.refresh();
    layoutColumns();
    for (const Lane &lane : m_lanes)
        lane.view->refreshMetrics();
}

QByteArray BoardView::currentId() const
{
    return m_lanes.empty() ? QByteArray()
                           : columnView(m_currentColumn)->idAt(columnView(m_currentColumn)->currentRow());
}

QVector<QByteArray> BoardView::selectedIds() const
{
    return m_lanes.empty() ? QVector<QByteArray>() : columnView(m_currentColumn)->selectedIds();
}

void BoardView::setCurrentCard(int column, int row)
{
    if (column < 0 || column >= columnCount())
        return;
    m_currentColumn = column;
    ensureColumnVisible(column);
    columnView(column)->setFocus();
    columnView(column)->setCurrentRow(row);
}

void BoardView::revealCard(int column, int row)
{
    if (column < 0 || column >= columnCount())
        return;
    m_currentColumn = column;
    ensureColumnVisible(column);
    ColumnView *view = columnView(column);
    const QWidget *focus = QApplication::focusWidget();
    if (focus && isAncestorOf(focus))
        view->setFocus();
    if (view->currentRow() == row)
        view->scrollToRow(row); // what is selected beside it stays so
    else
        view->setCurrentRow(row);
}

void BoardView::followCurrent()
{
    if (const QByteArray id = currentId(); !id.isEmpty())
        m_follow = Follow{{id}, id, false};
}

void BoardView::showRefusal(int column, const QString &sentence)
{
    m_follow.reset();
    if (column < 0 || column >= columnCount())
        return;
    ColumnView *view = columnView(column);
    const int row = std::max(0, view->currentRow());
    view->viewport()->update();
    const QRect card = view->cardRect(row).intersected(view->viewport()->rect());
    m_callout->showAt(QRect(view->viewport()->mapTo(this, card.topLeft()), card.size()), sentence);
}

QString BoardView::refusal() const
{
    return m_callout->isHidden() ? QString() : m_callout->text();
}

void BoardView::setEmptyState(QWidget *widget)
{
    delete m_empty;
    m_empty = widget;
    if (m_empty)
        m_empty->setParent(this);
    setEmptyStateShown(m_emptyShown);
}

void BoardView::setEmptyStateShown(bool shown)
{
    m_emptyShown = shown;
    const bool visible = shown && m_empty;
    if (m_empty) {
        m_empty->setGeometry(rect());
        m_empty->setVisible(visible);
    }
    m_scroll->setVisible(!visible);
}

// Whoever gives the board the focus means its cards.
void BoardView::focusInEvent(QFocusEvent *event)
{
    focusCards(event->reason());
}

// In the current column, or the first one with cards. A column that keeps the focus while its cards become
// others has no current one.
void BoardView::focusCards(Qt::FocusReason reason)
{
    if (m_lanes.empty())
        return;
    int column = m_currentColumn;
    for (int i = 0; columnView(column)->rowCount() == 0 && i < columnCount(); ++i)
        column = columnView(i)->rowCount() > 0 ? i : column;
    ColumnView *view = columnView(column);
    view->setFocus(reason);
    if (view->currentRow() < 0 && view->rowCount() > 0 && reason != Qt::MouseFocusReason)
        view->setCurrentRow(0);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scroll->setGeometry(rect());
    if (m_empty)
        m_empty->setGeometry(rect());
    m_callout->hide();
    m_drag->placeBar(boardMargin);
    layoutColumns();
    if (event->size().width() < event->oldSize().width() && !currentId().isEmpty()) // a panel came beside it
        ensureColumnVisible(m_currentColumn);
}

void BoardView::layoutColumns()
{
    if (m_lanes.empty())
        return;
    const int count = columnCount();
    const int unit = m_theme.basePixels();
    const int room = m_scroll->width() - 2 * boardMargin + laneBar - (count - 1) * laneGap;
    const int wide
        = std::clamp(room / count, narrowLane * unit / 13 + laneBar, wideLane * unit / 13 + laneBar);
    const int total = 2 * boardMargin - laneBar + count * wide + (count - 1) * laneGap;
    const bool scrolls = total > m_scroll->width();
    const int tall = m_scroll->height() - (scrolls ? 12 : 0);
    m_content->resize(std::max(total, m_scroll->width()), tall);
    int x = boardMargin + std::max(0, (m_scroll->width() - total) / 2); // few columns stand in the middle
    for (const Lane &lane : m_lanes) {
        const int head = lane.header->sizeHint().height();
        lane.header->setGeometry(x, 0, wide - laneBar, head);
        lane.view->setGeometry(x, head, wide, tall - head);
        x += wide + laneGap;
    }
}

void BoardView::ensureColumnVisible(int column)
{
    const QRect lane = columnView(column)->geometry();
    QScrollBar *bar = m_scroll->horizontalScrollBar();
    if (lane.left() - boardMargin < bar->value())
        bar->setValue(lane.left() - boardMargin);
    else if (lane.right() + boardMargin > bar->value() + m_scroll->viewport()->width())
        bar->setValue(lane.right() + boardMargin - m_scroll->viewport()->width());
}

int BoardView::laneOf(const QObject *part) const
{
    for (int i = 0; i < columnCount(); ++i) {
        if (columnView(i) == part || columnView(i)->viewport() == part)
            return i;
    }
    return -1;
}

int BoardView::columnAt(const QPoint &boardPoint) const
{
    const int x = m_content->mapFrom(this, boardPoint).x();
    for (int i = 0; i < columnCount(); ++i) {
        const QRect lane = columnView(i)->geometry();
        if (x >= lane.left() - laneGap / 2 && x <= lane.right() + laneGap / 2)
            return i;
    }
    return -1;
}

bool BoardView::eventFilter(QObject *watched, QEvent *event)
{
    const int column = laneOf(watched);
    if (column < 0)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched == columnView(column) && handleKey(column, static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::ShortcutOverride:
        if (isDragging() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::FocusIn:
        if (watched == columnView(column) && column != m_currentColumn) {
            m_currentColumn = column;
            Q_EMIT currentChanged(currentId());
        }
        break;
    case QEvent::MouseButtonPress:
        m_callout->hide();
        m_follow.reset();
        if (isDragging()) {
            m_drag->cancel(); // another button gives the drag up
            return true;
        }
        break;
    case QEvent::MouseMove:
        if (isDragging() && watched == columnView(column)->viewport()) {
            const QPoint at = columnView(column)->viewport()->mapTo(
                this, static_cast<QMouseEvent *>(event)->position().toPoint());
            m_drag->moveTo(at);
            return true;
        }
        break;
    case QEvent::MouseButtonRelease:
        if (isDragging()) {
            finishDrag();
            return true;
        }
        break;
    case QEvent::WindowDeactivate:
        m_drag->cancel();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool BoardView::handleKey(int column, QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (isDragging()) {
        if (event->key() == Qt::Key_Escape)
            m_drag->cancel();
        return true; // nothing else moves under a drag
    }
    m_callout->hide();
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (m_commandsOwnKeys && (event->key() == Qt::Key_Delete || (modifiers == Qt::ControlModifier && arrow)))
        return false;
    if (modifiers == Qt::ControlModifier && arrow) {
        moveByKey(column, event->key());
        return true;
    }
    m_follow.reset();
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Left) {
        goSideways(column, -1);
        return true;
    }
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Right) {
        goSideways(column, 1);
        return true;
    }
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_Delete) {
        if (const auto ids = columnView(column)->selectedIds(); !ids.isEmpty())
            Q_EMIT deleteRequested(ids);
        return true;
    }
    if (event->text() == QLatin1String("/")) { // a key of its own on some keyboards, Shift+7 on others
        Q_EMIT filterRequested();
        return true;
    }
    if (modifiers == Qt::NoModifier && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        Q_EMIT bandRequested(event->key() - Qt::Key_0);
        return true;
    }
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_N) {
        Q_EMIT newRequested(column);
        return true;
    }
    return false;
}

void BoardView::moveByArrow(Qt::Key arrow)
{
    if (isDragging() || m_currentColumn >= columnCount())
        return;
    m_callout->hide();
    moveByKey(m_currentColumn, arrow);
}

void BoardView::goSideways(int column, int step)
{
    const int target = column + step;
    if (target < 0 || target >= columnCount())
        return;
    const ColumnView *from = columnView(column);
    ColumnView *to = columnView(target);
    const int row = from->currentRow();
    const int height = row < 0 ? 0 : from->cardRect(row).center().y() + to->verticalScrollBar()->value();
    m_currentColumn = target;
    ensureColumnVisible(target);
    to->setFocus();
    if (to->rowCount() > 0)
        to->setCurrentRow(std::clamp(height / to->pitch(), 0, to->rowCount() - 1));
    Q_EMIT currentChanged(currentId());
}

void BoardView::moveByKey(int column, int key)
{
    ColumnView *view = columnView(column);
    const int current = view->currentRow();
    if (current < 0)
        return;
    QVector<int> rows = view->selectedRows();
    QVector<QByteArray> ids = view->selectedIds();
    if (!rows.contains(current)) {
        rows = {current};
        ids = {view->idAt(current)};
    }
    const QByteArray id = view->idAt(current);
    switch (key) {
    case Qt::Key_Up:
        if (rows.constFirst() > 0)
            requestMove(ids, id, column, column, rows.constFirst() - 1);
        break;
    case Qt::Key_Down:
        if (rows.constLast() < view->rowCount() - 1)
            requestMove(ids, id, column, column, rows.constLast() + 2);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int target = column + (key == Qt::Key_Left ? -1 : 1);
        if (target >= 0 && target < columnCount())
            requestMove(ids, id, column, target, std::min(current, columnView(target)->rowCount()));
        break;
    }
    default:
        break;
    }
}

void BoardView::requestMove(const QVector<QByteArray> &ids, const QByteArray &current, int from, int to,
                            int row)
{
    m_follow = Follow{ids, current, false};
    Q_EMIT moveRequested(ids, from, to, row);
}

void BoardView::onSelectionChanged(int column)
{
    // The selection is of one column: a move has one place where it comes from.
    if (column >= 0 && columnView(column)->selectionModel()
        && columnView(column)->selectionModel()->hasSelection()) {
        for (int i = 0; i < columnCount(); ++i) {
            if (i != column && columnView(i)->selectionModel()
                && columnView(i)->selectionModel()->hasSelection())
                columnView(i)->selectionModel()->clearSelection();
        }
    }
    Q_EMIT selectionChanged();
}

// A card that comes later than its move does not take the focus away from where people are by then.
void BoardView::takeFocus(ColumnView &view)
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || isAncestorOf(focus))
        view.setFocus();
}

void BoardView::followInto(int column, int first, int last)
{
    if (!m_follow)
        return;
    ColumnView *view = columnView(column);
    const int most = rowsSearchedBeside + int(m_follow->ids.size());
    const int end = std::min({last, first + most - 1, view->rowCount() - 1});
    for (int row = first; row <= end && m_follow; ++row) {
        const QByteArray id = view->idAt(row);
        if (!m_follow->ids.contains(id))
            continue;
        const auto how = m_follow->any ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect;
        if (!m_follow->any || id == m_follow->current) {
            m_follow->any = true;
            m_currentColumn = column;
            ensureColumnVisible(column);
            takeFocus(*view);
            view->setCurrentRow(row, how);
        } else {
            view->selectionModel()->select(view->model()->index(row, 0), how);
        }
        m_follow->ids.removeAll(id);
        if (m_follow->ids.isEmpty())
            m_follow.reset();
    }
}

void BoardView::startDrag(int column, const QPoint &from)
{
    m_callout->hide();
    m_follow.reset();
    m_drag->start(column, from);
}

void BoardView::finishDrag()
{
    const CardDrag::Drop drop = m_drag->finish();
    if (drop.target)
        Q_EMIT dropTargetRequested(drop.ids, *drop.target);
    else if (drop.column >= 0)
        requestMove(drop.ids, drop.current, drop.from, drop.column, drop.row);
}

} // namespace huni
