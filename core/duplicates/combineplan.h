#pragma once

#include "core/leads/catalog.h"
#include "core/store/value.h"

namespace huni {

/// Of two things that become one: the one that stays, and the one that goes into it.
enum class Side { Keep, Other };

/// What of two things is chosen as a whole: a cell, an amount with its currency, a stage with its days, or one
/// custom field.
struct CombineUnit {
    QString key{}; ///< name of its first column in the registry; `custom:` and the id of the field
    std::vector<int> columns{}; ///< empty for a custom field
    Uuid field{}; ///< nil for columns
    Side side = Side::Keep; ///< whose value stands afterwards
    bool differs = false; ///< whether the two say different things, one of them perhaps nothing

    bool operator==(const CombineUnit &) const = default;
    bool isStage() const { return key == u"stage"; }
};

/// Whose values somebody chose, by the key of the unit.
using CombineChoices = std::vector<std::pair<QString, Side>>;

/// One that goes into another, with whose values stand where that is not the default of combineUnits.
struct CombineStep {
    Uuid other{};
    CombineChoices choices{};

    bool operator==(const CombineStep &) const = default;
};

/// Two leads, or two companies, as they stand.
struct CombinePair {
    Table table{};
    Uuid keepId{};
    Uuid otherId{};
    Record keep{};
    Record other{};
    Instant keepSourceAt = 0; ///< when the latest source of each was noted
    Instant otherSourceAt = 0;
    std::vector<Uuid> absorbed{}; ///< went into the one that stays before
};

/// Empties the cells that say that one of the two referred the other: nobody has referred themselves.
/// \return who was named there
std::vector<Uuid> takeReferrals(CombinePair &pair);
/// Every unit of which one of the two says something, each with the side that stands unless somebody chooses:
/// the one that is kept, filled up from the other. Of a lead the further stage, the source of the one that came
/// first and the latest source by time stand; the earlier day of creation always does. An address is filled up
/// only from one that does not contradict it.
std::vector<CombineUnit> combineUnits(const CombinePair &pair, const Catalog &catalog);
/// Puts choices over the defaults. \par Errors  UnknownField (detail: the keys there are)
Result<void> choose(std::vector<CombineUnit> &units, const CombineChoices &choices);
/// The thing as it stands afterwards.
Record combinedRecord(const CombinePair &pair, std::span<const CombineUnit> units);
/// Columns of either record whose values stand nowhere in the combined one, each with the side that said it.
struct LostCell {
    Side side{};
    int column = 0; ///< 0: the custom field
    Uuid field{};
    Value value{};

    bool operator==(const LostCell &) const = default;
};
std::vector<LostCell> lostCells(const CombinePair &pair, std::span<const CombineUnit> units);
/// Which of two stages is further: an advocate, a customer, the open stages in the order of the board, then what was
/// put aside, lost, disqualified. The first of two equal ones.
Side furtherStage(const Catalog &catalog, StageId keep, StageId other);
/// The value that a unit has on one side; empty cells included.
Value customValueOf(const Record &record, const Uuid &field);

} // namespace huni
