#pragma once

#include "core/store/writer.h"

namespace huni {

/// Makes the channel of a new touchpoint its lead's latest source, unless a later touchpoint names one. For use inside
/// a write.
void noteSource(Writer &writer, const Record &touchpoint);

} // namespace huni
