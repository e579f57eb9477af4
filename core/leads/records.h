#pragma once

#include "core/model/company.h"
#include "core/model/lead.h"
#include "core/model/opportunity.h"
#include "core/store/value.h"

namespace huni {

/// How the value types stand in the store's records, both ways. Reading never fails: what this version does
/// not understand is left empty (and stays in the file).
Lead leadFrom(LeadId id, const Record &record);
Record recordOf(const Lead &lead);
Company companyFrom(CompanyId id, const Record &record);
Record recordOf(const Company &company);
Opportunity opportunityFrom(OpportunityId id, const Record &record);
Record recordOf(const Opportunity &opportunity);

/// An amount from its two cells; nothing when there is no number.
std::optional<Money> moneyFrom(const Value &minor, const Value &currency);

} // namespace huni
