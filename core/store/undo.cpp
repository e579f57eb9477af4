// Taking back: what an action did is undone by new operations that restore what stood before (SYNC.md 11).
// Nothing is erased from the log, so an undo can itself be undone, over restarts and after sharing.

#include "core/store/lockfile.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <limits>

namespace huni {

namespace {

struct UndoneOperation {
    qint64 seq = 0;
    int table = 0;
    Uuid row{};
    OperationKind kind{};
    bool isCreation = false;
    QByteArray body{}; ///< empty for a creation: what it holds does not matter
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
    info.undoesWriter = query.integer(8);
    return info;
}

// The operations of a piece in the order in which they are taken back: newest first, so that a row goes back
// the way it came. Rows that were created come last and in the order of their making: nothing of them is left
// to take back then, and the log and its indexes grow at their ends.
std::vector<UndoneOperation> operationsToTakeBack(Connection &connection, qint64 writer, qint64 from,
                                                  qint64 to)
{
    std::vector<UndoneOperation> operations;
    Query query(connection,
                "SELECT seq, tbl, row, kind, body FROM sync_op WHERE writer=?1 AND seq BETWEEN ?2 AND ?3 "
                "ORDER BY seq DESC",
                writer, from, to);
    while (query.next()) {
        const auto kind = OperationKind(query.integer(3));
        const bool isCreation = kind == OperationKind::Put && isFreshPut(query.blob(4));
        operations.push_back({query.integer(0), int(query.integer(1)), query.id(2), kind, isCreation,
                              isCreation ? QByteArray() : query.blob(4).toByteArray()});
    }
    const auto creations
        = std::stable_partition(operations.begin(), operations.end(),
                                [](const UndoneOperation &operation) { return !operation.isCreation; });
    std::reverse(creations, operations.end());
    return operations;
}

// Whether two versions of a group differ in nothing but the place of a card within its column.
bool differOnlyInPosition(const TableInfo &info, const GroupKey &group, const std::vector<Value> &a,
                          const std::vector<Value> &b)
{
    if (group.number == 0)
        return false;
    const size_t count = std::max(a.size(), b.size());
    for (size_t i = 0; i < count; ++i) {
        const int column = group.number + int(i);
        if (column <= info.columnCount() && std::string_view(info.column(column).name) == "position")
            continue;
        if ((i < a.size() ? a[i] : Value{}) != (i < b.size() ? b[i] : Value{}))
            return false;
    }
    return true;
}

bool sameValues(const std::vector<Value> &a, const std::vector<Value> &b)
{
    for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if ((i < a.size() ? a[i] : Value{}) != (i < b.size() ? b[i] : Value{}))
            return false;
    }
    return true;
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

    Result<void> takeBack(const UndoneOperation &operation)
    {
        const TableInfo *info = tableNumbered(operation.table);
        if (!info)
            return {};
        switch (operation.kind) {
        case OperationKind::Delete:
            takeBackDeletion(*info, operation);
            return {};
        case OperationKind::Put:
            return takeBackPut(*info, operation);
        default:
            return {};
        }
    }

private:
    // A version of a group: who wrote it, what it holds, and the version it replaced.
    struct Version {
        ActionCode code{};
        std::pair<qint64, qint64> when{}; // number of its commit, and its own within it
        std::vector<Value> values{};
        std::optional<Dot> base{};
    };

    // A row that somebody has deleted once more since stays deleted.
    void takeBackDeletion(const TableInfo &info, const UndoneOperation &operation)
    {
        const Dot dot{m_targetWriter, operation.seq};
        bool stands = false;
        {
            Query last(m_writer.connection(),
                       std::string(operationsSql)
                           + "ORDER BY t.commit_no IS NULL DESC, t.commit_no DESC, o.seq DESC LIMIT 1",
                       operation.row, operation.table);
            if (!last.next())
                return;
            // What belongs to no recorded transaction yet was written by this compensation.
            stands = Dot{last.integer(0), last.integer(1)} == dot || last.isNull(3)
                || isCompensating(ActionCode(last.integer(3)));
        }
        auto stored = m_writer.stored(info.table, operation.row);
        if (!stored || !stored->gone)
            return;
        if (stands)
            m_writer.revive(info.table, operation.row);
        else
            skip(info, operation.row);
    }

    Result<void> takeBackPut(const TableInfo &info, const UndoneOperation &operation)
    {
        auto stored = m_writer.stored(info.table, operation.row);
        if (!stored)
            return {};
        if (operation.isCreation)
            return takeBackCreation(info, operation, std::move(*stored));
        auto body = decodePut(operation.body);
        if (!body)
            return body.error();
        if (stored->gone) {
            skip(info, operation.row);
            return {};
        }
        std::vector<std::pair<GroupKey, std::vector<Value>>> restored;
        for (const GroupChange &change : body->groups) {
            auto before = valuesBefore(change);
            if (!before)
                return before.error();
            auto still = stands(info, *stored, operation, change, *before);
            if (!still)
                return still.error();
            if (*still)
                restored.emplace_back(change.group, std::move(*before));
            else
                skip(info, operation.row);
        }
        // Looked at before the cells go back: afterwards they differ by this very undo.
        const bool appeared = wasDeletedBefore(operation);
        auto untouched = appeared ? isUntouched(info, operation, *stored) : Result<bool>{false};
        if (!untouched)
            return untouched.error();
        if (!restored.empty())
            m_writer.putGroups(info.table, operation.row, std::move(*stored), std::move(restored));
        if (*untouched)
            m_writer.remove(info.table, operation.row);
        else if (appeared)
            skip(info, operation.row);
        return {};
    }

    Result<void> takeBackCreation(const TableInfo &info, const UndoneOperation &operation,
                                  Writer::Stored stored)
    {
        if (stored.gone)
            return {};
        auto untouched = isUntouched(info, operation, stored);
        if (!untouched)
            return untouched.error();
        if (*untouched)
            m_writer.remove(info.table, operation.row, std::move(stored));
        else
            skip(info, operation.row);
        return {};
    }

    // A row that was created or brought back goes only if nobody has put anything into it since.
    Result<bool> isUntouched(const TableInfo &info, const UndoneOperation &operation,
                             const Writer::Stored &stored)
    {
        if (stored.clock.entries().empty())
            return true;
        const std::pair when{commitOf({m_targetWriter, operation.seq}), operation.seq};
        for (const RowClock::Entry &entry : stored.clock.entries()) {
            auto untouched = isAsOf(info, stored.record, entry, when);
            if (!untouched || !*untouched)
                return untouched;
        }
        return true;
    }

    // Whether a group holds what the operation wrote: because it is still its version, or because whatever
    // came after has been taken back. A card that was only shifted within its column since still stands where
    // it was moved to.
    Result<bool> stands(const TableInfo &info, const Writer::Stored &stored, const UndoneOperation &operation,
                        const GroupChange &change, const std::vector<Value> &before)
    {
        const std::vector<Value> now = groupValues(info, stored.record, change.group);
        const bool shift = differOnlyInPosition(info, change.group, before, change.values);
        if (shift ? !sameValues(now, change.values)
                  : !differOnlyInPosition(info, change.group, now, change.values)
                    && !sameValues(now, change.values))
            return false;
        const Dot own{m_targetWriter, operation.seq};
        Dot at = stored.clock.of(change.group).dot;
        while (at != own) {
            auto version = readVersion(at, change.group);
            if (!version)
                return version.error();
            if (isCompensating(version->code))
                return true;
            if (shift || !version->base)
                return false;
            auto older = readVersion(*version->base, change.group);
            if (!older)
                return older.error();
            if (!differOnlyInPosition(info, change.group, version->values, older->values))
                return false;
            at = *version->base;
        }
        return true;
    }

    // Whether a group holds what it held right after an operation.
    Result<bool> isAsOf(const TableInfo &info, const Record &record, const RowClock::Entry &entry,
                        std::pair<qint64, qint64> when)
    {
        auto version = readVersion(entry.dot, entry.group);
        while (version && version->when > when && version->base)
            version = readVersion(*version->base, entry.group);
        if (!version)
            return version.error();
        const std::vector<Value> now = groupValues(info, record, entry.group);
        return sameValues(now, version->values)
            || differOnlyInPosition(info, entry.group, now, version->values);
    }

    Result<Version> readVersion(const Dot &dot, const GroupKey &group)
    {
        Version version;
        Query query(m_writer.connection(),
                    "SELECT o.kind, o.body, t.commit_no, a.code FROM sync_op o "
                    "LEFT JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
                    "LEFT JOIN sync_action a ON a.writer=t.writer AND a.action=t.action WHERE o.writer=?1 "
                    "AND o.seq=?2",
                    dot.writer, dot.seq);
        // This transaction's own operations belong to no recorded transaction yet: they are the compensation
        // itself.
        if (!query.next())
            return version;
        const bool recorded = !query.isNull(2);
        version.when = {recorded ? query.integer(2) : std::numeric_limits<qint64>::max(), dot.seq};
        version.code = recorded ? ActionCode(query.integer(3)) : ActionCode::Undo;
        if (OperationKind(query.integer(0)) != OperationKind::Put)
            return version;
        auto body = decodePut(query.blob(1));
        if (!body)
            return body.error();
        for (GroupChange &change : body->groups) {
            if (change.group != group)
                continue;
            version.values = std::move(change.values);
            if (!change.bases.empty())
                version.base = change.bases.front();
        }
        return version;
    }

    // What stood in the group before the operation: the values of the version it replaced.
    Result<std::vector<Value>> valuesBefore(const GroupChange &change)
    {
        if (change.bases.empty())
            return std::vector<Value>{};
        auto version = readVersion(change.bases.front(), change.group);
        if (!version)
            return version.error();
        return std::move(version->values);
    }

    qint64 commitOf(const Dot &dot)
    {
        Query query(m_writer.connection(),
                    "SELECT t.commit_no FROM sync_op o JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
                    "WHERE o.writer=?1 AND o.seq=?2",
                    dot.writer, dot.seq);
        return query.next() ? query.integer(0) : 0;
    }

    bool wasDeletedBefore(const UndoneOperation &operation)
    {
        const qint64 commitNo = commitOf({m_targetWriter, operation.seq});
        Query query(m_writer.connection(),
                    std::string(operationsSql)
                        + "AND (t.commit_no<?3 OR (t.commit_no=?3 AND o.seq<?4)) ORDER BY t.commit_no DESC, "
                          "o.seq DESC LIMIT 1",
                    operation.row, operation.table, commitNo, operation.seq);
        return query.next() && OperationKind(query.integer(2)) == OperationKind::Delete;
    }

    static bool isCompensating(ActionCode code)
    {
        return code == ActionCode::Undo || code == ActionCode::Redo || code == ActionCode::TakeBack;
    }

    void skip(const TableInfo &info, const Uuid &row)
    {
        const QString name = QString::fromLatin1(info.name) + u' ' + row.text();
        if (!m_skipped.contains(name))
            m_skipped += name;
    }

    // In the order in which this file came to know them: sequence numbers of different writers say nothing of
    // it.
    static constexpr const char *operationsSql
        = "SELECT o.writer, o.seq, o.kind, a.code FROM sync_op o LEFT JOIN sync_txn t ON t.writer=o.writer "
          "AND t.txn=o.txn "
          "LEFT JOIN sync_action a ON a.writer=t.writer AND a.action=t.action WHERE o.row=?1 AND o.tbl=?2 ";

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
    Query query(connection,
                "SELECT seq_from, seq_to FROM sync_txn WHERE writer=?1 AND action=?2 ORDER BY txn DESC",
                action.writer, action.action);
    while (query.next()) {
        const qint64 from = query.integer(0);
        for (qint64 to = query.integer(1); to >= from; to -= BulkAction::maxOperations)
            pieces.push_back({std::max(from, to - BulkAction::maxOperations + 1), to});
    }
    return pieces;
}

constexpr const char *actionColumns
    = "SELECT writer, action, code, args, person, undoes, closed, at, undoes_writer FROM sync_action ";
// This file's own writers: the one it writes as, and those from before it was copied or restored. Later ones
// have higher indexes, so (writer, action) is the order in which this file acted.
constexpr const char *ownWriters = "writer IN (SELECT idx FROM sync_writer WHERE mine=1) ";

std::optional<ActionInfo> newestAction(Connection &connection, const std::string &condition)
{
    Query query(connection,
                std::string(actionColumns) + "WHERE undone_by IS NULL AND closed=1 AND " + ownWriters
                    + condition + " ORDER BY writer DESC, action DESC LIMIT 1");
    return query.next() ? std::optional(actionFrom(query)) : std::nullopt;
}

std::string codeList(std::initializer_list<ActionCode> codes)
{
    std::string list;
    for (const ActionCode code : codes) {
        list += list.empty() ? '(' : ',';
        list += std::to_string(int(code));
    }
    return list + ')';
}

// The action that took this one back; nothing when it stands.
std::optional<ActionInfo> takenBackBy(Connection &connection, const ActionInfo &action)
{
    Query query(connection,
                "SELECT undone_by_writer, undone_by FROM sync_action WHERE writer=?1 AND action=?2",
                action.writer, action.action);
    if (!query.next() || query.isNull(1))
        return std::nullopt;
    return actionNumbered(connection, query.integer(0), query.integer(1));
}

bool stillStands(Connection &connection, const ActionInfo &action)
{
    Query query(connection, "SELECT undone_by IS NULL FROM sync_action WHERE writer=?1 AND action=?2",
                action.writer, action.action);
    return query.next() && query.integer(0) != 0;
}

} // namespace

std::optional<ActionInfo> actionNumbered(Connection &connection, qint64 writer, qint64 action)
{
    Query query(connection, std::string(actionColumns) + "WHERE writer=?1 AND action=?2", writer, action);
    return query.next() ? std::optional(actionFrom(query)) : std::nullopt;
}

ActionInfo originalOf(Connection &connection, ActionInfo action)
{
    while (action.undoes) {
        auto target = actionNumbered(connection, action.undoesWriter, *action.undoes);
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
        return newestAction(
            *m_connection,
            "AND code NOT IN "
                + codeList({ActionCode::CreatePipeline, ActionCode::Undo, ActionCode::TakeBack}));
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

Result<std::optional<ActionInfo>> Store::nextRedo() const
{
    const std::lock_guard lock(m_mutex);
    try {
        auto undone = newestAction(*m_connection, "AND code=" + std::to_string(int(ActionCode::Undo)));
        if (!undone)
            return undone;
        // Anything done after an undo ends the chance to do again what was undone.
        const auto done = newestAction(
            *m_connection,
            "AND code NOT IN " + codeList({ActionCode::Undo, ActionCode::Redo, ActionCode::TakeBack}));
        if (done && std::pair(done->writer, done->action) > std::pair(undone->writer, undone->action))
            return std::optional<ActionInfo>{};
        return undone;
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
        return Error{Errc::NothingToUndo, m_path, {}, {}};
    return compensate(**next, ActionCode::Undo);
}

Result<UndoOutcome> Store::undoAction(qint64 action)
{
    std::optional<ActionInfo> target;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        {
            Query query(connection,
                        std::string(actionColumns) + "WHERE action=?1 AND " + ownWriters
                            + "ORDER BY writer DESC LIMIT 1",
                        action);
            if (query.next())
                target = actionFrom(query);
        }
        // What was taken back and done again stands through the last redo: that one is taken back.
        while (target) {
            auto by = takenBackBy(connection, *target);
            if (!by)
                break;
            target = std::move(by);
        }
        return {};
    });
    if (!found)
        return found.error();
    if (!target)
        return Error{Errc::NotFound, QString::number(action), {}, {}};
    const bool wasUndone = target->code == ActionCode::Undo && target->action != action;
    if (wasUndone || !target->closed || target->code == ActionCode::CreatePipeline
        || target->code == ActionCode::TakeBack)
        return Error{Errc::NothingToUndo, QString::number(action), {}, {}};
    return compensate(*target, target->code == ActionCode::Undo ? ActionCode::Redo : ActionCode::Undo);
}

Result<UndoOutcome> Store::redo()
{
    auto next = nextRedo();
    if (!next)
        return next.error();
    if (!*next)
        return Error{Errc::NothingToRedo, m_path, {}, {}};
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
    if (pieces.empty())
        pieces.push_back({1, 0}); // an action that wrote nothing is taken back all the same
    const auto takeBackPiece = [&](Writer &writer, const SeqRange &piece) -> Result<void> {
        // Somebody else may have been faster.
        if (!stillStands(writer.connection(), target))
            return Error{
                code == ActionCode::Redo ? Errc::NothingToRedo : Errc::NothingToUndo, m_path, {}, {}};
        Compensation compensation(writer, target.writer, outcome.skipped);
        for (const UndoneOperation &operation :
             operationsToTakeBack(writer.connection(), target.writer, piece.from, piece.to)) {
            if (auto done = compensation.takeBack(operation); !done)
                return done;
        }
        return {};
    };
    const ActionRef undoes{target.writer, target.action};
    const QStringList args = outcome.taken.args;
    if (pieces.size() == 1) {
        auto written = transact({code, args, undoes, 0, true},
                                [&](Writer &writer) { return takeBackPiece(writer, pieces.front()); });
        if (!written)
            return written.error();
        outcome.action = written->action;
        return outcome;
    }
    // What was cut off is taken back by whoever holds its owner's lock already.
    auto bulk = code == ActionCode::TakeBack ? Result<BulkAction>{BulkAction(*this, code, undoes, nullptr)}
                                             : beginBulk(code, undoes);
    if (!bulk)
        return bulk.error();
    for (const SeqRange &piece : pieces) {
        if (auto written = bulk->write([&](Writer &writer) { return takeBackPiece(writer, piece); });
            !written)
            return written.error();
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
    return done ? Result<void>{} : Result<void>{done.error()};
}

// The first open of a file after a crash: what was begun and not closed is taken back before anything is
// answered.
Result<void> Store::takeBackUnclosed()
{
    bool any = false;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        any = Query(connection, std::string("SELECT 1 FROM sync_action WHERE closed=0 AND ") + ownWriters)
                  .next();
        return {};
    });
    if (!found || !any)
        return found;
    QLockFile owner(bulkLockPath());
    if (!takeLock(owner))
        return {}; // its owner is alive and still at work
    return takeBackUnclosedLocked();
}

bool Store::isBulkUnderWay() const
{
    QLockFile owner(bulkLockPath());
    return !takeLock(owner) && owner.error() == QLockFile::LockFailedError;
}

Result<void> Store::takeBackUnclosedLocked()
{
    // Read under the lock: an owner who was at work a moment ago has closed his action meanwhile.
    std::vector<ActionInfo> unclosed;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        Query query(connection,
                    std::string(actionColumns) + "WHERE closed=0 AND " + ownWriters
                        + "ORDER BY writer DESC, action DESC");
        while (query.next())
            unclosed.push_back(actionFrom(query));
        return {};
    });
    if (!found)
        return found;
    for (const ActionInfo &action : unclosed) {
        if (action.code == ActionCode::TakeBack) {
            // A taking back that was itself cut off: doing it again from the start is harmless and finishes
            // it.
            auto closed = inspect([&](Connection &connection) -> Result<void> {
                Query(connection, "UPDATE sync_action SET closed=1 WHERE writer=?1 AND action=?2",
                      action.writer, action.action)
                    .run();
                return {};
            });
            if (!closed)
                return closed;
            continue;
        }
        if (auto taken = compensate(action, ActionCode::TakeBack); !taken)
            return taken.error();
    }
    return {};
}

} // namespace huni
