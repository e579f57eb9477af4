#include "core/leads/matchkeys.h"

#include "core/base/folding.h"

#include <QCryptographicHash>

#include <algorithm>

namespace huni {

namespace {

constexpr size_t fewEntries = 256; // as many as a person's own action writes
constexpr qint64 mostWaiting = 32768;
constexpr qint64 entriesInIdle = 4096;
constexpr size_t phoneTail = 10; // enough to tell numbers apart, without country code and trunk zero

void addHash(std::vector<qint64> &hashes, qint64 hash)
{
    if (hash != 0 && std::find(hashes.begin(), hashes.end(), hash) == hashes.end())
        hashes.push_back(hash);
}

std::string fullNameOf(const Record &record)
{
    std::string name(utf8Of(record.at(col::Lead::GivenName)));
    name += ' ';
    name += utf8Of(record.at(col::Lead::FamilyName));
    return name;
}

constexpr Table matchedTables[] = {Table::Company, Table::Lead, Table::Opportunity, Table::Campaign, Table::Product,
                                   Table::Member};

// What is matched by its name alone, and where the name and the external id stand.
struct NamedTable {
    Table table;
    int name;
    int externalId;
};

constexpr NamedTable namedTables[] = {
    {Table::Company, col::Company::Name, col::Company::ExternalId},
    {Table::Opportunity, 0, col::Opportunity::ExternalId},
    {Table::Campaign, col::Campaign::Name, col::Campaign::ExternalId},
    {Table::Product, col::Product::Name, col::Product::ExternalId},
    {Table::Member, col::Member::Name, col::Member::ExternalId},
};

} // namespace

std::string MatchKeys::normalised(MatchBy by, std::string_view text)
{
    if (by == MatchBy::ExternalId)
        return std::string(text);
    if (by == MatchBy::Phone) {
        std::string digits;
        for (const char c : text) {
            if (c >= '0' && c <= '9' && !(digits.empty() && c == '0'))
                digits += c;
        }
        if (digits.size() < 7)
            return {};
        return digits.size() > phoneTail ? digits.substr(digits.size() - phoneTail) : digits;
    }
    if (by == MatchBy::Email || by == MatchBy::Domain) {
        std::string lower = foldedUtf8(text);
        std::erase_if(lower, [](char c) { return c == ' ' || c == '\t'; });
        return lower;
    }
    // A product or a campaign may be called by symbols alone; of people these say nothing (`-`, `?`).
    const auto byUnicode = [&] {
        const QString name = QString::fromUtf8(text.data(), qsizetype(text.size()));
        return (by == MatchBy::Name ? nameKey(name) : foldedKey(name)).toStdString();
    };
    std::string key = foldedUtf8(text);
    if (std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return byUnicode();
    std::erase_if(key, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return key.empty() && by == MatchBy::Name ? byUnicode() : key;
}

qint64 MatchKeys::hash(Table table, MatchBy by, std::string_view text, const Uuid &company)
{
    const std::string key = normalised(by, text);
    if (key.empty() || (by == MatchBy::NameAndCompany && !company))
        return 0;
    // FNV-1a: short keys, no adversary (a match is checked), the same on every machine.
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
    mix(static_cast<unsigned char>(table));
    mix(static_cast<unsigned char>(by));
    for (const char c : key)
        mix(static_cast<unsigned char>(c));
    if (by == MatchBy::NameAndCompany) {
        for (const std::uint8_t byte : company.bytes)
            mix(byte);
    }
    return qint64(hash);
}

std::vector<qint64> MatchKeys::hashesOf(Table table, const Record &record)
{
    std::vector<qint64> hashes;
    if (table == Table::Lead) {
        using C = col::Lead;
        addHash(hashes, hash(table, MatchBy::ExternalId, utf8Of(record.at(C::ExternalId))));
        addHash(hashes, hash(table, MatchBy::Email, utf8Of(record.at(C::Email))));
        addHash(hashes, hash(table, MatchBy::Email, utf8Of(record.at(C::EmailPersonal))));
        addHash(hashes, hash(table, MatchBy::Phone, utf8Of(record.at(C::Phone))));
        addHash(hashes, hash(table, MatchBy::Phone, utf8Of(record.at(C::Mobile))));
        addHash(hashes, hash(table, MatchBy::NameAndCompany, fullNameOf(record), uuidOf(record.at(C::Company))));
        return hashes;
    }
    for (const NamedTable &named : namedTables) {
        if (named.table != table)
            continue;
        addHash(hashes, hash(table, MatchBy::ExternalId, utf8Of(record.at(named.externalId))));
        if (named.name != 0)
            addHash(hashes, hash(table, MatchBy::Name, utf8Of(record.at(named.name))));
    }
    if (table == Table::Company)
        addHash(hashes, hash(table, MatchBy::Domain, utf8Of(record.at(col::Company::Domain))));
    return hashes;
}

std::vector<qint64> MatchKeys::rowsWith(Connection &connection, Table table, qint64 hash)
{
    std::vector<qint64> rows;
    std::vector<qint64> left;
    {
        Query waiting(connection, "SELECT n, there FROM match_key_new WHERE hash=?1 AND tbl=?2", hash, int(table));
        while (waiting.next())
            (waiting.integer(1) ? rows : left).push_back(waiting.integer(0));
    }
    Query query(connection, "SELECT n FROM match_key WHERE hash=?1 AND tbl=?2", hash, int(table));
    while (query.next()) {
        const qint64 n = query.integer(0);
        if (std::find(left.begin(), left.end(), n) == left.end() && std::find(rows.begin(), rows.end(), n) == rows.end())
            rows.push_back(n);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void MatchKeys::createTables(Connection &connection)
{
    connection.exec("CREATE TABLE IF NOT EXISTS match_key(hash INTEGER NOT NULL, tbl INTEGER NOT NULL, n INTEGER NOT NULL, "
                    "PRIMARY KEY(hash, tbl, n)) WITHOUT ROWID");
    connection.exec("CREATE TABLE IF NOT EXISTS match_key_new(hash INTEGER NOT NULL, tbl INTEGER NOT NULL, n INTEGER NOT NULL, "
                    "there INTEGER NOT NULL, PRIMARY KEY(hash, tbl, n)) WITHOUT ROWID");
}

void MatchKeys::apply(Connection &connection, std::span<const RowChange> changes)
{
    struct Entry {
        qint64 hash;
        Table table;
        qint64 n;
        bool there;
    };
    std::vector<Entry> entries;
    for (const Table table : matchedTables) {
        for (const NetChange &change : netChanges(changes, table)) {
            const std::vector<qint64> before = change.before ? hashesOf(table, *change.before) : std::vector<qint64> {};
            const std::vector<qint64> after = change.after ? hashesOf(table, *change.after) : std::vector<qint64> {};
            for (const qint64 hash : before) {
                if (std::find(after.begin(), after.end(), hash) == after.end())
                    entries.push_back({hash, table, change.n, false});
            }
            for (const qint64 hash : after) {
                if (std::find(before.begin(), before.end(), hash) == before.end())
                    entries.push_back({hash, table, change.n, true});
            }
        }
    }
    if (entries.empty())
        return;
    if (!m_waiting || *m_waiting > mostWaiting) {
        Query count(connection, "SELECT count(*) FROM match_key_new");
        count.next();
        m_waiting = count.integer(0);
    }
    // In the order of the tree: many at once then touch each page once.
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.hash < b.hash; });
    const bool waits = entries.size() > fewEntries
        || Query(connection, "SELECT 1 FROM match_key_new LIMIT 1").next();
    const auto run = [](Query &query, const Entry &entry) {
        query.bind(1, entry.hash);
        query.bind(2, qint64(entry.table));
        query.bind(3, entry.n);
        query.runAgain();
    };
    Query put(connection,
              waits ? "INSERT OR REPLACE INTO match_key_new(hash, tbl, n, there) VALUES(?1, ?2, ?3, 1)"
                    : "INSERT OR IGNORE INTO match_key(hash, tbl, n) VALUES(?1, ?2, ?3)");
    Query drop(connection,
               waits ? "INSERT OR REPLACE INTO match_key_new(hash, tbl, n, there) VALUES(?1, ?2, ?3, 0)"
                     : "DELETE FROM match_key WHERE hash=?1 AND tbl=?2 AND n=?3");
    for (const Entry &entry : entries)
        run(entry.there ? put : drop, entry);
    if (!waits)
        return;
    *m_waiting += qint64(entries.size());
    if (*m_waiting > mostWaiting)
        settle(connection, 2 * qint64(entries.size()));
}

// The next waiting entries in the order of their hashes, from where the last stretch ended.
void MatchKeys::settle(Connection &connection, qint64 entries)
{
    const qint64 from = m_settledUpTo;
    qint64 upTo = std::numeric_limits<qint64>::max();
    {
        Query end(connection, "SELECT hash FROM match_key_new WHERE hash>=?1 ORDER BY hash LIMIT 1 OFFSET ?2", from, entries);
        if (end.next())
            upTo = end.integer(0);
    }
    Query(connection,
          "DELETE FROM match_key WHERE (hash, tbl, n) IN "
          "(SELECT hash, tbl, n FROM match_key_new WHERE hash BETWEEN ?1 AND ?2 AND there=0)",
          from, upTo)
        .run();
    Query(connection,
          "INSERT OR IGNORE INTO match_key(hash, tbl, n) "
          "SELECT hash, tbl, n FROM match_key_new WHERE hash BETWEEN ?1 AND ?2 AND there=1",
          from, upTo)
        .run();
    Query settled(connection, "DELETE FROM match_key_new WHERE hash BETWEEN ?1 AND ?2", from, upTo);
    settled.run();
    m_waiting = std::max<qint64>(0, m_waiting.value_or(0) - connection.changes());
    m_settledUpTo = upTo == std::numeric_limits<qint64>::max() ? std::numeric_limits<qint64>::min() : upTo;
}

bool MatchKeys::tidy(Connection &connection)
{
    const auto waits = [&] { return Query(connection, "SELECT 1 FROM match_key_new LIMIT 1").next(); };
    if (!waits())
        return false;
    settle(connection, entriesInIdle);
    return waits();
}

void MatchKeys::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM match_key");
    connection.exec("DELETE FROM match_key_new");
    m_waiting = 0;
    for (const Table table : matchedTables) {
        const TableInfo &info = tableInfo(table);
        std::string columns;
        for (const ColumnInfo &column : info.columns)
            columns += ",\"" + std::string(column.name) + '"';
        Query rows(connection, "SELECT n" + columns + " FROM " + info.name + " WHERE gone=0");
        Query insert(connection, "INSERT OR IGNORE INTO match_key(hash, tbl, n) VALUES(?1, ?2, ?3)");
        while (rows.next()) {
            Record record;
            for (int i = 1; i <= info.columnCount(); ++i)
                record.cells.push_back(rows.value(i));
            for (const qint64 hash : hashesOf(table, record)) {
                insert.bind(1, hash);
                insert.bind(2, qint64(table));
                insert.bind(3, rows.integer(0));
                insert.runAgain();
            }
        }
    }
}

std::string MatchKeys::fingerprint(Connection &connection)
{
    QCryptographicHash all(QCryptographicHash::Sha256);
    Query query(connection,
                "SELECT hash, tbl, n FROM match_key_new WHERE there=1 UNION SELECT hash, tbl, n FROM match_key k WHERE NOT EXISTS"
                "(SELECT 1 FROM match_key_new w WHERE w.hash=k.hash AND w.tbl=k.tbl AND w.n=k.n) ORDER BY hash, tbl, n");
    while (query.next()) {
        for (int i = 0; i < 3; ++i)
            all.addData(QByteArray::number(query.integer(i)) + ' ');
    }
    return all.result().toHex().toStdString();
}

} // namespace huni
