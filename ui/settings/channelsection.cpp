#include "ui/settings/channelsection.h"

#include <QPushButton>

namespace huni {

ChannelSection::ChannelSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : ListSection(source, theme, QStringLiteral("channels"), tr("Channels"), parent)
    , m_channels(source.store())
{
    connect(addButton(tr("Add channel"), QStringLiteral("addChannel")), &QPushButton::clicked, this, &ChannelSection::add);
    form().add({.name = QStringLiteral("channelName"),
                .label = tr("Name"),
                .value = [this] { return channel() ? QVariant(channel()->name(this->source().isTurkish())) : QVariant(); },
                .keep = [this](const QVariant &value) {
                    return this->source().words(m_channels.rename(ChannelId {current()}, value.toString()));
                }});
    form().add({.name = QStringLiteral("channelDirection"),
                .kind = InlineEdit::ChoiceList,
                .label = tr("Direction"),
                .value = [this] { return channel() ? QVariant(channel()->direction) : QVariant(); },
                .keep = [this](const QVariant &value) {
                    return this->source().words(m_channels.setInbound(ChannelId {current()}, value.toString() == u"inbound"));
                },
                .choices = {{QStringLiteral("inbound"), tr("Inbound: they come to us")},
                            {QStringLiteral("outbound"), tr("Outbound: we go to them")}}});
    begin();
}

std::vector<ListEntry> ChannelSection::entries() const
{
    std::vector<ListEntry> entries;
    for (const Channel &channel : source().catalog().channels) {
        entries.push_back({channel.id.uuid, channel.name(source().isTurkish()),
                           channel.direction == u"inbound" ? tr("inbound") : tr("outbound"), {}});
    }
    return entries;
}

void ChannelSection::add()
{
    addThing([](int number) { return number == 1 ? tr("New channel") : tr("New channel %1").arg(number); },
             [this](const QString &name) { return m_channels.add(name, true); });
}

Result<void> ChannelSection::move(const Uuid &id, const Uuid &before)
{
    return m_channels.moveBefore(ChannelId {id}, before ? PlaceBefore(before) : std::nullopt);
}

// Who names it is counted in the background: without an index everything is looked at.
void ChannelSection::remove(const Uuid &id)
{
    m_uses.start([channels = m_channels, id](TaskControl &) mutable { return channels.uses(ChannelId {id}).valueOr(0); },
                 [this, id](qint64 uses) { removeUsed(id, uses); });
}

void ChannelSection::removeUsed(const Uuid &id, qint64 uses)
{
    std::vector<Replacement> others;
    for (const Channel &other : source().catalog().channels) {
        if (other.id.uuid != id)
            others.push_back({other.id.uuid, other.name(source().isTurkish())});
    }
    //: %Ln leads, touchpoints and campaigns name a channel that is deleted; what follows is the channel they name instead
    removeInFavourOf(tr("It is named %Ln time(s). Instead:", nullptr, int(uses)), uses, others,
                     [channels = m_channels, id](const Uuid &into) mutable { return channels.remove(ChannelId {id}, ChannelId {into}); });
}

const Channel *ChannelSection::channel() const
{
    return source().catalog().channel(ChannelId {current()});
}

} // namespace huni
