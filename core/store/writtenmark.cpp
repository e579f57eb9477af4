#include "core/store/writtenmark.h"

#include <SQLiteCpp/Exception.h>

namespace huni {

namespace {

constexpr int markSeqWidth = 20; // of a number as text: a mark is always of one length

} // namespace

void WrittenMark::open(const QString &folder, PipelineId pipeline)
{
    m_pipeline = pipeline;
    m_file.setFileName(folder + QStringLiteral("/written"));
    (void)m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

bool WrittenMark::isAheadOf(Connection &connection)
{
    // The mark is read before the file: another process may be at work, and it notes what it has committed.
    if (!m_file.isOpen() || !m_file.seek(0))
        return false;
    const QStringList mark = QString::fromLatin1(m_file.readAll()).simplified().split(u' ');
    const auto writer = mark.size() == 3 ? Uuid::fromText(mark[1]) : std::nullopt;
    if (!writer || mark[0] != m_pipeline.text())
        return false;
    Query known(
        connection,
        "SELECT w.idx=(SELECT max(idx) FROM sync_writer WHERE mine=1), (SELECT last_seq FROM sync_state) "
        "FROM sync_writer w WHERE w.writer=?1",
        *writer);
    if (!known.next())
        return true; // the file is from before that writer
    return known.integer(0) != 0 && known.integer(1) < mark[2].toLongLong();
}

bool WrittenMark::readWriter(Connection &connection, qint64 writer)
{
    try {
        Query query(connection, "SELECT writer FROM sync_writer WHERE idx=?1", writer);
        if (!query.next())
            return false;
        m_writerId = query.id(0);
        m_writer = writer;
        return true;
    } catch (const SQLite::Exception &) {
        return false; // what the mark is about has been committed: no failure of it
    }
}

void WrittenMark::note(Connection &connection, qint64 writer, qint64 lastSeq)
{
    if (!m_file.isOpen())
        return;
    if (writer != m_writer && !readWriter(connection, writer))
        return;
    const QString mark = m_pipeline.text() + u' ' + m_writerId.text() + u' '
        + QString::number(lastSeq).rightJustified(markSeqWidth, u'0') + u'\n';
    if (m_file.seek(0))
        (void)m_file.write(mark.toLatin1());
}

} // namespace huni
