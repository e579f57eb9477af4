#include "ui/chart/chartpicture.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace huni {

QImage chartPicture(const Theme &theme, const QSize &size, const QString &title, const QString &sentence, qreal pixelRatio,
                    const std::function<void(QPainter &painter, const QSizeF &size)> &paint)
{
    constexpr int pad = 20;
    const QFont titleFont = theme.font(FontRole::Section);
    const QFont sentenceFont = theme.font(FontRole::Small);
    const int wide = size.width();
    const int titleHeight = QFontMetrics(titleFont).height() + 4;
    const QRect words = QFontMetrics(sentenceFont).boundingRect(QRect(0, 0, wide, 10'000), Qt::TextWordWrap, sentence);
    const int head = titleHeight + words.height() + 12;
    QImage image(QSize(wide + 2 * pad, size.height() + head + 2 * pad) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(theme.color(ColorRole::Surface));
    QPainter painter(&image);
    painter.setFont(titleFont);
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(QRect(pad, pad, wide, titleHeight), Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(titleFont).elidedText(title, Qt::ElideRight, wide));
    painter.setFont(sentenceFont);
    painter.setPen(theme.color(ColorRole::Muted));
    painter.drawText(QRect(pad, pad + titleHeight, wide, words.height() + 4), Qt::TextWordWrap, sentence);
    painter.translate(pad, pad + head);
    paint(painter, QSizeF(size));
    return image;
}

} // namespace huni
