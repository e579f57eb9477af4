#pragma once

#include "core/store/connection.h"

#include <QLockFile>

#include <future>
#include <memory>

namespace huni {

/// Brings the log of a pipeline file (`-wal`) into the file. Of several processes only one does, the holder
/// of a lock, and on no other connection than the one that writes; while it copies nobody else starts the log
/// anew (SYNC.md, decision 8).
class Checkpointer
{
public:
    explicit Checkpointer(const QString &path);

    /// Tells it of the connection that writes. Nothing but this object checkpoints from then on.
    /// \pre it outlives the connection
    void attach(Connection &connection);
    /// After a transaction of bulk work: a large log is copied.
    void afterBulk(Connection &connection);
    /// In idle time: a small log is copied.
    void inIdle(Connection &connection);
    /// Another process is at bulk work: it may do it from now on.
    void giveUp(Connection &connection);
    /// Asks for the lock once more: whoever closes the file last should leave no log. Call before the
    /// connection closes.
    void finish(Connection &connection);

private:
    bool isMine(Connection &connection);
    void hold(Connection &connection, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::future<std::unique_ptr<QLockFile>> m_taking{};
    std::unique_ptr<QLockFile> m_lock{};
    int m_pages = 0; ///< in the log, after the last commit of the connection
    int m_pagesToCopyAt; ///< as many are worth the next try
};

} // namespace huni
