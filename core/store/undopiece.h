#pragma once

#include "core/store/reader.h"

#include <span>
#include <unordered_map>

namespace huni {

/// An operation that is to be taken back.
struct UndoneOperation {
    qint64 seq = 0;
    int table = 0;
    Uuid row{};
    OperationKind kind{};
    bool isCreation = false;
    QByteArray body{}; ///< empty for a creation: what it holds does not matter
};

/// Sequence numbers of a writer, from the first to the last.
struct SeqRange {
    qint64 from = 0;
    qint64 to = 0;
};

/// Rows read before their turn, from one snapshot.
class RowsAhead
{
public:
    /// Reads the rows of the operations.
    static RowsAhead read(Reader &reader, Connection &connection,
                          std::span<const UndoneOperation> operations);

    /// Keeps only what nobody can have changed since.
    /// \param commitNo  of the file now, under the write lock
    /// \param lastOwn   commit of the piece before, 0 when this is the first; it changed the rows of
    /// `lastDone`
    void keepUnchanged(qint64 commitNo, qint64 lastOwn, std::span<const Uuid> lastDone);
    /// A row as it stands, once: what is asked for again may have changed.
    std::optional<StoredRow> take(Table table, const Uuid &row);

private:
    qint64 m_commitNo = 0;
    std::unordered_map<Uuid, std::pair<Table, StoredRow>> m_rows;
};

/// A part of an action, small enough for a transaction, that is to be taken back.
struct UndoPiece {
    /// In the order in which they are taken back.
    std::vector<UndoneOperation> operations{};
    RowsAhead rows{};
};

/// Reads a piece without the write lock, and the rows that it is about.
Result<UndoPiece> readUndoPiece(Reader &reader, qint64 writer, SeqRange range);
/// Reads the operations of a piece, in the order in which they are taken back.
std::vector<UndoneOperation> operationsToTakeBack(Connection &connection, qint64 writer, SeqRange range);

} // namespace huni
