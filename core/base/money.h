#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <QLocale>

#include <optional>

namespace huni {

/// Wide enough for a sum of amounts times basis points.
__extension__ typedef __int128 WideInt; // NOLINT(modernize-use-using): the extension mark needs it

/// An amount: whole minor units (kuruş, cent) and their currency. Never a double.
struct Money {
    qint64 minor = 0;
    Currency currency{};

    bool operator==(const Money &) const = default;
};

/// The largest amount that one thing may have, in minor units: sums are of WideInt, for a few thousand of
/// these are more than a qint64 holds.
constexpr qint64 maxMinor = 1'000'000'000'000'000LL;

/// Quotient of whole numbers, rounded half away from zero. \pre divisor > 0
WideInt wideDividedHalfAway(WideInt dividend, qint64 divisor);
/// The same where the quotient is known to fit.
qint64 dividedHalfAway(WideInt dividend, qint64 divisor);
/// A sum as minor units that can be shown; nothing when it is larger than that: no number is ever wrong.
std::optional<qint64> shownMinor(WideInt sum);

/// Reads a plain amount in major units with a point: `1234.5` is 123450 minor units of a two-digit currency.
/// Digits beyond the smallest unit are rounded half away from zero.
/// \par Errors  InvalidValue (no number), Overflow (above maxMinor)
Result<Money> moneyFromDecimal(QStringView text, Currency currency);

/// The amount in major units with a point and all its digits, `1234.50`: for files and commands.
QString decimalText(const Money &money);

/// Reads `1234.50 TRY`, as amounts stand in custom fields and conditions; nothing for anything else.
std::optional<Money> moneyFromStored(std::string_view text);

/// For people: grouped, in the locale's order of sign and number, without decimals when they are all zero.
QString moneyText(const Money &money, const QLocale &locale);
/// For narrow places: `4.2 M TRY` from a million, `640 K` from ten thousand, else as moneyText.
QString shortMoneyText(const Money &money, const QLocale &locale);

} // namespace huni
