#pragma once

#include "core/base/clock.h"
#include "core/scoring/scoringbook.h"

namespace huni {

/// What came of the leads that became MQL for the first time on the days of one version of a scoring model. A share over
/// nothing is undefined.
struct VersionResults {
    qint64 mql = 0;
    qint64 sql = 0; ///< of them, those that have reached SQL, an opportunity or a customer since
    qint64 won = 0; ///< of them
    qint64 lost = 0; ///< of them

    bool operator==(const VersionResults &) const = default;
    qint64 open() const { return mql - won - lost; }
    std::optional<double> mqlToSql() const;
    /// Of those whose end is known, the part that was won.
    std::optional<double> winRate() const;
};

/// The results of each version of a model, in their order (DOMAIN.md, KPIs `mql`, `mql_to_sql`; cohorts by the day on which a
/// lead became MQL). Of several markets a lead counts for the one that takes it as it stands today; versions that never were
/// in force have none.
///
/// \param now  what happened later is left out
/// \par Errors  throws SQLite::Exception
std::vector<VersionResults> versionResults(Connection &connection, PipelineId pipeline, ScoringModelId model, Instant now);

} // namespace huni
