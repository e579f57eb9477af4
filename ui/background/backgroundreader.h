#pragma once

#include "core/store/reader.h"
#include "ui/background/backgroundtask.h"

namespace huni {

/// Questions to a pipeline file, answered in another thread by a reader that stays there: it waits for no
/// writer, and the window waits for nothing. As with BackgroundTask the newest question is what counts.
class BackgroundReader final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundReader(const QString &path, QObject *parent = nullptr)
        : QObject(parent)
        , m_reader(std::make_shared<Reader>(path))
    {
        connect(&m_task, &BackgroundTask::progressed, this, &BackgroundReader::progressed);
    }

    /// Runs `read(Reader &, TaskControl &)` there and `take(its answer)` here. What is under way is called
    /// off.
    template <class Read, class Take>
    void ask(Read read, Take take)
    {
        m_task.start(question(std::move(read)), std::move(take));
    }
    /// The same when what is under way has been answered.
    template <class Read, class Take>
    void askAfter(Read read, Take take)
    {
        m_task.startAfter(question(std::move(read)), std::move(take));
    }
    /// No answer is wanted any more.
    void drop() { m_task.drop(); }
    /// Whether an answer is still to come.
    bool isReading() const { return m_task.isRunning(); }

Q_SIGNALS:
    /// Now and then while it reads.
    void progressed(qint64 done, qint64 total);

private:
    template <class Read>
    auto question(Read read)
    {
        return [reader = m_reader, read = std::move(read)](TaskControl &control) mutable {
            return read(*reader, control);
        };
    }

    std::shared_ptr<Reader> m_reader; ///< used by the task alone
    BackgroundTask m_task;
};

} // namespace huni
