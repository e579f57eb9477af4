#include "core/leads/catalog.h"

#include "core/base/folding.h"
#include "core/model/defaults.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace huni {

namespace {

template <class Things, class IdType>
auto thingWithId(const Things &things, IdType id) -> decltype(things.data())
{
    for (const auto &thing : things) {
        if (thing.id == id)
            return &thing;
    }
    return nullptr;
}

// The names that ship, by key: shown in the language of the screen until a person renames the thing.
template <class Default>
const Default *shippedWith(const QVector<Default> &defaults, const QString &key)
{
    for (const Default &candidate : defaults) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

const QVector<StageDefault> &shippedStages()
{
    static const QVector<StageDefault> stages = stageDefaults().valueOr({});
    return stages;
}

const QVector<ChannelDefault> &shippedChannels()
{
    static const QVector<ChannelDefault> channels = channelDefaults().valueOr({});
    return channels;
}

constexpr QStringView questionSettings = u"question.";

std::vector<Stage> readStages(Connection &connection)
{
    std::vector<Stage> stages;
    Query query(
        connection,
        "SELECT id, key, name, band, lifecycle, probability, idle_days, color, position, moves_on FROM stage "
        "WHERE gone=0 ORDER BY position, id");
    while (query.next()) {
        Stage stage;
        stage.id = query.as<StageId>(0);
        stage.key = query.text(1);
        stage.nameEn = stage.nameTr = query.text(2);
        stage.band = bandFromKey(query.text(3)).value_or(Band::Aside);
        stage.lifecycle = query.text(4);
        if (const auto probability = query.optional(5))
            stage.probability = int(*probability);
        if (const auto days = query.optional(6))
            stage.idleDays = int(*days);
        stage.color = int(query.integer(7));
        stage.position = query.text(8);
        stage.movesOnEn = stage.movesOnTr = query.text(9);
        if (const StageDefault *shipped = shippedWith(shippedStages(), stage.key)) {
            if (stage.nameEn.isEmpty()) {
                stage.nameEn = shipped->nameEn;
                stage.nameTr = shipped->nameTr;
            }
            if (stage.movesOnEn.isEmpty()) {
                stage.movesOnEn = shipped->movesOnEn;
                stage.movesOnTr = shipped->movesOnTr;
            }
        }
        stages.push_back(std::move(stage));
    }
    return stages;
}

std::vector<Channel> readChannels(Connection &connection)
{
    std::vector<Channel> channels;
    Query query(connection,
                "SELECT id, key, name, direction FROM channel WHERE gone=0 ORDER BY position, id");
    while (query.next()) {
        Channel channel{query.as<ChannelId>(0), query.text(1), query.text(2), query.text(2), query.text(3)};
        if (const ChannelDefault *shipped = shippedWith(shippedChannels(), channel.key);
            shipped && channel.nameEn.isEmpty()) {
            channel.nameEn = shipped->nameEn;
            channel.nameTr = shipped->nameTr;
        }
        channels.push_back(std::move(channel));
    }
    return channels;
}

} // namespace

Catalog readCatalog(Connection &connection)
{
    Catalog catalog;
    catalog.stages = readStages(connection);
    catalog.channels = readChannels(connection);
    {
        Query query(connection,
                    "SELECT id, name, email, role, active, manager, territory, account FROM member WHERE "
                    "gone=0 ORDER BY n");
        while (query.next()) {
            catalog.members.push_back({query.as<MemberId>(0), query.text(1), query.text(2), query.text(3),
                                       query.isNull(4) || query.integer(4) != 0, query.text(5), query.text(6),
                                       query.text(7)});
        }
    }
    {
        Query query(connection, "SELECT id, name, channel FROM campaign WHERE gone=0 ORDER BY n");
        while (query.next())
            catalog.campaigns.push_back({query.as<CampaignId>(0), query.text(1), query.as<ChannelId>(2)});
    }
    {
        Query query(connection,
                    "SELECT id, kind, name, type, options, position FROM custom_field WHERE gone=0 ORDER BY "
                    "position, n");
        while (query.next()) {
            CustomField field;
            field.id = query.as<FieldId>(0);
            field.kind = query.text(1);
            field.name = query.text(2);
            field.type = customTypeFromKey(query.text(3)).value_or(CustomType::Text);
            for (const QJsonValue &option : QJsonDocument::fromJson(query.text(4).toUtf8()).array())
                field.options += option.toString();
            field.position = query.text(5);
            catalog.customFields.push_back(std::move(field));
        }
    }
    catalog.zone = QTimeZone::utc();
    Query query(connection, "SELECT key, value FROM setting WHERE gone=0");
    while (query.next()) {
        const QString key = query.text(0);
        if (key == u"currency")
            catalog.currency = Currency::fromText(query.text(1)).value_or(Currency{});
        else if (key == u"time_zone" && QTimeZone(query.text(1).toLatin1()).isValid())
            catalog.zone = QTimeZone(query.text(1).toLatin1());
        else if (key == u"name")
            catalog.title = query.text(1);
        else if (key == u"team")
            catalog.team = teamKindFromKey(query.text(1)).value_or(catalog.team);
        else if (key == u"business")
            catalog.business = businessFromKey(query.text(1)).value_or(catalog.business);
        else if (key.startsWith(questionSettings) && !query.text(1).isEmpty())
            catalog.questions.insert(key.mid(questionSettings.size()), query.text(1));
    }
    return catalog;
}

bool isCatalogTable(Table table)
{
    switch (table) {
    case Table::Setting:
    case Table::Member:
    case Table::Stage:
    case Table::CustomField:
    case Table::Campaign:
    case Table::Channel:
        return true;
    default:
        return false;
    }
}

const Stage *Catalog::stage(StageId id) const
{
    return thingWithId(stages, id);
}

const Stage *Catalog::stageByKey(QStringView key) const
{
    const auto found
        = std::find_if(stages.begin(), stages.end(), [key](const Stage &stage) { return key == stage.key; });
    return found == stages.end() ? nullptr : &*found;
}

Result<const Stage *> Catalog::findStage(QStringView keyOrName) const
{
    const QString wanted = nameKey(keyOrName);
    for (const Stage &stage : stages) {
        if (!wanted.isEmpty()
            && (wanted == nameKey(stage.key) || wanted == nameKey(stage.nameEn)
                || wanted == nameKey(stage.nameTr)))
            return &stage;
    }
    QStringList keys;
    for (const Stage &stage : stages)
        keys += stage.key;
    return Error{Errc::UnknownStage, keyOrName.toString(), {}, keys.join(QStringLiteral(", "))};
}

std::vector<const Stage *> Catalog::stagesOf(Band band) const
{
    std::vector<const Stage *> out;
    for (const Stage &stage : stages) {
        if (stage.band == band)
            out.push_back(&stage);
    }
    return out;
}

const Channel *Catalog::channel(ChannelId id) const
{
    return thingWithId(channels, id);
}

const Channel *Catalog::findChannel(QStringView keyOrName) const
{
    const QString wanted = nameKey(keyOrName);
    for (const Channel &channel : channels) {
        if (!wanted.isEmpty()
            && (wanted == nameKey(channel.key) || wanted == nameKey(channel.nameEn)
                || wanted == nameKey(channel.nameTr)))
            return &channel;
    }
    return nullptr;
}

const Member *Catalog::member(MemberId id) const
{
    return thingWithId(members, id);
}

const Member *Catalog::findMember(QStringView name) const
{
    const QString wanted = nameKey(name);
    for (const Member &member : members) {
        if (!wanted.isEmpty() && (wanted == nameKey(member.name) || wanted == nameKey(member.email)))
            return &member;
    }
    return nullptr;
}

const Campaign *Catalog::campaign(CampaignId id) const
{
    return thingWithId(campaigns, id);
}

const Campaign *Catalog::findCampaign(QStringView name) const
{
    const QString wanted = nameKey(name);
    for (const Campaign &campaign : campaigns) {
        if (!wanted.isEmpty() && wanted == nameKey(campaign.name))
            return &campaign;
    }
    return nullptr;
}

const CustomField *Catalog::customField(FieldId id) const
{
    return thingWithId(customFields, id);
}

const CustomField *Catalog::findCustomField(QStringView kind, QStringView name) const
{
    const QString wanted = nameKey(name);
    for (const CustomField &field : customFields) {
        if (kind == field.kind && wanted == nameKey(field.name))
            return &field;
    }
    return nullptr;
}

QString questionSetting(QStringView question)
{
    return questionSettings.toString() + question.toString();
}

StageId stageIdFor(PipelineId pipeline, QStringView key)
{
    return StageId{Uuid::v5(pipeline.uuid, (QStringLiteral("stage|") + key.toString()).toUtf8())};
}

ChannelId channelIdFor(PipelineId pipeline, QStringView key)
{
    return ChannelId{Uuid::v5(pipeline.uuid, (QStringLiteral("channel|") + key.toString()).toUtf8())};
}

Uuid settingIdFor(PipelineId pipeline, QStringView key)
{
    return Uuid::v5(pipeline.uuid, (QStringLiteral("setting|") + key.toString()).toUtf8());
}

} // namespace huni
