#include "ui/table/cellwords.h"

#include "core/exchange/labellist.h"
#include "core/leads/lists.h"
#include "ui/controls/chip.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/tablewords.h"

namespace huni {

namespace {

// The lists on which a thing stands, by name.
QStringList listNames(const std::vector<Uuid> &ids, const std::vector<FixedList> *lists)
{
    QStringList names;
    for (const Uuid &id : ids) {
        for (const FixedList &list : lists ? *lists : std::vector<FixedList> {}) {
            if (list.id.uuid == id)
                names += list.name;
        }
    }
    return names;
}

int widthOf(const TableField &field)
{
    switch (field.form) {
    case FieldForm::Number:
        return 100;
    case FieldForm::Money:
        return 120;
    case FieldForm::Day:
    case FieldForm::Moment:
        return 130;
    case FieldForm::YesNo:
        return 96;
    case FieldForm::Choice:
        return field.choice == ChoiceOf::Member ? 150 : field.choice == ChoiceOf::Stage ? 136 : field.key == u"bant" ? 96 : 124;
    case FieldForm::Choices:
        return 170;
    case FieldForm::Text:
        break;
    }
    return field.key == u"name" ? 190 : field.key.contains(u"email") ? 210 : 150;
}

} // namespace

TableColumn tableColumn(Table table, const TableField &field, Language language)
{
    TableColumn column;
    column.key = field.key;
    column.title = tableFieldName(table, field, language);
    column.figures = field.form == FieldForm::Number || field.form == FieldForm::Money;
    column.editable = editKindOf(field).has_value() || field.choice == ChoiceOf::Label;
    column.sortable = field.canSort();
    column.width = widthOf(field);
    return column;
}

ColorRole stageDot(const TableField &field, const CellValue &value, const Catalog &catalog)
{
    const auto *id = std::get_if<Uuid>(&value);
    if (field.choice != ChoiceOf::Stage || !id)
        return ColorRole::Text;
    const Stage *stage = catalog.stage(StageId {*id});
    return stage ? Theme::stageRole(stage->color) : ColorRole::Text;
}

CellData cellData(const TableField &field, const CellValue &value, const CellWording &context)
{
    CellData cell;
    const QLocale locale = localeOf(context.language);
    cell.text = cellWords(field, value, context.catalog, context.language, context.lists);
    if (field.form == FieldForm::Number || field.form == FieldForm::Money)
        cell.look = CellData::Figures;
    else if (field.key == u"name")
        cell.look = CellData::Strong;
    if (const auto *at = std::get_if<qint64>(&value); at && field.form == FieldForm::Moment) {
        cell.hint = exactTime(*at, context.catalog.zone, locale);
        cell.text = relativeTime(*at, context.now);
    }
    if (const auto *points = std::get_if<double>(&value); points && field.key == u"score") {
        cell.hint = cell.text;
        cell.text = scoreChip(*points, 0, {}, locale).text; // whole points, as on cards
    }
    if (cell.text.isEmpty())
        return cell;
    switch (field.choice) {
    case ChoiceOf::Stage:
        cell.look = CellData::Stage;
        cell.color = stageDot(field, value, context.catalog);
        break;
    case ChoiceOf::Member:
        cell.look = CellData::Person;
        break;
    case ChoiceOf::Bant: {
        cell.look = CellData::Chips;
        cell.text[0] = locale.toUpper(cell.text.left(1)).at(0);
        cell.chips = {cell.text};
        const auto *verdict = std::get_if<QString>(&value);
        if (verdict && *verdict == bantVerdictKey(BantVerdict::Qualified))
            cell.color = ColorRole::Good;
        else if (verdict && *verdict == bantVerdictKey(BantVerdict::NotQualified))
            cell.color = ColorRole::Bad;
        break;
    }
    default:
        break;
    }
    if (field.form == FieldForm::Choices) {
        cell.look = CellData::Chips;
        if (const auto *texts = std::get_if<QStringList>(&value))
            cell.chips = *texts;
        else if (const auto *ids = std::get_if<std::vector<Uuid>>(&value))
            cell.chips = listNames(*ids, context.lists);
    }
    return cell;
}

std::optional<InlineEdit::Kind> editKindOf(const TableField &field)
{
    if (field.form == FieldForm::Choice && field.choice == ChoiceOf::Stage)
        return InlineEdit::ChoiceList; // moved, not edited
    if (!field.isEditable())
        return std::nullopt;
    switch (field.form) {
    case FieldForm::Text:
    case FieldForm::Choices:
        return InlineEdit::Line;
    case FieldForm::Number:
        return InlineEdit::Number;
    case FieldForm::Money:
        return InlineEdit::Amount;
    case FieldForm::Day:
        return InlineEdit::Date;
    case FieldForm::YesNo:
        return InlineEdit::YesNo;
    case FieldForm::Choice:
        return InlineEdit::ChoiceList;
    case FieldForm::Moment:
        break;
    }
    return std::nullopt;
}

QVariant editValueOf(const TableField &field, const CellValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty() ? QVariant() : QVariant(*text);
    if (const auto *whole = std::get_if<qint64>(&value))
        return field.form == FieldForm::Number ? QVariant(double(*whole)) : QVariant();
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes;
    if (const auto *day = std::get_if<QDate>(&value))
        return *day;
    if (const auto *id = std::get_if<Uuid>(&value))
        return id->text();
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->isEmpty() ? QVariant() : QVariant(labelListText(*texts));
    if (const auto *sums = std::get_if<std::vector<Money>>(&value))
        return sums->empty() ? QVariant() : QVariant::fromValue(sums->front());
    return {};
}

QString fieldTextOf(const TableField &field, const QVariant &value, const Catalog &catalog)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.form) {
    case FieldForm::Number:
        return QString::number(value.toDouble(), 'g', 15);
    case FieldForm::Money: {
        const Money money = value.value<Money>();
        return decimalText(money) + u' ' + money.currency.text();
    }
    case FieldForm::Day:
        return value.toDate().toString(Qt::ISODate);
    case FieldForm::YesNo:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    default:
        break;
    }
    const Uuid id = Uuid::fromText(value.toString()).value_or(Uuid {});
    switch (field.choice) {
    case ChoiceOf::Member:
        if (const Member *member = catalog.member(MemberId {id}))
            return member->name;
        break;
    case ChoiceOf::Channel:
        if (const Channel *channel = catalog.channel(ChannelId {id}))
            return channel->key.isEmpty() ? channel->nameEn : channel->key;
        break;
    case ChoiceOf::Campaign:
        if (const Campaign *campaign = catalog.campaign(CampaignId {id}))
            return campaign->name;
        break;
    case ChoiceOf::Own:
        return field.form == FieldForm::Choices ? labelsFromText(value.toString()).join(u';') : value.toString();
    default:
        break;
    }
    return value.toString();
}

} // namespace huni
