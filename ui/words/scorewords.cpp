#include "ui/words/scorewords.h"

#include "core/exchange/fieldcells.h"
#include "core/exchange/fieldlists.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

struct ScoreWords {
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)
};

QString ruleName(const QString &key, const ScoringModel &model, Language language)
{
    const ScoringRule *rule = model.rule(key);
    return rule ? rule->name(language == Language::Turkish) : key;
}

} // namespace

QString pointsText(qint64 hundredths, const QLocale &locale)
{
    const double points = double(hundredths) / double(pointHundredths);
    return locale.toString(points, 'f', hundredths % pointHundredths == 0 ? 0 : 2);
}

QString pointsChangeText(qint64 hundredths, const QLocale &locale)
{
    return (hundredths > 0 ? QStringLiteral("+") : QString()) + pointsText(hundredths, locale);
}

QString scoreEntryKindKey(ScoreEntry::Kind kind)
{
    switch (kind) {
    case ScoreEntry::Kind::Holds: return QStringLiteral("holds");
    case ScoreEntry::Kind::Touch: return QStringLiteral("touch");
    case ScoreEntry::Kind::ByHand: return QStringLiteral("by_hand");
    case ScoreEntry::Kind::RuleLimit:
    case ScoreEntry::Kind::GroupLimit: return QStringLiteral("limit");
    }
    return {};
}

QString scoreEntryWords(const ScoreEntry &entry, const ScoringModel &model, Language language)
{
    switch (entry.kind) {
    case ScoreEntry::Kind::Holds: return ruleName(entry.rule, model, language);
    case ScoreEntry::Kind::Touch:
        return entry.words.isEmpty() ? ruleName(entry.rule, model, language)
                                     //: %1 is what a lead did, %2 the page or document
                                     : ScoreWords::tr("%1: %2").arg(ruleName(entry.rule, model, language), entry.words);
    case ScoreEntry::Kind::ByHand: return ScoreWords::tr("By hand: %1").arg(entry.words);
    case ScoreEntry::Kind::RuleLimit: {
        const ScoringRule *rule = model.rule(entry.rule);
        //: a limit of points; %1 is a rule, %2 a number
        return ScoreWords::tr("Limit of \"%1\": %2 points at most")
            .arg(ruleName(entry.rule, model, language), pointsText(rule ? rule->cap.value_or(0) : 0, localeOf(language)));
    }
    case ScoreEntry::Kind::GroupLimit: {
        const RuleGroup group = entry.group.value_or(RuleGroup::Behaviour);
        return ScoreWords::tr("Limit of \"%1\": %2 points at most")
            .arg(ruleGroupName(group), pointsText(model.groupCaps[size_t(group)].value_or(0), localeOf(language)));
    }
    }
    return {};
}

QString scoreCauseWords(const ScoreCause &cause, const ScoringModel &model, Language language)
{
    if (cause.kind == ScoreCause::Kind::Model)
        return ScoreWords::tr("The scoring model changed");
    const QString words = scoreEntryWords(cause.entry, model, language);
    //: %1 is a reason for points that does not hold any more
    return cause.hasGone ? ScoreWords::tr("No longer: %1").arg(words) : words;
}

QString ruleGroupName(RuleGroup group)
{
    switch (group) {
    //: a group of scoring rules: who the person is
    case RuleGroup::Demographic: return ScoreWords::tr("Demographic");
    //: a group of scoring rules: how well the company fits
    case RuleGroup::Fit: return ScoreWords::tr("Fit");
    case RuleGroup::Behaviour: return ScoreWords::tr("Behaviour");
    case RuleGroup::Engagement: return ScoreWords::tr("Engagement");
    case RuleGroup::Negative: return ScoreWords::tr("Negative");
    }
    return {};
}

QString gradeName(Grade grade)
{
    return gradeKey(grade);
}

QString temperatureName(Temperature temperature, Language language)
{
    return listName(QStringLiteral("temperature"), temperatureKey(temperature), language == Language::Turkish);
}

QString whyScore(const Score &score, const ScoringModel &model, Language language)
{
    const QLocale locale = localeOf(language);
    if (!score.isScored)
        return ScoreWords::tr("Not scored yet: nothing is known that gives points.");
    std::vector<const ScoreEntry *> entries;
    for (const ScoreEntry &entry : score.entries) {
        if (entry.points != 0)
            entries.push_back(&entry);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto *a, const auto *b) { return std::abs(a->points) > std::abs(b->points); });
    constexpr size_t most = 3;
    QStringList reasons;
    qint64 rest = score.total;
    for (size_t i = 0; i < entries.size() && i < most; ++i) {
        rest -= entries[i]->points;
        //: a reason and its points: Looked at the prices (+15)
        reasons += ScoreWords::tr("%1 (%2)").arg(scoreEntryWords(*entries[i], model, language), pointsChangeText(entries[i]->points, locale));
    }
    const QString list = locale.createSeparatedList(reasons);
    const QString total = pointsText(score.total, locale);
    if (entries.empty())
        return ScoreWords::tr("%1 points: what counted has faded.").arg(total);
    if (entries.size() <= most)
        return ScoreWords::tr("%1 points: %2.").arg(total, list);
    //: %2 is a list of reasons, %3 a number of points, %n how many more reasons
    return ScoreWords::tr("%1 points: %2; %3 for %n more reason(s).", nullptr, int(entries.size() - most)).arg(total, list, pointsChangeText(rest, locale));
}

} // namespace huni
