#include "ui/theme/controlpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace huni {

namespace {

constexpr qreal controlRadius = 7;
constexpr int linesAtOnce = 64;

// A stroke of `width` that stays inside the rectangle and on whole pixels.
void strokeInside(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color, qreal width)
{
    const qreal half = width / 2;
    painter.setPen(QPen(color, width));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

} // namespace

ControlPainter::ControlPainter(const Theme &theme)
    : m_theme(theme)
{
}

void ControlPainter::buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget) const
{
    const ButtonLook look = buttonLook(widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const QRectF rect(option.rect);
    painter.setPen(Qt::NoPen);
    if (look == ButtonLook::Primary) {
        QColor fill = m_theme.color(hovered || pressed ? ColorRole::AccentHover : ColorRole::Accent);
        if (!enabled)
            fill = m_theme.color(ColorRole::SoftNeutral);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, controlRadius, controlRadius);
    } else {
        const bool ghost = look == ButtonLook::Ghost;
        QBrush fill = ghost ? QBrush(Qt::NoBrush) : QBrush(m_theme.color(ColorRole::Surface));
        if (ghost && option.state & QStyle::State_On) {
            fill = m_theme.color(ColorRole::SoftAccent);
        } else if (ghost && (hovered || pressed)) {
            // A veil of the ink serves on every ground, the dark message bar too.
            QColor veil = option.palette.color(QPalette::ButtonText);
            veil.setAlphaF(pressed ? 0.12f : 0.07f);
            fill = veil;
        } else if (hovered || pressed) {
            fill = m_theme.color(pressed ? ColorRole::Pressed : ColorRole::Hover);
        }
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, controlRadius, controlRadius);
        if (!ghost) {
            painter.setBrush(Qt::NoBrush);
            strokeInside(painter, rect, controlRadius, m_theme.color(ColorRole::Border), 1);
        }
    }
    if (hasKeyboardFocus(option))
        buttonRing(painter, option, look);
}

// A ring that is seen on what lies under it: a filled button and a dark bar have the accent's colour, or nearly.
void ControlPainter::buttonRing(QPainter &painter, const QStyleOption &option, ButtonLook look) const
{
    const QColor ink = option.palette.color(QPalette::ButtonText);
    painter.setBrush(Qt::NoBrush);
    if (look == ButtonLook::Primary)
        strokeInside(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), controlRadius - 2, m_theme.color(ColorRole::OnAccent), 2);
    else if (look == ButtonLook::Ghost && ink == m_theme.color(ColorRole::OnInverse))
        strokeInside(painter, option.rect, controlRadius, ink, 2);
    else
        focusRing(painter, option);
}

void ControlPainter::buttonLabel(QPainter &painter, const QStyleOptionButton &button,
                                 const QWidget *widget) const
{
    const ButtonLook look = buttonLook(widget);
    const bool enabled = button.state & QStyle::State_Enabled;
    QColor ink = m_theme.color(look == ButtonLook::Primary      ? ColorRole::OnAccent
                                   : look == ButtonLook::Danger ? ColorRole::Bad
                                                                : ColorRole::Text);
    if (look == ButtonLook::Ghost && button.state & QStyle::State_On)
        ink = m_theme.color(ColorRole::AccentText);
    if (!enabled)
        ink = m_theme.color(ColorRole::Outline);
    QFont font = widget ? widget->font() : painter.font();
    if (look != ButtonLook::Ghost)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    const QFontMetrics metrics(font);
    const QSize iconSize = button.icon.isNull() ? QSize(0, 0) : button.iconSize;
    const int gap = button.icon.isNull() || button.text.isEmpty() ? 0 : 7;
    const int flags = Qt::TextShowMnemonic | Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    const QVariant left = widget ? widget->property("huniAlignLeft") : QVariant();
    const int inset = left.typeId() == QMetaType::Int ? left.toInt() : 10; // of text at the left
    const int chevron = button.features & QStyleOptionButton::HasMenu ? buttonChevron + 2 : 0;
    const int width = button.rect.width() - chevron;
    const int room = width - (left.toBool() ? inset + 4 : 16) - iconSize.width() - gap;
    const QString text = metrics.elidedText(button.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int textWidth
        = text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    int x = button.rect.x() + (width - iconSize.width() - gap - textWidth) / 2;
    if (left.toBool())
        x = button.rect.x() + inset;
    if (iconSize.width() > 0) {
        const QRect square(x, button.rect.center().y() - iconSize.height() / 2 + 1, iconSize.width(),
                           iconSize.height());
        button.icon.paint(&painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                          button.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        x += iconSize.width() + gap;
    }
    painter.drawText(QRect(x, button.rect.y(), textWidth + 2, button.rect.height()), flags, text);
}

void ControlPainter::buttonArrow(QPainter &painter, const QStyleOptionButton &button) const
{
    const QRect &rect = button.rect;
    const QRect chevron(rect.right() - buttonChevron - 9, rect.center().y() - buttonChevron / 2 + 1,
                        buttonChevron, buttonChevron);
    paintIcon(painter, QStyle::visualRect(button.direction, rect, chevron), QStringLiteral("chevron-down"),
              m_theme.color(button.state & QStyle::State_Enabled ? ColorRole::Muted : ColorRole::Outline));
}

void ControlPainter::field(QPainter &painter, const QStyleOption &option) const
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(enabled ? ColorRole::Surface : ColorRole::Background));
    painter.drawRoundedRect(QRectF(option.rect), controlRadius, controlRadius);
    painter.setBrush(Qt::NoBrush);
    if (focused)
        strokeInside(painter, option.rect, controlRadius, m_theme.color(ColorRole::Accent), 2);
    else
        strokeInside(painter, option.rect, controlRadius,
                     m_theme.color(enabled && (option.state & QStyle::State_MouseOver) ? ColorRole::Outline
                                                                                       : ColorRole::Border),
                     1);
}

void ControlPainter::check(QPainter &painter, const QStyleOption &option) const
{
    const bool on = option.state & QStyle::State_On;
    const bool some = option.state & QStyle::State_NoChange;
    const QRect rect(option.rect.center() - QPoint(7, 7), QSize(16, 16));
    painter.setBrush(m_theme.color(on || some ? ColorRole::Accent : ColorRole::Surface));
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, 4, 4);
    if (on || some) {
        paintIcon(painter, rect.adjusted(1, 1, -1, -1),
                  on ? QStringLiteral("check") : QStringLiteral("minus"), m_theme.color(ColorRole::OnAccent));
    } else {
        painter.setBrush(Qt::NoBrush);
        strokeInside(
            painter, rect, 4,
            m_theme.color(option.state & QStyle::State_MouseOver ? ColorRole::Accent : ColorRole::Outline),
            1.4);
    }
}

void ControlPainter::radio(QPainter &painter, const QStyleOption &option) const
{
    const bool on = option.state & QStyle::State_On;
    const QRectF rect(QRect(option.rect.center() - QPoint(7, 7), QSize(16, 16)));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    strokeInside(painter, rect, 8,
                 m_theme.color(on || (option.state & QStyle::State_MouseOver) ? ColorRole::Accent
                                                                              : ColorRole::Outline),
                 on ? 5 : 1.4);
}

void ControlPainter::indicator(QPainter &painter, QStyle::PrimitiveElement element,
                               const QStyleOption &option) const
{
    const auto icon = [&](const QRect &rect, const QString &name, ColorRole role = ColorRole::Muted) {
        paintIcon(painter, rect, name, m_theme.color(role));
    };
    const auto square
        = [&](int side) { return QRect(option.rect.center() - QPoint(7, 7), QSize(side, side)); };
    switch (element) {
    case QStyle::PE_IndicatorMenuCheckMark:
        if (option.state & QStyle::State_On)
            icon(square(15), QStringLiteral("check"), ColorRole::AccentText);
        return;
    case QStyle::PE_IndicatorArrowRight:
        return icon(square(15), QStringLiteral("chevron-right"));
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return icon(option.rect.adjusted(2, 0, -2, 0), QStringLiteral("chevron-down"));
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return icon(option.rect.adjusted(2, 0, -2, 0), QStringLiteral("chevron-up"));
    case QStyle::PE_IndicatorBranch:
        if (option.state & QStyle::State_Children)
            icon(square(14),
                 option.state & QStyle::State_Open ? QStringLiteral("chevron-down")
                                                   : QStringLiteral("chevron-right"));
        return;
    default:
        return;
    }
}

void ControlPainter::focusRing(QPainter &painter, const QStyleOption &option) const
{
    painter.setBrush(Qt::NoBrush);
    strokeInside(painter, option.rect, controlRadius, m_theme.color(ColorRole::Accent), 2);
}

void ControlPainter::scrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &thumb) const
{
    const bool active = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QColor fill = m_theme.color(ColorRole::Outline);
    fill.setAlphaF(active ? 0.85f : 0.35f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    const QRectF pill = QRectF(thumb).adjusted(2, 2, -2, -2);
    // Piece by piece: a shape of many lines would be handed to several threads, which takes longer than to
    // draw it.
    for (int y = thumb.y(); y <= thumb.bottom(); y += linesAtOnce) {
        painter.setClipRect(QRect(thumb.x(), y, thumb.width(), linesAtOnce));
        painter.drawRoundedRect(pill, 3, 3);
    }
}

void ControlPainter::menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style,
                                 bool underlined) const
{
    painter.fillRect(option.rect, m_theme.color(ColorRole::Surface));
    if (option.state & QStyle::State_Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Hover));
        painter.drawRoundedRect(option.rect, 5, 5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false); // the line under a letter lies on whole pixels
    const int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine
        | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    style.drawItemText(&painter, option.rect, flags, option.palette, option.state & QStyle::State_Enabled,
                       option.text, QPalette::ButtonText);
}

void ControlPainter::comboBox(QPainter &painter, const QStyleOption &option, const QRect &arrow) const
{
    field(painter, option);
    paintIcon(painter, QRect(arrow.center() - QPoint(8, 7), QSize(16, 16)), QStringLiteral("chevron-down"),
              m_theme.color(option.state & QStyle::State_Enabled ? ColorRole::Muted : ColorRole::Outline));
}

void ControlPainter::progress(QPainter &painter, const QStyleOptionProgressBar &bar) const
{
    const QRectF groove(bar.rect.x(), bar.rect.center().y() - 2, bar.rect.width(), 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::SoftNeutral));
    painter.drawRoundedRect(groove, 3, 3);
    const qint64 span = qint64(bar.maximum) - bar.minimum;
    if (span <= 0)
        return;
    QRectF done = groove;
    done.setWidth(groove.width() * qreal(qint64(bar.progress) - bar.minimum) / qreal(span));
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawRoundedRect(done, 3, 3);
}

void ControlPainter::row(QPainter &painter, const QStyleOption &option) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, m_theme.color(ColorRole::SoftAccent));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, m_theme.color(ColorRole::Hover));
}

void ControlPainter::splitter(QPainter &painter, const QStyleOption &option) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect rect = option.rect;
    const bool upright = rect.height() > rect.width();
    // At the edge of what lies behind it: the handle is empty ground, and the line the border of the panel.
    painter.fillRect(
        upright ? QRect(rect.right(), rect.y(), 1, rect.height())
                : QRect(rect.x(), rect.bottom(), rect.width(), 1),
        m_theme.color(option.state & QStyle::State_MouseOver ? ColorRole::Accent : ColorRole::Border));
}

} // namespace huni
