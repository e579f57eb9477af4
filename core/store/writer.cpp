#include "core/store/writer.h"

#include <array>

namespace huni {

namespace {

// Statements of a table, put together once from the registry's names.
struct TableSql {
    std::string insert;
    std::string hide;
};

const TableSql &sqlOf(Table table)
{
    static const std::array<TableSql, tableCount> all = [] {
        std::array<TableSql, tableCount> out;
        for (const TableInfo &info : registeredTables()) {
            std::string columns;
            std::string marks;
            for (const ColumnInfo &column : info.columns) {
                columns.append(",\"").append(column.name) += '"';
                marks += ",?";
            }
            if (info.hasCustom) {
                columns += ",custom";
                marks += ",?";
            }
            TableSql &sql = out[size_t(info.table) - 1];
            sql.hide.append("UPDATE ").append(info.name) += " SET gone=1 WHERE n=?1";
            sql.insert.append("INSERT INTO ").append(info.name).append("(id,clk").append(columns);
            sql.insert.append(") VALUES(?,?").append(marks) += ')';
        }
        return out;
    }();
    return all[size_t(table) - 1];
}

} // namespace

Writer::Writer(Connection &connection, CustomFieldNumbers &fields, UuidSource &ids, LogState state,
               qint64 writerIndex, Instant machineNow, Instant businessNow, const Uuid &person)
    : m_connection(connection)
    , m_fields(fields)
    , m_ids(ids)
    , m_state(state)
    , m_firstSeq(state.lastSeq + 1)
    , m_writerIndex(writerIndex)
    , m_machineNow(machineNow)
    , m_businessNow(businessNow)
    , m_person(person)
{
}

// Every operation gets a clock above all that this file has seen (SYNC.md 4). The body stands in m_body.
Dot Writer::logOperation(Table table, const Uuid &row, OperationKind kind)
{
    m_state.lastHlc = std::max(m_machineNow << 16, m_state.lastHlc + 1);
    ++m_state.lastSeq;
    Query insert(m_connection,
                 "INSERT INTO sync_op(writer, seq, txn, hlc, wall, recv, tbl, row, kind, body) "
                 "VALUES(?1, ?2, ?3, ?4, NULL, NULL, ?5, ?6, ?7, ?8)");
    insert.bind(1, m_writerIndex);
    insert.bind(2, m_state.lastSeq);
    insert.bind(3, m_state.lastTxn + 1);
    insert.bind(4, m_state.lastHlc);
    insert.bind(5, qint64(table));
    insert.bindLasting(6, row);
    insert.bind(7, qint64(kind));
    insert.bindBlob(8, QByteArrayView(m_body.data(), qsizetype(m_body.size())));
    insert.run();
    return {m_writerIndex, m_state.lastSeq};
}

std::shared_ptr<const Record> Writer::create(Table table, const Uuid &row, Record record)
{
    const TableInfo &info = tableInfo(table);
    record.cells.resize(size_t(info.columnCount()));
    std::erase_if(record.custom, [](const CustomCell &cell) { return isNull(cell.value); });
    m_body.clear();
    encodeFreshPut(info, record, m_body);
    const Dot dot = logOperation(table, row, OperationKind::Put);
    m_clock.clear();
    RowClock(dot, m_state.lastHlc).encode(m_clock);
    {
        Query insert(m_connection, sqlOf(table).insert);
        insert.bindLasting(1, row);
        insert.bindBlob(2, QByteArrayView(m_clock.data(), qsizetype(m_clock.size())));
        int index = 3;
        for (const Value &value : record.cells)
            insert.bind(index++, value);
        if (info.hasCustom) {
            packCustom(record, m_fields, m_connection, m_json);
            if (!m_json.empty())
                insert.bind(index, std::string_view(m_json));
        }
        insert.run();
    }
    auto created = std::make_shared<const Record>(std::move(record));
    note({table, row, m_connection.lastRow(), nullptr, created});
    return created;
}

std::optional<Record> Writer::record(Table table, const Uuid &row)
{
    auto found = stored(table, row);
    return found && !found->gone ? std::optional(std::move(found->record)) : std::nullopt;
}

bool Writer::set(Table table, const Uuid &row, std::span<const std::pair<int, Value>> cells,
                 std::span<const CustomCell> custom)
{
    const TableInfo &info = tableInfo(table);
    auto before = stored(table, row);
    if (!before) {
        Record record;
        record.cells.resize(size_t(info.columnCount()));
        for (const auto &[column, value] : cells)
            record.at(column) = value;
        record.custom.assign(custom.begin(), custom.end());
        create(table, row, std::move(record));
        return true;
    }
    Record wanted = before->record;
    // What comes back is what is written now: cells of the deleted row do not rise again.
    if (before->gone) {
        wanted.cells.assign(size_t(info.columnCount()), Value{});
        wanted.custom.clear();
    }
    for (const auto &[column, value] : cells)
        wanted.at(column) = value;
    for (const CustomCell &cell : custom)
        setGroupValues(info, wanted, {0, cell.field}, {cell.value});

    std::vector<std::pair<GroupKey, std::vector<Value>>> groups;
    const auto add = [&](const GroupKey &group) {
        for (const auto &[known, values] : groups) {
            if (known == group)
                return;
        }
        std::vector<Value> values = groupValues(info, wanted, group);
        if (values != groupValues(info, before->record, group))
            groups.emplace_back(group, std::move(values));
    };
    for (const auto &[column, value] : cells)
        add(groupOf(info, column));
    for (const CustomCell &cell : custom)
        add({0, cell.field});
    if (before->gone) {
        for (int column = 1; column <= info.columnCount(); ++column)
            add(groupOf(info, column));
        for (const CustomCell &cell : before->record.custom)
            add({0, cell.field});
    }
    if (groups.empty() && !before->gone)
        return false;
    putGroups(table, row, std::move(*before), std::move(groups));
    return true;
}

void Writer::putGroups(Table table, const Uuid &row, StoredRow stored,
                       std::vector<std::pair<GroupKey, std::vector<Value>>> groups)
{
    const TableInfo &info = tableInfo(table);
    PutBody body;
    for (const auto &[group, values] : groups)
        body.groups.push_back({group, {stored.clock.of(group).dot}, values});
    m_body.clear();
    encodePut(body, m_body);
    const Dot dot = logOperation(table, row, OperationKind::Put);

    auto before = stored.gone ? nullptr : std::make_shared<const Record>(stored.record);
    std::string sql = "UPDATE " + std::string(info.name) + " SET clk=?1,gone=0";
    std::vector<Value> bound;
    bool customChanged = false;
    for (auto &[group, values] : groups) {
        stored.clock.set(group, dot, m_state.lastHlc);
        if (group.number == 0)
            customChanged = true;
        for (int column = group.number;
             group.number != 0 && column <= info.columnCount() && info.column(column).group == group.number;
             ++column) {
            const size_t at = size_t(column - group.number);
            bound.push_back(at < values.size() ? values[at] : Value{});
            sql += ",\"" + std::string(info.column(column).name) + "\"=?" + std::to_string(bound.size() + 2);
        }
        setGroupValues(info, stored.record, group, std::move(values));
    }
    if (customChanged)
        sql += ",custom=?" + std::to_string(bound.size() + 3);
    sql += " WHERE n=?2";
    m_clock.clear();
    stored.clock.encode(m_clock);
    Query update(m_connection, sql);
    update.bindBlob(1, QByteArrayView(m_clock.data(), qsizetype(m_clock.size())));
    update.bind(2, stored.n);
    for (size_t i = 0; i < bound.size(); ++i)
        update.bind(int(i) + 3, bound[i]);
    if (customChanged) {
        packCustom(stored.record, m_fields, m_connection, m_json);
        if (!m_json.empty())
            update.bind(int(bound.size()) + 3, std::string_view(m_json));
    }
    update.run();
    note({table, row, stored.n, std::move(before), std::make_shared<const Record>(std::move(stored.record))});
}

bool Writer::remove(Table table, const Uuid &row)
{
    auto before = stored(table, row);
    if (!before || before->gone)
        return false;
    remove(table, row, std::move(*before));
    return true;
}

void Writer::remove(Table table, const Uuid &row, StoredRow before)
{
    // What the deleter has seen of the row: an edit made elsewhere meanwhile is not covered and brings it
    // back.
    std::vector<Dot> seen;
    Query operations(m_connection,
                     "SELECT writer, seq FROM sync_op WHERE row=?1 AND tbl=?2 ORDER BY writer, seq", row,
                     qint64(table));
    while (operations.next()) {
        if (seen.empty() || seen.back().writer != operations.integer(0))
            seen.push_back({operations.integer(0), 0});
        seen.back().seq = operations.integer(1);
    }
    m_body.clear();
    encodeSeen(seen, m_body);
    const Dot dot = logOperation(table, row, OperationKind::Delete);
    Query note1(m_connection, "INSERT INTO sync_del(tbl, row, writer, seq, vv) VALUES(?1, ?2, ?3, ?4, ?5)");
    note1.bind(1, qint64(table));
    note1.bindLasting(2, row);
    note1.bind(3, dot.writer);
    note1.bind(4, dot.seq);
    note1.bindBlob(5, QByteArrayView(m_body.data(), qsizetype(m_body.size())));
    note1.run();
    Query hide(m_connection, sqlOf(table).hide, before.n);
    hide.run();
    note({table, row, before.n, std::make_shared<const Record>(std::move(before.record)), nullptr});
}

bool Writer::revive(Table table, const Uuid &row)
{
    auto before = stored(table, row);
    if (!before || !before->gone)
        return false;
    putGroups(table, row, std::move(*before), {});
    return true;
}

} // namespace huni
