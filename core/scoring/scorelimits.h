#pragma once

#include "core/scoring/scoringbook.h"

namespace huni {

/// Which model scores a lead today and where its points mean something: for whoever shows many leads. As the models were when
/// it was read; used by one thread.
class ScoreLimits
{
public:
    /// Those that ship, for every lead.
    ScoreLimits() = default;
    /// \par Errors  throws SQLite::Exception
    ScoreLimits(Connection &connection, PipelineId pipeline, const Catalog &catalog, Instant now);

    /// The model of the first market that takes the lead, with its version in force alone; nullptr when none was read.
    const MarketModel *modelOf(Connection &connection, LeadId lead) const;
    ScoreThresholds of(Connection &connection, LeadId lead) const;
    /// Whether there is any but the default model.
    bool hasMarkets() const;

private:
    std::vector<MarketModel> m_models{}; ///< the default last
    std::vector<FactFilter> m_takes{}; ///< of each but the default
    mutable std::optional<DayNumbers> m_days{};
    mutable CustomFieldNumbers m_fields{};
    int m_today = 0;
};

} // namespace huni
