#pragma once

#include "core/store/connection.h"
#include "core/store/operation.h"

#include <unordered_map>

namespace huni {

/// Local row numbers of the custom fields: a record's packed JSON names fields by them.
class CustomFieldNumbers
{
public:
    qint64 numberOf(Connection &connection, const Uuid &field);
    Uuid fieldOf(Connection &connection, qint64 number);
    void clear();

private:
    void load(Connection &connection);

    std::unordered_map<Uuid, qint64> m_numbers;
    std::unordered_map<qint64, Uuid> m_fields;
};

/// Reads a record by its registry columns and custom fields from a query whose columns are those of
/// recordSelect().
Record recordFrom(Query &query, int firstColumn, const TableInfo &table, CustomFieldNumbers &fields,
                  Connection &connection);
/// `n, gone, clk, <columns>, custom` of a table, for one id: the text lives as long as the program.
std::string_view recordSelect(Table table);
/// Packs the custom values of a record into JSON; empty when there are none.
void packCustom(const Record &record, CustomFieldNumbers &fields, Connection &connection, std::string &out);
/// Unpacks the JSON column of custom values.
std::vector<CustomCell> unpackCustom(std::string_view json, CustomFieldNumbers &fields,
                                     Connection &connection);

/// A custom value as text, also of a field that is a text now and was a number once.
QString customText(const Value &value);
/// The value of one custom field in the JSON column, by the field's local number; nothing when it is not
/// there.
Value packedCustomValue(std::string_view json, qint64 number);

/// A row of a synced table as it stands in the file, also when it is deleted.
struct StoredRow {
    qint64 n = 0;
    bool gone = false;
    RowClock clock{};
    Record record{};
};

/// Nothing when nobody has written the row.
std::optional<StoredRow> storedRow(Connection &connection, CustomFieldNumbers &fields, Table table,
                                   const Uuid &row);

} // namespace huni
