#include "ui/shell/pages.h"

#include "core/leads/draftplaces.h"
#include "core/leads/finder.h"
#include "ui/board/boardpage.h"
#include "ui/controls/messagebar.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/exchange/importwizard.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/opportunitylist.h"
#include "ui/lead/opportunityrow.h"
#include "ui/lead/timelinefilter.h"
#include "ui/lead/timelineview.h"
#include "ui/scoring/scoringpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/preferences.h"
#include "ui/table/thingtablepage.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace huni {

// In the order of the sidebar.
QVector<PageSpec> Pages::specs()
{
    return {{.key = QStringLiteral("board"),
             .icon = QStringLiteral("square-kanban"),
             .title = tr("Board"),
             .make = [this] { return makeBoard(); }},
            {.key = tablePageKey(Table::Lead),
             .icon = QStringLiteral("users"),
             .title = tr("Leads"),
             .make = [this] { return makeTable(Table::Lead); }},
            {.key = tablePageKey(Table::Company),
             .icon = QStringLiteral("building-2"),
             .title = tr("Companies"),
             .make = [this] { return makeTable(Table::Company); }},
            {.key = QStringLiteral("scoring"),
             .icon = QStringLiteral("gauge"),
             .title = tr("Scoring"),
             .make = [this] { return makeScoring(); },
             .panelBeside = false},
            {.key = QStringLiteral("lead"),
             .icon = QStringLiteral("user"),
             .title = tr("Lead"),
             .make = [this] { return makeLead(); },
             .inSidebar = false,
             .inViewMenu = false,
             .hasOwnHead = true,
             .panelBeside = false},
            {.key = QStringLiteral("duplicates"),
             .icon = QStringLiteral("copy"),
             .title = tr("Duplicates"),
             .make = [this] { return makeDuplicates(); },
             .inSidebar = false,
             .panelBeside = false},
            {.key = QStringLiteral("import"),
             .icon = QStringLiteral("upload"),
             .title = tr("Import"),
             .make = [this] { return makeImport(); },
             .inSidebar = false,
             .inViewMenu = false,
             .panelBeside = false},
            {.key = QStringLiteral("settings"),
             .icon = QStringLiteral("settings"),
             .title = tr("Settings"),
             .make = [this] { return makeSettings(); },
             .place = Sidebar::Bottom,
             .inViewMenu = false,
             .panelBeside = false}};
}

Pages::Pages(Pipeline &pipeline, Theme &theme, Preferences &preferences, MainFrame &frame,
             std::unique_ptr<BoardModel> board, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_frame(frame)
    , m_firstBoard(std::move(board))
{
    for (const PageSpec &spec : specs())
        add(spec);
    m_frame.showPage(QStringLiteral("board"));
    connect(&m_frame, &MainFrame::pageShown, this, &Pages::countsChanged);
    connect(&m_frame, &MainFrame::painted, &m_board->model(), &BoardModel::release);
}

Pages::~Pages() = default;

void Pages::add(const PageSpec &spec)
{
    const auto make = [this, key = spec.key, makePage = spec.make] {
        m_built[key] = makePage();
        return m_built[key].widget;
    };
    m_frame.addPage(spec.key, spec.icon, spec.title, make, spec.place);
    m_frame.sidebar()->setPageVisible(spec.key, spec.inSidebar);
    m_frame.setHeaderShown(spec.key, !spec.hasOwnHead);
    m_frame.setPanelBeside(spec.key, spec.panelBeside);
    if (spec.inViewMenu)
        m_viewMenuPages += spec.key;
}

QStringList Pages::viewMenuPages() const
{
    return m_viewMenuPages;
}

const BuiltPage *Pages::shownPage() const
{
    const auto found = m_built.find(m_frame.currentPage());
    return found == m_built.end() ? nullptr : &found->second;
}

void Pages::openPage(const QString &key)
{
    m_frame.showPage(key);
    focusPage();
}

void Pages::focusPage()
{
    if (const BuiltPage *page = shownPage(); page && page->takeFocus)
        page->takeFocus();
}

bool Pages::focusSearch()
{
    const BuiltPage *page = shownPage();
    if (!page || !page->focusSearch)
        return false;
    page->focusSearch();
    return true;
}

void Pages::filterBoard()
{
    m_frame.showPage(QStringLiteral("board"));
    m_board->focusFilter();
}

QString Pages::countsText() const
{
    const BuiltPage *page = shownPage();
    return page && page->countsText ? page->countsText() : QString();
}

bool Pages::isSettled() const
{
    return std::all_of(m_built.begin(), m_built.end(),
                       [](const auto &entry) { return !entry.second.isSettled || entry.second.isSettled(); });
}

LeadId Pages::currentLead() const
{
    if (m_leadPanel && m_leadPanel->isVisible())
        return m_leadPanel->lead();
    const auto [table, id] = thingOfPage();
    return table == Table::Lead ? LeadId{id} : LeadId{};
}

std::pair<Table, Uuid> Pages::currentThing() const
{
    const std::pair<Table, Uuid> thing = thingOfPage();
    const bool inPanel = m_leadPanel && m_leadPanel->isAncestorOf(QApplication::focusWidget());
    return thing.first == Table::Lead || inPanel ? std::pair(Table::Lead, currentLead().uuid) : thing;
}

std::pair<Table, Uuid> Pages::thingOfPage() const
{
    const BuiltPage *page = shownPage();
    return page && page->currentThing ? page->currentThing() : std::pair(Table::Lead, Uuid{});
}

OpportunityId Pages::currentOpportunity() const
{
    for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (const auto *row = qobject_cast<const OpportunityRow *>(at))
            return row->opportunity();
    }
    const bool inPanel = m_leadPanel && m_leadPanel->isAncestorOf(QApplication::focusWidget());
    const OpportunityId card = m_frame.currentPage() == u"board" && !inPanel ? m_board->currentOpportunity() : OpportunityId {};
    if (card)
        return card;
    const LeadView *views[] = {m_leadPanel, m_leadPage};
    for (const LeadView *view : views) {
        if (view && view->isVisible() && !view->body()->opportunities()->rows().empty())
            return view->body()->opportunities()->rows().front()->opportunity();
    }
    return {};
}

void Pages::showOpportunityHistory()
{
    if (const OpportunityId opportunity = currentOpportunity())
        Q_EMIT historyWanted(Table::Opportunity, opportunity.uuid);
    else
        m_frame.messageBar()->showMessage(MessageBar::Done, tr("No opportunity is shown. Open a lead that has one, or go to its card."));
}

bool Pages::isImporting() const
{
    return m_import && m_import->isWriting();
}

// The board

BuiltPage Pages::makeBoard()
{
    m_board = new BoardPage(m_pipeline, m_theme, m_preferences.language(), std::move(m_firstBoard));
    m_board->attachHeader(*m_frame.header(QStringLiteral("board")));
    m_board->setMessages(*m_frame.messageBar());
    rememberBoard();
    connect(m_board, &BoardPage::countsChanged, this, &Pages::countsChanged);
    connect(m_board, &BoardPage::undoWanted, this, &Pages::undoWanted);
    connect(m_board, &BoardPage::leadActivated, this, &Pages::openLead);
    connect(m_board, &BoardPage::sampleWanted, this, &Pages::sampleWanted);
    connect(m_board, &BoardPage::importWanted, this, [this] { showImport({}); });
    connect(m_board, &BoardPage::checklistWanted, this, &Pages::showLeadPage);
    connect(m_board, &BoardPage::wholeLeadWanted, this, &Pages::showLeadPage);
    connect(m_board, &BoardPage::historyWanted, this,
            [this](LeadId lead) { Q_EMIT historyWanted(Table::Lead, lead.uuid); });
    connect(m_board, &BoardPage::opportunityHistoryWanted, this, [this](OpportunityId each) { Q_EMIT historyWanted(Table::Opportunity, each.uuid); });
    connect(m_board, &BoardPage::currentLeadChanged, this, &Pages::followLead);
    return {.widget = m_board,
            .takeFocus = [this] { m_board->view().setFocus(Qt::OtherFocusReason); },
            .isSettled = [this] { return m_board->model().isSettled(); },
            .countsText = [this] { return m_board->countsText(); },
            .currentThing = [this] { return std::pair(Table::Lead, m_board->currentLead().uuid); },
            .focusSearch = [this] { m_board->focusFilter(); }};
}

// How the board was left, and how it is left now.
void Pages::rememberBoard()
{
    m_board->setDensity(m_preferences.compactCards() ? CardDensity::Compact : CardDensity::Comfortable);
    m_board->showBand(bandFromKey(m_preferences.band()));
    m_board->setParts(CardParts(m_preferences.cardParts() & everyCardPart));
    connect(m_board, &BoardPage::bandChanged, this, [this] {
        m_preferences.setBand(m_board->band() ? bandKey(*m_board->band()) : QStringLiteral("all"));
    });
    connect(m_board, &BoardPage::densityChanged, this,
            [this] { m_preferences.setCompactCards(m_board->density() == CardDensity::Compact); });
    connect(m_board, &BoardPage::partsChanged, this,
            [this] { m_preferences.setCardParts(int(m_board->parts())); });
}

void Pages::newCard()
{
    m_frame.showPage(QStringLiteral("board"));
    m_board->addCard();
}

// Leads and companies as tables

BuiltPage Pages::makeTable(Table table)
{
    const QString key = tablePageKey(table);
    auto *page = new ThingTablePage(m_pipeline, m_theme, table, m_preferences.language());
    m_tables[table] = page;
    page->takeState(m_preferences.tableState(key));
    page->attachHeader(*m_frame.header(key));
    page->setMessages(*m_frame.messageBar());
    connect(page, &ThingTablePage::stateChanged, this,
            [this, page, key] { m_preferences.setTableState(key, page->state()); });
    connect(page, &ThingTablePage::countsChanged, this, &Pages::countsChanged);
    connect(page, &ThingTablePage::leadActivated, this, &Pages::openLead);
    connect(page, &ThingTablePage::wholeLeadWanted, this, &Pages::showLeadPage);
    connect(page, &ThingTablePage::moveRequested, m_board, &BoardPage::moveCard);
    connect(page, &ThingTablePage::sampleWanted, this, &Pages::sampleWanted);
    connect(page, &ThingTablePage::importWanted, this, [this] { showImport({}); });
    connect(page, &ThingTablePage::mergeWanted, this, [this, table](const std::vector<Uuid> &things) {
        if (things.size() > 1)
            compare(table, things);
    });
    connect(page, &ThingTablePage::currentLeadChanged, this, &Pages::followLead);
    return {.widget = page,
            .takeFocus = [page] { page->focusTable(); },
            .isSettled = [page] { return !page->isVisible() || page->isSettled(); },
            .countsText = [page] { return page->countsText(); },
            .currentThing = [page, table] { return std::pair(table, page->view().currentThing()); },
            .focusSearch = [page] { page->focusSearch(); }};
}

ThingTablePage &Pages::tablePage(Table table)
{
    m_frame.buildPage(tablePageKey(table));
    return *m_tables.at(table);
}

void Pages::openCompany(CompanyId company)
{
    m_frame.showPage(tablePageKey(Table::Company));
    tablePage(Table::Company).openCompany(company);
}

// A lead beside the page, and in full. Both ask the board to move cards: it knows what a stage wants.

LeadPanel &Pages::leadPanel()
{
    if (m_leadPanel)
        return *m_leadPanel;
    m_leadPanel = new LeadPanel(m_pipeline, m_theme);
    m_frame.setPanel(m_leadPanel);
    connect(m_leadPanel, &LeadPanel::closed, this, &Pages::hideLead);
    connect(m_leadPanel, &LeadPanel::openFullPage, this, &Pages::showLeadPage);
    connectLead(*m_leadPanel);
    Q_EMIT panelBuilt();
    return *m_leadPanel;
}

BuiltPage Pages::makeLead()
{
    m_leadPage = new LeadFullPage(m_pipeline, m_theme);
    connect(m_leadPage, &LeadFullPage::back, this, [this] { openPage(m_pageBefore); });
    connectLead(*m_leadPage);
    addHistoryButton(*m_leadPage);
    return {.widget = m_leadPage,
            .currentThing = [this] { return std::pair(Table::Lead, m_leadPage->lead().uuid); },
            .focusSearch = [this] { m_leadPage->findInTimeline(); }};
}

LeadFullPage &Pages::leadPage()
{
    m_frame.buildPage(QStringLiteral("lead"));
    return *m_leadPage;
}

void Pages::connectLead(LeadView &view)
{
    connect(&view, &LeadView::moveRequested, m_board, &BoardPage::moveCard);
    connect(&view, &LeadView::problem, this, &Pages::problem);
    connect(&view, &LeadView::opportunityHistoryWanted, this, [this](OpportunityId each) { Q_EMIT historyWanted(Table::Opportunity, each.uuid); });
    connect(&view, &LeadView::compareWanted, this, [this](LeadId lead, LeadId other) { compare(Table::Lead, {lead.uuid, other.uuid}); });
    TimelineView *timeline = view.body()->timeline();
    timeline->filter()->setCurrent(TimelineModel::filterFromKey(m_preferences.timelineKind()));
    connect(timeline, &TimelineView::filterChosen, &m_preferences, &Preferences::setTimelineKind);
}

void Pages::addHistoryButton(LeadView &view)
{
    auto *button = new QPushButton(themeIcon(m_theme, QStringLiteral("history")), {}, &view);
    button->setObjectName(QStringLiteral("leadHistory"));
    button->setToolTip(tr("History: who changed what"));
    button->setAccessibleName(tr("History"));
    setButtonLook(*button, ButtonLook::Ghost);
    connect(button, &QPushButton::clicked, this,
            [this, &view] { Q_EMIT historyWanted(Table::Lead, view.lead().uuid); });
    view.header()->addControl(button);
}

void Pages::showLead(LeadId lead)
{
    if (!lead)
        return;
    leadPanel().showLead(lead);
    m_frame.setPanelShown(true);
}

// Another card or row is the current one: an open panel follows.
void Pages::followLead(LeadId lead)
{
    if (m_frame.isPanelShown())
        showLead(lead);
}

// Enter opens the panel beside the board, where arrows go on from card to card; Enter once more goes into it.
void Pages::openLead(LeadId lead)
{
    const bool wasOpen = m_frame.isPanelShown() && leadPanel().lead() == lead;
    showLead(lead);
    if (!wasOpen)
        return;
    for (QWidget *next = m_leadPanel->nextInFocusChain(); m_leadPanel->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void Pages::showLeadPage(LeadId lead)
{
    if (!lead)
        return;
    leadPage().showLead(lead);
    if (m_frame.currentPage() != u"lead")
        m_pageBefore = m_frame.currentPage();
    m_frame.showPage(QStringLiteral("lead")); // the panel goes and comes back with the board
    m_leadPage->setFocus(Qt::OtherFocusReason);
}

void Pages::hideLead()
{
    if (!m_leadPanel)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = !focus || m_leadPanel->isAncestorOf(focus);
    m_frame.setPanelShown(false);
    if (hadFocus)
        focusPage();
}

void Pages::openOpportunity(OpportunityId opportunity, bool whole)
{
    Reader reader = m_pipeline.store().reader();
    const auto lead
        = reader.read([&](Connection &connection) { return leadOfOpportunity(connection, opportunity); });
    if (lead && *lead)
        whole ? showLeadPage(*lead) : showLead(*lead);
    else
        m_frame.messageBar()->showMessage(MessageBar::Done, tr("This opportunity has no lead."));
}

// Duplicates

BuiltPage Pages::makeDuplicates()
{
    m_duplicates = new DuplicatesPage(m_pipeline, m_theme, m_preferences.language());
    connect(m_duplicates, &DuplicatesPage::problem, this, &Pages::problem);
    connect(m_duplicates, &DuplicatesPage::noticed, this,
            [this](const QString &sentence) { m_frame.messageBar()->showMessage(MessageBar::Done, sentence); });
    connect(m_duplicates, &DuplicatesPage::done, this,
            [this](const QString &sentence) { m_frame.messageBar()->showMessage(MessageBar::Done, sentence, tr("Undo")); });
    connect(m_duplicates, &DuplicatesPage::importWanted, this, [this] { showImport({}); });
    connect(m_duplicates, &DuplicatesPage::newWanted, this, [this](Table table) {
        m_frame.showPage(tablePageKey(table));
        tablePage(table).command(QStringLiteral("new"))->trigger();
    });
    return {.widget = m_duplicates, .isSettled = [this] { return m_duplicates->isSettled(); }};
}

DuplicatesPage &Pages::showDuplicates()
{
    m_frame.showPage(QStringLiteral("duplicates"));
    return *m_duplicates;
}

void Pages::compare(Table table, const std::vector<Uuid> &things)
{
    DuplicatesPage &page = showDuplicates();
    page.showKind(table);
    page.showThings(things);
}

// Import

BuiltPage Pages::makeImport()
{
    m_import = new ImportWizard(m_pipeline, m_theme, m_preferences.language(), m_preferences.folder());
    connect(m_import, &ImportWizard::closed, this, [this] { openPage(QStringLiteral("board")); });
    connect(m_import, &ImportWizard::showImportedWanted, this,
            [this] { openPage(tablePageKey(Table::Lead)); });
    connect(&m_import->flow(), &ImportFlow::workChanged, this, [this] {
        if (!m_import->isWriting())
            Q_EMIT undoChanged();
    });
    return {.widget = m_import, .isSettled = [this] { return m_import->isSettled(); }};
}

ImportWizard &Pages::importWizard()
{
    m_frame.buildPage(QStringLiteral("import"));
    return *m_import;
}

void Pages::showImport(const QString &path)
{
    if (m_pipeline.store().isReadOnly()) {
        Q_EMIT problem(tr("This file can only be read: nothing can be imported into it."));
        return;
    }
    m_frame.showPage(QStringLiteral("import"));
    if (!path.isEmpty())
        m_import->open(path);
    m_import->setFocus(Qt::OtherFocusReason);
}

// Scoring

BuiltPage Pages::makeScoring()
{
    m_scoring = new ScoringPage(m_pipeline, m_theme, m_preferences.language());
    connect(m_scoring, &ScoringPage::problem, this, &Pages::problem);
    connect(m_scoring, &ScoringPage::leadActivated, this, &Pages::showLeadPage);
    connect(m_scoring, &ScoringPage::done, this,
            [this](const QString &sentence) { m_frame.messageBar()->showMessage(MessageBar::Done, sentence, tr("Undo")); });
    return {.widget = m_scoring,
            .takeFocus = [this] { m_scoring->focusPart(); },
            .isSettled = [this] { return m_scoring->isSettled(); },
            .focusSearch = [this] { m_scoring->focusSearch(); }};
}

ScoringPage &Pages::scoringPage()
{
    m_frame.buildPage(QStringLiteral("scoring"));
    return *m_scoring;
}

// Settings

BuiltPage Pages::makeSettings()
{
    auto *page = new SettingsPage(m_pipeline, m_theme, m_preferences, *m_board);
    connect(page, &SettingsPage::problem, this, &Pages::problem);
    connect(page, &SettingsPage::shortcutsWanted, this, &Pages::shortcutsWanted);
    connect(page, &SettingsPage::idealCustomerWanted, this, [this] {
        scoringPage().showPart(QStringLiteral("customer"));
        openPage(QStringLiteral("scoring"));
    });
    return {.widget = page};
}

bool Pages::goOn(const DraftPlace &place)
{
    const DraftKey &key = place.key;
    switch (place.home) {
    case DraftHome::Gone:
    case DraftHome::Capture:
        return false;
    case DraftHome::Lead:
        showLead(place.lead);
        if (m_leadPanel->source().isThere())
            m_leadPanel->body()->goOn(key);
        return true;
    case DraftHome::Board:
        m_frame.showPage(QStringLiteral("board"));
        m_board->goOn(key);
        return true;
    case DraftHome::Table: {
        const Table table = tableOfPage(key.form.section(u'.', 0, 0)).value_or(Table::Company); // `company`
        m_frame.showPage(tablePageKey(table));
        tablePage(table).goOn(key);
        return true;
    }
    case DraftHome::Scoring:
        openPage(QStringLiteral("scoring"));
        m_scoring->goOn(key);
        return true;
    case DraftHome::Settings:
        m_frame.showPage(QStringLiteral("settings"));
        if (auto *settings = qobject_cast<SettingsPage *>(m_frame.page(QStringLiteral("settings"))))
            settings->goOn(key);
        return true;
    }
    return false;
}

} // namespace huni
