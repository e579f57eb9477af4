#include "core/scoring/leadends.h"

#include <algorithm>

namespace huni {

namespace {

// Whoever bought once is won, from the first time on; whoever is still in talks is open.
void addEnd(KnownEnd &known, const KnownEnd &other)
{
    if (other.end == LeadEnd::Won && known.end == LeadEnd::Won)
        known.at = std::min(known.at, other.at);
    else if (other.end == LeadEnd::Won || (known.end != LeadEnd::Won && other.end == LeadEnd::Open))
        known = other;
    else if (known.end == other.end)
        known.at = std::max(known.at, other.at);
}

} // namespace

LeadEnds::LeadEnds(Connection &connection, const Catalog &catalog)
    : m_catalog(catalog)
{
    Query query(connection, "SELECT l.n, o.stage, o.closed_at FROM opportunity o JOIN lead l ON l.id=o.lead WHERE o.gone=0 AND l.gone=0");
    while (query.next()) {
        const KnownEnd end{endIn(query.id(1)), query.integer(2)};
        const auto [place, isNew] = m_ofOpportunities.try_emplace(query.integer(0), end);
        if (!isNew)
            addEnd(place->second, end);
    }
}

LeadEnd LeadEnds::endIn(const Uuid &stage) const
{
    const Stage *found = m_catalog.stage(StageId{stage});
    return !found ? LeadEnd::Open : found->isWon() ? LeadEnd::Won : found->isLost() ? LeadEnd::Lost : LeadEnd::Open;
}

KnownEnd LeadEnds::of(qint64 n, const Uuid &stage, Instant closedAt) const
{
    KnownEnd end{endIn(stage), closedAt};
    if (const auto found = m_ofOpportunities.find(n); found != m_ofOpportunities.end()) {
        if (end.end == LeadEnd::Open)
            end = found->second;
        else
            addEnd(end, found->second);
    }
    return end;
}

} // namespace huni
