#include "core/exchange/fieldcells.h"

#include "core/exchange/countrynames.h"
#include "core/exchange/fieldlists.h"
#include "core/leads/records.h"

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
    NamedTarget{Table::Lead, u"currency", {To::Column, col::Lead::ValueCurrency}},
    NamedTarget{
        Table::Company, u"revenue", {To::Column, col::Company::Revenue, col::Company::RevenueCurrency}},
    NamedTarget{Table::Company, u"currency", {To::Column, col::Company::RevenueCurrency}},
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

QString customNameOf(const CustomField &field)
{
    return QStringLiteral("custom:") + field.name;
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

bool isCurrencyOfAmount(Table table, QStringView key)
{
    return key == u"currency" && (table == Table::Lead || table == Table::Company);
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
    const QString list = isOwnText ? QString() : listOfField(field.key);
    if (list.isEmpty())
        return Value{value.text};
    const QString text = QString::fromStdString(value.text);
    if (isListClosed(field.key) && !isInList(list, text))
        return invalidField(field.key, text);
    return textValue(listKey(list, text));
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
