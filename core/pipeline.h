#pragma once

#include "core/funnel/moves.h"
#include "core/funnel/opportunities.h"
#include "core/funnel/qualification.h"
#include "core/leads/leads.h"
#include "core/scoring/scoringdesk.h"
#include "core/settings/pipelinesettings.h"
#include "core/store/drafts.h"
#include "core/store/store.h"

namespace huni {

/// How a new pipeline begins.
struct PipelineSetup {
    QString name {}; ///< empty: the file's name
    Currency currency = Currency::of("TRY");
    QByteArray timeZone {}; ///< IANA id; empty: the machine's
    QString memberName {}; ///< empty: the name of the OS account
    TeamKind team = TeamKind::Team;
    Business business = Business::B2b;
    IdealCustomer ideal {};
};

/// A pipeline file with everything that works on it: the store with all projections, and the services over it.
/// Built once by a program or a test; parts are handed on by reference.
class Pipeline
{
public:
    /// Makes a new file with the stages and channels that ship, and its first member, a team lead.
    /// \par Errors  those of Store::create; InvalidValue (time zone)
    static Result<std::unique_ptr<Pipeline>> create(const QString &path, const PipelineSetup &setup, StoreOptions options = {});
    /// Opens a file and acts as the member of this OS account. \par Errors  those of Store::open
    static Result<std::unique_ptr<Pipeline>> open(const QString &path, StoreOptions options = {});

    Store &store() { return *m_store; }
    Leads &leads() { return m_leads; }
    Moves &moves() { return m_moves; }
    Opportunities &opportunities() { return m_opportunities; }
    Qualification &qualification() { return m_qualification; }
    /// What is being typed; read when it is first asked for.
    Drafts &drafts();
    PipelineSettings &settings() { return m_settings; }
    ScoringDesk &scoring() { return m_scoring; }
    /// Acts as another member from now on. \par Errors  UnknownMember (detail: the members there are)
    Result<void> actAs(const QString &member);
    /// The lists as they stand now.
    Result<Catalog> catalog();

private:
    explicit Pipeline(std::unique_ptr<Store> store);
    void actAsAccount();

    std::unique_ptr<Store> m_store;
    Leads m_leads;
    Moves m_moves;
    Opportunities m_opportunities;
    Qualification m_qualification;
    PipelineSettings m_settings;
    ScoringDesk m_scoring;
    std::unique_ptr<Drafts> m_drafts;
};

/// All derived data of this version. \param clock  business time, as StoreOptions has it
std::vector<std::unique_ptr<Projection>> shippedProjections(const Clock *clock = nullptr);
/// Name of the OS account, for people.
QString accountName();

} // namespace huni
