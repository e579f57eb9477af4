#include "ui/lead/profileform.h"

#include "ui/controls/draftkeeper.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/sectionheader.h"
#include "ui/lead/finishedit.h"
#include "ui/lead/labelsedit.h"
#include "ui/lead/leadwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace huni {

namespace {

constexpr int profileLabelWidth = 112;
constexpr int customRowsAtOnce = 6;

} // namespace

ProfileForm::ProfileForm(LeadSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_drafts(new DraftKeeper(source.pipeline().drafts(), this))
{
    setObjectName(QStringLiteral("profile"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(new LabelsEdit(source, theme, this));
    createSections(*layout);
    layout->addStretch();
    fitLabels();
    showLists();
    showLead();
    m_drafts->offer();
    m_customTimer.setSingleShot(true);
    connect(&m_customTimer, &QTimer::timeout, this, [this] { buildCustomRows(customRowsAtOnce); });
    connect(&theme, &Theme::changed, this, &ProfileForm::fitLabels);
    connect(&source, &LeadSource::aboutToShow, this, &ProfileForm::finishEdits);
    connect(&source, &LeadSource::aboutToBeGone, this, &ProfileForm::suspendEdits);
    connect(&source, &LeadSource::shown, this, [this] {
        m_personWanted = false;
        showLead();
        m_drafts->offer();
    });
    connect(&source, &LeadSource::changed, this, [this](LeadSource::Parts parts) {
        if (parts & LeadSource::Lists)
            showLists();
        if (parts & (LeadSource::Profile | LeadSource::Lists))
            showLead();
    });
}

QGridLayout *ProfileForm::addSection(QVBoxLayout &layout, const QString &name, QWidget **section)
{
    auto *whole = new QWidget(this);
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *header = new SectionHeader(m_theme, name, whole);
    header->setObjectName(QStringLiteral("sectionHeader"));
    lines->addWidget(header);
    auto *body = new QWidget(whole);
    body->setObjectName(QStringLiteral("sectionBody"));
    QGridLayout *grid = fieldGrid(*body);
    lines->addWidget(body);
    layout.addWidget(whole);
    *section = whole;
    return grid;
}

QGridLayout *ProfileForm::fieldGrid(QWidget &body)
{
    auto *grid = new QGridLayout(&body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, profileLabelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

ElidedLabel *ProfileForm::addLabel(QGridLayout &grid, const QString &text, InlineEdit *edit)
{
    auto *label = new ElidedLabel(m_theme, FontRole::Small, ColorRole::Muted, grid.parentWidget());
    label->setText(text);
    label->setFixedWidth(profileLabelWidth);
    const int line = grid.rowCount();
    grid.addWidget(label, line, 0, Qt::AlignTop);
    grid.addWidget(edit, line, 1);
    edit->setLocale(m_source.locale());
    edit->setCurrency(m_source.catalog().currency);
    edit->setToday(localDay(m_source.now(), m_source.catalog().zone));
    return label;
}

void ProfileForm::createSections(QVBoxLayout &layout)
{
    std::map<ProfileSection, QGridLayout *> grids;
    for (ProfileField &field : profileFields()) {
        QGridLayout *&grid = grids[field.section];
        if (!grid) {
            QWidget *section = nullptr;
            grid = addSection(layout, profileSectionName(field.section), &section);
            if (field.section == ProfileSection::Person) {
                m_personBody = grid->parentWidget();
                createFolding(*section->findChild<SectionHeader *>());
            }
        }
        auto *edit = new InlineEdit(m_theme, field.kind, field.label, grid->parentWidget());
        edit->setObjectName(QStringLiteral("field_") + field.key);
        ElidedLabel *label = addLabel(*grid, field.label, edit);
        if (field.key == u"company")
            offerCompanies(*edit);
        edit->setReadOnly(m_source.isReadOnly() || (!field.cells && field.key != u"company"));
        edit->setFocusPolicy(edit->isReadOnly() ? Qt::NoFocus : Qt::StrongFocus);
        edit->setOtherTextTaken(field.takesOtherText);
        if (field.check)
            edit->setCheck(field.check);
        keepDraftOf(*edit, field.key);
        m_rows.push_back({std::move(field), label, edit});
        connect(edit, &InlineEdit::committed, this,
                [this, place = m_rows.size() - 1](const QVariant &value) { store(m_rows[place], value); });
    }
    m_customGrid = addSection(layout, tr("Own fields"), &m_customSection);
}

void ProfileForm::createFolding(QWidget &header)
{
    m_personToggle = new QPushButton(this);
    m_personToggle->setObjectName(QStringLiteral("personToggle"));
    setButtonLook(*m_personToggle, ButtonLook::Ghost);
    static_cast<SectionHeader &>(header).addControl(m_personToggle);
    connect(m_personToggle, &QPushButton::clicked, this, [this] {
        m_personWanted = m_personBody->isHidden();
        foldPerson();
    });
}

// A business contact has none of these: they are out of the way until one is known or wanted.
void ProfileForm::foldPerson()
{
    const bool known = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.field.section == ProfileSection::Person
            && (row.edit->value().isValid() || row.edit->isEditing());
    });
    const bool open = known || m_personWanted;
    m_personBody->setVisible(open);
    m_personToggle->setVisible(!known);
    m_personToggle->setIcon(
        themeIcon(m_theme, open ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")));
    m_personToggle->setAccessibleName(open ? tr("Hide the fields about the person")
                                           : tr("Show the fields about the person"));
    m_personToggle->setToolTip(m_personToggle->accessibleName());
}

void ProfileForm::fitLabels()
{
    for (const Row &row : m_rows)
        fitLabel(*row.label);
    for (const CustomRow &row : m_customRows)
        fitLabel(*row.label);
}

void ProfileForm::fitLabel(ElidedLabel &label) const
{
    label.setFixedHeight(QFontMetrics(m_theme.font(FontRole::Body)).lineSpacing()
                         + 12); // that of a field beside it
}

InlineEdit *ProfileForm::field(const QString &key) const
{
    for (const Row &row : m_rows) {
        if (row.field.key == key)
            return row.edit;
    }
    for (const CustomRow &row : m_customRows) {
        if (row.field.name == key)
            return row.edit;
    }
    return nullptr;
}

InlineEdit *ProfileForm::draftField(const QString &key)
{
    const auto waits = [&](const CustomField &field) { return field.id.text() == key; };
    while (std::any_of(m_customWaiting.begin(), m_customWaiting.end(), waits))
        buildCustomRows(customRowsAtOnce);
    for (const CustomRow &row : m_customRows) {
        if (row.field.id.text() == key)
            return row.edit;
    }
    return field(key);
}

void ProfileForm::showLead()
{
    if (!m_source.isThere())
        return;
    const LeadDetails &details = m_source.details();
    for (const Row &row : m_rows) {
        row.edit->setValue(row.field.value(details), m_source.changedBy());
        const bool shows = !row.field.hiddenWhenEmpty || row.edit->value().isValid();
        row.edit->setVisible(shows);
        row.label->setVisible(shows);
    }
    for (const CustomRow &row : m_customRows)
        showCustomValue(row);
    foldPerson();
}

QVector<Choice> ProfileForm::choicesFor(const ProfileField &field) const
{
    QVector<Choice> choices;
    const Catalog &catalog = m_source.catalog();
    switch (field.choicesFrom) {
    case ChoicesFrom::Nowhere:
        break;
    case ChoicesFrom::ShippedList:
        return listChoices(field.list, m_source.isTurkish());
    case ChoicesFrom::Countries:
        return countryChoices(m_source.locale());
    case ChoicesFrom::Languages:
        return languageChoices(m_source.locale());
    case ChoicesFrom::YesOrNo:
        return InlineEdit::yesNoChoices();
    case ChoicesFrom::Members:
        for (const Member &member : catalog.members) {
            if (member.active || (m_source.isThere() && m_source.details().lead.owner == member.id))
                choices.append({member.id.text(), member.name});
        }
        break;
    case ChoicesFrom::Channels:
        for (const Channel &channel : catalog.channels)
            choices.append({channel.id.text(), channel.name(m_source.isTurkish())});
        break;
    case ChoicesFrom::Campaigns:
        for (const Campaign &campaign : catalog.campaigns)
            choices.append({campaign.id.text(), campaign.name});
        break;
    }
    return choices;
}

void ProfileForm::showLists()
{
    for (const Row &row : m_rows) {
        if (row.field.choicesFrom != ChoicesFrom::Nowhere)
            row.edit->setChoices(choicesFor(row.field));
    }
    showCustomFields();
}

void ProfileForm::showCustomFields()
{
    std::vector<CustomField> fields;
    for (const CustomField &field : m_source.catalog().customFields) {
        if (field.kind == u"lead")
            fields.push_back(field);
    }
    m_customSection->setVisible(!fields.empty());
    if (fields == m_customFields)
        return;
    m_customFields = fields;
    for (const CustomRow &row : m_customRows)
        row.edit->commit();
    for (QWidget *block :
         m_customGrid->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_customGrid->removeWidget(block);
        block->hide();
        block->deleteLater(); // one of its fields may be telling of itself
    }
    m_customRows.clear();
    m_customWaiting = std::move(fields);
    buildCustomRows(customRowsAtOnce);
}

// Hundreds of fields are built a few at a time, between what the person does; each few in a widget of their
// own, as every child of a widget costs something whenever another one of it moves.
void ProfileForm::buildCustomRows(int count)
{
    const int now = std::min(count, int(m_customWaiting.size()));
    if (now == 0)
        return;
    auto *block = new QWidget(m_customGrid->parentWidget());
    QGridLayout *grid = fieldGrid(*block);
    for (int i = 0; i < now; ++i) {
        const CustomField field = m_customWaiting[size_t(i)];
        auto *edit = new InlineEdit(m_theme, customFieldKind(field.type), field.name, block);
        edit->setObjectName(QStringLiteral("custom_") + field.name);
        edit->setReadOnly(m_source.isReadOnly());
        QVector<Choice> choices;
        for (const QString &option : field.options)
            choices.append({option, option});
        edit->setChoices(choices);
        edit->setCheck([field](const QVariant &value) { return customFieldProblem(field, value); });
        ElidedLabel *label = addLabel(*grid, field.name, edit);
        connect(edit, &InlineEdit::committed, this,
                [this, field, edit](const QVariant &value) { storeCustom(field, *edit, value); });
        keepDraftOf(*edit, field.id.text());
        m_customRows.push_back({field, label, edit});
        fitLabel(*label);
        showCustomValue(m_customRows.back());
        m_drafts->offer(*edit);
    }
    m_customWaiting.erase(m_customWaiting.begin(), m_customWaiting.begin() + now);
    m_customGrid->addWidget(block, m_customGrid->rowCount(), 0, 1, 2);
    block->show();
    if (!m_customWaiting.empty())
        m_customTimer.start(0);
}

void ProfileForm::showCustomValue(const CustomRow &row)
{
    if (m_source.isThere())
        row.edit->setValue(customFieldValue(row.field, m_source.details().lead.custom.value(row.field.id)),
                           m_source.changedBy());
}

void ProfileForm::store(const Row &row, const QVariant &value)
{
    Leads &leads = m_source.pipeline().leads();
    InlineEdit *edit = row.edit; // the row's place may change while the change is announced
    const auto stored = row.field.cells ? leads.edit(m_source.lead(), row.field.cells(value))
                                        : leads.setCompany(m_source.lead(), value.toString());
    if (!stored)
        edit->showProblem(m_source.words(stored.error()));
}

void ProfileForm::storeCustom(const CustomField &field, InlineEdit &edit, const QVariant &value)
{
    const CustomCell cell{field.id.uuid, customFieldCell(field, value)};
    if (const auto stored = m_source.pipeline().leads().edit(m_source.lead(), {}, std::span(&cell, 1));
        !stored)
        edit.showProblem(m_source.words(stored.error()));
}

// Companies that exist are offered while a name is typed; a name that is new makes a company.
void ProfileForm::offerCompanies(InlineEdit &edit)
{
    connect(&edit, &InlineEdit::editingStarted, this, [this, &edit] {
        auto *line = qobject_cast<QLineEdit *>(edit.focusProxy());
        if (!line)
            return;
        auto *names = new QStringListModel(line);
        auto *completer = new QCompleter(names, line);
        completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        line->setCompleter(completer);
        connect(line, &QLineEdit::textEdited, names, [this, names](const QString &typed) {
            QStringList found;
            for (const FoundThing &company : m_source.companiesLike(typed))
                found += company.name;
            found.removeDuplicates();
            names->setStringList(found);
        });
    });
}

void ProfileForm::keepDraftOf(InlineEdit &edit, const QString &key)
{
    m_drafts->watch(edit, [this, key] {
        return DraftKey{QStringLiteral("lead"), m_source.lead().uuid, key};
    });
}

void ProfileForm::suspendEdits()
{
    for (const Row &row : m_rows)
        row.edit->suspend();
    for (const CustomRow &row : m_customRows)
        row.edit->suspend();
}

void ProfileForm::finishEdits()
{
    for (const Row &row : m_rows)
        finishEdit(*row.edit, m_source);
    for (const CustomRow &row : m_customRows)
        finishEdit(*row.edit, m_source);
}

} // namespace huni
