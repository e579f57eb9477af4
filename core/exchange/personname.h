#pragma once

#include "core/store/value.h"

#include <string_view>

namespace huni {

/// Parts a name as a file writes it in one cell.
void splitFullName(std::string_view full, Value &given, Value &family);

} // namespace huni
