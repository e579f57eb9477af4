#include "core/exchange/knownpeople.h"

#include "core/base/folding.h"
#include "core/leads/searchindex.h"
#include "core/store/history.h"

#include <algorithm>

namespace huni {

namespace {

constexpr int mostNamesakes = 30; // looked at
constexpr int mostLeadsOfCompany = 1000; // counted

// Since when a row has its owner: the newest change of it, else the day on which it was made.
Instant ownerSince(Connection &connection, Table table, const Uuid &row, Instant createdAt)
{
    for (const HistoryEntry &entry : historyOf(connection, table, row, 30)) {
        for (const RowHistory &change : entry.rows) {
            for (const FieldChange &field : change.fields) {
                if (change.row == row && field.name == u"owner" && change.what == RowHistory::What::Changed)
                    return entry.action.at;
            }
        }
    }
    return createdAt;
}

class PeopleLookup
{
public:
    PeopleLookup(Connection &connection, const PersonProbe &probe, size_t limit)
        : m_connection(connection)
        , m_probe(probe)
        , m_limit(limit)
    {
    }

    std::vector<KnownPerson> find()
    {
        for (const QString &mail : m_probe.emails)
            byKey(MatchBy::Email, mail);
        for (const QString &phone : m_probe.phones)
            byKey(MatchBy::Phone, phone);
        byName();
        std::stable_sort(
            m_found.begin(), m_found.end(),
            [](const KnownPerson &one, const KnownPerson &other) { return rank(one) < rank(other); });
        if (m_found.size() > m_limit)
            m_found.resize(m_limit);
        for (KnownPerson &person : m_found)
            person.ownedSince = ownerSince(m_connection, Table::Lead, person.lead.uuid, person.ownedSince);
        return std::move(m_found);
    }

private:
    static int rank(const KnownPerson &person)
    {
        switch (person.by) {
        case MatchBy::Email:
            return 0;
        case MatchBy::Phone:
            return 1;
        case MatchBy::NameAndCompany:
            return 2;
        default:
            return 3;
        }
    }

    // A hash may lead to a wrong row, so the row is compared.
    void byKey(MatchBy by, const QString &text)
    {
        const std::string utf8 = text.toStdString();
        const std::string key = MatchKeys::normalised(by, utf8);
        if (key.empty() || (by == MatchBy::Email && !text.contains(u'@')))
            return;
        for (const qint64 n :
             MatchKeys::rowsWith(m_connection, Table::Lead, MatchKeys::hash(Table::Lead, by, utf8))) {
            Query row(m_connection,
                      "SELECT email, email_personal, phone, mobile FROM lead WHERE n=?1 AND gone=0", n);
            if (!row.next())
                continue;
            const int first = by == MatchBy::Email ? 0 : 2;
            if (MatchKeys::normalised(by, row.utf8(first)) == key
                || MatchKeys::normalised(by, row.utf8(first + 1)) == key)
                add(n, by);
        }
    }

    void byName()
    {
        const QString key = foldedKey(m_probe.name);
        const std::string words = SearchIndex::wholeWordsQuery(m_probe.name);
        if (key.size() < 4 || words.empty() || !m_probe.name.simplified().contains(u' '))
            return;
        std::vector<qint64> rows;
        {
            Query hits(m_connection,
                       "SELECT rowid/4 FROM search WHERE search MATCH ?1 AND rowid%4=0 LIMIT ?2", words,
                       mostNamesakes);
            while (hits.next())
                rows.push_back(hits.integer(0));
        }
        for (const qint64 n : rows)
            add(n, MatchBy::Name);
    }

    void add(qint64 n, MatchBy by)
    {
        Query row(
            m_connection,
            "SELECT l.id, l.given_name, l.family_name, c.name, l.owner, l.stage, l.created_at FROM lead l "
            "LEFT JOIN company c ON c.id=l.company AND c.gone=0 WHERE l.n=?1 AND l.gone=0",
            n);
        if (!row.next())
            return;
        KnownPerson person;
        person.lead = row.as<LeadId>(0);
        if (std::any_of(m_found.begin(), m_found.end(),
                        [&](const KnownPerson &one) { return one.lead == person.lead; }))
            return;
        person.name = (row.text(1) + u' ' + row.text(2)).trimmed();
        person.company = row.text(3);
        person.by = by;
        person.owner = row.as<MemberId>(4);
        person.stage = row.as<StageId>(5);
        person.ownedSince = row.integer(6);
        if (by == MatchBy::Name && foldedKey(person.name) != foldedKey(m_probe.name))
            return;
        if (by == MatchBy::Name && !person.company.isEmpty()
            && foldedKey(person.company) == foldedKey(m_probe.company))
            person.by = MatchBy::NameAndCompany;
        m_found.push_back(std::move(person));
    }

    Connection &m_connection;
    const PersonProbe &m_probe;
    size_t m_limit;
    std::vector<KnownPerson> m_found{};
};

std::optional<KnownCompany> companyByKey(Connection &connection, MatchBy by, const QString &text)
{
    const std::string utf8 = text.toStdString();
    const std::string key = MatchKeys::normalised(by, utf8);
    if (key.empty())
        return std::nullopt;
    for (const qint64 n :
         MatchKeys::rowsWith(connection, Table::Company, MatchKeys::hash(Table::Company, by, utf8))) {
        Query row(connection, "SELECT id, name, domain, owner, created_at FROM company WHERE n=?1 AND gone=0",
                  n);
        if (row.next() && MatchKeys::normalised(by, row.utf8(by == MatchBy::Name ? 1 : 2)) == key)
            return KnownCompany{row.as<CompanyId>(0), row.text(1), row.as<MemberId>(3), 0, row.integer(4)};
    }
    return std::nullopt;
}

} // namespace

std::vector<KnownPerson> knownPeople(Connection &connection, const PersonProbe &probe, int limit)
{
    return PeopleLookup(connection, probe, size_t(limit)).find();
}

std::optional<KnownCompany> knownCompany(Connection &connection, const PersonProbe &probe)
{
    auto known = companyByKey(connection, MatchBy::Name, probe.company.simplified());
    if (!known)
        known = companyByKey(connection, MatchBy::Domain, probe.domain);
    if (!known)
        return known;
    const bool hasOwner = bool(known->owner);
    Query leads(connection,
                "SELECT owner, count(*), min(created_at) FROM (SELECT owner, created_at FROM lead WHERE "
                "company=?1 AND gone=0 LIMIT ?2) "
                "GROUP BY owner ORDER BY count(*) DESC",
                known->company, mostLeadsOfCompany);
    while (leads.next()) {
        known->leads += leads.integer(1);
        if (!known->owner) {
            known->owner = leads.as<MemberId>(0);
            known->ownedSince = leads.integer(2);
        }
    }
    if (hasOwner)
        known->ownedSince = ownerSince(connection, Table::Company, known->company.uuid, known->ownedSince);
    return known;
}

} // namespace huni
