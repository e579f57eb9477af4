#pragma once

#include "core/base/clock.h"
#include "core/leads/matchkeys.h"

namespace huni {

/// What is known so far of somebody who is being captured.
struct PersonProbe {
    QString name{};
    QString company{};
    QString domain{}; ///< of the company
    QStringList emails{};
    QStringList phones{};

    bool operator==(const PersonProbe &) const = default;
};

/// A lead that looks like the one being captured.
struct KnownPerson {
    LeadId lead{};
    QString name{};
    QString company{};
    MatchBy by = MatchBy::Name; ///< Email, Phone, NameAndCompany or Name: the strongest that holds
    MemberId owner{};
    StageId stage{};
    Instant ownedSince = 0; ///< when its owner got it

    bool operator==(const KnownPerson &) const = default;
};

/// A company that is there already, and who works on it.
struct KnownCompany {
    CompanyId company{};
    QString name{};
    MemberId owner{}; ///< its own, else the owner of most of its leads
    qint64 leads = 0;
    Instant ownedSince = 0;

    bool operator==(const KnownCompany &) const = default;
};

/// Leads with one of the addresses or numbers, or with that name (in that company first). Reads by indexes
/// only: some milliseconds at any size. \param limit  how many at most, the surest first
std::vector<KnownPerson> knownPeople(Connection &connection, const PersonProbe &probe, int limit = 3);

/// The company of that name, else of that domain.
std::optional<KnownCompany> knownCompany(Connection &connection, const PersonProbe &probe);

} // namespace huni
