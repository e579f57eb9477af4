#include "ui/lead/leadpanel.h"

#include "ui/controls/emptystate.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadheader.h"
#include "ui/lead/leadsource.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

QWidget *makeGoneState(LeadSource &source, const Theme &theme, QWidget *parent)
{
    auto *gone = new EmptyState(
        theme, QStringLiteral("user-x"), LeadPanel::tr("This lead was deleted"),
        LeadPanel::tr("Everything about it is still in the file and can be brought back."), parent);
    gone->setObjectName(QStringLiteral("goneState"));
    QPushButton *undo = gone->addButton(LeadPanel::tr("Undo"), ButtonLook::Secondary);
    undo->setObjectName(QStringLiteral("undoDeletion"));
    QObject::connect(undo, &QPushButton::clicked, &source, [&source] {
        if (const auto undone = source.undoDeletion(); !undone)
            source.report(source.words(undone.error()));
    });
    return gone;
}

LeadPanel::LeadPanel(Pipeline &pipeline, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new LeadSource(pipeline, this))
    , m_states(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("leadPanel"));
    setAccessibleName(tr("Lead"));
    setMinimumWidth(360);
    setMaximumWidth(480);
    createContent();
    m_none = new EmptyState(theme, QStringLiteral("user"), tr("No lead chosen"),
                            tr("Choose a card to see who it is."), this);
    m_gone = makeGoneState(*m_source, theme, this);
    for (QWidget *state : {m_content, m_none, m_gone})
        m_states->addWidget(state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_states);
    connect(m_source, &LeadSource::shown, this, &LeadPanel::showState);
    connect(m_source, &LeadSource::gone, this, &LeadPanel::showState);
    connect(m_source, &LeadSource::problem, this, &LeadPanel::problem);
    connect(m_header, &LeadHeader::stageChosen, this, [this](StageId stage) {
        Q_EMIT moveRequested({CardRef::Kind::Lead, lead().uuid}, stage);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    showState();
}

QPushButton *LeadPanel::iconButton(const QString &icon, const QString &hint, const QString &name)
{
    auto *button = new QPushButton(themeIcon(m_theme, icon), {}, this);
    button->setObjectName(name);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    setButtonLook(*button, ButtonLook::Ghost);
    return button;
}

void LeadPanel::createContent()
{
    m_content = new QWidget(this);
    m_header = new LeadHeader(*m_source, m_theme, LeadHeader::Narrow, m_content);
    QPushButton *full
        = iconButton(QStringLiteral("maximize-2"), tr("Open the whole page"), QStringLiteral("openFullPage"));
    QPushButton *close = iconButton(QStringLiteral("x"), tr("Close"), QStringLiteral("closePanel"));
    m_header->addControl(full);
    m_header->addControl(close);
    m_body = new LeadBody(*m_source, m_theme, LeadBody::Plain, m_content);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(16, 14, 4, 0);
    layout->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(m_header);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);
    connect(full, &QPushButton::clicked, this, [this] { Q_EMIT openFullPage(lead()); });
    connect(close, &QPushButton::clicked, this, &LeadPanel::closed);
}

void LeadPanel::showLead(LeadId lead)
{
    m_source->show(lead);
}

LeadId LeadPanel::lead() const
{
    return m_source->lead();
}

void LeadPanel::showState()
{
    m_states->setCurrentWidget(m_source->isThere() ? m_content : m_source->lead() ? m_gone : m_none);
}

void LeadPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void LeadPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.color(ColorRole::Border));
}

} // namespace huni
