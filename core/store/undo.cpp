// Taking back: what an action did is undone by new operations that restore what stood before (SYNC.md 11).
// Nothing is erased from the log, so an undo can itself be undone, over restarts and after sharing.

#include "core/base/background.h"
#include "core/store/compensation.h"
#include "core/store/lockfile.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace huni {

namespace {

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

constexpr size_t operationsBetweenLooks = 64; // for somebody who waits

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

qint64 lastOperation(Connection &connection, const ActionInfo &action)
{
    Query query(connection, "SELECT max(seq_to) FROM sync_txn WHERE writer=?1 AND action=?2 AND seq_to>=seq_from", action.writer,
                action.action);
    return query.next() ? query.integer(0) : 0;
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

std::optional<ActionInfo> nextUndoIn(Connection &connection)
{
    return newestAction(connection,
                        "AND code NOT IN " + codeList({ActionCode::CreatePipeline, ActionCode::Undo, ActionCode::TakeBack}));
}

std::optional<ActionInfo> nextRedoIn(Connection &connection)
{
    auto undone = newestAction(connection, "AND code=" + std::to_string(int(ActionCode::Undo)));
    if (!undone)
        return undone;
    // Anything done after an undo ends the chance to do again what was undone.
    const auto done = newestAction(
        connection, "AND code NOT IN " + codeList({ActionCode::Undo, ActionCode::Redo, ActionCode::TakeBack}));
    if (done && std::pair(done->writer, done->action) > std::pair(undone->writer, undone->action))
        return std::nullopt;
    return undone;
}

Result<std::optional<ActionInfo>> Store::nextUndo() const
{
    const std::lock_guard lock(m_mutex);
    try {
        return nextUndoIn(*m_connection);
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

Result<std::optional<ActionInfo>> Store::nextRedo() const
{
    const std::lock_guard lock(m_mutex);
    try {
        return nextRedoIn(*m_connection);
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, m_path);
    }
}

Result<UndoOutcome> Store::undo(const UndoWatch &watch)
{
    auto next = nextUndo();
    if (!next)
        return next.error();
    if (!*next)
        return Error{Errc::NothingToUndo, m_path, {}, {}};
    return compensate(**next, ActionCode::Undo, watch);
}

Result<UndoOutcome> Store::undoAction(qint64 action, qint64 writer, const UndoWatch &watch)
{
    std::optional<ActionInfo> target;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        {
            Query query(connection,
                        std::string(actionColumns) + "WHERE action=?1 AND (?2=0 OR writer=?2) AND " + ownWriters
                            + "ORDER BY writer DESC LIMIT 1",
                        action, writer);
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
    return compensate(*target, target->code == ActionCode::Undo ? ActionCode::Redo : ActionCode::Undo, watch);
}

Result<UndoOutcome> Store::redo(const UndoWatch &watch)
{
    auto next = nextRedo();
    if (!next)
        return next.error();
    if (!*next)
        return Error{Errc::NothingToRedo, m_path, {}, {}};
    return compensate(**next, ActionCode::Redo, watch);
}

Result<UndoOutcome> Store::compensate(const ActionInfo &target, ActionCode code, const UndoWatch &watch)
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
    auto action = pieces.size() > 1 ? compensateInPieces(target, code, pieces, outcome, watch)
                                    : compensateAtOnce(target, code, pieces, outcome);
    if (!action)
        return action.error();
    outcome.action = *action;
    return outcome;
}

// Somebody else may have been faster, or may be at work on the action just now.
Result<void> Store::refuseUnlessStanding(Connection &connection, const ActionInfo &target, ActionCode code,
                                         std::span<const SeqRange> pieces) const
{
    if (!pieces.empty() && lastOperation(connection, target) > pieces.front().to)
        return Error{Errc::FileLocked, m_path, {}, QStringLiteral("bulk")};
    if (stillStands(connection, target))
        return {};
    return Error{code == ActionCode::Redo ? Errc::NothingToRedo : Errc::NothingToUndo, m_path, {}, {}};
}

// An action that wrote nothing is taken back all the same.
Result<qint64> Store::compensateAtOnce(const ActionInfo &target, ActionCode code,
                                       std::span<const SeqRange> pieces, UndoOutcome &outcome)
{
    const ActionRequest request{code, outcome.taken.args, ActionRef{target.writer, target.action}, {}, true};
    auto written = transact(request, [&](Writer &writer) -> Result<void> {
        if (auto stands = refuseUnlessStanding(writer.connection(), target, code, pieces); !stands)
            return stands;
        SkippedRows skipped(outcome.skipped);
        RowsAhead none;
        Compensation compensation(writer, target.writer, none, skipped);
        for (const SeqRange &piece : pieces) {
            const auto operations = operationsToTakeBack(writer.connection(), target.writer, piece);
            if (auto done = compensation.takeBack(operations); !done)
                return done;
        }
        for (const auto &rule : m_options.rules)
            rule->mend(writer, rule->brokenBy(writer, writer.changes()));
        return {};
    });
    return written ? Result<qint64>{written->action.action} : Result<qint64>{written.error()};
}

// While a piece is written, the next is read by somebody who needs no lock. What is half taken back may break
// the rule until the last piece is written: it is mended after that.
Result<qint64> Store::compensateInPieces(const ActionInfo &target, ActionCode code,
                                         std::span<const SeqRange> pieces, UndoOutcome &outcome, const UndoWatch &watch)
{
    const ActionRef undoes{target.writer, target.action};
    // What was cut off is taken back by whoever holds its owner's lock already.
    auto bulk = code == ActionCode::TakeBack ? Result<BulkAction>{BulkAction(*this, code, undoes, nullptr)}
                                             : beginBulk(code, undoes);
    if (!bulk)
        return bulk.error();
    Reader ahead = reader();
    const auto readAhead = [&](size_t piece) {
        return inBackground([&ahead, writer = target.writer, range = pieces[piece]] {
            return readUndoPiece(ahead, writer, range);
        });
    };
    SkippedRows skipped(outcome.skipped);
    std::vector<Uuid> lastDone;
    std::vector<std::vector<Uuid>> broken(m_options.rules.size());
    qint64 total = 0;
    for (const SeqRange &piece : pieces)
        total += piece.to - piece.from + 1;
    qint64 done = 0;
    const auto isCalledOff = [&] { return watch.cancel && *watch.cancel; };
    // All from a place on, or as much as is done when somebody else asks. \return the place after it
    const auto takeSome = [&](Writer &writer, UndoPiece &piece, size_t next) -> Result<size_t> {
        Compensation compensation(writer, target.writer, piece.rows, skipped);
        const std::span<const UndoneOperation> all(piece.operations);
        do {
            const auto some = all.subspan(next, std::min(operationsBetweenLooks, all.size() - next));
            if (auto taken = compensation.takeBack(some); !taken)
                return taken.error();
            next += some.size();
        } while (next < all.size() && !bulk->isWaitedFor());
        return next;
    };
    const auto noteBroken = [&](Writer &writer) {
        for (size_t rule = 0; rule < broken.size(); ++rule) {
            const auto now = m_options.rules[rule]->brokenBy(writer, writer.changes());
            broken[rule].insert(broken[rule].end(), now.begin(), now.end());
        }
    };
    auto coming = readAhead(0);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (isCalledOff()) // what was written goes with the action
            return Error{Errc::Cancelled, m_path, {}, {}};
        auto read = coming.get();
        if (i + 1 < pieces.size())
            coming = readAhead(i + 1);
        UndoPiece piece = read ? std::move(*read) : UndoPiece{};
        size_t next = 0;
        do {
            const size_t from = next;
            auto written = bulk->write([&](Writer &writer) -> Result<void> {
                if (auto stands = refuseUnlessStanding(writer.connection(), target, code, pieces); !stands)
                    return stands;
                if (!read && from == 0) // what cannot be read ahead is read in its turn
                    piece.operations = operationsToTakeBack(writer.connection(), target.writer, pieces[i]);
                piece.rows.keepUnchanged(writer.state().commitNo, bulk->commitNo(), lastDone);
                auto taken = takeSome(writer, piece, from);
                next = taken.valueOr(from);
                noteBroken(writer);
                return taken ? Result<void>{} : Result<void>{taken.error()};
            });
            if (!written)
                return written.error();
            lastDone.clear();
            for (size_t one = from; one < next; ++one)
                lastDone.push_back(piece.operations[one].row);
        } while (next < piece.operations.size());
        done += pieces[i].to - pieces[i].from + 1;
        if (watch.progress)
            watch.progress(done, total);
    }
    // What a rule mends may break the ones after it.
    constexpr size_t mendedAtOnce = 500;
    for (size_t rule = 0; rule < broken.size(); ++rule) {
        for (size_t from = 0; from < broken[rule].size(); from += mendedAtOnce) {
            if (isCalledOff())
                return Error{Errc::Cancelled, m_path, {}, {}};
            const auto some = std::span(broken[rule]).subspan(from, std::min(mendedAtOnce, broken[rule].size() - from));
            auto written = bulk->write([&](Writer &writer) -> Result<void> {
                if (auto stands = refuseUnlessStanding(writer.connection(), target, code, pieces); !stands)
                    return stands;
                m_options.rules[rule]->mend(writer, some);
                for (size_t next = rule + 1; next < broken.size(); ++next) {
                    const auto brokenNow = m_options.rules[next]->brokenBy(writer, writer.changes());
                    broken[next].insert(broken[next].end(), brokenNow.begin(), brokenNow.end());
                }
                return {};
            });
            if (!written)
                return written.error();
        }
    }
    if (auto closed = bulk->close(outcome.taken.args); !closed)
        return closed.error();
    return bulk->action();
}

Result<void> Store::takeBackAction(const ActionRef &action)
{
    std::optional<ActionInfo> target;
    auto found = inspect([&](Connection &connection) -> Result<void> {
        target = actionNumbered(connection, action.writer, action.action);
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
            return taken.error().code == Errc::FileLocked ? Result<void>{} // its owner is alive after all
                                                          : Result<void>{taken.error()};
    }
    return {};
}

} // namespace huni
