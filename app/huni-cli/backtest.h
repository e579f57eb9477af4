#pragma once

#include "core/base/result.h"

namespace huni {

class Session;

/// `score FILE --back-test MODEL.json`: what that model would do with the leads of today, and what its thresholds would have told
/// of won and lost ones. Nothing is written. \par Errors  those of reading the file; InvalidValue, BadFilter (no model)
Result<void> runBackTest(Session &session);

} // namespace huni
