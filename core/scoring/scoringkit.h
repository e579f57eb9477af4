#pragma once

#include "core/scoring/scoretable.h"
#include "core/scoring/scoringbook.h"

namespace huni {

/// The models and lists of a file made ready to score its leads, as they stood when they were read. Used by
/// one thread at a time.
struct ScoringKit {
    /// \par Errors  throws SQLite::Exception
    explicit ScoringKit(Connection &connection);

    /// Writes the score that a lead has on a day.
    void put(ScoreTable &table, qint64 lead, const LeadFacts &facts, int day,
             ScoreTable::Before before = ScoreTable::Before::Unknown) const;

    Catalog catalog;
    DayNumbers days;
    ScoringBook book;
    FactNeeds needs{};
    CustomFieldNumbers fields{};
    qint64 stamp = 0; ///< another one stands in `score_state` as soon as anything of it may be out of date
};

/// What stands in `score_state`.
qint64 scoringStamp(Connection &connection);

} // namespace huni
