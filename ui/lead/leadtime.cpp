#include "ui/lead/leadtime.h"

#include "core/base/folding.h"
#include "core/exchange/countrynames.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int workBeginsAt = 9;
constexpr int workEndsAt = 18;

QLocale::Territory territoryOf(const QString &country)
{
    return country.isEmpty() ? QLocale::AnyTerritory : QLocale::codeToTerritory(country);
}

// `New York` of America/New_York.
QString cityOfZone(const QByteArray &id)
{
    return QString::fromLatin1(id).section(u'/', -1).replace(u'_', u' ');
}

std::optional<QTimeZone> zoneIn(QLocale::Territory territory, const QStringList &places, Instant now)
{
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds(territory);
    for (const QString &place : places) {
        const QString wanted = foldedKey(place);
        for (const QByteArray &id : ids) {
            if (!wanted.isEmpty() && foldedKey(cityOfZone(id)) == wanted)
                return QTimeZone(id);
        }
    }
    if (ids.isEmpty())
        return std::nullopt;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    const QTimeZone first(ids.constFirst());
    const int offset = first.offsetFromUtc(at);
    const bool same = std::all_of(ids.begin(), ids.end(), [&](const QByteArray &id) {
        return QTimeZone(id).offsetFromUtc(at) == offset;
    });
    return same ? std::optional(first) : std::nullopt;
}

} // namespace

std::optional<LeadPlace> placeOf(const Lead &lead, const Company *company, Instant now, const QLocale &locale)
{
    const bool own = !lead.country.isEmpty() || !lead.city.isEmpty();
    const QString country = own || !company ? lead.country : company->country;
    const QString city = own || !company ? lead.city : company->city;
    const QString region = own || !company ? lead.region : QString();
    const QLocale::Territory territory = territoryOf(country);
    QString name = city;
    if (const QTimeZone zone(lead.timeZone.trimmed().toLatin1()); !lead.timeZone.isEmpty() && zone.isValid())
        return LeadPlace{zone, name.isEmpty() ? cityOfZone(zone.id()) : name};
    if (territory == QLocale::AnyTerritory)
        return std::nullopt;
    const auto zone = zoneIn(territory, {city, region}, now);
    if (!zone)
        return std::nullopt;
    if (name.isEmpty())
        name = countryName(country, locale.language());
    return LeadPlace{*zone, name};
}

bool isWorkingTime(Instant at, const QTimeZone &zone, const QString &country)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, zone);
    const QLocale::Territory territory = territoryOf(country);
    QList<Qt::DayOfWeek> days{Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday};
    if (territory != QLocale::AnyTerritory)
        days = QLocale(QLocale::AnyLanguage, territory).weekdays();
    return days.contains(Qt::DayOfWeek(local.date().dayOfWeek())) && local.time().hour() >= workBeginsAt
        && local.time().hour() < workEndsAt;
}

} // namespace huni
