#include "ui/lead/leadbody.h"

#include "core/store/drafts.h"
#include "ui/controls/inlineedit.h"
#include "ui/duplicates/duplicatehint.h"
#include "ui/lead/checklistview.h"
#include "ui/lead/composer.h"
#include "ui/lead/labelsedit.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/opportunitylist.h"
#include "ui/lead/opportunityrow.h"
#include "ui/lead/profileform.h"
#include "ui/lead/timelineview.h"
#include "ui/prediction/chancesection.h"
#include "ui/score/scoresection.h"
#include "ui/shell/segmentbar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace huni {

namespace {

constexpr int bodyCardPad = 14;
constexpr int bodyGap = 14;

} // namespace

LeadBody::LeadBody(LeadSource &source, const Theme &theme, Ground ground, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_theme(theme)
    , m_ground(ground)
    , m_columns(new QHBoxLayout(this))
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(ground == Cards ? bodyGap : 0);
    createParts(source);
    connect(m_segments, &SegmentBar::chosen, this, &LeadBody::showPart);
    connect(m_timeline, &TimelineView::textLeftOver, this, [this](const QString &text) {
        m_composer->appendText(text);
        m_source.report(tr("The note was deleted elsewhere. What you typed stands in the composer."));
    });
    connect(&source, &LeadSource::shown, this, &LeadBody::updateCounts);
    connect(&source, &LeadSource::changed, this, &LeadBody::updateCounts);
    m_arrangement = ThreeColumns; // differs, so that the first arrangement is made
    setArrangement(OneColumn);
}

void LeadBody::createParts(LeadSource &source)
{
    // In the order of Tab.
    m_tabs = new QWidget(this);
    m_segments = new SegmentBar(m_theme, m_tabs);
    m_stack = new QStackedWidget(m_tabs);
    auto *tabLayout = new QVBoxLayout(m_tabs);
    const int pad = m_ground == Cards ? bodyCardPad : 0;
    tabLayout->setContentsMargins(pad, m_ground == Cards ? bodyCardPad : 0, 0, 0);
    tabLayout->setSpacing(10);
    tabLayout->addWidget(m_segments);
    tabLayout->addWidget(m_stack, 1);

    m_storyPart = new QWidget(this);
    m_composer = new Composer(source, m_theme, m_storyPart);
    m_composer->setVisible(!source.isReadOnly()); // what is written there could not be kept
    m_timeline = new TimelineView(source, m_theme, m_storyPart);
    auto *story = new QVBoxLayout(m_storyPart);
    story->setSpacing(8);
    m_duplicateHint = new DuplicateHint(source, m_theme, m_storyPart);
    auto *hintLine = new QHBoxLayout;
    hintLine->setContentsMargins(0, 0, 12, 0);
    hintLine->addWidget(m_duplicateHint);
    story->addLayout(hintLine);
    auto *composerLine = new QHBoxLayout;
    composerLine->setContentsMargins(0, 0, 12, 0); // the scroll bars of all parts stand at the very edge
    composerLine->addWidget(m_composer);
    story->addLayout(composerLine);
    story->addWidget(m_timeline, 1);

    auto *score = new QWidget(this);
    auto *scoreLayout = new QVBoxLayout(score);
    m_score = new ScoreSection(source, m_theme, score);
    scoreLayout->addWidget(m_score);
    m_chance = new ChanceSection(source, m_theme, score);
    scoreLayout->addWidget(m_chance);
    scoreLayout->addStretch();
    m_scorePart = scrolled(score);

    auto *deal = new QWidget(this);
    m_checklist = new ChecklistView(source, m_theme, deal);
    m_opportunities = new OpportunityList(source, m_theme, deal);
    auto *dealLayout = new QVBoxLayout(deal);
    dealLayout->setSpacing(16);
    dealLayout->addWidget(m_checklist);
    dealLayout->addWidget(m_opportunities);
    dealLayout->addStretch();
    m_dealPart = scrolled(deal);

    m_profile = new ProfileForm(source, m_theme, this);
    auto *profileHolder = new QWidget(this);
    auto *profileLayout = new QVBoxLayout(profileHolder);
    profileLayout->addWidget(m_profile);
    m_profilePart = scrolled(profileHolder);
}

QWidget *LeadBody::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QWidget *LeadBody::part(const QString &key) const
{
    return key == u"story" ? m_storyPart : key == u"score" ? m_scorePart : key == u"deal" ? m_dealPart : m_profilePart;
}

void LeadBody::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    for (QWidget *each : {m_storyPart, m_scorePart, m_dealPart, m_profilePart}) {
        m_stack->removeWidget(each);
        each->setParent(this);
        each->hide();
    }
    while (QLayoutItem *item = m_columns->takeAt(0))
        delete item;
    const bool cards = m_ground == Cards;
    // A part on a card of its own keeps away from its edge; behind a segment the holder does.
    const auto padded = [&](QWidget *each, bool own) {
        const int pad = own && cards ? bodyCardPad : 0;
        QLayout *inner
            = each == m_storyPart ? each->layout() : static_cast<QScrollArea *>(each)->widget()->layout();
        inner->setContentsMargins(pad, own && cards ? bodyCardPad : 2, each == m_storyPart ? 0 : 6,
                                  each == m_storyPart ? 4 : bodyCardPad);
    };
    const bool three = arrangement == ThreeColumns;
    padded(m_profilePart, three);
    padded(m_dealPart, three);
    padded(m_scorePart, false);
    placeScore(!three);
    padded(m_storyPart, arrangement != OneColumn);
    m_tabs->setVisible(!three);
    if (three) {
        m_columns->addWidget(m_profilePart, 30);
        m_columns->addWidget(m_storyPart, 42);
        m_columns->addWidget(m_dealPart, 33);
    } else {
        if (arrangement == OneColumn)
            m_stack->addWidget(m_storyPart);
        m_stack->addWidget(m_scorePart);
        m_stack->addWidget(m_dealPart);
        m_stack->addWidget(m_profilePart);
        m_columns->addWidget(m_tabs, 40);
        if (arrangement == TwoColumns)
            m_columns->addWidget(m_storyPart, 52);
    }
    for (QWidget *each : {m_storyPart, m_dealPart, m_profilePart}) {
        if (m_stack->indexOf(each) < 0)
            each->show();
    }
    fillSegments();
    updateCounts();
    update();
}

// Where there is a column for it, the score stands above BANT; else it is a part of its own, with more room for its ledger.
void LeadBody::placeScore(bool ownPart)
{
    QWidget *holder = static_cast<QScrollArea *>(ownPart ? m_scorePart : m_dealPart)->widget();
    static_cast<QVBoxLayout *>(holder->layout())->insertWidget(0, m_score);
    static_cast<QVBoxLayout *>(holder->layout())->insertWidget(1, m_chance);
    m_score->setCompact(!ownPart);
}

void LeadBody::fillSegments()
{
    QVector<Segment> segments;
    if (m_arrangement == OneColumn)
        segments.append({QStringLiteral("story"), tr("Timeline"), {}, {}});
    segments.append({QStringLiteral("score"), tr("Score"), {}, tr("Score over time, and why")});
    segments.append({QStringLiteral("deal"), tr("BANT"), {}, tr("Qualification and opportunities")});
    segments.append({QStringLiteral("profile"), tr("Profile"), {}, {}});
    m_segments->setSegments(segments);
    showPart(m_shownPart.isEmpty() || (m_shownPart == u"story" && m_arrangement != OneColumn)
                 ? segments.front().key
                 : m_shownPart);
}

void LeadBody::showPart(const QString &key)
{
    m_shownPart = key;
    m_segments->setCurrent(key);
    if (key == u"score" && m_arrangement == ThreeColumns)
        static_cast<QScrollArea *>(m_dealPart)->verticalScrollBar()->setValue(0);
    if (m_stack->indexOf(part(key)) >= 0)
        m_stack->setCurrentWidget(part(key));
}

void LeadBody::goOn(const DraftKey &draft)
{
    if (draft.form == u"points") {
        showPart(QStringLiteral("score"));
        m_score->givePoints();
        return;
    }
    const QString part = draft.form == u"composer" || draft.form == u"note" ? QStringLiteral("story")
        : draft.form == u"answer" || draft.form == u"opportunity"           ? QStringLiteral("deal")
                                                                            : QStringLiteral("profile");
    showPart(part);
    InlineEdit *edit = nullptr;
    if (draft.form == u"composer")
        m_composer->goOn();
    else if (draft.form == u"note")
        m_timeline->editNote(draft.thing);
    else if (draft.form == u"answer")
        edit = m_checklist->findChild<InlineEdit *>(draft.field);
    else if (draft.form == u"label")
        edit = m_profile->findChild<LabelsEdit *>()->adding();
    else if (draft.form == u"lead")
        edit = m_profile->draftField(draft.field);
    for (OpportunityRow *row : m_opportunities->rows()) {
        if (draft.form == u"opportunity" && row->opportunity().uuid == draft.thing)
            edit = row->findChild<InlineEdit *>(draft.field);
    }
    if (edit)
        edit->startEditing();
}

void LeadBody::updateCounts()
{
    if (!m_source.isThere())
        return;
    m_segments->setCount(QStringLiteral("deal"), QStringLiteral("%1/4").arg(m_checklist->answered()));
    m_segments->setCount(QStringLiteral("score"), m_score->totalText());
}

void LeadBody::paintEvent(QPaintEvent *)
{
    if (m_ground != Cards)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    for (int i = 0; i < m_columns->count(); ++i) {
        if (const QWidget *column = m_columns->itemAt(i)->widget())
            painter.drawRoundedRect(QRectF(column->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    }
}

} // namespace huni
