#pragma once

#include "core/leads/matchkeys.h"

#include <array>
#include <unordered_map>

namespace huni {

/// A lead or company that went into another, as it was.
struct MergedRow {
    Table table{};
    Uuid id{};
    Record record{}; ///< a lead's company is the one that now stands for it
};

/// Which rows have a match key, for one who looks up very many: rows that were there are looked up in the
/// pipeline, those that an import writes itself it remembers.
class KnownRows
{
public:
    /// Call at the start of each transaction. What it has learnt of the pipeline stands as long as nobody
    /// else writes. \param commitNo  of what the connection shows
    /// \return whether somebody else has written since the last time
    bool look(Connection &connection, qint64 commitNo);
    /// A transaction of the import has made that commit.
    void wroteUpTo(qint64 commitNo) { m_commitNo = commitNo; }

    /// Rows that may have the key with this hash; those of the import last. Compare before you believe it.
    std::vector<Uuid> with(Connection &connection, Table table, qint64 hash) const;
    /// Rows with that hash that went into others. Live until the next look().
    std::vector<const MergedRow *> mergedWith(Table table, qint64 hash) const;
    /// What stood in a row that went into another; nothing: it did not.
    const Record *mergedRecord(const Uuid &id) const;
    bool anyMerged() const { return !m_merged.empty(); }
    /// A row that this import wrote has the key.
    void note(qint64 hash, const Uuid &id);

private:
    // Open addressing: an import of a million rows has several million keys.
    struct Slot {
        qint64 hash = 0; // 0: free
        quint32 id = 0; // in m_ids
    };
    void grow();
    void readMerged(Connection &connection);
    static size_t placeOf(qint64 hash, size_t slots);

    std::optional<qint64> m_commitNo{};
    KeyRuns m_waiting{};
    std::array<bool, tableCount> m_hasRows{};
    qint64 m_mergesSeen = 0; ///< how often one thing went into another, when m_merged was read
    std::vector<MergedRow> m_merged{};
    std::unordered_multimap<qint64, size_t> m_mergedKeys{}; ///< by hash, in m_merged
    std::vector<Slot> m_slots{};
    size_t m_used = 0;
    std::vector<Uuid> m_ids{};
};

} // namespace huni
