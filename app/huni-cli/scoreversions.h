#pragma once

#include "core/base/result.h"

namespace huni {

class Session;

/// `score FILE --versions`: every version of every market's model, and what came of the leads of each.
Result<void> runScoreVersions(Session &session);

} // namespace huni
