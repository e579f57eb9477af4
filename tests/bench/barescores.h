#pragma once

#include "core/scoring/scoringmodel.h"
#include "core/store/connection.h"

#include <unordered_map>

namespace huni::bench {

/// What plain SQLite and a plain loop can do: the leads, companies and touchpoints of another file in tables as wide, the table of
/// scores with its columns and indexes, and the rules of the model that ships without versions, ledger, conditions to choose
/// from, or local days.
class BareScores
{
public:
    /// \param path  of the bare file \param from  of the pipeline
    BareScores(const QString &path, const QString &from);

    /// One transaction: the touchpoint, and the score with it.
    void touch(const Uuid &lead);
    /// Reads all leads, companies and touchpoints once, in the order in which they lie; scores them in memory; writes every score.
    /// \return leads scored
    qint64 rescore();

private:
    struct Lead {
        qint64 number = 0;
        qint64 profile = 0; ///< points of what holds
        std::array<double, 32> sums{}; ///< by rule
    };
    struct TouchRule {
        double points = 0;
        double cap = 0;
        std::vector<std::string> pages{}; ///< beginnings; empty: any
    };

    void readRules();
    void readCompanies();
    void readLeads();
    void readTouches();
    qint64 pointsOfTitle(std::string_view title);
    void write();

    Connection m_connection;
    UuidSource m_ids{98};
    Instant m_at = 1760000000000;
    std::vector<TouchRule> m_rules;
    std::unordered_map<std::string, std::vector<size_t>> m_rulesOfKind;
    std::unordered_map<std::string, qint64> m_titles;
    std::unordered_map<Uuid, qint64> m_companies; ///< points
    std::unordered_map<Uuid, size_t> m_placeOf;
    std::vector<Lead> m_leads;
    qint64 m_round = 0;
};

} // namespace huni::bench
