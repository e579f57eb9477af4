#pragma once

#include <QRect>
#include <QSize>
#include <QString>

#include <array>

class QPainter;

namespace huni {

class Theme;

/// The answer of one dimension, as shown.
enum class BantMark { Unknown, No, Partly, Yes };

/// Budget, Authority, Need, Timing.
using BantMarks = std::array<BantMark, 4>;

/// Size of the bar for the theme's text size.
QSize bantBarSize(const Theme &theme);
/// Four cells with their letters. Told apart without colour: dotted outline, a cross, a filled foot, filled.
void paintBantBar(QPainter &painter, const QRect &rect, const BantMarks &marks, const Theme &theme);
/// All four in words, for tool tips and screen readers.
QString bantText(const BantMarks &marks);

} // namespace huni
