#include "ui/settings/settingform.h"

#include "ui/controls/formrow.h"
#include "ui/lead/mutedlabel.h"
#include "ui/settings/settingssource.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>

namespace huni {

namespace {

constexpr int settingFieldWidth = 300;
constexpr int shortestFieldWidth = 170;

} // namespace

SettingForm::SettingForm(SettingsSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(24);
    m_form->setVerticalSpacing(10);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

InlineEdit *SettingForm::addEdit(const QString &name, InlineEdit::Kind kind, const QString &label, const Keep &keep)
{
    auto *edit = new InlineEdit(m_theme, kind, label, this);
    edit->setObjectName(name);
    edit->setLocale(m_source.locale());
    edit->setFramed(true);
    edit->setReadOnly(m_source.isReadOnly());
    edit->setMinimumWidth(shortestFieldWidth * m_theme.basePixels() / 13);
    edit->setMaximumWidth(settingFieldWidth * m_theme.basePixels() / 13);
    addFormRow(*m_form, label, edit);
    connect(edit, &InlineEdit::committed, this, [edit, keep](const QVariant &value) {
        if (const QString problem = keep(value); !problem.isEmpty())
            edit->showProblem(problem);
    });
    return edit;
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
