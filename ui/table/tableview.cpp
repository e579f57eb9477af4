#include "ui/table/tableview.h"

#include "ui/controls/inlineedit.h"
#include "ui/table/celldelegate.h"
#include "ui/table/celleditor.h"
#include "ui/table/tableheader.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

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
    connect(&table, &QAbstractItemModel::rowsInserted, this, &TableView::placeEditor);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, &TableView::placeEditor);
    connect(&table, &QAbstractItemModel::rowsMoved, this, &TableView::placeEditor);
    connect(m_heads, &QHeaderView::sectionResized, this, &TableView::placeEditor);
    connect(m_heads, &QHeaderView::sectionMoved, this, &TableView::placeEditor);
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

void TableView::setEditing(MakeEdit make, StoreEdit store)
{
    m_makeEdit = std::move(make);
    m_storeEdit = std::move(store);
}

std::vector<qint64> TableView::selectedKeys() const
{
    std::vector<std::pair<int, int>> spans;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        spans.emplace_back(range.top(), range.bottom());
    std::sort(spans.begin(), spans.end());
    std::vector<qint64> keys;
    int next = 0;
    for (const auto &[top, bottom] : spans) {
        for (int row = std::max(next, top); row <= bottom; ++row) {
            if (const qint64 key = m_table.keyAt(row))
                keys.push_back(key);
        }
        next = std::max(next, bottom + 1);
    }
    return keys;
}

size_t TableView::selectedCount() const
{
    return selectedKeys().size();
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
    if (m_editor)
        return;
    if (currentIndex().isValid() && selectionModel()->isSelected(currentIndex()))
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
}

void TableView::bringBack()
{
    doItemsLayout();
    selectRowsOf(m_kept.selected);
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
    placeEditor();
    Q_EMIT selectionShifted();
}

void TableView::selectRowsOf(const std::vector<qint64> &keys)
{
    std::vector<int> rows;
    for (const qint64 key : keys) {
        if (const int row = m_table.rowOf(key); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_table.index(rows[i], 0), m_table.index(rows[end - 1], m_table.columnCount() - 1)));
        i = end;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
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
        if (startEdit(currentIndex()) && m_editor)
            QCoreApplication::sendEvent(m_editor->edit().focusProxy(), event); // all is chosen: it takes its place
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
    if (event->button() == Qt::RightButton && selectionModel()->isSelected(index))
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
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        m_delegate->paint(&painter, option, index);
    }
    painter.fillRect(QRect(width - 1, part.top(), 1, part.height()), m_theme.color(ColorRole::Border));
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
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
    placeEditor();
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    hover(-1);
    viewport()->update(); // heads of groups do not scroll to the side
    placeEditor();
}

InlineEdit *TableView::openEdit() const
{
    return m_editor ? &m_editor->edit() : nullptr;
}

void TableView::editCurrent()
{
    if (!startEdit(currentIndex()))
        return;
    const InlineEdit::Kind kind = m_editor->edit().kind();
    if (kind != InlineEdit::ChoiceList && kind != InlineEdit::YesNo)
        return;
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier); // shows what can be chosen
    QCoreApplication::sendEvent(m_editor->edit().focusProxy(), &down);
}

bool TableView::startEdit(const QModelIndex &index)
{
    if (m_editor && !endEdit(Step::Stay)) {
        m_editor->edit().setFocus();
        return false;
    }
    const TableModel::Line *line = index.isValid() ? m_table.line(index.row()) : nullptr;
    if (!line || !m_makeEdit)
        return false;
    const QString column = m_table.columns()[size_t(index.column())].key;
    const Uuid thing = line->id;
    InlineEdit *edit = m_makeEdit(thing, column, viewport());
    if (!edit) {
        Q_EMIT cannotEdit(column);
        return false;
    }
    scrollTo(index);
    m_editedKey = m_table.keyAt(index.row());
    m_editedColumn = column;
    m_editor = new CellEditor(m_theme, edit, viewport());
    connect(edit, &InlineEdit::committed, this, [this, edit, thing, column](const QVariant &value) {
        if (const QString problem = m_storeEdit(thing, column, value); !problem.isEmpty())
            edit->showProblem(problem);
    });
    // A list that was answered with the mouse, and a field that was left, end the edit too.
    connect(edit, &InlineEdit::committed, this, &TableView::closeEditorLater);
    placeEditor();
    m_editor->show();
    edit->startEditing();
    if (!edit->focusProxy()) { // read only
        closeEditor(true);
        return false;
    }
    edit->focusProxy()->installEventFilter(this);
    return true;
}

void TableView::placeEditor()
{
    if (!m_editor)
        return;
    const int row = m_table.rowOf(m_editedKey);
    const int column = m_table.columnOf(m_editedColumn);
    if (row >= 0 && column >= 0) // else what is typed stays where it was begun
        m_editor->place(visualRect(m_table.index(row, column)));
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_editor || !m_editor->isAncestorOf(qobject_cast<QWidget *>(watched)))
        return QTableView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        closeEditorLater();
    if (event->type() != QEvent::KeyPress || watched != m_editor->edit().focusProxy())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        m_editor->edit().cancel();
        closeEditor(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_editor->edit().kind() == InlineEdit::MultiLine && !(key->modifiers() & Qt::ControlModifier))
            return false;
        endEdit(key->modifiers() & Qt::ShiftModifier ? Step::Up : Step::Down);
        return true;
    case Qt::Key_Tab:
        endEdit(Step::Right);
        return true;
    case Qt::Key_Backtab:
        endEdit(Step::Left);
        return true;
    default:
        return false;
    }
}

bool TableView::endEdit(Step where)
{
    if (!m_editor)
        return true;
    if (!m_editor->edit().commit())
        return false;
    closeEditor(true);
    step(where);
    return true;
}

// The field may end its edit by itself: left by the mouse, or answered from its list.
void TableView::closeEditorLater()
{
    QTimer::singleShot(0, this, [this] {
        if (m_editor && !m_editor->edit().isEditing())
            closeEditor(m_editor->isAncestorOf(QApplication::focusWidget()));
    });
}

void TableView::closeEditor(bool takeFocus)
{
    if (!m_editor)
        return;
    CellEditor *editor = m_editor;
    m_editor = nullptr;
    editor->hide();
    editor->deleteLater();
    if (takeFocus)
        setFocus(Qt::OtherFocusReason);
}

void TableView::step(Step where)
{
    const int row = m_table.rowOf(m_editedKey) >= 0 ? m_table.rowOf(m_editedKey) : currentIndex().row();
    const int visual = m_heads->visualIndex(std::max(0, m_table.columnOf(m_editedColumn)));
    const int down = where == Step::Down ? 1 : where == Step::Up ? -1 : 0;
    const int right = where == Step::Right ? 1 : where == Step::Left ? -1 : 0;
    int to = row + down;
    while (m_table.isGroup(to))
        to += down == 0 ? 1 : down;
    to = to < 0 || to >= m_table.rowCount() ? row : to;
    const int column = m_heads->logicalIndex(std::clamp(visual + right, 0, std::max(0, m_table.columnCount() - 1)));
    const QModelIndex index = m_table.index(to, column);
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, down != 0 ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                                           : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate));
}

} // namespace huni
