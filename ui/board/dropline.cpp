#include "ui/board/dropline.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int dropLineKnob = 5;

} // namespace

DropLine::DropLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropLine::showAt(int left, int right, int y)
{
    setGeometry(left, y - dropLineKnob, right - left, 2 * dropLineKnob + 1);
    show();
    raise();
}

void DropLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = height() / 2.0;
    painter.setPen(QPen(m_theme.color(ColorRole::Background), 1.5)); // stands out on cards too
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawRoundedRect(QRectF(2, middle - 2.5, width() - 4, 5), 2.5, 2.5);
    painter.drawEllipse(QPointF(dropLineKnob, middle), dropLineKnob - 1, dropLineKnob - 1);
    painter.drawEllipse(QPointF(width() - dropLineKnob, middle), dropLineKnob - 1, dropLineKnob - 1);
}

} // namespace huni
