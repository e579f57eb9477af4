#include "ui/settings/channelsection.h"

#include "ui/controls/inlineedit.h"
#include "ui/settings/addnamed.h"
#include "ui/settings/listeditor.h"
#include "ui/settings/replacementmenu.h"
#include "ui/settings/settingform.h"
#include "ui/settings/settingssource.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

ChannelSection::ChannelSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_channels(source.store())
{
    m_list = new ListEditor(theme, tr("Channels"), createDetails(theme), this);
    m_list->setReadOnly(source.isReadOnly());
    QPushButton *button = m_list->addButton(tr("Add channel"));
    button->setObjectName(QStringLiteral("addChannel"));
    button->setEnabled(!source.isReadOnly());
    connect(button, &QPushButton::clicked, this, &ChannelSection::add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &ListEditor::currentChanged, this, &ChannelSection::showChannel);
    connect(m_list, &ListEditor::removeWanted, this, &ChannelSection::remove);
    connect(m_list, &ListEditor::moveWanted, this, [this](const Uuid &id, const Uuid &before) {
        m_source.report(m_source.words(m_channels.moveBefore(ChannelId {id}, before ? PlaceBefore(before) : std::nullopt)));
        showList();
    });
    connect(&source, &SettingsSource::changed, this, &ChannelSection::showList);
    showList();
    showChannel();
}

QWidget *ChannelSection::createDetails(const Theme &theme)
{
    auto *form = new SettingForm(m_source, theme);
    m_name = form->addEdit(QStringLiteral("channelName"), InlineEdit::Line, tr("Name"), [this](const QVariant &value) {
        return m_source.words(m_channels.rename(ChannelId {m_list->current()}, value.toString()));
    });
    m_direction = form->addEdit(QStringLiteral("channelDirection"), InlineEdit::ChoiceList, tr("Direction"), [this](const QVariant &value) {
        return m_source.words(m_channels.setInbound(ChannelId {m_list->current()}, value.toString() == u"inbound"));
    });
    m_direction->setChoices({{QStringLiteral("inbound"), tr("Inbound: they come to us")},
                             {QStringLiteral("outbound"), tr("Outbound: we go to them")}});
    return form;
}

void ChannelSection::showList()
{
    std::vector<ListEntry> entries;
    for (const Channel &channel : m_source.catalog().channels) {
        entries.push_back({channel.id.uuid, channel.name(m_source.isTurkish()),
                           channel.direction == u"inbound" ? tr("inbound") : tr("outbound"), {}});
    }
    m_list->setEntries(entries);
    showChannel();
}

void ChannelSection::showChannel()
{
    const Channel *channel = current();
    if (!channel)
        return;
    m_name->setValue(channel->name(m_source.isTurkish()));
    m_direction->setValue(channel->direction);
}

void ChannelSection::add()
{
    const auto added = addNamed([](int number) { return number == 1 ? tr("New channel") : tr("New channel %1").arg(number); },
                                [this](const QString &name) { return m_channels.add(name, true); });
    if (!added) {
        m_source.report(m_source.words(added.error()));
        return;
    }
    m_list->setCurrent(added->uuid);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->startEditing();
}

// Who names it is counted in the background: without an index everything is looked at.
void ChannelSection::remove(const Uuid &id)
{
    m_uses.start([channels = m_channels,
                  id](TaskControl &) mutable { return channels.uses(ChannelId{id}).valueOr(0); },
                 [this, id](qint64 uses) { removeUsed(id, uses); });
}

void ChannelSection::removeUsed(const Uuid &id, qint64 uses)
{
    const auto removeInto = [this, id, uses](ChannelId into) {
        m_source.change(uses, [channels = m_channels, id, into]() mutable {
            return channels.remove(ChannelId{id}, into);
        });
    };
    if (uses == 0) {
        removeInto({});
        return;
    }
    std::vector<Replacement> others;
    for (const Channel &other : m_source.catalog().channels) {
        if (other.id.uuid != id)
            others.push_back({other.id.uuid, other.name(m_source.isTurkish())});
    }
    //: %Ln leads, touchpoints and campaigns name a channel that is deleted; what follows is the channel they name instead
    askForReplacement(*m_list, m_theme, tr("It is named %Ln time(s). Instead:", nullptr, int(uses)), others,
                      [removeInto](const Uuid &into) { removeInto(ChannelId{into}); });
}

const Channel *ChannelSection::current() const
{
    return m_source.catalog().channel(ChannelId {m_list->current()});
}

} // namespace huni
