#include "ui/settings/settingform.h"

#include "ui/controls/draftkeeper.h"
#include "ui/controls/formrow.h"
#include "ui/lead/mutedlabel.h"
#include "ui/settings/settingssource.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int settingFieldWidth = 300;
constexpr int shortestFieldWidth = 170;
constexpr int pickWidth = 240;

} // namespace

SettingForm::SettingForm(SettingsSource &source, const Theme &theme, const QString &section, const Uuid &about, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_section(section)
    , m_about(about)
    , m_drafts(new DraftKeeper(source.pipeline().drafts(), this))
    , m_form(new QFormLayout)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(24);
    m_form->setVerticalSpacing(10);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // in a small window a label stands above its field
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_form);
    layout->addStretch(1);
    connect(&source, &SettingsSource::changed, this, &SettingForm::load);
}

InlineEdit *SettingForm::add(const Setting &setting)
{
    InlineEdit *edit = makeEdit(setting);
    edit->setMinimumWidth(shortestFieldWidth * m_theme.basePixels() / 13);
    edit->setMaximumWidth(settingFieldWidth * m_theme.basePixels() / 13);
    addFormRow(*m_form, setting.label, edit);
    return edit;
}

InlineEdit *SettingForm::addWide(const Setting &setting)
{
    InlineEdit *edit = makeEdit(setting);
    addAcross(edit);
    return edit;
}

InlineEdit *SettingForm::makeEdit(const Setting &setting)
{
    auto *edit = new InlineEdit(m_theme, setting.kind, setting.label, this);
    edit->setObjectName(setting.name);
    edit->setLocale(m_source.locale());
    edit->setFramed(true);
    edit->setReadOnly(m_source.isReadOnly());
    if (!setting.choices.isEmpty())
        edit->setChoices(setting.choices);
    m_drafts->watch(*edit, [this, name = setting.name] { return DraftKey {QStringLiteral("settings.") + m_section, m_about, name}; });
    connect(edit, &InlineEdit::committed, this, [this, edit, keep = setting.keep](const QVariant &value) {
        if (const QString problem = keep(value); !problem.isEmpty())
            edit->showProblem(problem);
        else
            load(); // it may be stored in another writing, or have been that already
    });
    m_edits.emplace_back(edit, setting.value);
    if (m_about) {
        edit->setValue(setting.value());
        m_drafts->offer(*edit);
    }
    return edit;
}

QComboBox *SettingForm::add(const Pick &pick)
{
    auto *combo = new QComboBox;
    combo->setObjectName(pick.name);
    combo->setMinimumWidth(pickWidth);
    for (const auto &[words, value] : pick.choices)
        combo->addItem(words, value);
    combo->setCurrentIndex(std::max(0, combo->findData(pick.value())));
    addRow(pick.label, combo);
    connect(combo, &QComboBox::activated, this, [combo, take = pick.take] { take(combo->currentData()); });
    m_picks.emplace_back(combo, pick.value);
    return combo;
}

void SettingForm::showThing(const Uuid &about)
{
    const bool isAnother = std::exchange(m_about, about) != about;
    load();
    if (isAnother && about)
        m_drafts->offer();
}

void SettingForm::load()
{
    for (const auto &[combo, value] : m_picks)
        combo->setCurrentIndex(std::max(0, combo->findData(value())));
    if (!m_about)
        return;
    for (const auto &[edit, value] : m_edits)
        edit->setValue(value());
}

// As wide as the fields, however wide the window is; a button as wide as its words.
QLabel *SettingForm::addRow(const QString &label, QWidget *control)
{
    if (qobject_cast<QComboBox *>(control))
        control->setMaximumWidth(settingFieldWidth * m_theme.basePixels() / 13);
    if (qobject_cast<QPushButton *>(control))
        control->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return addFormRow(*m_form, label, control);
}

void SettingForm::addAcross(QWidget *control)
{
    m_form->addRow(control);
}

void SettingForm::setRowShown(QWidget &control, bool shown)
{
    m_form->setRowVisible(&control, shown);
}

void SettingForm::addHint(const QString &words)
{
    auto *hint = new MutedLabel(m_theme, this);
    hint->setText(words);
    hint->setMaximumWidth(settingFieldWidth * m_theme.basePixels() / 13);
    m_form->addRow(QString(), hint);
}

} // namespace huni
