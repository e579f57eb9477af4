#pragma once

#include <QDate>
#include <QTimeZone>

#include <atomic>

namespace huni {

/// Milliseconds since 1970-01-01T00:00:00Z.
using Instant = qint64;

constexpr Instant secondMs = 1000;
constexpr Instant minuteMs = 60 * secondMs;
constexpr Instant hourMs = 60 * minuteMs;
constexpr Instant dayMs = 24 * hourMs;

/// Where the time comes from. Injected, so that a test can stop it and `--now` can move it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// A clock that stands still until it is moved: `--now`, and tests.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at)
        : m_now(at)
    {
    }
    Instant now() const override { return m_now; }
    void set(Instant at) { m_now = at; }
    void advance(Instant by) { m_now += by; }

private:
    std::atomic<Instant> m_now;
};

/// The local day of an instant in a zone.
QDate localDay(Instant at, const QTimeZone &zone);
/// The instant at which a local day begins in a zone (the first valid one, where a clock change skips
/// midnight).
Instant startOfDay(QDate day, const QTimeZone &zone);
/// Monday-to-Friday days in [from, to): 0 when `to` is not after `from`. Holidays are not known here.
int workingDaysBetween(QDate from, QDate to);
/// ISO 8601 with offset, milliseconds only when there are any: `2026-11-21T14:02:00+03:00`.
QString isoInstant(Instant at, const QTimeZone &zone);
/// Reads ISO 8601: a date alone is the start of that day in `zone`; a time without offset is in `zone`.
std::optional<Instant> instantFromIso(QStringView text, const QTimeZone &zone);

} // namespace huni
