#pragma once

#include "core/pipeline.h"

#include <atomic>
#include <functional>

namespace huni {

/// How much generate() writes, and from what.
struct GenerateOrder {
    qint64 leads = 0;
    qint64 touchpoints = 0; ///< over all leads, unevenly
    quint64 seed = 1;
};

/// What generate() wrote.
struct GenerateOutcome {
    qint64 leads = 0;
    qint64 companies = 0;
    qint64 opportunities = 0;
    qint64 touchpoints = 0;
    qint64 operations = 0; ///< rows of all kinds
    qint64 action = 0; ///< number of the action; 0 when nothing was asked for

    bool operator==(const GenerateOutcome &) const = default;
};

/// Fills a pipeline with invented people for benchmarks and trials: members, companies (one for eight leads), campaigns,
/// leads in every column, opportunities of about six in a hundred leads, BANT answers and moves of those that came far,
/// and touchpoints. The same order on the same day gives the same content, ids included.
///
/// One action that can be undone, in transactions of at most BulkAction::maxOperations. Nobody is real: addresses end in
/// `.example`, telephone numbers have a subscriber number that begins with 0.
///
/// \param progress  called after each transaction with the leads written so far; may be empty
/// \param cancel  looked at before each transaction; nullptr: cannot be cancelled
/// \par Errors  InvalidValue (thing: leads, touchpoints); Cancelled (nothing stays); those of Store::beginBulk
Result<GenerateOutcome> generate(Pipeline &pipeline, const GenerateOrder &order,
                                 const std::function<void(qint64 leadsDone)> &progress = {},
                                 const std::atomic_bool *cancel = nullptr);

} // namespace huni
