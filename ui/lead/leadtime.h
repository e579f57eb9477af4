#pragma once

#include "core/base/clock.h"
#include "core/model/company.h"
#include "core/model/lead.h"

#include <QLocale>
#include <QTimeZone>

#include <optional>

namespace huni {

/// Where a lead's clock stands.
struct LeadPlace {
    QTimeZone zone{};
    QString name{}; ///< for people: city, else country
};

/// The place whose time is a lead's: its own time zone, else the zone of its country when all of that country
/// has the same time now, else the zone that is named after its city. Nothing when that does not say it. The
/// company's place stands in for a lead that has none.
std::optional<LeadPlace> placeOf(const Lead &lead, const Company *company, Instant now,
                                 const QLocale &locale);

/// Whether people there are likely to be at work: 9 to 18 on a working day of the country.
bool isWorkingTime(Instant at, const QTimeZone &zone, const QString &country);

} // namespace huni
