#include "ui/words/tablewords.h"

#include "core/exchange/countrynames.h"
#include "core/exchange/fieldlists.h"
#include "ui/words/actionwords.h"
#include "ui/words/chancewords.h"
#include "ui/words/datewords.h"
#include "ui/words/fieldwords.h"
#include "ui/words/numberwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace huni {

namespace {

struct TableWords {
    Q_DECLARE_TR_FUNCTIONS(TableWords)
};

struct ComputedFieldName {
    const char *key;
    const char *name;
};

// Fields that nobody types; the others are called as everywhere.
constexpr std::array computedFieldNames{
    ComputedFieldName{"band", QT_TRANSLATE_NOOP("TableWords", "Board")},
    ComputedFieldName{"bant", QT_TRANSLATE_NOOP("TableWords", "BANT")},
    ComputedFieldName{"score", QT_TRANSLATE_NOOP("TableWords", "Score")},
    //: how well a lead fits: A to D
    ComputedFieldName{"grade", QT_TRANSLATE_NOOP("TableWords", "Grade")},
    //: hot, warm or cold
    ComputedFieldName{"temperature", QT_TRANSLATE_NOOP("TableWords", "Temperature")},
    //: of being won, as the model learnt from won and lost leads says
    ComputedFieldName{"chance", QT_TRANSLATE_NOOP("TableWords", "Chance")},
    ComputedFieldName{"open_worth", QT_TRANSLATE_NOOP("TableWords", "Worth of open opportunities")},
    ComputedFieldName{"opportunities", QT_TRANSLATE_NOOP("TableWords", "Open opportunities")},
    ComputedFieldName{"leads", QT_TRANSLATE_NOOP("TableWords", "Leads")},
    ComputedFieldName{"last_contact", QT_TRANSLATE_NOOP("TableWords", "Last contact")},
    ComputedFieldName{"idle_days", QT_TRANSLATE_NOOP("TableWords", "Idle days")},
    ComputedFieldName{"stage_days", QT_TRANSLATE_NOOP("TableWords", "Days in stage")},
    ComputedFieldName{"next_activity", QT_TRANSLATE_NOOP("TableWords", "Next activity")},
    ComputedFieldName{"next_activity_kind", QT_TRANSLATE_NOOP("TableWords", "Kind of the next activity")},
    ComputedFieldName{"labels", QT_TRANSLATE_NOOP("TableWords", "Labels")},
    ComputedFieldName{"lists", QT_TRANSLATE_NOOP("TableWords", "Lists")},
    ComputedFieldName{"has_contact", QT_TRANSLATE_NOOP("TableWords", "Has a contact detail")},
    //: whether a job title is that of an executive, a manager or neither
    ComputedFieldName{"title_kind", QT_TRANSLATE_NOOP("TableWords", "Rank by title")},
    //: of the company, else of the person
    ComputedFieldName{"located_in", QT_TRANSLATE_NOOP("TableWords", "Located in")},
    ComputedFieldName{"lifecycle", QT_TRANSLATE_NOOP("TableWords", "Lifecycle")},
    ComputedFieldName{"lost", QT_TRANSLATE_NOOP("TableWords", "Marked lost")},
    ComputedFieldName{"reached", QT_TRANSLATE_NOOP("TableWords", "Reached by a salesperson")},
    ComputedFieldName{"subscribed", QT_TRANSLATE_NOOP("TableWords", "Subscribed to the newsletter")},
    ComputedFieldName{"view", QT_TRANSLATE_NOOP("TableWords", "Saved view")},
};

QString deletedChoice()
{
    //: stands for the name of a stage, member, list ... that was deleted
    return TableWords::tr("(deleted)");
}

template <class Thing>
QString nameOr(const Thing *thing, const std::function<QString(const Thing &)> &name)
{
    return thing ? name(*thing) : deletedChoice();
}

QString idChoiceWords(const TableField &field, const Uuid &id, const Catalog &catalog, Language language,
                      const std::vector<FixedList> *lists, const std::vector<SavedView> *views)
{
    const bool turkish = language == Language::Turkish;
    switch (field.choice) {
    case ChoiceOf::Stage:
        return nameOr<Stage>(catalog.stage(StageId{id}), [&](const Stage &stage) { return stage.name(turkish); });
    case ChoiceOf::Member:
        return nameOr<Member>(catalog.member(MemberId{id}), [](const Member &member) { return member.name; });
    case ChoiceOf::Channel:
        return nameOr<Channel>(catalog.channel(ChannelId{id}),
                               [&](const Channel &channel) { return turkish ? channel.nameTr : channel.nameEn; });
    case ChoiceOf::Campaign:
        return nameOr<Campaign>(catalog.campaign(CampaignId{id}), [](const Campaign &campaign) { return campaign.name; });
    default: break;
    }
    if (field.choice == ChoiceOf::List && lists) {
        const auto found = std::find_if(lists->begin(), lists->end(), [&](const FixedList &list) { return list.id.uuid == id; });
        return found == lists->end() ? deletedChoice() : found->name;
    }
    if (field.choice == ChoiceOf::View && views) {
        const auto found = std::find_if(views->begin(), views->end(), [&](const SavedView &view) { return view.id.uuid == id; });
        return found == views->end() ? deletedChoice() : found->name;
    }
    return deletedChoice();
}

QString keyChoiceWords(const TableField &field, const QString &key, Language language)
{
    const bool turkish = language == Language::Turkish;
    switch (field.choice) {
    case ChoiceOf::Band: {
        const auto band = bandFromKey(key);
        return band ? bandName(*band) : key;
    }
    case ChoiceOf::Bant:
        for (const BantVerdict verdict : {BantVerdict::Open, BantVerdict::Qualified, BantVerdict::NotQualified}) {
            if (bantVerdictKey(verdict) == key)
                return bantVerdictName(verdict);
        }
        return key;
    case ChoiceOf::Country: return countryName(key, localeLanguage(language));
    case ChoiceOf::Activity: return activityKindName(key, language);
    case ChoiceOf::Shipped: return field.list == u"reason" ? reasonName(key, language) : listName(field.list, key, turkish);
    default: return key;
    }
}

bool isChosenById(ChoiceOf choice)
{
    switch (choice) {
    case ChoiceOf::Stage:
    case ChoiceOf::Member:
    case ChoiceOf::Channel:
    case ChoiceOf::Campaign:
    case ChoiceOf::List:
    case ChoiceOf::View: return true;
    default: return false;
    }
}

QString amountsWords(const std::vector<Money> &amounts, const QLocale &locale)
{
    QStringList words;
    for (const Money &money : amounts)
        words += moneyText(money, locale);
    return words.join(QStringLiteral(" + "));
}

} // namespace

QString tableFieldName(Table table, const TableField &field, Language language)
{
    if (field.isCustom())
        return field.custom.name;
    for (const ComputedFieldName &computed : computedFieldNames) {
        if (field.key == QLatin1String(computed.key))
            return TableWords::tr(computed.name);
    }
    if (field.key.startsWith(u"bant."))
        //: %1 is a question of BANT: budget, authority, need, timing
        return TableWords::tr("BANT: %1").arg(dimensionName(QStringView(field.key).mid(5)));
    return fieldName(table, field.key, language);
}

QString cellWords(const TableField &field, const CellValue &value, const Catalog &catalog, Language language,
                  const std::vector<FixedList> *lists)
{
    QLocale locale = localeOf(language);
    if (const auto *text = std::get_if<QString>(&value))
        return field.choice == ChoiceOf::None ? *text : keyChoiceWords(field, *text, language);
    if (const auto *number = std::get_if<qint64>(&value)) {
        if (field.form == FieldForm::Moment)
            return exactTime(*number, catalog.zone, locale);
        if (field.key == u"birth_year")
            return QString::number(*number);
        return locale.toString(*number);
    }
    if (const auto *real = std::get_if<double>(&value); real && field.key == u"chance")
        return chanceText(int(std::lround(*real * 10)), locale);
    if (const auto *real = std::get_if<double>(&value))
        return writtenNumber(*real, locale);
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? TableWords::tr("yes") : TableWords::tr("no");
    if (const auto *day = std::get_if<QDate>(&value))
        return dateWords(*day, locale);
    if (const auto *id = std::get_if<Uuid>(&value))
        return idChoiceWords(field, *id, catalog, language, lists, nullptr);
    if (const auto *words = std::get_if<QStringList>(&value))
        return words->join(QStringLiteral(", "));
    if (const auto *amounts = std::get_if<std::vector<Money>>(&value))
        return amountsWords(*amounts, locale);
    QStringList names;
    if (const auto *ids = std::get_if<std::vector<Uuid>>(&value)) {
        for (const Uuid &id : *ids)
            names += idChoiceWords(field, id, catalog, language, lists, nullptr);
    }
    return names.join(QStringLiteral(", "));
}

QString choiceWords(const TableField &field, const QString &value, const Catalog &catalog, Language language,
                    const std::vector<FixedList> *lists, const std::vector<SavedView> *views)
{
    if (!isChosenById(field.choice))
        return keyChoiceWords(field, value, language);
    return idChoiceWords(field, Uuid::fromText(value).value_or(Uuid{}), catalog, language, lists, views);
}

std::vector<std::pair<QString, QString>> choicesOffered(const TableField &field, const Catalog &catalog, Language language)
{
    QStringList values;
    switch (field.choice) {
    case ChoiceOf::Stage:
        for (const Stage &stage : catalog.stages)
            values += stage.id.text();
        break;
    case ChoiceOf::Member:
        for (const Member &member : catalog.members)
            values += member.id.text();
        break;
    case ChoiceOf::Channel:
        for (const Channel &channel : catalog.channels)
            values += channel.id.text();
        break;
    case ChoiceOf::Campaign:
        for (const Campaign &campaign : catalog.campaigns)
            values += campaign.id.text();
        break;
    case ChoiceOf::Band:
        for (const Band band : {Band::Tofu, Band::Mofu, Band::Bofu, Band::End, Band::Aside})
            values += bandKey(band);
        break;
    case ChoiceOf::Bant:
        for (const BantVerdict verdict : {BantVerdict::Open, BantVerdict::Qualified, BantVerdict::NotQualified})
            values += bantVerdictKey(verdict);
        break;
    case ChoiceOf::Own: values = field.custom.options; break;
    case ChoiceOf::Shipped:
    case ChoiceOf::Activity: values = field.list == u"reason" ? reasonKeys() : listValues(field.list); break;
    default: break;
    }
    std::vector<std::pair<QString, QString>> offered;
    for (const QString &value : values)
        offered.emplace_back(value, choiceWords(field, value, catalog, language));
    return offered;
}

} // namespace huni
