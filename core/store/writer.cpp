#include "core/store/writer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>

namespace huni {

namespace {

// Statements of a table, put together once from the registry's names.
struct TableSql {
    std::string select;
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
                columns += ",\"" + std::string(column.name) + '"';
                marks += ",?";
            }
            if (info.hasCustom) {
                columns += ",custom";
                marks += ",?";
            }
            TableSql &sql = out[size_t(info.table) - 1];
            sql.select = "SELECT n,gone,clk" + columns + " FROM " + info.name + " WHERE id=?";
            sql.hide = "UPDATE " + std::string(info.name) + " SET gone=1 WHERE n=?1";
            sql.insert = "INSERT INTO " + std::string(info.name) + "(id,clk" + columns + ") VALUES(?,?" + marks + ")";
        }
        return out;
    }();
    return all[size_t(table) - 1];
}

void appendJsonText(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[(c >> 4) & 15];
                out += digits[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendNumber(std::string &out, qint64 number)
{
    std::array<char, 24> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    out.append(text.data(), end.ptr);
}

void appendReal(std::string &out, double number)
{
    std::array<char, 40> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    const std::string_view shortest(text.data(), size_t(end.ptr - text.data()));
    out += shortest;
    // A real number stays one when it is read again.
    if (shortest.find_first_of(".eni") == std::string_view::npos)
        out += ".0";
}

// Reads the small JSON that appendJsonText and its like write: {"3":"text","7":12,"9":1.5}.
class PackedCustomReader
{
public:
    explicit PackedCustomReader(std::string_view json)
        : m_json(json)
    {
    }
    template <class Take>
    void each(Take &&take)
    {
        skipTo('{');
        while (m_at < m_json.size() && m_json[m_at] == '"') {
            const std::string key = text();
            ++m_at; // the colon
            qint64 number = 0;
            std::from_chars(key.data(), key.data() + key.size(), number);
            take(number, value());
            if (m_at < m_json.size() && m_json[m_at] == ',')
                ++m_at;
        }
    }

private:
    void skipTo(char c)
    {
        while (m_at < m_json.size() && m_json[m_at] != c)
            ++m_at;
        ++m_at;
    }
    std::string text()
    {
        std::string out;
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at) {
            if (m_json[m_at] != '\\') {
                out += m_json[m_at];
                continue;
            }
            ++m_at;
            if (m_at + 4 < m_json.size() && m_json[m_at] == 'u') {
                int code = 0;
                std::from_chars(m_json.data() + m_at + 1, m_json.data() + m_at + 5, code, 16);
                out += char(code);
                m_at += 4;
            } else if (m_at < m_json.size()) {
                out += m_json[m_at];
            }
        }
        ++m_at;
        return out;
    }
    Value value()
    {
        if (m_at < m_json.size() && m_json[m_at] == '"')
            return text();
        const size_t start = m_at;
        while (m_at < m_json.size() && m_json[m_at] != ',' && m_json[m_at] != '}')
            ++m_at;
        const std::string_view number = m_json.substr(start, m_at - start);
        if (number.find_first_of(".eni") != std::string_view::npos) {
            double real = 0;
            std::from_chars(number.data(), number.data() + number.size(), real);
            return real;
        }
        qint64 whole = 0;
        std::from_chars(number.data(), number.data() + number.size(), whole);
        return whole;
    }

    std::string_view m_json;
    size_t m_at = 0;
};

} // namespace

qint64 CustomFieldNumbers::numberOf(Connection &connection, const Uuid &field)
{
    if (const auto found = m_numbers.find(field); found != m_numbers.end())
        return found->second;
    load(connection);
    const auto found = m_numbers.find(field);
    return found == m_numbers.end() ? 0 : found->second;
}

Uuid CustomFieldNumbers::fieldOf(Connection &connection, qint64 number)
{
    if (const auto found = m_fields.find(number); found != m_fields.end())
        return found->second;
    load(connection);
    const auto found = m_fields.find(number);
    return found == m_fields.end() ? Uuid{} : found->second;
}

void CustomFieldNumbers::clear()
{
    m_numbers.clear();
    m_fields.clear();
}

void CustomFieldNumbers::load(Connection &connection)
{
    clear();
    Query query(connection, "SELECT n, id FROM custom_field");
    while (query.next()) {
        m_numbers.emplace(query.id(1), query.integer(0));
        m_fields.emplace(query.integer(0), query.id(1));
    }
}

std::string_view recordSelect(Table table)
{
    return sqlOf(table).select;
}

std::vector<CustomCell> unpackCustom(std::string_view json, CustomFieldNumbers &fields,
                                     Connection &connection)
{
    std::vector<CustomCell> cells;
    if (json.empty())
        return cells;
    PackedCustomReader(json).each([&](qint64 number, Value value) {
        cells.push_back({fields.fieldOf(connection, number), std::move(value)});
    });
    return cells;
}

Record recordFrom(Query &query, int firstColumn, const TableInfo &table, CustomFieldNumbers &fields,
                  Connection &connection)
{
    Record record;
    record.cells.reserve(size_t(table.columnCount()));
    for (int i = 0; i < table.columnCount(); ++i)
        record.cells.push_back(query.value(firstColumn + i));
    if (table.hasCustom)
        record.custom = unpackCustom(query.utf8(firstColumn + table.columnCount()), fields, connection);
    return record;
}

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
    insert.bind(6, row);
    insert.bind(7, qint64(kind));
    insert.bindBlob(8, QByteArrayView(m_body.data(), qsizetype(m_body.size())));
    insert.run();
    return {m_writerIndex, m_state.lastSeq};
}

void Writer::packCustom(const Record &record, std::string &out)
{
    huni::packCustom(record, m_fields, m_connection, out);
}

void packCustom(const Record &record, CustomFieldNumbers &fields, Connection &connection, std::string &out)
{
    out.clear();
    if (record.custom.empty())
        return;
    out += '{';
    for (const CustomCell &cell : record.custom) {
        if (isNull(cell.value))
            continue;
        if (out.size() > 1)
            out += ',';
        out += '"';
        appendNumber(out, fields.numberOf(connection, cell.field));
        out += "\":";
        if (const auto *number = std::get_if<qint64>(&cell.value))
            appendNumber(out, *number);
        else if (const auto *real = std::get_if<double>(&cell.value))
            appendReal(out, *real);
        else
            appendJsonText(out, utf8Of(cell.value));
    }
    out += '}';
    if (out.size() == 2)
        out.clear();
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
        insert.bind(1, row);
        insert.bindBlob(2, QByteArrayView(m_clock.data(), qsizetype(m_clock.size())));
        int index = 3;
        for (const Value &value : record.cells)
            insert.bind(index++, value);
        if (info.hasCustom) {
            packCustom(record, m_json);
            if (!m_json.empty())
                insert.bind(index, std::string_view(m_json));
        }
        insert.run();
    }
    auto created = std::make_shared<const Record>(std::move(record));
    note({table, row, m_connection.lastRow(), nullptr, created});
    return created;
}

std::optional<Writer::Stored> Writer::stored(Table table, const Uuid &row)
{
    Query query(m_connection, sqlOf(table).select);
    query.bind(1, row);
    if (!query.next())
        return std::nullopt;
    Stored out;
    out.n = query.integer(0);
    out.gone = query.integer(1) != 0;
    out.clock = RowClock::decode(query.blob(2)).valueOr(RowClock{});
    out.record = recordFrom(query, 3, tableInfo(table), m_fields, m_connection);
    return out;
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

void Writer::putGroups(Table table, const Uuid &row, Stored stored,
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
        packCustom(stored.record, m_json);
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

void Writer::remove(Table table, const Uuid &row, Stored before)
{
    // What the deleter has seen of the row: an edit made elsewhere meanwhile is not covered and brings it back.
    std::vector<Dot> seen;
    Query operations(m_connection, "SELECT writer, seq FROM sync_op WHERE row=?1 AND tbl=?2 ORDER BY writer, seq", row,
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
    note1.bind(2, row);
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
