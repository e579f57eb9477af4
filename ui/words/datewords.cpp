#include "ui/words/datewords.h"

#include <QCoreApplication>

namespace huni {

namespace {

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(DateWords)
};

} // namespace

QString datePattern()
{
    return QStringLiteral("d MMM yyyy");
}

QString timePattern()
{
    return QStringLiteral("HH:mm");
}

QString dateWords(QDate day, const QLocale &locale)
{
    return locale.toString(day, datePattern());
}

QString shortDate(QDate day, QDate today, const QLocale &locale)
{
    return day.year() == today.year() ? locale.toString(day, QStringLiteral("d MMM"))
                                      : dateWords(day, locale);
}

QString exactTime(Instant at, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, zone);
    //: Format of an exact time with its day of the week, as QLocale takes it
    return locale.toString(time, DateWords::tr("dddd, d MMMM yyyy HH:mm"));
}

QString shortTime(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, zone);
    const QDate today = localDay(now, zone);
    if (time.date() == today)
        return locale.toString(time.time(), timePattern());
    if (time.date().year() != today.year())
        return locale.toString(time, datePattern() + u' ' + timePattern());
    //: Format of a time of this year with its day of the week, as QLocale takes it; short
    return locale.toString(time, DateWords::tr("ddd d MMM HH:mm"));
}

QString dayHeading(QDate day, QDate today, const QLocale &locale)
{
    if (day == today)
        return DateWords::tr("Today");
    if (day == today.addDays(-1))
        return DateWords::tr("Yesterday");
    if (day == today.addDays(1))
        return DateWords::tr("Tomorrow");
    if (day.year() != today.year())
        return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    //: Format of a date with its day of the week, as QLocale takes it
    return locale.toString(day, DateWords::tr("dddd, d MMMM"));
}

QString plannedWords(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(at, zone);
    const QDate today = localDay(now, zone);
    const bool hasTime = then.time() != QTime(0, 0);
    const QString time = hasTime ? u' ' + locale.toString(then.time(), timePattern()) : QString();
    switch (today.daysTo(then.date())) {
    case 0:
        return DateWords::tr("today") + time;
    case 1:
        return DateWords::tr("tomorrow") + time;
    case -1:
        return DateWords::tr("yesterday");
    default:
        return shortDate(then.date(), today, locale);
    }
}

} // namespace huni
