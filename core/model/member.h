#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"

#include <QString>

namespace huni {

/// A person of the team.
struct Member {
    MemberId id {};
    QString name {};
    QString email {};
    QString role {}; ///< viewer, salesperson, marketing, team_lead, after_sales
    bool active = true;
    QString manager {};
    QString territory {};
    QString account {}; ///< name of the account on the machine, for knowing oneself again

    bool operator==(const Member &) const = default;
};

/// Where people come from.
struct Channel {
    ChannelId id {};
    QString key {};
    QString nameEn {};
    QString nameTr {};
    QString direction {}; ///< inbound, outbound

    bool operator==(const Channel &) const = default;
    QString name(bool turkish) const { return turkish ? nameTr : nameEn; }
};

/// A dated effort over channels.
struct Campaign {
    CampaignId id {};
    QString name {};
    ChannelId channel {};

    bool operator==(const Campaign &) const = default;
};

} // namespace huni
