#pragma once

#include "core/leads/leads.h"

namespace huni {

/// How many of each kind a search box shows.
struct FinderLimits {
    int leads = 12;
    int others = 5; ///< companies, and opportunities
};

/// What a search box offers for what was typed: the newest things whose words begin with it, some of each
/// kind, and the companies of the leads found when their own names fit. Empty when there is no word in it.
std::vector<FoundThing> findForBox(Connection &connection, const QString &typed,
                                   const FinderLimits &limits = {});
/// A lead, company or opportunity by its id; nothing when it is not there (any more).
std::optional<FoundThing> findById(Connection &connection, Table table, const Uuid &id);
/// The lead of an opportunity; nil when it has none.
LeadId leadOfOpportunity(Connection &connection, OpportunityId opportunity);

} // namespace huni
