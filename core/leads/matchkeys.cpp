#include "core/leads/matchkeys.h"

#include "core/base/folding.h"

#include <QCryptographicHash>

#include <algorithm>

namespace huni {

namespace {

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
    std::string key = foldedUtf8(text);
    if (std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return foldedKey(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString();
    std::erase_if(key, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return key;
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
    Query query(connection, "SELECT n FROM match_key WHERE hash=?1 AND tbl=?2 ORDER BY n", hash, int(table));
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

void MatchKeys::createTables(Connection &connection)
{
    connection.exec("CREATE TABLE IF NOT EXISTS match_key(hash INTEGER NOT NULL, tbl INTEGER NOT NULL, n INTEGER NOT NULL, "
                    "PRIMARY KEY(hash, tbl, n)) WITHOUT ROWID");
}

void MatchKeys::apply(Connection &connection, std::span<const RowChange> changes)
{
    struct Entry {
        qint64 hash;
        qint64 n;
        auto operator<=>(const Entry &) const = default;
    };
    for (const Table table : matchedTables) {
        std::vector<Entry> added;
        std::vector<Entry> removed;
        for (const NetChange &change : netChanges(changes, table)) {
            const std::vector<qint64> before = change.before ? hashesOf(table, *change.before) : std::vector<qint64> {};
            const std::vector<qint64> after = change.after ? hashesOf(table, *change.after) : std::vector<qint64> {};
            for (const qint64 hash : before) {
                if (std::find(after.begin(), after.end(), hash) == after.end())
                    removed.push_back({hash, change.n});
            }
            for (const qint64 hash : after) {
                if (std::find(before.begin(), before.end(), hash) == before.end())
                    added.push_back({hash, change.n});
            }
        }
        // In the order of the tree: many rows at once then touch each page once.
        std::sort(removed.begin(), removed.end());
        Query remove(connection, "DELETE FROM match_key WHERE hash=?1 AND tbl=?2 AND n=?3");
        for (const Entry &entry : removed) {
            remove.bind(1, entry.hash);
            remove.bind(2, qint64(table));
            remove.bind(3, entry.n);
            remove.runAgain();
        }
        std::sort(added.begin(), added.end());
        Query insert(connection, "INSERT OR IGNORE INTO match_key(hash, tbl, n) VALUES(?1, ?2, ?3)");
        for (const Entry &entry : added) {
            insert.bind(1, entry.hash);
            insert.bind(2, qint64(table));
            insert.bind(3, entry.n);
            insert.runAgain();
        }
    }
}

void MatchKeys::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM match_key");
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
    Query query(connection, "SELECT hash, tbl, n FROM match_key ORDER BY hash, tbl, n");
    while (query.next()) {
        for (int i = 0; i < 3; ++i)
            all.addData(QByteArray::number(query.integer(i)) + ' ');
    }
    return all.result().toHex().toStdString();
}

} // namespace huni
