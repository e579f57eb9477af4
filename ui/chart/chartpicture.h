#pragma once

#include <QImage>
#include <QSizeF>

#include <functional>

class QPainter;

namespace huni {

class Theme;

/// A chart as a picture that says what it is: a title and a sentence above it.
/// \param paint  draws the chart into that size, from the origin
QImage chartPicture(const Theme &theme, const QSize &size, const QString &title, const QString &sentence, qreal pixelRatio,
                    const std::function<void(QPainter &painter, const QSizeF &size)> &paint);

} // namespace huni
