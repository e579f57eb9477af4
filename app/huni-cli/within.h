#pragma once

#include "core/leads/filter.h"

namespace huni {

class Session;

/// The leads that `--view` and `--list` leave; nothing when neither is given.
/// \par Errors  NotFound, Ambiguous, BadFilter
Result<std::optional<FilterSql>> readWithin(Session &session);

} // namespace huni
