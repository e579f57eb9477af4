#pragma once

#include "core/scoring/scoringbook.h"

namespace huni {

/// What a lead was from one day on.
struct FactState {
    int from = 0; ///< local day
    std::shared_ptr<const Record> lead{};
    std::shared_ptr<const Record> company{};
    std::array<Verdict, 4> bant{};
};

/// A day on which a score changed by itself or by a cause, for the markers of a chart.
struct ScoreCause {
    enum class Kind {
        Entry, ///< an entry came, went, or was changed by what the lead is
        Model, ///< another version of the model came into force
    };

    Kind kind{};
    int day = 0;
    ScoreEntry entry{}; ///< of Entry, as it counted on that day
    bool hasGone = false; ///< it held until the day before
    qint64 points = 0; ///< by how much the cause changed the total, hundredths
};

/// The total at the end of a local day.
struct ScorePoint {
    int day = 0;
    qint64 total = 0;
    bool isScored = false;

    bool operator==(const ScorePoint &) const = default;
};

/// The score of one lead on any day, past or to come: worked out from its touchpoints, the points given by hand, and the
/// history of its fields. Never stored, so late and back-dated touchpoints correct the past. Used by one thread.
class ScoreStory
{
public:
    /// Reads everything there is of the lead. \return nothing when it is not there
    static std::optional<ScoreStory> read(Connection &connection, PipelineId pipeline, LeadId lead);
    /// The same of one lead after the other: models and lists are looked up once. \param book  of all models of the file as they
    /// stand \param zone  of the pipeline
    static std::optional<ScoreStory> read(Connection &connection, std::shared_ptr<const ScoringBook> book, const QTimeZone &zone, LeadId lead);

    /// The day the lead came in.
    int firstDay() const { return m_states.front().from; }
    /// With its entries, whose points sum to the total. What holds is dated from the day since when it does.
    Score on(int day) const;
    ScorePoint pointOn(int day) const;
    /// The totals of each day, both included.
    std::vector<ScorePoint> totals(int from, int to) const;
    /// What changed the score between two days, both included, in order of time. Decay is no cause.
    std::vector<ScoreCause> causes(int from, int to) const;
    const ScoringModel &modelOn(int day) const;
    /// The market whose model that is.
    const MarketModel &marketOn(int day) const;
    const DayNumbers &days() const { return m_days; }

private:
    ScoreStory(std::shared_ptr<const ScoringBook> book, DayNumbers days);

    const LeadFacts &factsOn(int day) const;
    Score plainOn(int day) const;
    std::vector<int> daysOfChange() const;

    std::shared_ptr<const ScoringBook> m_book;
    DayNumbers m_days;
    mutable LeadFacts m_facts{}; ///< what was done; the records are those of the day asked for last
    std::vector<FactState> m_states{}; ///< by day; the first from the day the lead came in
};

} // namespace huni
