#include "core/scoring/scoringkit.h"

#include "core/scoring/scores.h"

namespace huni {

ScoringKit::ScoringKit(Connection &connection)
    : catalog(readCatalog(connection))
    , days(catalog.zone)
    , book(readScoringModels(connection, pipelineOf(connection)), catalog)
    , stamp(scoringStamp(connection))
{
    book.addNeeds(needs);
}

void ScoringKit::put(ScoreTable &table, qint64 lead, const LeadFacts &facts, int day,
                     ScoreTable::Before before) const
{
    const ScoringRules &rules = book.inForce(facts, day);
    table.put(lead, rules.on(facts, day), rules.model().thresholds.mql, day, before);
}

qint64 scoringStamp(Connection &connection)
{
    Query query(connection, "SELECT stamp FROM score_state");
    return query.next() ? query.integer(0) : 0;
}

} // namespace huni
