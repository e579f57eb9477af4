#pragma once

#include "core/base/result.h"
#include "core/store/registry.h"
#include "core/store/value.h"

#include <string>
#include <vector>

namespace huni {

/// The place of an operation in the log: its writer (local index) and that writer's sequence number (from 1).
struct Dot {
    qint64 writer = 0;
    qint64 seq = 0;

    auto operator<=>(const Dot &) const = default;
};

/// A group of cells that changes as a unit: a group number of the registry, or (number 0) one custom field.
struct GroupKey {
    int number = 0;
    Uuid field{};

    auto operator<=>(const GroupKey &) const = default;
};

/// What an operation says of one group: the versions it replaces and the new values (in order of columns).
struct GroupChange {
    GroupKey group{};
    std::vector<Dot> bases{};
    std::vector<Value> values{};

    bool operator==(const GroupChange &) const = default;
};

enum class OperationKind : std::uint8_t {
    Put = 1, ///< sets groups; with no group it brings a deleted row back
    Delete = 2, ///< hides the row; the body is the version vector of what the deleter had seen
    Merge = 3, ///< one row is an alias of another
    Join = 4, ///< a writer introduces itself
    Erase = 5, ///< reserved: empties the bodies of a row's operations
};

/// Body of a Put. A fresh one creates the row: it names no bases and leaves empty groups out.
struct PutBody {
    bool fresh = false;
    std::vector<GroupChange> groups{};

    bool operator==(const PutBody &) const = default;
};

/// Packed form: varints, values tagged by type. Limits and truncation are checked when it is read.
void encodePut(const PutBody &body, std::string &out);
/// The same for the creation of a row, straight from its record.
void encodeFreshPut(const TableInfo &table, const Record &record, std::string &out);
/// \par Errors  FileDamaged when the bytes are no body
Result<PutBody> decodePut(QByteArrayView bytes);

/// Whether the body of a Put is fresh, without reading the rest of it.
bool isFreshPut(QByteArrayView bytes);

void encodeSeen(const std::vector<Dot> &seen, std::string &out);
Result<std::vector<Dot>> decodeSeen(QByteArrayView bytes);

/// Which operation each group of a row stands at: an entry for the whole row, and one for each group changed
/// since.
class RowClock
{
public:
    struct Entry {
        GroupKey group{};
        Dot dot{};
        qint64 hlc = 0;
        bool complex = false; ///< more than one head, or a base is still missing
    };

    RowClock() = default;
    /// The clock of a row that has just been created.
    RowClock(Dot dot, qint64 hlc) { m_base.dot = dot, m_base.hlc = hlc; }

    const Entry &base() const { return m_base; }
    const std::vector<Entry> &entries() const { return m_entries; }
    /// The operation at which the group stands.
    const Entry &of(const GroupKey &group) const;
    void set(const GroupKey &group, Dot dot, qint64 hlc);

    void encode(std::string &out) const;
    static Result<RowClock> decode(QByteArrayView bytes);

private:
    Entry m_base{};
    std::vector<Entry> m_entries{};
};

/// The values of one group of a record, in order of columns.
std::vector<Value> groupValues(const TableInfo &table, const Record &record, const GroupKey &group);
/// Writes the values of one group into a record; surplus or missing values (another version) are ignored.
void setGroupValues(const TableInfo &table, Record &record, const GroupKey &group, std::vector<Value> values);
/// The group that a column belongs to.
GroupKey groupOf(const TableInfo &table, int column);
/// Whether a group holds nothing.
bool isEmptyGroup(const std::vector<Value> &values);

} // namespace huni
