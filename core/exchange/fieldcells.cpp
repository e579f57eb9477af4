#include "core/exchange/fieldcells.h"

#include "core/base/folding.h"
#include "core/base/orderkey.h"
#include "core/exchange/countrynames.h"
#include "core/leads/leads.h"
#include "core/leads/matchkeys.h"
#include "core/leads/names.h"
#include "core/leads/records.h"
#include "core/leads/searchindex.h"
#include "core/model/defaults.h"
#include "core/store/emptyrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace huni {

namespace {

using To = FieldTarget::To;

struct NamedTarget {
    Table table;
    std::u16string_view key;
    FieldTarget target;
};

// Fields whose key is not simply the name of a text or number column.
constexpr std::array namedTargets{
    NamedTarget{Table::Lead, u"full_name", {To::FullName}},
    NamedTarget{Table::Lead, u"company", {To::Company, col::Lead::Company}},
    NamedTarget{Table::Lead, u"channel", {To::Channel, col::Lead::Channel}},
    NamedTarget{Table::Lead, u"campaign", {To::Campaign, col::Lead::Campaign}},
    NamedTarget{Table::Lead, u"owner", {To::Member, col::Lead::Owner}},
    NamedTarget{Table::Lead, u"stage", {To::Stage, col::Lead::Stage}},
    NamedTarget{Table::Lead, u"outcome", {To::Outcome}},
    NamedTarget{Table::Lead, u"note", {To::Note}},
    NamedTarget{Table::Lead, u"tag", {To::Label}},
    NamedTarget{Table::Lead, u"value", {To::Column, col::Lead::Value, col::Lead::ValueCurrency}},
    NamedTarget{
        Table::Company, u"revenue", {To::Column, col::Company::Revenue, col::Company::RevenueCurrency}},
    NamedTarget{Table::Company, u"owner", {To::Member, col::Company::Owner}},
    NamedTarget{Table::Opportunity, u"lead", {To::Lead, col::Opportunity::Lead}},
    NamedTarget{Table::Opportunity, u"company", {To::Company, col::Opportunity::Company}},
    NamedTarget{
        Table::Opportunity, u"amount", {To::Column, col::Opportunity::Amount, col::Opportunity::Currency}},
    NamedTarget{Table::Opportunity, u"owner", {To::Member, col::Opportunity::Owner}},
    NamedTarget{Table::Opportunity, u"stage", {To::Stage, col::Opportunity::Stage}},
    NamedTarget{Table::Opportunity, u"outcome", {To::Outcome}},
    NamedTarget{Table::Touchpoint, u"lead", {To::Lead, col::Touchpoint::Lead}},
    NamedTarget{Table::Touchpoint, u"channel", {To::Channel, col::Touchpoint::Channel}},
    NamedTarget{Table::Touchpoint, u"campaign", {To::Campaign, col::Touchpoint::Campaign}},
    NamedTarget{Table::Campaign, u"channel", {To::Channel, col::Campaign::Channel}},
    NamedTarget{Table::Campaign, u"budget", {To::Column, col::Campaign::Budget, col::Campaign::Currency}},
    NamedTarget{Table::Product, u"price", {To::Column, col::Product::Price, col::Product::Currency}},
    NamedTarget{Table::Activity, u"lead", {To::Lead, col::Activity::Lead}},
    NamedTarget{Table::Activity, u"opportunity", {To::Opportunity, col::Activity::Opportunity}},
    NamedTarget{Table::Activity, u"company", {To::Company, col::Activity::Company}},
    NamedTarget{Table::Activity, u"owner", {To::Member, col::Activity::Member}},
};

struct FieldList {
    std::u16string_view field;
    std::u16string_view list;
    bool isClosed; // takes nothing but its own values
};

constexpr std::array fieldLists{
    FieldList{u"sector", u"sector", false},
    FieldList{u"company.sector", u"sector", false},
    FieldList{u"seniority", u"seniority", false},
    FieldList{u"education", u"education", false},
    FieldList{u"income_band", u"income_band", false},
    FieldList{u"gender", u"gender", false},
    FieldList{u"arrival", u"arrived", true},
    FieldList{u"type", u"opportunity_type", true},
    FieldList{u"role", u"role", true},
    FieldList{u"kind", u"activity", true},
};

const FieldList *fieldListOf(QStringView key)
{
    const auto found = std::find_if(fieldLists.begin(), fieldLists.end(), [key](const FieldList &entry) {
        return key == QStringView(entry.field);
    });
    return found == fieldLists.end() ? nullptr : &*found;
}

const ListDefault *shippedList(QStringView key)
{
    static const QVector<ListDefault> lists = listDefaults().valueOr({});
    for (const ListDefault &list : lists) {
        if (key == list.key)
            return &list;
    }
    return nullptr;
}

const ListValue *valueInList(QStringView listKey, const QString &text)
{
    const ListDefault *list = shippedList(listKey);
    const QString wanted = foldedKey(text);
    if (!list || wanted.isEmpty())
        return nullptr;
    for (const ListValue &value : list->values) {
        if (wanted == foldedKey(value.key) || wanted == foldedKey(value.nameEn)
            || wanted == foldedKey(value.nameTr))
            return &value;
    }
    return nullptr;
}

Error invalidField(const QString &key, const QString &text)
{
    return {Errc::InvalidValue, key, {}, text.left(200)};
}

ImportValue textImport(const QString &text)
{
    ImportValue value;
    if (!text.isEmpty()) {
        value.kind = ImportValue::Kind::Text;
        value.text = text.toStdString();
    }
    return value;
}

// How one number is written: a point and no grouping, or both marks, of which the last is the decimal one.
NumberFormat formatOfNumber(const QString &text)
{
    const qsizetype point = text.lastIndexOf(u'.');
    const qsizetype comma = text.lastIndexOf(u',');
    NumberFormat format;
    if (point >= 0 && comma >= 0) {
        format.decimal = point > comma ? '.' : ',';
        format.group = point > comma ? ',' : '.';
    }
    return format;
}

std::optional<QDate> readDay(const QString &text)
{
    for (const QString &format :
         {QStringLiteral("yyyy-MM-dd"), QStringLiteral("dd.MM.yyyy"), QStringLiteral("d.M.yyyy")}) {
        const QDate day = QDate::fromString(text, format);
        if (day.isValid())
            return day;
    }
    return std::nullopt;
}

Result<ImportValue> readTime(const Field &field, const QString &text, const QTimeZone &zone)
{
    ImportValue value;
    if (field.type == FieldType::Date) {
        const auto day = readDay(text);
        if (!day)
            return invalidField(field.key, text);
        value.kind = ImportValue::Kind::Date;
        value.integer = day->toJulianDay();
        return value;
    }
    const auto day = readDay(text);
    const auto at = day ? std::optional(startOfDay(*day, zone)) : instantFromIso(text, zone);
    if (!at)
        return invalidField(field.key, text);
    value.kind = ImportValue::Kind::DateTime;
    value.integer = *at;
    return value;
}

Result<ImportValue> readConverted(const Field &field, const QString &text, const QTimeZone &zone)
{
    ColumnMapping mapping;
    mapping.type = field.type;
    mapping.noMeansLost = true;
    mapping.number = formatOfNumber(text);
    LocalDays days(zone);
    CellConverter converter(mapping, days);
    ImportValue value;
    if (!converter.convert(text.toStdString(), value) || value.isMissing())
        return invalidField(field.key, text);
    const bool isSingle = field.type == FieldType::Email || field.type == FieldType::Phone;
    if (isSingle && !value.more.empty())
        return invalidField(field.key, text);
    const bool isCode = value.text.size() == 2 && std::isupper(static_cast<unsigned char>(value.text[0]));
    if (field.type == FieldType::Country && !isCode)
        return invalidField(field.key, text);
    return value;
}

QString decimalOf(const ImportValue &value)
{
    return QString::fromStdString(value.decimal().text());
}

Result<Value> wholeNumber(const Field &field, const ImportValue &value)
{
    qint64 divisor = 1;
    for (int i = 0; i < value.scale; ++i)
        divisor *= 10;
    const qint64 number = dividedHalfAway(value.integer, divisor);
    return number < 0 ? Result<Value>{invalidField(field.key, decimalOf(value))}
                      : Result<Value>{Value{number}};
}

// `35`, `35 %` and `0.35` are all 3,500 basis points.
Result<Value> probabilityPoints(const Field &field, const ImportValue &value)
{
    const auto hundredths = minorUnits(value.decimal(), 4);
    if (!hundredths || *hundredths < 0 || *hundredths > 100 * 10'000)
        return invalidField(field.key, decimalOf(value));
    return Value{*hundredths <= 10'000 ? *hundredths : dividedHalfAway(*hundredths, 100)};
}

QString optionsJson(const QStringList &options)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(options)).toJson(QJsonDocument::Compact));
}

QString customNameOf(const CustomField &field)
{
    return QStringLiteral("custom:") + field.name;
}

std::vector<Uuid> rowsByHash(Connection &connection, Table table, MatchBy by, const std::string &text)
{
    std::vector<Uuid> ids;
    const qint64 hash = MatchKeys::hash(table, by, text);
    const std::string wanted = MatchKeys::normalised(by, text);
    if (hash == 0)
        return ids;
    const TableInfo &info = tableInfo(table);
    for (const qint64 n : MatchKeys::rowsWith(connection, table, hash)) {
        std::vector<std::string> columns;
        if (by == MatchBy::ExternalId)
            columns = {"external_id"};
        else if (by == MatchBy::Email)
            columns = {"email", "email_personal"};
        else
            columns = {"name"};
        for (const std::string &column : columns) {
            Query query(connection, "SELECT id, " + column + " FROM " + info.name + " WHERE n=?1 AND gone=0",
                        n);
            if (query.next() && MatchKeys::normalised(by, query.utf8(1)) == wanted) {
                ids.push_back(query.id(0));
                break;
            }
        }
    }
    return ids;
}

// Newest first. Others may have the words of the name too, in any number: all are looked at. Of people who
// are called the same, as many as anybody reads.
std::vector<Uuid> leadsByName(Connection &connection, const QString &text)
{
    constexpr size_t mostTold = 20;
    std::vector<Uuid> ids;
    const QString wanted = foldedKey(text);
    const std::string words = SearchIndex::wholeWordsQuery(text);
    if (wanted.isEmpty() || words.empty())
        return ids;
    Query leads(
        connection,
        // The name of a company means the company.
        "SELECT l.id, " + leadNameSql("l", "NULL") + " FROM search s CROSS JOIN lead l ON l.n=s.rowid/4 AND l.gone=0 "
        "WHERE s.search MATCH ?1 AND s.rowid%4=?2 ORDER BY s.rowid DESC",
        words, int(FoundKind::Lead));
    while (ids.size() < mostTold && leads.next()) {
        if (foldedKey(leads.text(1)) == wanted)
            ids.push_back(leads.id(0));
    }
    return ids;
}

QString idName(const FieldTarget &target, const Uuid &id, const Catalog &catalog)
{
    switch (target.to) {
    case To::Channel:
        if (const Channel *channel = catalog.channel(ChannelId{id}))
            return channel->key;
        break;
    case To::Campaign:
        if (const Campaign *campaign = catalog.campaign(CampaignId{id}))
            return campaign->name;
        break;
    case To::Member:
        if (const Member *member = catalog.member(MemberId{id}))
            return member->name;
        break;
    case To::Stage:
        if (const Stage *stage = catalog.stage(StageId{id}))
            return stage->key;
        break;
    default:
        break;
    }
    return id.text();
}

} // namespace

std::optional<FieldTarget> fieldTarget(Table table, QStringView key)
{
    for (const NamedTarget &named : namedTargets) {
        if (named.table == table && key == QStringView(named.key))
            return named.target;
    }
    if (table == Table::Lead && key.startsWith(QLatin1String("company."))) {
        auto target = fieldTarget(Table::Company, key.mid(8));
        if (target)
            target->to = To::CompanyColumn;
        return target;
    }
    const int column = tableInfo(table).columnNamed(key.toUtf8().toStdString());
    return column == 0 ? std::nullopt : std::optional(FieldTarget{To::Column, column});
}

Result<ImportValue> readFieldText(const Field &field, const QString &text, const QTimeZone &zone)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return ImportValue{};
    if (trimmed.toUtf8().size() > maxFieldBytes)
        return Error{Errc::ValueTooLong, field.key, {}, QString::number(maxFieldBytes)};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Language:
    case FieldType::Stage:
    case FieldType::Member:
    case FieldType::Channel:
        return textImport(trimmed);
    case FieldType::Date:
    case FieldType::DateTime:
        return readTime(field, trimmed, zone);
    default:
        return readConverted(field, trimmed, zone);
    }
}

Result<Value> cellOf(const Field &field, const ImportValue &value, Currency currency)
{
    switch (value.kind) {
    case ImportValue::Kind::Missing:
        return Value{};
    case ImportValue::Kind::Number:
        return field.key == u"probability" ? probabilityPoints(field, value) : wholeNumber(field, value);
    case ImportValue::Kind::Money: {
        const auto money = value.money(currency);
        return money ? Result<Value>{Value{money->minor}}
                     : Result<Value>{Error{Errc::Overflow, field.key, {}, decimalOf(value)}};
    }
    case ImportValue::Kind::Date:
        return dateValue(value.date());
    case ImportValue::Kind::DateTime:
        return Value{value.instant()};
    case ImportValue::Kind::YesNo:
        if (field.key == u"consent")
            return Value{std::string(value.isYes() ? "yes" : "no")};
        return Value{qint64(value.isYes() ? 1 : 0)};
    case ImportValue::Kind::Text:
        break;
    }
    // The kinds of touchpoints are a list of their own.
    const bool isOwnText = field.key == u"kind" && field.type != FieldType::Choice;
    const FieldList *list = isOwnText ? nullptr : fieldListOf(field.key);
    if (!list)
        return Value{value.text};
    const QString text = QString::fromStdString(value.text);
    const ListValue *known = valueInList(list->list, text);
    if (!known && list->isClosed)
        return invalidField(field.key, text);
    return textValue(known ? known->key : text);
}

QString listKey(QStringView list, const QString &text)
{
    const ListValue *value = valueInList(list, text);
    return value ? value->key : text;
}

QString listName(QStringView list, const QString &key, bool turkish)
{
    const ListValue *value = valueInList(list, key);
    return !value ? key : turkish ? value->nameTr : value->nameEn;
}

QStringList listValues(QStringView list)
{
    QStringList keys;
    if (const ListDefault *shipped = shippedList(list)) {
        for (const ListValue &value : shipped->values)
            keys += value.key;
    }
    return keys;
}

QString listOfField(QStringView fieldKey)
{
    const FieldList *list = fieldListOf(fieldKey);
    return list ? QStringView(list->list).toString() : QString();
}

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
        return invalidField(QStringLiteral("custom:") + name, name);
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
                  {C::Options, options.isEmpty() ? Value{} : textValue(optionsJson(options))},
                  {C::Position, Value{position}}});
    m_catalog.customFields.push_back(made);
    return made;
}

std::optional<Table> tableOfRow(Connection &connection, const Uuid &id)
{
    for (const TableInfo &info : registeredTables()) {
        Query query(connection, std::string("SELECT 1 FROM ") + info.name + " WHERE id=?1", id);
        if (query.next())
            return info.table;
    }
    return std::nullopt;
}

Result<Uuid> findRow(Connection &connection, Table table, const QString &text)
{
    const TableInfo &info = tableInfo(table);
    if (const auto id = Uuid::fromText(text)) {
        Query query(connection, std::string("SELECT 1 FROM ") + info.name + " WHERE id=?1 AND gone=0", *id);
        if (query.next())
            return *id;
    }
    const std::string utf8 = text.toStdString();
    for (const MatchBy by : {MatchBy::ExternalId, MatchBy::Email, MatchBy::Name}) {
        if (by == MatchBy::Email && table != Table::Lead)
            continue;
        const std::vector<Uuid> ids = by == MatchBy::Name && table == Table::Lead
            ? leadsByName(connection, text)
            : rowsByHash(connection, table, by, utf8);
        if (ids.size() == 1)
            return ids.front();
        if (ids.size() > 1) {
            QStringList texts;
            for (const Uuid &id : ids)
                texts += id.text();
            return Error{Errc::Ambiguous, text, {}, texts.join(QStringLiteral(", "))};
        }
    }
    return Error{Errc::NotFound, text, {}, {}};
}

Result<Value> customCellOf(const CustomField &field, const QString &text, const QTimeZone &zone,
                           Currency currency)
{
    // What one may choose is taken as it is typed.
    const FieldType type = field.type == CustomType::Choice ? FieldType::Text : fieldTypeOf(field.type);
    const Field as{customNameOf(field), type, field.name, field.name};
    auto value = readFieldText(as, text, zone);
    if (!value)
        return value.error();
    switch (value->kind) {
    case ImportValue::Kind::Missing:
        return Value{};
    case ImportValue::Kind::Number: {
        double number = double(value->integer);
        for (int i = 0; i < value->scale; ++i)
            number /= 10;
        return Value{number};
    }
    case ImportValue::Kind::Money: {
        const auto money = value->money(currency);
        if (!money)
            return Error{Errc::Overflow, as.key, {}, text};
        return textValue(decimalText(*money) + u' ' + money->currency.text());
    }
    case ImportValue::Kind::Date:
        return dateValue(value->date());
    case ImportValue::Kind::YesNo:
        return Value{qint64(value->isYes() ? 1 : 0)};
    default:
        break;
    }
    std::string all = value->text;
    for (const std::string &part : value->more)
        all += ";" + part;
    return Value{all};
}

QString cellText(const Field &field, const FieldTarget &target, const Record &record, const Catalog &catalog)
{
    if (target.column == 0)
        return {};
    const Value &value = record.at(target.column);
    if (isNull(value))
        return {};
    if (const auto id = uuidOf(value))
        return idName(target, id, catalog);
    const auto number = numberOf(value);
    if (!number)
        return textOf(value);
    switch (field.type) {
    case FieldType::DateTime:
        return isoInstant(*number, catalog.zone);
    case FieldType::YesNo:
        return *number != 0 ? QStringLiteral("yes") : QStringLiteral("no");
    case FieldType::Money: {
        const int column
            = target.currencyColumn != 0 ? target.currencyColumn : int(col::Opportunity::Currency);
        const Currency own = Currency::fromText(textOf(record.at(column))).value_or(catalog.currency);
        return decimalText({*number, own}) + u' ' + own.text();
    }
    default:
        break;
    }
    return field.key == u"probability" ? QString::number(double(*number) / 100) : QString::number(*number);
}

} // namespace huni
