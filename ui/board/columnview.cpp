#include "ui/board/columnview.h"

#include "ui/board/columnaccessible.h"
#include "ui/controls/plaintooltip.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QVariantAnimation>
#include <QWheelEvent>

namespace huni {

namespace {

constexpr int columnSideMargin = 2; // room for the shadow and the focus ring
constexpr int wheelTimeMs = 130;

} // namespace

ColumnView::ColumnView(const CardPainter &painter, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_painter(painter)
    , m_wheel(new QVariantAnimation(this))
{
    installColumnAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    m_wheel->setDuration(wheelTimeMs);
    m_wheel->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_wheel, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { verticalScrollBar()->setValue(value.toInt()); });
}

ColumnView::~ColumnView() = default;

void ColumnView::setName(const QString &name)
{
    setAccessibleName(name);
}

void ColumnView::setFiltered(bool filtered)
{
    if (filtered == m_filtered)
        return;
    m_filtered = filtered;
    if (rowCount() == 0)
        viewport()->update();
}

void ColumnView::setModel(QAbstractItemModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    delete m_selection;
    m_selection = nullptr;
    m_model = model;
    m_anchor = QPersistentModelIndex();
    m_hoveredRow = -1;
    if (m_model)
        connectModel();
    onReset();
}

void ColumnView::connectModel()
{
    m_selection = new QItemSelectionModel(m_model, this);
    connect(m_selection, &QItemSelectionModel::currentChanged, this, &ColumnView::onCurrentChanged);
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, [this] {
        viewport()->update();
        Q_EMIT selectionChanged();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onRowsInserted(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRowsRemoved(first, last); });
    connect(m_model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                onRowsMoved(first, last, to);
            });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { onDataChanged(from.row(), to.row()); });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, [this] { viewport()->update(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ColumnView::onReset);
    connect(m_model, &QObject::destroyed, this, [this] {
        m_model = nullptr;
        m_selection = nullptr; // gone or going with its model
        onReset();
    });
}

int ColumnView::rowCount() const
{
    return m_model ? m_model->rowCount() : 0;
}

QRect ColumnView::cardRect(int row) const
{
    const int top = contentTop() + row * pitch() - verticalScrollBar()->value();
    return {columnSideMargin, top, viewport()->width() - 2 * columnSideMargin,
            m_painter.metrics().cardHeight()};
}

int ColumnView::rowAt(const QPoint &point) const
{
    const int y = point.y() + verticalScrollBar()->value() - contentTop();
    if (y < 0 || y % pitch() >= m_painter.metrics().cardHeight())
        return -1;
    const int row = y / pitch();
    return row < rowCount() ? row : -1;
}

int ColumnView::dropRowAt(int y) const
{
    const int middle = y + verticalScrollBar()->value() - contentTop() + pitch() / 2;
    return std::clamp(middle / pitch(), 0, rowCount());
}

std::pair<int, int> ColumnView::visibleRows() const
{
    const int top = verticalScrollBar()->value() - contentTop();
    const int first = std::max(0, top / pitch());
    const int last = std::min(rowCount() - 1, (top + viewport()->height() - 1) / pitch());
    return {first, last};
}

int ColumnView::currentRow() const
{
    return m_selection && m_selection->currentIndex().isValid() ? m_selection->currentIndex().row() : -1;
}

void ColumnView::setCurrentRow(int row, QItemSelectionModel::SelectionFlags how)
{
    if (!m_model || row < 0 || row >= rowCount())
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_selection->setCurrentIndex(index, how);
    if (how & QItemSelectionModel::Clear)
        m_anchor = index;
    scrollToRow(row);
}

void ColumnView::scrollToRow(int row)
{
    m_wheel->stop();
    const int top = row * pitch();
    const int bottom = contentTop() + top + pitch();
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

QVector<int> ColumnView::selectedRows() const
{
    QVector<int> rows;
    if (!m_selection)
        return rows;
    const QItemSelection ranges = m_selection->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QByteArray ColumnView::idAt(int row) const
{
    if (!m_model || row < 0 || row >= rowCount())
        return {};
    const QModelIndex index = m_model->index(row, 0);
    const QVariant id = index.data(CardIdRole);
    return id.isValid() ? id.toByteArray() : index.data(CardRole).value<CardData>().id;
}

QVector<QByteArray> ColumnView::selectedIds() const
{
    QVector<int> rows = selectedRows();
    if (rows.isEmpty() && currentRow() >= 0)
        rows.append(currentRow());
    QVector<QByteArray> ids;
    ids.reserve(rows.size());
    for (const int row : std::as_const(rows))
        ids.append(idAt(row));
    return ids;
}

int ColumnView::rowOf(const QByteArray &id, int from, int to) const
{
    for (int row = std::max(0, from); row <= std::min(to, rowCount() - 1); ++row) {
        if (idAt(row) == id)
            return row;
    }
    return -1;
}

void ColumnView::setDropRow(int row)
{
    if (row == m_dropRow)
        return;
    m_dropRow = row;
    if (rowCount() == 0)
        viewport()->update();
}

void ColumnView::setDropWelcome(bool welcome)
{
    if (welcome == m_dropWelcome)
        return;
    m_dropWelcome = welcome;
    if (rowCount() == 0)
        viewport()->update();
}

void ColumnView::setLiftedIds(const QVector<QByteArray> &ids)
{
    m_lifted = ids;
    m_dragging = !ids.isEmpty();
    m_pressedRow = -1;
    viewport()->update();
}

void ColumnView::refreshMetrics()
{
    const int first = rowCount() > 0 ? (verticalScrollBar()->value() + pitch() / 2) / pitch() : 0;
    updateScrollRange();
    verticalScrollBar()->setValue(first * pitch());
    viewport()->update();
}

QString ColumnView::accessibleTextAt(int row) const
{
    if (!m_model || row < 0 || row >= rowCount())
        return {};
    const QModelIndex index = m_model->index(row, 0);
    const QString sentence = index.data(Qt::AccessibleTextRole).toString();
    if (!sentence.isEmpty())
        return sentence;
    const QVariant card = index.data(CardRole);
    return card.isValid() ? m_painter.spoken(card.value<CardData>(), accessibleName())
                          : index.data(Qt::DisplayRole).toString();
}

void ColumnView::updateScrollRange()
{
    const int content = rowCount() * pitch() + 2 * contentTop();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(20, pitch() / 3));
    verticalScrollBar()->setRange(0, std::max(0, content - viewport()->height()));
}

void ColumnView::shiftScroll(qint64 pixels)
{
    m_wheel->stop();
    verticalScrollBar()->setValue(int(verticalScrollBar()->value() + pixels));
}

// What a person looks at stays where it is: rows that come or go above the upper edge move the edge with
// them.
void ColumnView::onRowsInserted(int first, int last)
{
    const int value = verticalScrollBar()->value();
    const bool above = value > 0 && qint64(first) * pitch() <= value;
    updateScrollRange();
    if (above)
        shiftScroll(qint64(last - first + 1) * pitch());
    setHoveredRow(-1);
    closeColumnAccessibility(*this);
    viewport()->update();
}

void ColumnView::onRowsRemoved(int first, int last)
{
    const int topRow = verticalScrollBar()->value() / pitch();
    const int gone = std::clamp(topRow - first, 0, last - first + 1);
    const int value = verticalScrollBar()->value();
    updateScrollRange();
    verticalScrollBar()->setValue(value - gone * pitch());
    setHoveredRow(-1);
    closeColumnAccessibility(*this);
    viewport()->update();
}

void ColumnView::onRowsMoved(int first, int last, int destination)
{
    const int count = last - first + 1;
    const int topRow = verticalScrollBar()->value() / pitch();
    const bool topMoves = topRow >= first && topRow <= last;
    if (!topMoves && verticalScrollBar()->value() > 0) {
        int shift = 0;
        if (first > topRow && destination <= topRow)
            shift = count;
        else if (last < topRow && destination > topRow)
            shift = -count;
        shiftScroll(qint64(shift) * pitch());
    }
    setHoveredRow(-1);
    closeColumnAccessibility(*this);
    viewport()->update();
}

void ColumnView::onDataChanged(int first, int last)
{
    const auto [from, to] = visibleRows();
    for (int row = std::max(first, from); row <= std::min(last, to); ++row)
        updateRow(row);
}

void ColumnView::onReset()
{
    m_anchor = QPersistentModelIndex();
    m_hoveredRow = -1;
    m_pressedRow = -1;
    closeColumnAccessibility(*this);
    updateScrollRange();
    viewport()->update();
}

void ColumnView::onCurrentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    updateRow(previous.row());
    updateRow(current.row());
    announceFocus();
    Q_EMIT currentRowChanged(current.row());
}

void ColumnView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(cardRect(row).adjusted(-columnSideMargin, -2, columnSideMargin, 4));
}

void ColumnView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(m_hoveredRow);
}

void ColumnView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (rowCount() == 0) {
        paintEmpty(painter);
        return;
    }
    const QRect dirty = event->rect();
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        if (cardRect(row).adjusted(-2, -2, 2, 4).intersects(dirty))
            paintCard(painter, row);
    }
    if (m_model->canFetchMore({}) && last >= rowCount() - 2)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_model && m_model->canFetchMore({}))
                    m_model->fetchMore({});
            },
            Qt::QueuedConnection);
}

void ColumnView::paintCard(QPainter &painter, int row) const
{
    const QModelIndex index = m_model->index(row, 0);
    const QVariant card = index.data(CardRole);
    if (!card.isValid()) {
        m_painter.paintSkeleton(painter, cardRect(row));
        return;
    }
    const CardData shown = card.value<CardData>();
    CardState state;
    state.hovered = row == m_hoveredRow && !m_dragging;
    state.selected = m_selection->isSelected(index);
    state.focused = hasFocus() && row == currentRow();
    state.lifted = m_dragging && m_lifted.contains(shown.id);
    m_painter.paint(painter, cardRect(row), shown, state);
}

QRect ColumnView::dropLine() const
{
    if (m_dropRow < 0 || rowCount() == 0)
        return {};
    const int gap = m_painter.metrics().gap();
    const int y = std::clamp(cardRect(m_dropRow).top() - gap / 2, 3, viewport()->height() - 4);
    return {columnSideMargin, y, viewport()->width() - 2 * columnSideMargin, 1};
}

void ColumnView::paintEmpty(QPainter &painter) const
{
    const Theme &theme = m_painter.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = m_dropRow >= 0;
    QRectF frame(columnSideMargin + 0.5, contentTop() + 0.5, viewport()->width() - 2 * columnSideMargin - 1,
                 m_painter.metrics().cardHeight() - 1);
    if (m_dropWelcome) {
        painter.setPen(
            QPen(theme.color(over ? ColorRole::Accent : ColorRole::Outline), over ? 2 : 1, Qt::DashLine));
        painter.setBrush(over ? QBrush(theme.color(ColorRole::SoftAccent)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, 10, 10);
    } else {
        painter.setPen(QPen(theme.color(ColorRole::Border), 1, Qt::DashLine));
        painter.drawRoundedRect(frame, 10, 10);
    }
    if (hasFocus() && !m_dropWelcome) {
        painter.setPen(QPen(theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    }
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.color(over ? ColorRole::AccentText : ColorRole::Muted));
    painter.drawText(frame.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_dropWelcome    ? tr("Drop a card here")
                         : m_filtered ? tr("No card here matches the filter")
                                      : tr("No cards in this stage"));
}

void ColumnView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollRange();
}

void ColumnView::scrollContentsBy(int dx, int dy)
{
    setHoveredRow(-1);
    viewport()->scroll(dx, dy);
    closeColumnAccessibility(*this);
}

void ColumnView::mousePressEvent(QMouseEvent *event)
{
    m_clickOnRelease = false;
    m_pressedRow = rowAt(event->position().toPoint());
    m_pressPoint = event->position().toPoint();
    if (!m_selection)
        return;
    if (m_pressedRow < 0) {
        if (event->modifiers() == Qt::NoModifier)
            m_selection->clearSelection();
        return;
    }
    const bool selected = m_selection->isSelected(m_model->index(m_pressedRow, 0));
    if (event->button() == Qt::RightButton && selected)
        return;
    if (selected && !(event->modifiers() & Qt::ShiftModifier))
        m_clickOnRelease = true;
    else
        clickSelect(m_pressedRow, event->modifiers());
    event->accept();
}

void ColumnView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_pressedRow >= 0 && (event->buttons() & Qt::LeftButton) && !m_dragging) {
        if ((point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
            if (!m_selection->isSelected(m_model->index(m_pressedRow, 0)))
                setCurrentRow(m_pressedRow);
            m_clickOnRelease = false;
            Q_EMIT dragStarted(m_pressPoint);
        }
        return;
    }
    setHoveredRow(rowAt(point));
}

void ColumnView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_clickOnRelease && m_pressedRow >= 0 && m_pressedRow == rowAt(event->position().toPoint()))
        clickSelect(m_pressedRow, event->modifiers());
    m_clickOnRelease = false;
    m_pressedRow = -1;
    event->accept();
}

void ColumnView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT activated(idAt(row));
}

void ColumnView::clickSelect(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        selectRange(m_anchor.isValid() ? m_anchor.row() : std::max(0, currentRow()), row);
    else if (modifiers & Qt::ControlModifier) {
        setCurrentRow(row, QItemSelectionModel::Toggle);
        m_anchor = m_model->index(row, 0);
    } else
        setCurrentRow(row);
}

void ColumnView::selectRange(int from, int to)
{
    const QItemSelection range(m_model->index(std::min(from, to), 0), m_model->index(std::max(from, to), 0));
    if (!m_anchor.isValid())
        m_anchor = m_model->index(from, 0);
    m_selection->select(range, QItemSelectionModel::ClearAndSelect);
    setCurrentRow(to, QItemSelectionModel::NoUpdate);
}

void ColumnView::wheelEvent(QWheelEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier)
        || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        event->ignore(); // sideways: the board's
        return;
    }
    event->accept();
    if (!event->pixelDelta().isNull()) {
        m_wheel->stop();
        bar->setValue(bar->value() - event->pixelDelta().y());
        return;
    }
    const int step
        = qRound(event->angleDelta().y() / 120.0 * QApplication::wheelScrollLines() * bar->singleStep());
    const int from = m_wheel->state() == QAbstractAnimation::Running ? m_wheelTarget : bar->value();
    m_wheelTarget = std::clamp(from - step, bar->minimum(), bar->maximum());
    if (!style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this)) {
        bar->setValue(m_wheelTarget);
        return;
    }
    m_wheel->stop();
    m_wheel->setStartValue(bar->value());
    m_wheel->setEndValue(m_wheelTarget);
    m_wheel->start();
}

void ColumnView::keyboardGo(int row, Qt::KeyboardModifiers modifiers)
{
    if (rowCount() == 0)
        return;
    const int target = std::clamp(row, 0, rowCount() - 1);
    if (modifiers & Qt::ShiftModifier)
        selectRange(m_anchor.isValid() ? m_anchor.row() : std::max(0, currentRow()), target);
    else
        setCurrentRow(target);
}

void ColumnView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    const int page = std::max(1, viewport()->height() / pitch() - 1);
    const int row = currentRow();
    event->accept();
    switch (plain ? event->key() : 0) {
    case Qt::Key_Up:
        return keyboardGo(row < 0 ? 0 : row - 1, modifiers);
    case Qt::Key_Down:
        return keyboardGo(row + 1, modifiers);
    case Qt::Key_Home:
        return keyboardGo(0, modifiers);
    case Qt::Key_End:
        return keyboardGo(rowCount() - 1, modifiers);
    case Qt::Key_PageUp:
        return keyboardGo(row - page, modifiers);
    case Qt::Key_PageDown:
        return keyboardGo(row + page, modifiers);
    case Qt::Key_Space:
        if (row >= 0) {
            m_selection->select(m_model->index(row, 0), QItemSelectionModel::Toggle);
            m_anchor = m_model->index(row, 0);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            Q_EMIT activated(idAt(row));
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        if (rowCount() > 0)
            m_selection->select(QItemSelection(m_model->index(0, 0), m_model->index(rowCount() - 1, 0)),
                                QItemSelectionModel::ClearAndSelect);
        return;
    }
    event->ignore();
}

void ColumnView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (currentRow() < 0 && rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentRow(visibleRows().first);
    viewport()->update();
    announceFocus();
}

void ColumnView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ColumnView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? currentRow() : rowAt(viewport()->mapFromGlobal(event->globalPos()));
    if (row < 0)
        return;
    Q_EMIT contextMenuRequested(idAt(row),
                                byKey ? viewport()->mapToGlobal(cardRect(row).center()) : event->globalPos());
}

bool ColumnView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void ColumnView::showToolTip(const QPoint &local, const QPoint &global)
{
    const int row = rowAt(local);
    const QVariant card = row >= 0 ? m_model->index(row, 0).data(CardRole) : QVariant();
    if (card.isValid() && !m_dragging)
        QToolTip::showText(global, plainToolTip(m_painter.description(card.value<CardData>())), viewport(),
                           cardRect(row));
    else
        QToolTip::hideText();
}

void ColumnView::announceFocus()
{
    if (!hasFocus() || currentRow() < 0 || !QAccessible::isActive())
        return;
    const int child = currentRow() - visibleRows().first;
    if (child < 0)
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(child);
    QAccessible::updateAccessibility(&focus);
}

} // namespace huni
