#pragma once

#include "core/leads/thingtable.h"
#include "core/pipeline.h"
#include "core/scoring/scoring.h"

#include <map>
#include <random>

namespace huni::trial {

/// Leads, companies and all that a table of them shows, with awkward values, kept as plain records beside the file:
/// what a condition means is worked out of these without any SQL.
class TrialWorld
{
public:
    /// Fills a new pipeline. \param seed  the same number makes the same things
    TrialWorld(Pipeline &pipeline, quint32 seed, int leads);

    const Catalog &catalog() const { return m_catalog; }
    Instant now() const { return m_now; }
    /// Texts that stand in cells and such that look like them.
    static const QStringList &texts();
    static const QStringList &labels();
    static const QStringList &options();
    const std::vector<Uuid> &things(Table table) const { return m_order.at(table); }
    const std::vector<Uuid> &lists() const { return m_order.at(Table::List); }

    /// What a cell of a table shows.
    CellValue cell(Table table, const Uuid &thing, const TableField &field) const;
    /// Whether a condition holds for a thing.
    bool holds(Table table, const Uuid &thing, const TableFields &fields, const FilterCondition &condition) const;
    bool holds(Table table, const Uuid &thing, const TableFields &fields, const Filter &filter) const;
    QString nameOf(Table table, const Uuid &thing) const;

private:
    using Records = std::map<Uuid, Record>;

    Result<void> fill(Writer &writer, int leads);
    void makeFields(Writer &writer);
    void makeLists(Writer &writer);
    void makeCompany(Writer &writer);
    void makeLead(Writer &writer);
    void makeOpportunities(Writer &writer, const Uuid &lead, const Uuid &company);
    void makeAround(Writer &writer, Table table, const Uuid &thing);
    void makeActivities(Writer &writer, const Uuid &lead, const Uuid &opportunity, const Uuid &company);
    std::vector<CustomCell> customCells(const QString &kind);
    const Record &put(Writer &writer, Table table, const Uuid &id, Record record);

    int below(int count) { return int(m_random() % quint32(count)); }
    bool often() { return below(3) != 0; }
    Value anyText();
    Instant anyInstant();
    template <class Things>
    auto any(const Things &things)
    {
        return things[size_t(below(int(things.size())))];
    }

    CellValue own(const TableField &field, const Value &value, const Value &currency) const;
    CellValue customCell(const TableField &field, const Record &record) const;
    CellValue leadCell(const Uuid &id, const Record &lead, const TableField &field) const;
    CellValue companyCell(const Uuid &id, const Record &company, const TableField &field) const;
    CellValue labelsOf(Table table, const Uuid &thing) const;
    CellValue listsOf(Table table, const Uuid &thing) const;
    std::vector<const Record *> openOf(Table table, const Uuid &thing) const;
    const Record *furthest(const Uuid &lead) const;
    CellValue worth(const std::vector<const Record *> &open) const;
    std::optional<Instant> touched(int column, const Uuid &thing) const;
    std::optional<Instant> touchedLead(const Uuid &lead) const;
    std::optional<Instant> touchedCompany(const Uuid &company) const;
    std::optional<std::pair<Instant, QString>> nextActivity(Table table, const Uuid &thing) const;
    CellValue days(std::optional<Instant> since) const;
    QString bant(const Uuid &lead) const;
    Score scoreOf(const Uuid &lead) const;

    std::mt19937 m_random;
    PipelineId m_pipeline{};
    Instant m_now = 0;
    Instant m_scoredAt = 0; ///< by the clock of the pipeline
    Catalog m_catalog{};
    std::map<Table, Records> m_records{};
    std::map<Table, std::vector<Uuid>> m_order{};
};

} // namespace huni::trial
