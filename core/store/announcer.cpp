#include "core/store/announcer.h"

#include "core/store/store.h"
#include "core/store/storedrow.h"

#include <QThread>
#include <QTimer>

namespace huni {

namespace {

constexpr size_t toldAtOnce = 100; // rows

} // namespace

ChangeSet changesOf(Connection &connection, const CommitElsewhere &commit, CustomFieldNumbers &fields)
{
    auto rows = std::make_shared<std::vector<RowChange>>();
    Query operations(connection, "SELECT DISTINCT tbl, row FROM sync_op WHERE writer=?1 AND seq BETWEEN ?2 AND ?3", commit.writer, commit.from,
                     commit.to);
    while (operations.next()) {
        const TableInfo *info = tableNumbered(int(operations.integer(0)));
        if (!info)
            continue;
        const Uuid row = operations.id(1);
        auto stored = storedRow(connection, fields, info->table, row);
        if (!stored)
            continue;
        RowChange change{info->table, row, stored->n, nullptr, nullptr};
        (stored->gone ? change.before : change.after) = std::make_shared<const Record>(std::move(stored->record));
        rows->push_back(std::move(change));
    }
    ChangeSet set;
    set.commitNo = commit.commitNo;
    set.origin = ChangeSet::Origin::ElsewhereHere;
    set.action = actionNumbered(connection, commit.writer, commit.action).value_or(ActionInfo{});
    set.rows = std::move(rows);
    return set;
}

Announcer::Announcer(QThreadPool &worker, QObject *parent)
    : QObject(parent)
    , m_worker(worker)
{
}

void Announcer::add(ChangeSet changes)
{
    add(Announcement{std::move(changes), {}});
}

void Announcer::add(const CommitElsewhere &commit)
{
    add(Announcement{{}, commit});
}

void Announcer::add(Announcement announcement)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(announcement));
}

// What has to be read stays the first of the queue until it was.
std::optional<Announcer::Announcement> Announcer::takeNext()
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty() || m_isReading)
        return std::nullopt;
    Announcement next = std::move(m_queue.front());
    m_isReading = next.unread.has_value();
    if (!m_isReading)
        m_queue.pop_front();
    return next;
}

void Announcer::tell()
{
    if (QThread::currentThread() != thread()) {
        QMetaObject::invokeMethod(this, &Announcer::tell, Qt::QueuedConnection);
        return;
    }
    if (m_isTelling)
        return;
    m_isTelling = true;
    size_t rows = 0;
    while (const auto next = takeNext()) {
        if (next->unread) {
            readNext(*next->unread);
            break;
        }
        Q_EMIT told(next->changes);
        rows += next->changes.rows->size();
        if (rows > toldAtOnce) { // receivers have much to do: what people do goes in between
            QTimer::singleShot(0, this, &Announcer::tell);
            break;
        }
    }
    m_isTelling = false;
}

void Announcer::readNext(const CommitElsewhere &commit)
{
    m_worker.start([this, commit] {
        if (!m_reader)
            m_reader.emplace(m_path);
        m_reader->fields().clear();
        auto read = m_reader->read([&](Connection &connection) { return changesOf(connection, commit, m_reader->fields()); });
        {
            const std::lock_guard lock(m_mutex);
            // When it could not be read, the next time it is asked once more.
            m_queue.front() = read ? Announcement{std::move(*read), {}} : Announcement{{}, commit};
            m_isReading = false;
        }
        if (read)
            tell();
    });
}

} // namespace huni
