#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace huni {

/// What a task and the one who started it know of each other. Every member may be used from both threads.
struct TaskControl {
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

/// One piece of long work at a time in a thread of its own. A new piece takes the place of the one before, whose
/// answer is dropped. The answer comes on the thread of this object.
class BackgroundTask final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundTask(QObject *parent = nullptr);
    /// Calls off what is running, and waits for it.
    ~BackgroundTask() override;

    template <class T>
    void start(std::function<T(TaskControl &)> work, std::function<void(T)> done)
    {
        auto answer = std::make_shared<std::optional<T>>();
        run([answer, work = std::move(work)](TaskControl &control) { answer->emplace(work(control)); },
            [answer, done = std::move(done)] { done(std::move(**answer)); });
    }
    /// Asks the work to stop; its answer still comes.
    void cancel();
    /// Asks the work to stop and does not want to hear of it any more.
    void drop();
    bool isRunning() const { return m_control != nullptr; }

Q_SIGNALS:
    /// Now and then while something runs.
    void progressed(qint64 done, qint64 total);
    void runningChanged();

private:
    void run(std::function<void(TaskControl &)> work, std::function<void()> done);

    QThreadPool m_pool;
    QTimer m_ticks;
    std::shared_ptr<TaskControl> m_control;
};

} // namespace huni
