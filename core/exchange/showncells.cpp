#include "core/exchange/showncells.h"

#include "core/exchange/labellist.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace huni {

namespace {

std::string shownId(const TableField &field, const Uuid &id, const Catalog &catalog)
{
    switch (field.choice) {
    case ChoiceOf::Stage:
        if (const Stage *stage = catalog.stage(StageId{id}))
            return stage->nameEn.toStdString();
        break;
    case ChoiceOf::Member:
        if (const Member *member = catalog.member(MemberId{id}))
            return member->name.toStdString();
        break;
    case ChoiceOf::Channel:
        if (const Channel *channel = catalog.channel(ChannelId{id}))
            return channel->nameEn.toStdString();
        break;
    case ChoiceOf::Campaign:
        if (const Campaign *campaign = catalog.campaign(CampaignId{id}))
            return campaign->name.toStdString();
        break;
    default: break;
    }
    return {};
}

std::string shownLists(const std::vector<Uuid> &ids, const std::vector<FixedList> &lists)
{
    QStringList names;
    for (const Uuid &id : ids) {
        const auto found = std::find_if(lists.begin(), lists.end(), [&](const FixedList &list) { return list.id.uuid == id; });
        if (found != lists.end())
            names += found->name;
    }
    return names.join(u';').toStdString();
}

std::string plainReal(double number)
{
    std::array<char, 40> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    return std::string(text.data(), end.ptr);
}

ExportCell amountCell(const std::vector<Money> &amounts, bool isJson)
{
    ExportCell cell;
    if (amounts.size() == 1) {
        cell.isNumber = true;
        cell.text = isJson ? std::to_string(amounts.front().minor) : decimalText(amounts.front()).toStdString();
        cell.currency = amounts.front().currency.text().toStdString();
        return cell;
    }
    for (const Money &money : amounts) {
        if (!cell.text.empty())
            cell.text += "; ";
        cell.text += (decimalText(money) + u' ' + money.currency.text()).toStdString();
    }
    return cell;
}

} // namespace

ExportCell exportCellOf(const TableField &field, const CellValue &value, const Catalog &catalog,
                        const std::vector<FixedList> &lists, bool isJson)
{
    ExportCell cell;
    if (const auto *text = std::get_if<QString>(&value)) {
        cell.text = text->toStdString();
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        const bool isMoment = field.form == FieldForm::Moment;
        cell.text = isMoment ? isoInstant(*number, catalog.zone).toStdString() : std::to_string(*number);
        cell.isNumber = !isMoment || !isJson;
    } else if (const auto *real = std::get_if<double>(&value)) {
        cell.text = plainReal(*real);
        cell.isNumber = true;
    } else if (const auto *yes = std::get_if<bool>(&value)) {
        cell.text = isJson ? (*yes ? "true" : "false") : *yes ? "yes" : "no";
        cell.isNumber = isJson;
    } else if (const auto *day = std::get_if<QDate>(&value)) {
        cell.text = day->toString(Qt::ISODate).toStdString();
    } else if (const auto *id = std::get_if<Uuid>(&value)) {
        cell.text = shownId(field, *id, catalog);
    } else if (const auto *words = std::get_if<QStringList>(&value)) {
        for (const QString &word : *words) {
            if (field.choice == ChoiceOf::Label) {
                appendLabel(cell.text, word.toStdString());
                continue;
            }
            if (!cell.text.empty())
                cell.text += ';';
            cell.text += word.toStdString();
        }
    } else if (const auto *ids = std::get_if<std::vector<Uuid>>(&value)) {
        cell.text = shownLists(*ids, lists);
    } else if (const auto *amounts = std::get_if<std::vector<Money>>(&value)) {
        cell = amountCell(*amounts, isJson);
    }
    cell.isMissing = cell.text.empty();
    return cell;
}

QString exportHeaderOf(Table table, const TableField &field)
{
    if (field.isCustom())
        return QStringLiteral("custom:") + field.custom.name;
    if (field.choice == ChoiceOf::Label && table == Table::Lead)
        return QStringLiteral("tag");
    return field.isEditable() ? field.editKey : field.key;
}

} // namespace huni
