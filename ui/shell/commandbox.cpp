#include "ui/shell/commandbox.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int boxIconSide = 16;

} // namespace

CommandBox::CommandBox(const Theme &theme, const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(words);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus); // its key opens it from anywhere
}

void CommandBox::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleDescription(keys);
    update();
}

QSize CommandBox::sizeHint() const
{
    return {300 * m_theme.basePixels() / 13, QFontMetrics(m_theme.font(FontRole::Body)).height() + 12};
}

void CommandBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 2.5, -8.5, -2.5);
    painter.setPen(m_theme.color(ColorRole::Border));
    painter.setBrush(m_theme.color(underMouse() ? ColorRole::Hover : ColorRole::Surface));
    painter.drawRoundedRect(ground, 8, 8);
    const QRect inside = ground.toAlignedRect();
    paintIcon(painter,
              QRect(inside.x() + 9, inside.center().y() - boxIconSide / 2 + 1, boxIconSide, boxIconSide),
              QStringLiteral("search"), m_theme.color(ColorRole::Muted));
    int right = inside.right() - 8;
    if (!m_keys.isEmpty()) {
        const QFont font = m_theme.font(FontRole::NumberSmall);
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(inside.adjusted(0, 0, -10, 0),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_keys);
        right -= QFontMetrics(font).horizontalAdvance(m_keys) + 10;
    }
    const QRect room(inside.x() + 34, inside.y(), right - inside.x() - 34, inside.height());
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace huni
