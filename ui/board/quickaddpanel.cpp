#include "ui/board/quickaddpanel.h"

#include "ui/controls/formdraft.h"
#include "ui/controls/formrow.h"
#include "ui/controls/typedvalues.h"
#include "ui/lead/outsideaddress.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace huni {

QuickAddPanel::QuickAddPanel(const Theme &theme, const Catalog &catalog, const Stage &stage, Language language, QWidget *over)
    : OverlayPanel(theme, {}, over)
    , m_catalog(catalog)
    , m_stage(stage)
    , m_locale(localeOf(language))
{
    const QString stageName = stage.name(language == Language::Turkish);
    //: %1 is a stage
    setTitle(isOpportunity() ? tr("New opportunity in %1").arg(stageName) : tr("New lead in %1").arg(stageName));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    m_name = addField(form, tr("Name"), QStringLiteral("name"));
    m_company = addField(form, tr("Company"), QStringLiteral("company"));
    if (isOpportunity()) {
        m_amount = addField(form, tr("Amount"), QStringLiteral("amount"));
        m_amount->setPlaceholderText(catalog.currency.text());
    } else {
        m_email = addField(form, tr("E-mail"), QStringLiteral("email"));
        m_phone = addField(form, tr("Phone"), QStringLiteral("phone"));
        m_channel = new QComboBox;
        m_channel->setObjectName(QStringLiteral("channel"));
        m_channel->addItem(tr("Not known"));
        for (const Channel &channel : catalog.channels)
            m_channel->addItem(channel.name(language == Language::Turkish), channel.id.uuid.view().toByteArray());
        addFormRow(*form, tr("Source"), m_channel);
    }
    content()->addLayout(form);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &QuickAddPanel::dismiss);
    addAcceptButton(isOpportunity() ? tr("Add opportunity") : tr("Add lead"));
}

QLineEdit *QuickAddPanel::addField(QFormLayout *form, const QString &label, const QString &objectName)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    addFormRow(*form, label, field);
    return field;
}

void QuickAddPanel::keepDraft(Drafts &drafts, const QString &form, const Uuid &about)
{
    auto *draft = new FormDraft(drafts, form, about, *this);
    for (QLineEdit *field : {m_name, m_company, m_email, m_phone, m_amount}) {
        if (field)
            draft->watch(*field);
    }
    if (m_channel)
        draft->watch(*m_channel);
}

std::optional<Lead> QuickAddPanel::lead()
{
    Lead lead;
    const QString name = m_name->text().simplified();
    const qsizetype lastSpace = name.lastIndexOf(u' ');
    lead.givenName = lastSpace < 0 ? name : name.left(lastSpace);
    lead.familyName = lastSpace < 0 ? QString() : name.mid(lastSpace + 1);
    lead.email = m_email->text().trimmed();
    if (!lead.email.isEmpty() && mailAddress(lead.email).isEmpty()) {
        showProblem(tr("“%1” is no e-mail address. Write it like name@company.com.").arg(lead.email));
        m_email->setFocus();
        return std::nullopt;
    }
    lead.phone = m_phone->text().trimmed();
    lead.arrival = QStringLiteral("hand");
    lead.stage = m_stage.id;
    if (const auto channel = Uuid::fromBytes(m_channel->currentData().toByteArray()))
        lead.channel = ChannelId {*channel};
    return lead;
}

std::optional<Opportunity> QuickAddPanel::opportunity()
{
    Opportunity opportunity;
    opportunity.name = m_name->text().simplified();
    opportunity.stage = m_stage.id;
    opportunity.type = QStringLiteral("new");
    if (!m_amount->text().trimmed().isEmpty()) {
        opportunity.amount = moneyFromTyped(m_amount->text(), m_locale, m_catalog.currency);
        if (!opportunity.amount) {
            showProblem(tr("“%1” is no amount. Type a number such as %2.").arg(m_amount->text(), m_locale.toString(12500)));
            m_amount->setFocus();
            return std::nullopt;
        }
    }
    return opportunity;
}

QString QuickAddPanel::companyName() const
{
    return m_company->text().simplified();
}

QWidget *QuickAddPanel::firstField() const
{
    return m_name;
}

} // namespace huni
