#pragma once

#include "core/base/clock.h"
#include "core/model/checklist.h"
#include "core/model/stage.h"
#include "core/store/registry.h"
#include "ui/words/translations.h"

namespace huni {

/// Name of a column of the registry for people, as history shows it; the column's own name when it has none.
QString fieldName(Table table, QStringView column, Language language);
/// One thing of a table: `lead`, `company`.
QString thingName(Table table);

/// Names of a dimension of BANT, of an answer, of what follows, and of a board.
QString dimensionName(QStringView key);
QString verdictName(Verdict verdict);
QString bantVerdictName(BantVerdict verdict);
QString bandName(Band band);

/// How long ago: `just now`, `2 min ago`, `3 h ago`, `5 days ago`. A time to come is told as `in 3 days`.
QString relativeTime(Instant at, Instant now);
/// A number of days: `3 days`.
QString daysWords(int days);

} // namespace huni
