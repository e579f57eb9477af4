#pragma once

#include "ui/theme/colorroles.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace huni {

class Theme;

/// A line icon of resources/icons in the colour of a role; it follows the theme when that changes.
QIcon themeIcon(const Theme &theme, const QString &name, ColorRole role = ColorRole::Muted);
/// As above, with another colour while checked (State On) or selected.
QIcon themeIcon(const Theme &theme, const QString &name, ColorRole role, ColorRole checkedRole);

/// The icon as pixels of the device, `side` in logical pixels. Kept in QPixmapCache.
QPixmap iconPixmap(const QString &name, const QColor &color, int side, qreal pixelRatio);
/// Paints it into the middle of a square, on whole device pixels.
void paintIcon(QPainter &painter, const QRect &square, const QString &name, const QColor &color);

} // namespace huni
