#pragma once

#include <QColor>

#include <array>
#include <cstddef>
#include <span>

namespace huni {

/// What a colour is for. Everything that is drawn asks for a role, never for a colour.
enum class ColorRole {
    Background, ///< of the window
    Surface, ///< of pages' parts: sidebar, header, fields
    Raised, ///< of cards, menus, tool tips
    Border,
    Outline, ///< of check boxes and the like, which must be found without their text
    Hover,
    Pressed,
    Text,
    Muted,
    Accent, ///< filled buttons, focus ring, progress
    AccentHover,
    OnAccent,
    AccentText, ///< links and the chosen page: accent that is read
    SoftAccent, ///< behind AccentText, and selected rows
    Good,
    SoftGood,
    Bad,
    SoftBad,
    Warning,
    SoftWarning,
    Info,
    SoftInfo,
    Neutral, ///< text of a chip that says nothing good or bad
    SoftNeutral,
    Stage1, ///< dots and bars of stages, in the order of the funnel
    Stage2,
    Stage3,
    Stage4,
    Stage5,
    Shadow, ///< has its own transparency
    Inverse, ///< message bar
    OnInverse,
    Count
};

constexpr std::size_t colorRoleCount = std::size_t(ColorRole::Count);

/// Every role of one look.
using ColorTable = std::array<QRgb, colorRoleCount>;

const ColorTable &lightColors();
const ColorTable &darkColors();

/// What a pair of roles must reach.
enum class ContrastNeed {
    Text, ///< 4.5:1
    Graphics ///< 3:1
};

struct RolePair {
    ColorRole front{};
    ColorRole back{};
    ContrastNeed need = ContrastNeed::Text;
};

/// Every pair that Huni draws on each other. A new pair belongs here before it is drawn.
std::span<const RolePair> usedRolePairs();

/// Ratio of the relative luminances of two opaque colours, 1 to 21. Source: WCAG 2.1, 'contrast ratio'.
double contrastRatio(QRgb one, QRgb other);

/// Text and ground of an avatar.
struct ColorPair {
    QRgb front = 0;
    QRgb back = 0;
};
/// The colours among which the names of people are spread.
std::span<const ColorPair> avatarColors(bool dark);

} // namespace huni
