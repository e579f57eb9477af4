#pragma once

#include "core/base/clock.h"
#include "core/leads/catalog.h"

#include <string>
#include <vector>

namespace huni {

/// One field over many leads: numbers, or words of few kinds.
struct DataColumn {
    enum class Kind { Number, Words };

    QString key{}; ///< of the field: `channel`, `company.employees`, `custom:<id>`, `touches.page_view`
    QString name{}; ///< of a custom field; empty for those that ui/words knows
    Kind kind{};
    std::vector<double> numbers{}; ///< NaN: missing; kept within this part, never shown
    std::vector<std::string> words{}; ///< empty: missing

    size_t size() const { return kind == Kind::Number ? numbers.size() : words.size(); }
    bool isMissing(size_t row) const;
};

/// Leads as rows of a table to learn from, or to ask about.
struct LeadTable {
    std::vector<Uuid> leads{};
    std::vector<DataColumn> columns{};
    std::vector<signed char> outcomes{}; ///< 1 won, 0 lost, -1 open; by row
    std::vector<Instant> createdAt{};

    size_t rows() const { return leads.size(); }
    size_t count(int outcome) const;
    /// Columns that can be learnt from: no ids, no free text, not all the same.
    std::vector<size_t> usable() const;
};

enum class WhichLeads { Closed, All };

/// Reads what is known of leads: profile, own fields, company, source, and how often they were in touch, counted up to the
/// day before the outcome. What is only written at the end (stage, reasons, days of closing) is left out.
/// \param only  this lead alone; nil: every one
LeadTable readLeadTable(Connection &connection, const Catalog &catalog, WhichLeads which, LeadId only = {});

} // namespace huni
