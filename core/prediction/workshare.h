#pragma once

#include <cstddef>
#include <functional>

namespace huni {

/// Does pieces of work that know nothing of each other, each once, in this thread and in others beside it.
/// \param threads  at most so many; 0: one a processor, at most four
/// \param goOn  asked in this thread before each piece that it does itself, with the number of pieces that are done; false ends it
/// \return false: it was called off, and not everything was done
bool shareWork(size_t pieces, unsigned threads, const std::function<void(size_t)> &work, const std::function<bool(size_t)> &goOn);

} // namespace huni
