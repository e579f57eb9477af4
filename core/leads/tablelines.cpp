#include "core/leads/tablecells.h"

#include "core/leads/names.h"
#include "core/store/storedrow.h"

#include <map>

namespace huni {

namespace {

// What the cells of one field are read from.
struct LineColumn {
    enum class From { Nothing, Statement, Custom, Labels, Lists, OpenWorth };

    const TableField *field = nullptr;
    From from = From::Nothing;
    int column = 0; ///< in the statement; a currency stands behind it
    size_t custom = 0;
};

// Reads lines of one table with one statement.
class LineReader
{
public:
    LineReader(Connection &connection, const Catalog &catalog, Table table, const QStringList &fields, Instant now)
        : m_connection(connection)
        , m_fields(table, catalog)
        , m_context{catalog, localDay(now, catalog.zone)}
        , m_table(table)
    {
        for (const QString &key : fields)
            plan(key);
        const std::string name = table == Table::Lead ? leadNameSql("t") : companyNameSql("t");
        m_sql = "SELECT t.id," + name + "," + (m_hasCustom ? "t.custom" : "NULL") + m_columns
            + tableFromSql(table, m_needsCompany) + " WHERE t.n=?1 AND t.gone=0";
    }

    std::optional<TableLine> read(qint64 n)
    {
        Query query(m_connection, m_sql, n);
        if (!query.next())
            return std::nullopt;
        TableLine line{n, query.id(0), query.text(1), {}};
        const std::vector<CustomCell> custom = m_hasCustom
            ? unpackCustom(query.utf8(2), m_numbers, m_connection)
            : std::vector<CustomCell>{};
        line.cells.resize(m_plan.size());
        for (const CustomCell &cell : custom) {
            for (auto [place, end] = m_customPlaces.equal_range(cell.field); place != end; ++place)
                line.cells[place->second] = cellFrom(*m_plan[place->second].field, cell.value, {}, m_context);
        }
        for (size_t i = 0; i < m_plan.size(); ++i)
            readCell(query, line, i);
        return line;
    }

private:
    void plan(const QString &key)
    {
        LineColumn column{m_fields.find(key), {}, 0, 0};
        if (!column.field) {
            m_plan.push_back(column);
            return;
        }
        using From = LineColumn::From;
        if (column.field->isCustom()) {
            column.from = From::Custom;
            m_customPlaces.emplace(column.field->custom.id.uuid, m_plan.size());
            m_hasCustom = true;
        } else if (column.field->choice == ChoiceOf::Label) {
            column.from = From::Labels;
        } else if (column.field->choice == ChoiceOf::List) {
            column.from = From::Lists;
        } else if (column.field->key == u"open_worth") {
            column.from = From::OpenWorth;
        } else if (const FieldSql sql = fieldSql(m_connection, m_table, *column.field); !sql.value.empty()) {
            column.from = From::Statement;
            column.column = m_columnCount;
            m_columnCount += 2;
            m_needsCompany = m_needsCompany || sql.needsCompany;
            m_columns += ',';
            m_columns += sql.value;
            m_columns += ',';
            m_columns += sql.currency.empty() ? std::string("NULL") : sql.currency;
        }
        m_plan.push_back(column);
    }

    void readCell(Query &query, TableLine &line, size_t place)
    {
        const LineColumn &column = m_plan[place];
        switch (column.from) {
        case LineColumn::From::Statement:
            line.cells[place]
                = cellFrom(*column.field, query.value(column.column), query.value(column.column + 1), m_context);
            break;
        case LineColumn::From::Labels: line.cells[place] = labels(line.id); break;
        case LineColumn::From::Lists: line.cells[place] = lists(line.id); break;
        case LineColumn::From::OpenWorth: line.cells[place] = openWorth(line.id); break;
        default: break;
        }
    }

    CellValue labels(const Uuid &thing)
    {
        Query query(m_connection,
                    m_table == Table::Lead ? "SELECT name FROM label WHERE lead=?1 AND gone=0 ORDER BY name COLLATE people"
                                           : "SELECT name FROM label WHERE company=?1 AND gone=0 ORDER BY name COLLATE people",
                    thing);
        QStringList names;
        while (query.next())
            names += query.text(0);
        return names.isEmpty() ? CellValue{} : CellValue{names};
    }

    CellValue lists(const Uuid &thing)
    {
        Query query(m_connection,
                    m_table == Table::Lead
                        ? "SELECT y.id FROM list_member x JOIN list y ON y.id=x.list AND y.gone=0 WHERE x.lead=?1 AND x.gone=0 "
                          "ORDER BY y.name COLLATE people, y.id"
                        : "SELECT y.id FROM list_member x JOIN list y ON y.id=x.list AND y.gone=0 WHERE x.company=?1 AND "
                          "x.gone=0 ORDER BY y.name COLLATE people, y.id",
                    thing);
        std::vector<Uuid> ids;
        while (query.next())
            ids.push_back(query.id(0));
        return ids.empty() ? CellValue{} : CellValue{ids};
    }

    CellValue openWorth(const Uuid &thing)
    {
        Query query(m_connection,
                    m_table == Table::Lead
                        ? "SELECT o.amount, o.currency FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.lead=?1 AND "
                          "o.gone=0 AND s.band='bofu' AND o.amount IS NOT NULL"
                        : "SELECT o.amount, o.currency FROM opportunity o JOIN stage s ON s.id=o.stage WHERE o.company=?1 AND "
                          "o.gone=0 AND s.band='bofu' AND o.amount IS NOT NULL",
                    thing);
        std::map<Currency, WideInt> sums;
        while (query.next())
            sums[Currency::fromText(query.text(1)).value_or(m_context.catalog.currency)] += query.integer(0);
        std::vector<Money> worth;
        for (const auto &[currency, sum] : sums) {
            if (const auto minor = shownMinor(sum))
                worth.push_back({*minor, currency});
        }
        return worth.empty() ? CellValue{} : CellValue{worth};
    }

    Connection &m_connection;
    TableFields m_fields;
    CellContext m_context;
    Table m_table;
    std::vector<LineColumn> m_plan{};
    std::multimap<Uuid, size_t> m_customPlaces{};
    CustomFieldNumbers m_numbers{};
    bool m_hasCustom = false;
    bool m_needsCompany = false;
    std::string m_columns{};
    int m_columnCount = 3;
    std::string m_sql{};
};

} // namespace

std::optional<qint64> localNumberOf(Connection &connection, Table table, const Uuid &thing)
{
    Query query(connection, table == Table::Lead ? "SELECT n FROM lead WHERE id=?1 AND gone=0" : "SELECT n FROM company WHERE id=?1 AND gone=0",
                thing);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::vector<TableLine> readLines(Connection &connection, const Catalog &catalog, Table table, std::span<const qint64> rows,
                                 const QStringList &fields, Instant now)
{
    LineReader reader(connection, catalog, table, fields, now);
    std::vector<TableLine> lines;
    lines.reserve(rows.size());
    for (const qint64 n : rows) {
        if (auto line = reader.read(n))
            lines.push_back(std::move(*line));
    }
    return lines;
}

std::vector<std::pair<CellValue, qint64>> readValues(Connection &connection, const Catalog &catalog, Table table,
                                                     const QString &key, Instant now, int limit)
{
    std::vector<std::pair<CellValue, qint64>> values;
    const TableFields fields(table, catalog);
    const TableField *field = fields.find(key);
    if (!field || field->choice == ChoiceOf::View)
        return values;
    const CellContext context{catalog, localDay(now, catalog.zone)};
    const std::string thing = table == Table::Lead ? "lead" : "company";
    std::string sql;
    if (field->choice == ChoiceOf::Label) {
        sql = "SELECT min(name), count(*) FROM label WHERE gone=0 AND " + thing + " IS NOT NULL GROUP BY folded(name)";
    } else if (field->choice == ChoiceOf::List) {
        sql = "SELECT y.id, count(*) FROM list_member x JOIN list y ON y.id=x.list AND y.gone=0 WHERE x.gone=0 AND x." + thing
            + " IS NOT NULL GROUP BY y.id";
    } else {
        const FieldSql column = fieldSql(connection, table, *field);
        sql = "SELECT " + column.value + " AS v, count(*)" + tableFromSql(table, column.needsCompany)
            + " WHERE t.gone=0 GROUP BY v HAVING v IS NOT NULL";
    }
    Query query(connection, sql + " ORDER BY 2 DESC, 1 LIMIT " + std::to_string(limit));
    while (query.next()) {
        CellValue value = cellFrom(*field, query.value(0), {}, context);
        if (const Value raw = query.value(0); std::holds_alternative<std::monostate>(value) && std::holds_alternative<Uuid>(raw))
            value = uuidOf(raw);
        if (!std::holds_alternative<std::monostate>(value))
            values.emplace_back(std::move(value), query.integer(1));
    }
    return values;
}

} // namespace huni
