#pragma once

#include "core/base/clock.h"
#include "core/duplicates/suspect.h"
#include "core/model/lead.h"
#include "core/store/connection.h"

namespace huni {

/// What is known so far of somebody who is being captured.
struct PersonProbe {
    Lead lead{}; ///< name, addresses, numbers, country
    QString company{};
    QString domain{}; ///< of the company

    bool operator==(const PersonProbe &) const = default;
};

/// A lead that looks like the one being captured.
struct KnownPerson {
    LeadId lead{};
    QString name{};
    QString company{};
    Suspect suspect{}; ///< `second` is the lead
    MemberId owner{};
    StageId stage{};
    Instant ownedSince = 0; ///< when its owner got it

    LikeBy by() const; ///< the strongest that they have in common
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

/// Leads that look like that person, by the rules of DuplicateFinder; namesakes in other companies too. Reads by indexes
/// only: some milliseconds at any size. \param limit  how many at most, the likeliest first
std::vector<KnownPerson> knownPeople(Connection &connection, const PersonProbe &probe, int limit = 3);

/// The company of that name, else of that domain.
std::optional<KnownCompany> knownCompany(Connection &connection, const PersonProbe &probe);

} // namespace huni
