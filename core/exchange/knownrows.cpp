#include "core/exchange/knownrows.h"

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
    return othersWrote;
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
