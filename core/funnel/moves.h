#pragma once

#include "core/leads/catalog.h"
#include "core/store/eachwatch.h"
#include "core/store/store.h"

namespace huni {

/// A card on a board.
struct CardRef {
    enum class Kind { Lead = 0, Opportunity = 1 };

    Kind kind{};
    Uuid id{};

    bool operator==(const CardRef &) const = default;
    friend size_t qHash(const CardRef &ref, size_t seed = 0)
    {
        return qHash(ref.id, seed) ^ size_t(ref.kind);
    }
};

/// Where cards are to go.
struct MoveTarget {
    StageId stage{};
    /// The card that the moved ones shall stand before; none: the end of the column. Unset: its beginning.
    std::optional<CardRef> before{};
    bool atEnd = false;
    QString reason{}; ///< key: why it was lost, put aside, or let through
    QString override{}; ///< why an entry condition may be passed over
    bool automatic = false; ///< nobody makes it: it follows from something else
};

/// What one card did.
struct MoveOutcome {
    CardRef card{}; ///< the card that stands on the board now: a lead's new opportunity when it went to BOFU
    StageId from{};
    StageId to{};
    OpportunityId opportunity{}; ///< created or moved for the lead
};

/// A card that a move left where it was, and why.
struct RefusedMove {
    CardRef card{};
    QString name{};
    Error error{}; ///< as those of Moves::move
};

/// What became of many cards.
struct ManyMoved {
    std::vector<MoveOutcome> moved{};
    std::vector<RefusedMove> refused{};
};

/// Moves one card inside a write, as Moves::move does. \par Errors  those of Moves::move, and then nothing was written
Result<MoveOutcome> moveCard(Writer &writer, const Catalog &catalog, const CardRef &card, const MoveTarget &target);

/// Moves cards between stages; rules in DOMAIN.md, 'Moves' and 'Rules for all data'.
class Moves
{
public:
    explicit Moves(Store &store);

    /// Moves cards in the order given, as one action: all or none. A lead that is moved out of Won or Lost to
    /// a BOFU stage is open again, as is the lead of an opportunity that is; a customer (another opportunity
    /// was won) stays one. \par Errors  those of writeEach; NotFound; ConditionNotMet (thing: name of the
    /// card, place: key of the stage, detail: the condition:
    ///              `bant_qualified`, `lost_reason`, `opportunity_stays_in_bofu`); Ambiguous (thing: lead,
    ///              detail: the names of its open opportunities)
    Result<std::vector<MoveOutcome>> move(const std::vector<CardRef> &cards, const MoveTarget &target);
    /// Moves as many of the cards as may go there, as one action; the others stay where they are and are named.
    /// \par Errors  those of writeEach; NotFound (the card to stand before); UnknownStage
    Result<ManyMoved> moveEach(const std::vector<CardRef> &cards, const MoveTarget &target, const EachWatch &watch = {});
    /// Opens one more opportunity for a lead, at the top of a BOFU stage, whatever it has open already.
    /// \par Errors  NotFound, UnknownStage (no BOFU stage)
    Result<OpportunityId> openOpportunity(LeadId lead, StageId stage);

private:
    enum class WhenRefused { MoveNone, MoveOthers };
    Result<ManyMoved> moveAll(const std::vector<CardRef> &cards, const MoveTarget &target, WhenRefused whenRefused,
                              const EachWatch &watch);

    Store &m_store;
};

} // namespace huni
