#pragma once

#include "core/duplicates/combineplan.h"
#include "core/store/store.h"

namespace huni {

/// A value of one of two combined things that stands in no field afterwards.
struct LostValue {
    QString field{}; ///< name of the column in the registry; `custom`; `answer`
    QString name{}; ///< of the custom field; checklist and dimension of an answer, `bant.need`
    QString text{}; ///< names for ids, amounts with their currency, local times in ISO 8601
    QString detail{}; ///< of an answer: what it rested on

    bool operator==(const LostValue &) const = default;
};

/// What is to be kept in a note, because no field holds it.
struct CombineRemainder {
    Table table{};
    QString keep{}; ///< names for people
    QString other{};
    std::vector<LostValue> values{};
};

/// Turns a remainder into the text of the note: ui/words has it for people.
using CombineNote = std::function<QString(const CombineRemainder &)>;

/// What goes from one thing to the other.
struct CombineCounts {
    int touchpoints = 0;
    int activities = 0; ///< notes among them
    int stageChanges = 0;
    int answers = 0;
    int opportunities = 0;
    int labels = 0;
    int lists = 0;
    int referrals = 0;
    int people = 0; ///< leads of a company

    bool operator==(const CombineCounts &) const = default;
};

struct CombineOutcome {
    CombineCounts moved{};
    int kept = 0; ///< values that went into the note
};

/// Makes one of two leads, or companies, that are one and the same. Each call is one action in one transaction.
class Combine
{
public:
    explicit Combine(Store &store);

    /// Lets `other` go into `keep`. Everything that belongs to `other` belongs to `keep` afterwards; values that stand
    /// in no field go into one note; `other` remembers where it went (`merged_into`) and is deleted. Undo brings all
    /// of it back.
    /// \param choices  whose value stands, where it is not the default of combineUnits
    /// \par Errors  SameThing; NotFound (either is gone); DifferentKinds (a lead with a company); UnknownField (a
    ///              choice); ReadOnly
    /// \par Source  FIELD.md 2.10 and items 32, 41: nothing is dropped, unmerge, source and actions stay
    Result<CombineOutcome> combine(const Uuid &keep, const Uuid &other, const CombineChoices &choices,
                                   const CombineNote &note);
    /// Remembers that two leads, or companies, are not the same.
    /// \par Errors  SameThing, NotFound, DifferentKinds, ReadOnly
    Result<void> markDistinct(const Uuid &a, const Uuid &b);

private:
    Store &m_store;
};

/// Two things side by side, as they stand; nothing when one of them is not there.
std::optional<CombinePair> readCombinePair(Reader &reader, Connection &connection, const Uuid &keep, const Uuid &other);
/// What belongs to a thing.
CombineCounts countBelongings(Connection &connection, Table table, const Uuid &thing);
/// One side of a unit in words of the file: names for ids, amounts with their currency, local times in ISO 8601.
QString combineText(Connection &connection, const Catalog &catalog, Table table, const Record &record,
                    const CombineUnit &unit);
/// Where a thing that went into another, and perhaps on from there, stands now; the id itself when it went nowhere.
Uuid combinedInto(Connection &connection, Table table, const Uuid &thing);
/// Whether an id is that of a lead or of a company, deleted ones included.
std::optional<Table> combinableTable(Connection &connection, const Uuid &id);

} // namespace huni
