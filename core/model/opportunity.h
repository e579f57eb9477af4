#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/base/uuid.h"
#include "core/model/customvalue.h"

namespace huni {

/// A possible sale to a lead, a company, or both.
struct Opportunity {
    OpportunityId id {};
    QString name {};
    LeadId lead {};
    CompanyId company {};
    QString product {};
    QString type {}; ///< new, upsell, cross_sell, renewal
    std::optional<Money> amount {};
    std::optional<qint64> cost {}; ///< minor units in the amount's currency
    std::optional<int> probability {}; ///< own, in basis points; else the stage's
    StageId stage {};
    QString position {};
    Instant stageSince = 0;
    std::optional<Instant> closedAt {};
    QString lostReason {};
    QDate expectedClose {};
    QString competitor {};
    MemberId owner {};
    Instant createdAt = 0;
    QString externalId {};
    CustomValues custom {};

    bool operator==(const Opportunity &) const = default;
};

} // namespace huni
