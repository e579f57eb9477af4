#pragma once

#include "core/leads/catalog.h"

#include <unordered_map>

namespace huni {

enum class LeadEnd { Open, Won, Lost };

/// How a lead ended. Won: itself or an opportunity of it, from the first time on. Lost: itself, or every opportunity.
struct KnownEnd {
    LeadEnd end = LeadEnd::Open;
    Instant at = 0; ///< 0: not known

    bool operator==(const KnownEnd &) const = default;
};

/// How the leads of a file ended, as it stands. Used by one thread inside one read.
///
/// \par Errors  throws SQLite::Exception
class LeadEnds
{
public:
    LeadEnds(Connection &connection, const Catalog &catalog);

    /// \param n  local number of the lead \param stage  its own \param closedAt  its own; 0: not known
    KnownEnd of(qint64 n, const Uuid &stage, Instant closedAt) const;

private:
    LeadEnd endIn(const Uuid &stage) const;

    const Catalog &m_catalog;
    std::unordered_map<qint64, KnownEnd> m_ofOpportunities{}; ///< by the numbers of leads
};

} // namespace huni
