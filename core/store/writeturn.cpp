#include "core/store/writeturn.h"

#include "core/store/lockfile.h"
#include "core/store/pipelinefile.h"

#include <QFile>
#include <QThread>

namespace huni {

namespace {

constexpr unsigned long betweenTriesMs = 1;
constexpr int triesBetweenAsking = 16;
constexpr qint64 longestTurnMs = 1000; // whoever has not come by then was stopped

} // namespace

WriteTurn::WriteTurn(const QString &path)
    : m_waiting(companionFolder(path) + QStringLiteral("/waiting.lock"))
{
}

bool WriteTurn::isAskedFor() const
{
    return QFile::exists(m_waiting.fileName());
}

void WriteTurn::letOthersGoFirst()
{
    if (!QFile::exists(m_waiting.fileName()))
        return;
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < longestTurnMs) {
        QLockFile nobody(m_waiting.fileName());
        if (takeLock(nobody))
            return;
        QThread::msleep(betweenTriesMs);
    }
}

bool WriteTurn::waitForLock(int tries)
{
    if (tries == 0)
        m_since.start();
    if (m_since.elapsed() >= Connection::busyTimeoutMs)
        return false;
    // One at a time says that it waits; the next does when that one has had its turn.
    if (tries % triesBetweenAsking == 0 && !m_waiting.isLocked())
        (void)takeLock(m_waiting);
    QThread::msleep(betweenTriesMs);
    return true;
}

void WriteTurn::lockTakenOrGivenUp()
{
    if (m_waiting.isLocked())
        m_waiting.unlock();
}

} // namespace huni
