#include "core/store/checkpointer.h"

#include "core/base/background.h"
#include "core/store/lockfile.h"
#include "core/store/pipelinefile.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace huni {

namespace {

constexpr qint64 idleBytes = 4 * 1024 * 1024;
constexpr int idlePages = 1024; // as many
// What was written by hand meanwhile is copied as well, or the log would not start anew.
constexpr int mostRounds = 3;

// Nothing when another process holds it.
std::unique_ptr<QLockFile> takenCheckpointLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(companionFolder(path) + QStringLiteral("/checkpoint.lock"));
    return takeLock(*lock) ? std::move(lock) : nullptr;
}

} // namespace

Checkpointer::Checkpointer(const QString &path, int copiedFrom)
    : m_path(path)
    , m_copiedFrom(copiedFrom)
{
}

int Checkpointer::note(void *written, sqlite3 *, const char *, int inLog)
{
    static_cast<Written *>(written)->pages = inLog;
    ++static_cast<Written *>(written)->commits;
    return SQLITE_OK;
}

void Checkpointer::attach(Connection &connection)
{
    connection.exec("PRAGMA wal_autocheckpoint=0");
    sqlite3_wal_hook(connection.handle(), note, &m_written);
    // The lock is written through to the disk: the file can be read meanwhile.
    m_taking = inBackground([path = m_path] { return takenCheckpointLock(path); });
}

// When the process that checkpointed has ended, the next to ask takes over.
bool Checkpointer::isMine()
{
    if (m_lock)
        return true;
    if (m_taking.valid())
        m_lock = m_taking.get();
    if (!m_lock)
        m_lock = takenCheckpointLock(m_path);
    if (m_lock)
        m_seen = m_written.commits; // the one before may have copied all of them
    return m_lock != nullptr;
}

QFileInfo Checkpointer::logFile() const
{
    return QFileInfo(m_path + QStringLiteral("-wal"));
}

// \return whether the log starts anew with the next who writes. \pre the lock is held, and something was committed since
bool Checkpointer::copyLog()
{
    if (!m_connection) {
        m_connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadWrite);
        m_connection->exec("PRAGMA wal_autocheckpoint=0");
        sqlite3_db_config(m_connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        m_connection->exec("SELECT count(*) FROM sqlite_schema"); // opens the log
    }
    m_triedOn = logFile().lastModified();
    m_triedAt = m_written.pages; // where it cannot be copied, there is a next time
    int inLog = 0;
    int copied = 0;
    const int code = sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog, &copied);
    m_seen = m_written.commits;
    if (code != SQLITE_OK)
        return false;
    m_triedAt = inLog;
    return copied == inLog;
}

void Checkpointer::afterBulk()
{
    const std::lock_guard lock(m_copying);
    if (m_written.pages < m_triedAt)
        m_triedAt = 0; // it was started anew
    if (m_written.pages - m_triedAt < m_copiedFrom || !isMine())
        return;
    for (int round = 0; round < mostRounds && hasCommitted() && (round == 0 || m_written.pages > m_triedAt); ++round) {
        if (!copyLog())
            return;
    }
}

bool Checkpointer::wantsCommit()
{
    const std::lock_guard lock(m_copying);
    const QFileInfo log = logFile();
    return !hasCommitted() && log.size() > idleBytes && log.lastModified() != m_triedOn && isMine();
}

void Checkpointer::inIdle()
{
    const std::lock_guard lock(m_copying);
    if (m_written.pages < m_triedAt)
        m_triedAt = 0;
    if (m_written.pages - m_triedAt < idlePages || !isMine() || !hasCommitted()) {
        m_triedOn = logFile().lastModified(); // not worth it
        return;
    }
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

void Checkpointer::finish()
{
    const std::lock_guard lock(m_copying);
    m_connection.reset();
}

} // namespace huni
