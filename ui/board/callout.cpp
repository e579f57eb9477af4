#include "ui/board/callout.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QTimer>

namespace huni {

namespace {

constexpr int calloutTimeMs = 7000;
constexpr int calloutPadX = 12;
constexpr int calloutPadY = 9;
constexpr int calloutIcon = 16;

} // namespace

Callout::Callout(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_timer(new QTimer(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_timer->setSingleShot(true);
    m_timer->setInterval(calloutTimeMs);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Callout::showAt(const QRect &thing, const QString &sentence)
{
    m_text = sentence;
    setAccessibleName(sentence);
    const QFontMetrics metrics(m_theme.font(FontRole::Small));
    const int room = std::max(160, thing.width()) - 2 * calloutPadX - calloutIcon - 8;
    const QRect text = metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, sentence);
    const QSize size(text.width() + 2 * calloutPadX + calloutIcon + 10,
                     std::max(text.height(), calloutIcon) + 2 * calloutPadY);
    QPoint place(thing.x(), thing.bottom() + 7);
    if (place.y() + size.height() > parentWidget()->height())
        place.setY(std::max(0, thing.top() - 6 - size.height()));
    place.setX(std::clamp(place.x(), 0, std::max(0, parentWidget()->width() - size.width())));
    setGeometry(QRect(place, size));
    show();
    raise();
    update();
    m_timer->start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Callout::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Inverse));
    painter.drawRoundedRect(rect(), 8, 8);
    const QColor ink = m_theme.color(ColorRole::OnInverse);
    paintIcon(painter, QRect(calloutPadX, calloutPadY, calloutIcon, calloutIcon),
              QStringLiteral("circle-alert"), ink);
    painter.setPen(ink);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.drawText(
        rect().adjusted(calloutPadX + calloutIcon + 8, calloutPadY, -calloutPadX + 2, -calloutPadY),
        Qt::TextWordWrap | Qt::AlignVCenter, m_text);
}

} // namespace huni
