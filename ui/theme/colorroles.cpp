#include "ui/theme/colorroles.h"

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

constexpr QRgb opaque(unsigned rgb)
{
    return 0xff000000u | rgb;
}

struct RoleRow {
    ColorRole role;
    QRgb light;
    QRgb dark;
};

// The one table. Rows may stand in any order; a role without a row would be transparent and fail the contrast
// test.
constexpr RoleRow roleRows[] = {
    {ColorRole::Background, opaque(0xf6f7f9), opaque(0x0f1115)},
    {ColorRole::Surface, opaque(0xffffff), opaque(0x15181e)},
    {ColorRole::Raised, opaque(0xffffff), opaque(0x1c2027)},
    {ColorRole::Border, opaque(0xe4e7ec), opaque(0x2a2f38)},
    {ColorRole::Outline, opaque(0x7f899b), opaque(0x6f7a8e)},
    {ColorRole::Hover, opaque(0xf2f4f7), opaque(0x20242c)},
    {ColorRole::Pressed, opaque(0xe9ecf1), opaque(0x282d36)},
    {ColorRole::Text, opaque(0x101828), opaque(0xf0f2f5)},
    {ColorRole::Muted, opaque(0x5d677b), opaque(0x9ba5b5)},
    {ColorRole::Accent, opaque(0x4f46e5), opaque(0x7c75ff)},
    {ColorRole::AccentHover, opaque(0x4338ca), opaque(0x8f89ff)},
    {ColorRole::OnAccent, opaque(0xffffff), opaque(0x0f1115)},
    {ColorRole::AccentText, opaque(0x4338ca), opaque(0xa8a3ff)},
    {ColorRole::SoftAccent, opaque(0xeef2ff), opaque(0x23224a)},
    {ColorRole::Good, opaque(0x067647), opaque(0x47cd89)},
    {ColorRole::SoftGood, opaque(0xdcf3e6), opaque(0x163427)},
    {ColorRole::Bad, opaque(0xb42318), opaque(0xf97066)},
    {ColorRole::SoftBad, opaque(0xfde4e1), opaque(0x43211f)},
    {ColorRole::Warning, opaque(0x93370d), opaque(0xfdb022)},
    {ColorRole::SoftWarning, opaque(0xfdeecd), opaque(0x3d2f14)},
    {ColorRole::Info, opaque(0x026aa2), opaque(0x53b1fd)},
    {ColorRole::SoftInfo, opaque(0xdff1fb), opaque(0x14304a)},
    {ColorRole::Neutral, opaque(0x475467), opaque(0xb6bfcc)},
    {ColorRole::SoftNeutral, opaque(0xeceff3), opaque(0x2a2f38)},
    {ColorRole::Stage1, opaque(0x7c879a), opaque(0x7d879b)},
    {ColorRole::Stage2, opaque(0x0a8ccb), opaque(0x36bffa)},
    {ColorRole::Stage3, opaque(0x7a5af8), opaque(0x9b8afb)},
    {ColorRole::Stage4, opaque(0xd27204), opaque(0xfdb022)},
    {ColorRole::Stage5, opaque(0x109455), opaque(0x47cd89)},
    {ColorRole::Shadow, 0x0e101828u, 0x40000000u},
    {ColorRole::Inverse, opaque(0x1d2433), opaque(0xe7eaf0)},
    {ColorRole::OnInverse, opaque(0xffffff), opaque(0x101828)},
};

constexpr ColorTable tableOf(QRgb RoleRow::*look)
{
    ColorTable table{};
    for (const RoleRow &row : roleRows)
        table[std::size_t(row.role)] = row.*look;
    return table;
}

constexpr ColorTable lightTable = tableOf(&RoleRow::light);
constexpr ColorTable darkTable = tableOf(&RoleRow::dark);

constexpr RolePair rolePairs[] = {
    {ColorRole::Text, ColorRole::Background},
    {ColorRole::Text, ColorRole::Surface},
    {ColorRole::Text, ColorRole::Raised},
    {ColorRole::Text, ColorRole::Hover},
    {ColorRole::Text, ColorRole::Pressed},
    {ColorRole::Text, ColorRole::SoftAccent},
    {ColorRole::Text, ColorRole::SoftInfo},
    {ColorRole::Text, ColorRole::SoftGood},
    {ColorRole::Text, ColorRole::SoftNeutral},
    {ColorRole::Muted, ColorRole::Background},
    {ColorRole::Muted, ColorRole::Surface},
    {ColorRole::Muted, ColorRole::Raised},
    {ColorRole::Muted, ColorRole::Hover},
    {ColorRole::Muted, ColorRole::Pressed},
    {ColorRole::Muted, ColorRole::SoftAccent},
    {ColorRole::AccentText, ColorRole::Background},
    {ColorRole::AccentText, ColorRole::Surface},
    {ColorRole::AccentText, ColorRole::Raised},
    {ColorRole::AccentText, ColorRole::Hover},
    {ColorRole::AccentText, ColorRole::SoftAccent},
    {ColorRole::OnAccent, ColorRole::Accent},
    {ColorRole::OnAccent, ColorRole::AccentHover},
    {ColorRole::Good, ColorRole::Background},
    {ColorRole::Good, ColorRole::Surface},
    {ColorRole::Good, ColorRole::Raised},
    {ColorRole::Good, ColorRole::SoftAccent},
    {ColorRole::Good, ColorRole::SoftGood},
    {ColorRole::Bad, ColorRole::Background},
    {ColorRole::Bad, ColorRole::Surface},
    {ColorRole::Bad, ColorRole::Raised},
    {ColorRole::Bad, ColorRole::Hover},
    {ColorRole::Bad, ColorRole::SoftAccent},
    {ColorRole::Bad, ColorRole::SoftBad},
    {ColorRole::Warning, ColorRole::Background},
    {ColorRole::Warning, ColorRole::Surface},
    {ColorRole::Warning, ColorRole::Raised},
    {ColorRole::Warning, ColorRole::Hover},
    {ColorRole::Warning, ColorRole::SoftAccent},
    {ColorRole::Warning, ColorRole::SoftWarning},
    {ColorRole::Info, ColorRole::Surface},
    {ColorRole::Info, ColorRole::Raised},
    {ColorRole::Info, ColorRole::SoftInfo},
    {ColorRole::Neutral, ColorRole::SoftNeutral},
    {ColorRole::Raised, ColorRole::Good},
    {ColorRole::Neutral, ColorRole::Surface},
    {ColorRole::Neutral, ColorRole::Hover},
    {ColorRole::OnInverse, ColorRole::Inverse},
    {ColorRole::Text, ColorRole::SoftWarning},
    {ColorRole::Text, ColorRole::SoftBad},
    {ColorRole::Muted, ColorRole::SoftWarning},
    {ColorRole::Muted, ColorRole::SoftNeutral},
    {ColorRole::Muted, ColorRole::SoftGood},
    {ColorRole::Muted, ColorRole::SoftInfo},
    {ColorRole::Good, ColorRole::Hover},
    {ColorRole::Info, ColorRole::Hover},
    {ColorRole::Info, ColorRole::SoftAccent},
    {ColorRole::Info, ColorRole::Background},
    {ColorRole::Neutral, ColorRole::Raised},
    {ColorRole::Neutral, ColorRole::SoftAccent},
    {ColorRole::AccentText, ColorRole::Pressed},
    {ColorRole::AccentText, ColorRole::SoftWarning},
    {ColorRole::Bad, ColorRole::Pressed},
    {ColorRole::Accent, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::Surface, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::Pressed, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::SoftNeutral, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::Border, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::SoftWarning, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::SoftGood, ContrastNeed::Graphics},
    {ColorRole::Accent, ColorRole::SoftInfo, ContrastNeed::Graphics},
    {ColorRole::Good, ColorRole::SoftWarning, ContrastNeed::Graphics},
    {ColorRole::Good, ColorRole::SoftInfo, ContrastNeed::Graphics},
    {ColorRole::Bad, ColorRole::SoftGood, ContrastNeed::Graphics},
    {ColorRole::Bad, ColorRole::SoftWarning, ContrastNeed::Graphics},
    {ColorRole::Bad, ColorRole::SoftInfo, ContrastNeed::Graphics},
    {ColorRole::Neutral, ColorRole::SoftGood, ContrastNeed::Graphics},
    {ColorRole::Neutral, ColorRole::SoftWarning, ContrastNeed::Graphics},
    {ColorRole::Neutral, ColorRole::SoftInfo, ContrastNeed::Graphics},
    {ColorRole::Outline, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::OnInverse, ColorRole::Inverse, ContrastNeed::Graphics},
    {ColorRole::OnAccent, ColorRole::Accent, ContrastNeed::Graphics},
    {ColorRole::Stage1, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Stage1, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Stage1, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::Stage2, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Stage2, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Stage2, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::Stage3, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Stage3, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Stage3, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::Stage4, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Stage4, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Stage4, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::Stage5, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Stage5, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Stage5, ColorRole::SoftAccent, ContrastNeed::Graphics},
    {ColorRole::Outline, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Outline, ColorRole::Surface, ContrastNeed::Graphics},
    {ColorRole::Outline, ColorRole::Raised, ContrastNeed::Graphics},
    {ColorRole::Outline, ColorRole::Hover, ContrastNeed::Graphics},
    {ColorRole::Stage1, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Stage1, ColorRole::Surface, ContrastNeed::Graphics},
    {ColorRole::Stage2, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Stage2, ColorRole::Surface, ContrastNeed::Graphics},
    {ColorRole::Stage3, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Stage3, ColorRole::Surface, ContrastNeed::Graphics},
    {ColorRole::Stage4, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Stage4, ColorRole::Surface, ContrastNeed::Graphics},
    {ColorRole::Stage5, ColorRole::Background, ContrastNeed::Graphics},
    {ColorRole::Stage5, ColorRole::Surface, ContrastNeed::Graphics},
};

constexpr ColorPair lightAvatars[] = {
    {opaque(0x3b2a8c), opaque(0xded8fb)}, {opaque(0x8a1f5f), opaque(0xf9d9ea)},
    {opaque(0x7a2e0e), opaque(0xfbdcc8)}, {opaque(0x6b4a00), opaque(0xf6e5b3)},
    {opaque(0x2d5a12), opaque(0xdcecc7)}, {opaque(0x075e54), opaque(0xc9ece6)},
    {opaque(0x0b4f86), opaque(0xcfe4f7)}, {opaque(0x5b2a7a), opaque(0xecd7f6)},
};
constexpr ColorPair darkAvatars[] = {
    {opaque(0xe4dfff), opaque(0x47399a)}, {opaque(0xffe0f0), opaque(0x832a61)},
    {opaque(0xffe3d3), opaque(0x83401d)}, {opaque(0xfff0c2), opaque(0x6b5110)},
    {opaque(0xe6f6d3), opaque(0x3f6223)}, {opaque(0xd3f6f0), opaque(0x14645b)},
    {opaque(0xd9ecff), opaque(0x1d558b)}, {opaque(0xf4e2ff), opaque(0x683a8a)},
};

double linearChannel(int value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double relativeLuminance(QRgb color)
{
    return 0.2126 * linearChannel(qRed(color)) + 0.7152 * linearChannel(qGreen(color))
        + 0.0722 * linearChannel(qBlue(color));
}

} // namespace

const ColorTable &lightColors()
{
    return lightTable;
}

const ColorTable &darkColors()
{
    return darkTable;
}

std::span<const RolePair> usedRolePairs()
{
    return rolePairs;
}

double contrastRatio(QRgb one, QRgb other)
{
    const double left = relativeLuminance(one) + 0.05;
    const double right = relativeLuminance(other) + 0.05;
    return std::max(left, right) / std::min(left, right);
}

std::span<const ColorPair> avatarColors(bool dark)
{
    return dark ? std::span<const ColorPair>(darkAvatars) : std::span<const ColorPair>(lightAvatars);
}

} // namespace huni
