#include "core/leads/tablecells.h"

#include "core/exchange/countrynames.h"
#include "core/leads/records.h"
#include "core/model/checklist.h"
#include "core/model/defaults.h"
#include "core/store/storedrow.h"

#include <algorithm>

namespace huni {

namespace {

CellValue shownTextCell(const QString &text)
{
    return text.isEmpty() ? CellValue{} : CellValue{text};
}

CellValue numberCell(const TableField &field, const Value &value, const CellContext &context)
{
    const auto *real = std::get_if<double>(&value);
    const auto number = numberOf(value);
    if (field.key == u"idle_days" || field.key == u"stage_days")
        return number ? CellValue{localDay(*number, context.catalog.zone).daysTo(context.today)}
                      : CellValue{};
    if (real)
        return *real;
    return number ? CellValue{*number} : CellValue{};
}

CellValue moneyCell(const TableField &field, const Value &value, const Value &currency,
                    const CellContext &context)
{
    // A number in a custom field was written when the field was of another type.
    std::optional<Money> money
        = field.isCustom() ? moneyFromStored(utf8Of(value)) : moneyFrom(value, currency);
    if (!money)
        return {};
    if (money->currency.isEmpty())
        money->currency = context.catalog.currency;
    return std::vector<Money>{*money};
}

CellValue dayCell(const Value &value)
{
    const QDate day = dateOf(value);
    return day.isValid() ? CellValue{day} : CellValue{};
}

QStringList partsOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u';')) {
        if (!part.trimmed().isEmpty())
            parts += part.trimmed();
    }
    return parts;
}

const ListDefault *listNamed(const QString &key)
{
    static const QVector<ListDefault> lists = listDefaults().valueOr({});
    const auto found
        = std::find_if(lists.begin(), lists.end(), [&](const ListDefault &list) { return list.key == key; });
    return found == lists.end() ? nullptr : &*found;
}

QString reasonSortName(const QString &key, bool turkish)
{
    static const QVector<ReasonDefault> reasons = reasonDefaults().valueOr({});
    for (const ReasonDefault &reason : reasons) {
        if (reason.key == key)
            return turkish ? reason.nameTr : reason.nameEn;
    }
    return key;
}

QString shippedSortName(const TableField &field, const QString &key, bool turkish)
{
    if (field.list == u"reason")
        return reasonSortName(key, turkish);
    if (const ListDefault *list = listNamed(field.list)) {
        for (const ListValue &value : list->values) {
            if (value.key == key)
                return turkish ? value.nameTr : value.nameEn;
        }
    }
    return key;
}

// Lists whose order says more than their names do.
std::optional<qint64> levelOf(const TableField &field, const QString &key)
{
    if (field.list != u"seniority" && field.list != u"education" && field.list != u"income_band")
        return std::nullopt;
    const ListDefault *list = listNamed(field.list);
    for (qsizetype i = 0; list && i < list->values.size(); ++i) {
        if (list->values[i].key == key)
            return i;
    }
    return std::nullopt;
}

qint64 bandPlace(const QString &key)
{
    const auto band = bandFromKey(key);
    return band ? qint64(*band) : 100;
}

qint64 verdictPlace(const QString &key)
{
    constexpr std::array order{BantVerdict::NotQualified, BantVerdict::Open, BantVerdict::Qualified};
    for (size_t i = 0; i < order.size(); ++i) {
        if (bantVerdictKey(order[i]) == key)
            return qint64(i);
    }
    return qint64(order.size());
}

} // namespace

CellValue cellFrom(const TableField &field, const Value &value, const Value &currency,
                   const CellContext &context)
{
    if (isNull(value))
        return {};
    switch (field.form) {
    case FieldForm::Text:
        return shownTextCell(customText(value));
    case FieldForm::Number:
        return numberCell(field, value, context);
    case FieldForm::Money:
        return moneyCell(field, value, currency, context);
    case FieldForm::Day:
        return dayCell(value);
    case FieldForm::Moment: {
        const auto at = numberOf(value);
        return at ? CellValue{*at} : CellValue{};
    }
    case FieldForm::YesNo: {
        if (const auto *real = std::get_if<double>(&value))
            return *real != 0;
        const auto number = numberOf(value);
        return number ? CellValue{*number != 0} : CellValue{};
    }
    case FieldForm::Choice:
        break;
    case FieldForm::Choices: {
        const QStringList parts = partsOf(customText(value));
        return parts.isEmpty() ? CellValue{} : CellValue{parts};
    }
    }
    if (field.choice == ChoiceOf::Band) {
        const Stage *stage = context.catalog.stage(StageId{uuidOf(value)});
        return stage ? CellValue{bandKey(stage->band)} : CellValue{};
    }
    if (const auto *id = std::get_if<Uuid>(&value))
        return *id;
    return shownTextCell(customText(value));
}

QString choiceSortName(const TableField &field, const CellValue &value, const Catalog &catalog, bool turkish)
{
    if (const auto *id = std::get_if<Uuid>(&value)) {
        if (const Member *member = catalog.member(MemberId{*id}))
            return member->name;
        if (const Channel *channel = catalog.channel(ChannelId{*id}))
            return turkish ? channel->nameTr : channel->nameEn;
        if (const Campaign *campaign = catalog.campaign(CampaignId{*id}))
            return campaign->name;
        return {};
    }
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return {};
    if (field.choice == ChoiceOf::Country)
        return countryName(*text, turkish ? QLocale::Turkish : QLocale::English);
    if (field.choice == ChoiceOf::Shipped || field.choice == ChoiceOf::Activity)
        return shippedSortName(field, *text, turkish);
    return *text;
}

std::optional<qint64> choiceRank(const TableField &field, const CellValue &value, const Catalog &catalog)
{
    if (const auto *id = std::get_if<Uuid>(&value); id && field.choice == ChoiceOf::Stage) {
        const auto found = std::find_if(catalog.stages.begin(), catalog.stages.end(),
                                        [id](const Stage &stage) { return stage.id.uuid == *id; });
        return found - catalog.stages.begin();
    }
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return std::nullopt;
    switch (field.choice) {
    case ChoiceOf::Band:
        return bandPlace(*text);
    case ChoiceOf::Bant:
        return verdictPlace(*text);
    case ChoiceOf::Shipped:
        return levelOf(field, *text);
    case ChoiceOf::Own: {
        const qsizetype place = field.custom.options.indexOf(*text);
        return place < 0 ? std::nullopt : std::optional(qint64(place));
    }
    default:
        return std::nullopt;
    }
}

} // namespace huni
