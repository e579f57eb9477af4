#pragma once

#include "core/leads/catalog.h"
#include "core/scoring/modelchanges.h"
#include "core/scoring/sandbox.h"
#include "ui/words/translations.h"

namespace huni {

/// How often a rule counts: `While it holds`, `Once`, `Each day`.
QString rulePerName(RulePer per);
QString decayKindName(Decay::Kind kind);
/// `halves every 60 days`; empty for none.
QString decayWords(const Decay &decay, const QLocale &locale);
/// `30: 50, 90: 0`: from 30 days on half is left, from 90 on nothing. Nothing for a text that is none.
QString decayStepsText(const std::vector<Decay::Step> &steps);
std::optional<std::vector<Decay::Step>> decayStepsFrom(const QString &text);
/// What a rule asks of touchpoints, without a full stop: `Page viewed: /pricing* or /fiyat*`. Empty when it asks for none.
QString touchWords(const ScoringRule &rule, const Catalog &catalog, Language language);
/// What it asks of the lead; empty when it asks nothing.
QString ruleConditionWords(const Filter &when, const Catalog &catalog, Language language);
QString scoreThresholdName(size_t threshold);
/// Which part of a model or rule a change is of.
QString modelPartName(const ModelChange &change);
/// What that part says in a model; an em dash where it says nothing.
QString modelPartWords(const ModelChange &change, const ScoringModel &model, const Catalog &catalog, Language language);
/// Why a model cannot be published: the rule by its name, what is wrong with it, and what to do.
QString scoringProblemWords(const Error &error, const ScoringModel &model, Language language);

} // namespace huni
