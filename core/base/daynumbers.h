#pragma once

#include "core/base/clock.h"

#include <vector>

namespace huni {

/// Local days of many instants in one zone, fast: the offsets of the zone are read once for each stretch of time that is
/// asked for. Days are numbered from 1970-01-01 (day 0). Equal to localDay() for every instant.
class DayNumbers
{
public:
    explicit DayNumbers(QTimeZone zone);

    int of(Instant at);
    const QTimeZone &zone() const { return m_zone; }

    static int numberOf(QDate day) { return int(day.toJulianDay() - unixEpochJulianDay); }
    static QDate dateOf(int day) { return QDate::fromJulianDay(day + unixEpochJulianDay); }

private:
    static constexpr qint64 unixEpochJulianDay = 2440588;
    struct Stretch {
        Instant from = 0; ///< included
        Instant to = 0; ///< not included
        Instant offset = 0;
    };
    const Stretch &stretchOf(Instant at);

    QTimeZone m_zone;
    std::vector<Stretch> m_stretches{}; ///< those asked for so far
    size_t m_last = 0;
};

} // namespace huni
