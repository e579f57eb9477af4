#pragma once

#include "core/base/daynumbers.h"
#include "core/model/checklist.h"
#include "core/store/storedrow.h"

#include <array>
#include <memory>

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

/// Reads what was done with a lead: touchpoints, points by hand, when it was reached.
void readDeeds(Connection &connection, const Uuid &lead, DayNumbers &days, LeadFacts &facts);
/// The facts of a lead as they stand now; no record when it is not there.
LeadFacts readFacts(Connection &connection, CustomFieldNumbers &fields, const Uuid &lead, DayNumbers &days);
/// A record that is there and not deleted; null otherwise.
std::shared_ptr<const Record> readRecord(Connection &connection, CustomFieldNumbers &fields, Table table, const Uuid &row);
std::array<Verdict, 4> readVerdicts(Connection &connection, const Uuid &lead);

} // namespace huni
