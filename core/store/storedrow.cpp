#include "core/store/storedrow.h"

#include <array>
#include <charconv>

namespace huni {

namespace {

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
    // The value under one key: those before it are passed over as they lie there.
    Value valueOf(qint64 wanted)
    {
        skipTo('{');
        while (m_at < m_json.size() && m_json[m_at] == '"') {
            qint64 number = 0;
            const char *key = m_json.data() + m_at + 1;
            std::from_chars(key, m_json.data() + m_json.size(), number);
            passText();
            ++m_at; // the colon
            if (number == wanted)
                return value();
            passValue();
            if (m_at < m_json.size() && m_json[m_at] == ',')
                ++m_at;
        }
        return {};
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
    void passText()
    {
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            m_at += m_json[m_at] == '\\' ? 1 : 0;
        ++m_at;
    }
    void passValue()
    {
        if (m_at < m_json.size() && m_json[m_at] == '"')
            return passText();
        while (m_at < m_json.size() && m_json[m_at] != ',' && m_json[m_at] != '}')
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

// What is selected of each table, in the form of recordFrom().
std::array<std::string, tableCount> recordStatements()
{
    std::array<std::string, tableCount> all;
    for (const TableInfo &info : registeredTables()) {
        std::string &sql = all[size_t(info.table) - 1];
        sql = "SELECT n,gone,clk";
        for (const ColumnInfo &column : info.columns)
            sql.append(",\"").append(column.name) += '"';
        if (info.hasCustom)
            sql += ",custom";
        sql.append(" FROM ").append(info.name) += " WHERE id=?";
    }
    return all;
}

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

std::string_view recordSelect(Table table)
{
    static const auto all = recordStatements();
    return all[size_t(table) - 1];
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

QString customText(const Value &value)
{
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 15);
    if (const auto number = numberOf(value))
        return QString::number(*number);
    return textOf(value);
}

Value packedCustomValue(std::string_view json, qint64 number)
{
    return json.empty() ? Value{} : PackedCustomReader(json).valueOf(number);
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

std::optional<StoredRow> storedRow(Connection &connection, CustomFieldNumbers &fields, Table table,
                                   const Uuid &row)
{
    Query query(connection, recordSelect(table));
    query.bind(1, row);
    if (!query.next())
        return std::nullopt;
    StoredRow out;
    out.n = query.integer(0);
    out.gone = query.integer(1) != 0;
    out.clock = RowClock::decode(query.blob(2)).valueOr(RowClock{});
    out.record = recordFrom(query, 3, tableInfo(table), fields, connection);
    return out;
}

} // namespace huni
