#pragma once

#include "core/store/reader.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <mutex>

namespace huni {

/// A transaction of another process.
struct CommitElsewhere {
    qint64 writer = 0;
    qint64 action = 0;
    qint64 from = 0; ///< its operations
    qint64 to = 0;
    qint64 commitNo = 0;
};

/// The rows that another process changed in one of its transactions, as they stand now.
/// \par Errors  throws SQLite::Exception
ChangeSet changesOf(Connection &connection, const CommitElsewhere &commit, CustomFieldNumbers &fields);

/// Tells of commits once each and in their order, one at a time, also when who is told writes again: the inner commit waits for
/// its turn. What has to be read first is read by a worker; what comes after it waits.
class Announcer final : public QObject
{
    Q_OBJECT

public:
    /// \param worker  reads; \pre it is done before this goes
    Announcer(QThreadPool &worker, QObject *parent);

    /// Where the worker reads. Before anything is told.
    void setPath(const QString &path) { m_path = path; }
    /// From any thread; waits for no transaction that another thread is at.
    void add(ChangeSet changes);
    void add(const CommitElsewhere &commit);
    /// Tells what there is: at once on the thread of this object, soon from any other.
    void tell();
    /// Closes the file. \pre the worker is done
    void close() { m_reader.reset(); }

Q_SIGNALS:
    void told(const huni::ChangeSet &changes);

private:
    struct Announcement {
        ChangeSet changes{};
        std::optional<CommitElsewhere> unread{}; ///< `changes` has to be read before it is its turn
    };
    void add(Announcement announcement);
    std::optional<Announcement> takeNext();
    void readNext(const CommitElsewhere &commit);

    QString m_path;
    QThreadPool &m_worker;
    /// Held for as long as something is put into the queue or taken out of it.
    std::mutex m_mutex;
    std::deque<Announcement> m_queue; ///< committed, not told yet
    bool m_isReading = false; ///< the first of the queue
    bool m_isTelling = false;
    std::optional<Reader> m_reader; ///< of the worker
};

} // namespace huni
