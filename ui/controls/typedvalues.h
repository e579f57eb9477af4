#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QLocale>

#include <optional>

namespace huni {

/// A number typed by a person in a locale: grouping is optional, and the other sign is taken as the decimal
/// one only where it cannot be grouping (`12.5` in Turkish, `12,5` in English). Nothing when it is no number.
std::optional<double> numberFromTyped(const QString &text, const QLocale &locale);

/// An amount typed by a person: the number as above, with a sign or code of a currency before or behind it.
/// \param fallback  the currency when none is typed
std::optional<Money> moneyFromTyped(const QString &text, const QLocale &locale, Currency fallback);

/// A date typed by a person: the locale's short form, `21.11.2026`, `21/11/2026`, `21 11 26`, `2026-11-21`,
/// `21 Nov 2026`;
/// day and month alone take the year of `today`. Day before month wherever both would do, unless the locale
/// says otherwise.
std::optional<QDate> dateFromTyped(const QString &text, const QLocale &locale, QDate today);

} // namespace huni
