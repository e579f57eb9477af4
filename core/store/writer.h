#pragma once

#include "core/store/changeset.h"
#include "core/store/connection.h"
#include "core/store/storedrow.h"

namespace huni {

/// The counters of the log, read under the write lock and written back at the commit.
struct LogState {
    qint64 commitNo = 0;
    qint64 lastHlc = 0;
    qint64 lastSeq = 0;
    qint64 lastTxn = 0;
    qint64 lastAction = 0;
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
    /// Allows effects to leave what is much to further transactions of this action. \see BulkAction::writeWhatFollows
    void leaveMuch() { m_mayLeaveMuch = true; }
    bool mayLeaveMuch() const { return m_mayLeaveMuch; }

    // For Store, undo and replay.
    std::optional<StoredRow> stored(Table table, const Uuid &row)
    {
        return storedRow(m_connection, m_fields, table, row);
    }
    /// Hides a row that was just read. \pre it is not gone
    void remove(Table table, const Uuid &row, StoredRow stored);
    void putGroups(Table table, const Uuid &row, StoredRow stored,
                   std::vector<std::pair<GroupKey, std::vector<Value>>> groups);
    const LogState &state() const { return m_state; }
    qint64 firstSeq() const { return m_firstSeq; }
    std::span<const RowChange> changes() const { return m_changes; }
    std::vector<RowChange> takeChanges() { return std::move(m_changes); }

private:
    Dot logOperation(Table table, const Uuid &row, OperationKind kind);
    void note(RowChange change) { m_changes.push_back(std::move(change)); }

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
    bool m_mayLeaveMuch = false;
};

} // namespace huni
