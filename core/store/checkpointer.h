#pragma once

#include "core/store/connection.h"

#include <QLockFile>

#include <future>
#include <memory>

namespace huni {

/// Brings the log of a pipeline file (`-wal`) into the file. Of several processes only one does: the holder
/// of a lock.
class Checkpointer
{
public:
    explicit Checkpointer(const QString &path);

    /// Tells it of the connection that writes. Nothing but this object checkpoints from then on.
    /// \pre it outlives the connection
    void attach(Connection &connection);
    /// After a transaction of bulk work. A large log is copied in a thread of its own while the work goes on;
    /// what was written meanwhile is copied at once, so that the log starts anew.
    void afterBulk(Connection &connection);
    /// In idle time: a small log is copied at once.
    void inIdle(Connection &connection);
    /// Waits for the threads. Call before the connection closes.
    void finish(Connection &connection);

private:
    bool isMine(Connection &connection);
    void hold(Connection &connection, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::future<std::unique_ptr<QLockFile>> m_taking{}; ///< from `attach` until somebody asks for it
    std::unique_ptr<QLockFile> m_lock{};
    int m_pages = 0; ///< in the log, after the last commit of the connection
    std::future<void> m_copying{};
};

} // namespace huni
