#include "tests/bench/barestore.h"

#include "core/store/migrations.h"
#include "core/store/writer.h"

#include <QFile>

namespace huni::bench {

namespace {

constexpr qint64 rowsInATransaction = 2000;
constexpr Instant anyTime = 1760000000000;

std::string insertSql()
{
    std::string columns = "INSERT INTO lead(id,clk";
    std::string marks = ") VALUES(?,x''";
    for (const ColumnInfo &column : tableInfo(Table::Lead).columns) {
        columns += ",\"" + std::string(column.name) + '"';
        marks += ",?";
    }
    return columns + marks + ")";
}

QString emptied(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
    return path;
}

} // namespace

BareStore::BareStore(const QString &path, const QString &companiesFrom)
    : m_connection(emptied(path), Connection::Mode::Create)
{
    m_connection.exec("PRAGMA journal_mode=WAL");
    m_connection.exec("PRAGMA synchronous=NORMAL");
    m_connection.exec("PRAGMA wal_autocheckpoint=16000"); // 64 MB, as often as the store does
    migrate(m_connection, 0);
    m_search.createTables(m_connection);
    m_keys.createTables(m_connection);
    Query(m_connection, "ATTACH ?1 AS other", companiesFrom).run();
    m_connection.exec("INSERT INTO company SELECT * FROM other.company");
    m_connection.exec("DETACH other");
}

void BareStore::insertLeads(std::span<const Record> leads)
{
    const std::string sql = insertSql();
    for (size_t from = 0; from < leads.size(); from += size_t(rowsInATransaction)) {
        const size_t to = std::min(leads.size(), from + size_t(rowsInATransaction));
        m_connection.exec("BEGIN IMMEDIATE");
        std::vector<RowChange> changes;
        changes.reserve(to - from);
        for (size_t i = from; i < to; ++i) {
            const Uuid id = m_ids.next(anyTime);
            Query insert(m_connection, sql);
            insert.bind(1, id);
            int index = 2;
            for (const Value &value : leads[i].cells)
                insert.bind(index++, value);
            insert.run();
            changes.push_back({Table::Lead, id, qint64(i) + 1, nullptr, std::make_shared<const Record>(leads[i])});
        }
        m_search.apply(m_connection, changes);
        m_keys.apply(m_connection, changes);
        m_connection.exec("COMMIT");
    }
    for (bool more = true; more;) { // as Huni does when bulk work ends
        m_connection.exec("BEGIN IMMEDIATE");
        more = m_keys.settle(m_connection);
        m_connection.exec("COMMIT");
    }
}

void BareStore::editTitle(qint64 n, const std::string &title)
{
    m_connection.exec("BEGIN IMMEDIATE");
    const TableInfo &info = tableInfo(Table::Lead);
    CustomFieldNumbers fields;
    Uuid id;
    {
        Query find(m_connection, "SELECT id FROM lead WHERE n=?1", n);
        if (find.next())
            id = find.id(0);
    }
    RowChange change {Table::Lead, id, n, nullptr, nullptr};
    {
        Query read(m_connection, recordSelect(Table::Lead), id);
        read.next();
        change.before = std::make_shared<const Record>(recordFrom(read, 3, info, fields, m_connection));
    }
    Record after = *change.before;
    after.at(col::Lead::Title) = Value {title};
    change.after = std::make_shared<const Record>(std::move(after));
    Query(m_connection, "UPDATE lead SET title=?2 WHERE n=?1", n, title).run();
    m_search.apply(m_connection, std::span(&change, 1));
    m_connection.exec("COMMIT");
}

void BareStore::move(qint64 n, const Uuid &stage, const std::string &position)
{
    m_connection.exec("BEGIN IMMEDIATE");
    Query(m_connection, "UPDATE lead SET stage=?2, position=?3, stage_since=?4 WHERE n=?1", n, stage, position, anyTime).run();
    Query(m_connection, "INSERT INTO stage_change(id, clk, to_stage, at) VALUES(?1, x'', ?2, ?3)", m_ids.next(anyTime), stage,
          anyTime)
        .run();
    m_connection.exec("COMMIT");
}

void BareStore::checkpoint()
{
    m_connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace huni::bench
