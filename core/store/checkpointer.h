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
/// for it. Of several processes only one does, the holder of a lock, and it begins only while the log has something that
/// was not copied: then nobody starts the log anew before it has ended (SYNC.md, decision 8).
class Checkpointer
{
public:
    /// Bulk work writes the same pages again and again, so it lets the log grow so far.
    static constexpr int bulkPages = 65536; // of 4 KB

    explicit Checkpointer(const QString &path, int copiedFrom = bulkPages);

    /// Tells it of the connection that writes. Nothing but this object checkpoints from then on.
    /// \pre it outlives the connection
    void attach(Connection &connection);
    /// After a transaction of bulk work, with no lock of the store held: a large log is copied.
    void afterBulk();
    /// In idle time, with no lock of the store held: a small log is copied.
    void inIdle();
    /// Another process is at bulk work: it may do it from now on, unless this one is copying at the moment.
    void giveUp();
    /// Asks for the lock once more: whoever closes the file last should leave no log. Call before the
    /// connection closes.
    void finish(Connection &connection);

private:
    struct Copied {
        int inLog = 0; ///< pages
        int copied = 0; ///< of them; as many when the next who writes starts the log anew
    };
    bool isMine();
    bool takeOver();
    QFileInfo logFile() const;
    Copied copyLog();

    const QString m_path;
    const int m_copiedFrom; ///< pages after which bulk work has the log copied
    std::atomic_int m_pages = 0; ///< in the log, after the last commit of the connection that writes
    std::mutex m_copying{}; ///< held while it copies, and for everything below
    std::future<std::unique_ptr<QLockFile>> m_taking{};
    std::unique_ptr<QLockFile> m_lock{};
    std::unique_ptr<Connection> m_connection{};
    int m_triedAt = 0; ///< pages in the log when it was copied last
    QDateTime m_copiedAt{}; ///< when the log was changed last before all of it was copied
};

} // namespace huni
