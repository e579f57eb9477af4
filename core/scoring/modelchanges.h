#pragma once

#include "core/scoring/scoringmodel.h"

namespace huni {

/// One difference between two scoring models.
struct ModelChange {
    enum class Part {
        Added, ///< the rule is only in the second
        Removed, ///< the rule is only in the first
        Name,
        Group,
        Points,
        Cap,
        Per,
        Decay,
        Condition,
        Touches, ///< which, how many of them, of which age
        Relation, ///< to other rules: alternative, not with, after
        IsOn,
        Order, ///< of the rules that are in both
        Thresholds,
        Grades,
        Temperature,
        GroupCap,
    };

    QString rule{}; ///< key; empty: of the model as a whole
    Part part{};
    std::optional<RuleGroup> group{}; ///< of GroupCap

    bool operator==(const ModelChange &) const = default;
};

/// What differs: of the model as a whole first, then of its rules in the order of the second model, then those that it lacks.
/// Empty when the two are equal.
std::vector<ModelChange> modelChanges(const ScoringModel &first, const ScoringModel &second);

/// A key that no rule of the model has yet, made of a name.
QString newRuleKey(const ScoringModel &model, const QString &name);
/// Takes a rule out, and with it what other rules say of it.
void removeRule(ScoringModel &model, const QString &key);

} // namespace huni
