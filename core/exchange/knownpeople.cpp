#include "core/exchange/knownpeople.h"

#include "core/duplicates/duplicatefinder.h"
#include "core/leads/matchkeys.h"
#include "core/leads/names.h"
#include "core/store/history.h"

namespace huni {

namespace {

constexpr int toldOfPeople = 30; // likelihood: a namesake elsewhere is worth a word while typing
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

std::optional<KnownPerson> personOf(Connection &connection, const Suspect &suspect)
{
    KnownPerson person;
    person.lead = LeadId{suspect.second};
    person.suspect = suspect;
    const LeadTitle title = leadTitle(connection, suspect.second);
    person.name = title.name;
    Query row(connection,
              "SELECT c.name, l.owner, l.stage, l.created_at FROM lead l LEFT JOIN company c ON c.id=l.company AND c.gone=0 "
              "WHERE l.id=?1 AND l.gone=0",
              suspect.second);
    if (!row.next())
        return std::nullopt;
    person.company = row.text(0) == person.name ? QString() : row.text(0);
    person.owner = row.as<MemberId>(1);
    person.stage = row.as<StageId>(2);
    person.ownedSince = ownerSince(connection, Table::Lead, suspect.second, row.integer(3));
    return person;
}

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

LikeBy KnownPerson::by() const
{
    return suspect.reasons.empty() ? LikeBy::Name : suspect.reasons.front().by;
}

std::vector<KnownPerson> knownPeople(Connection &connection, const PersonProbe &probe, int limit)
{
    DuplicateOptions options;
    options.limit = size_t(limit);
    options.least = toldOfPeople;
    std::vector<KnownPerson> people;
    for (const Suspect &suspect : DuplicateFinder(options).suspectsOf(connection, probe.lead, probe.company)) {
        if (auto person = personOf(connection, suspect))
            people.push_back(std::move(*person));
    }
    return people;
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
