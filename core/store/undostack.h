#pragma once

#include "core/store/history.h"

namespace huni {

/// One action of the list of what can be undone and done again, as it was first done.
struct UndoEntry {
    enum class State {
        Redoable, ///< taken back, and nothing else was done since: redo brings it back in its turn
        Standing,
        TakenBack, ///< and something else was done since
    };

    ActionInfo action{};
    State state = State::Standing;
    /// What it stands or was taken back by: itself, or the last undo or redo of it.
    ActionInfo last{};
    bool isOwn = true; ///< done with this file, now or before it was copied
    QString device{};
    qint64 operations = 0; ///< how many changes undo has to make
    qint64 commitNo = 0; ///< pass the lowest one seen as `beforeCommit` for the next page

    bool operator==(const UndoEntry &) const = default;
    /// Whether it can be taken back, alone or with what was done after it.
    bool canUndo() const
    {
        return isOwn && state == State::Standing && action.code != ActionCode::CreatePipeline;
    }
};

/// What redo would bring back, in the order of a list with the newest first: the last one is the next.
std::vector<UndoEntry> redoableEntries(Connection &connection);
/// What stands and what was taken back for good, newest first: undo takes the standing own ones in this
/// order. What was done again stands where that was done.
std::vector<UndoEntry> undoEntries(Connection &connection, int limit = 100, qint64 beforeCommit = 0);
/// How many operations an action has.
qint64 operationsOf(Connection &connection, const ActionInfo &action);

/// A row that an undo left as it is, and the fields that somebody has changed since.
struct LeftAlone {
    Table table{};
    Uuid row{};
    std::vector<FieldChange> fields{}; ///< `after` as it stands now; none where the row was added or deleted

    bool operator==(const LeftAlone &) const = default;
};

/// What an undo left alone, by row and field. \param limit  rows at most
std::vector<LeftAlone> leftAlone(Reader &reader, Connection &connection, const UndoOutcome &outcome,
                                 int limit = 20);

} // namespace huni
