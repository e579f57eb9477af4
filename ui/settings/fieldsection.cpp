#include "ui/settings/fieldsection.h"

#include "ui/controls/emptystate.h"
#include "ui/controls/inlineedit.h"
#include "ui/settings/addnamed.h"
#include "ui/settings/listeditor.h"
#include "ui/settings/settingform.h"
#include "ui/settings/settingssource.h"
#include "ui/words/fieldwords.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

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
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_fields(source.store())
{
    m_list = new ListEditor(theme, tr("Own fields"), createDetails(theme), this);
    m_list->setReadOnly(source.isReadOnly());
    QPushButton *button = m_list->addButton(tr("Add field"));
    button->setObjectName(QStringLiteral("addField"));
    m_none = new EmptyState(theme, QStringLiteral("list-checks"), tr("No own fields yet"),
                            tr("What Huni does not ask by itself: a contract number, a favourite product, the size of a fleet. Add a field, "
                               "and it stands in every lead, table and import."));
    button->setEnabled(!source.isReadOnly());
    auto *tables = new QMenu(button);
    for (const Table table : fieldTables)
        connect(tables->addAction(fieldsOfWhat(table)), &QAction::triggered, this, [this, table] { add(table); });
    button->setMenu(tables);
    QPushButton *first = m_none->addButton(tr("Add field"), ButtonLook::Secondary);
    first->setObjectName(QStringLiteral("addFirstField"));
    first->setEnabled(!source.isReadOnly());
    first->setMenu(tables);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    connect(m_list, &ListEditor::currentChanged, this, &FieldSection::showField);
    connect(m_list, &ListEditor::removeWanted, this, &FieldSection::remove);
    connect(m_list, &ListEditor::moveWanted, this, &FieldSection::move);
    connect(&source, &SettingsSource::changed, this, &FieldSection::showList);
    showList();
    showField();
}

QWidget *FieldSection::createDetails(const Theme &theme)
{
    auto *form = m_form = new SettingForm(m_source, theme);
    m_name = form->addEdit(QStringLiteral("fieldName"), InlineEdit::Line, tr("Name"), [this](const QVariant &value) {
        return m_source.words(m_fields.rename(FieldId {m_list->current()}, value.toString()));
    });
    m_type = form->addEdit(QStringLiteral("fieldType"), InlineEdit::ChoiceList, tr("Type"), [this](const QVariant &value) {
        const auto type = customTypeFromKey(value.toString());
        return type ? m_source.words(m_fields.setType(FieldId {m_list->current()}, *type)) : QString();
    });
    m_options = form->addEdit(QStringLiteral("fieldOptions"), InlineEdit::MultiLine, tr("Options, one a line"), [this](const QVariant &value) {
        return m_source.words(m_fields.setOptions(FieldId {m_list->current()}, linesOf(value)));
    });
    form->addHint(tr("What stands in a deleted field comes back when the deletion is undone."));
    return form;
}

void FieldSection::showList()
{
    std::vector<ListEntry> entries;
    for (const Table table : fieldTables) {
        entries.push_back({{}, fieldsOfWhat(table), {}, {}});
        for (const CustomField &field : m_source.catalog().customFields) {
            if (field.kind == QLatin1String(tableInfo(table).name))
                entries.push_back({field.id.uuid, field.name, customTypeName(field.type), {}});
        }
    }
    const bool none = m_source.catalog().customFields.empty();
    m_none->setVisible(none);
    m_list->setVisible(!none);
    m_list->setEntries(entries);
    showField();
}

void FieldSection::showField()
{
    const CustomField *field = current();
    if (!field)
        return;
    m_name->setValue(field->name);
    showTypes(true);
    // To find out that nobody uses it, everything is looked at.
    m_use.start([fields = m_fields,
                 id = field->id](TaskControl &) mutable { return fields.isUsed(id).valueOr(true); },
                [this](bool isUsed) { showTypes(isUsed); });
    m_form->setRowShown(*m_options, field->type == CustomType::Choice || field->type == CustomType::Choices);
    m_options->setValue(field->options.isEmpty() ? QVariant() : QVariant(field->options.join(u'\n')));
}

// A field that nobody uses may be of any type.
void FieldSection::showTypes(bool isUsed)
{
    const CustomField *field = current();
    if (!field)
        return;
    QVector<Choice> types;
    for (const CustomType type : allCustomTypes) {
        if (!isUsed || canBecome(field->type, type))
            types += {customTypeKey(type), customTypeName(type)};
    }
    m_type->setChoices(types);
    m_type->setReadOnly(m_source.isReadOnly() || types.size() < 2);
    m_type->setValue(customTypeKey(field->type));
}

void FieldSection::add(Table table)
{
    const auto added = addNamed([](int number) { return number == 1 ? tr("New field") : tr("New field %1").arg(number); },
                                [&](const QString &name) { return m_fields.add(table, name, CustomType::Text); });
    if (!added) {
        m_source.report(m_source.words(added.error()));
        return;
    }
    m_list->setCurrent(added->uuid);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->startEditing();
}

void FieldSection::remove(const Uuid &id)
{
    m_source.report(m_source.words(m_fields.remove(FieldId {id})));
}

// A line that was dropped among the fields of another kind goes back.
void FieldSection::move(const Uuid &id, const Uuid &before)
{
    m_source.report(m_source.words(m_fields.moveBefore(FieldId {id}, before ? PlaceBefore(before) : std::nullopt)));
    showList();
}

const CustomField *FieldSection::current() const
{
    return m_source.catalog().customField(FieldId {m_list->current()});
}

} // namespace huni
