#pragma once

#include "core/scoring/scorestory.h"
#include "ui/words/translations.h"

namespace huni {

/// Points as people read them: `68`, `12.50`, `-3`.
QString pointsText(qint64 hundredths, const QLocale &locale);
/// The same with a sign: `+15`.
QString pointsChangeText(qint64 hundredths, const QLocale &locale);
/// Stable word of a kind of entry for files: `holds`, `touch`, `by_hand`, `limit`.
QString scoreEntryKindKey(ScoreEntry::Kind kind);
/// Why an entry counts, without its points: `Looked at the prices: /pricing`.
QString scoreEntryWords(const ScoreEntry &entry, const ScoringModel &model, Language language);
/// What a marker of the chart says, without its points.
QString scoreCauseWords(const ScoreCause &cause, const ScoringModel &model, Language language);
QString ruleGroupName(RuleGroup group);
QString gradeName(Grade grade); ///< `A`; `?`
QString temperatureName(Temperature temperature, Language language);
/// `68 points: Executive (+20) and Looked at the prices (+15); +33 for 4 more reasons.` in one sentence.
QString whyScore(const Score &score, const ScoringModel &model, Language language);

} // namespace huni
