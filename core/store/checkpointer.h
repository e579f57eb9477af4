#pragma once

#include "core/store/connection.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>

#include <atomic>
#include <future>
#include <memory>
#include <mutex>

namespace huni {

/// Brings the log of a pipeline file (`-wal`) into the file, on a connection of its own: nobody who writes or reads waits
/// for it. Of several processes only one does, the holder of a lock.
///
/// A copy that begins when all was copied already could meet somebody who starts the log anew, and damage the file (SYNC.md,
/// decision 8). So it begins only when the connection that writes has committed since the last copy ended, and since the lock
/// was taken: then the log has something that is not copied, and nobody starts it anew before that is.
class Checkpointer
{
public:
    /// Bulk work writes the same pages again and again, so it lets the log grow so far.
    static constexpr int bulkPages = 65536; // of 4 KB

    explicit Checkpointer(const QString &path, int copiedFrom = bulkPages);

    /// Tells it of the connection that writes. Nothing but this object checkpoints from then on, but whoever closes the file
    /// last. \pre it outlives the connection
    void attach(Connection &connection);
    /// After a transaction of bulk work, with no lock of the store held: a large log is copied.
    void afterBulk();
    /// Whether others have written much that idle time should copy: the connection that writes must commit something first.
    bool wantsCommit();
    /// In idle time, with no lock of the store held: a small log is copied.
    void inIdle();
    /// Another process is at bulk work: it may do it from now on, unless this one is copying at the moment.
    void giveUp();
    /// Ends what is of its own. Call before the connection that writes closes: whoever closes last leaves no log.
    void finish();

private:
    struct Written {
        std::atomic_int pages = 0; ///< in the log, after the last commit of the connection that writes
        std::atomic<quint64> commits = 0; ///< of that connection
    };
    static int note(void *written, sqlite3 *, const char *, int inLog);
    bool isMine();
    bool hasCommitted() const { return m_written.commits != m_seen; }
    QFileInfo logFile() const;
    bool copyLog();

    const QString m_path;
    const int m_copiedFrom; ///< pages after which bulk work has the log copied
    Written m_written{};
    std::mutex m_copying{}; ///< held while it copies, and for everything below
    std::future<std::unique_ptr<QLockFile>> m_taking{};
    std::unique_ptr<QLockFile> m_lock{};
    std::unique_ptr<Connection> m_connection{};
    quint64 m_seen = 0; ///< commits when the lock was taken, or the last copy ended
    int m_triedAt = 0; ///< pages in the log when it was copied last
    QDateTime m_triedOn{}; ///< when the log was changed last before that
};

} // namespace huni
