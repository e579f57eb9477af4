#pragma once

#include "core/model/opportunity.h"
#include "core/store/store.h"

namespace huni {

/// The opportunities of a lead, newest first, open or not.
std::vector<Opportunity> readOpportunitiesOf(Reader &reader, Connection &connection, LeadId lead);
/// One opportunity; nothing when it is not there.
std::optional<Opportunity> readOpportunity(Reader &reader, Connection &connection, OpportunityId id);

} // namespace huni
