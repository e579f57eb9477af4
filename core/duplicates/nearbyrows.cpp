#include "core/duplicates/nearbyrows.h"

#include "core/duplicates/candidates.h"
#include "core/leads/searchindex.h"

#include <algorithm>

namespace huni {

NearbyRows::NearbyRows(Connection &connection, Table table, People people)
    : m_connection(connection)
    , m_table(table)
    , m_people(people)
{
}

std::vector<qint64> NearbyRows::of(const Look &look)
{
    for (const std::string &email : look.emails) {
        addHash(MatchBy::Email, email);
        addHash(MatchBy::Email, emailWithoutTag(email));
    }
    for (const std::string &digits : look.digits)
        addHash(MatchBy::Phone, digits);
    addHash(MatchBy::Domain, look.domain);
    addHash(MatchBy::Name, m_table == Table::Company ? std::string_view(look.name) : std::string_view());
    if (!look.words.empty())
        addSearch(look);
    if (m_people == People::OfCompany && look.company && !look.words.empty())
        addPeopleOf(look.company);
    std::sort(m_rows.begin(), m_rows.end());
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
    return std::move(m_rows);
}

void NearbyRows::addHash(MatchBy by, std::string_view text)
{
    const qint64 hash = text.empty() ? 0 : MatchKeys::hash(m_table, by, text);
    if (hash == 0)
        return;
    const std::vector<qint64> rows = MatchKeys::rowsWith(m_connection, m_table, hash);
    m_rows.insert(m_rows.end(), rows.begin(), rows.begin() + qsizetype(std::min(rows.size(), commonPhone)));
}

// Whole names by the search index, in any order of their words.
void NearbyRows::addSearch(const Look &look)
{
    QString words;
    for (const std::string &word : look.words)
        words += QString::fromStdString(word) + u' ';
    const std::string match = SearchIndex::query(words);
    if (match.empty())
        return;
    const int kind = int(m_table == Table::Lead ? FoundKind::Lead : FoundKind::Company);
    Query hits(m_connection, "SELECT rowid/4 FROM search WHERE search MATCH ?1 AND rowid%4=?2 LIMIT 50", match, kind);
    while (hits.next())
        m_rows.push_back(hits.integer(0));
}

void NearbyRows::addPeopleOf(const Uuid &company)
{
    Query people(m_connection, "SELECT n FROM lead WHERE company=?1 AND gone=0 LIMIT 200", company);
    while (people.next())
        m_rows.push_back(people.integer(0));
}

} // namespace huni
