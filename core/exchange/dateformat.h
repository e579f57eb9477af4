#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace huni {

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

/// A date, and a time when the cell has one.
struct DateText {
    QDate date{};
    int milliseconds = 0; ///< of the day
    std::optional<int> offsetSeconds{}; ///< from UTC, when the cell says
    bool hasTime = false;
};

/// Reads one date or instant. Two-digit years: 70 to 99 are of the last century.
/// Month names in English and Turkish are read whatever the order.
std::optional<DateText> parseDate(std::string_view cell, const DateFormat &format);

/// What one cell could be as a date; bit i of `dateMask` is DateOrder(i).
struct DateTraits {
    std::uint8_t dateMask = 0;
    bool hasMonthName = false;
    bool hasTime = false;
    bool hasZone = false;
    char separator = 0;
};

DateTraits dateTraitsOf(std::string_view trimmed);

} // namespace huni
