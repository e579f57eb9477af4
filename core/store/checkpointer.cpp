#include "core/store/checkpointer.h"

#include "core/store/lockfile.h"
#include "core/store/pipelinefile.h"

#include <QFileInfo>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace huni {

namespace {

// Bulk work writes the same pages again and again, so it lets the log grow; idle time brings a small one in.
constexpr int bulkPages = 16384; // of 4 KB
constexpr qint64 idleBytes = 4 * 1024 * 1024;

int notePages(void *pages, sqlite3 *, const char *, int inLog)
{
    *static_cast<int *>(pages) = inLog;
    return SQLITE_OK;
}

void copyLog(sqlite3 *handle)
{
    sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void copyLogApart(const QString &path)
{
    try {
        const Connection connection(path, Connection::Mode::ReadWrite);
        sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        copyLog(connection.handle());
    } catch (const SQLite::Exception &) {
        // The log stays as it is; the next one tries again.
    }
}

// Nothing when another process holds it.
std::unique_ptr<QLockFile> takenCheckpointLock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(companionFolder(path) + QStringLiteral("/checkpoint.lock"));
    return takeLock(*lock) ? std::move(lock) : nullptr;
}

} // namespace

Checkpointer::Checkpointer(const QString &path)
    : m_path(path)
{
}

void Checkpointer::attach(Connection &connection)
{
    connection.exec("PRAGMA wal_autocheckpoint=0");
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_wal_hook(connection.handle(), notePages, &m_pages);
    // The lock is written through to the disk: the file can be read meanwhile.
    m_taking = std::async(std::launch::async, takenCheckpointLock, m_path);
}

// When the process that checkpointed has ended, the next to ask takes over.
bool Checkpointer::isMine(Connection &connection)
{
    if (m_taking.valid())
        hold(connection, m_taking.get());
    if (!m_lock)
        hold(connection, takenCheckpointLock(m_path));
    return m_lock != nullptr;
}

void Checkpointer::hold(Connection &connection, std::unique_ptr<QLockFile> lock)
{
    if (!lock)
        return;
    m_lock = std::move(lock);
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void Checkpointer::afterBulk(Connection &connection)
{
    if (m_pages < bulkPages || !isMine(connection))
        return;
    if (!m_copying.valid()) {
        m_copying = std::async(std::launch::async, copyLogApart, m_path);
        return;
    }
    if (m_copying.wait_for(std::chrono::seconds(0)) != std::future_status::ready && m_pages < 4 * bulkPages)
        return;
    m_copying.get();
    copyLog(connection.handle());
}

void Checkpointer::inIdle(Connection &connection)
{
    if (QFileInfo(m_path + QStringLiteral("-wal")).size() > idleBytes && isMine(connection))
        copyLog(connection.handle());
}

void Checkpointer::finish(Connection &connection)
{
    if (m_copying.valid())
        m_copying.get();
    if (m_taking.valid())
        hold(connection, m_taking.get());
}

} // namespace huni
