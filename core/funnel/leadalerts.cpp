#include "core/funnel/leadalerts.h"

#include "core/funnel/automaticmoves.h"
#include "core/leads/names.h"
#include "core/scoring/scoringmodel.h"

#include <algorithm>

namespace huni {

namespace {

// What was asked long ago, and is only written down now, is nobody's hurry.
bool isRecentRequest(const Record &touchpoint, Instant now)
{
    const Instant at = numberOf(touchpoint.at(col::Touchpoint::At)).value_or(now);
    return isRequest(touchpoint) && at <= now && now - at <= shippedScoringModel().requestDays * dayMs;
}

std::optional<LeadAlert> alertOf(const RowChange &change, Instant now)
{
    if (change.before || !change.after)
        return std::nullopt;
    const Record &row = *change.after;
    if (change.table == Table::Touchpoint && isRecentRequest(row, now))
        return LeadAlert{LeadId{uuidOf(row.at(col::Touchpoint::Lead))}, LeadAlert::Kind::Request, numberOf(row.at(col::Touchpoint::At)).value_or(0), {}};
    if (change.table != Table::StageChange || numberOf(row.at(col::StageChange::Automatic)).value_or(0) == 0)
        return std::nullopt;
    const QString reason = textOf(row.at(col::StageChange::Reason));
    if (reason != QLatin1String(reasonScore) && reason != QLatin1String(reasonRequest))
        return std::nullopt;
    return LeadAlert{LeadId{uuidOf(row.at(col::StageChange::Lead))},
                     reason == QLatin1String(reasonScore) ? LeadAlert::Kind::Mql : LeadAlert::Kind::Request,
                     numberOf(row.at(col::StageChange::At)).value_or(0),
                     {}};
}

} // namespace

std::vector<LeadAlert> alertsIn(const ChangeSet &changes)
{
    std::vector<LeadAlert> alerts;
    if (!changes.rows || changes.action.undoes)
        return alerts;
    for (const RowChange &change : *changes.rows) {
        if (auto alert = alertOf(change, changes.action.at); alert && alert->lead)
            alerts.push_back(std::move(*alert));
    }
    std::stable_sort(alerts.begin(), alerts.end(), [](const LeadAlert &a, const LeadAlert &b) { return std::pair(a.lead.uuid, a.kind) < std::pair(b.lead.uuid, b.kind); });
    alerts.erase(std::unique(alerts.begin(), alerts.end(), [](const LeadAlert &a, const LeadAlert &b) { return a.lead == b.lead; }), alerts.end());
    return alerts;
}

std::vector<LeadAlert> alertsFor(Connection &connection, MemberId member, std::vector<LeadAlert> alerts)
{
    Query mine(connection, "SELECT 1 FROM lead WHERE id=?1 AND gone=0 AND (owner IS NULL OR owner=?2)");
    std::erase_if(alerts, [&](const LeadAlert &alert) {
        mine.bind(1, alert.lead.uuid);
        mine.bind(2, member.uuid);
        const bool isMine = mine.next();
        mine.restart();
        return !isMine;
    });
    for (LeadAlert &alert : alerts)
        alert.name = leadTitle(connection, alert.lead.uuid).name;
    return alerts;
}

std::vector<LeadAlert> readAlerts(Connection &connection, MemberId member, int most)
{
    std::vector<LeadAlert> alerts;
    {
        Query query(connection,
                    "SELECT m.lead, m.reason, m.at FROM stage_change m JOIN lead l ON l.id=m.lead AND l.gone=0 AND (l.owner IS NULL OR l.owner=?1) "
                    "WHERE m.automatic=1 AND m.reason IN ('score','request') AND m.gone=0 ORDER BY m.at DESC, m.id LIMIT ?2",
                    member, qint64(most));
        while (query.next())
            alerts.push_back({query.as<LeadId>(0), query.text(1) == QLatin1String(reasonScore) ? LeadAlert::Kind::Mql : LeadAlert::Kind::Request, query.integer(2), {}});
    }
    for (LeadAlert &alert : alerts)
        alert.name = leadTitle(connection, alert.lead.uuid).name;
    return alerts;
}

} // namespace huni
