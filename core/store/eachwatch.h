#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace huni {

/// Follows work on many things, and can end it. Both are used in the thread that works.
struct EachWatch {
    const std::atomic<bool> *cancel = nullptr; ///< set by another thread: what was written is taken back
    /// How many are done; often enough for a bar, not after each. From the count on everything stands or falls.
    std::function<void(size_t done)> progress{};

    bool isCancelled() const { return cancel && *cancel; }
    void tell(size_t done) const
    {
        if (progress)
            progress(done);
    }
};

} // namespace huni
