#pragma once

#include <QIcon>

class QPainter;

namespace huni {

class Theme;

/// The mark of Huni, a funnel of three bars, as wide as the square.
void paintMark(QPainter &painter, const QRectF &square, const Theme &theme);
/// The mark for task bars and the like.
QIcon markIcon(const Theme &theme);

} // namespace huni
