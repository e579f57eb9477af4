#include "core/leads/keyruns.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace huni {

namespace {

constexpr qsizetype entryBytes = 16;
constexpr size_t pieceToRead = 65536; // entries: reading more is a piece of work by itself

bool comesBefore(const KeyEntry &a, const KeyEntry &b)
{
    return a.hash != b.hash ? a.hash < b.hash : a.place < b.place;
}

KeyEntry entryAt(QByteArrayView packed, qsizetype index)
{
    const char *at = packed.data() + index * entryBytes;
    return {qFromLittleEndian<qint64>(at), qFromLittleEndian<quint64>(at + 8)};
}

void putEntry(const KeyEntry &entry, char *at)
{
    qToLittleEndian(entry.hash, at);
    qToLittleEndian(entry.place, at + 8);
}

// Keeps the last of the entries for the same row and key. \pre sorted, newer ones behind older ones
void keepNewest(std::vector<KeyEntry> &entries)
{
    size_t kept = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        if (kept > 0 && entries[kept - 1].isOfSameRow(entries[i]))
            --kept;
        entries[kept++] = entries[i];
    }
    entries.resize(kept);
}

void sortByRow(std::vector<KeyEntry> &entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const KeyEntry &a, const KeyEntry &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.place >> 1 < b.place >> 1;
    });
}

// How far settling came stands as the entry of run 0: up to which run, and how many entries are done.
struct SettlingProgress {
    qint64 upTo = 0;
    qint64 done = 0;
};

SettlingProgress progressOf(Connection &connection)
{
    {
        Query query(connection, "SELECT entries FROM match_key_run WHERE id=0");
        if (query.next() && query.blob(0).size() == entryBytes) {
            const KeyEntry entry = entryAt(query.blob(0), 0);
            return {entry.hash, qint64(entry.place)};
        }
    }
    Query newest(connection, "SELECT max(id) FROM match_key_run");
    return {newest.next() ? newest.integer(0) : 0, 0};
}

void noteProgress(Connection &connection, const SettlingProgress &progress)
{
    std::array<char, entryBytes> packed;
    putEntry({progress.upTo, quint64(progress.done)}, packed.data());
    Query note(connection, "INSERT OR REPLACE INTO match_key_run(id, entries) VALUES(0, ?1)");
    note.bindBlob(1, QByteArrayView(packed.data(), entryBytes));
    note.run();
}

} // namespace

void KeyRuns::createTable(Connection &connection)
{
    // Numbers of committed runs are never used again: who holds a run in memory knows it by its number.
    connection.exec("CREATE TABLE IF NOT EXISTS match_key_run(id INTEGER PRIMARY KEY AUTOINCREMENT, entries "
                    "BLOB NOT NULL)");
}

bool KeyRuns::any(Connection &connection)
{
    return Query(connection, "SELECT 1 FROM match_key_run LIMIT 1").next();
}

qint64 KeyRuns::waiting(Connection &connection)
{
    Query query(connection, "SELECT sum(length(entries)) FROM match_key_run WHERE id>0");
    return query.next() ? query.integer(0) / entryBytes : 0;
}

void KeyRuns::clear(Connection &connection)
{
    connection.exec("DELETE FROM match_key_run");
}

void KeyRuns::append(Connection &connection, std::vector<KeyEntry> &entries)
{
    std::sort(entries.begin(), entries.end(), comesBefore);
    std::string packed(entries.size() * size_t(entryBytes), '\0');
    for (size_t i = 0; i < entries.size(); ++i)
        putEntry(entries[i], packed.data() + i * size_t(entryBytes));
    Query insert(connection, "INSERT INTO match_key_run(entries) VALUES(?1)");
    insert.bindBlob(1, QByteArrayView(packed.data(), qsizetype(packed.size())));
    insert.run();
}

std::vector<KeyEntry> KeyRuns::find(Connection &connection, qint64 hash)
{
    std::vector<KeyEntry> found;
    Query runs(connection, "SELECT entries FROM match_key_run WHERE id>0 ORDER BY id");
    while (runs.next()) {
        const QByteArrayView packed = runs.blob(0);
        const qsizetype count = packed.size() / entryBytes;
        qsizetype low = 0;
        for (qsizetype high = count; low < high;) {
            const qsizetype middle = (low + high) / 2;
            if (entryAt(packed, middle).hash < hash)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < count && entryAt(packed, low).hash == hash; ++low)
            found.push_back(entryAt(packed, low));
    }
    sortByRow(found);
    keepNewest(found);
    return found;
}

KeyRuns KeyRuns::read(Connection &connection)
{
    return readUpTo(connection, std::numeric_limits<qint64>::max());
}

KeyRuns KeyRuns::readUpTo(Connection &connection, qint64 run)
{
    KeyRuns all;
    Query runs(connection, "SELECT id, entries FROM match_key_run WHERE id>0 AND id<=?1 ORDER BY id", run);
    while (runs.next()) {
        all.m_upTo = runs.integer(0);
        const QByteArrayView packed = runs.blob(1);
        for (qsizetype i = 0; i < packed.size() / entryBytes; ++i)
            all.m_entries.push_back(entryAt(packed, i));
    }
    sortByRow(all.m_entries);
    keepNewest(all.m_entries);
    return all;
}

std::span<const KeyEntry> KeyRuns::of(qint64 hash) const
{
    struct ByHash {
        bool operator()(const KeyEntry &entry, qint64 wanted) const { return entry.hash < wanted; }
        bool operator()(qint64 wanted, const KeyEntry &entry) const { return wanted < entry.hash; }
    };
    const auto [first, last] = std::equal_range(m_entries.begin(), m_entries.end(), hash, ByHash());
    return {first, last};
}

void KeyRuns::bringIn(Connection &connection, std::span<const KeyEntry> entries)
{
    Query put(connection, "INSERT OR IGNORE INTO match_key(hash, tbl, n) VALUES(?1, ?2, ?3)");
    Query drop(connection, "DELETE FROM match_key WHERE hash=?1 AND tbl=?2 AND n=?3");
    for (const KeyEntry &entry : entries) {
        Query &query = entry.isThere() ? put : drop;
        query.bind(1, entry.hash);
        query.bind(2, qint64(entry.table()));
        query.bind(3, entry.n());
        query.runAgain();
    }
}

void KeyRuns::putOver(std::vector<KeyEntry> &entries) const
{
    entries.insert(entries.end(), m_entries.begin(), m_entries.end());
    sortByRow(entries);
    keepNewest(entries);
    std::erase_if(entries, [](const KeyEntry &entry) { return !entry.isThere(); });
}

bool KeyRuns::settle(Connection &connection, qint64 most, KeyRuns &atHand)
{
    SettlingProgress progress = progressOf(connection);
    if (progress.upTo == 0)
        return false;
    // Given back only when all went well: a run that is rolled back leaves its number to another.
    KeyRuns runs = std::exchange(atHand, {});
    if (runs.m_upTo != progress.upTo) {
        runs = readUpTo(connection, progress.upTo);
        if (runs.m_entries.size() > pieceToRead) {
            atHand = std::move(runs);
            return true;
        }
    }
    const std::span<const KeyEntry> all = runs.m_entries;
    const size_t from = std::min(size_t(progress.done), all.size());
    const size_t count = std::min(size_t(most), all.size() - from);
    bringIn(connection, all.subspan(from, count));
    if (from + count < all.size()) {
        noteProgress(connection, {progress.upTo, qint64(from + count)});
        atHand = std::move(runs);
        return true;
    }
    Query(connection, "DELETE FROM match_key_run WHERE id<=?1", progress.upTo).run();
    return any(connection);
}

} // namespace huni
