#include "core/scoring/modelchanges.h"

#include "core/base/folding.h"

#include <algorithm>

namespace huni {

namespace {

void compareRules(const ScoringRule &a, const ScoringRule &b, std::vector<ModelChange> &changes)
{
    using Part = ModelChange::Part;
    const auto add = [&](Part part, bool differs) {
        if (differs)
            changes.push_back({b.key, part, {}});
    };
    add(Part::Name, a.nameEn != b.nameEn || a.nameTr != b.nameTr);
    add(Part::Group, a.group != b.group);
    add(Part::Points, a.points != b.points);
    add(Part::Cap, a.cap != b.cap);
    add(Part::Per, a.per != b.per);
    add(Part::Decay, a.decay != b.decay);
    add(Part::Condition, a.when != b.when);
    add(Part::Touches, a.touch != b.touch || a.needs != b.needs || a.withinDays != b.withinDays);
    add(Part::Relation, a.alternative != b.alternative || a.notWith != b.notWith || a.after != b.after);
    add(Part::IsOn, a.isOn != b.isOn);
}

QStringList keysInBoth(const ScoringModel &of, const ScoringModel &other)
{
    QStringList keys;
    for (const ScoringRule &rule : of.rules) {
        if (other.rule(rule.key))
            keys += rule.key;
    }
    return keys;
}

} // namespace

std::vector<ModelChange> modelChanges(const ScoringModel &first, const ScoringModel &second)
{
    using Part = ModelChange::Part;
    std::vector<ModelChange> changes;
    if (first.thresholds != second.thresholds)
        changes.push_back({{}, Part::Thresholds, {}});
    if (first.grades != second.grades)
        changes.push_back({{}, Part::Grades, {}});
    if (first.hot != second.hot || first.warm != second.warm || first.requestDays != second.requestDays)
        changes.push_back({{}, Part::Temperature, {}});
    for (const RuleGroup group : allRuleGroups) {
        if (first.groupCaps[size_t(group)] != second.groupCaps[size_t(group)])
            changes.push_back({{}, Part::GroupCap, group});
    }
    if (keysInBoth(first, second) != keysInBoth(second, first))
        changes.push_back({{}, Part::Order, {}});
    for (const ScoringRule &rule : second.rules) {
        if (const ScoringRule *was = first.rule(rule.key))
            compareRules(*was, rule, changes);
        else
            changes.push_back({rule.key, Part::Added, {}});
    }
    for (const ScoringRule &rule : first.rules) {
        if (!second.rule(rule.key))
            changes.push_back({rule.key, Part::Removed, {}});
    }
    return changes;
}

QString newRuleKey(const ScoringModel &model, const QString &name)
{
    QString base;
    for (const QChar c : foldedKey(name).left(40))
        base += c.isLetterOrNumber() && c.unicode() < 128 ? c : u'_';
    while (base.startsWith(u'_'))
        base.remove(0, 1);
    if (base.isEmpty())
        base = QStringLiteral("rule");
    QString key = base;
    for (int n = 2; model.rule(key); ++n)
        key = base + u'_' + QString::number(n);
    return key;
}

void removeRule(ScoringModel &model, const QString &key)
{
    std::erase_if(model.rules, [&key](const ScoringRule &rule) { return rule.key == key; });
    for (ScoringRule &rule : model.rules) {
        rule.notWith.removeAll(key);
        if (rule.after == key)
            rule.after.clear();
    }
}

} // namespace huni
