#include "ui/theme/mark.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

void paintMark(QPainter &painter, const QRectF &square, const Theme &theme)
{
    constexpr ColorRole tones[] = {ColorRole::Accent, ColorRole::Stage3, ColorRole::Stage2};
    const qreal unit = square.width() / 20;
    const qreal top = square.center().y() - 8.75 * unit;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(theme.color(tones[i]));
        painter.drawRoundedRect(
            QRectF(square.x() + i * 3.5 * unit, top + i * 6.5 * unit, (20 - i * 7) * unit, 4.5 * unit),
            2.25 * unit, 2.25 * unit);
    }
}

QIcon markIcon(const Theme &theme)
{
    QIcon icon;
    for (const int side : {16, 32, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QRectF(0, 0, side, side).adjusted(side / 16.0, 0, -side / 16.0, 0), theme);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace huni
