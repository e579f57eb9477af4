#pragma once

#include "core/base/orderkey.h"
#include "core/leads/catalog.h"
#include "core/leads/filter.h"
#include "core/model/checklist.h"
#include "core/model/company.h"
#include "core/model/lead.h"
#include "core/model/opportunity.h"
#include "core/model/score.h"
#include "core/store/eachwatch.h"
#include "core/store/store.h"

namespace huni {

/// What a list of leads is asked for. Empty parts do not restrict.
struct LeadQuery {
    /// Stage: the place of the stage that is shown, in the order of the board.
    enum class SortBy { Created, Name, Company, Stage, Worth, LastContact, StageSince, Score, Chance };

    QString search {}; ///< as typed
    std::vector<StageId> stages {}; ///< that are shown for the leads
    std::vector<Band> bands {}; ///< of those stages: with both, leads that fit both
    std::optional<MemberId> owner {}; ///< a nil id: nobody's
    std::optional<ChannelId> channel {};
    std::optional<CampaignId> campaign {};
    std::optional<FilterSql> within {}; ///< what these conditions let through, as compileFilter gave them
    std::optional<double> minScore {}; ///< points; whoever is not scored is left out
    std::optional<int> minChance {}; ///< thousandths; whoever has none is left out
    /// The first counts most. Whoever lacks what is sorted by stands last; equals stand in the order in which they came.
    std::vector<std::pair<SortBy, Qt::SortOrder>> sort {{SortBy::Created, Qt::DescendingOrder}};
    int limit = 50; ///< negative: all
    qint64 offset = 0;
};

/// One line of a list of leads.
struct LeadLine {
    LeadId id {};
    QString name {};
    QString company {};
    QString title {};
    QString email {};
    QString phone {};
    StageId stage {}; ///< that of its furthest open opportunity, else its own
    MemberId owner {};
    ChannelId channel {};
    std::optional<Money> value {};
    Instant createdAt = 0;
    std::optional<Instant> lastContact {};
    BantVerdict bant = BantVerdict::Open;
    std::optional<LeadScore> score {}; ///< nothing: not scored
    std::optional<int> chance {}; ///< of being won, in thousandths; nothing: no model was learnt
    bool hasContact = true;

    bool operator==(const LeadLine &) const = default;
};

struct LeadPage {
    qint64 total = 0; ///< of all that match, whatever the limit
    std::vector<LeadLine> leads {};
};

/// Reads a page of leads. Search words are folded and match the beginnings of words.
LeadPage listLeads(Connection &connection, const LeadQuery &query);

/// A company, lead or opportunity found by search, for pickers and the search box.
struct FoundThing {
    Table table {};
    Uuid id {};
    QString name {};
    QString detail {}; ///< company of a lead, city of a company, company of an opportunity
};

/// The newest things whose words begin with what was typed.
std::vector<FoundThing> findThings(Connection &connection, const QString &typed, int limit);

/// Creates, edits and deletes leads and companies: each call is one action.
class Leads
{
public:
    explicit Leads(Store &store);

    /// Adds a lead at the top of its stage (New, when it names none). Its created_at is now when it is 0.
    /// \param companyName  its company by name, made when there is none; empty: what the lead says
    /// \par Errors  MissingContact when it has neither e-mail nor phone nor company
    Result<LeadId> create(Lead lead, const QString &companyName = {});
    /// Changes cells of a lead; a stage is changed by Moves, not here. \par Errors  NotFound
    Result<void> edit(LeadId lead, std::span<const std::pair<int, Value>> cells, std::span<const CustomCell> custom = {});
    /// Deletes leads as one action, each as removeLead does. \par Errors  NotFound; those of writeEach
    Result<void> remove(const std::vector<LeadId> &leads, const EachWatch &watch = {});
    Result<CompanyId> createCompany(Company company);
    Result<void> editCompany(CompanyId company, std::span<const std::pair<int, Value>> cells,
                             std::span<const CustomCell> custom = {});
    /// Deletes companies as one action. \par Errors  NotFound; those of writeEach
    Result<void> removeCompanies(const std::vector<CompanyId> &companies, const EachWatch &watch = {});
    /// Notes a touchpoint; `at` is now when it is 0. \par Errors  NotFound
    Result<TouchpointId> touch(LeadId lead, const Record &touchpoint);
    Result<ActivityId> addNote(LeadId lead, const QString &text);
    /// Records something done or planned (call, e-mail, meeting, task). \par Errors  NotFound
    Result<ActivityId> addActivity(Record activity);
    Result<void> editNote(ActivityId note, const QString &text);
    Result<void> removeNote(ActivityId note);
    Result<void> setLabel(LeadId lead, const QString &label, bool on);
    /// Puts a label on many leads or companies, or takes it off, as one action.
    /// \return how many it changed \par Errors  InvalidValue (thing `label`), NotFound, those of writeEach
    Result<qint64> setLabels(Table table, const std::vector<Uuid> &things, const QString &label, bool on,
                             const EachWatch &watch = {});
    /// Puts the lead to the company of that name, made when there is none; an empty name takes it off its company.
    /// \par Errors  NotFound
    Result<void> setCompany(LeadId lead, const QString &name);
    /// Marks something planned as done now, or takes that mark off. \par Errors  NotFound
    Result<void> setActivityDone(ActivityId activity, bool done);

private:
    Store &m_store;
};

/// The lead with that id; nothing when it is not there.
std::optional<Lead> readLead(Reader &reader, Connection &connection, LeadId id);
std::optional<Company> readCompany(Reader &reader, Connection &connection, CompanyId id);
QStringList readLabels(Connection &connection, LeadId id);
QStringList readLabels(Connection &connection, CompanyId id);
/// All labels that stand on leads or companies, in order.
QStringList allLabels(Connection &connection, Table table);
/// Companies whose words begin with what was typed, for a picker.
std::vector<FoundThing> findCompanies(Connection &connection, const QString &typed, int limit);

/// The company of that name, made when there is none. Names are compared folded. For use inside a write.
CompanyId companyNamed(Writer &writer, const QString &name);
/// Writes a new lead at the top of its stage (New, when it names none); created_at is now when it is 0. For use inside
/// a write.
LeadId placeLead(Writer &writer, PipelineId pipeline, Lead lead);
/// The opportunities of a lead let go of it, and go on with this company when they have none. For use inside a write.
void leaveOpportunities(Writer &writer, LeadId lead, const Value &company);
/// Deletes a lead. Its opportunities stay: a sale goes on without the person, with the lead's company. For use inside a
/// write. \return its name for people \par Errors  NotFound
Result<QString> removeLead(Writer &writer, LeadId lead);
/// Puts a label on a lead. For use inside a write.
void putLabel(Writer &writer, LeadId lead, const QString &label);
/// The row of a label on a lead: the same label put on by two people is one label.
Uuid labelIdFor(LeadId lead, const QString &label);
Uuid labelIdFor(CompanyId company, const QString &label);
/// Puts a label on a lead or company, or takes it off. For use inside a write. \return whether anything changed
bool setLabelOn(Writer &writer, Table table, const Uuid &thing, const QString &label, bool on);
/// The key for the first place of a stage's column, on both kinds of cards.
std::string firstPosition(Connection &connection, StageId stage, OrderKeys &keys);

} // namespace huni
