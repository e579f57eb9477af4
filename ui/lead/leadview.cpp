#include "ui/lead/leadview.h"

#include "ui/controls/emptystate.h"
#include "ui/duplicates/duplicatehint.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

LeadView::LeadView(Pipeline &pipeline, const Theme &theme, const QString &whenNone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new LeadSource(pipeline, this))
    , m_states(new QStackedWidget(this))
    , m_content(new QWidget(this))
{
    setAccessibleName(tr("Lead"));
    auto *gone
        = new EmptyState(theme, QStringLiteral("user-x"), tr("This lead was deleted"),
                         tr("Everything about it is still in the file and can be brought back."), this);
    gone->setObjectName(QStringLiteral("goneState"));
    QPushButton *undo = gone->addButton(tr("Undo"), ButtonLook::Secondary);
    undo->setObjectName(QStringLiteral("undoDeletion"));
    undo->setEnabled(!m_source->isReadOnly());
    connect(undo, &QPushButton::clicked, this, [this] {
        if (const auto undone = m_source->undoDeletion(); !undone)
            m_source->report(m_source->words(undone.error()));
    });
    m_gone = gone;
    m_none = new EmptyState(theme, QStringLiteral("user"), tr("No lead chosen"), whenNone, this);
    for (QWidget *state : {m_content, m_none, m_gone})
        m_states->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    connect(m_source, &LeadSource::shown, this, &LeadView::showState);
    connect(m_source, &LeadSource::gone, this, &LeadView::showState);
    connect(m_source, &LeadSource::problem, this, &LeadView::problem);
    showState();
}

void LeadView::makeHeader(LeadHeader::Shape shape)
{
    m_header = new LeadHeader(*m_source, m_theme, shape, m_content);
    connect(m_header, &LeadHeader::stageChosen, this, [this](StageId stage) {
        Q_EMIT moveRequested({CardRef::Kind::Lead, lead().uuid}, stage);
    });
}

void LeadView::makeBody(LeadBody::Ground ground)
{
    m_body = new LeadBody(*m_source, m_theme, ground, m_content);
    connect(m_body->duplicateHint(), &DuplicateHint::compareWanted, this, &LeadView::compareWanted);
}

void LeadView::showLead(LeadId lead)
{
    m_source->show(lead);
}

LeadId LeadView::lead() const
{
    return m_source->lead();
}

void LeadView::showState()
{
    m_states->setCurrentWidget(m_source->isThere() ? m_content : m_source->lead() ? m_gone : m_none);
}

void LeadView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace huni
