#pragma once

#include "core/leads/catalog.h"
#include "core/store/store.h"

#include <functional>

namespace huni {

/// Something about a lead that its owner has to know at once (DOMAIN.md, 'Moves').
struct LeadAlert {
    enum class Kind {
        Request, ///< asked for a demo, a quote or a talk
        Mql, ///< its score reached the MQL threshold
    };

    LeadId lead{};
    Kind kind{};
    Instant at = 0;
    QString name{}; ///< of the lead; empty until it was read

    bool operator==(const LeadAlert &) const = default;
};

/// What a commit has that somebody is alerted of, a lead once, a request before a score. Decay moves nobody and alerts nobody;
/// what is taken back alerts nobody either.
std::vector<LeadAlert> alertsIn(const ChangeSet &changes);
/// Those of them that are for a member: leads that the member owns, or nobody. With their names.
std::vector<LeadAlert> alertsFor(Connection &connection, MemberId member, std::vector<LeadAlert> alerts);
/// What the moves of a file say that a member was alerted of, the newest first.
std::vector<LeadAlert> readAlerts(Connection &connection, MemberId member, int most);

} // namespace huni
