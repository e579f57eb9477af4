#include "core/store/replay.h"

#include <map>
#include <tuple>

namespace huni {

Replay::Replay(Connection &target, std::function<Uuid(qint64)> writers)
    : m_target(target)
    , m_writers(std::move(writers))
{
}

Result<ReplayStep> Replay::apply(const LoggedOperation &operation)
{
    const TableInfo *info = tableNumbered(operation.table);
    if (!info)
        return ReplayStep::Unknown;
    if (operation.kind == OperationKind::Delete) {
        if (auto seen = decodeSeen(operation.body); !seen)
            return seen.error();
        return applyDelete(*info, operation);
    }
    if (operation.kind != OperationKind::Put)
        return ReplayStep::Unknown;
    auto body = decodePut(operation.body);
    if (!body)
        return body.error();
    const ReplayStep step = applyPut(*info, operation, std::move(*body));
    if (info->table == Table::CustomField)
        m_fields.clear();
    return step;
}

ReplayStep Replay::applyPut(const TableInfo &info, const LoggedOperation &operation, PutBody body)
{
    auto row = read(info, operation.row);
    if (!row)
        return body.fresh ? create(info, operation, std::move(body)) : ReplayStep::Ahead;
    return change(info, operation, std::move(body), std::move(*row));
}

std::optional<Replay::Row> Replay::read(const TableInfo &info, const Uuid &row)
{
    Query query(m_target, recordSelect(info.table), row);
    if (!query.next())
        return std::nullopt;
    Row out;
    out.n = query.integer(0);
    out.gone = query.integer(1) != 0;
    out.clock = RowClock::decode(query.blob(2)).valueOr(RowClock{});
    out.record = recordFrom(query, 3, info, m_fields, m_target);
    return out;
}

ReplayStep Replay::create(const TableInfo &info, const LoggedOperation &operation, PutBody body)
{
    Row row;
    row.clock = RowClock(operation.dot, operation.hlc);
    row.record.cells.resize(size_t(info.columnCount()));
    for (GroupChange &change : body.groups) {
        if (change.group.number > info.columnCount())
            continue; // a column of a newer version
        setGroupValues(info, row.record, change.group, std::move(change.values));
    }
    Query insert(m_target, "INSERT INTO " + std::string(info.name) + "(id, clk) VALUES(?1, x'00')",
                 operation.row);
    insert.run();
    Query number(m_target, "SELECT last_insert_rowid()");
    number.next();
    row.n = number.integer(0);
    store(info, row);
    return ReplayStep::Applied;
}

// The leaf rule (SYNC.md 5), as far as it can be seen from the version that stands: an operation that names
// it replaces it, whatever the clocks say; otherwise both stay as heads and the higher one is shown.
ReplayStep Replay::change(const TableInfo &info, const LoggedOperation &operation, PutBody body, Row row)
{
    ReplayStep step = ReplayStep::Applied;
    for (GroupChange &change : body.groups) {
        if (change.group.number > info.columnCount())
            continue;
        const RowClock::Entry standing = row.clock.of(change.group);
        const bool replaces
            = std::find(change.bases.begin(), change.bases.end(), standing.dot) != change.bases.end();
        if (!replaces) {
            step = ReplayStep::Concurrent;
            keepHeads(operation, change, standing);
            if (!wins(operation, standing))
                continue;
        }
        row.clock.set(change.group, operation.dot, operation.hlc);
        setGroupValues(info, row.record, change.group, std::move(change.values));
    }
    row.gone = false;
    store(info, row);
    return step;
}

bool Replay::wins(const LoggedOperation &operation, const RowClock::Entry &standing) const
{
    return std::tuple(operation.hlc, m_writers(operation.dot.writer), operation.dot.seq)
        > std::tuple(standing.hlc, m_writers(standing.dot.writer), standing.dot.seq);
}

void Replay::keepHeads(const LoggedOperation &operation, const GroupChange &change,
                       const RowClock::Entry &standing)
{
    std::string group = std::to_string(change.group.number);
    if (change.group.number == 0)
        group += ' ' + change.group.field.text().toStdString();
    for (const Dot &head : {standing.dot, operation.dot}) {
        Query(m_target,
              "INSERT OR IGNORE INTO sync_head(tbl, row, grp, writer, seq) VALUES(?1, ?2, ?3, ?4, ?5)",
              operation.table, operation.row, QByteArray::fromStdString(group), head.writer, head.seq)
            .run();
    }
}

ReplayStep Replay::applyDelete(const TableInfo &info, const LoggedOperation &operation)
{
    Query(m_target, "INSERT OR REPLACE INTO sync_del(tbl, row, writer, seq, vv) VALUES(?1, ?2, ?3, ?4, ?5)",
          operation.table, operation.row, operation.dot.writer, operation.dot.seq, operation.body)
        .run();
    Query hide(m_target, "UPDATE " + std::string(info.name) + " SET gone=1 WHERE id=?1", operation.row);
    hide.run();
    return m_target.changes() == 0 ? ReplayStep::Ahead : ReplayStep::Applied;
}

void Replay::store(const TableInfo &info, const Row &row)
{
    std::string sql = "UPDATE " + std::string(info.name) + " SET gone=?1, clk=?2";
    int at = 3;
    for (const ColumnInfo &column : info.columns)
        sql += ", \"" + std::string(column.name) + "\"=?" + std::to_string(at++);
    if (info.hasCustom)
        sql += ", custom=?" + std::to_string(at++);
    sql += " WHERE n=?" + std::to_string(at);
    std::string clock;
    row.clock.encode(clock);
    std::string custom;
    Query update(m_target, sql);
    update.bind(1, qint64(row.gone));
    update.bindBlob(2, QByteArrayView(clock.data(), qsizetype(clock.size())));
    int index = 3;
    for (const Value &value : row.record.cells)
        update.bind(index++, value);
    if (info.hasCustom) {
        packCustom(row.record, m_fields, m_target, custom);
        if (custom.empty())
            update.bindNull(index++);
        else
            update.bind(index++, std::string_view(custom));
    }
    update.bind(index, row.n);
    update.run();
}

void replayLog(Connection &source, Connection &target,
               const std::function<void(const LoggedOperation &, const QString &)> &problem)
{
    std::map<qint64, Uuid> writers;
    {
        Query query(source, "SELECT idx, writer FROM sync_writer");
        while (query.next())
            writers.emplace(query.integer(0), query.id(1));
    }
    Replay replay(target, [&](qint64 writer) { return writers[writer]; });
    Query transactions(source, "SELECT writer, seq_from, seq_to FROM sync_txn ORDER BY commit_no");
    while (transactions.next()) {
        Query operations(source,
                         "SELECT writer, seq, hlc, tbl, row, kind, body FROM sync_op "
                         "WHERE writer=?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq",
                         transactions.integer(0), transactions.integer(1), transactions.integer(2));
        while (operations.next()) {
            const LoggedOperation operation{{operations.integer(0), operations.integer(1)},
                                            operations.integer(2),
                                            int(operations.integer(3)),
                                            operations.id(4),
                                            OperationKind(operations.integer(5)),
                                            operations.blob(6).toByteArray()};
            const auto step = replay.apply(operation);
            if (!step)
                problem(operation, step.error().detail);
            else if (*step == ReplayStep::Ahead)
                problem(operation, QStringLiteral("the row is not there yet"));
        }
    }
}

} // namespace huni
