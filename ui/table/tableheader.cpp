#include "ui/table/tableheader.h"

#include "ui/table/celldelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace huni {

TableHeader::TableHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setMaximumSectionSize(900);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void TableHeader::setMarks(const std::vector<Mark> &marks)
{
    m_marks = marks;
    viewport()->update();
}

QSize TableHeader::sizeHint() const
{
    return {100, m_theme.basePixels() * 34 / 13};
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(event->rect().left(), height() - 1, event->rect().width(), 1), m_theme.color(ColorRole::Border));
    painter.end();
    QHeaderView::paintEvent(event);
    if (const int width = frozenWidth(); width > 0) {
        QPainter over(viewport());
        paintSection(&over, QRect(0, 0, width, height()), logicalIndex(0));
        over.fillRect(QRect(width - 1, 0, 1, height()), m_theme.color(ColorRole::Border));
    }
}

int TableHeader::frozenWidth() const
{
    return offset() > 0 && count() > 1 ? std::min(sectionSize(logicalIndex(0)), viewport()->width() / 2) : 0;
}

int TableHeader::sectionUnder(int x) const
{
    return x < frozenWidth() ? logicalIndex(0) : logicalIndexAt(x);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    painter->save();
    painter->fillRect(rect.adjusted(0, 0, 0, -1), m_theme.color(section == m_hovered ? ColorRole::Hover : ColorRole::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::Border));
    QRect room = rect.adjusted(CellDelegate::padding, 0, -CellDelegate::padding, -1);
    const bool right = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark &m) { return m.section == section; });
    const bool sorted = mark != m_marks.end();
    painter->setFont(m_theme.font(FontRole::SmallStrong));
    painter->setPen(m_theme.color(sorted ? ColorRole::Text : ColorRole::Muted));
    const bool numbered = sorted && m_marks.size() > 1;
    const int arrow = sorted ? 16 + (numbered ? 8 : 0) : 0;
    const QString text = painter->fontMetrics().elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                                                           std::max(0, room.width() - arrow));
    const int width = painter->fontMetrics().horizontalAdvance(text);
    const int x = right ? room.right() - width - arrow + 1 : room.left();
    painter->drawText(QRect(x, room.top(), width + 1, room.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        paintIcon(*painter, QRect(x + width + 3, room.center().y() - 6, 13, 13),
                  mark->order == Qt::AscendingOrder ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                  m_theme.color(ColorRole::Text));
        if (numbered) {
            painter->setFont(m_theme.font(FontRole::NumberTiny));
            painter->drawText(QRect(x + width + 17, room.top(), 10, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                              QString::number(mark - m_marks.begin() + 1));
        }
    }
    painter->restore();
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? sectionUnder(event->position().toPoint().x()) : -1;
    m_pressedAt = event->position().toPoint();
    m_pressedSize = m_pressed >= 0 ? sectionSize(m_pressed) : 0;
    QHeaderView::mousePressEvent(event);
}

// A click is a press and a release on the spot that neither moved nor resized anything.
void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    const bool resizing = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    const bool still = (event->position().toPoint() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (pressed >= 0 && still && !resizing && sectionSize(pressed) == m_pressedSize)
        Q_EMIT sortWanted(pressed, event->modifiers() & Qt::ShiftModifier);
}

void TableHeader::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = sectionUnder(event->position().toPoint().x());
    viewport()->update();
    QHeaderView::mouseMoveEvent(event);
}

void TableHeader::contextMenuEvent(QContextMenuEvent *event)
{
    if (const int section = sectionUnder(event->pos().x()); section >= 0)
        Q_EMIT menuWanted(section, event->globalPos());
}

void TableHeader::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

} // namespace huni
