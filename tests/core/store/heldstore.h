#pragma once

#include "core/store/store.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace huni::trial {

/// Somebody in another thread who has the store for writing until told to let go, as during a long import.
class HeldStore
{
public:
    /// Comes back when it is held.
    explicit HeldStore(Store &store)
        : m_thread([this, &store] {
            (void)store.write(ActionCode::CreateLead, {}, [this](Writer &) -> Result<void> {
                std::unique_lock lock(m_mutex);
                m_isHeld = true;
                m_changed.notify_all();
                m_changed.wait(lock, [this] { return m_mayGo; });
                return {};
            });
        })
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isHeld; });
    }
    ~HeldStore() { release(); }

    void release()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_mayGo = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isHeld = false;
    bool m_mayGo = false;
    std::thread m_thread; ///< last: the others are there before it begins
};

} // namespace huni::trial
