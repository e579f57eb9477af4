#include "core/exchange/nameresolver.h"

#include "core/base/folding.h"
#include "core/base/orderkey.h"
#include "core/exchange/fields.h"
#include "core/leads/leads.h"
#include "core/store/emptyrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace huni {

namespace {

QString shownOptions(const QStringList &options)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(options)).toJson(QJsonDocument::Compact));
}

} // namespace

CompanyId NameResolver::company(const QString &name)
{
    return companyNamed(m_writer, name);
}

Result<ChannelId> NameResolver::channel(const QString &keyOrName, WhenMissing whenMissing)
{
    if (const Channel *known = m_catalog.findChannel(keyOrName))
        return known->id;
    const QString key = foldedKey(keyOrName);
    if (whenMissing == WhenMissing::Refuse || key.isEmpty()) {
        QStringList keys;
        for (const Channel &channel : m_catalog.channels)
            keys += channel.key;
        return Error{Errc::UnknownChannel, keyOrName, {}, keys.join(QStringLiteral(", "))};
    }
    // Made on two devices it is one channel.
    const Channel made{channelIdFor(m_pipeline, key), key, keyOrName, keyOrName, QStringLiteral("inbound")};
    Query last(m_writer.connection(), "SELECT max(position) FROM channel WHERE gone=0");
    const std::string before = last.next() ? std::string(last.utf8(0)) : std::string();
    using C = col::Channel;
    m_writer.set(
        Table::Channel, made.id.uuid,
        {{C::Key, textValue(made.key)},
         {C::Name, textValue(made.nameEn)},
         {C::Direction, textValue(made.direction)},
         {C::Position, Value{before.empty() ? OrderKeys::blockBefore({}, 1) : OrderKeys::next(before)}}});
    m_catalog.channels.push_back(made);
    return made.id;
}

CampaignId NameResolver::campaign(const QString &name, ChannelId channel)
{
    for (const Campaign &known : m_catalog.campaigns) {
        if (known.name == name)
            return known.id;
    }
    if (const Campaign *known = m_catalog.findCampaign(name))
        return known->id;
    const Campaign made{CampaignId{m_writer.newId()}, name, channel};
    Record record = emptyRecord(Table::Campaign);
    record.at(col::Campaign::Name) = textValue(name);
    record.at(col::Campaign::Channel) = idValue(channel);
    record.at(col::Campaign::CreatedAt) = Value{m_writer.now()};
    m_writer.create(Table::Campaign, made.id.uuid, std::move(record));
    m_catalog.campaigns.push_back(made);
    return made.id;
}

Result<MemberId> NameResolver::member(const QString &name, WhenMissing whenMissing)
{
    if (const Member *known = m_catalog.findMember(name))
        return known->id;
    if (whenMissing == WhenMissing::Refuse) {
        QStringList names;
        for (const Member &member : m_catalog.members)
            names += member.name;
        return Error{Errc::UnknownMember, name, {}, names.join(QStringLiteral(", "))};
    }
    Member made;
    made.id = MemberId{m_writer.newId()};
    made.name = name;
    made.role = QStringLiteral("salesperson");
    Record record = emptyRecord(Table::Member);
    record.at(col::Member::Name) = textValue(name);
    record.at(col::Member::Role) = textValue(made.role);
    record.at(col::Member::Active) = Value{qint64(1)};
    record.at(col::Member::CreatedAt) = Value{m_writer.now()};
    m_writer.create(Table::Member, made.id.uuid, std::move(record));
    m_catalog.members.push_back(made);
    return made.id;
}

Result<CustomField> NameResolver::customField(Table table, const QString &name, CustomType type,
                                              const QStringList &options)
{
    const QString kind = QString::fromLatin1(tableInfo(table).name);
    if (const CustomField *known = m_catalog.findCustomField(kind, name))
        return *known;
    if (foldedKey(name).isEmpty())
        return Error{Errc::InvalidValue, QStringLiteral("custom:") + name, {}, name.left(200)};
    if (name.toUtf8().size() > maxFieldNameBytes)
        return Error{Errc::ValueTooLong, QStringLiteral("custom:"), {}, QString::number(maxFieldNameBytes)};
    CustomField made{CustomField::idFor(m_pipeline, kind, name), kind, name, type, options, {}};
    Query last(m_writer.connection(), "SELECT max(position) FROM custom_field WHERE gone=0");
    const std::string before = last.next() ? std::string(last.utf8(0)) : std::string();
    const std::string position = before.empty() ? OrderKeys::blockBefore({}, 1) : OrderKeys::next(before);
    made.position = QString::fromStdString(position);
    using C = col::CustomField;
    m_writer.set(Table::CustomField, made.id.uuid,
                 {{C::Kind, textValue(kind)},
                  {C::Name, textValue(name)},
                  {C::Type, textValue(customTypeKey(type))},
                  {C::Options, options.isEmpty() ? Value{} : textValue(shownOptions(options))},
                  {C::Position, Value{position}}});
    m_catalog.customFields.push_back(made);
    return made;
}

} // namespace huni
