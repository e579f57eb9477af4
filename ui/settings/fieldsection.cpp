#include "ui/settings/fieldsection.h"

#include "ui/controls/emptystate.h"
#include "ui/theme/style.h"
#include "ui/words/fieldwords.h"

#include <QLayout>
#include <QMenu>
#include <QPushButton>

namespace huni {

namespace {

constexpr CustomType allCustomTypes[] {CustomType::Text,  CustomType::Number, CustomType::Money,  CustomType::Date,
                                       CustomType::YesNo, CustomType::Choice, CustomType::Choices};
constexpr Table fieldTables[] {Table::Lead, Table::Company, Table::Opportunity};

QString fieldsOfWhat(Table table)
{
    switch (table) {
    case Table::Company:
        return FieldSection::tr("Of companies");
    case Table::Opportunity:
        return FieldSection::tr("Of opportunities");
    default:
        return FieldSection::tr("Of leads");
    }
}

QStringList linesOf(const QVariant &value)
{
    return value.toString().split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QString customTypeName(CustomType type)
{
    switch (type) {
    case CustomType::Text:
        return FieldSection::tr("Text");
    case CustomType::Number:
        return FieldSection::tr("Number");
    case CustomType::Money:
        return FieldSection::tr("Amount of money");
    case CustomType::Date:
        return FieldSection::tr("Date");
    case CustomType::YesNo:
        return FieldSection::tr("Yes or no");
    case CustomType::Choice:
        return FieldSection::tr("One of several");
    case CustomType::Choices:
        return FieldSection::tr("Some of several");
    }
    return {};
}

FieldSection::FieldSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : ListSection(source, theme, QStringLiteral("fields"), tr("Own fields"), parent)
    , m_fields(source.store())
{
    QPushButton *button = addButton(tr("Add field"), QStringLiteral("addField"));
    auto *tables = new QMenu(button);
    for (const Table table : fieldTables)
        connect(tables->addAction(fieldsOfWhat(table)), &QAction::triggered, this, [this, table] { add(table); });
    button->setMenu(tables);
    createEmptyState(*tables);
    createForm();
    begin();
}

void FieldSection::createEmptyState(QMenu &tables)
{
    m_none = new EmptyState(theme(), QStringLiteral("list-checks"), tr("No own fields yet"),
                            tr("What Huni does not ask by itself: a contract number, a favourite product, the size of a fleet. Add a field, "
                               "and it stands in every lead, table and import."));
    QPushButton *first = m_none->addButton(tr("Add field"), ButtonLook::Secondary);
    first->setObjectName(QStringLiteral("addFirstField"));
    first->setEnabled(!source().isReadOnly());
    first->setMenu(&tables);
    layout()->addWidget(m_none);
}

void FieldSection::createForm()
{
    form().add({.name = QStringLiteral("fieldName"),
                .label = tr("Name"),
                .value = [this] { return field() ? QVariant(field()->name) : QVariant(); },
                .keep = [this](const QVariant &value) { return source().words(m_fields.rename(FieldId {current()}, value.toString())); }});
    m_type = form().add({.name = QStringLiteral("fieldType"),
                         .kind = InlineEdit::ChoiceList,
                         .label = tr("Type"),
                         .value = [this] { return field() ? QVariant(customTypeKey(field()->type)) : QVariant(); },
                         .keep = [this](const QVariant &value) {
                             const auto type = customTypeFromKey(value.toString());
                             return type ? source().words(m_fields.setType(FieldId {current()}, *type)) : QString();
                         }});
    m_options = form().add({.name = QStringLiteral("fieldOptions"),
                            .kind = InlineEdit::MultiLine,
                            .label = tr("Options, one a line"),
                            .value = [this] {
                                return field() && !field()->options.isEmpty() ? QVariant(field()->options.join(u'\n')) : QVariant();
                            },
                            .keep = [this](const QVariant &value) {
                                return source().words(m_fields.setOptions(FieldId {current()}, linesOf(value)));
                            }});
    form().addHint(tr("What stands in a deleted field comes back when the deletion is undone."));
}

std::vector<ListEntry> FieldSection::entries() const
{
    std::vector<ListEntry> entries;
    for (const Table table : fieldTables) {
        entries.push_back({{}, fieldsOfWhat(table), {}, {}});
        for (const CustomField &field : source().catalog().customFields) {
            if (field.kind == QLatin1String(tableInfo(table).name))
                entries.push_back({field.id.uuid, field.name, customTypeName(field.type), {}});
        }
    }
    return entries;
}

void FieldSection::showCurrent()
{
    const bool none = source().catalog().customFields.empty();
    m_none->setVisible(none);
    list().setVisible(!none);
    if (!field())
        return;
    showTypes(true);
    // To find out that nobody uses it, everything is looked at.
    m_use.start([fields = m_fields, id = field()->id](TaskControl &) mutable { return fields.isUsed(id).valueOr(true); },
                [this](bool isUsed) { showTypes(isUsed); });
    form().setRowShown(*m_options, field()->type == CustomType::Choice || field()->type == CustomType::Choices);
}

// A field that nobody uses may be of any type, one with values only what these can be read as.
void FieldSection::showTypes(bool isUsed)
{
    if (!field())
        return;
    QVector<Choice> types;
    for (const CustomType type : allCustomTypes) {
        if (!isUsed || canBecome(field()->type, type))
            types += {customTypeKey(type), customTypeName(type)};
    }
    m_type->setChoices(types);
    m_type->setReadOnly(source().isReadOnly() || types.size() < 2);
}

void FieldSection::add(Table table)
{
    addThing([](int number) { return number == 1 ? tr("New field") : tr("New field %1").arg(number); },
             [&](const QString &name) { return m_fields.add(table, name, CustomType::Text); });
}

void FieldSection::remove(const Uuid &id)
{
    source().report(source().words(m_fields.remove(FieldId {id})));
}

Result<void> FieldSection::move(const Uuid &id, const Uuid &before)
{
    return m_fields.moveBefore(FieldId {id}, before ? PlaceBefore(before) : std::nullopt);
}

const CustomField *FieldSection::field() const
{
    return source().catalog().customField(FieldId {current()});
}

} // namespace huni
