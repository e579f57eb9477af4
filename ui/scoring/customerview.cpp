#include "ui/scoring/customerview.h"

#include "ui/controls/formdraft.h"
#include "ui/lead/mutedlabel.h"
#include "ui/scoring/workingmodel.h"
#include "ui/settings/idealcustomerform.h"
#include "ui/theme/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int customerWidth = 560;

} // namespace

CustomerView::CustomerView(WorkingModel &working, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_working(working)
    , m_form(new IdealCustomerForm(theme, working.locale(), this))
    , m_hint(new MutedLabel(theme, this))
    , m_problem(new MutedLabel(theme, this))
{
    setObjectName(QStringLiteral("customerView"));
    m_form->showTitles();
    m_form->setEnabled(!working.isReadOnly());
    m_hint->setText(tr("These answers are written into the rules of fit: target sector, size, country and title. They count when you publish."));
    for (MutedLabel *label : {m_hint, m_problem})
        label->setMaximumWidth(customerWidth * theme.basePixels() / 13);
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->setSpacing(14);
    layout->addWidget(m_hint);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    area->setAccessibleName(m_hint->text());
    area->setWidgetResizable(true);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(area);
    load();
    m_form->keepDraft(*new FormDraft(working.pipeline().drafts(), QStringLiteral("scoring.customer"), working.pipeline().store().pipeline().uuid, this));
    connect(&working, &WorkingModel::changed, this, &CustomerView::load);
    connect(m_form, &IdealCustomerForm::changed, this, &CustomerView::store);
}

void CustomerView::load()
{
    m_form->setBusiness(m_working.catalog().business);
    m_form->setValue(m_working.ideal());
}

void CustomerView::store()
{
    m_working.pipeline().store().lookForCommitsElsewhere();
    if (m_form->isContested())
        return; // whoever types chooses first
    const QStringList unknown = m_form->unknownCountries();
    m_problem->setText(unknown.isEmpty() ? QString()
                                         : tr("\"%1\" is no country that Huni knows. Write its name in English or Turkish, or its code.").arg(unknown.first()));
    const IdealCustomer ideal = m_form->value();
    m_form->settle();
    m_working.setIdeal(ideal);
}

} // namespace huni
