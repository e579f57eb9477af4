#pragma once

#include "core/duplicates/belongings.h"
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

struct CombineOutcome {
    CombineCounts moved{};
    int kept = 0; ///< values that went into notes
    QString keepName{}; ///< for people, as they were called before
    QString otherName{}; ///< of the first
};

/// Makes one of two or more leads, or companies, that are one and the same. Each call is one action in one transaction.
class Combine
{
public:
    explicit Combine(Store &store);

    /// Lets others go into `keep`, one after the other: each is compared with what has become of `keep` by then.
    /// Everything that belongs to an other belongs to `keep` afterwards; values that stand in no field go into a note for
    /// each; the other remembers where it went (`merged_into`) and is deleted. Undo brings all of it back.
    /// \par Errors  SameThing; NotFound (one is gone, or named twice); DifferentKinds (a lead with a company);
    ///              UnknownField (a choice); ReadOnly
    /// \par Source  FIELD.md 2.10 and items 32, 41: nothing is dropped, unmerge, source and actions stay
    Result<CombineOutcome> combine(const Uuid &keep, std::span<const CombineStep> steps, const CombineNote &note);
    Result<CombineOutcome> combine(const Uuid &keep, const Uuid &other, const CombineChoices &choices,
                                   const CombineNote &note);
    /// Remembers that two leads, or companies, are not the same. \return false when that was known: nothing is written
    /// \par Errors  SameThing, NotFound, DifferentKinds, ReadOnly
    Result<bool> markDistinct(const Uuid &a, const Uuid &b);

private:
    Store &m_store;
};

/// Two things side by side, as they stand; nothing when one of them is not there.
/// \param earlier  what goes into `keep` before: it is shown as it will be by then
std::optional<CombinePair> readCombinePair(Reader &reader, Connection &connection, const Uuid &keep, const Uuid &other,
                                           std::span<const CombineStep> earlier = {});
/// Name of an own field, a deleted one too: what was said in it is there yet.
QString combineFieldName(Connection &connection, const Catalog &catalog, const Uuid &field);
/// One side of a unit in words of the file: names for ids, amounts with their currency, local times in ISO 8601.
QString combineText(Connection &connection, const Catalog &catalog, Table table, const Record &record,
                    const CombineUnit &unit);
/// Where a thing that went into another, and perhaps on from there, stands now; the id itself when it went nowhere.
Uuid combinedInto(Connection &connection, Table table, const Uuid &thing);
/// Whether an id is that of a lead or of a company, deleted ones included.
std::optional<Table> combinableTable(Connection &connection, const Uuid &id);

} // namespace huni
