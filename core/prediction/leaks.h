#pragma once

#include "core/prediction/codedtable.h"
#include "core/prediction/folds.h"
#include "core/prediction/predictionquality.h"

namespace huni {

/// What one field tells by itself, out of fold: the share of won among the leads with the same word, or with a number nearby.
double aucOfField(const CodedTable &table, size_t place, const Folds &folds);

/// Whether a field is probably written when it is over, and what says so. Nothing: it may be learnt from.
/// \param auc  aucOfField() of it
std::optional<PredictionQuality::LeakWhy> whyItLeaks(const CodedTable &table, size_t place, double auc);

} // namespace huni
