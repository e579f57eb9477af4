#include "core/scoring/versionresults.h"

#include "core/leads/catalog.h"
#include "core/scoring/leadends.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace huni {

namespace {

struct LifecycleStages {
    std::unordered_set<Uuid> mql{};
    std::unordered_set<Uuid> sql{}; ///< and beyond
};

// Also of stages that were deleted since: what was reached there was reached.
LifecycleStages readLifecycleStages(Connection &connection)
{
    LifecycleStages stages;
    Query query(connection, "SELECT id, lifecycle FROM stage WHERE lifecycle IN ('mql', 'sql', 'opportunity', 'customer')");
    while (query.next())
        (query.utf8(1) == "mql" ? stages.mql : stages.sql).insert(query.id(0));
    return stages;
}

/// A lead, and what it has reached.
struct Reached {
    qint64 n = 0;
    std::optional<Instant> mql{}; ///< for the first time
    std::optional<Instant> sql{}; ///< for the last time: one move may reach both at once
    KnownEnd end{};
};

// Those that became MQL.
std::vector<Reached> leadsHanded(Connection &connection, const Catalog &catalog, Instant now)
{
    std::vector<Reached> leads;
    const LeadEnds ends(connection, catalog);
    const LifecycleStages stages = readLifecycleStages(connection);
    Query moves(connection,
                "SELECT l.n, l.stage, l.closed_at, m.to_stage, m.at FROM ("
                "SELECT lead, to_stage, at FROM stage_change WHERE gone=0 AND opportunity IS NULL AND at<=?1 UNION ALL "
                "SELECT o.lead, s.to_stage, s.at FROM stage_change s JOIN opportunity o ON o.id=s.opportunity AND o.gone=0 "
                "WHERE s.gone=0 AND s.at<=?1) m JOIN lead l ON l.id=m.lead AND l.gone=0 ORDER BY l.n",
                now);
    while (moves.next()) {
        const qint64 n = moves.integer(0);
        if (leads.empty() || leads.back().n != n) {
            if (!leads.empty() && !leads.back().mql)
                leads.pop_back();
            leads.push_back({n, {}, {}, ends.of(n, moves.id(1), moves.integer(2))});
        }
        Reached &lead = leads.back();
        const Instant at = moves.integer(4);
        if (stages.mql.contains(moves.id(3)))
            lead.mql = std::min(lead.mql.value_or(at), at);
        else if (stages.sql.contains(moves.id(3)))
            lead.sql = std::max(lead.sql.value_or(at), at);
    }
    if (!leads.empty() && !leads.back().mql)
        leads.pop_back();
    return leads;
}

// Whom a market takes today.
std::unordered_set<qint64> leadsOf(Connection &connection, const std::vector<MarketModel> &models, const Catalog &catalog, ScoringModelId model, DayNumbers &days,
                                   int today)
{
    std::unordered_set<qint64> leads;
    const ScoringBook book(models, catalog);
    FactNeeds needs;
    book.addNeeds(needs);
    CustomFieldNumbers fields;
    FactsOfAll all(connection, fields, days, needs);
    while (all.next()) {
        if (book.marketOf(all.facts(), today).id == model)
            leads.insert(all.number());
    }
    return leads;
}

std::optional<double> shareOf(qint64 some, qint64 all)
{
    return all > 0 ? std::optional(double(some) / double(all)) : std::nullopt;
}

} // namespace

std::optional<double> VersionResults::mqlToSql() const
{
    return shareOf(sql, mql);
}

std::optional<double> VersionResults::winRate() const
{
    return shareOf(won, won + lost);
}

std::vector<VersionResults> versionResults(Connection &connection, PipelineId pipeline, ScoringModelId model, Instant now)
{
    const Catalog catalog = readCatalog(connection);
    const std::vector<MarketModel> models = readScoringModels(connection, pipeline);
    const auto found = std::find_if(models.begin(), models.end(), [&](const MarketModel &each) { return each.id == model; });
    if (found == models.end())
        return {};
    DayNumbers days(catalog.zone);
    const int today = days.of(now);
    std::optional<std::unordered_set<qint64>> ofMarket;
    if (models.size() > 1)
        ofMarket = leadsOf(connection, models, catalog, model, days, today);
    std::vector<VersionResults> results(found->versions.size());
    for (const Reached &lead : leadsHanded(connection, catalog, now)) {
        if (ofMarket && !ofMarket->contains(lead.n))
            continue;
        const ScoringVersion &version = found->inForceOn(DayNumbers::dateOf(days.of(*lead.mql)));
        VersionResults &result = results[size_t(&version - found->versions.data())];
        const bool isWon = lead.end.end == LeadEnd::Won && lead.end.at <= now;
        const bool isLost = lead.end.end == LeadEnd::Lost && lead.end.at <= now;
        ++result.mql;
        result.sql += isWon || (lead.sql && *lead.sql >= *lead.mql);
        result.won += isWon;
        result.lost += isLost;
    }
    return results;
}

} // namespace huni
