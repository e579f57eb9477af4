#include "ui/table/tableview.h"

#include "ui/table/celldelegate.h"
#include "ui/table/cellediting.h"
#include "ui/table/tableheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace huni {

namespace {

constexpr int usualRowHeight = 36; // at a text size of 13 pixels
constexpr int groupRoom = 34;

} // namespace

TableView::TableView(const Theme &theme, TableModel &table, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_table(table)
    , m_heads(new TableHeader(theme, this))
    , m_delegate(new CellDelegate(theme, this))
    , m_editing(new CellEditing(theme, *this, table))
{
    setProperty("editsCells", true);
    setHorizontalHeader(m_heads);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget(this)); // nothing stands where the scroll bars meet
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(&table);
    connect(&table, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::keep);
    connect(&table, &TableModel::restructured, this, &TableView::bringBack);
    connect(&table, &QAbstractItemModel::rowsInserted, this, &TableView::takeRows);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, &TableView::takeRows);
    connect(&table, &QAbstractItemModel::rowsMoved, this, &TableView::takeRows);
    connect(m_heads, &QHeaderView::sectionResized, m_editing, &CellEditing::place);
    connect(m_heads, &QHeaderView::sectionMoved, m_editing, &CellEditing::place);
    connect(m_editing, &CellEditing::refused, this, &TableView::cannotEdit);
    connect(&theme, &Theme::changed, this, &TableView::takeSizes);
    takeSizes();
}

void TableView::takeSizes()
{
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize(m_theme.basePixels() * usualRowHeight / 13);
    verticalScrollBar()->setSingleStep(verticalHeader()->defaultSectionSize());
    viewport()->update();
}

void TableView::setEditing(CellEditing::Make make, CellEditing::Store store)
{
    m_editing->setWays(std::move(make), std::move(store));
}

bool TableView::isEditing() const
{
    return m_editing->openEdit();
}

// Rows came, went or moved: what was chosen stands elsewhere, or is gone.
void TableView::takeRows()
{
    m_selected.reset();
    m_editing->place();
}

const SelectedRows &TableView::selectedRows() const
{
    if (!m_selected)
        m_selected.emplace(selectionModel()->selection(), m_table);
    return *m_selected;
}

std::vector<qint64> TableView::selectedKeys() const
{
    return selectedRows().keys(m_table);
}

size_t TableView::selectedCount() const
{
    return selectedRows().count();
}

qint64 TableView::currentKey() const
{
    return m_table.keyAt(currentIndex().row());
}

Uuid TableView::currentThing() const
{
    const TableModel::Line *line = m_table.line(currentIndex().row());
    return line ? line->id : Uuid {};
}

bool TableView::goTo(qint64 key)
{
    const int row = m_table.rowOf(key);
    if (row < 0)
        return false;
    const QModelIndex index = m_table.index(row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void TableView::showPlace()
{
    if (isEditing())
        return;
    if (currentIndex().isValid() && selectedRows().contains(currentIndex().row()))
        scrollTo(currentIndex());
    else
        scrollToTop();
}

void TableView::keep()
{
    m_kept.selected = selectedKeys();
    m_kept.current = currentKey();
    m_kept.row = currentIndex().row();
    const int column = currentIndex().column();
    m_kept.column = column >= 0 && column < m_table.columnCount() ? m_table.columns()[size_t(column)].key : QString();
    int top = rowAt(0);
    while (top >= 0 && top < m_table.rowCount() && m_table.isGroup(top))
        ++top;
    m_kept.top = m_table.keyAt(top);
    m_kept.topOffset = top < 0 ? 0 : rowViewportPosition(top);
    m_kept.across = horizontalScrollBar()->value();
    m_bringingBack = true; // what is told in between is not news
    m_selected.reset();
}

void TableView::bringBack()
{
    doItemsLayout();
    chooseKeys(m_kept.selected);
    const int column = std::max(0, m_table.columnOf(m_kept.column));
    int row = m_table.rowOf(m_kept.current);
    if (row < 0 && m_table.rowCount() > 0)
        row = std::clamp(m_kept.row, 0, m_table.rowCount() - 1);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_table.index(row, column), QItemSelectionModel::NoUpdate);
    if (const int top = m_table.rowOf(m_kept.top); top >= 0)
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top) - m_kept.topOffset);
    horizontalScrollBar()->setValue(m_kept.across);
    m_bringingBack = false;
    m_editing->place();
    Q_EMIT selectionShifted();
}

void TableView::chooseKeys(const std::vector<qint64> &keys)
{
    selectionModel()->select(SelectedRows::of(keys, m_table), QItemSelectionModel::ClearAndSelect);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    m_selected.reset();
    QTableView::selectionChanged(selected, deselected);
    if (!m_bringingBack)
        Q_EMIT selectionShifted();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (!m_bringingBack)
        Q_EMIT selectionShifted();
}

QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_table.rowCount() > 0 && m_table.columnCount() > 0 && (action == MoveHome || action == MoveEnd)) {
        const int column = std::max(0, currentIndex().column());
        return m_table.index(action == MoveHome ? 0 : m_table.rowCount() - 1, column);
    }
    return QTableView::moveCursor(action, modifiers);
}

bool TableView::foldGroup(int row, bool collapsed)
{
    const int head = m_table.groupRowAbove(row);
    if (head < 0 || m_table.isCollapsed(m_table.group(head).key) == collapsed)
        return false;
    m_table.setCollapsed(m_table.group(head).key, collapsed);
    selectionModel()->setCurrentIndex(m_table.index(head, std::max(0, currentIndex().column())),
                                      QItemSelectionModel::Clear | QItemSelectionModel::Current);
    return true;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool onGroup = m_table.isGroup(row);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (onGroup)
            foldGroup(row, !m_table.isCollapsed(m_table.group(row).key));
        else if (const Uuid thing = currentThing())
            Q_EMIT thingActivated(thing);
        return;
    case Qt::Key_Delete:
        if (!selectedKeys().empty())
            Q_EMIT deleteWanted();
        return;
    case Qt::Key_F2:
        editCurrent();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (onGroup && plain) {
            foldGroup(row, event->key() == Qt::Key_Left);
            return;
        }
        break;
    case Qt::Key_Space:
        if (onGroup)
            foldGroup(row, !m_table.isCollapsed(m_table.group(row).key));
        else if (currentIndex().isValid())
            selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    case Qt::Key_Slash:
        if (plain) {
            Q_EMIT filterWanted();
            return;
        }
        break;
    default:
        break;
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.at(0).isPrint() && !onGroup) {
        m_editing->startTyping(currentIndex(), *event);
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_table.isGroup(index.row())) {
        setFocus(Qt::MouseFocusReason);
        foldGroup(index.row(), !m_table.isCollapsed(m_table.group(index.row()).key));
        return;
    }
    // The right button on a row that is chosen leaves the others chosen.
    if (event->button() == Qt::RightButton && selectedRows().contains(index.row()))
        return;
    QTableView::mousePressEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || m_table.isGroup(index.row()))
        return;
    if (index.column() == 0 || !m_table.columns()[size_t(index.column())].editable) {
        if (const Uuid thing = currentThing())
            Q_EMIT thingActivated(thing);
    } else {
        setCurrentIndex(index);
        editCurrent();
    }
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void TableView::hover(int row)
{
    if (std::exchange(m_hovered, row) == row)
        return;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
        : event->globalPos();
    Q_EMIT menuWanted(at);
}

// 0 while nothing has gone to the side: then all columns stand where the table puts them.
int TableView::frozenWidth() const
{
    return horizontalScrollBar()->value() > 0 && m_table.columnCount() > 1 ? std::min(columnWidth(0), viewport()->width() / 2) : 0;
}

QModelIndex TableView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    return row >= 0 && point.x() >= 0 && point.x() < frozenWidth() ? m_table.index(row, 0) : QTableView::indexAt(point);
}

QRect TableView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.column() == 0 && frozenWidth() > 0)
        rect = QRect(0, rect.top(), frozenWidth(), rect.height());
    return rect;
}

void TableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int across = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == 0)
        horizontalScrollBar()->setValue(across); // in sight wherever the others are
    else if (const int hidden = frozenWidth() - QTableView::visualRect(index).left(); frozenWidth() > 0 && hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

// The table asks its selection model for each cell, which looks through all ranges of it: with every other row of many
// chosen that is too slow.
void TableView::paintCells(QPainter &painter, const QRect &part)
{
    painter.fillRect(part, m_theme.color(ColorRole::Surface));
    const int first = std::max(0, m_heads->visualIndexAt(std::max(part.left(), 0)));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = std::max(0, rowAt(part.top())); row < m_table.rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > part.bottom())
            break;
        if (m_table.isGroup(row))
            continue;
        option.state.setFlag(QStyle::State_Selected, selectedRows().contains(row));
        for (int visual = first; visual < m_heads->count(); ++visual) {
            const int column = m_heads->logicalIndex(visual);
            const int left = columnViewportPosition(column);
            if (left > part.right())
                break;
            option.rect = QRect(left, top, columnWidth(column), this->rowHeight(row));
            m_delegate->paint(&painter, option, m_table.index(row, column));
        }
    }
}

void TableView::paintFrozen(QPainter &painter, const QRect &part)
{
    const int width = frozenWidth();
    if (width == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = rowAt(part.top()); row >= 0 && row < m_table.rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > part.bottom())
            break;
        const QModelIndex index = m_table.index(row, 0);
        option.rect = QRect(0, top, width, this->rowHeight(row));
        option.state.setFlag(QStyle::State_Selected, selectedRows().contains(row));
        m_delegate->paint(&painter, option, index);
    }
    painter.fillRect(QRect(width - 1, part.top(), 1, part.height()), m_theme.color(ColorRole::Border));
}

void TableView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintCells(painter, event->rect());
    paintFrozen(painter, event->rect());
    if (!m_table.groups().empty()) {
        for (int row = rowAt(event->rect().top()); row >= 0 && row < m_table.rowCount(); ++row) {
            if (rowViewportPosition(row) > event->rect().bottom())
                break;
            if (m_table.isGroup(row))
                paintGroup(painter, row);
        }
    }
    paintFocus(painter);
}

void TableView::paintGroup(QPainter &painter, int row) const
{
    const GroupHead &group = m_table.group(row);
    const QRect rect(0, rowViewportPosition(row), viewport()->width(), this->rowHeight(row));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect, m_theme.color(row == m_hovered ? ColorRole::Hover : ColorRole::Background));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::Border));
    paintIcon(painter, QRect(10, rect.center().y() - 7, 15, 15),
              m_table.isCollapsed(group.key) ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
              m_theme.color(ColorRole::Muted));
    int x = groupRoom;
    if (group.dot != ColorRole::Text) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(group.dot));
        painter.drawEllipse(QRect(x, rect.center().y() - 3, 8, 8));
        x += 16;
    }
    painter.setFont(m_theme.font(FontRole::BodyStrong));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QString title = painter.fontMetrics().elidedText(group.title, Qt::ElideRight, std::max(60, rect.width() / 2));
    const int width = painter.fontMetrics().horizontalAdvance(title);
    painter.drawText(QRect(x, rect.top(), width + 1, rect.height() - 1), Qt::AlignVCenter | Qt::TextSingleLine, title);
    x += width + 12;
    painter.setFont(m_theme.font(FontRole::NumberSmall));
    painter.setPen(m_theme.color(ColorRole::Muted));
    const QRect room(x, rect.top(), std::max(0, rect.width() - x - CellDelegate::padding), rect.height() - 1);
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(group.detail, Qt::ElideRight, room.width()));
    painter.restore();
}

void TableView::paintFocus(QPainter &painter) const
{
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QRectF ring = visualRect(currentIndex());
    if (m_table.isGroup(currentIndex().row()))
        ring = QRectF(0, ring.top(), viewport()->width(), ring.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
    painter.drawRoundedRect(ring.adjusted(1, 1, -1, -2), 4, 4);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    // Keys begin at the first row.
    if (!currentIndex().isValid() && m_table.rowCount() > 0 && m_table.columnCount() > 0)
        selectionModel()->setCurrentIndex(m_table.index(0, 0), QItemSelectionModel::NoUpdate);
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_editing->place();
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    hover(-1);
    viewport()->update(); // heads of groups do not scroll to the side
    m_editing->place();
}

InlineEdit *TableView::openEdit() const
{
    return m_editing->openEdit();
}

void TableView::editCurrent()
{
    m_editing->startAt(currentIndex(), CellEditing::Begin::WithChoices);
}

void TableView::editField(const QString &column)
{
    const int place = m_table.columnOf(column);
    if (place < 0 || !currentIndex().isValid())
        return;
    selectionModel()->setCurrentIndex(m_table.index(currentIndex().row(), place), QItemSelectionModel::NoUpdate);
    editCurrent();
}

int TableView::contentWidth(int column) const
{
    return sizeHintForColumn(column);
}

} // namespace huni
