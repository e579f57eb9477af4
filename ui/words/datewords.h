#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QLocale>
#include <QTimeZone>

namespace huni {

/// Every date and time that the window shows is written here: day, month, year with the name of the month and
/// hours from 0 to 23, in both languages, so that no number can be taken for the other.

/// Patterns of QLocale for fields that write dates themselves: `16 Nov 2026`, `14:05`.
QString datePattern();
QString timePattern();

/// `16 Nov 2026`.
QString dateWords(QDate day, const QLocale &locale);
/// `16 Nov`, with its year when that is another than today's.
QString shortDate(QDate day, QDate today, const QLocale &locale);
/// Day and time in full.
QString exactTime(Instant at, const QTimeZone &zone, const QLocale &locale);
/// Day and time as short as they are unambiguous: `14:05` today, `Tue 24 Nov 14:05`.
QString shortTime(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale);
/// `Today`, `Yesterday`, else the date; with its year when that is another.
QString dayHeading(QDate day, QDate today, const QLocale &locale);
/// A planned instant as people say it: `today 14:30`, `tomorrow`, `21 Nov`. Midnight is a day without a time.
QString plannedWords(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale);

} // namespace huni
