#include "core/leads/lastcontact.h"

#include <algorithm>
#include <unordered_set>

namespace huni {

namespace {

void noteThing(std::unordered_set<Uuid> &things, const std::shared_ptr<const Record> &record, int column)
{
    if (record && uuidOf(record->at(column)))
        things.insert(uuidOf(record->at(column)));
}

// The thing is a lead or else an opportunity.
void setTouched(Connection &connection, const Uuid &thing, const Value &at)
{
    Query(connection, "UPDATE lead SET touched=?2 WHERE id=?1", thing, at).run();
    if (connection.changes() == 0)
        Query(connection, "UPDATE opportunity SET touched=?2 WHERE id=?1", thing, at).run();
}

// What was noted of a thing before its row arrived. New rows have ids that follow each other and nothing
// noted between the first and the last, so one look is enough for most.
void noteNewThings(Connection &connection, std::span<const RowChange> changes)
{
    std::vector<Uuid> arrived;
    for (const RowChange &change : changes) {
        if (!change.before && (change.table == Table::Lead || change.table == Table::Opportunity))
            arrived.push_back(change.row);
    }
    if (arrived.empty())
        return;
    const auto [first, last] = std::minmax_element(arrived.begin(), arrived.end());
    if (!Query(connection, "SELECT 1 FROM last_contact WHERE thing BETWEEN ?1 AND ?2 LIMIT 1", *first, *last)
             .next())
        return;
    Query known(connection, "SELECT at FROM last_contact WHERE thing=?1");
    for (const Uuid &thing : arrived) {
        known.bind(1, thing);
        if (known.next())
            setTouched(connection, thing, known.value(0));
        known.restart();
    }
}

} // namespace

void LastContact::createTables(Connection &connection)
{
    connection.exec(
        "CREATE TABLE IF NOT EXISTS last_contact(thing BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID");
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
    noteNewThings(connection, changes);
    for (const Uuid &thing : things) {
        Query newest(connection,
                     "SELECT max(at) FROM (SELECT max(at) AS at FROM touchpoint WHERE lead=?1 AND gone=0 "
                     "UNION ALL SELECT max(at) FROM activity WHERE lead=?1 AND gone=0 AND done=1 "
                     "UNION ALL SELECT max(at) FROM activity WHERE opportunity=?1 AND gone=0 AND done=1)",
                     thing);
        const Value at = newest.next() ? newest.value(0) : Value{};
        if (!isNull(at))
            Query(connection, "INSERT OR REPLACE INTO last_contact(thing, at) VALUES(?1, ?2)", thing, at)
                .run();
        else
            Query(connection, "DELETE FROM last_contact WHERE thing=?1", thing).run();
        setTouched(connection, thing, at);
    }
}

void LastContact::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM last_contact");
    connection.exec(
        "INSERT INTO last_contact(thing, at) SELECT thing, max(at) FROM ("
        "SELECT lead AS thing, at FROM touchpoint WHERE gone=0 AND lead IS NOT NULL "
        "UNION ALL SELECT lead, at FROM activity WHERE gone=0 AND done=1 AND lead IS NOT NULL "
        "UNION ALL SELECT opportunity, at FROM activity WHERE gone=0 AND done=1 AND opportunity IS NOT NULL) "
        "WHERE at IS NOT NULL GROUP BY thing");
    connection.exec("UPDATE lead SET touched=(SELECT at FROM last_contact WHERE thing=lead.id) "
                    "WHERE touched IS NOT (SELECT at FROM last_contact WHERE thing=lead.id)");
    connection.exec("UPDATE opportunity SET touched=(SELECT at FROM last_contact WHERE thing=opportunity.id) "
                    "WHERE touched IS NOT (SELECT at FROM last_contact WHERE thing=opportunity.id)");
}

std::string LastContact::fingerprint(Connection &connection)
{
    std::string out;
    for (const char *sql :
         {"SELECT hex(thing) || ' ' || at FROM last_contact ORDER BY thing",
          "SELECT hex(id) || ' ' || touched FROM lead WHERE touched IS NOT NULL ORDER BY id",
          "SELECT hex(id) || ' ' || touched FROM opportunity WHERE touched IS NOT NULL ORDER BY id"}) {
        Query query(connection, sql);
        while (query.next())
            out.append(query.utf8(0)) += '\n';
    }
    return out;
}

} // namespace huni
