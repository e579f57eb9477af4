#include "ui/lead/leadview.h"

#include "ui/controls/emptystate.h"
#include "ui/controls/heightscroll.h"
#include "ui/lead/composer.h"
#include "ui/lead/contactactions.h"
#include "ui/duplicates/duplicatehint.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/opportunitylist.h"
#include "ui/lead/timelineview.h"
#include "ui/score/scoresection.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace huni {

namespace {

constexpr int leastBody = 240; // in a lower window the head scrolls away

} // namespace

LeadView::LeadView(Pipeline &pipeline, const Theme &theme, const QString &whenNone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new LeadSource(pipeline, this))
    , m_states(new QStackedWidget(this))
    , m_scroll(new HeightScroll(this))
    , m_content(new QWidget)
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
    m_copyTyped = gone->addButton(tr("Copy what was typed"), ButtonLook::Secondary);
    m_copyTyped->setObjectName(QStringLiteral("copyTyped"));
    m_copyTyped->setToolTip(tr("What you were typing is kept. It stands in its place again when the lead is brought back."));
    connect(m_copyTyped, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(unsavedText()); });
    m_gone = gone;
    m_none = new EmptyState(theme, QStringLiteral("user"), tr("No lead chosen"), whenNone, this);
    m_scroll->hold(m_content);
    for (QWidget *state : std::initializer_list<QWidget *>{m_scroll, m_none, m_gone})
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
    m_body->setMinimumHeight(leastBody * m_theme.basePixels() / 13);
    m_body->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // its parts scroll: it takes what the head leaves
    connect(m_body->duplicateHint(), &DuplicateHint::compareWanted, this, &LeadView::compareWanted);
    connect(m_body->opportunities(), &OpportunityList::historyWanted, this, &LeadView::opportunityHistoryWanted);
    createActions();
}

void LeadView::createActions()
{
    for (size_t way = 0; way < ContactActions::wayCount; ++way)
        addAction(m_header->contactActions()->action(ContactActions::Way(way)));
    auto *find = new QAction(themeIcon(m_theme, QStringLiteral("search")), tr("&Find in the timeline"), this);
    find->setObjectName(QStringLiteral("lead.find"));
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, &LeadView::findInTimeline);
    addAction(find);
    addActions(m_body->score()->commands());
    connect(m_header, &LeadHeader::called, this, &LeadView::noteCall);
}

void LeadView::findInTimeline()
{
    m_body->showPart(QStringLiteral("story"));
    m_body->timeline()->search();
}

// While somebody talks on the phone, the place for what comes of it is open; unless something is being written there.
void LeadView::noteCall()
{
    if (m_source->isReadOnly())
        return;
    m_body->showPart(QStringLiteral("story"));
    Composer &composer = *m_body->composer();
    if (composer.editor()->document()->isEmpty())
        composer.setKind(QStringLiteral("call"));
    composer.setTextFocus();
}

// What is typed about the lead and not saved, one text after the other.
QString LeadView::unsavedText() const
{
    QStringList texts;
    for (const auto &[key, draft] : m_source->pipeline().drafts().all()) {
        const bool said = key.form != u"composer" || key.field == u"text";
        if (key.thing == lead().uuid && said)
            texts += draft.text;
    }
    return texts.join(QStringLiteral("\n\n"));
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
    m_copyTyped->setVisible(!m_source->isThere() && !unsavedText().isEmpty());
    m_states->setCurrentWidget(m_source->isThere() ? m_scroll : m_source->lead() ? m_gone : m_none);
}

QAction *LeadView::actionOf(const QKeyEvent &key) const
{
    if (!m_source->isThere())
        return nullptr;
    const QKeySequence pressed(key.keyCombination());
    for (QAction *action : actions()) {
        if (action->shortcut() == pressed)
            return action;
    }
    return nullptr;
}

// While the focus is in the lead its commands come before those of the window that have the same key.
bool LeadView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && actionOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LeadView::keyPressEvent(QKeyEvent *event)
{
    if (QAction *action = actionOf(*event))
        action->trigger();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace huni
