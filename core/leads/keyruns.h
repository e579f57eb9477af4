#pragma once

#include "core/store/connection.h"
#include "core/store/registry.h"

#include <span>
#include <vector>

namespace huni {

/// That a row has a hashed key, or no longer has it.
struct KeyEntry {
    qint64 hash = 0;
    quint64 place
        = 0; ///< row number, table and whether it has the key, packed: entries of a row sort together

    static KeyEntry of(qint64 hash, Table table, qint64 n, bool isThere)
    {
        return {hash, quint64(n) << 8 | quint64(table) << 1 | quint64(isThere)};
    }
    Table table() const { return Table((place >> 1) & 0x7f); }
    qint64 n() const { return qint64(place >> 8); }
    bool isThere() const { return place & 1; }
    bool isOfSameRow(const KeyEntry &other) const
    {
        return hash == other.hash && place >> 1 == other.place >> 1;
    }
};

/// Match keys that wait outside their tree: a sorted run of entries for each transaction of bulk work, packed
/// into one value. Of two entries for the same row and key that of the newer run counts.
class KeyRuns
{
public:
    static void createTable(Connection &connection);
    static bool any(Connection &connection);
    /// How many entries wait, counting those of one row and key in several runs as several.
    static qint64 waiting(Connection &connection);
    static void clear(Connection &connection);
    /// Adds a run. Sorts the entries. \pre each row and key comes once
    static void append(Connection &connection, std::vector<KeyEntry> &entries);
    /// What waits for one hash.
    static std::vector<KeyEntry> find(Connection &connection, qint64 hash);

    /// Everything that waits, at one moment.
    static KeyRuns read(Connection &connection);
    std::span<const KeyEntry> entries() const { return m_entries; }
    std::span<const KeyEntry> of(qint64 hash) const;
    /// What `entries` become when this is brought in: sorted, only what is there.
    void putOver(std::vector<KeyEntry> &entries) const;

    /// Writes entries into the tree `match_key`.
    static void bringIn(Connection &connection, std::span<const KeyEntry> entries);

    /// Brings the next of all that waits into the tree, in the order of hashes, so that each of its pages
    /// is written once. How far it came stands in the file: what a rollback takes back is done again.
    /// \return whether anything is left
    static bool settle(Connection &connection, qint64 most, KeyRuns &atHand);

private:
    static KeyRuns readUpTo(Connection &connection, qint64 run);

    std::vector<KeyEntry> m_entries{}; ///< sorted, each row and key once
    qint64 m_upTo = 0; ///< the newest run in it
};

} // namespace huni
