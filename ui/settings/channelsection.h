#pragma once

#include "core/settings/channellist.h"
#include "ui/background/backgroundtask.h"

#include <QWidget>

namespace huni {

class InlineEdit;
class ListEditor;
class SettingsSource;
class Theme;

/// Where leads come from: order, names, inbound or outbound.
class ChannelSection final : public QWidget
{
    Q_OBJECT

public:
    ChannelSection(SettingsSource &source, const Theme &theme, QWidget *parent = nullptr);

private:
    QWidget *createDetails(const Theme &theme);
    void showList();
    void showChannel();
    void add();
    void remove(const Uuid &id);
    void removeUsed(const Uuid &id, qint64 uses);
    const Channel *current() const;

    SettingsSource &m_source;
    const Theme &m_theme;
    ChannelList m_channels;
    ListEditor *m_list = nullptr;
    InlineEdit *m_name = nullptr;
    InlineEdit *m_direction = nullptr;
    BackgroundTask m_uses;
};

} // namespace huni
