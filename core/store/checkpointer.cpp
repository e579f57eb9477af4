#include "core/store/checkpointer.h"

#include "core/base/background.h"
#include "core/store/lockfile.h"
#include "core/store/pipelinefile.h"

#include <QFileInfo>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace huni {

namespace {

// Bulk work writes the same pages again and again, so it lets the log grow; idle time brings a small one in.
constexpr int bulkPages = 65536; // of 4 KB
constexpr qint64 idleBytes = 4 * 1024 * 1024;

int notePages(void *pages, sqlite3 *, const char *, int inLog)
{
    *static_cast<int *>(pages) = inLog;
    return SQLITE_OK;
}

// Keeps writers out while it copies. Does not wait for them, nor for readers: then it copies what it may, or
// nothing. \return whether all was copied, so that the log starts anew
bool copyLog(Connection &connection, int mode)
{
    return connection.withoutWaiting([&] {
        return sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, mode, nullptr, nullptr) == SQLITE_OK;
    });
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
    , m_pagesToCopyAt(bulkPages)
{
}

void Checkpointer::attach(Connection &connection)
{
    connection.exec("PRAGMA wal_autocheckpoint=0");
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_wal_hook(connection.handle(), notePages, &m_pages);
    // The lock is written through to the disk: the file can be read meanwhile.
    m_taking = inBackground([path = m_path] { return takenCheckpointLock(path); });
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
    if (m_pages < m_pagesToCopyAt || !isMine(connection))
        return;
    const bool isCopied = copyLog(connection, SQLITE_CHECKPOINT_RESTART);
    m_pagesToCopyAt = isCopied ? bulkPages : m_pages + bulkPages;
    m_pages = isCopied ? 0 : m_pages;
}

void Checkpointer::inIdle(Connection &connection)
{
    if (QFileInfo(m_path + QStringLiteral("-wal")).size() > idleBytes && isMine(connection))
        (void)copyLog(connection, SQLITE_CHECKPOINT_TRUNCATE);
}

void Checkpointer::giveUp(Connection &connection)
{
    if (!isMine(connection))
        return;
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_lock.reset();
}

void Checkpointer::finish(Connection &connection)
{
    (void)isMine(connection);
}

} // namespace huni
