#pragma once

#include "core/store/undopiece.h"
#include "core/store/writer.h"

#include <unordered_set>

namespace huni {

/// The rows that an undo leaves alone, each once.
class SkippedRows
{
public:
    /// \param names  gets `table row` of each
    explicit SkippedRows(QStringList &names)
        : m_names(names)
    {
    }
    void add(const TableInfo &info, const Uuid &row);

private:
    QStringList &m_names;
    std::unordered_set<Uuid> m_rows{};
};

/// Takes back the operations of one action by new ones that restore what stood before (SYNC.md 11), and
/// remembers what it had to leave alone. Lives for one transaction.
class Compensation
{
public:
    /// \param rows     may know rows that need not be read then; what it gives out is gone from it
    /// \param skipped  gets what somebody has changed since
    Compensation(Writer &writer, qint64 targetWriter, RowsAhead &rows, SkippedRows &skipped);

    /// In the order given.
    Result<void> takeBack(std::span<const UndoneOperation> operations);

private:
    // A version of a group: who wrote it, what it holds, and the version it replaced.
    struct Version {
        ActionCode code{};
        std::pair<qint64, qint64> when{}; // number of its commit, and its own within it
        std::vector<Value> values{};
        std::optional<Dot> base{};
    };

    Result<void> takeBackOne(const UndoneOperation &operation);
    // A row that somebody has deleted once more since stays deleted.
    void takeBackDeletion(const TableInfo &info, const UndoneOperation &operation);
    Result<void> takeBackPut(const TableInfo &info, const UndoneOperation &operation);
    Result<void> takeBackCreation(const TableInfo &info, const UndoneOperation &operation, StoredRow stored);

    // A row that was created or brought back goes only if nobody has put anything into it since.
    Result<bool> isUntouched(const TableInfo &info, const UndoneOperation &operation,
                             const StoredRow &stored);

    // Whether a group holds what the operation wrote: because it is still its version, or because whatever
    // came after has been taken back. A card that was only shifted within its column since still stands where
    // it was moved to.
    Result<bool> stands(const TableInfo &info, const StoredRow &stored, const UndoneOperation &operation,
                        const GroupChange &change, const std::vector<Value> &before);

    // Whether a group holds what it held right after an operation.
    Result<bool> isAsOf(const TableInfo &info, const Record &record, const RowClock::Entry &entry,
                        std::pair<qint64, qint64> when);

    Result<Version> readVersion(const Dot &dot, const GroupKey &group);

    // What stood in the group before the operation: the values of the version it replaced.
    Result<std::vector<Value>> valuesBefore(const GroupChange &change);
    qint64 commitOf(const Dot &dot);
    bool wasDeletedBefore(const UndoneOperation &operation);
    static bool isCompensating(ActionCode code);
    std::optional<StoredRow> rowNow(Table table, const Uuid &row);

    Writer &m_writer;
    qint64 m_targetWriter;
    RowsAhead &m_rows;
    SkippedRows &m_skipped;
};

} // namespace huni
