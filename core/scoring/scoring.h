#pragma once

#include "core/model/score.h"
#include "core/scoring/factfilter.h"
#include "core/scoring/pagepattern.h"
#include "core/scoring/scoringmodel.h"

namespace huni {

/// One reason why a score is what it is.
struct ScoreEntry {
    enum class Kind {
        Holds, ///< a condition holds
        Touch, ///< something the lead did
        ByHand,
        RuleLimit, ///< what the cap of a rule takes off, or gives back
        GroupLimit, ///< the same of a group
    };

    Kind kind{};
    QString rule{}; ///< key; empty for ByHand and GroupLimit
    std::optional<RuleGroup> group{}; ///< none for ByHand
    qint64 points = 0; ///< hundredths, as they count on the day
    qint64 full = 0; ///< before decay
    Instant at = 0; ///< of the cause; 0 where none is known
    int day = 0; ///< local day of the cause
    Uuid cause{}; ///< the touchpoint, or the points given by hand
    QString words{}; ///< what the cause was about: page, asset, reason

    bool operator==(const ScoreEntry &) const = default;
};

/// The score of one lead on one day.
struct Score {
    qint64 total = 0; ///< hundredths: the sum of the entries
    std::array<qint64, allRuleGroups.size()> groups{};
    qint64 byHand = 0;
    Grade grade = Grade::Unknown;
    Temperature temperature = Temperature::Cold;
    bool isScored = false; ///< false: no entry, a dash
    bool changesWithTime = false; ///< whether a later day may give another score without anything happening
    std::vector<ScoreEntry> entries{}; ///< in the order of rules, then of time; empty unless they were asked for

    bool operator==(const Score &) const = default;
    /// Demographic and fit: who they are. Behaviour and engagement: what they do.
    qint64 fit() const { return groups[size_t(RuleGroup::Demographic)] + groups[size_t(RuleGroup::Fit)]; }
    qint64 activity() const { return groups[size_t(RuleGroup::Behaviour)] + groups[size_t(RuleGroup::Engagement)]; }
};

/// What a score comes to, without its reasons.
LeadScore leadScoreOf(const Score &score);

/// A scoring model made ready to score many leads: pure, the same facts and day give the same score on every machine,
/// whatever the order in which things arrived. Source: DOMAIN.md, 'Scoring model that ships'.
///
/// Used by one thread at a time.
class ScoringRules
{
public:
    enum class Detail { Totals, Entries };

    ScoringRules(const ScoringModel &model, const Catalog &catalog);
    ~ScoringRules();
    ScoringRules(ScoringRules &&) noexcept;
    ScoringRules &operator=(ScoringRules &&) noexcept;

    const ScoringModel &model() const;
    /// \param day  local; what happened later is left out
    /// \pre facts.lead is there
    Score on(const LeadFacts &facts, int day, Detail detail = Detail::Totals) const;
    /// Places in the model of the rules that on() says hold; much faster where many touchpoints do not matter.
    std::vector<size_t> holdingOn(const LeadFacts &facts, int day) const;
    /// Points that demographic and fit rules can give together.
    qint64 attainableFit() const;
    /// Adds what its rules look at.
    void addNeeds(FactNeeds &needs) const;

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace huni
