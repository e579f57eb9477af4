#pragma once

#include "core/base/daynumbers.h"
#include "core/model/checklist.h"
#include "core/store/storedrow.h"

#include <array>
#include <memory>
#include <set>
#include <unordered_map>

namespace huni {

/// One touchpoint as scoring looks at it.
struct TouchFact {
    Uuid id{};
    Instant at = 0;
    int day = 0; ///< local (DayNumbers)
    std::string kind{};
    std::string page{};
    std::string asset{};
    Uuid channel{};
    Uuid campaign{};
    qint64 seconds = 0;

    bool operator==(const TouchFact &) const = default;
};

/// Points that somebody gave by hand.
struct HandPoints {
    Uuid id{};
    Instant at = 0;
    int day = 0;
    qint64 points = 0; ///< hundredths
    QString reason{};
    Uuid member{};

    bool operator==(const HandPoints &) const = default;
};

/// Everything that a score is made of, as it is known for one lead. What happened later than the day asked for is left out
/// by whoever scores, not here.
struct LeadFacts {
    std::shared_ptr<const Record> lead{};
    std::shared_ptr<const Record> company{}; ///< null: none
    std::array<Verdict, 4> bant{}; ///< in the order of bantDimensions
    std::optional<int> reachedOn{}; ///< the local day on which a salesperson first reached them
    std::vector<TouchFact> touches{}; ///< by instant, then id
    std::vector<HandPoints> byHand{}; ///< the same
};

/// Which parts of the facts somebody looks at. The other cells and parts stay empty where many leads are read; the company,
/// touchpoints with their kind and page, and points by hand are always there.
struct FactNeeds {
    std::set<int> lead{}; ///< columns
    std::set<int> company{}; ///< columns
    bool ownFields = false; ///< of the lead
    bool bant = false;
    bool reached = false;
    bool channel = false; ///< of touchpoints, as are the next three
    bool campaign = false;
    bool asset = false;
    bool seconds = false;

    bool operator==(const FactNeeds &) const = default;
};

/// Reads what was done with a lead: touchpoints, points by hand, when it was reached.
void readDeeds(Connection &connection, const Uuid &lead, DayNumbers &days, LeadFacts &facts);
/// The facts of a lead as they stand now; no record when it is not there.
LeadFacts readFacts(Connection &connection, CustomFieldNumbers &fields, const Uuid &lead, DayNumbers &days);
/// A record that is there and not deleted; null otherwise.
std::shared_ptr<const Record> readRecord(Connection &connection, CustomFieldNumbers &fields, Table table, const Uuid &row);
std::array<Verdict, 4> readVerdicts(Connection &connection, const Uuid &lead);

/// The facts of every lead, one after the other in the order of their ids, read side by side in one pass over each table:
/// what readFacts() gives for each, as far as it is needed, many times faster for all. Used by one thread inside one read.
///
/// \par Errors  throws SQLite::Exception
class FactsOfAll
{
public:
    FactsOfAll(Connection &connection, CustomFieldNumbers &fields, DayNumbers &days, const FactNeeds &needs);

    /// Goes to the next lead, at first to the first. \return false after the last
    bool next();
    /// Local number of the lead.
    qint64 number() const { return m_number; }
    /// Until next(), records included: they are filled again.
    const LeadFacts &facts() const { return m_facts; }

private:
    // Rows of one table that belong to leads, in the order of these: they are passed once.
    class Rows
    {
    public:
        Rows(Connection &connection, std::string_view sql, int leadColumn);
        /// Goes to the next row of a lead; false when there is no more. \pre leads are asked for in rising order
        bool nextOf(const Uuid &lead);
        Query &row() { return m_query; }

    private:
        void step();

        Query m_query;
        int m_leadColumn;
        Uuid m_lead{};
        bool m_isThere = false;
        bool m_isGivenOut = false;
    };

    void readLead();
    void readCompany(const Uuid &id);
    void readTouches(const Uuid &lead);
    /// What is needed of a company.
    struct KnownCompany {
        bool isThere = false;
        std::vector<Value> cells{};
    };
    const KnownCompany &company(const Uuid &id);

    Connection &m_connection;
    CustomFieldNumbers &m_fields;
    DayNumbers &m_days;
    const FactNeeds m_needs;
    Query m_leads;
    Query m_company;
    Rows m_touches;
    Rows m_byHand;
    std::optional<Rows> m_reached{};
    std::optional<Rows> m_answers{};
    std::unordered_map<Uuid, KnownCompany> m_companies{};
    Uuid m_shownCompany{}; ///< that m_companyRecord is of
    qint64 m_number = 0;
    std::shared_ptr<Record> m_lead; ///< what facts() names
    std::shared_ptr<Record> m_companyRecord; ///< the same, where there is a company
    LeadFacts m_facts{};
};

} // namespace huni
