#pragma once

#include "core/store/connection.h"
#include "core/store/operation.h"
#include "core/store/writer.h"

#include <QStringList>

namespace huni {

/// One operation as it stands in a log.
struct LoggedOperation {
    Dot dot{};
    qint64 hlc = 0;
    int table = 0;
    Uuid row{};
    OperationKind kind{};
    QByteArray body{};
};

/// What applying one operation did.
enum class ReplayStep {
    Applied, ///< it named the versions that stand
    Concurrent, ///< another version stood beside it: the higher (hlc, writer, seq) is shown, both are kept as
                ///< heads
    Ahead, ///< its row is not here yet
    Unknown, ///< a table or kind of a newer version: kept in the log, changes nothing
};

/// Applies operations to the synced tables of a file, whatever they are about: a fresh Put makes a row, a Put
/// changes groups and brings a deleted row back, a Delete hides it. Neither the log nor projections are
/// written: that is up to the caller, within whose transaction it works. Throws SQLite::Exception.
class Replay
{
public:
    /// \param writers  id of a local writer index: decides between concurrent versions of one instant
    Replay(Connection &target, std::function<Uuid(qint64)> writers);

    /// \par Errors  FileDamaged (the body cannot be read)
    Result<ReplayStep> apply(const LoggedOperation &operation);

private:
    struct Row {
        qint64 n = 0;
        bool gone = false;
        RowClock clock{};
        Record record{};
    };
    std::optional<Row> read(const TableInfo &info, const Uuid &row);
    ReplayStep create(const TableInfo &info, const LoggedOperation &operation, PutBody body);
    ReplayStep change(const TableInfo &info, const LoggedOperation &operation, PutBody body, Row row);
    ReplayStep applyPut(const TableInfo &info, const LoggedOperation &operation, PutBody body);
    ReplayStep applyDelete(const TableInfo &info, const LoggedOperation &operation);
    bool wins(const LoggedOperation &operation, const RowClock::Entry &standing) const;
    void keepHeads(const LoggedOperation &operation, const GroupChange &change,
                   const RowClock::Entry &standing);
    void store(const TableInfo &info, const Row &row);

    Connection &m_target;
    std::function<Uuid(qint64)> m_writers;
    CustomFieldNumbers m_fields;
};

/// Applies the whole log of `source`, in the order in which that file came to know it, to the empty tables of
/// `target`. Reads and writes one operation at a time. \param problem  is told of each operation that could
/// not be applied as it should
void replayLog(Connection &source, Connection &target,
               const std::function<void(const LoggedOperation &, const QString &)> &problem);

} // namespace huni
