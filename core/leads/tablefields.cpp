#include "core/leads/tablefields.h"

#include <array>

namespace huni {

namespace {

struct PlainField {
    const char *key;
    FieldForm form = FieldForm::Text;
    bool isEditable = true;
    ChoiceOf choice = ChoiceOf::None;
    const char *list = "";
};

constexpr FieldForm tfText = FieldForm::Text;
constexpr FieldForm tfChoice = FieldForm::Choice;

// The order is that of the chooser.
constexpr std::array leadTableFields{
    PlainField{"company"},
    PlainField{"title"},
    PlainField{"stage", tfChoice, false, ChoiceOf::Stage},
    PlainField{"band", tfChoice, false, ChoiceOf::Band},
    PlainField{"bant", tfChoice, false, ChoiceOf::Bant},
    PlainField{"score", FieldForm::Number, false},
    PlainField{"grade", tfChoice, false, ChoiceOf::Shipped, "grade"},
    PlainField{"temperature", tfChoice, false, ChoiceOf::Shipped, "temperature"},
    PlainField{"chance", FieldForm::Number, false},
    PlainField{"owner", tfChoice, true, ChoiceOf::Member},
    PlainField{"value", FieldForm::Money},
    PlainField{"open_worth", FieldForm::Money, false},
    PlainField{"opportunities", FieldForm::Number, false},
    PlainField{"last_contact", FieldForm::Moment, false},
    PlainField{"idle_days", FieldForm::Number, false},
    PlainField{"stage_days", FieldForm::Number, false},
    PlainField{"next_activity", FieldForm::Moment, false},
    PlainField{"next_activity_kind", tfChoice, false, ChoiceOf::Activity, "activity"},
    PlainField{"labels", FieldForm::Choices, false, ChoiceOf::Label},
    PlainField{"lists", FieldForm::Choices, false, ChoiceOf::List},
    PlainField{"email"},
    PlainField{"phone"},
    PlainField{"mobile"},
    PlainField{"email_personal"},
    PlainField{"has_contact", FieldForm::YesNo, false},
    PlainField{"channel", tfChoice, true, ChoiceOf::Channel},
    PlainField{"latest_channel", tfChoice, false, ChoiceOf::Channel},
    PlainField{"campaign", tfChoice, true, ChoiceOf::Campaign},
    PlainField{"keyword"},
    PlainField{"arrival", tfChoice, true, ChoiceOf::Shipped, "arrived"},
    PlainField{"created_at", FieldForm::Moment},
    PlainField{"stage_since", FieldForm::Moment, false},
    PlainField{"closed_at", FieldForm::Moment, false},
    PlainField{"lost_reason", tfChoice, false, ChoiceOf::Shipped, "reason"},
    PlainField{"wake_on", FieldForm::Day},
    PlainField{"company.sector", tfChoice, true, ChoiceOf::Shipped, "sector"},
    PlainField{"company.employees", FieldForm::Number},
    PlainField{"company.revenue", FieldForm::Money},
    PlainField{"company.country", tfChoice, true, ChoiceOf::Country},
    PlainField{"company.city"},
    PlainField{"company.domain"},
    PlainField{"given_name"},
    PlainField{"family_name"},
    PlainField{"salutation"},
    PlainField{"seniority", tfChoice, true, ChoiceOf::Shipped, "seniority"},
    PlainField{"education", tfChoice, true, ChoiceOf::Shipped, "education"},
    PlainField{"income_band", tfChoice, true, ChoiceOf::Shipped, "income_band"},
    PlainField{"gender", tfChoice, true, ChoiceOf::Shipped, "gender"},
    PlainField{"birth_year", FieldForm::Number},
    PlainField{"country", tfChoice, true, ChoiceOf::Country},
    PlainField{"region"},
    PlainField{"city"},
    PlainField{"street"},
    PlainField{"postcode"},
    PlainField{"language"},
    PlainField{"time_zone"},
    PlainField{"interest"},
    PlainField{"newsletter"},
    PlainField{"consent", FieldForm::YesNo},
    PlainField{"external_id"},
};

constexpr std::array companyTableFields{
    PlainField{"sector", tfChoice, true, ChoiceOf::Shipped, "sector"},
    PlainField{"employees", FieldForm::Number},
    PlainField{"revenue", FieldForm::Money},
    PlainField{"country", tfChoice, true, ChoiceOf::Country},
    PlainField{"city"},
    PlainField{"owner", tfChoice, true, ChoiceOf::Member},
    PlainField{"leads", FieldForm::Number, false},
    PlainField{"opportunities", FieldForm::Number, false},
    PlainField{"open_worth", FieldForm::Money, false},
    PlainField{"last_contact", FieldForm::Moment, false},
    PlainField{"idle_days", FieldForm::Number, false},
    PlainField{"next_activity", FieldForm::Moment, false},
    PlainField{"next_activity_kind", tfChoice, false, ChoiceOf::Activity, "activity"},
    PlainField{"labels", FieldForm::Choices, false, ChoiceOf::Label},
    PlainField{"lists", FieldForm::Choices, false, ChoiceOf::List},
    PlainField{"domain"},
    PlainField{"phone"},
    PlainField{"products"},
    PlainField{"region"},
    PlainField{"street"},
    PlainField{"postcode"},
    PlainField{"created_at", FieldForm::Moment, false},
    PlainField{"external_id"},
};

FieldForm formOf(CustomType type)
{
    switch (type) {
    case CustomType::Text: return FieldForm::Text;
    case CustomType::Number: return FieldForm::Number;
    case CustomType::Money: return FieldForm::Money;
    case CustomType::Date: return FieldForm::Day;
    case CustomType::YesNo: return FieldForm::YesNo;
    case CustomType::Choice: return FieldForm::Choice;
    case CustomType::Choices: return FieldForm::Choices;
    }
    return tfText;
}

} // namespace

bool TableField::canGroup() const
{
    if (!isShown)
        return false;
    switch (form) {
    case FieldForm::Choice:
    case FieldForm::YesNo:
    case FieldForm::Day:
    case FieldForm::Moment: return true;
    case FieldForm::Text: return key == u"company" || key.endsWith(u"city") || key.endsWith(u"region") || isCustom();
    default: return false;
    }
}

TableFields::TableFields(Table table, const Catalog &catalog)
    : m_table(table)
{
    add({.key = QStringLiteral("name"), .editKey = table == Table::Lead ? QStringLiteral("full_name") : QStringLiteral("name")});
    if (table == Table::Lead)
        addLeadFields();
    else
        addCompanyFields();
    addCustomFields(catalog);
    add({.key = QStringLiteral("view"), .form = FieldForm::Choices, .choice = ChoiceOf::View, .isShown = false});
}

void TableFields::add(TableField field)
{
    m_places.insert(field.key, qsizetype(m_fields.size()));
    m_fields.push_back(std::move(field));
}

void TableFields::addLeadFields()
{
    for (const PlainField &plain : leadTableFields) {
        const QString key = QString::fromLatin1(plain.key);
        add({.key = key,
             .form = plain.form,
             .choice = plain.choice,
             .list = QString::fromLatin1(plain.list),
             .editKey = plain.isEditable ? key : QString(),
             .isCompanys = key.startsWith(u"company.")});
    }
}

void TableFields::addCompanyFields()
{
    for (const PlainField &plain : companyTableFields) {
        const QString key = QString::fromLatin1(plain.key);
        add({.key = key,
             .form = plain.form,
             .choice = plain.choice,
             .list = QString::fromLatin1(plain.list),
             .editKey = plain.isEditable ? key : QString()});
    }
}

void TableFields::addCustomFields(const Catalog &catalog)
{
    const QString kind = QString::fromLatin1(tableInfo(m_table).name);
    for (const CustomField &custom : catalog.customFields) {
        if (custom.kind != kind)
            continue;
        const bool isChoice = custom.type == CustomType::Choice || custom.type == CustomType::Choices;
        const QString key = QStringLiteral("custom:") + custom.id.text();
        add({.key = key,
             .form = formOf(custom.type),
             .choice = isChoice ? ChoiceOf::Own : ChoiceOf::None,
             .custom = custom,
             .editKey = key});
    }
}

const TableField *TableFields::find(QStringView key) const
{
    const auto place = m_places.constFind(key.toString());
    return place == m_places.constEnd() ? nullptr : &m_fields[size_t(*place)];
}

QStringList TableFields::shownAtFirst() const
{
    const std::vector<const char *> keys = m_table == Table::Lead
        ? std::vector{"name", "company", "title", "stage", "score", "bant", "owner", "value", "last_contact", "next_activity", "labels", "created_at"}
        : std::vector{"name", "sector", "city", "owner", "leads", "opportunities", "open_worth", "last_contact", "labels"};
    QStringList shown;
    for (const char *key : keys)
        shown += QString::fromLatin1(key);
    return shown;
}

QString tablePageKey(Table table)
{
    return table == Table::Company ? QStringLiteral("companies") : QStringLiteral("leads");
}

std::optional<Table> tableOfPage(QStringView page)
{
    for (const Table table : {Table::Lead, Table::Company}) {
        if (page == tablePageKey(table))
            return table;
    }
    return std::nullopt;
}

} // namespace huni
