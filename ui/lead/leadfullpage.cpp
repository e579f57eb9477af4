#include "ui/lead/leadfullpage.h"

#include "ui/controls/emptystate.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadheader.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int threeColumnsFrom = 1150;
constexpr int twoColumnsFrom = 800;

} // namespace

LeadFullPage::LeadFullPage(Pipeline &pipeline, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new LeadSource(pipeline, this))
    , m_states(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("leadPage"));
    setAccessibleName(tr("Lead"));
    createContent();
    m_none = new EmptyState(theme, QStringLiteral("user"), tr("No lead chosen"),
                            tr("Choose a lead from the board or the list."), this);
    m_gone = makeGoneState(*m_source, theme, this);
    for (QWidget *state : {m_content, m_none, m_gone})
        m_states->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    connect(m_source, &LeadSource::shown, this, &LeadFullPage::showState);
    connect(m_source, &LeadSource::gone, this, &LeadFullPage::showState);
    connect(m_source, &LeadSource::problem, this, &LeadFullPage::problem);
    connect(m_header, &LeadHeader::stageChosen, this, [this](StageId stage) {
        Q_EMIT moveRequested({CardRef::Kind::Lead, lead().uuid}, stage);
    });
    showState();
}

void LeadFullPage::createContent()
{
    m_content = new QWidget(this);
    auto *goBack = new QPushButton(themeIcon(m_theme, QStringLiteral("arrow-left")), {}, m_content);
    goBack->setObjectName(QStringLiteral("back"));
    goBack->setToolTip(tr("Back"));
    goBack->setAccessibleName(tr("Back"));
    setButtonLook(*goBack, ButtonLook::Ghost);
    m_header = new LeadHeader(*m_source, m_theme, LeadHeader::Wide, m_content);
    m_body = new LeadBody(*m_source, m_theme, LeadBody::Cards, m_content);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(goBack, 0, Qt::AlignTop);
    top->addWidget(m_header, 1);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(16, 14, 24, 18);
    layout->setSpacing(14);
    layout->addLayout(top);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 0, 0, 0);
    body->addWidget(m_body);
    layout->addLayout(body, 1);
    connect(goBack, &QPushButton::clicked, this, &LeadFullPage::back);
}

void LeadFullPage::showLead(LeadId lead)
{
    m_source->show(lead);
}

LeadId LeadFullPage::lead() const
{
    return m_source->lead();
}

void LeadFullPage::showState()
{
    m_states->setCurrentWidget(m_source->isThere() ? m_content : m_source->lead() ? m_gone : m_none);
}

void LeadFullPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT back();
    else
        QWidget::keyPressEvent(event);
}

void LeadFullPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_body->setArrangement(width() >= threeColumnsFrom     ? LeadBody::ThreeColumns
                               : width() >= twoColumnsFrom ? LeadBody::TwoColumns
                                                           : LeadBody::OneColumn);
}

} // namespace huni
