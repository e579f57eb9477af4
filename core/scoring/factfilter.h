#pragma once

#include "core/leads/filter.h"
#include "core/scoring/leadfacts.h"

namespace huni {

/// The conditions of a Filter asked of the facts of one lead in memory, for any day: what `when` of a scoring rule says. Means
/// the same as the filter of a table where the field is one of a table's. A condition that cannot be read never holds.
///
/// Used by one thread: it remembers what it found out about texts.
class FactFilter
{
public:
    FactFilter(const Filter &filter, const TableFields &fields, const Catalog &catalog);
    ~FactFilter();
    FactFilter(FactFilter &&) noexcept;
    FactFilter &operator=(FactFilter &&) noexcept;

    bool isEmpty() const;
    bool holds(const LeadFacts &facts, int day) const;
    /// Whether the lead says anything of what is asked for.
    bool isKnown(const LeadFacts &facts, int day) const;
    /// Whether the day alone may change the answer.
    bool asksForTime() const;
    /// Adds what it looks at.
    void addNeeds(FactNeeds &needs) const;

private:
    struct Condition;
    struct Group;

    FilterMatch m_match = FilterMatch::All;
    std::vector<Group> m_groups;
};

/// What is wrong with a condition of a scoring rule; empty: nothing.
QString factConditionProblem(const FilterCondition &condition, const TableFields &fields);
/// The fields that scoring knows besides those of a table.
const std::vector<TableField> &ownScoringFields();

} // namespace huni
