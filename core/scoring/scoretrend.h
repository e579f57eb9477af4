#pragma once

#include "core/scoring/scoringbook.h"

#include <functional>
#include <span>

namespace huni {

/// A trend compares with the score of so many days ago.
constexpr int trendDays = 7;
/// A smaller change is none: hundredths of points.
constexpr qint64 steadyWithin = 3 * pointHundredths;

/// By how many hundredths the score of each lead rose or fell within trendDays, with what faded; 0 for leads that came later
/// than that. Both scores are worked out from what was known on their days (ScoreStory).
///
/// \param isWanted  asked before each lead; false ends it early
/// \return a number for each lead, in their order; shorter when ended early
/// \par Errors  throws SQLite::Exception
std::vector<qint64> readScoreTrends(Connection &connection, PipelineId pipeline, std::span<const LeadId> leads, Instant now,
                                    const std::function<bool()> &isWanted);
/// A change as it is shown, in whole points; 0 where the score stood nearly still.
int shownTrend(qint64 change);

} // namespace huni
