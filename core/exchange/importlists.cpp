#include "core/exchange/importlists.h"

#include "core/base/folding.h"
#include "core/duplicates/combine.h"
#include "core/exchange/cellconverter.h"
#include "core/exchange/fieldlists.h"
#include "core/leads/records.h"
#include "core/store/emptyrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace huni {

namespace {

QString fromUtf8View(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// As a walk through the list would find it: the first of a name counts.
void noteName(QHash<QString, Uuid> &ids, QStringView name, const Uuid &id)
{
    if (const QString key = nameKey(name); !key.isEmpty() && !ids.contains(key))
        ids.insert(key, id);
}

// What other systems call the channels that ship; folded keys.
struct ChannelWord {
    std::u16string_view word;
    std::u16string_view key;
};

constexpr ChannelWord channelWords[] = {
    {u"organicsearch", u"seo"},
    {u"organic", u"seo"},
    {u"searchengine", u"seo"},
    {u"directtraffic", u"direct"},
    {u"direct", u"direct"},
    {u"socialmedia", u"social"},
    {u"organicsocial", u"social"},
    {u"paidsearch", u"ppc"},
    {u"cpc", u"ppc"},
    {u"googleads", u"ppc"},
    {u"adwords", u"ppc"},
    {u"googleadwords", u"ppc"},
    {u"paidsocial", u"paid_social"},
    {u"emailmarketing", u"email_out"},
    {u"email", u"email_out"},
    {u"livechat", u"chat"},
    {u"customerreferral", u"referral"},
    {u"referral", u"referral"},
    {u"referrals", u"referral"},
    {u"tradeshow", u"event"},
    {u"conference", u"event"},
    {u"event", u"event"},
    {u"fuar", u"event"},
    {u"coldcall", u"cold_call"},
    {u"newsletter", u"newsletter"},
    {u"webseminar", u"webinar"},
};

bool isStageOf(ImportKind kind, const Stage &stage)
{
    return kind != ImportKind::Opportunity || stage.band == Band::Bofu || stage.band == Band::End;
}

QString optionsOf(const QStringList &options)
{
    if (options.isEmpty())
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(options)).toJson(QJsonDocument::Compact));
}

CustomType customTypeOf(FieldType type)
{
    switch (type) {
    case FieldType::Number:
    case FieldType::Year:
        return CustomType::Number;
    case FieldType::Money:
        return CustomType::Money;
    case FieldType::Date:
        return CustomType::Date;
    case FieldType::YesNo:
        return CustomType::YesNo;
    case FieldType::Choice:
        return CustomType::Choice;
    case FieldType::Choices:
        return CustomType::Choices;
    default:
        return CustomType::Text; // instants too: a date would lose their time
    }
}

} // namespace

bool isKnownText(const Catalog &catalog, ImportKind kind, const ColumnMapping &column, const QString &text)
{
    const QString key = nameKey(text);
    const auto isCalled = [&key](const QStringList &names) {
        return std::any_of(names.begin(), names.end(), [&key](const QString &name) { return nameKey(name) == key; });
    };
    const std::string utf8 = text.toStdString();
    switch (column.type) {
    case FieldType::Stage:
        return !outcomeOf(utf8).empty()
            || std::any_of(catalog.stages.begin(), catalog.stages.end(), [&](const Stage &stage) {
                   return isStageOf(kind, stage) && isCalled({stage.key, stage.nameEn, stage.nameTr});
               });
    case FieldType::Channel:
        return std::any_of(std::begin(channelWords), std::end(channelWords),
                           [&key](const ChannelWord &word) { return key == QStringView(word.word); })
            || std::any_of(catalog.channels.begin(), catalog.channels.end(), [&](const Channel &channel) {
                   return isCalled({channel.key, channel.nameEn, channel.nameTr});
               });
    case FieldType::Member:
        return std::any_of(catalog.members.begin(), catalog.members.end(),
                           [&](const Member &member) { return isCalled({member.name, member.email}); });
    case FieldType::Outcome:
        return !outcomeOf(utf8).empty() || parseYesNo(utf8).has_value();
    case FieldType::Choice:
        return column.isCustom() || !isListClosed(column.field) || isInList(listOfField(column.field), text);
    default:
        return true;
    }
}

ImportLists::ImportLists(Catalog catalog, PipelineId pipeline, const KnownRows &known, ImportOutcome &outcome)
    : m_catalog(std::move(catalog))
    , m_pipeline(pipeline)
    , m_known(known)
    , m_outcome(outcome)
{
    readNames();
}

void ImportLists::forget(Catalog catalog)
{
    m_catalog = std::move(catalog);
    m_lastChannel.clear();
    for (IdsByText *ids : {&m_channels, &m_campaigns, &m_members, &m_leadStages, &m_opportunityStages,
                           &m_companies, &m_companyKeys})
        ids->clear();
    readNames();
}

void ImportLists::readNames()
{
    for (IdsByName *ids :
         {&m_channelNames, &m_campaignNames, &m_memberNames, &m_leadStageNames, &m_opportunityStageNames})
        ids->clear();
    for (const Channel &channel : m_catalog.channels) {
        for (const QString &name : {channel.key, channel.nameEn, channel.nameTr})
            noteName(m_channelNames, name, channel.id.uuid);
    }
    for (const Campaign &campaign : m_catalog.campaigns)
        noteName(m_campaignNames, campaign.name, campaign.id.uuid);
    for (const Member &member : m_catalog.members) {
        for (const QString &name : {member.name, member.email})
            noteName(m_memberNames, name, member.id.uuid);
    }
    for (const Stage &stage : m_catalog.stages)
        noteStage(stage);
}

void ImportLists::noteStage(const Stage &stage)
{
    for (const QString &name : {stage.key, stage.nameEn, stage.nameTr}) {
        if (isStageOf(ImportKind::Lead, stage))
            noteName(m_leadStageNames, name, stage.id.uuid);
        if (isStageOf(ImportKind::Opportunity, stage))
            noteName(m_opportunityStageNames, name, stage.id.uuid);
    }
}

// An id is made of its key by a digest: too dear for every row.
StageId ImportLists::shippedStage(QStringView key)
{
    for (const auto &[known, id] : m_shippedStages) {
        if (known == key)
            return id;
    }
    m_shippedStages.emplace_back(key.toString(), stageIdFor(m_pipeline, key));
    return m_shippedStages.back().second;
}

Uuid ImportLists::channel(ImportTarget &target, std::string_view text)
{
    if (const auto known = m_channels.find(text); known != m_channels.end())
        return known->second;
    const QString name = fromUtf8View(text);
    const QString key = nameKey(name);
    Uuid id = m_channelNames.value(key);
    for (const ChannelWord &word : channelWords) {
        if (id.isNil() && key == QStringView(word.word))
            id = m_channelNames.value(nameKey(QStringView(word.key)));
    }
    if (id.isNil())
        id = makeChannel(target, name);
    m_channels.emplace(text, id);
    return id;
}

Uuid ImportLists::makeChannel(ImportTarget &target, const QString &name)
{
    const QString key = nameKey(name);
    const Channel made{channelIdFor(m_pipeline, key), key, name, name, QStringLiteral("inbound")};
    using C = col::Channel;
    target.set(Table::Channel, made.id.uuid,
               {{C::Key, textValue(key)},
                {C::Name, textValue(name)},
                {C::Direction, textValue(made.direction)},
                {C::Position, Value{nextChannelPosition(target)}}});
    m_catalog.channels.push_back(made);
    noteName(m_channelNames, key, made.id.uuid);
    ++m_outcome.newChannels;
    return made.id.uuid;
}

// Behind all others. Those that this transaction made may not be there to be read.
std::string ImportLists::nextChannelPosition(ImportTarget &target)
{
    if (m_lastChannel.empty()) {
        Query query(target.connection(), "SELECT max(position) FROM channel WHERE gone=0");
        if (query.next())
            m_lastChannel = query.utf8(0);
    }
    m_lastChannel = m_lastChannel.empty() ? OrderKeys::blockBefore({}, 1) : OrderKeys::next(m_lastChannel);
    return m_lastChannel;
}

Uuid ImportLists::campaign(ImportTarget &target, std::string_view text, const Uuid &channel)
{
    if (const auto known = m_campaigns.find(text); known != m_campaigns.end())
        return known->second;
    const QString name = fromUtf8View(text);
    Uuid id = m_campaignNames.value(nameKey(name));
    if (id.isNil()) {
        id = target.newId();
        Record record = emptyRecord(Table::Campaign);
        record.at(col::Campaign::Name) = textValue(text);
        record.at(col::Campaign::Channel) = idValue(channel);
        record.at(col::Campaign::CreatedAt) = Value{target.now()};
        target.create(Table::Campaign, id, std::move(record));
        m_catalog.campaigns.push_back({CampaignId{id}, name, ChannelId{channel}});
        noteName(m_campaignNames, name, id);
        ++m_outcome.newCampaigns;
    }
    m_campaigns.emplace(text, id);
    return id;
}

Uuid ImportLists::member(ImportTarget &target, std::string_view text)
{
    if (const auto known = m_members.find(text); known != m_members.end())
        return known->second;
    const QString name = fromUtf8View(text);
    Uuid id = m_memberNames.value(nameKey(name));
    if (id.isNil()) {
        id = target.newId();
        Record record = emptyRecord(Table::Member);
        record.at(col::Member::Name) = textValue(text);
        record.at(col::Member::Role) = Value{std::string("salesperson")};
        record.at(col::Member::Active) = Value{qint64(1)};
        record.at(col::Member::CreatedAt) = Value{target.now()};
        target.create(Table::Member, id, std::move(record));
        Member member;
        member.id = MemberId{id};
        member.name = name;
        m_catalog.members.push_back(member);
        noteName(m_memberNames, name, id);
        ++m_outcome.newMembers;
    }
    m_members.emplace(text, id);
    return id;
}

Uuid ImportLists::stage(ImportTarget &target, ImportKind kind, std::string_view text)
{
    IdsByText &cache = kind == ImportKind::Opportunity ? m_opportunityStages : m_leadStages;
    if (const auto known = cache.find(text); known != cache.end())
        return known->second;
    const QString name = fromUtf8View(text);
    const IdsByName &names = kind == ImportKind::Opportunity ? m_opportunityStageNames : m_leadStageNames;
    Uuid id = names.value(nameKey(name));
    const std::string_view word = outcomeOf(text);
    if (id.isNil() && (word == "won" || word == "lost"))
        id = shippedStage(word == "won" ? u"won" : u"lost").uuid;
    if (id.isNil() && word.empty())
        id = makeStage(target, kind, name);
    cache.emplace(text, id);
    return id;
}

// Before Won, after what stands there already. A stage of opportunities may be called like one of leads.
Uuid ImportLists::makeStage(ImportTarget &target, ImportKind kind, const QString &name)
{
    const auto won = std::find_if(m_catalog.stages.begin(), m_catalog.stages.end(),
                                  [](const Stage &stage) { return stage.isWon(); });
    Stage made;
    made.key = nameKey(name);
    if (m_catalog.stageByKey(made.key))
        made.key = QStringLiteral("opportunity_") + made.key;
    made.id = stageIdFor(m_pipeline, made.key);
    made.nameEn = made.nameTr = name;
    made.band = kind == ImportKind::Opportunity ? Band::Bofu : Band::Mofu;
    // A lead's stage goes to the end of its band, so that the bands stay together.
    auto after = m_catalog.stages.end();
    for (auto stage = m_catalog.stages.begin(); stage != m_catalog.stages.end(); ++stage) {
        if (stage->band == made.band || (stage->band == Band::Tofu && made.band == Band::Mofu))
            after = stage;
    }
    auto place = after == m_catalog.stages.end() ? won : after + 1;
    if (made.band == Band::Bofu && won != m_catalog.stages.end())
        place = won;
    const std::string lower
        = place == m_catalog.stages.begin() ? std::string() : (place - 1)->position.toStdString();
    const std::string upper = place == m_catalog.stages.end() ? std::string() : place->position.toStdString();
    OrderKeys keys(quint64(qHash(made.id)));
    made.position = QString::fromStdString(keys.between(lower, upper));
    made.color = place == m_catalog.stages.begin() ? 0 : (place - 1)->color;
    made.lifecycle = made.band == Band::Bofu ? QStringLiteral("opportunity") : QString();
    using C = col::Stage;
    target.set(Table::Stage, made.id.uuid,
               {{C::Key, textValue(made.key)},
                {C::Name, textValue(name)},
                {C::Band, textValue(bandKey(made.band))},
                {C::Lifecycle, textValue(made.lifecycle)},
                {C::Color, Value{qint64(made.color)}},
                {C::Position, textValue(made.position)}});
    m_catalog.stages.insert(place, made);
    noteStage(made);
    ++m_outcome.newStages;
    return made.id.uuid;
}

Uuid ImportLists::findCompany(ImportTarget &target, std::string_view name)
{
    if (const auto known = m_companies.find(name); known != m_companies.end())
        return known->second;
    const std::string key = MatchKeys::normalised(MatchBy::Name, name);
    if (const auto made = m_companyKeys.find(key); made != m_companyKeys.end())
        return made->second;
    const qint64 hash = MatchKeys::hash(Table::Company, MatchBy::Name, name);
    for (const Uuid &id : m_known.with(target.connection(), Table::Company, hash)) {
        Query company(target.connection(), "SELECT name FROM company WHERE id=?1 AND gone=0", id);
        if (company.next() && MatchKeys::normalised(MatchBy::Name, company.utf8(0)) == key) {
            m_companies.emplace(name, id);
            return id;
        }
    }
    for (const MergedRow *merged : m_known.mergedWith(Table::Company, hash)) {
        const Uuid id = combinedInto(target.connection(), Table::Company, merged->id);
        Query company(target.connection(), "SELECT 1 FROM company WHERE id=?1 AND gone=0", id);
        if (MatchKeys::normalised(MatchBy::Name, utf8Of(merged->record.at(col::Company::Name))) == key && company.next()) {
            m_companies.emplace(name, id);
            return id;
        }
    }
    return {};
}

Uuid ImportLists::company(ImportTarget &target, std::string_view name)
{
    if (const Uuid known = findCompany(target, name); known)
        return known;
    const Uuid id = target.newId();
    Record record = emptyRecord(Table::Company);
    record.at(col::Company::Name) = textValue(name);
    record.at(col::Company::CreatedAt) = Value{target.now()};
    target.create(Table::Company, id, std::move(record));
    ++m_outcome.newCompanies;
    noteCompany(name, id);
    return id;
}

void ImportLists::noteCompany(std::string_view name, const Uuid &id)
{
    m_companies.insert_or_assign(std::string(name), id);
    if (const std::string key = MatchKeys::normalised(MatchBy::Name, name); !key.empty())
        m_companyKeys.insert_or_assign(key, id);
}

CustomField ImportLists::customField(Table table, const ColumnMapping &column) const
{
    const QString kind = QString::fromLatin1(tableInfo(table).name);
    const QString name = column.customName();
    if (const CustomField *known = m_catalog.findCustomField(kind, name))
        return *known;
    return {CustomField::idFor(m_pipeline, kind, name),
            kind,
            name,
            customTypeOf(column.type),
            column.choices,
            {}};
}

void ImportLists::ensureCustomField(ImportTarget &target, const CustomField &field,
                                    const QStringList &choices)
{
    using C = col::CustomField;
    if (const CustomField *known = m_catalog.customField(field.id)) {
        if (known->type != CustomType::Choice && known->type != CustomType::Choices)
            return;
        QStringList options = known->options;
        for (const QString &choice : choices) {
            if (!options.contains(choice))
                options += choice;
        }
        if (options != known->options)
            target.set(Table::CustomField, field.id.uuid, {{C::Options, textValue(optionsOf(options))}});
        return;
    }
    std::string last;
    for (const CustomField &other : m_catalog.customFields)
        last = std::max(last, other.position.toStdString());
    CustomField made = field;
    made.position
        = QString::fromStdString(last.empty() ? OrderKeys::blockBefore({}, 1) : OrderKeys::next(last));
    target.set(Table::CustomField, made.id.uuid,
               {{C::Kind, textValue(made.kind)},
                {C::Name, textValue(made.name)},
                {C::Type, textValue(customTypeKey(made.type))},
                {C::Options, textValue(optionsOf(made.options))},
                {C::Position, textValue(made.position)}});
    m_catalog.customFields.push_back(made);
    ++m_outcome.newCustomFields;
}

std::string ImportLists::nextPosition(ImportTarget &target, const Uuid &stage, qint64 most)
{
    const auto [place, isFirst] = m_places.try_emplace(stage);
    if (isFirst) {
        Query first(
            target.connection(),
            "SELECT min(position) FROM (SELECT min(position) AS position FROM lead WHERE stage=?1 AND gone=0 "
            "UNION ALL SELECT min(position) FROM opportunity WHERE stage=?1 AND gone=0)",
            stage);
        first.next();
        place->second = OrderKeys::blockBefore(first.utf8(0), most);
    } else {
        place->second = OrderKeys::next(place->second);
    }
    return place->second;
}

} // namespace huni
