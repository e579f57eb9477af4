#pragma once

#include "core/base/clock.h"
#include "core/scoring/scoringbook.h"

#include <functional>

namespace huni {

constexpr size_t scoreThresholdCount = 3;
/// Sales, MQL, demo: in the order in which a rising score reaches them.
std::array<qint64, scoreThresholdCount> thresholdsOf(const ScoringModel &model);

/// What became of leads between the model in force and a changed one, at one threshold.
struct ThresholdMoves {
    qint64 before = 0; ///< leads at it or above
    qint64 after = 0;
    qint64 up = 0; ///< leads that reach it by the change
    qint64 down = 0; ///< leads that fall below it

    bool operator==(const ThresholdMoves &) const = default;
};

/// A lead that a changed model takes over a threshold.
struct SandboxMover {
    LeadId lead{};
    QString name{};
    std::optional<qint64> before{}; ///< hundredths; nothing: not scored
    std::optional<qint64> after{};
    std::array<int, scoreThresholdCount> crossed{}; ///< 1 up, -1 down, 0 neither

    bool operator==(const SandboxMover &) const = default;
};

/// Scored leads of ten points.
struct ScoreBin {
    static constexpr int width = 10; ///< points

    int from = 0; ///< points, included
    qint64 before = 0;
    qint64 after = 0;

    bool operator==(const ScoreBin &) const = default;
};

/// What a threshold would have told of closed leads.
struct ThresholdQuality {
    qint64 threshold = 0; ///< hundredths
    qint64 won = 0; ///< of those at it or above
    qint64 lost = 0;
    qint64 allWon = 0;
    qint64 allLost = 0;

    bool operator==(const ThresholdQuality &) const = default;
    /// Of the leads at it or above, the part that was won. Undefined without such leads; so are the others without theirs.
    std::optional<double> precision() const;
    /// Of the won leads, the part at it or above.
    std::optional<double> recall() const;
    /// How many times likelier than any closed lead those at it or above were won.
    std::optional<double> lift() const;
    /// Harmonic mean of precision and recall.
    std::optional<double> f1() const;
};

/// A model asked of leads whose end is known.
struct BackTest {
    static constexpr qint64 fewest = 20; ///< won, and lost: below it nothing is told

    qint64 won = 0;
    qint64 lost = 0;
    std::array<ThresholdQuality, scoreThresholdCount> at{};
    std::optional<ThresholdQuality> best{}; ///< the whole number of points with the highest f1(); the higher one of equals

    bool operator==(const BackTest &) const = default;
    bool isEnough() const { return won >= fewest && lost >= fewest; }
};

/// What a rule of the changed model is worth.
struct RuleWorth {
    static constexpr qint64 fewest = 5; ///< closed leads that it holds for, and does not: below it no points are proposed

    QString rule{};
    qint64 leads = 0; ///< it gives points to today
    qint64 won = 0; ///< of the closed ones that it gave points to
    qint64 lost = 0;
    qint64 restWon = 0;
    qint64 restLost = 0;
    std::optional<qint64> proposed{}; ///< hundredths, whole points

    bool operator==(const RuleWorth &) const = default;
    std::optional<double> conversion() const;
    std::optional<double> restConversion() const;
};

/// A changed model against the leads of today.
struct Sandbox {
    static constexpr size_t mostMovers = 2000;

    qint64 leads = 0; ///< there are
    qint64 scoredBefore = 0;
    qint64 scoredAfter = 0;
    std::array<ThresholdMoves, scoreThresholdCount> thresholds{};
    qint64 moverCount = 0; ///< leads that cross at least one threshold
    std::vector<SandboxMover> movers{}; ///< of them those whose score changes most, at most `mostMovers`
    std::vector<ScoreBin> bins{}; ///< rising, without gaps; empty when nobody is scored
    BackTest testBefore{};
    BackTest testAfter{};
    std::vector<RuleWorth> rules{}; ///< in the order of the model

    bool operator==(const Sandbox &) const = default;
};

/// Asked now and then how far it is. \return false: it is called off
using SandboxWatch = std::function<bool(qint64 done, qint64 total)>;

/// Works out what a changed model would do, without writing anything. Leads of other markets keep their model.
///
/// Closed leads (won: themselves or an opportunity; lost: themselves, or every opportunity) are scored as of the day they were
/// closed, without what only their end says of them: stage, reason, points given by hand after it. What else their profile says
/// is what it says today.
///
/// Points are proposed by the logarithm of the odds of being won with the rule against those without it, scaled so that the
/// points of all rules together weigh what they weigh now.
///
/// \param now  today; what happened later is left out
/// \return nothing when it was called off
/// \pre the model can be published (scoringModelFromJson, checkScoringFields)
std::optional<Sandbox> trySandbox(Connection &connection, PipelineId pipeline, ScoringModelId model, const ScoringModel &changed, Instant now,
                                  const SandboxWatch &watch = {});

} // namespace huni
