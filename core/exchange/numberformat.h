#pragma once

#include "core/base/money.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huni {

/// A decimal number exactly as written: mantissa x 10^-scale.
struct Decimal {
    qint64 mantissa = 0;
    int scale = 0;

    bool operator==(const Decimal &) const = default;
    /// `-1234.50`
    std::string text() const;
};

/// How a column writes its numbers.
struct NumberFormat {
    char decimal = '.';
    char group = 0; ///< `.`, `,`, space, apostrophe, or 0 for none
    bool isPercent = false;
    bool isAmbiguous = false; ///< another reading fits every cell as well (`1.234`)
    Currency currency{}; ///< when every cell names the same one

    bool operator==(const NumberFormat &) const = default;
    /// An example such as `1.234,56`; also how a mapping file names it.
    QString name() const;
    static std::optional<NumberFormat> fromName(const QString &name);
};

/// The parts of a cell that may be an amount.
struct AmountText {
    Decimal value{};
    Currency currency{}; ///< as the cell says, else empty
    bool isPercent = false;
};

/// Reads one number: sign before or after, brackets for minus, currency sign or code on either side, percent.
/// Empty when the cell is not a number in this format or has more than 18 digits.
std::optional<AmountText> parseAmount(std::string_view cell, const NumberFormat &format);

/// Minor units of `currency`, rounded half away from zero. Empty beyond maxMinor.
std::optional<qint64> minorUnits(const Decimal &value, int digits);

/// What one cell could be as a number; bit i of `numberStyles` is numberStyle(i).
struct NumberTraits {
    std::uint8_t numberStyles = 0;
    bool hasMark = false; ///< a decimal or grouping mark that tells styles apart
    bool isPercent = false;
    bool hasLeadingZero = false;
    bool isThreeAfterMark = false;
    Currency currency{};
};

NumberTraits numberTraitsOf(std::string_view trimmed);

constexpr size_t numberStyles = 7;
NumberFormat numberStyle(size_t index);

} // namespace huni
