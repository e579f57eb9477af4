#pragma once

#include "core/scoring/scorestory.h"
#include "ui/words/translations.h"

namespace huni {

/// So many days ahead a score is told as it will be when nothing happens.
constexpr int projectedDays = 90;

/// What changed a score, in words.
struct CauseTold {
    int day = 0;
    qint64 points = 0; ///< hundredths
    bool isModel = false; ///< another version of the model
    QString words{}; ///< with the points

    bool operator==(const CauseTold &) const = default;
};

/// One reason in the ledger of a day.
struct LedgerRow {
    QString words{};
    QString detail{}; ///< date, how it faded, group
    qint64 points = 0; ///< hundredths
    int day = 0; ///< of the cause
    Uuid given{}; ///< the points by hand, where it is these

    bool operator==(const LedgerRow &) const = default;
};

/// The score of one day with its reasons, newest first. What has faded to nothing is left out.
struct ScoreDayTold {
    int day = 0;
    bool isScored = false;
    qint64 total = 0; ///< the sum of the rows
    std::vector<LedgerRow> rows{};

    bool operator==(const ScoreDayTold &) const = default;
};

/// The whole story of a score, ready to be shown.
struct ScoreTold {
    int today = 0;
    int firstDay = 0; ///< on which the story begins
    std::vector<ScorePoint> totals{}; ///< from the first day to projectedDays from today
    std::vector<CauseTold> causes{};
    ScoreThresholds thresholds{};
    LeadScore now{};
    bool isScored = false; ///< today
    QString why{};

    bool operator==(const ScoreTold &) const = default;
};

/// \param isWanted  asked now and then; false ends it early
ScoreTold tellScore(const ScoreStory &story, int today, Language language, const std::function<bool()> &isWanted);
ScoreDayTold tellScoreDay(const ScoreStory &story, int day, int today, Language language);
/// `was +15, halves every 60 days`; empty where nothing faded.
QString fadedWords(const ScoreEntry &entry, const ScoringModel &model, const QLocale &locale);

} // namespace huni
