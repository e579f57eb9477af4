#pragma once

#include "core/base/orderkey.h"
#include "core/funnel/stagechange.h"
#include "core/leads/catalog.h"
#include "core/model/opportunity.h"
#include "core/store/store.h"

namespace huni {

/// Creates, edits and deletes opportunities: each call is one action. Stages are changed by Moves.
class Opportunities
{
public:
    explicit Opportunities(Store &store);

    /// Adds an opportunity, as addOpportunity does.
    /// \param companyName  its company by name, made when there is none
    /// \par Errors  InvalidValue (neither lead nor company nor name), NotFound (its lead)
    Result<OpportunityId> create(Opportunity opportunity, const QString &companyName = {});
    /// Changes cells. With another lead, the two leads change places on the board.
    /// \par Errors  NotFound, also of the lead
    Result<void> edit(OpportunityId opportunity, std::span<const std::pair<int, Value>> cells,
                      std::span<const CustomCell> custom = {});
    /// Deletes opportunities as one action; a lead that none stands for any more is back on its own board.
    /// \par Errors  NotFound; those of writeEach
    Result<void> remove(const std::vector<OpportunityId> &opportunities);

private:
    Store &m_store;
};

/// The opportunities of a lead, newest first, open or not.
std::vector<Opportunity> readOpportunitiesOf(Reader &reader, Connection &connection, LeadId lead);
/// The opportunity with that id; nothing when it is not there.
std::optional<Opportunity> readOpportunity(Reader &reader, Connection &connection, OpportunityId id);

/// Why an opportunity stands on a board for a lead from now on.
enum class StandsFor { NewSale, ReopenedSale };

/// What the first opportunity of a lead says of itself: called `name`, with the lead's company, value and
/// owner. Not written yet.
Record opportunityRecordFor(LeadId id, const Record &lead, Value name);
/// Writes a new opportunity: at the top of its stage (the first of BOFU) unless it says where, called as its
/// lead is, with its lead's company, closed now when its stage is an end. An open one takes its lead off the
/// lead's own board. For use inside a write. \param change  what is to be noted of its first stage, besides
/// the opportunity, stage and day
OpportunityId addOpportunity(Writer &writer, const Catalog &catalog, Record record, StageChange change = {});
/// Deletes an opportunity. \return its name \par Errors  NotFound
Result<QString> removeOpportunity(Writer &writer, const Catalog &catalog, OpportunityId id);

/// Takes a lead off its own board because an open opportunity stands for it. A lost lead is open again; so is
/// one that was won, when the sale itself was opened again and no other was won: a customer stays one
/// (DOMAIN.md, 'Moves'). \return the stage of the lead
StageId standBehindOpportunity(Writer &writer, const Catalog &catalog, const Uuid &lead, StandsFor why);
/// Brings a lead back to its own column when no opportunity stands on a board for it any more. For use inside
/// a write.
void putBackOnBoard(Writer &writer, const Catalog &catalog, const Uuid &lead, OrderKeys &keys);
/// After an opportunity has gone from one lead to another: the one may be back on its board, the other leaves
/// it.
void changePlaces(Writer &writer, const Catalog &catalog, const Uuid &from, const Record &opportunity);
/// The cells that make a closed lead an open one behind its opportunity; none when it is open.
std::vector<std::pair<int, Value>> reopenedLead(const Catalog &catalog, const Record &lead, Instant now);
/// Whether an opportunity of the lead was won.
bool hasWonOpportunity(Connection &connection, const Catalog &catalog, const Uuid &lead);

} // namespace huni
