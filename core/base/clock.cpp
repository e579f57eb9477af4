#include "core/base/clock.h"

#include <QDateTime>

namespace huni {

Instant SystemClock::now() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

QDate localDay(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

Instant startOfDay(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

int workingDaysBetween(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to <= from)
        return 0;
    const qint64 days = from.daysTo(to);
    const qint64 weeks = days / 7;
    int count = int(weeks * 5);
    for (QDate day = from.addDays(weeks * 7); day < to; day = day.addDays(1)) {
        if (day.dayOfWeek() <= 5)
            ++count;
    }
    return count;
}

QString isoInstant(Instant at, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
    const QDateTime shown = local.toOffsetFromUtc(local.offsetFromUtc());
    return shown.toString(at % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

std::optional<Instant> instantFromIso(QStringView text, const QTimeZone &zone)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.size() <= 10) {
        const QDate day = QDate::fromString(trimmed, Qt::ISODate);
        return day.isValid() ? std::optional(startOfDay(day, zone)) : std::nullopt;
    }
    QDateTime at = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    if (at.timeSpec() == Qt::LocalTime)
        at = QDateTime(at.date(), at.time(), zone);
    return at.toMSecsSinceEpoch();
}

} // namespace huni
