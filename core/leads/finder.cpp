#include "core/leads/finder.h"

#include "core/base/folding.h"
#include "core/leads/names.h"

#include <algorithm>

namespace huni {

namespace {

// Of the newest that fit; people hide their companies where many of them fit.
constexpr int newestLookedAt = 60;

bool beginsWordsOf(const QString &name, const QStringList &typed)
{
    const QStringList words = foldedWords(name);
    return std::all_of(typed.begin(), typed.end(), [&](const QString &wanted) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(wanted); });
    });
}

std::optional<FoundThing> companyOfLead(Connection &connection, const Uuid &lead)
{
    Query query(connection,
                "SELECT c.id, c.name, c.city FROM lead l JOIN company c ON c.id=l.company AND c.gone=0 WHERE l.id=?1", lead);
    if (!query.next())
        return std::nullopt;
    return FoundThing{Table::Company, query.id(0), query.text(1), query.text(2)};
}

class BoxAnswer
{
public:
    explicit BoxAnswer(const FinderLimits &limits)
        : m_limits(limits)
    {
    }
    bool takes(Table table) const { return countOf(table) < (table == Table::Lead ? m_limits.leads : m_limits.others); }
    bool has(const Uuid &id) const
    {
        return std::any_of(m_things.begin(), m_things.end(), [&](const FoundThing &thing) { return thing.id == id; });
    }
    void add(FoundThing thing)
    {
        if (takes(thing.table) && !has(thing.id))
            m_things.push_back(std::move(thing));
    }
    std::vector<FoundThing> take() { return std::move(m_things); }

private:
    int countOf(Table table) const
    {
        return int(std::count_if(m_things.begin(), m_things.end(), [&](const FoundThing &thing) { return thing.table == table; }));
    }

    FinderLimits m_limits;
    std::vector<FoundThing> m_things;
};

} // namespace

std::vector<FoundThing> findForBox(Connection &connection, const QString &typed, const FinderLimits &limits)
{
    const QStringList words = foldedWords(typed);
    BoxAnswer answer(limits);
    for (FoundThing &thing : findThings(connection, typed, newestLookedAt)) {
        const bool isLead = thing.table == Table::Lead;
        const bool companyFits = isLead && answer.takes(Table::Company) && beginsWordsOf(thing.detail, words);
        const Uuid id = thing.id;
        answer.add(std::move(thing));
        if (!companyFits)
            continue;
        if (auto company = companyOfLead(connection, id))
            answer.add(std::move(*company));
    }
    return answer.take();
}

std::optional<FoundThing> findById(Connection &connection, Table table, const Uuid &id)
{
    if (table == Table::Lead) {
        if (!Query(connection, "SELECT 1 FROM lead WHERE id=?1 AND gone=0", id).next())
            return std::nullopt;
        LeadTitle title = leadTitle(connection, id);
        return FoundThing{table, id, std::move(title.name), std::move(title.detail)};
    }
    if (table == Table::Company) {
        Query company(connection, "SELECT " + companyNameSql("c") + ", c.city FROM company c WHERE c.id=?1 AND c.gone=0", id);
        return company.next() ? std::optional(FoundThing{table, id, company.text(0), company.text(1)}) : std::nullopt;
    }
    if (table == Table::Opportunity) {
        Query opportunity(connection,
                          "SELECT o.name, c.name FROM opportunity o LEFT JOIN company c ON c.id=o.company AND c.gone=0 "
                          "WHERE o.id=?1 AND o.gone=0",
                          id);
        return opportunity.next() ? std::optional(FoundThing{table, id, opportunity.text(0), opportunity.text(1)}) : std::nullopt;
    }
    return std::nullopt;
}

LeadId leadOfOpportunity(Connection &connection, OpportunityId opportunity)
{
    Query query(connection, "SELECT o.lead FROM opportunity o JOIN lead l ON l.id=o.lead AND l.gone=0 WHERE o.id=?1", opportunity);
    return query.next() ? query.as<LeadId>(0) : LeadId {};
}

} // namespace huni
