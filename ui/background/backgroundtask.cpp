#include "ui/background/backgroundtask.h"

#include <QPointer>

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
        if (m_job)
            Q_EMIT progressed(m_job->control.done, m_job->control.total);
    });
}

BackgroundTask::~BackgroundTask()
{
    if (m_job)
        m_job->control.cancelled = true;
    m_pool.waitForDone();
}

void BackgroundTask::startJob(std::shared_ptr<Job> job)
{
    m_next.reset();
    if (m_job) {
        m_job->dropped = true;
        m_job->control.cancelled = true;
    }
    begin(std::move(job));
}

void BackgroundTask::startJobAfter(std::shared_ptr<Job> job)
{
    if (m_job)
        m_next = std::move(job);
    else
        begin(std::move(job));
}

void BackgroundTask::begin(std::shared_ptr<Job> job)
{
    m_job = job;
    m_ticks.start();
    Q_EMIT runningChanged();
    m_pool.start([this, job = std::move(job)] {
        if (job->dropped)
            return;
        job->work(job->control);
        QMetaObject::invokeMethod(
            this, [this, job] { finish(job); }, Qt::QueuedConnection);
    });
}

void BackgroundTask::finish(const std::shared_ptr<Job> &job)
{
    if (m_job != job)
        return; // something else is wanted by now
    const QPointer<BackgroundTask> self(this);
    m_job.reset();
    m_ticks.stop();
    if (!m_next)
        Q_EMIT runningChanged();
    if (!self)
        return;
    job->take();
    if (self && m_next && !m_job)
        begin(std::exchange(m_next, nullptr));
}

void BackgroundTask::cancel()
{
    if (m_job)
        m_job->control.cancelled = true;
}

void BackgroundTask::drop()
{
    m_next.reset();
    cancel();
    if (!m_job)
        return;
    m_job->dropped = true;
    m_job.reset();
    m_ticks.stop();
    Q_EMIT runningChanged();
}

} // namespace huni
