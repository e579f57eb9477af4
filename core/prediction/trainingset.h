#pragma once

#include "core/base/clock.h"
#include "core/leads/catalog.h"
#include "core/store/storedrow.h"

#include <memory>
#include <string>
#include <vector>

namespace huni {

/// One field over many leads: numbers, or words of few kinds.
struct DataColumn {
    enum class Kind { Number, Words };

    QString key{}; ///< of the field: `channel`, `company.employees`, `custom:<id>`, `touches.page_view`
    QString name{}; ///< of a custom field; empty for those that ui/words knows
    Kind kind{};
    std::vector<double> numbers{}; ///< not finite: missing; kept within this part, never shown
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
};

/// 1 won (itself or an opportunity of it), 0 lost, -1 open: over lead `l` and its stage `s`.
const char *outcomeOfLeadSql();

/// Reads what is known of every closed lead: profile, own fields, company, source, and how often they were in touch, counted up
/// to the outcome. What is only written at the end (stage, reasons, days of closing) is left out.
LeadTable readClosedLeads(Connection &connection, const Catalog &catalog);

/// Reads leads one at a time, and of them what a model asks for alone: the same values as readClosedLeads() gives.
/// Used inside one read or write.
class LeadRowReader
{
public:
    /// \param fields  keys: the columns of the table, in this order; what there is no more is missing everywhere
    LeadRowReader(Connection &connection, const Catalog &catalog, CustomFieldNumbers &numbers, const QStringList &fields);
    ~LeadRowReader();

    /// Makes this lead the only row of the table. \return false: it is not there
    bool read(const Uuid &lead);
    /// The same with the first lead whose local number is `from` or above, in rising order.
    bool readFrom(qint64 from);
    /// Local number of the lead that was read.
    qint64 number() const { return m_number; }
    const LeadTable &table() const { return m_table; }
    /// Values of words before they were folded, by column; only after keepWritten().
    const std::vector<QString> &written() const { return m_written; }
    void keepWritten() { m_written.resize(m_table.columns.size()); }

private:
    class Columns;

    void take(Query &query);

    Connection &m_connection;
    CustomFieldNumbers &m_numbers;
    LeadTable m_table{}; // before its columns
    std::unique_ptr<Columns> m_columns;
    std::string m_select;
    std::vector<QString> m_written{};
    qint64 m_number = 0;
};

} // namespace huni
