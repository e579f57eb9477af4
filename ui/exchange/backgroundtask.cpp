#include "ui/exchange/backgroundtask.h"

#include <utility>

namespace huni {

namespace {

constexpr int tickMs = 100;

} // namespace

BackgroundTask::BackgroundTask(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        if (m_control)
            Q_EMIT progressed(m_control->done, m_control->total);
    });
}

BackgroundTask::~BackgroundTask()
{
    if (m_control)
        m_control->cancelled = true;
    m_pool.waitForDone();
}

void BackgroundTask::run(std::function<void(TaskControl &)> work, std::function<void()> done)
{
    if (m_control)
        m_control->cancelled = true;
    const auto control = m_control = std::make_shared<TaskControl>();
    m_ticks.start();
    Q_EMIT runningChanged();
    m_pool.start([this, control, work = std::move(work), done = std::move(done)] {
        work(*control);
        QMetaObject::invokeMethod(
            this,
            [this, control, done] {
                if (m_control != control)
                    return; // something else is wanted by now
                m_control.reset();
                m_ticks.stop();
                Q_EMIT runningChanged();
                done();
            },
            Qt::QueuedConnection);
    });
}

void BackgroundTask::cancel()
{
    if (m_control)
        m_control->cancelled = true;
}

void BackgroundTask::drop()
{
    cancel();
    if (!std::exchange(m_control, nullptr))
        return;
    m_ticks.stop();
    Q_EMIT runningChanged();
}

} // namespace huni
