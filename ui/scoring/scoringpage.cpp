#include "ui/scoring/scoringpage.h"

#include "ui/controls/elidedlabel.h"
#include "ui/controls/formdraft.h"
#include "ui/lead/mutedlabel.h"
#include "ui/prediction/predictiveview.h"
#include "ui/scoring/customerview.h"
#include "ui/scoring/marketpanel.h"
#include "ui/scoring/publishpanel.h"
#include "ui/scoring/reviewbar.h"
#include "ui/scoring/ruleform.h"
#include "ui/scoring/rulesview.h"
#include "ui/scoring/samplepanel.h"
#include "ui/scoring/sandboxview.h"
#include "ui/scoring/versionsview.h"
#include "ui/settings/idealcustomerform.h"
#include "ui/shell/segmentbar.h"
#include "ui/table/panelhost.h"
#include "ui/table/tablefeed.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"
#include "ui/words/errorwords.h"
#include "ui/words/rulewords.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace huni {

namespace {

constexpr int scoringCardPad = 20;

} // namespace

ScoringPage::ScoringPage(Pipeline &pipeline, const Theme &theme, Language language, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_working(new WorkingModel(pipeline, language, this))
    , m_fields(new TableFeed(pipeline, Table::Lead, language, this))
    , m_panels(new PanelHost(*this))
{
    setObjectName(QStringLiteral("scoringPage"));
    createActions();
    createLayout();
    showState();
    connect(m_working, &WorkingModel::failed, this, &ScoringPage::problem);
    connect(m_working, &WorkingModel::ready, this, &ScoringPage::createParts);
}

ScoringPage::~ScoringPage() = default;

QAction *ScoringPage::newAction(const char *id, const QString &text, const QString &words, const char *icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(themeIcon(m_theme, QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(id));
    action->setIconText(words);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void ScoringPage::createActions()
{
    m_publish = newAction("scoring.publish", tr("&Publish the rules…"), tr("Publish…"), "upload", QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_publish->setIcon(themeIcon(m_theme, QStringLiteral("check"), ColorRole::OnAccent));
    connect(m_publish, &QAction::triggered, this, &ScoringPage::askPublish);
    m_discard = newAction("scoring.discard", tr("&Discard the draft of the rules"), tr("Discard"), "undo-2", {});
    connect(m_discard, &QAction::triggered, m_working, &WorkingModel::discard);
    m_add = newAction("scoring.add_rule", tr("&New rule"), tr("New rule"), "plus", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    connect(m_add, &QAction::triggered, this, [this] {
        showPart(QStringLiteral("rules"));
        m_rules->showRule(m_working->addRule(m_rules->currentGroup()));
        m_rules->editName();
    });
    m_duplicate = newAction("scoring.duplicate_rule", tr("D&uplicate the rule"), tr("Duplicate the rule"), "copy", QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(m_duplicate, &QAction::triggered, this, [this] { m_rules->showRule(m_working->duplicateRule(m_rules->currentRule())); });
    m_reset = newAction("scoring.reset_rule", tr("&Reset the rule to what ships"), tr("Reset the rule to what ships"), "refresh-cw", {});
    connect(m_reset, &QAction::triggered, this, [this] { m_working->resetRule(m_rules->currentRule()); });
    m_remove = newAction("scoring.delete_rule", tr("D&elete the rule"), tr("Delete the rule"), "trash-2", QKeySequence(Qt::CTRL | Qt::Key_Delete));
    connect(m_remove, &QAction::triggered, this, &ScoringPage::removeRule);
    m_touches = newAction("scoring.edit_touches", tr("Choose &touchpoints of the rule…"), tr("Choose touchpoints"), "activity", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    connect(m_touches, &QAction::triggered, this, [this] { m_rules->form().askTouches(); });
    m_condition = newAction("scoring.add_condition", tr("Add a &condition to the rule…"), tr("Add a condition"), "filter", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(m_condition, &QAction::triggered, this, [this] { m_rules->form().addCondition(); });
    m_run = newAction("scoring.try", tr("Try the rules in the &sandbox"), tr("Try again"), "flask-conical", QKeySequence(Qt::Key_F5));
    connect(m_run, &QAction::triggered, this, [this] {
        const bool wasShown = part() == u"sandbox";
        showPart(QStringLiteral("sandbox"));
        if (wasShown)
            m_sandbox->run();
    });
    m_learn = newAction("scoring.learn", tr("&Learn from won and lost leads"), tr("Learn"), "refresh-cw", {});
    connect(m_learn, &QAction::triggered, this, [this] {
        showPart(QStringLiteral("predictive"));
        m_predictive->learn();
    });
    m_takeVersion = newAction("scoring.take_version", tr("Begin from the chosen &version"), tr("Begin from this version"), "history", {});
    connect(m_takeVersion, &QAction::triggered, this, [this] {
        if (const ScoringModel *model = m_versions->current()) {
            m_working->take(*model);
            showPart(QStringLiteral("rules"));
        }
    });
    m_addMarket = newAction("scoring.add_market", tr("New &market…"), tr("New market…"), "plus", {});
    connect(m_addMarket, &QAction::triggered, this, [this] { askMarket(true); });
    m_editMarket = newAction("scoring.edit_market", tr("Change the mar&ket…"), tr("Change the market…"), "pencil", {});
    connect(m_editMarket, &QAction::triggered, this, [this] { askMarket(false); });
    m_endMarket = newAction("scoring.end_market", tr("E&nd the market today"), tr("End the market today"), "trash-2", {});
    m_endMarket->setToolTip(tr("Its leads are scored by the next market that takes them. What was scored before stays."));
    connect(m_endMarket, &QAction::triggered, m_working, &WorkingModel::endMarket);
    createReviewActions();
}

void ScoringPage::createReviewActions()
{
    m_looked = newAction("scoring.reviewed", tr("&Looked at the rules today"), tr("Looked at them"), "check", {});
    connect(m_looked, &QAction::triggered, m_working, &WorkingModel::noteReviewed);
    m_review = new QActionGroup(this);
    const std::pair<ReviewEvery, QAction *> choices[]
        = {{ReviewEvery::Month, newAction("scoring.review_month", tr("Remind to look at the rules every &month"), tr("Every month"), "calendar-clock", {})},
           {ReviewEvery::Quarter, newAction("scoring.review_quarter", tr("Remind to look at the rules every &quarter"), tr("Every quarter"), "calendar-clock", {})},
           {ReviewEvery::Never, newAction("scoring.review_never", tr("Do &not remind to look at the rules"), tr("Never"), "calendar-clock", {})}};
    for (const auto &[every, action] : choices) {
        action->setCheckable(true);
        action->setIcon({}); // a tick stands there
        m_review->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = every] { m_working->setReviewEvery(chosen); });
        connect(m_working, &WorkingModel::stored, action, [this, kept = action, of = every] { kept->setChecked(m_working->review().every == of); });
    }
}

QWidget *ScoringPage::createTools()
{
    auto *tools = new QWidget(this);
    m_parts = new SegmentBar(m_theme, tools);
    m_parts->setObjectName(QStringLiteral("scoringParts"));
    m_parts->setAccessibleName(tr("Parts of scoring"));
    m_parts->setSegments({{QStringLiteral("rules"), tr("Rules"), {}, {}},
                          {QStringLiteral("customer"), tr("Ideal customer"), {}, {}},
                          {QStringLiteral("sandbox"), tr("Sandbox"), {}, tr("What the changed rules would do")},
                          {QStringLiteral("predictive"), tr("Predictive"), {}, tr("What Huni learns from won and lost leads")},
                          {QStringLiteral("versions"), tr("Versions"), {}, {}}});
    m_markets = new QComboBox(tools);
    m_markets->setObjectName(QStringLiteral("market"));
    m_markets->setAccessibleName(tr("Market"));
    m_menu = new QPushButton(themeIcon(m_theme, QStringLiteral("ellipsis")), {}, tools);
    m_menu->setObjectName(QStringLiteral("scoringMenu"));
    m_menu->setAccessibleName(tr("Markets and reminder"));
    m_menu->setToolTip(tr("Markets: rules of their own for some leads; and when to look at the rules again"));
    setButtonLook(*m_menu, ButtonLook::Ghost);
    auto *menu = new QMenu(m_menu);
    menu->setToolTipsVisible(true);
    menu->addActions({m_addMarket, m_editMarket, m_endMarket});
    menu->addSeparator();
    menu->addActions(m_review->actions());
    menu->addSeparator();
    menu->addAction(m_looked);
    connect(m_menu, &QPushButton::clicked, menu, [this, menu] { menu->popup(m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });
    m_state = new ElidedLabel(m_theme, FontRole::Body, ColorRole::Muted, tools);
    m_state->setObjectName(QStringLiteral("scoringState"));
    m_discardButton = new QPushButton(m_discard->iconText(), tools);
    m_discardButton->setObjectName(QStringLiteral("discard"));
    setButtonLook(*m_discardButton, ButtonLook::Ghost);
    connect(m_discardButton, &QPushButton::clicked, m_discard, &QAction::trigger);
    m_publishButton = new QPushButton(m_publish->icon(), m_publish->iconText(), tools);
    m_publishButton->setObjectName(QStringLiteral("publish"));
    setButtonLook(*m_publishButton, ButtonLook::Primary);
    connect(m_publishButton, &QPushButton::clicked, m_publish, &QAction::trigger);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_parts);
    layout->addWidget(m_markets);
    layout->addWidget(m_menu);
    layout->addWidget(m_state, 1);
    layout->addStretch(0);
    layout->addWidget(m_discardButton);
    layout->addWidget(m_publishButton);
    return tools;
}

void ScoringPage::createLayout()
{
    m_card = new QWidget(this);
    m_stack = new QStackedWidget(m_card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 6, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(createTools());
    layout->addWidget(new ReviewBar(*m_working, m_theme, *m_run, *m_looked, this));
    layout->addWidget(m_card, 1);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(scoringCardPad, scoringCardPad - 4, scoringCardPad, scoringCardPad - 4);
    inside->addWidget(m_stack);
}

// They show what is worked on, never what ships for a moment.
void ScoringPage::createParts()
{
    m_rules = new RulesView(*m_working, *m_fields, *m_panels, m_theme, {m_add, m_duplicate, m_reset, m_remove}, m_stack);
    m_customer = new CustomerView(*m_working, m_theme, m_stack);
    m_sandbox = new SandboxView(*m_working, m_theme, *m_run, m_stack);
    m_predictive = new PredictiveView(*m_working, m_theme, *m_learn, m_stack);
    addActions({m_predictive->copyChart(), m_predictive->copyTable(), m_predictive->saveChart()});
    m_versions = new VersionsView(*m_working, m_theme, *m_takeVersion, m_stack);
    for (QWidget *part : std::initializer_list<QWidget *>{m_rules, m_customer, m_sandbox, m_predictive, m_versions})
        m_stack->addWidget(part);
    follow();
    fillMarkets();
    showPart(part());
    if (m_hasFocusWish)
        focusPart();
    if (const auto draft = std::exchange(m_wish, std::nullopt))
        goOn(*draft);
}

void ScoringPage::follow()
{
    connect(m_parts, &SegmentBar::chosen, this, &ScoringPage::showPart);
    connect(m_markets, &QComboBox::activated, this, [this] {
        if (const auto id = Uuid::fromText(m_markets->currentData().toString()))
            m_working->setMarket(ScoringModelId{*id});
    });
    connect(m_working, &WorkingModel::changed, this, &ScoringPage::showState);
    connect(m_working, &WorkingModel::stored, this, &ScoringPage::fillMarkets);
    connect(m_working, &WorkingModel::publishingChanged, this, &ScoringPage::showState);
    connect(m_working, &WorkingModel::marketStored, this, &ScoringPage::tellMarket);
    connect(m_working, &WorkingModel::published, this, [this] { Q_EMIT done(tr("The rules are published: every lead is scored by them.")); });
    connect(m_rules, &RulesView::currentChanged, this, &ScoringPage::showState);
    connect(m_versions, &VersionsView::currentChanged, this, &ScoringPage::showState);
    connect(m_sandbox, &SandboxView::leadActivated, this, &ScoringPage::leadActivated);
    connect(m_predictive, &PredictiveView::stateChanged, this, &ScoringPage::showState);
    connect(m_predictive, &PredictiveView::done, this, &ScoringPage::done);
    connect(m_predictive, &PredictiveView::problem, this, &ScoringPage::problem);
    connect(m_predictive, &PredictiveView::failed, this, [this](const Error &error) { Q_EMIT problem(errorWords(error, m_working->language())); });
    connect(m_sandbox, &SandboxView::failed, this, [this](const Error &error) { Q_EMIT problem(errorWords(error, m_working->language())); });
}

void ScoringPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

QString ScoringPage::part() const
{
    return m_parts->current();
}

void ScoringPage::showPart(const QString &part)
{
    m_parts->setCurrent(part);
    if (!m_rules)
        return;
    const std::pair<QString, QWidget *> parts[] = {{QStringLiteral("rules"), m_rules},
                                                   {QStringLiteral("customer"), m_customer},
                                                   {QStringLiteral("sandbox"), m_sandbox},
                                                   {QStringLiteral("predictive"), m_predictive},
                                                   {QStringLiteral("versions"), m_versions}};
    for (const auto &[key, widget] : parts) {
        if (key != part)
            continue;
        m_stack->setCurrentWidget(widget);
    }
    showState();
}

bool ScoringPage::isSettled() const
{
    return m_rules && m_working->isSettled() && m_rules->sample().isSettled() && !m_sandbox->isRunning() && m_predictive->feed().isSettled() && m_versions->isSettled();
}

void ScoringPage::focusPart()
{
    m_hasFocusWish = !m_rules;
    if (m_hasFocusWish)
        m_parts->setFocus(Qt::OtherFocusReason);
    else if (part() == u"rules")
        m_rules->list().setFocus(Qt::OtherFocusReason);
    else if (part() == u"versions")
        m_versions->setFocus(Qt::OtherFocusReason);
    else
        m_parts->setFocus(Qt::OtherFocusReason);
}

void ScoringPage::focusSearch()
{
    showPart(QStringLiteral("rules"));
    if (m_rules)
        m_rules->sample().focusSearch();
}

void ScoringPage::goOn(const DraftKey &draft)
{
    const bool isOfCustomer = draft.form == u"scoring.customer";
    showPart(isOfCustomer ? QStringLiteral("customer") : QStringLiteral("rules"));
    if (!m_rules) {
        m_wish = draft;
        return;
    }
    if (!isOfCustomer && draft.thing)
        m_working->setMarket(ScoringModelId{draft.thing});
    if (draft.form == u"scoring.rule") {
        m_rules->editValue(draft.field.section(u'/', 0, 0), draft.field.section(u'/', 1));
    } else if (draft.form == u"scoring.model") {
        m_rules->editValue({}, draft.field);
    } else if (draft.form == u"scoring.market") {
        askMarket(m_working->market().isDefault());
    } else if (auto *line = m_customer->findChild<QLineEdit *>(draft.field); line && isOfCustomer) {
        line->setFocus(Qt::OtherFocusReason);
        line->end(false);
    } else {
        focusPart();
    }
}

QAction *ScoringPage::command(const QString &id) const
{
    for (QAction *action : actions()) {
        if (action->objectName() == id)
            return action;
    }
    return nullptr;
}

void ScoringPage::fillMarkets()
{
    m_markets->clear();
    for (const MarketModel &market : m_working->markets()) {
        m_markets->addItem(market.isDefault() ? tr("Every other lead") : shownText(market.name, 60), market.id.text());
        if (market.id == m_working->market().id)
            m_markets->setCurrentIndex(m_markets->count() - 1);
    }
    m_markets->setVisible(m_working->markets().size() > 1);
    m_markets->setToolTip(tr("Whose rules these are: every market has its own"));
}

void ScoringPage::askMarket(bool isNew)
{
    if (m_working->isReadOnly() || !m_working->isRead())
        return;
    const MarketModel &market = m_working->market();
    auto *panel = new MarketPanel(m_theme, isNew ? QString() : market.name, isNew ? Filter{} : market.market, isNew, m_working->catalog(), m_working->language(),
                                  *m_fields, m_panels->ground());
    panel->keepDraft(*new FormDraft(m_working->pipeline().drafts(), QStringLiteral("scoring.market"),
                                    isNew ? m_working->pipeline().store().pipeline().uuid : market.id.uuid, *panel));
    connect(panel, &OverlayPanel::accepted, this, [this, panel, isNew] {
        if (!panel->check())
            return;
        const QString name = panel->name();
        const Filter takes = panel->takes();
        panel->dismiss();
        if (isNew)
            m_working->addMarket(name, takes);
        else
            m_working->editMarket(name, takes);
    });
    m_panels->show(panel);
}

void ScoringPage::tellMarket(WorkingModel::MarketStep step, const QString &name)
{
    const QString shown = shownText(name, 80);
    switch (step) {
    case WorkingModel::MarketStep::Added:
        //: %1 is the name of a market
        Q_EMIT done(tr("The market %1 has rules of its own now, which begin as the default ones are.").arg(shown));
        break;
    case WorkingModel::MarketStep::Edited:
        //: %1 is the name of a market
        Q_EMIT done(tr("The market %1 is changed: every lead is scored by the market that takes it.").arg(shown));
        break;
    case WorkingModel::MarketStep::Ended:
        //: %1 is the name of a market
        Q_EMIT done(tr("The market %1 has ended: its leads are scored by the next market that takes them.").arg(shown));
        break;
    }
}

QString ScoringPage::stateWords() const
{
    if (!m_working->isRead())
        return tr("Reading the rules…");
    if (m_working->isPublishing())
        return tr("Publishing: every lead is scored anew…");
    if (m_working->isReadOnly())
        return tr("This file can only be read.");
    if (!m_working->isChanged())
        return tr("As published: nothing changed");
    if (m_working->isBehind())
        return tr("Draft; meanwhile another version was published. Compare the two under Versions.");
    const int changes = int(m_working->changes().size());
    return changes == 0 ? tr("Draft") : tr("Draft with %n change(s), not published", nullptr, changes);
}

void ScoringPage::showState()
{
    m_state->setText(stateWords());
    const bool isRead = m_rules && m_working->isRead();
    const bool writable = isRead && !m_working->isReadOnly() && !m_working->isPublishing();
    const bool isChanged = m_working->isChanged();
    const bool inRules = part() == u"rules";
    const QString key = isRead ? m_rules->currentRule() : QString();
    const bool hasRule = inRules && !key.isEmpty();
    const ScoringRule *rule = m_working->model().rule(key);
    m_publish->setEnabled(writable && isChanged);
    m_discard->setEnabled(writable && isChanged);
    m_add->setEnabled(writable && m_working->model().rules.size() < ScoringModel::mostRules);
    m_duplicate->setEnabled(writable && hasRule);
    m_reset->setEnabled(writable && hasRule && m_working->canReset(key));
    m_remove->setEnabled(writable && hasRule);
    m_touches->setEnabled(writable && hasRule && rule && rule->per != RulePer::Holds);
    m_condition->setEnabled(writable && hasRule);
    m_run->setEnabled(isRead);
    m_addMarket->setEnabled(writable);
    m_looked->setEnabled(writable);
    m_review->setEnabled(writable);
    m_editMarket->setEnabled(writable && !m_working->market().isDefault());
    m_endMarket->setEnabled(writable && !m_working->market().isDefault());
    m_menu->setVisible(!m_working->isReadOnly());
    m_markets->setEnabled(!m_working->isPublishing());
    m_takeVersion->setEnabled(writable && part() == u"versions" && m_versions->current());
    const bool isOfRules = part() != u"predictive"; // learning changes no rule, and publishing teaches nothing
    m_state->setVisible(isOfRules);
    m_publishButton->setVisible(isOfRules && !m_working->isReadOnly());
    m_discardButton->setVisible(isOfRules && !m_working->isReadOnly() && isChanged);
    m_learn->setEnabled(writable && m_predictive->mayLearn());
    m_learn->setIconText(m_predictive && m_predictive->feed().stored() ? tr("Learn again") : tr("Learn"));
    m_publishButton->setEnabled(m_publish->isEnabled());
    m_discardButton->setEnabled(m_discard->isEnabled());
}

void ScoringPage::removeRule()
{
    m_working->deleteRule(m_rules->currentRule());
    m_rules->list().setFocus(Qt::OtherFocusReason);
}

void ScoringPage::askPublish()
{
    if (const auto why = m_working->problem()) {
        showPart(QStringLiteral("rules"));
        m_rules->showRule(why->place);
        Q_EMIT problem(m_working->problemWords(*why));
        return;
    }
    const ScoringVersion &newest = m_working->newest();
    QStringList lines;
    for (const ModelChange &change : m_working->changesOfPublishing()) {
        const ScoringRule *rule = m_working->model().rule(change.rule);
        const ScoringRule *old = newest.model.rule(change.rule);
        const QString name = rule ? rule->name(m_working->isTurkish()) : old ? old->name(m_working->isTurkish()) : tr("All rules");
        const QString was = modelPartWords(change, newest.model, m_working->catalog(), m_working->language());
        const QString is = modelPartWords(change, m_working->model(), m_working->catalog(), m_working->language());
        lines += was == is ? QStringLiteral("%1: %2").arg(name, modelPartName(change))
                           //: %1 a rule, %2 what of it, %3 before, %4 after
                           : tr("%1, %2: %3 → %4").arg(name, modelPartName(change), was, is);
    }
    const QString meanwhile = m_working->isBehind()
        //: %1 is a date and time
        ? tr("Another version was published on %1, after this draft began. Yours takes its place: these are the differences between the two.")
              .arg(exactTime(newest.at, m_working->catalog().zone, m_working->locale()))
        : QString();
    auto *panel = new PublishPanel(m_theme, lines, meanwhile, m_working->today(), m_working->locale(), m_panels->ground());
    connect(panel, &OverlayPanel::accepted, this, [this, panel, seen = newest.id] {
        const auto from = panel->from();
        if (!from)
            return;
        const QString note = panel->note();
        panel->dismiss();
        m_working->publish(*from, note, seen);
    });
    m_panels->show(panel);
}

} // namespace huni
