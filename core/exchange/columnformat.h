#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

enum class DateOrder : std::uint8_t {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
    Compact,
    Serial,
    Seconds,
    Milliseconds
};
constexpr size_t dateOrders = 7;

/// How a column writes its dates and instants.
struct DateFormat {
    DateOrder order = DateOrder::YearMonthDay;
    char separator = '-';
    bool hasMonthNames = false;
    bool hasTime = false;
    bool hasZone = false;
    bool isAmbiguous = false; ///< day and month could be exchanged in every cell

    bool operator==(const DateFormat &) const = default;
    /// `dd.MM.yyyy`, `yyyy-MM-dd HH:mm`, `d MMM yyyy`, `excel`, `unix`, `unix-ms`
    QString name() const;
    static std::optional<DateFormat> fromName(const QString &name);
};

/// The parts of a cell that may be an amount.
struct AmountText {
    Decimal value{};
    Currency currency{}; ///< as the cell says, else empty
    bool isPercent = false;
};

/// A date, and a time when the cell has one.
struct DateText {
    QDate date{};
    int milliseconds = 0; ///< of the day
    std::optional<int> offsetSeconds{}; ///< from UTC, when the cell says
    bool hasTime = false;
};

/// Reads one number: sign before or after, brackets for minus, currency sign or code on either side, percent.
/// Empty when the cell is not a number in this format or has more than 18 digits.
std::optional<AmountText> parseAmount(std::string_view cell, const NumberFormat &format);

/// Minor units of `currency`, rounded half away from zero. Empty beyond maxMinor.
std::optional<qint64> minorUnits(const Decimal &value, int digits);

/// Reads one date or instant. Two-digit years: 70 to 99 are of the last century.
/// Month names in English and Turkish are read whatever the order.
std::optional<DateText> parseDate(std::string_view cell, const DateFormat &format);

/// Yes or no, in the words of `fillers.json`.
std::optional<bool> parseYesNo(std::string_view cell);

/// What one cell could be; bit i of `dateOrders` is DateOrder(i).
struct CellTraits {
    std::uint8_t numberStyles = 0;
    std::uint8_t dateMask = 0;
    bool hasMark = false; ///< a decimal or grouping mark that tells styles apart
    bool isPercent = false;
    bool hasLeadingZero = false;
    bool hasMonthName = false;
    bool hasTime = false;
    bool hasZone = false;
    bool isYesNo = false;
    bool isEmail = false;
    bool isThreeAfterMark = false;
    char separator = 0;
    Currency currency{};
};

CellTraits traitsOf(std::string_view trimmed);

constexpr size_t numberStyles = 7;
NumberFormat numberStyle(size_t index);

} // namespace huni
