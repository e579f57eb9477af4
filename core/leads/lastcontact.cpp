#include "core/leads/lastcontact.h"

#include <unordered_set>

namespace huni {

namespace {

void noteThing(std::unordered_set<Uuid> &things, const std::shared_ptr<const Record> &record, int column)
{
    if (record && uuidOf(record->at(column)))
        things.insert(uuidOf(record->at(column)));
}

} // namespace

void LastContact::createTables(Connection &connection)
{
    connection.exec("CREATE TABLE IF NOT EXISTS last_contact(thing BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID");
    connection.exec("CREATE INDEX IF NOT EXISTS last_contact_at ON last_contact(at)");
}

void LastContact::apply(Connection &connection, std::span<const RowChange> changes)
{
    std::unordered_set<Uuid> things;
    for (const RowChange &change : changes) {
        for (const auto &record : {change.before, change.after}) {
            if (change.table == Table::Touchpoint)
                noteThing(things, record, col::Touchpoint::Lead);
            if (change.table == Table::Activity) {
                noteThing(things, record, col::Activity::Lead);
                noteThing(things, record, col::Activity::Opportunity);
            }
        }
    }
    for (const Uuid &thing : things) {
        Query newest(connection,
                     "SELECT max(at) FROM (SELECT max(at) AS at FROM touchpoint WHERE lead=?1 AND gone=0 "
                     "UNION ALL SELECT max(at) FROM activity WHERE lead=?1 AND gone=0 AND done=1 "
                     "UNION ALL SELECT max(at) FROM activity WHERE opportunity=?1 AND gone=0 AND done=1)",
                     thing);
        if (newest.next() && !newest.isNull(0))
            Query(connection, "INSERT OR REPLACE INTO last_contact(thing, at) VALUES(?1, ?2)", thing, newest.integer(0)).run();
        else
            Query(connection, "DELETE FROM last_contact WHERE thing=?1", thing).run();
    }
}

void LastContact::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM last_contact");
    connection.exec("INSERT INTO last_contact(thing, at) SELECT thing, max(at) FROM ("
                    "SELECT lead AS thing, at FROM touchpoint WHERE gone=0 AND lead IS NOT NULL "
                    "UNION ALL SELECT lead, at FROM activity WHERE gone=0 AND done=1 AND lead IS NOT NULL "
                    "UNION ALL SELECT opportunity, at FROM activity WHERE gone=0 AND done=1 AND opportunity IS NOT NULL) "
                    "WHERE at IS NOT NULL GROUP BY thing");
}

std::string LastContact::fingerprint(Connection &connection)
{
    std::string out;
    Query query(connection, "SELECT hex(thing) || ' ' || at FROM last_contact ORDER BY thing");
    while (query.next())
        out.append(query.utf8(0)) += '\n';
    return out;
}

} // namespace huni
