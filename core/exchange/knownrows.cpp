#include "core/exchange/knownrows.h"

#include "core/duplicates/combine.h"
#include "core/store/storedrow.h"

#include <algorithm>

namespace huni {

bool KnownRows::look(Connection &connection, qint64 commitNo)
{
    if (m_commitNo == commitNo)
        return false;
    const bool othersWrote = m_commitNo.has_value();
    m_commitNo = commitNo;
    m_waiting = KeyRuns::read(connection);
    for (const TableInfo &table : registeredTables()) {
        const std::string sql = std::string("SELECT 1 FROM ") + table.name + " LIMIT 1";
        m_hasRows[size_t(table.table) - 1] = Query(connection, sql).next();
    }
    readMerged(connection);
    return othersWrote;
}

// Their keys are not among those of the pipeline: they are deleted. All rows are looked at for them, so only when
// something has gone into something else since.
void KnownRows::readMerged(Connection &connection)
{
    Query merges(connection, "SELECT count(*) FROM sync_action WHERE code IN (?1, ?2)", int(ActionCode::CombineLeads),
                 int(ActionCode::CombineCompanies));
    const qint64 seen = merges.next() ? merges.integer(0) : 0;
    if (seen == m_mergesSeen)
        return;
    m_mergesSeen = seen;
    m_merged.clear();
    m_mergedKeys.clear();
    CustomFieldNumbers fields;
    for (const Table table : {Table::Lead, Table::Company}) {
        const TableInfo &info = tableInfo(table);
        Query merged(connection, std::string("SELECT id FROM ") + info.name + " WHERE gone=1 AND merged_into IS NOT NULL");
        while (merged.next()) {
            Query row(connection, recordSelect(table), merged.id(0));
            if (!row.next())
                continue;
            m_merged.push_back({table, merged.id(0), recordFrom(row, 3, info, fields, connection)});
            Record &record = m_merged.back().record;
            if (table == Table::Lead) {
                Value &company = record.at(col::Lead::Company);
                company = idValue(combinedInto(connection, Table::Company, uuidOf(company)));
            }
            for (const qint64 hash : MatchKeys::hashesOf(table, record))
                m_mergedKeys.emplace(hash, m_merged.size() - 1);
        }
    }
}

const Record *KnownRows::mergedRecord(const Uuid &id) const
{
    const auto found = std::find_if(m_merged.begin(), m_merged.end(), [&id](const MergedRow &merged) { return merged.id == id; });
    return found == m_merged.end() ? nullptr : &found->record;
}

std::vector<const MergedRow *> KnownRows::mergedWith(Table table, qint64 hash) const
{
    std::vector<const MergedRow *> rows;
    const auto [first, last] = m_mergedKeys.equal_range(hash);
    for (auto key = first; key != last; ++key) {
        if (m_merged[key->second].table == table)
            rows.push_back(&m_merged[key->second]);
    }
    return rows;
}

std::vector<Uuid> KnownRows::with(Connection &connection, Table table, qint64 hash) const
{
    std::vector<Uuid> ids;
    if (m_hasRows[size_t(table) - 1]) {
        for (const qint64 n : MatchKeys::rowsWith(connection, table, hash, m_waiting.of(hash))) {
            Query row(connection,
                      std::string("SELECT id FROM ") + tableInfo(table).name + " WHERE n=?1 AND gone=0", n);
            if (row.next())
                ids.push_back(row.id(0));
        }
    }
    if (m_slots.empty())
        return ids;
    for (size_t at = placeOf(hash, m_slots.size()); m_slots[at].hash != 0;
         at = (at + 1) & (m_slots.size() - 1)) {
        if (m_slots[at].hash == hash)
            ids.push_back(m_ids[m_slots[at].id]);
    }
    return ids;
}

void KnownRows::note(qint64 hash, const Uuid &id)
{
    if (2 * (m_used + 1) > m_slots.size())
        grow();
    if (m_ids.empty() || m_ids.back() != id)
        m_ids.push_back(id);
    size_t at = placeOf(hash, m_slots.size());
    for (; m_slots[at].hash != 0; at = (at + 1) & (m_slots.size() - 1)) {
        if (m_slots[at].hash == hash && m_ids[m_slots[at].id] == id)
            return;
    }
    m_slots[at] = {hash, quint32(m_ids.size() - 1)};
    ++m_used;
}

void KnownRows::grow()
{
    std::vector<Slot> old(std::max<size_t>(1024, 2 * m_slots.size()));
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (slot.hash == 0)
            continue;
        size_t at = placeOf(slot.hash, m_slots.size());
        while (m_slots[at].hash != 0)
            at = (at + 1) & (m_slots.size() - 1);
        m_slots[at] = slot;
    }
}

// The hashes of match keys mix well in their upper half; slots are a power of two.
size_t KnownRows::placeOf(qint64 hash, size_t slots)
{
    const quint64 bits = quint64(hash);
    return size_t(bits ^ (bits >> 32)) & (slots - 1);
}

} // namespace huni
