#include "core/store/undopiece.h"

#include <algorithm>

namespace huni {

// The operations of a piece in the order in which they are taken back: newest first, so that a row goes back
// the way it came. Rows that were created come last and in the order of their making: nothing of them is left
// to take back then, and the log and its indexes grow at their ends.
std::vector<UndoneOperation> operationsToTakeBack(Connection &connection, qint64 writer, SeqRange range)
{
    std::vector<UndoneOperation> operations;
    Query query(connection,
                "SELECT seq, tbl, row, kind, body FROM sync_op WHERE writer=?1 AND seq BETWEEN ?2 AND ?3 "
                "ORDER BY seq DESC",
                writer, range.from, range.to);
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

RowsAhead RowsAhead::read(Reader &reader, Connection &connection, std::span<const UndoneOperation> operations)
{
    RowsAhead ahead;
    ahead.m_commitNo = reader.commitNo();
    for (const UndoneOperation &operation : operations) {
        const TableInfo *info = tableNumbered(operation.table);
        if (!info || ahead.m_rows.contains(operation.row))
            continue;
        if (auto row = storedRow(connection, reader.fields(), info->table, operation.row))
            ahead.m_rows.emplace(operation.row, std::pair(info->table, std::move(*row)));
    }
    return ahead;
}

void RowsAhead::keepUnchanged(qint64 commitNo, qint64 lastOwn, std::span<const Uuid> lastDone)
{
    if (commitNo == m_commitNo)
        return;
    // Else the only commit since must be that of the piece before.
    if (commitNo != lastOwn || commitNo != m_commitNo + 1)
        m_rows.clear();
    for (const Uuid &row : lastDone)
        m_rows.erase(row);
}

std::optional<StoredRow> RowsAhead::take(Table table, const Uuid &row)
{
    const auto found = m_rows.find(row);
    if (found == m_rows.end() || found->second.first != table)
        return std::nullopt;
    std::optional<StoredRow> taken = std::move(found->second.second);
    m_rows.erase(found);
    return taken;
}

Result<UndoPiece> readUndoPiece(Reader &reader, qint64 writer, SeqRange range)
{
    return reader.read([&](Connection &connection) {
        UndoPiece piece;
        piece.operations = operationsToTakeBack(connection, writer, range);
        piece.rows = RowsAhead::read(reader, connection, piece.operations);
        return piece;
    });
}

} // namespace huni
