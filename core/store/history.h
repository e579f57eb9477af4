#pragma once

#include "core/store/store.h"

namespace huni {

/// What a change did to one field.
struct FieldChange {
    QString name{}; ///< registry column; the id of a custom field as text
    Uuid field{}; ///< the custom field; nil for a column
    Value before{};
    Value after{};

    bool operator==(const FieldChange &) const = default;
};

/// What one operation did to one row.
struct RowHistory {
    enum class What { Created, Changed, Deleted, Revived };

    What what{};
    Table table{};
    Uuid row{};
    Dot operation{}; ///< names the change: for revertField()
    std::vector<FieldChange> fields{};

    bool operator==(const RowHistory &) const = default;
};

/// One change: who did what with which device when, and what became of the fields.
struct HistoryEntry {
    ActionInfo action{}; ///< `at` is business time
    Uuid writer{}; ///< id of the writer
    QString device{};
    Instant writtenAt = 0; ///< by the machine's clock; 0 when it wrote nothing
    qint64 commitNo
        = 0; ///< of the (last) transaction: pass the lowest one seen as `beforeCommit` for the next page
    qint64 operations = 0; ///< of the action; for the history of one thing, those on it
    bool takenBack = false;
    std::vector<RowHistory> rows{};
};

/// Field changes are read for actions of the whole file up to this many operations; of larger ones only the
/// count.
constexpr qint64 smallAction = 50;

/// Everything that was done to one row, newest first, an entry for each transaction that touched it.
/// \param limit  entries at most
/// \param beforeCommit  only older ones; 0 begins with the newest
std::vector<HistoryEntry> historyOf(Connection &connection, Table table, const Uuid &row, int limit = 100,
                                    qint64 beforeCommit = 0);

/// The actions of the whole file, newest first; an action of several transactions stands where its last one
/// does.
std::vector<HistoryEntry> history(Connection &connection, int limit = 100, qint64 beforeCommit = 0);

/// What one action did to one row, in the order in which it was done.
std::vector<RowHistory> changesOfRow(Connection &connection, const ActionInfo &action, Table table,
                                     const Uuid &row);

/// Puts one field back to what it was before a change, together with the cells that change with it as a unit,
/// as an action of its own. Does nothing when it holds that already. \param field  name as in FieldChange
/// \param args  names for the sentence that describes the action
/// \par Errors  NotFound (the row, or no such change of it); UnknownField (the change is not about it);
/// InvalidValue (a
///              stage: cards are moved, not edited; or a row that is only ever added)
Result<void> revertField(Store &store, Table table, const Uuid &row, const QString &field, const Dot &change,
                         const QStringList &args = {});

} // namespace huni
