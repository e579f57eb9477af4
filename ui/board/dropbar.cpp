#include "ui/board/dropbar.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace huni {

namespace {

struct DropTargetLook {
    const char *icon;
    ColorRole front;
    ColorRole back;
};

DropTargetLook dropTargetLook(DropTarget target)
{
    switch (target) {
    case DropTarget::Won:
        return {"trophy", ColorRole::Good, ColorRole::SoftGood};
    case DropTarget::Lost:
        return {"circle-x", ColorRole::Bad, ColorRole::SoftBad};
    case DropTarget::Nurture:
        return {"sprout", ColorRole::Info, ColorRole::SoftInfo};
    case DropTarget::Delete:
        break;
    }
    return {"trash-2", ColorRole::Neutral, ColorRole::SoftNeutral};
}

constexpr int dropBarPadding = 8;

} // namespace

DropBar::DropBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    hide();
}

void DropBar::setTargets(const QVector<DropTarget> &targets)
{
    m_targets = targets;
    update();
}

QRect DropBar::cellRect(int place) const
{
    const int count = int(m_targets.size());
    const int room = width() - 2 * dropBarPadding - (count - 1) * dropBarPadding;
    const int from = dropBarPadding + place * room / count + place * dropBarPadding;
    const int to = dropBarPadding + (place + 1) * room / count + place * dropBarPadding;
    return {from, dropBarPadding, to - from, height() - 2 * dropBarPadding};
}

std::optional<DropTarget> DropBar::targetAt(const QPoint &point) const
{
    for (int i = 0; i < m_targets.size(); ++i) {
        // To the lower edge of the bar: the mouse overshoots downwards.
        if (cellRect(i).adjusted(0, -dropBarPadding, 0, dropBarPadding).contains(point))
            return m_targets[i];
    }
    return {};
}

QRect DropBar::targetRect(DropTarget target) const
{
    const qsizetype place = m_targets.indexOf(target);
    return place < 0 ? QRect() : cellRect(int(place));
}

void DropBar::setHovered(std::optional<DropTarget> target)
{
    if (target == m_hovered)
        return;
    m_hovered = target;
    update();
}

QSize DropBar::sizeHint() const
{
    return {480, QFontMetrics(m_theme.font(FontRole::BodyStrong)).height() + 30 + 2 * dropBarPadding};
}

void DropBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorRole::Border));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    painter.setFont(m_theme.font(FontRole::BodyStrong));
    for (int i = 0; i < m_targets.size(); ++i) {
        const DropTarget target = m_targets[i];
        const DropTargetLook look = dropTargetLook(target);
        const QString word = target == DropTarget::Won ? tr("Won")
            : target == DropTarget::Lost               ? tr("Lost")
            : target == DropTarget::Nurture            ? tr("Nurture")
                                                       : tr("Delete");
        const bool hovered = m_hovered == target;
        const QRect cell = cellRect(i);
        const QColor ink = m_theme.color(look.front);
        painter.setBrush(m_theme.color(look.back));
        painter.setPen(hovered ? QPen(ink, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 8, 8);
        const int side = painter.fontMetrics().height() + 1;
        const int wide = side + 8 + painter.fontMetrics().horizontalAdvance(word);
        const int x = cell.x() + (cell.width() - wide) / 2;
        paintIcon(painter, QRect(x, cell.center().y() - side / 2, side, side), QLatin1String(look.icon), ink);
        painter.setPen(ink);
        painter.drawText(QRect(x + side + 8, cell.y(), wide - side, cell.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine, word);
    }
}

} // namespace huni
