#pragma once

#include "core/store/changeset.h"
#include "core/store/connection.h"

#include <unordered_map>

namespace huni {

/// The counters of the log, read under the write lock and written back at the commit.
struct LogState {
    qint64 commitNo = 0;
    qint64 lastHlc = 0;
    qint64 lastSeq = 0;
    qint64 lastTxn = 0;
    qint64 lastAction = 0;
};

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

/// The only hand that changes synced rows. Lives for one transaction (Store::write makes it): every change is
/// a row, its clock and one operation. Reading goes through connection(), which sees what was written before.
class Writer
{
public:
    Writer(Connection &connection, CustomFieldNumbers &fields, UuidSource &ids, LogState state,
           qint64 writerIndex, Instant machineNow, Instant businessNow, const Uuid &person);

    Connection &connection() { return m_connection; }
    /// Business time: what `--now` says, else the machine's clock.
    Instant now() const { return m_businessNow; }
    MemberId member() const { return MemberId{m_person}; }
    Uuid newId() { return m_ids.next(m_machineNow); }

    /// Writes a row that nobody has written before. \pre the id is new \return what stands there now
    std::shared_ptr<const Record> create(Table table, const Uuid &row, Record record);
    /// Changes some columns of a row; only groups whose values differ are written. A row that is not there is
    /// created, a deleted one brought back with these cells and no others. \return whether anything changed
    bool set(Table table, const Uuid &row, std::span<const std::pair<int, Value>> cells,
             std::span<const CustomCell> custom = {});
    bool set(Table table, const Uuid &row, std::initializer_list<std::pair<int, Value>> cells)
    {
        return set(table, row, std::span(cells.begin(), cells.size()));
    }
    /// Hides a row. \return false when it is not there
    bool remove(Table table, const Uuid &row);
    /// Brings a deleted row back as it was. \return false when it is not there or not deleted
    bool revive(Table table, const Uuid &row);

    /// The record as it stands; nothing when it is not there or deleted.
    std::optional<Record> record(Table table, const Uuid &row);

    /// Operations written so far in this transaction.
    qint64 operations() const { return m_state.lastSeq - m_firstSeq + 1; }
    /// Names for the sentence that describes the action, when they are only known after the work.
    void setArgs(const QStringList &args) { m_args = args; }
    const std::optional<QStringList> &args() const { return m_args; }

    // For Store, undo and replay.
    struct Stored {
        qint64 n = 0;
        bool gone = false;
        RowClock clock{};
        Record record{};
    };
    std::optional<Stored> stored(Table table, const Uuid &row);
    /// Hides a row that was just read. \pre it is not gone
    void remove(Table table, const Uuid &row, Stored stored);
    void putGroups(Table table, const Uuid &row, Stored stored, std::vector<std::pair<GroupKey, std::vector<Value>>> groups);
    const LogState &state() const { return m_state; }
    qint64 firstSeq() const { return m_firstSeq; }
    std::vector<RowChange> takeChanges() { return std::move(m_changes); }

private:
    Dot logOperation(Table table, const Uuid &row, OperationKind kind);
    void note(RowChange change) { m_changes.push_back(std::move(change)); }
    void packCustom(const Record &record, std::string &out);

    Connection &m_connection;
    CustomFieldNumbers &m_fields;
    UuidSource &m_ids;
    LogState m_state;
    qint64 m_firstSeq;
    qint64 m_writerIndex;
    Instant m_machineNow;
    Instant m_businessNow;
    Uuid m_person;
    std::string m_body; ///< of the operation being written; kept to spare allocations
    std::string m_clock;
    std::string m_json;
    std::vector<RowChange> m_changes;
    std::optional<QStringList> m_args;
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

} // namespace huni
