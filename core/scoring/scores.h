#pragma once

#include "core/base/clock.h"
#include "core/scoring/scoringkit.h"
#include "core/store/projection.h"

namespace huni {

class ComingScores;

/// The score of every lead as a table of its own (`score`), kept with each change of what a score is made of. A row carries
/// the local day that it is of: decay alone changes a score from one day to the next, and refreshScores() follows.
class Scores final : public Projection
{
public:
    /// \param clock  business time; nullptr: the machine's \pre it outlives the projection
    explicit Scores(const Clock *clock = nullptr);
    ~Scores() override;

    const char *name() const override { return "score"; }
    int version() const override { return 1; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
    /// Brings scores of other days to today, some hundreds at a time; false when all are of today.
    bool tidy(Connection &connection) override;
    /// Scores that were worked out before a version is written, to take the place of the table when it is; null: none.
    /// Call with the lock of the store.
    void expect(std::shared_ptr<ComingScores> coming) { m_coming = std::move(coming); }

private:
    ScoringKit &kept(Connection &connection);
    int today(Connection &connection);
    void scoreAll(Connection &connection);
    void scoreSome(Connection &connection, std::span<const RowChange> changes);

    const Clock *m_clock;
    std::unique_ptr<ScoringKit> m_kept; ///< until a stamp says that it is out of date
    std::shared_ptr<ComingScores> m_coming;
};

/// The id of the pipeline whose file this is.
PipelineId pipelineOf(Connection &connection);
/// Nothing when the lead is not scored.
std::optional<LeadScore> readScore(Connection &connection, LeadId lead);

/// The lead with the most points, for an example; nil when nobody is scored.
LeadId leadWithMostPoints(Connection &connection);

} // namespace huni
