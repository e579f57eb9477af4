#pragma once

#include "core/store/writer.h"

namespace huni {

/// When the latest touchpoint of a lead that names a channel was; nothing when there is none.
std::optional<Instant> latestSourceAt(Connection &connection, const Uuid &lead);
/// Makes the channel of a new touchpoint its lead's latest source, unless a later touchpoint names one. For
/// use inside a write.
void noteSource(Writer &writer, const Record &touchpoint);

} // namespace huni
