#pragma once

#include <map>
#include <sys/types.h>

namespace huni::trial {

/// Time as one thread sees it, in milliseconds.
struct ThreadTime {
    double wall = 0;
    double busy = 0; ///< it computed
    double queued = 0; ///< it could have computed, but others had the processors

    static ThreadTime now();
};

/// How long threads waited for a processor. Who waits in a lock waits for its holder, and when the machine is
/// busy the holder waits for a processor: that is no fault of the program.
class QueuedThreads
{
public:
    QueuedThreads() = default;
    QueuedThreads(const QueuedThreads &) = delete;
    QueuedThreads &operator=(const QueuedThreads &) = delete;
    ~QueuedThreads();

    /// Threads of another process count as well.
    void watch(pid_t process) { m_other = process; }
    /// From now on.
    void begin();
    /// The most that one of the threads was queued since `begin`, in milliseconds.
    double longest() const;

private:
    struct Thread {
        int file = -1;
        double before = 0;
    };
    void find();
    void findIn(pid_t process);

    std::map<pid_t, Thread> m_threads;
    pid_t m_other = 0;
    double m_found = -1e9; ///< when the threads were looked for
};

} // namespace huni::trial
