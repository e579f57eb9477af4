#include "tests/ui/responsive/threadtimes.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace huni::trial {

namespace {

constexpr double lookAgainMs = 100;

double millisecondsOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

// The second figure of the kernel's file: nanoseconds that the thread waited for a processor. Less than 0
// when it has ended.
double queuedMilliseconds(int file)
{
    char text[96] = {};
    if (file < 0 || ::pread(file, text, sizeof(text) - 1, 0) <= 0)
        return -1;
    char *rest = text;
    (void)std::strtoull(rest, &rest, 10);
    return double(std::strtoull(rest, &rest, 10)) / 1e6;
}

} // namespace

ThreadTime ThreadTime::now()
{
    static thread_local const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    return {millisecondsOf(CLOCK_MONOTONIC), millisecondsOf(CLOCK_THREAD_CPUTIME_ID),
            std::max(0.0, queuedMilliseconds(file))};
}

QueuedThreads::~QueuedThreads()
{
    for (const auto &[id, thread] : m_threads)
        ::close(thread.file);
}

void QueuedThreads::begin()
{
    if (const double now = millisecondsOf(CLOCK_MONOTONIC); now - m_found > lookAgainMs) {
        m_found = now;
        find();
    }
    for (auto at = m_threads.begin(); at != m_threads.end();) {
        at->second.before = queuedMilliseconds(at->second.file);
        if (at->second.before >= 0) {
            ++at;
        } else {
            ::close(at->second.file);
            at = m_threads.erase(at);
        }
    }
}

double QueuedThreads::longest() const
{
    double longest = 0;
    for (const auto &[id, thread] : m_threads)
        longest = std::max(longest, queuedMilliseconds(thread.file) - thread.before);
    return longest;
}

void QueuedThreads::find()
{
    findIn(::getpid());
    if (m_other > 0)
        findIn(m_other);
}

void QueuedThreads::findIn(pid_t process)
{
    std::error_code gone;
    const std::filesystem::directory_iterator tasks("/proc/" + std::to_string(process) + "/task", gone);
    for (const auto &task : tasks) {
        const pid_t id = pid_t(std::stol(task.path().filename().string()));
        if (id == ::gettid() || m_threads.contains(id))
            continue;
        const int file = ::open((task.path() / "schedstat").c_str(), O_RDONLY | O_CLOEXEC);
        if (file >= 0)
            m_threads[id] = {file, 0};
    }
}

} // namespace huni::trial
