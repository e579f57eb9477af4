#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace huni {

/// What a task and the one who started it know of each other. Every member may be used from both threads.
struct TaskControl {
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

/// One piece of work at a time in a thread of its own: what the window does in the background, it does by one
/// of these. The newest piece is what counts: the answers of older ones are dropped, and what had not begun
/// yet is never begun. The answer comes on the thread of this object, a Result where something can fail; when
/// the object goes, the work is called off and waited for, and its answer never comes.
class BackgroundTask final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundTask(QObject *parent = nullptr);
    /// Calls off what is running, and waits for it.
    ~BackgroundTask() override;

    /// Runs `work(TaskControl &)` there and `take(its answer)` here. What is under way is called off.
    template <class Work, class Take>
    void start(Work work, Take take)
    {
        startJob(jobOf(std::move(work), std::move(take)));
    }
    /// The same when what is under way has come to its end and was answered; of several that wait, the last.
    /// For what is asked again and again, such as by every commit of an import: there is an answer now and
    /// then.
    template <class Work, class Take>
    void startAfter(Work work, Take take)
    {
        startJobAfter(jobOf(std::move(work), std::move(take)));
    }
    /// Asks the work to stop; its answer still comes.
    void cancel();
    /// Asks the work to stop and does not want to hear of it any more.
    void drop();
    /// Whether an answer is still to come.
    bool isRunning() const { return m_job || m_next; }

Q_SIGNALS:
    /// Now and then while something runs.
    void progressed(qint64 done, qint64 total);
    void runningChanged();

private:
    struct Job {
        TaskControl control{};
        std::atomic<bool> dropped = false;
        std::function<void(TaskControl &)> work{};
        std::function<void()> take{};
    };
    template <class Work, class Take>
    static std::shared_ptr<Job> jobOf(Work work, Take take)
    {
        using TaskAnswer = std::invoke_result_t<Work &, TaskControl &>;
        auto answer = std::make_shared<std::optional<TaskAnswer>>();
        auto job = std::make_shared<Job>();
        job->work = [answer, work = std::move(work)](TaskControl &control) mutable {
            answer->emplace(work(control));
        };
        job->take = [answer, take = std::move(take)]() mutable { take(std::move(**answer)); };
        return job;
    }
    void startJob(std::shared_ptr<Job> job);
    void startJobAfter(std::shared_ptr<Job> job);
    void begin(std::shared_ptr<Job> job);
    void finish(const std::shared_ptr<Job> &job);

    std::shared_ptr<Job> m_job; ///< under way, and wanted
    std::shared_ptr<Job> m_next;
    QTimer m_ticks;
    QThreadPool m_pool;
};

} // namespace huni
