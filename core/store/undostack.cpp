#include "core/store/undostack.h"

#include "core/store/storedrow.h"

#include <algorithm>
#include <limits>

namespace huni {

namespace {

// What took an action back, what took that back, and so on to the last.
struct StandingChain {
    ActionInfo last{};
    bool takenBack = false;
};

StandingChain chainOf(Connection &connection, const ActionInfo &action)
{
    constexpr int longest = 1000; // not even a damaged file goes round for ever
    StandingChain chain{action, false};
    for (int i = 0; i < longest; ++i) {
        Query by(connection,
                 "SELECT undone_by_writer, undone_by FROM sync_action WHERE writer=?1 AND action=?2",
                 chain.last.writer, chain.last.action);
        if (!by.next() || by.isNull(1))
            break;
        auto next = actionNumbered(connection, by.integer(0), by.integer(1));
        if (!next)
            break;
        chain.last = std::move(*next);
        chain.takenBack = !chain.takenBack;
    }
    return chain;
}

// Whatever was done after an undo ends the chance to do again what was undone.
std::pair<qint64, qint64> newestDone(Connection &connection)
{
    Query query(
        connection,
        "SELECT writer, action FROM sync_action WHERE undone_by IS NULL AND closed=1 AND code NOT IN (2, 3, "
        "4) AND "
        "writer IN (SELECT idx FROM sync_writer WHERE mine=1) ORDER BY writer DESC, action DESC LIMIT 1");
    return query.next() ? std::pair(query.integer(0), query.integer(1)) : std::pair<qint64, qint64>(0, 0);
}

void addWriter(Connection &connection, UndoEntry &entry)
{
    Query query(connection, "SELECT device, mine FROM sync_writer WHERE idx=?1", entry.action.writer);
    if (!query.next())
        return;
    entry.device = query.text(0);
    entry.isOwn = query.integer(1) != 0;
}

UndoEntry undoEntryOf(Connection &connection, const ActionInfo &original, const ActionInfo &last,
                      UndoEntry::State state)
{
    UndoEntry entry;
    entry.action = original;
    entry.last = last;
    entry.state = state;
    entry.operations = operationsOf(connection, last);
    addWriter(connection, entry);
    return entry;
}

Value valueNow(const TableInfo &info, const Record &record, const FieldChange &field)
{
    if (field.field.isNil()) {
        const int column = info.columnNamed(field.name.toStdString());
        return column ? record.at(column) : Value{};
    }
    for (const CustomCell &cell : record.custom) {
        if (cell.field == field.field)
            return cell.value;
    }
    return {};
}

const TableInfo *tableNamed(const QString &name)
{
    for (const TableInfo &info : registeredTables()) {
        if (name == QLatin1String(info.name))
            return &info;
    }
    return nullptr;
}

} // namespace

qint64 operationsOf(Connection &connection, const ActionInfo &action)
{
    Query query(connection, "SELECT sum(seq_to-seq_from+1) FROM sync_txn WHERE writer=?1 AND action=?2",
                action.writer, action.action);
    return query.next() && !query.isNull(0) ? query.integer(0) : 0;
}

std::vector<UndoEntry> redoableEntries(Connection &connection)
{
    const auto [writer, action] = newestDone(connection);
    std::vector<ActionInfo> undos;
    {
        Query query(
            connection,
            "SELECT writer, action FROM sync_action WHERE undone_by IS NULL AND closed=1 AND code=2 AND "
            "writer IN (SELECT idx FROM sync_writer WHERE mine=1) AND (writer>?1 OR (writer=?1 AND "
            "action>?2)) "
            "ORDER BY writer, action",
            writer, action);
        while (query.next()) {
            if (auto undo = actionNumbered(connection, query.integer(0), query.integer(1)))
                undos.push_back(std::move(*undo));
        }
    }
    std::vector<UndoEntry> entries;
    for (const ActionInfo &undo : undos)
        entries.push_back(
            undoEntryOf(connection, originalOf(connection, undo), undo, UndoEntry::State::Redoable));
    return entries;
}

std::vector<UndoEntry> undoEntries(Connection &connection, int limit, qint64 beforeCommit)
{
    const auto done = newestDone(connection);
    std::vector<UndoEntry> entries;
    // By the key: the cost is that of a page, however long the log is.
    Query actions(connection,
                  "SELECT t.writer, t.action, t.commit_no FROM sync_txn t CROSS JOIN sync_action a "
                  "WHERE a.writer=t.writer AND a.action=t.action AND t.commit_no<?1 AND a.closed=1 AND "
                  "a.code NOT IN (2, 4) AND NOT (a.code=3 AND a.undone_by IS NOT NULL) AND "
                  "NOT EXISTS(SELECT 1 FROM sync_txn later WHERE later.writer=t.writer AND "
                  "later.action=t.action AND later.txn>t.txn) "
                  "ORDER BY t.commit_no DESC",
                  beforeCommit > 0 ? beforeCommit : std::numeric_limits<qint64>::max());
    while (int(entries.size()) < limit && actions.next()) {
        const auto action = actionNumbered(connection, actions.integer(0), actions.integer(1));
        if (!action)
            continue;
        const qint64 commitNo = actions.integer(2);
        if (action->code == ActionCode::Redo) {
            entries.push_back(undoEntryOf(connection, originalOf(connection, *action), *action,
                                          UndoEntry::State::Standing));
        } else {
            const StandingChain chain = chainOf(connection, *action);
            const bool doneAgain = !chain.takenBack && chain.last.action != action->action;
            const bool redoable = chain.takenBack && chain.last.code == ActionCode::Undo
                && std::pair(chain.last.writer, chain.last.action) > done;
            if (doneAgain || redoable || (chain.takenBack && chain.last.code == ActionCode::TakeBack))
                continue; // stands elsewhere in the list; what a crash cut off is nobody's
            entries.push_back(
                undoEntryOf(connection, *action, chain.last,
                            chain.takenBack ? UndoEntry::State::TakenBack : UndoEntry::State::Standing));
        }
        entries.back().commitNo = commitNo;
    }
    return entries;
}

std::vector<LeftAlone> leftAlone(Reader &reader, Connection &connection, const UndoOutcome &outcome,
                                 int limit)
{
    std::vector<LeftAlone> rows;
    for (const QString &name : outcome.skipped) {
        if (int(rows.size()) >= limit)
            break;
        const TableInfo *info = tableNamed(name.section(u' ', 0, 0));
        const auto row = Uuid::fromText(name.section(u' ', 1));
        if (!info || !row)
            continue;
        LeftAlone left{info->table, *row, {}};
        Query query(connection, recordSelect(info->table), *row);
        if (query.next() && query.integer(1) == 0) {
            const Record now = recordFrom(query, 3, *info, reader.fields(), connection);
            for (const RowHistory &change : changesOfRow(connection, outcome.taken, info->table, *row)) {
                for (FieldChange field : change.fields) {
                    const Value current = valueNow(*info, now, field);
                    if (change.what != RowHistory::What::Changed || current == field.before)
                        continue;
                    field.after = current;
                    left.fields.push_back(std::move(field));
                }
            }
        }
        rows.push_back(std::move(left));
    }
    return rows;
}

} // namespace huni
