#include "core/exchange/rowlookup.h"

#include "core/base/folding.h"
#include "core/leads/leads.h"
#include "core/leads/matchkeys.h"
#include "core/leads/names.h"
#include "core/leads/searchindex.h"

namespace huni {

namespace {

std::vector<Uuid> rowsByHash(Connection &connection, Table table, MatchBy by, const std::string &text)
{
    std::vector<Uuid> ids;
    const qint64 hash = MatchKeys::hash(table, by, text);
    const std::string wanted = MatchKeys::normalised(by, text);
    if (hash == 0)
        return ids;
    const TableInfo &info = tableInfo(table);
    for (const qint64 n : MatchKeys::rowsWith(connection, table, hash)) {
        std::vector<std::string> columns;
        if (by == MatchBy::ExternalId)
            columns = {"external_id"};
        else if (by == MatchBy::Email)
            columns = {"email", "email_personal"};
        else
            columns = {"name"};
        for (const std::string &column : columns) {
            Query query(connection, "SELECT id, " + column + " FROM " + info.name + " WHERE n=?1 AND gone=0",
                        n);
            if (query.next() && MatchKeys::normalised(by, query.utf8(1)) == wanted) {
                ids.push_back(query.id(0));
                break;
            }
        }
    }
    return ids;
}

// Newest first. Others may have the words of the name too, in any number: all are looked at. Of people who
// are called the same, as many as anybody reads.
std::vector<Uuid> leadsByName(Connection &connection, const QString &text)
{
    constexpr size_t mostTold = 20;
    std::vector<Uuid> ids;
    const QString wanted = foldedKey(text);
    const std::string words = SearchIndex::wholeWordsQuery(text);
    if (wanted.isEmpty() || words.empty())
        return ids;
    Query leads(
        connection,
        // The name of a company means the company.
        "SELECT l.id, " + leadNameSql("l", "NULL") + " FROM search s CROSS JOIN lead l ON l.n=s.rowid/4 AND l.gone=0 "
        "WHERE s.search MATCH ?1 AND s.rowid%4=?2 ORDER BY s.rowid DESC",
        words, int(FoundKind::Lead));
    while (ids.size() < mostTold && leads.next()) {
        if (foldedKey(leads.text(1)) == wanted)
            ids.push_back(leads.id(0));
    }
    return ids;
}

} // namespace

std::optional<Table> tableOfRow(Connection &connection, const Uuid &id)
{
    for (const TableInfo &info : registeredTables()) {
        Query query(connection, std::string("SELECT 1 FROM ") + info.name + " WHERE id=?1", id);
        if (query.next())
            return info.table;
    }
    return std::nullopt;
}

Result<Uuid> findRow(Connection &connection, Table table, const QString &text)
{
    const TableInfo &info = tableInfo(table);
    if (const auto id = Uuid::fromText(text)) {
        Query query(connection, std::string("SELECT 1 FROM ") + info.name + " WHERE id=?1 AND gone=0", *id);
        if (query.next())
            return *id;
    }
    const std::string utf8 = text.toStdString();
    for (const MatchBy by : {MatchBy::ExternalId, MatchBy::Email, MatchBy::Name}) {
        if (by == MatchBy::Email && table != Table::Lead)
            continue;
        const std::vector<Uuid> ids = by == MatchBy::Name && table == Table::Lead
            ? leadsByName(connection, text)
            : rowsByHash(connection, table, by, utf8);
        if (ids.size() == 1)
            return ids.front();
        if (ids.size() > 1) {
            QStringList texts;
            for (const Uuid &id : ids)
                texts += id.text();
            return Error{Errc::Ambiguous, text, {}, texts.join(QStringLiteral(", "))};
        }
    }
    return Error{Errc::NotFound, text, {}, {}};
}

} // namespace huni
