#pragma once

#include "core/store/connection.h"

#include <QFile>

namespace huni {

/// How far this machine has written a pipeline file, kept beside it in its companion folder: tells when an
/// older copy was put over the file, which keeps its place and its number on the disk. The log's numbers
/// would be given out twice (SYNC.md, decision 5 and 7, 'Identity').
///
/// A mark that is lost, or behind, hides such a copy and does no other harm; it is never ahead of what was
/// committed.
class WrittenMark
{
public:
    /// \param folder  the file's companion folder
    void open(const QString &folder, PipelineId pipeline);
    /// Whether more was written under the file's writer, or under a later one, than the file has.
    bool isAheadOf(Connection &connection);
    /// Notes what has been committed. Errors are nobody's concern: see above.
    void note(Connection &connection, qint64 writer, qint64 lastSeq);

private:
    bool readWriter(Connection &connection, qint64 writer);

    QFile m_file{};
    PipelineId m_pipeline{};
    qint64 m_writer = 0; ///< whose id is the next one
    Uuid m_writerId{};
};

} // namespace huni
