#pragma once

#include <future>
#include <system_error>

namespace huni {

/// Runs `call` in a thread of its own; where the machine has none left, when its answer is asked for. The
/// answer's destructor waits for it.
template <class Call>
auto inBackground(Call call) -> std::future<decltype(call())>
{
    try {
        return std::async(std::launch::async, call);
    } catch (const std::system_error &) {
        return std::async(std::launch::deferred, std::move(call));
    }
}

} // namespace huni
