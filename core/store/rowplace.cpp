#include "core/store/rowplace.h"

#include "core/base/orderkey.h"

namespace huni {

namespace {

struct PlacedRow {
    Uuid id {};
    std::string key {};
};

std::vector<PlacedRow> rowsInOrder(Writer &writer, Table table, const char *column, const Uuid &without, const PlaceAmong &among)
{
    std::string sql = "SELECT id, ";
    sql.append(column).append(" FROM \"").append(tableInfo(table).name).append("\" WHERE gone=0");
    if (among.column)
        sql.append(" AND ").append(among.column) += "=?1";
    sql.append(" ORDER BY ").append(column) += ", n";
    std::vector<PlacedRow> rows;
    Query query(writer.connection(), sql);
    if (among.column)
        query.bind(1, textValue(among.value));
    while (query.next()) {
        if (query.id(0) != without)
            rows.push_back({query.id(0), query.text(1).toStdString()});
    }
    return rows;
}

} // namespace

Result<std::string> keyOfPlace(Writer &writer, Table table, const char *column, const PlaceBefore &before, const Uuid &moved,
                               const PlaceAmong &among)
{
    const std::vector<PlacedRow> rows = rowsInOrder(writer, table, column, moved, among);
    size_t at = rows.size();
    if (before) {
        at = 0;
        while (at < rows.size() && rows[at].id != *before)
            ++at;
        if (at == rows.size())
            return Error {Errc::NotFound, before->text(), {}, {}};
    }
    const std::string lower = at > 0 ? rows[at - 1].key : std::string();
    const std::string upper = at < rows.size() ? rows[at].key : std::string();
    OrderKeys keys(quint64(writer.state().lastHlc));
    // Rows that came without a key, or two with the same, stand in the order of their numbers: behind them is near enough.
    return keys.between(lower, upper > lower ? upper : std::string());
}

} // namespace huni
