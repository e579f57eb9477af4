#include "ui/history/historywords.h"

#include "core/base/money.h"
#include "core/exchange/fieldlists.h"
#include "core/leads/finder.h"
#include "core/pipeline.h"
#include "ui/shell/undorunner.h"
#include "ui/words/actionwords.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/numberwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace huni {

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

constexpr int longestShown = 80;
constexpr int rowsTold = 3;

bool isTimeColumn(QStringView column)
{
    return column.endsWith(QLatin1String("_at")) || column == u"at" || column == u"stage_since" || column == u"due" || column == u"reminder"
        || column == u"done";
}

bool isAmountColumn(QStringView column)
{
    return column == u"value" || column == u"amount" || column == u"cost" || column == u"revenue" || column == u"budget" || column == u"price";
}

QString dash()
{
    return QStringLiteral("—");
}

} // namespace

HistoryWords::HistoryWords(Catalog catalog, Language language, NameOf nameOf)
    : m_catalog(std::move(catalog))
    , m_language(language)
    , m_locale(localeOf(language))
    , m_nameOf(std::move(nameOf))
{
}

QString HistoryWords::person(const Uuid &member) const
{
    const Member *found = m_catalog.member(MemberId{member});
    return found ? found->name : dash();
}

QString HistoryWords::field(Table table, const FieldChange &change) const
{
    if (change.field.isNil())
        return fieldName(table, change.name, m_language);
    const CustomField *custom = m_catalog.customField(FieldId{change.field});
    return custom ? custom->name : ChangeWords::tr("a field that was deleted");
}

bool HistoryWords::isInner(const FieldChange &change)
{
    const QString &name = change.name;
    return name == u"position" || name == u"stage_since" || name == u"merged_into" || name == u"value_currency" || name == u"revenue_currency"
        || name == u"currency";
}

QString HistoryWords::idWords(Table table, const FieldChange &change, const Uuid &id) const
{
    if (const Stage *stage = m_catalog.stage(StageId{id}))
        return stage->name(m_language == Language::Turkish);
    if (const Member *member = m_catalog.member(MemberId{id}))
        return member->name;
    if (const Channel *channel = m_catalog.channel(ChannelId{id}))
        return channel->name(m_language == Language::Turkish);
    if (const Campaign *campaign = m_catalog.campaign(CampaignId{id}))
        return campaign->name;
    const Table of = change.name == u"company" ? Table::Company : change.name == u"opportunity" ? Table::Opportunity : Table::Lead;
    const QString name = m_nameOf ? m_nameOf(of, id) : QString();
    Q_UNUSED(table)
    //: in place of the name of a thing that is not there any more
    return name.isEmpty() ? ChangeWords::tr("deleted since") : name;
}

QString HistoryWords::customWords(const CustomField &field, const Value &value) const
{
    if (const auto *real = std::get_if<double>(&value))
        return writtenNumber(*real, m_locale);
    const QString text = textOf(value);
    switch (field.type) {
    case CustomType::YesNo:
        if (const auto number = numberOf(value))
            return *number ? ChangeWords::tr("yes") : ChangeWords::tr("no");
        break;
    case CustomType::Date:
        if (const QDate day = dateOf(value); day.isValid())
            return dateWords(day, m_locale);
        break;
    case CustomType::Money:
        if (const auto currency = Currency::fromText(text.section(u' ', 1))) {
            if (const auto money = moneyFromDecimal(text.section(u' ', 0, 0), *currency))
                return moneyText(*money, m_locale);
        }
        break;
    default:
        break;
    }
    if (const auto number = numberOf(value))
        return m_locale.toString(*number);
    return text;
}

QString HistoryWords::value(Table table, const FieldChange &change, const Value &value, Currency currency) const
{
    if (isNull(value))
        return dash();
    if (const CustomField *custom = change.field.isNil() ? nullptr : m_catalog.customField(FieldId{change.field})) {
        const QString words = customWords(*custom, value);
        return words.isEmpty() ? dash() : words;
    }
    const bool turkish = m_language == Language::Turkish;
    const QString &name = change.name;
    if (const Uuid id = uuidOf(value))
        return idWords(table, change, id);
    if (const auto number = numberOf(value)) {
        if (isTimeColumn(name))
            return exactTime(*number, m_catalog.zone, m_locale);
        if (isAmountColumn(name) && !currency.isEmpty())
            return moneyText({*number, currency}, m_locale);
        if (name == u"probability")
            return m_locale.toString(*number / 100.0, 'g', 6) + QStringLiteral(" %");
        if (name == u"verdict" && *number >= int(Verdict::Unknown) && *number <= int(Verdict::Yes))
            return verdictName(Verdict(*number));
        return name == u"birth_year" ? QString::number(*number) : m_locale.toString(*number);
    }
    if (const auto *real = std::get_if<double>(&value))
        return writtenNumber(*real, m_locale);
    const QString text = textOf(value);
    if (name == u"lost_reason" || name == u"reason")
        return reasonName(text, m_language);
    if (name == u"country") {
        const QLocale::Territory territory = QLocale::codeToTerritory(text);
        return territory == QLocale::AnyTerritory ? text : QLocale::territoryToString(territory);
    }
    if (const QString list = listOfField(name); !list.isEmpty())
        return listName(list, text, turkish);
    if (const QDate day = dateOf(value); day.isValid() && text.size() == 10)
        return dateWords(day, m_locale);
    return text;
}

QString HistoryWords::change(Table table, const FieldChange &change, Currency currency) const
{
    //: what was changed: %1 is a field, %2 its value before, %3 the one after
    return ChangeWords::tr("%1: %2 → %3")
        .arg(field(table, change), shownText(value(table, change, change.before, currency), longestShown),
             shownText(value(table, change, change.after, currency), longestShown));
}

QString leftAloneWords(const UndoReport &report, Pipeline &pipeline, Language language)
{
    Reader reader = pipeline.store().reader();
    const auto told = reader.read([&](Connection &connection) {
        const HistoryWords words(readCatalog(connection), language, {});
        QStringList parts;
        for (const LeftAlone &left : report.left) {
            if (parts.size() == rowsTold)
                break;
            const auto thing = findById(connection, left.table, left.row);
            const QString name = thing ? shownText(thing->name, longestShown) : thingName(left.table);
            QStringList fields;
            for (const FieldChange &field : left.fields) {
                if (!HistoryWords::isInner(field) && !fields.contains(words.field(left.table, field)))
                    fields += words.field(left.table, field);
            }
            //: %1 is a lead or company, %2 names of its fields
            parts += fields.isEmpty() ? name : ChangeWords::tr("%1 (%2)").arg(name, fields.join(QStringLiteral(", ")));
        }
        return parts;
    });
    QStringList parts = told.valueOr({});
    if (report.leftRows > parts.size()) {
        //: after the names of some things: how many others
        parts += ChangeWords::tr("%Ln more", nullptr, int(report.leftRows - parts.size()));
    }
    //: after an undo; %1 names things and their fields
    return ChangeWords::tr("Left as it is, because it was changed since: %1.").arg(parts.join(QStringLiteral("; ")));
}

} // namespace huni
