#include "core/scoring/versionresults.h"

#include "core/leads/catalog.h"
#include "core/scoring/leadends.h"

#include <algorithm>
#include <unordered_set>

namespace huni {

namespace {

// In the order in which a lead reaches them.
enum class Reached { Less, Mql, Sql };

Reached reachedIn(const Catalog &catalog, const Uuid &stage)
{
    const Stage *found = catalog.stage(StageId{stage});
    if (!found)
        return Reached::Less;
    if (found->lifecycle == u"mql")
        return Reached::Mql;
    const bool isBeyond = found->lifecycle == u"sql" || found->lifecycle == u"opportunity" || found->lifecycle == u"customer";
    return isBeyond ? Reached::Sql : Reached::Less;
}

/// A lead that became MQL.
struct Handed {
    qint64 n = 0;
    Instant at = 0; ///< for the first time
    bool isSql = false; ///< has reached SQL since
    KnownEnd end{};
};

std::vector<Handed> handedLeads(Connection &connection, const Catalog &catalog, Instant now)
{
    std::vector<Handed> leads;
    const LeadEnds ends(connection, catalog);
    Query moves(connection,
                "SELECT l.n, l.stage, l.closed_at, m.to_stage, m.at FROM ("
                "SELECT lead, to_stage, at FROM stage_change WHERE gone=0 AND opportunity IS NULL AND at<=?1 UNION ALL "
                "SELECT o.lead, s.to_stage, s.at FROM stage_change s JOIN opportunity o ON o.id=s.opportunity AND o.gone=0 "
                "WHERE s.gone=0 AND s.at<=?1) m JOIN lead l ON l.id=m.lead AND l.gone=0 ORDER BY l.n, m.at",
                now);
    while (moves.next()) {
        const qint64 n = moves.integer(0);
        const Reached reached = reachedIn(catalog, moves.id(3));
        const bool isKnown = !leads.empty() && leads.back().n == n;
        if (isKnown)
            leads.back().isSql = leads.back().isSql || reached == Reached::Sql;
        else if (reached == Reached::Mql)
            leads.push_back({n, moves.integer(4), false, ends.of(n, moves.id(1), moves.integer(2))});
    }
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
    for (const Handed &lead : handedLeads(connection, catalog, now)) {
        if (ofMarket && !ofMarket->contains(lead.n))
            continue;
        const ScoringVersion &version = found->inForceOn(DayNumbers::dateOf(days.of(lead.at)));
        VersionResults &result = results[size_t(&version - found->versions.data())];
        ++result.mql;
        result.sql += lead.isSql || lead.end.end == LeadEnd::Won;
        result.won += lead.end.end == LeadEnd::Won;
        result.lost += lead.end.end == LeadEnd::Lost;
    }
    return results;
}

} // namespace huni
