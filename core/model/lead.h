#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/base/uuid.h"
#include "core/model/customvalue.h"

namespace huni {

/// A person with at least one contact detail, or a company not yet known by a person. Empty text means 'not known'.
struct Lead {
    LeadId id {};
    QString givenName {};
    QString familyName {};
    QString salutation {};
    QString title {};
    QString seniority {}; ///< key of a short list, or own text
    QString email {};
    QString emailPersonal {};
    QString phone {};
    QString mobile {};
    QString gender {};
    std::optional<int> birthYear {};
    QString education {};
    QString incomeBand {};
    QString country {}; ///< ISO 3166-1 alpha-2
    QString region {};
    QString city {};
    QString street {};
    QString postcode {};
    QString language {};
    QString timeZone {};
    CompanyId company {};
    QString interest {};
    QString newsletter {};
    ChannelId channel {}; ///< first source
    ChannelId latestChannel {};
    CampaignId campaign {};
    QString keyword {};
    QString arrival {}; ///< how it arrived: key of a short list
    LeadId referrer {};
    MemberId owner {};
    StageId stage {};
    QString position {}; ///< place in its column; empty when an open opportunity stands on the board for it
    Instant stageSince = 0;
    std::optional<Instant> closedAt {};
    QString lostReason {};
    std::optional<Money> value {}; ///< estimated
    QDate wakeOn {}; ///< when a nurtured lead is to be contacted again
    Instant createdAt = 0;
    QString externalId {};
    QString consent {};
    CustomValues custom {};

    bool operator==(const Lead &) const = default;
    QString fullName() const;
    /// Whether there is any way to reach them (DOMAIN.md, lead).
    bool hasContact() const;
};

} // namespace huni
