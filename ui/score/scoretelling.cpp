#include "ui/score/scoretelling.h"

#include "core/base/daynumbers.h"
#include "ui/words/datewords.h"
#include "ui/words/scorewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

struct ScoreTellingWords {
    Q_DECLARE_TR_FUNCTIONS(ScoreTellingWords)
};

constexpr int daysAtATime = 90;
constexpr int longestStory = 40 * 366; // days; what is older has faded or holds still

} // namespace

QString fadedWords(const ScoreEntry &entry, const ScoringModel &model, const QLocale &locale)
{
    const ScoringRule *rule = model.rule(entry.rule);
    if (!rule || entry.points == entry.full)
        return {};
    const QString full = pointsChangeText(entry.full, locale);
    switch (rule->decay.kind) {
    case Decay::Kind::HalfLife:
        //: %1 points such as +15, %n days
        return ScoreTellingWords::tr("was %1, halves every %n day(s)", nullptr, rule->decay.days).arg(full);
    case Decay::Kind::Linear:
        return ScoreTellingWords::tr("was %1, is gone after %n day(s)", nullptr, rule->decay.days).arg(full);
    case Decay::Kind::Steps: return ScoreTellingWords::tr("was %1, fades in steps").arg(full);
    case Decay::Kind::None: break;
    }
    return {};
}

ScoreTold tellScore(const ScoreStory &story, int today, Language language, const std::function<bool()> &isWanted)
{
    const QLocale locale = localeOf(language);
    ScoreTold told;
    told.today = today;
    told.firstDay = std::clamp(story.firstDay(), today - longestStory, today);
    const int last = today + projectedDays;
    for (int day = told.firstDay; day <= last && isWanted(); day += daysAtATime) {
        const auto totals = story.totals(day, std::min(last, day + daysAtATime - 1));
        told.totals.insert(told.totals.end(), totals.begin(), totals.end());
    }
    if (!isWanted())
        return told;
    for (const ScoreCause &cause : story.causes(told.firstDay, last)) {
        const QString words = scoreCauseWords(cause, story.modelOn(cause.day), language);
        told.causes.push_back({cause.day, cause.points, cause.kind == ScoreCause::Kind::Model, pointsChangeText(cause.points, locale) + u' ' + words});
    }
    const ScoringModel &model = story.modelOn(today);
    const Score now = story.on(today);
    told.thresholds = model.thresholds;
    told.now = leadScoreOf(now);
    told.isScored = now.isScored;
    told.why = whyScore(now, model, language);
    return told;
}

ScoreDayTold tellScoreDay(const ScoreStory &story, int day, int today, Language language)
{
    const QLocale locale = localeOf(language);
    const Score score = story.on(day);
    const ScoringModel &model = story.modelOn(day);
    ScoreDayTold told{day, score.isScored, score.total, {}};
    for (const ScoreEntry &entry : score.entries) {
        if (entry.points == 0)
            continue;
        QStringList detail;
        const bool isLimit = entry.kind == ScoreEntry::Kind::RuleLimit || entry.kind == ScoreEntry::Kind::GroupLimit;
        if (!isLimit) {
            const QString date = shortDate(DayNumbers::dateOf(entry.day), DayNumbers::dateOf(today), locale);
            //: %1 is a date from which on a reason holds
            detail += entry.kind == ScoreEntry::Kind::Holds ? ScoreTellingWords::tr("since %1").arg(date) : date;
        }
        if (const QString faded = fadedWords(entry, model, locale); !faded.isEmpty())
            detail += faded;
        if (entry.group)
            detail += ruleGroupName(*entry.group);
        told.rows.push_back({scoreEntryWords(entry, model, language), detail.join(QStringLiteral(" · ")), entry.points, isLimit ? day : entry.day,
                             entry.kind == ScoreEntry::Kind::ByHand ? entry.cause : Uuid{}});
    }
    std::stable_sort(told.rows.begin(), told.rows.end(), [](const LedgerRow &a, const LedgerRow &b) { return a.day > b.day; });
    return told;
}

} // namespace huni
