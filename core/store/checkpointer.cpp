#include "core/store/checkpointer.h"

#include "core/base/background.h"
#include "core/store/lockfile.h"
#include "core/store/pipelinefile.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace huni {

namespace {

constexpr qint64 idleBytes = 4 * 1024 * 1024;
// What was written by hand meanwhile is copied as well, or the log would not start anew.
constexpr int mostRounds = 3;

int notePages(void *pages, sqlite3 *, const char *, int inLog)
{
    *static_cast<std::atomic_int *>(pages) = inLog;
    return SQLITE_OK;
}

// Nothing when another process holds it.
std::unique_ptr<QLockFile> takenCheckpointLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(companionFolder(path) + QStringLiteral("/checkpoint.lock"));
    return takeLock(*lock) ? std::move(lock) : nullptr;
}

void setCopiesOnClose(Connection &connection, bool copies)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, copies ? 0 : 1, nullptr);
}

} // namespace

Checkpointer::Checkpointer(const QString &path, int copiedFrom)
    : m_path(path)
    , m_copiedFrom(copiedFrom)
{
}

void Checkpointer::attach(Connection &connection)
{
    connection.exec("PRAGMA wal_autocheckpoint=0");
    setCopiesOnClose(connection, false);
    sqlite3_wal_hook(connection.handle(), notePages, &m_pages);
    // The lock is written through to the disk: the file can be read meanwhile.
    m_taking = inBackground([path = m_path] { return takenCheckpointLock(path); });
}

// When the process that checkpointed has ended, the next to ask takes over. It may have copied all just now: whoever takes
// over begins with what is written after that.
bool Checkpointer::isMine()
{
    if (m_lock)
        return true;
    (void)takeOver();
    return false;
}

bool Checkpointer::takeOver()
{
    if (m_taking.valid())
        m_lock = m_taking.get();
    if (!m_lock)
        m_lock = takenCheckpointLock(m_path);
    return m_lock != nullptr;
}

QFileInfo Checkpointer::logFile() const
{
    return QFileInfo(m_path + QStringLiteral("-wal"));
}

Checkpointer::Copied Checkpointer::copyLog()
{
    if (!m_connection) {
        m_connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadWrite);
        m_connection->exec("PRAGMA wal_autocheckpoint=0");
        setCopiesOnClose(*m_connection, false);
        m_connection->exec("SELECT count(*) FROM sqlite_schema"); // opens the log
    }
    const QDateTime changed = logFile().lastModified();
    Copied copied;
    (void)sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &copied.inLog,
                                    &copied.copied);
    if (copied.copied == copied.inLog)
        m_copiedAt = changed;
    return copied;
}

void Checkpointer::afterBulk()
{
    const std::lock_guard lock(m_copying);
    if (m_pages < m_triedAt)
        m_triedAt = 0; // it was started anew
    if (m_pages - m_triedAt < m_copiedFrom || !isMine())
        return;
    Copied done = copyLog();
    for (int round = 1; round < mostRounds && done.copied == done.inLog && m_pages > done.copied; ++round)
        done = copyLog();
    m_triedAt = done.inLog;
}

void Checkpointer::inIdle()
{
    const std::lock_guard lock(m_copying);
    const QFileInfo log = logFile();
    if (log.size() > idleBytes && log.lastModified() != m_copiedAt && isMine())
        (void)copyLog();
}

void Checkpointer::giveUp()
{
    const std::unique_lock lock(m_copying, std::try_to_lock);
    if (!lock)
        return;
    if (m_taking.valid())
        m_lock = m_taking.get();
    m_connection.reset();
    m_lock.reset();
}

void Checkpointer::finish(Connection &connection)
{
    const std::lock_guard lock(m_copying);
    m_connection.reset();
    setCopiesOnClose(connection, takeOver());
}

} // namespace huni
