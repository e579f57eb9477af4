#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace huni {

/// A recursive mutex that is given out in the order in which it was asked for: who takes it again and again does not
/// keep the others waiting. For std::lock_guard and std::unique_lock.
class TurnMutex
{
public:
    void lock();
    /// Takes it when nobody has it or waits for it. \return whether it was taken
    bool try_lock();
    void unlock();
    /// Whether another thread waits for it.
    bool isAskedFor();

private:
    std::mutex m_mutex;
    std::condition_variable m_turns;
    unsigned long long m_lastAsked = 0;
    unsigned long long m_turn = 1; ///< whose turn it is, by the order of asking
    std::thread::id m_owner{};
    int m_depth = 0;
};

} // namespace huni
