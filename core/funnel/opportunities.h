#pragma once

#include "core/base/orderkey.h"
#include "core/model/opportunity.h"
#include "core/store/store.h"

namespace huni {

/// Creates, edits and deletes opportunities: each call is one action. Stages are changed by Moves.
class Opportunities
{
public:
    explicit Opportunities(Store &store);

    /// Adds an opportunity at the top of its stage (the first of BOFU, when it names none); its lead leaves its own board.
    /// \param companyName  its company by name, made when there is none
    /// \par Errors  InvalidValue (neither lead nor company nor name), NotFound (its lead)
    Result<OpportunityId> create(Opportunity opportunity, const QString &companyName = {});
    /// \par Errors  NotFound
    Result<void> edit(OpportunityId opportunity, std::span<const std::pair<int, Value>> cells,
                      std::span<const CustomCell> custom = {});
    /// Deletes opportunities as one action; a lead that none stands for any more is back on its own board.
    Result<void> remove(const std::vector<OpportunityId> &opportunities);

private:
    Store &m_store;
};

/// The opportunities of a lead, newest first, open or not.
std::vector<Opportunity> readOpportunitiesOf(Reader &reader, Connection &connection, LeadId lead);
/// Brings a lead back to its own column when no opportunity stands on a board for it any more. For use inside a write.
void putBackOnBoard(Writer &writer, const Uuid &lead, OrderKeys &keys);
/// The opportunity with that id; nothing when it is not there.
std::optional<Opportunity> readOpportunity(Reader &reader, Connection &connection, OpportunityId id);

} // namespace huni
