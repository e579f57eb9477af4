#include "core/prediction/workshare.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace huni {

bool shareWork(size_t pieces, unsigned threads, const std::function<void(size_t)> &work, const std::function<bool(size_t)> &goOn)
{
    std::atomic<size_t> next{0};
    std::atomic<size_t> done{0};
    std::atomic<bool> isCalledOff{false};
    const auto workUntil = [&](const std::function<bool()> &mayTake) {
        while (mayTake()) {
            const size_t piece = next++;
            if (piece >= pieces)
                return;
            work(piece);
            ++done;
        }
    };
    const unsigned wanted = threads > 0 ? threads : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    std::exception_ptr failed; // of another thread
    std::mutex failing;
    std::vector<std::jthread> others; // joined at the end, whatever happens
    for (size_t i = 1; i < std::min<size_t>(wanted, pieces); ++i) {
        try {
            others.emplace_back([&] {
                try {
                    workUntil([&] { return !isCalledOff; });
                } catch (...) {
                    const std::lock_guard lock(failing);
                    failed = std::current_exception();
                    isCalledOff = true;
                }
            });
        } catch (const std::system_error &) {
            break; // the machine has none left: then it takes longer
        }
    }
    workUntil([&] {
        if (!goOn(done))
            isCalledOff = true;
        return !isCalledOff;
    });
    others.clear();
    if (failed)
        std::rethrow_exception(failed);
    return !isCalledOff;
}

} // namespace huni
