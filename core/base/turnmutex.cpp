#include "core/base/turnmutex.h"

namespace huni {

void TurnMutex::lock()
{
    std::unique_lock lock(m_mutex);
    if (m_owner == std::this_thread::get_id()) {
        ++m_depth;
        return;
    }
    const auto mine = ++m_lastAsked;
    m_turns.wait(lock, [&] { return m_turn == mine; });
    m_owner = std::this_thread::get_id();
    m_depth = 1;
}

bool TurnMutex::try_lock()
{
    const std::lock_guard lock(m_mutex);
    if (m_owner == std::this_thread::get_id()) {
        ++m_depth;
        return true;
    }
    if (m_lastAsked + 1 != m_turn)
        return false;
    ++m_lastAsked;
    m_owner = std::this_thread::get_id();
    m_depth = 1;
    return true;
}

void TurnMutex::unlock()
{
    {
        const std::lock_guard lock(m_mutex);
        if (--m_depth > 0)
            return;
        m_owner = {};
        ++m_turn;
    }
    m_turns.notify_all();
}

bool TurnMutex::isAskedFor()
{
    const std::lock_guard lock(m_mutex);
    return m_lastAsked > m_turn;
}

} // namespace huni
