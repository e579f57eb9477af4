#include "core/exchange/importtarget.h"

#include "core/store/operation.h"

namespace huni {

std::shared_ptr<const Record> PlanningTarget::create(Table table, const Uuid &row, Record record)
{
    const TableInfo &info = tableInfo(table);
    record.cells.resize(size_t(info.columnCount()));
    std::erase_if(record.custom, [](const CustomCell &cell) { return isNull(cell.value); });
    std::string body;
    encodeFreshPut(info, record, body);
    body.shrink_to_fit();
    m_rows.insert_or_assign(row, std::move(body));
    return std::make_shared<const Record>(std::move(record));
}

std::optional<Record> PlanningTarget::record(Table table, const Uuid &row)
{
    const TableInfo &info = tableInfo(table);
    if (const auto planned = m_rows.find(row); planned != m_rows.end()) {
        auto body = decodePut(QByteArrayView(planned->second.data(), qsizetype(planned->second.size())));
        Record record;
        record.cells.resize(size_t(info.columnCount()));
        if (body) {
            for (GroupChange &group : body->groups)
                setGroupValues(info, record, group.group, std::move(group.values));
        }
        return record;
    }
    Query query(m_connection, recordSelect(table));
    query.bind(1, row);
    if (!query.next() || query.integer(1) != 0)
        return std::nullopt;
    return recordFrom(query, 3, info, m_fields, m_connection);
}

bool PlanningTarget::set(Table table, const Uuid &row, std::span<const std::pair<int, Value>> cells,
                         std::span<const CustomCell> custom)
{
    const auto before = record(table, row);
    Record after = before.value_or(Record{});
    after.cells.resize(size_t(tableInfo(table).columnCount()));
    for (const auto &[column, value] : cells)
        after.at(column) = value;
    for (const CustomCell &cell : custom)
        setGroupValues(tableInfo(table), after, {0, cell.field}, {cell.value});
    if (before && after == *before)
        return false;
    create(table, row, std::move(after));
    return true;
}

} // namespace huni
