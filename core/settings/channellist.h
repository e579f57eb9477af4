#pragma once

#include "core/leads/catalog.h"
#include "core/store/rowplace.h"
#include "core/store/store.h"

namespace huni {

/// Where leads come from. Each call is one action.
class ChannelList
{
public:
    explicit ChannelList(Store &store)
        : m_store(store)
    {
    }

    /// \par Errors  InvalidValue (a name without a letter or digit), Ambiguous (the name is taken)
    Result<ChannelId> add(const QString &name, bool inbound);
    /// An empty name is the one that ships. \par Errors  NotFound, InvalidValue, Ambiguous
    Result<void> rename(ChannelId channel, const QString &name);
    Result<void> setInbound(ChannelId channel, bool inbound);
    Result<void> moveBefore(ChannelId channel, const PlaceBefore &before);
    /// Deletes a channel; leads, touchpoints and campaigns that name it name `into` from then on.
    /// \par Errors  NotFound; Ambiguous (things name it and there is no `into`; detail: how many)
    Result<void> remove(ChannelId channel, ChannelId into = {});
    /// Leads, touchpoints and campaigns that name it.
    Result<qint64> uses(ChannelId channel);

private:
    Result<void> change(ChannelId channel,
                        const std::function<Result<void>(Writer &, const Channel &, const Catalog &)> &call);

    Store &m_store;
};

} // namespace huni
