#pragma once

#include "core/store/writer.h"

namespace huni {

/// A move of a lead or an opportunity, or its first stage.
struct StageChange {
    LeadId lead{};
    OpportunityId opportunity{};
    StageId from{}; ///< nil: it is new
    StageId to{};
    Instant at = 0; ///< 0: now
    QString reason{}; ///< key
    QString override{}; ///< why an entry condition was passed over
    bool automatic = false; ///< nobody made it: it followed from something else
};

/// Notes a move in the append-only record of moves. For use inside a write.
void noteStageChange(Writer &writer, const StageChange &change);

} // namespace huni
