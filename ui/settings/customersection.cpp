#include "ui/settings/customersection.h"

#include "ui/controls/formdraft.h"
#include "ui/settings/idealcustomerform.h"
#include "ui/settings/settingssource.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace huni {

CustomerSection::CustomerSection(SettingsSource &source, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_form(new IdealCustomerForm(theme, source.locale(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
    m_form->setEnabled(!source.isReadOnly());
    load();
    m_form->keepDraft(*new FormDraft(source.pipeline().drafts(), QStringLiteral("settings.customer"),
                                     source.store().pipeline().uuid, this));
    connect(&source, &SettingsSource::changed, this, &CustomerSection::load);
    connect(m_form, &IdealCustomerForm::changed, this, &CustomerSection::store);
}

void CustomerSection::load()
{
    if (m_isStoring)
        return;
    m_form->setBusiness(m_source.catalog().business);
    m_form->setValue(m_source.pipeline().settings().idealCustomer().valueOr({}));
}

void CustomerSection::store()
{
    m_source.store().lookForCommitsElsewhere();
    if (m_form->isContested())
        return; // whoever types chooses first
    if (const QStringList unknown = m_form->unknownCountries(); !unknown.isEmpty())
        m_source.report(tr("\"%1\" is no country that Huni knows. Write its name in English or Turkish, or its code.").arg(unknown.first()));
    const QScopedValueRollback storing(m_isStoring, true);
    const auto stored = m_source.pipeline().settings().setIdealCustomer(m_form->value());
    m_source.report(m_source.words(stored));
    if (stored)
        m_form->settle();
}

} // namespace huni
