// Taking back: what an action did is undone by new operations that restore what stood before (SYNC.md 11). Nothing is
// erased from the log, so an undo can itself be undone, over restarts and after sharing.

#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <SQLiteCpp/SQLiteCpp.h>

namespace huni {

namespace {

struct LoggedOperation {
    qint64 seq = 0;
    int table = 0;
    Uuid row {};
    OperationKind kind {};
    QByteArray body {};
};

ActionInfo actionFrom(Query &query)
{
    ActionInfo info;
    info.writer = query.integer(0);
    info.action = query.integer(1);
    info.code = ActionCode(query.integer(2));
    for (const QJsonValue &value : QJsonDocument::fromJson(query.text(3).toUtf8()).array())
        info.args += value.toString();
    info.person = query.id(4);
    info.undoes = query.optional(5);
    info.closed = query.integer(6) != 0;
    info.at = query.integer(7);
    return info;
}

std::vector<LoggedOperation> operationsBackwards(Connection &connection, qint64 writer, qint64 from, qint64 to)
{
    std::vector<LoggedOperation> operations;
    Query query(connection,
                "SELECT seq, tbl, row, kind, body FROM sync_op WHERE writer=?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq DESC",
                writer, from, to);
    while (query.next()) {
        operations.push_back({query.integer(0), int(query.integer(1)), query.id(2), OperationKind(query.integer(3)),
                              query.blob(4).toByteArray()});
    }
    return operations;
}

// Compensates the operations of one action, newest first, and remembers what it had to leave alone.
class Compensation
{
public:
    Compensation(Writer &writer, qint64 targetWriter, QStringList &skipped)
        : m_writer(writer)
        , m_targetWriter(targetWriter)
        , m_skipped(skipped)
    {
    }

    Result<void> takeBack(const LoggedOperation &operation)
    {
        const TableInfo *info = tableNumbered(operation.table);
        if (!info)
            return {};
        switch (operation.kind) {
        case OperationKind::Delete: m_writer.revive(info->table, operation.row); return {};
        case OperationKind::Put: return takeBackPut(*info, operation);
        default: return {};
        }
    }

private:
    Result<void> takeBackPut(const TableInfo &info, const LoggedOperation &operation)
    {
        auto body = decodePut(operation.body);
        if (!body)
            return body.error();
        auto stored = m_writer.stored(info.table, operation.row);
        if (!stored || stored->gone)
            return {};
        if (body->fresh)
            return takeBackCreation(info, operation, *body, std::move(*stored));
        std::vector<std::pair<GroupKey, std::vector<Value>>> restored;
        for (const GroupChange &change : body->groups) {
            if (!stands(info, stored->record, change)) {
                skip(info, operation.row);
                continue;
            }
            auto before = valuesBefore(change);
            if (!before)
                return before.error();
            restored.emplace_back(change.group, std::move(*before));
        }
        const bool wasGone = wasDeletedBefore(operation);
        if (!restored.empty())
            m_writer.putGroups(info.table, operation.row, std::move(*stored), std::move(restored));
        if (wasGone)
            m_writer.remove(info.table, operation.row);
        return {};
    }

    // A created row goes only if nobody has put anything else into it since.
    Result<void> takeBackCreation(const TableInfo &info, const LoggedOperation &operation, const PutBody &body,
                                  Writer::Stored stored)
    {
        Record created;
        created.cells.resize(size_t(info.columnCount()));
        for (const GroupChange &change : body.groups)
            setGroupValues(info, created, change.group, change.values);
        bool untouched = true;
        for (const RowClock::Entry &entry : stored.clock.entries()) {
            const GroupChange was {entry.group, {}, groupValues(info, created, entry.group)};
            untouched = untouched && stands(info, stored.record, was);
        }
        if (untouched)
            m_writer.remove(info.table, operation.row, std::move(stored));
        else
            skip(info, operation.row);
        return {};
    }

    // Whether a group still holds what the operation wrote. A place within a column is no content: cards are moved
    // about all the time.
    static bool stands(const TableInfo &info, const Record &record, const GroupChange &change)
    {
        const std::vector<Value> now = groupValues(info, record, change.group);
        for (size_t i = 0; i < now.size(); ++i) {
            if (change.group.number != 0
                && std::string_view(info.column(change.group.number + int(i)).name) == "position")
                continue;
            if (now[i] != (i < change.values.size() ? change.values[i] : Value {}))
                return false;
        }
        return true;
    }

    // What stood in the group before the operation: the values of the version it replaced.
    Result<std::vector<Value>> valuesBefore(const GroupChange &change)
    {
        if (change.bases.empty())
            return std::vector<Value> {};
        Query query(m_writer.connection(), "SELECT body FROM sync_op WHERE writer=?1 AND seq=?2",
                    change.bases.front().writer, change.bases.front().seq);
        if (!query.next())
            return std::vector<Value> {};
        auto base = decodePut(query.blob(0));
        if (!base)
            return base.error();
        for (GroupChange &candidate : base->groups) {
            if (candidate.group == change.group)
                return std::move(candidate.values);
        }
        return std::vector<Value> {};
    }

    bool wasDeletedBefore(const LoggedOperation &operation)
    {
        Query query(m_writer.connection(),
                    "SELECT kind FROM sync_op WHERE row=?1 AND tbl=?2 AND writer=?3 AND seq<?4 ORDER BY seq DESC LIMIT 1",
                    operation.row, operation.table, m_targetWriter, operation.seq);
        return query.next() && OperationKind(query.integer(0)) == OperationKind::Delete;
    }

    void skip(const TableInfo &info, const Uuid &row)
    {
        const QString name = QString::fromLatin1(info.name) + u' ' + row.text();
        if (!m_skipped.contains(name))
            m_skipped += name;
    }

    Writer &m_writer;
    qint64 m_targetWriter;
    QStringList &m_skipped;
};

struct SeqRange {
    qint64 from = 0;
    qint64 to = 0;
};

// The operations of an action in pieces small enough for a transaction each, newest first.
std::vector<SeqRange> piecesOf(Connection &connection, const ActionInfo &action)
{
    std::vector<SeqRange> pieces;
    Query query(connection, "SELECT seq_from, seq_to FROM sync_txn WHERE writer=?1 AND action=?2 ORDER BY txn DESC",
                action.writer, action.action);
    while (query.next()) {
        const qint64 from = query.integer(0);
        for (qint64 to = query.integer(1); to >= from; to -= BulkAction::maxOperations)
            pieces.push_back({std::max(from, to - BulkAction::maxOperations + 1), to});
    }
    return pieces;
}

constexpr const char *actionColumns = "SELECT writer, action, code, args, person, undoes, closed, at FROM sync_action ";

} // namespace

std::optional<ActionInfo> actionNumbered(Connection &connection, qint64 writer, qint64 action)
{
    Query query(connection, std::string(actionColumns) + "WHERE writer=?1 AND action=?2", writer, action);
    return query.next() ? std::optional(actionFrom(query)) : std::nullopt;
}

ActionInfo originalOf(Connection &connection, ActionInfo action)
{
    while (action.undoes) {
        auto target = actionNumbered(connection, action.writer, *action.undoes);
        if (!target)
            break;
        action = std::move(*target);
    }
    return action;
}

Result<std::optional<ActionInfo>> Store::nextUndo() const
{
    const std::lock_guard lock(m_mutex);
    try {
        Query query(*m_connection,
                    std::string(actionColumns)
                        + "WHERE writer=?1 AND undone_by IS NULL AND closed=1 AND code NOT IN (?2, ?3, ?4) "
                          "ORDER BY action DESC LIMIT 1",
                    m_writerIndex, int(ActionCode::CreatePipeline), int(ActionCode::Undo), int(ActionCode::TakeBack));
        return query.next() ? std::optional(actionFrom(query)) : std::nullopt;
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

Result<std::optional<ActionInfo>> Store::nextRedo() const
{
    const std::lock_guard lock(m_mutex);
    try {
        // Anything done after an undo ends the chance to do again what was undone.
        Query query(*m_connection,
                    std::string(actionColumns)
                        + "WHERE writer=?1 AND undone_by IS NULL AND closed=1 AND code=?2 AND NOT EXISTS("
                          "SELECT 1 FROM sync_action later WHERE later.writer=?1 AND later.action>sync_action.action "
                          "AND later.undone_by IS NULL AND later.code NOT IN (?2, ?3, ?4)) ORDER BY action DESC LIMIT 1",
                    m_writerIndex, int(ActionCode::Undo), int(ActionCode::Redo), int(ActionCode::TakeBack));
        return query.next() ? std::optional(actionFrom(query)) : std::nullopt;
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

Result<UndoOutcome> Store::undo()
{
    auto next = nextUndo();
    if (!next)
        return next.error();
    if (!*next)
        return Error {Errc::NothingToUndo, m_path, {}, {}};
    return compensate(**next, ActionCode::Undo);
}

Result<UndoOutcome> Store::undoAction(qint64 action)
{
    std::optional<ActionInfo> target;
    bool standing = false;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        target = actionNumbered(connection, m_writerIndex, action);
        Query query(connection, "SELECT undone_by IS NULL FROM sync_action WHERE writer=?1 AND action=?2", m_writerIndex,
                    action);
        standing = query.next() && query.integer(0) != 0;
        return {};
    });
    if (!found)
        return found.error();
    if (!target)
        return Error {Errc::NotFound, QString::number(action), {}, {}};
    if (!standing || target->code == ActionCode::CreatePipeline || target->code == ActionCode::TakeBack)
        return Error {Errc::NothingToUndo, QString::number(action), {}, {}};
    return compensate(*target, target->code == ActionCode::Undo ? ActionCode::Redo : ActionCode::Undo);
}

Result<UndoOutcome> Store::redo()
{
    auto next = nextRedo();
    if (!next)
        return next.error();
    if (!*next)
        return Error {Errc::NothingToRedo, m_path, {}, {}};
    return compensate(**next, ActionCode::Redo);
}

Result<UndoOutcome> Store::compensate(const ActionInfo &target, ActionCode code)
{
    UndoOutcome outcome;
    std::vector<SeqRange> pieces;
    auto read = inspect([&](Connection &connection) -> Result<void> {
        pieces = piecesOf(connection, target);
        outcome.taken = originalOf(connection, target);
        return {};
    });
    if (!read)
        return read.error();
    const auto takeBackPiece = [&](Writer &writer, const SeqRange &piece) -> Result<void> {
        Compensation compensation(writer, target.writer, outcome.skipped);
        for (const LoggedOperation &operation :
             operationsBackwards(writer.connection(), target.writer, piece.from, piece.to)) {
            if (auto done = compensation.takeBack(operation); !done)
                return done;
        }
        return {};
    };
    const QStringList args = outcome.taken.args;
    if (pieces.size() <= 1) {
        auto written = transact({code, args, target.action, 0, true}, [&](Writer &writer) -> Result<void> {
            return pieces.empty() ? Result<void> {} : takeBackPiece(writer, pieces.front());
        });
        if (!written)
            return written.error();
        outcome.action = written->action;
        return outcome;
    }
    // Taking back a cut-off action happens while its owner's lock is held already.
    BulkAction own(*this, code, target.action);
    std::optional<BulkAction> bulk;
    if (code == ActionCode::TakeBack) {
        bulk.emplace(std::move(own));
    } else {
        own.m_open = false;
        auto begun = beginBulk(code, target.action);
        if (!begun)
            return begun.error();
        bulk.emplace(std::move(*begun));
    }
    for (const SeqRange &piece : pieces) {
        auto written = bulk->write([&](Writer &writer) { return takeBackPiece(writer, piece); });
        if (!written) {
            if (code == ActionCode::TakeBack)
                bulk->m_open = false; // the next open goes on with it
            return written.error();
        }
    }
    if (auto closed = bulk->close(args); !closed)
        return closed.error();
    outcome.action = bulk->action();
    return outcome;
}

Result<void> Store::takeBackAction(qint64 action)
{
    std::optional<ActionInfo> target;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        target = actionNumbered(connection, m_writerIndex, action);
        return {};
    });
    if (!found)
        return found.error();
    if (!target)
        return {};
    auto done = compensate(*target, ActionCode::TakeBack);
    return done ? Result<void> {} : Result<void> {done.error()};
}

// The first open of a file after a crash: what was begun and not closed is taken back before anything is answered.
Result<void> Store::takeBackUnclosed()
{
    std::vector<ActionInfo> unclosed;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        Query query(connection, std::string(actionColumns) + "WHERE closed=0 AND writer=?1 ORDER BY action DESC",
                    m_writerIndex);
        while (query.next())
            unclosed.push_back(actionFrom(query));
        return {};
    });
    if (!found || unclosed.empty())
        return found;
    QLockFile owner(bulkLockPath());
    owner.setStaleLockTime(0);
    if (!owner.tryLock(0))
        return {}; // its owner is alive and still at work
    for (const ActionInfo &action : unclosed) {
        if (action.code == ActionCode::TakeBack) {
            // A taking back that was itself cut off: doing it again from the start is harmless and finishes it.
            auto closed = inspect([&](Connection &connection) -> Result<void> {
                Query(connection, "UPDATE sync_action SET closed=1 WHERE writer=?1 AND action=?2", action.writer,
                      action.action)
                    .run();
                return {};
            });
            if (!closed)
                return closed;
            continue;
        }
        auto taken = compensate(action, ActionCode::TakeBack);
        if (!taken)
            return taken.error();
    }
    return {};
}

} // namespace huni
