#include "core/leads/matchkeys.h"

#include "core/base/folding.h"

#include <QCryptographicHash>

#include <algorithm>

namespace huni {

namespace {

constexpr size_t fewEntries = 256; // as many as a person's own action writes
constexpr qint64 notWorthWaiting = 4 * fewEntries;
constexpr qint64 worthLittleWaiting = 64 * fewEntries; // more are those of bulk work
constexpr qint64 entriesInIdle = 4096;
constexpr qint64 entriesAtOnce = 8192; // in rising order: some 15 ms
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

constexpr Table matchedTables[]
    = {Table::Company, Table::Lead, Table::Opportunity, Table::Campaign, Table::Product, Table::Member};

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
        addHash(hashes,
                hash(table, MatchBy::NameAndCompany, fullNameOf(record), uuidOf(record.at(C::Company))));
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
    return rowsWith(connection, table, hash, KeyRuns::find(connection, hash));
}

std::vector<qint64> MatchKeys::rowsWith(Connection &connection, Table table, qint64 hash,
                                        std::span<const KeyEntry> waiting)
{
    std::vector<qint64> rows;
    Query query(connection, "SELECT n FROM match_key WHERE hash=?1 AND tbl=?2", hash, int(table));
    while (query.next()) {
        const KeyEntry entry = KeyEntry::of(hash, table, query.integer(0), true);
        if (std::none_of(waiting.begin(), waiting.end(),
                         [&](const KeyEntry &newer) { return newer.isOfSameRow(entry); }))
            rows.push_back(entry.n());
    }
    for (const KeyEntry &entry : waiting) {
        if (entry.table() == table && entry.isThere())
            rows.push_back(entry.n());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void MatchKeys::createTables(Connection &connection)
{
    connection.exec("DROP TABLE IF EXISTS match_key_new"); // of version 2
    connection.exec("CREATE TABLE IF NOT EXISTS match_key(hash INTEGER NOT NULL, tbl INTEGER NOT NULL, n "
                    "INTEGER NOT NULL, "
                    "PRIMARY KEY(hash, tbl, n)) WITHOUT ROWID");
    KeyRuns::createTable(connection);
}

void MatchKeys::apply(Connection &connection, std::span<const RowChange> changes)
{
    std::vector<KeyEntry> entries;
    const auto note = [&](const std::vector<qint64> &hashes, const std::vector<qint64> &others, Table table,
                          qint64 n, bool isThere) {
        for (const qint64 hash : hashes) {
            if (std::find(others.begin(), others.end(), hash) == others.end())
                entries.push_back(KeyEntry::of(hash, table, n, isThere));
        }
    };
    for (const Table table : matchedTables) {
        for (const NetChange &change : netChanges(changes, table)) {
            const std::vector<qint64> before
                = change.before ? hashesOf(table, *change.before) : std::vector<qint64>{};
            const std::vector<qint64> after
                = change.after ? hashesOf(table, *change.after) : std::vector<qint64>{};
            note(before, after, table, change.n, false);
            note(after, before, table, change.n, true);
        }
    }
    if (entries.empty())
        return;
    if (entries.size() > fewEntries || KeyRuns::any(connection)) {
        KeyRuns::append(connection, entries);
        // What a middling action left is brought in by the small ones after it, also where no window idles.
        const bool isSmall = entries.size() <= fewEntries;
        if (KeyRuns::waiting(connection) <= (isSmall ? worthLittleWaiting : notWorthWaiting))
            (void)KeyRuns::settle(connection, notWorthWaiting, m_settling);
        return;
    }
    KeyRuns::bringIn(connection, entries);
}

bool MatchKeys::settle(Connection &connection)
{
    return KeyRuns::settle(connection, entriesAtOnce, m_settling);
}

bool MatchKeys::tidy(Connection &connection)
{
    return KeyRuns::settle(connection, entriesInIdle, m_settling);
}

void MatchKeys::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM match_key");
    KeyRuns::clear(connection);
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
    std::vector<KeyEntry> entries;
    {
        Query tree(connection, "SELECT hash, tbl, n FROM match_key");
        while (tree.next())
            entries.push_back(KeyEntry::of(tree.integer(0), Table(tree.integer(1)), tree.integer(2), true));
    }
    KeyRuns::read(connection).putOver(entries);
    QCryptographicHash all(QCryptographicHash::Sha256);
    for (const KeyEntry &entry : entries) {
        for (const qint64 number : {entry.hash, qint64(entry.table()), entry.n()})
            all.addData(QByteArray::number(number) + ' ');
    }
    return all.result().toHex().toStdString();
}

} // namespace huni
