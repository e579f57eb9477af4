#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/store/connection.h"

#include <QString>

namespace huni {

/// One line of a lead's story.
struct TimelineItem {
    enum class Kind { Touchpoint, Activity, StageChange, Created };

    Kind kind{};
    Uuid id{}; ///< of the row
    Instant at = 0;
    QString what{}; ///< key of the touchpoint kind or activity kind
    QString text{}; ///< note text, page, asset
    QString subject{};
    ChannelId channel{};
    CampaignId campaign{};
    MemberId member{};
    StageId from{};
    StageId to{};
    QString reason{};
    bool automatic = false;
    bool done = true;
    std::optional<Instant> due{};

    bool operator==(const TimelineItem &) const = default;
};

/// Everything that happened to a lead and its opportunities, newest first.
std::vector<TimelineItem> readTimeline(Connection &connection, LeadId lead, int limit = 500);

} // namespace huni
