#pragma once

#include "core/settings/channellist.h"
#include "ui/background/backgroundtask.h"
#include "ui/settings/listsection.h"

namespace huni {

/// Where leads come from: order, names, inbound or outbound.
class ChannelSection final : public ListSection
{
    Q_OBJECT

public:
    ChannelSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    std::vector<ListEntry> entries() const override;
    Result<void> move(const Uuid &id, const Uuid &before) override;
    void remove(const Uuid &id) override;
    void add();
    void removeUsed(const Uuid &id, qint64 uses);
    const Channel *channel() const;

    ChannelList m_channels;
    BackgroundTask m_uses;
};

} // namespace huni
