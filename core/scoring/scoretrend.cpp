#include "core/scoring/scoretrend.h"

#include "core/scoring/scorestory.h"

#include <cstdlib>

namespace huni {

std::vector<qint64> readScoreTrends(Connection &connection, PipelineId pipeline, std::span<const LeadId> leads, Instant now,
                                    const std::function<bool()> &isWanted)
{
    const Catalog catalog = readCatalog(connection);
    const auto book = std::make_shared<const ScoringBook>(readScoringModels(connection, pipeline), catalog);
    DayNumbers days(catalog.zone);
    const int today = days.of(now);
    const int before = today - trendDays;
    std::vector<qint64> trends;
    for (const LeadId lead : leads) {
        if (!isWanted())
            break;
        const auto story = ScoreStory::read(connection, book, catalog.zone, lead);
        qint64 change = 0;
        if (story && story->firstDay() <= before)
            change = story->totals(today, today).front().total - story->totals(before, before).front().total;
        trends.push_back(change);
    }
    return trends;
}

int shownTrend(qint64 change)
{
    if (std::abs(change) < steadyWithin)
        return 0;
    return int((change + (change < 0 ? -1 : 1) * pointHundredths / 2) / pointHundredths);
}

} // namespace huni
