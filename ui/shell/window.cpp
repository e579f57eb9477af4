#include "ui/shell/window.h"

#include "core/leads/finder.h"
#include "ui/board/boardpage.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/plaintooltip.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/exchange/importwizard.h"
#include "ui/history/historypanel.h"
#include "ui/history/historywords.h"
#include "ui/history/undolistpanel.h"
#include "ui/lead/draftsbar.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/lead/timelinefilter.h"
#include "ui/lead/timelineview.h"
#include "ui/palette/palette.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/commands.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/undorunner.h"
#include "ui/table/thingtablepage.h"
#include "ui/theme/icons.h"
#include "ui/theme/mark.h"
#include "ui/theme/style.h"
#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QApplication>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QMessageBox>
#include <QScreen>

#include <utility>

namespace huni {

namespace {

constexpr int tidyDelayMs = 1500; // after the last commit
constexpr QSize firstSize(1440, 900);
constexpr int longestEntry = 60; // letters of a menu entry

// What was done, in a menu: a long name does not push the menu over the screen.
QString inMenu(const QString &done)
{
    const QString shown = done.size() <= longestEntry ? done : done.left(longestEntry / 2) + u'…' + done.right(longestEntry / 2);
    return menuText(shown);
}

} // namespace

std::unique_ptr<BoardModel> Window::firstBoard(Pipeline &pipeline, const Preferences &preferences)
{
    auto board = std::make_unique<BoardModel>(pipeline, preferences.language());
    board->hold();
    board->setBand(bandFromKey(preferences.band()));
    return board;
}

Window::Window(Pipeline &pipeline, Theme &theme, Preferences &preferences, std::unique_ptr<BoardModel> board)
    : m_pipeline(pipeline)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_frame(new MainFrame(theme, this))
    , m_undoRunner(new UndoRunner(pipeline.store(), this))
    , m_commands(new Commands(preferences, this))
    , m_worker(std::make_unique<QThreadPool>())
{
    m_worker->setMaxThreadCount(1);
    setCentralWidget(m_frame);
    setMinimumSize(860, 560);
    createPages(board ? std::move(board) : firstBoard(pipeline, preferences));
    createActions();
    createMenus();
    m_tidyTimer.setSingleShot(true);
    m_tidyTimer.setInterval(tidyDelayMs);
    connect(&m_tidyTimer, &QTimer::timeout, this, &Window::keepTidy);
    connect(&m_pipeline.store(), &Store::committed, this, &Window::follow);
    connect(m_undoRunner, &UndoRunner::started, this, [this] { showUndoProgress(0); });
    connect(m_undoRunner, &UndoRunner::progressed, this, [this](int, int, int permille) { showUndoProgress(permille); });
    connect(m_undoRunner, &UndoRunner::finished, this, &Window::tellUndone);
    connect(&m_preferences, &Preferences::themeChanged, this, [this] { m_theme.setMode(m_preferences.theme()); });

    const QString name = QFileInfo(m_pipeline.store().path()).completeBaseName();
    setWindowTitle(m_pipeline.store().isReadOnly() ? tr("%1 (read only) - Huni").arg(name) : tr("%1 - Huni").arg(name));
    setWindowIcon(markIcon(theme));
    m_frame->sidebar()->setHeading(QStringLiteral("Huni"));
    if (!restoreGeometry(m_preferences.windowGeometry()))
        resize(screen() ? firstSize.boundedTo(screen()->availableSize()) : firstSize);
    m_frame->setPanelWidth(m_preferences.panelWidth());
    connect(m_frame, &MainFrame::panelWidthChanged, this, [this](int width) { m_preferences.setPanelWidth(width); });
    takeDroppedFiles();
    updateUndo();
    updateCounts();
    if (m_pipeline.store().isReadOnly()) {
        m_frame->messageBar()->showMessage(
            MessageBar::Problem, tr("This file can be read but not changed here: it is write-protected, or a newer Huni wrote it."));
    }
}

Window::~Window()
{
    m_worker->waitForDone();
}

void Window::createPages(std::unique_ptr<BoardModel> board)
{
    m_board = new BoardPage(m_pipeline, m_theme, m_preferences.language(), std::move(board));
    PageHeader *header = m_frame->addPage(QStringLiteral("board"), QStringLiteral("square-kanban"), tr("Board"), m_board);
    m_board->attachHeader(*header);
    m_board->setMessages(*m_frame->messageBar());
    m_board->setDensity(m_preferences.compactCards() ? CardDensity::Compact : CardDensity::Comfortable);
    m_board->showBand(bandFromKey(m_preferences.band()));
    connect(m_board, &BoardPage::bandChanged, this, [this] {
        m_preferences.setBand(m_board->band() ? bandKey(*m_board->band()) : QStringLiteral("all"));
    });
    connect(m_board, &BoardPage::densityChanged, this,
            [this] { m_preferences.setCompactCards(m_board->density() == CardDensity::Compact); });
    m_board->setParts(CardParts(m_preferences.cardParts() & everyCardPart));
    connect(m_board, &BoardPage::partsChanged, this, [this] { m_preferences.setCardParts(int(m_board->parts())); });
    connect(m_board, &BoardPage::countsChanged, this, &Window::updateCounts);
    connect(m_board, &BoardPage::undoWanted, this, &Window::undo);
    connect(m_board, &BoardPage::leadActivated, this, &Window::openLead);
    connect(m_board, &BoardPage::sampleWanted, this, &Window::sampleWanted);
    connect(m_board, &BoardPage::importWanted, this, &Window::startImport);
    connect(m_board, &BoardPage::checklistWanted, this, &Window::showLeadPage);
    connect(m_board, &BoardPage::wholeLeadWanted, this, &Window::showLeadPage);
    connect(m_board, &BoardPage::historyWanted, this, [this](LeadId lead) { showHistory(Table::Lead, lead.uuid); });
    connect(m_board, &BoardPage::currentLeadChanged, this, [this](LeadId lead) {
        if (m_frame->isPanelShown() && lead)
            showLead(lead);
    });
    addTablePage(Table::Lead);
    addTablePage(Table::Company);
    m_frame->addPage(QStringLiteral("lead"), QStringLiteral("user"), tr("Lead"), [this] { return makeLeadPage(); });
    m_frame->sidebar()->setPageVisible(QStringLiteral("lead"), false);
    m_frame->setHeaderShown(QStringLiteral("lead"), false);
    m_frame->setPanelBeside(QStringLiteral("lead"), false);
    m_frame->addPage(QStringLiteral("duplicates"), QStringLiteral("copy"), tr("Duplicates"), [this] { return makeDuplicatesPage(); });
    m_frame->sidebar()->setPageVisible(QStringLiteral("duplicates"), false);
    m_frame->setPanelBeside(QStringLiteral("duplicates"), false);
    m_frame->addPage(QStringLiteral("import"), QStringLiteral("upload"), tr("Import"), [this] { return makeImportWizard(); });
    m_frame->sidebar()->setPageVisible(QStringLiteral("import"), false);
    m_frame->setPanelBeside(QStringLiteral("import"), false);
    m_frame->addPage(
        QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"),
        [this] { return makeSettingsPage(); }, Sidebar::Bottom);
    m_frame->setPanelBeside(QStringLiteral("settings"), false);
    m_frame->showPage(QStringLiteral("board"));
    connect(m_frame, &MainFrame::pageShown, this, &Window::updateCounts);
    connect(m_frame, &MainFrame::pageShown, this, &Window::showMenusOfPage);
    connect(m_frame, &MainFrame::painted, &m_board->model(), &BoardModel::release);
    connect(m_frame, &MainFrame::painted, this, &Window::checkFileQuietly);
    connect(m_frame, &MainFrame::painted, this, &Window::offerDrafts);
    connect(m_frame->statusLine(), &StatusLine::undoRequested, this, &Window::undo);
    connect(m_frame->statusLine(), &StatusLine::undoListRequested, this, &Window::openUndoList);
}

void Window::createActions()
{
    m_menuTimer.setSingleShot(true);
    m_menuTimer.setInterval(0);
    connect(&m_menuTimer, &QTimer::timeout, this, &Window::fillPageMenus);
    connect(m_commands, &Commands::changed, &m_menuTimer, qOverload<>(&QTimer::start));
    connect(m_frame, &MainFrame::pageBuilt, this, &Window::watchPage);
    connect(m_frame, &MainFrame::painted, m_commands, &Commands::applyChosenKeys);
}

QAction *Window::addCommand(QMenu &menu, const CommandSpec &spec, const std::function<void()> &call)
{
    auto *action = new QAction(themeIcon(m_theme, QLatin1String(spec.icon)), spec.text, this);
    action->setObjectName(QLatin1String(spec.id));
    action->setProperty("iconName", QLatin1String(spec.icon));
    action->setProperty("commandGroup", menu.title());
    action->setShortcuts(spec.keys);
    connect(action, &QAction::triggered, this, call);
    addAction(action);
    menu.addAction(action);
    return action;
}

void Window::createMenus()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createBoardMenu();
    createLeadMenu();
    createHelpMenu();
    createPalette();
    m_commands->watch(*this, {});
    m_commands->watch(*m_board, m_frame->pageTitle(QStringLiteral("board")), QStringLiteral("board"));
    fillPageMenus();
}

void Window::createFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addCommand(*file, {"file.new", "circle-plus", tr("&New pipeline…")}, [this] { Q_EMIT newWanted(); });
    addCommand(*file, {"file.open", "inbox", tr("&Open…"), {QKeySequence::Open}}, [this] { Q_EMIT openWanted(); });
    QMenu *recent = file->addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true); // the whole path
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(*recent); });
    addCommand(*file, {"file.open_sample", "flask-conical", tr("Open the &sample")}, [this] { Q_EMIT sampleWanted(); });
    file->addSeparator();
    QAction *import = addCommand(*file, {"file.import", "upload", tr("&Import…"), {QKeySequence(Qt::CTRL | Qt::Key_I)}}, [this] { startImport(); });
    import->setEnabled(!m_pipeline.store().isReadOnly());
    addCommand(*file, {"lead.capture", "user-plus", tr("&Quick capture…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}},
               [this] { capture(); });
    addCommand(*file, {"file.open_contact", "mail-open", tr("Open con&tact or mail…")}, [this] { captureFiles({}); });
    file->addSeparator();
    addCommand(*file, {"file.close", "x", tr("&Close"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}}, [this] { close(); });
}

void Window::createEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = addCommand(*edit, {"edit.undo", "undo-2", tr("&Undo"), {QKeySequence::Undo}}, [this] { undo(); });
    m_undo->setProperty("commandName", tr("&Undo"));
    m_redo = addCommand(*edit,
                        {"edit.redo",
                         "refresh-cw",
                         tr("&Redo"),
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}},
                        [this] { redo(); });
    m_redo->setProperty("commandName", tr("&Redo"));
    addCommand(*edit, {"edit.undo_history", "history", tr("Undo &history…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z)}},
               [this] { openUndoList(); });
    edit->addSeparator();
    addCommand(*edit, {"edit.search", "search", tr("Search or &command…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}},
               [this] { openPalette(); });
    edit->addSeparator();
    addCommand(*edit, {"view.settings", "settings", tr("&Settings"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)}},
               [this] { m_frame->showPage(QStringLiteral("settings")); });
}

// Every page has a digit, in the order of the sidebar; duplicates come after these. A letter of its own for each makes the
// mnemonic.
void Window::createViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QSet<QChar> taken;
    int digit = 1;
    for (const QString &page : m_frame->pages()) {
        if (page == u"settings" || (page != u"duplicates" && !m_frame->sidebar()->isPageVisible(page)))
            continue;
        const QString title = m_frame->pageTitle(page);
        QString text = menuText(title);
        for (int at = 0; at < text.size(); ++at) {
            if (text[at].isLetter() && !taken.contains(text[at].toLower())) {
                taken += text[at].toLower();
                text.insert(at, u'&');
                break;
            }
        }
        const QByteArray id = "view." + page.toLatin1();
        const QByteArray icon = m_frame->pageIcon(page).toLatin1();
        QList<QKeySequence> keys;
        if (digit <= 9)
            keys += QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit++));
        addCommand(*view, {id.constData(), icon.constData(), text, keys}, [this, page] {
            m_frame->showPage(page);
            focusPage();
        });
    }
}

void Window::createBoardMenu()
{
    QMenu *board = menuBar()->addMenu(tr("&Board"));
    m_pageMenus[QStringLiteral("board")] = board;
    QAction *newCard = addCommand(*board, {"board.new_card", "plus", tr("&New card in this column"), {QKeySequence::New}}, [this] {
        m_frame->showPage(QStringLiteral("board"));
        m_board->addCard();
    });
    newCard->setEnabled(!m_pipeline.store().isReadOnly());
    newCard->setProperty("fixedKeys", QStringLiteral("N"));
    // In a table it searches the table.
    QAction *filter = addCommand(*board, {"board.filter", "filter", tr("&Filter cards"), {QKeySequence::Find}}, [this] {
        for (ThingTablePage *table : {m_leads, m_companies}) {
            if (table && table->isVisible())
                return table->focusSearch();
        }
        m_frame->showPage(QStringLiteral("board"));
        m_board->focusFilter();
    });
    filter->setProperty("fixedKeys", QStringLiteral("/"));
    board->addSeparator();
    struct BandCommand {
        const char *id;
        QString text;
        std::optional<Band> band;
    };
    const BandCommand bands[] = {{"board.tofu", tr("&TOFU"), Band::Tofu},
                                 {"board.mofu", tr("&MOFU"), Band::Mofu},
                                 {"board.bofu", tr("&BOFU"), Band::Bofu},
                                 {"board.whole_funnel", tr("&Whole funnel"), std::nullopt}};
    int digit = 1;
    for (const BandCommand &each : bands) {
        QAction *show = addCommand(*board, {each.id, "funnel", each.text, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit))}},
                                   [this, band = each.band] {
                                       m_frame->showPage(QStringLiteral("board"));
                                       m_board->showBand(band);
                                   });
        show->setProperty("fixedKeys", QString::number(digit++));
    }
}

void Window::createLeadMenu()
{
    QMenu *lead = menuBar()->addMenu(tr("&Lead"));
    m_pageMenus[QStringLiteral("lead")] = lead;
    addCommand(*lead, {"lead.open", "panel-right", tr("Open &beside the page"), {QKeySequence(Qt::CTRL | Qt::Key_L)}},
               [this] { showLead(currentLead()); });
    addCommand(*lead,
               {"lead.open_page", "maximize-2", tr("Open the whole &page"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}},
               [this] { showLeadPage(currentLead()); });
    addCommand(*lead, {"lead.history", "history", tr("&History…"), {QKeySequence(Qt::CTRL | Qt::Key_H)}},
               [this] { showHistory(Table::Lead, currentLead().uuid); });
}

void Window::createHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    m_beforeHelp = help->menuAction();
    addCommand(*help, {"help.shortcuts", "circle-help", tr("&Keyboard shortcuts"), {QKeySequence::HelpContents}},
               [this] { ShortcutsDialog(m_theme, *m_commands, this).exec(); });
    addCommand(*help, {"help.about", "info", tr("&About Huni")}, [this] { showAbout(); });
}

void Window::createPalette()
{
    m_box = new CommandBox(m_theme, tr("Search or command"), this);
    menuBar()->setCornerWidget(m_box, Qt::TopRightCorner);
    connect(m_box, &QAbstractButton::clicked, this, [this] { openPalette(); });
    const auto showKeys = [this] {
        if (const QAction *search = m_commands->action(QStringLiteral("edit.search")))
            m_box->setKeys(search->shortcut().toString(QKeySequence::NativeText));
    };
    connect(m_commands, &Commands::changed, m_box, showKeys);
}

// The commands of a page stand in a menu of their own from when it was first shown.
void Window::watchPage(const QString &page)
{
    if (QWidget *built = m_frame->page(page))
        m_commands->watch(*built, m_frame->pageTitle(page), page);
}

void Window::fillPageMenus()
{
    for (const QString &page : m_frame->pages()) {
        QList<QAction *> wanted = m_commands->actionsOf(page);
        if (page == u"lead" && m_leadPanel)
            wanted = wanted + m_commands->actionsOf(QStringLiteral("panel"));
        QList<QAction *> &shown = m_pageEntries[page];
        if (wanted == shown)
            continue;
        QMenu *&menu = m_pageMenus[page];
        if (!menu) {
            menu = new QMenu(menuText(m_frame->pageTitle(page)), menuBar());
            menuBar()->insertMenu(m_beforeHelp, menu);
        }
        for (QAction *action : menu->actions()) { // one that is gone has left the menu by itself
            if (shown.contains(action))
                menu->removeAction(action);
        }
        shown = wanted;
        if (!menu->isEmpty() && !menu->actions().last()->isSeparator())
            menu->addSeparator();
        menu->addActions(shown);
    }
    showMenusOfPage();
}

// Menus of the board and of leads are for everywhere; those of other pages for these alone.
void Window::showMenusOfPage()
{
    for (const auto &[page, menu] : m_pageMenus) {
        if (page != u"board" && page != u"lead")
            menu->menuAction()->setVisible(page == m_frame->currentPage());
    }
}

void Window::runCommand(const QString &id)
{
    const QString page = m_commands->pageOf(id);
    const bool isOfAPage = !page.isEmpty() && page != u"lead" && page != u"panel";
    if (isOfAPage && m_frame->currentPage() != page)
        m_frame->showPage(page);
    if (QAction *action = m_commands->action(id))
        action->trigger();
}

Palette &Window::commandPalette()
{
    if (m_palette)
        return *m_palette;
    m_palette = new Palette(*m_commands, m_preferences, m_theme, m_pipeline.store().path(), this);
    connect(m_palette, &Palette::commandChosen, this, &Window::runCommand);
    connect(m_palette, &Palette::leadChosen, this, [this](LeadId lead, bool whole) { whole ? showLeadPage(lead) : showLead(lead); });
    connect(m_palette, &Palette::companyChosen, this, &Window::openCompany);
    connect(m_palette, &Palette::opportunityChosen, this, &Window::openOpportunity);
    return *m_palette;
}

void Window::openPalette(const QString &typed)
{
    commandPalette().start(typed);
}

void Window::openUndoList()
{
    if (!m_undoList)
        m_undoList = new UndoListPanel(m_pipeline, *m_undoRunner, m_theme, m_preferences.language(), this);
    m_undoList->start();
}

void Window::showHistory(Table table, const Uuid &id)
{
    if (id.isNil())
        return;
    if (!m_history)
        m_history = new HistoryPanel(m_pipeline, m_theme, m_preferences.language(), this);
    m_history->showThing(table, id);
}

void Window::openCompany(CompanyId company)
{
    m_frame->showPage(tablePageKey(Table::Company));
    tablePage(Table::Company).openCompany(company);
}

void Window::openOpportunity(OpportunityId opportunity, bool whole)
{
    Reader reader = m_pipeline.store().reader();
    const auto lead = reader.read([&](Connection &connection) { return leadOfOpportunity(connection, opportunity); });
    if (lead && *lead)
        whole ? showLeadPage(*lead) : showLead(*lead);
    else
        m_frame->messageBar()->showMessage(MessageBar::Done, tr("This opportunity has no lead."));
}

LeadId Window::currentLead()
{
    if (m_frame->currentPage() == u"lead" && m_leadPage)
        return m_leadPage->lead();
    if (m_leadPanel && m_leadPanel->isVisible())
        return m_leadPanel->lead();
    if (m_leads && m_leads->isVisible())
        return LeadId {m_leads->view().currentThing()};
    return m_frame->currentPage() == u"board" ? m_board->currentLead() : LeadId{};
}

void Window::fillRecentFiles(QMenu &menu)
{
    menu.clear();
    for (const QString &path : m_preferences.recentFiles()) {
        QAction *action = menu.addAction(menuText(QFileInfo(path).completeBaseName()));
        action->setToolTip(plainToolTip(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT fileWanted(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
}

// A lead beside the board, and in full. Both ask the board's page to move cards: it knows what a stage wants.
LeadPanel &Window::leadPanel()
{
    if (m_leadPanel)
        return *m_leadPanel;
    m_leadPanel = new LeadPanel(m_pipeline, m_theme);
    m_frame->setPanel(m_leadPanel);
    connect(m_leadPanel, &LeadPanel::closed, this, &Window::hideLead);
    connect(m_leadPanel, &LeadPanel::openFullPage, this, &Window::showLeadPage);
    connect(m_leadPanel, &LeadPanel::moveRequested, m_board, &BoardPage::moveCard);
    connect(m_leadPanel, &LeadPanel::problem, this, &Window::tell);
    connect(m_leadPanel, &LeadPanel::compareWanted, this, [this](LeadId lead, LeadId other) { compare(Table::Lead, lead.uuid, other.uuid); });
    m_commands->watch(*m_leadPanel, tr("Lead"), QStringLiteral("panel"));
    rememberTimeline(*m_leadPanel->body());
    return *m_leadPanel;
}

void Window::rememberTimeline(LeadBody &body)
{
    body.timeline()->filter()->setCurrent(TimelineModel::filterFromKey(m_preferences.timelineKind()));
    connect(body.timeline(), &TimelineView::filterChosen, &m_preferences, &Preferences::setTimelineKind);
}

LeadFullPage *Window::makeLeadPage()
{
    m_leadPage = new LeadFullPage(m_pipeline, m_theme);
    connect(m_leadPage, &LeadFullPage::back, this, [this] {
        m_frame->showPage(m_pageBefore);
        focusPage();
    });
    connect(m_leadPage, &LeadFullPage::moveRequested, m_board, &BoardPage::moveCard);
    connect(m_leadPage, &LeadFullPage::problem, this, &Window::tell);
    connect(m_leadPage, &LeadFullPage::compareWanted, this, [this](LeadId lead, LeadId other) { compare(Table::Lead, lead.uuid, other.uuid); });
    addHistoryButton(*m_leadPage);
    rememberTimeline(*m_leadPage->body());
    return m_leadPage;
}

void Window::addTablePage(Table table)
{
    const bool leads = table == Table::Lead;
    m_frame->addPage(tablePageKey(table), leads ? QStringLiteral("users") : QStringLiteral("building-2"), leads ? tr("Leads") : tr("Companies"),
                     [this, table] { return makeTablePage(table); });
}

ThingTablePage *Window::makeTablePage(Table table)
{
    const QString key = tablePageKey(table);
    auto *page = new ThingTablePage(m_pipeline, m_theme, table, m_preferences.language());
    (table == Table::Lead ? m_leads : m_companies) = page;
    page->takeState(m_preferences.tableState(key));
    page->attachHeader(*m_frame->header(key));
    page->setMessages(*m_frame->messageBar());
    connect(page, &ThingTablePage::stateChanged, this, [this, page, key] { m_preferences.setTableState(key, page->state()); });
    connect(page, &ThingTablePage::countsChanged, this, &Window::updateCounts);
    connect(page, &ThingTablePage::leadActivated, this, &Window::openLead);
    connect(page, &ThingTablePage::wholeLeadWanted, this, &Window::showLeadPage);
    connect(page, &ThingTablePage::moveRequested, m_board, &BoardPage::moveCard);
    connect(page, &ThingTablePage::sampleWanted, this, &Window::sampleWanted);
    connect(page, &ThingTablePage::importWanted, this, &Window::startImport);
    connect(page, &ThingTablePage::mergeWanted, this, [this, table](const std::vector<Uuid> &things) {
        if (things.size() > 1)
            compare(table, things[0], things[1]);
    });
    connect(page, &ThingTablePage::currentLeadChanged, this, [this](LeadId lead) {
        if (m_frame->isPanelShown() && lead)
            showLead(lead);
    });
    return page;
}

ThingTablePage &Window::tablePage(Table table)
{
    m_frame->buildPage(tablePageKey(table));
    return table == Table::Lead ? *m_leads : *m_companies;
}

void Window::addHistoryButton(LeadView &view)
{
    auto *button = new QPushButton(themeIcon(m_theme, QStringLiteral("history")), {}, &view);
    button->setObjectName(QStringLiteral("leadHistory"));
    button->setToolTip(tr("History: who changed what"));
    button->setAccessibleName(tr("History"));
    setButtonLook(*button, ButtonLook::Ghost);
    connect(button, &QPushButton::clicked, this, [this, &view] { showHistory(Table::Lead, view.lead().uuid); });
    view.header()->addControl(button);
}

QWidget *Window::makeSettingsPage()
{
    auto *page = new SettingsPage(m_pipeline, m_theme, m_preferences, *m_board);
    connect(page, &SettingsPage::problem, this, &Window::tell);
    connect(page, &SettingsPage::shortcutsWanted, this, [this] { runCommand(QStringLiteral("help.shortcuts")); });
    return page;
}

LeadFullPage &Window::leadPage()
{
    if (!m_leadPage)
        m_frame->buildPage(QStringLiteral("lead"));
    return *m_leadPage;
}

DuplicatesPage *Window::makeDuplicatesPage()
{
    m_duplicates = new DuplicatesPage(m_pipeline, m_theme, m_preferences.language());
    connect(m_duplicates, &DuplicatesPage::problem, this, &Window::tell);
    connect(m_duplicates, &DuplicatesPage::done, this,
            [this](const QString &sentence) { m_frame->messageBar()->showMessage(MessageBar::Done, sentence, tr("Undo")); });
    return m_duplicates;
}

DuplicatesPage &Window::showDuplicates()
{
    m_frame->buildPage(QStringLiteral("duplicates"));
    m_frame->showPage(QStringLiteral("duplicates"));
    return *m_duplicates;
}

void Window::compare(Table table, const Uuid &first, const Uuid &second)
{
    DuplicatesPage &page = showDuplicates();
    page.showKind(table);
    page.showPair(first, second);
}

ImportWizard *Window::makeImportWizard()
{
    m_import = new ImportWizard(m_pipeline, m_theme, m_preferences.language(), m_preferences.folder());
    connect(m_import, &ImportWizard::closed, this, [this] {
        m_frame->showPage(QStringLiteral("board"));
        m_board->view().setFocus(Qt::OtherFocusReason);
    });
    connect(m_import, &ImportWizard::showImportedWanted, this, [this] {
        m_frame->showPage(tablePageKey(Table::Lead));
        focusPage();
    });
    connect(&m_import->flow(), &ImportFlow::workChanged, this, [this] {
        if (!m_import->isWriting())
            updateUndo();
    });
    return m_import;
}

ImportWizard &Window::importWizard()
{
    if (!m_import)
        m_frame->buildPage(QStringLiteral("import"));
    return *m_import;
}

void Window::showImport(const QString &path)
{
    if (m_pipeline.store().isReadOnly()) {
        tell(tr("This file can only be read: nothing can be imported into it."));
        return;
    }
    importWizard();
    m_frame->showPage(QStringLiteral("import"));
    if (!path.isEmpty())
        m_import->open(path);
    m_import->setFocus(Qt::OtherFocusReason);
}

void Window::takeDroppedFiles()
{
    m_drop = new FileDrop(m_theme, *this);
    connect(m_drop, &FileDrop::pipelineDropped, this, &Window::fileWanted);
    connect(m_drop, &FileDrop::tableDropped, this, &Window::showImport);
    connect(m_drop, &FileDrop::captureWanted, this, &Window::captureFiles);
    connect(m_drop, &FileDrop::refused, this, &Window::tell);
}

void Window::showLead(LeadId lead)
{
    if (!lead)
        return;
    leadPanel().showLead(lead);
    m_frame->setPanelShown(true);
}

// Enter opens the panel beside the board, where arrows go on from card to card; Enter once more goes into it.
void Window::openLead(LeadId lead)
{
    const bool wasOpen = m_frame->isPanelShown() && leadPanel().lead() == lead;
    showLead(lead);
    if (!wasOpen)
        return;
    for (QWidget *next = m_leadPanel->nextInFocusChain(); m_leadPanel->isAncestorOf(next); next = next->nextInFocusChain()) {
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void Window::showLeadPage(LeadId lead)
{
    if (!lead)
        return;
    leadPage().showLead(lead);
    if (m_frame->currentPage() != u"lead")
        m_pageBefore = m_frame->currentPage();
    m_frame->showPage(QStringLiteral("lead")); // the panel goes and comes back with the board
    m_leadPage->setFocus(Qt::OtherFocusReason);
}

void Window::focusPage()
{
    const QString page = m_frame->currentPage();
    if (m_leads && page == tablePageKey(Table::Lead))
        m_leads->focusTable();
    else if (m_companies && page == tablePageKey(Table::Company))
        m_companies->focusTable();
    else if (page == u"board") // others see to it when they are shown
        m_board->view().setFocus(Qt::OtherFocusReason);
}

void Window::hideLead()
{
    if (!m_leadPanel)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = !focus || m_leadPanel->isAncestorOf(focus);
    m_frame->setPanelShown(false);
    if (hadFocus)
        focusPage();
}

CapturePanel &Window::capturePanel()
{
    if (!m_capture) {
        m_capture = new CapturePanel(m_pipeline, m_theme, m_preferences.language(), m_frame);
        connect(m_capture, &CapturePanel::captured, this, [this](LeadId, const QString &name) {
            //: %1 is a lead
            m_frame->messageBar()->showMessage(MessageBar::Done, tr("Added “%1”.").arg(shownText(name, 60)), tr("Undo"));
        });
        connect(m_capture, &CapturePanel::allCaptured, this, [this](const CaptureCounts &counts) {
            const QString added = tr("Added %Ln lead(s).", nullptr, int(counts.added));
            const QString known = tr("%Ln were there already and stay as they are.", nullptr, int(counts.known));
            //: two whole sentences
            m_frame->messageBar()->showMessage(MessageBar::Done, counts.known > 0 ? tr("%1 %2").arg(added, known) : added,
                                               counts.added > 0 ? tr("Undo") : QString());
        });
        connect(m_capture, &CapturePanel::leadWanted, this, &Window::showLead);
    }
    return *m_capture;
}

void Window::capture()
{
    if (m_pipeline.store().isReadOnly())
        report({Errc::ReadOnly, m_pipeline.store().path(), {}, {}});
    else
        capturePanel().open();
}

void Window::captureFiles(const QStringList &paths)
{
    if (m_pipeline.store().isReadOnly()) {
        report({Errc::ReadOnly, m_pipeline.store().path(), {}, {}});
        return;
    }
    const QStringList chosen = !paths.isEmpty()
        ? paths
        : QFileDialog::getOpenFileNames(this, tr("Open contact or mail"), {}, tr("Contacts and mails (*.vcf *.vcard *.eml);;All files (*)"));
    if (!chosen.isEmpty())
        capturePanel().captureFiles(chosen);
}

void Window::startImport()
{
    showImport({});
}

bool Window::isSettled() const
{
    const auto isStill = [](const auto *page) { return !page || !page->isVisible() || page->isSettled(); };
    return m_board->model().isSettled() && (!m_palette || m_palette->isSettled()) && (!m_duplicates || m_duplicates->isSettled())
        && isStill(m_leads) && isStill(m_companies) && (!m_import || m_import->isSettled());
}

void Window::follow(const ChangeSet &changes)
{
    m_frame->messageBar()->closeAction(); // it would undo this change now, not the one that it tells of
    if (changes.action.closed || !changes.rows || changes.rows->empty()) // what is under way cannot be undone yet
        updateUndo();
    m_tidyTimer.start();
}

void Window::updateUndo()
{
    if (m_undoRunner->isBusy())
        return;
    const UndoState state = m_undoRunner->state();
    const Language language = m_preferences.language();
    const QString undoText = state.undo ? actionWords(*state.undo, language) : QString();
    const QString redoText = state.redo ? actionWords(*state.redo, language) : QString();
    m_undo->setEnabled(!undoText.isEmpty());
    m_redo->setEnabled(!redoText.isEmpty());
    //: %1 is what was done, such as: moved "Ayşe Demir" to SQL
    m_undo->setText(undoText.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(inMenu(undoText)));
    m_redo->setText(redoText.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(inMenu(redoText)));
    //: %1 is what was done, such as: moved "Ayşe Demir" to SQL
    m_frame->statusLine()->setLastAction(undoText.isEmpty() ? QString() : tr("Undo: %1").arg(undoText));
    if (m_pipeline.store().isReadOnly())
        m_frame->statusLine()->setState(SaveState::ReadOnly, tr("Read only"), m_pipeline.store().path());
    else
        m_frame->statusLine()->setState(SaveState::Saved, tr("Saved"), m_pipeline.store().path());
}

void Window::updateCounts()
{
    const QString page = m_frame->currentPage();
    QString counts = page == u"board" ? m_board->countsText() : QString();
    if (m_leads && page == tablePageKey(Table::Lead))
        counts = m_leads->countsText();
    else if (m_companies && page == tablePageKey(Table::Company))
        counts = m_companies->countsText();
    m_frame->statusLine()->setCounts(counts);
}

void Window::undo()
{
    m_board->view().followCurrent();
    m_undoRunner->undo();
}

void Window::redo()
{
    m_board->view().followCurrent();
    m_undoRunner->redo();
}

// What takes long goes on in another thread: the window says so and takes no other undo meanwhile.
void Window::showUndoProgress(int permille)
{
    m_undo->setEnabled(false);
    m_redo->setEnabled(false);
    m_frame->statusLine()->setLastAction({});
    //: the changes of large actions are being taken back or made again; %1 is a number up to 100
    m_frame->statusLine()->setState(SaveState::Saving, tr("Undoing or redoing: %1 %").arg(permille / 10), m_pipeline.store().path());
}

void Window::tellUndone(const UndoReport &report)
{
    updateUndo();
    MessageBar &messages = *m_frame->messageBar();
    const Language language = m_preferences.language();
    if (report.error)
        this->report(*report.error);
    else if (report.leftRows > 0)
        messages.showMessage(MessageBar::Done, leftAloneWords(report, m_pipeline, language));
    else if (report.overtaken)
        messages.showMessage(MessageBar::Problem, tr("Something else was done meanwhile: what comes before it was left as it is."));
    else if (report.cancelled)
        messages.showMessage(MessageBar::Done,
                             tr("Stopped after %1 of %Ln action(s).", nullptr, report.wanted).arg(QLocale().toString(qulonglong(report.outcomes.size()))));
    if (m_closesWhenDone)
        close();
}

void Window::report(const Error &error)
{
    tell(errorWords(error, m_preferences.language()));
}

void Window::tell(const QString &sentence)
{
    m_frame->messageBar()->showMessage(MessageBar::Problem, sentence);
}

// What was typed when the program ended, whatever ended it.
void Window::offerDrafts()
{
    m_drafts = new DraftsBar(m_pipeline, m_theme, localeOf(m_preferences.language()), m_frame);
    connect(&m_pipeline.drafts(), &Drafts::failed, this, [this](const Error &error) {
        tell(tr("What you type cannot be kept just now. %1").arg(errorWords(error, m_preferences.language())));
    });
    connect(m_drafts, &DraftsBar::goOnWanted, this, [this](const DraftPlace &place) {
        if (place.lead) {
            showLead(place.lead);
            if (m_leadPanel->source().isThere())
                m_leadPanel->body()->goOn(place.key);
        } else if (place.key.form == u"capture") {
            capture();
        } else if (place.key.form == u"card") {
            m_frame->showPage(QStringLiteral("board"));
            m_board->addCard(StageId{place.key.thing});
        }
    });
    m_drafts->offer();
}

void Window::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_shown, true))
        m_board->view().setFocus(Qt::OtherFocusReason);
}

// A quick check of the file's pages, in another thread: it never delays the first picture.
void Window::checkFileQuietly()
{
    m_worker->start([this, path = m_pipeline.store().path()] {
        Reader reader(path);
        const auto problem = reader.read([](Connection &connection) {
            Query check(connection, "PRAGMA quick_check(1)");
            return check.next() ? check.text(0) : QString();
        });
        if (problem && *problem == u"ok")
            return;
        const Error error = problem ? Error {Errc::FileDamaged, path, backupsOf(path).join(u'\n'), *problem} : problem.error();
        QMetaObject::invokeMethod(this, [this, error] { report(error); }, Qt::QueuedConnection);
    });
}

void Window::keepTidy()
{
    m_worker->start([this] {
        if (m_pipeline.store().tidy())
            QMetaObject::invokeMethod(&m_tidyTimer, QOverload<>::of(&QTimer::start), Qt::QueuedConnection);
    });
}

void Window::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Huni"),
                    tr("Huni %1\nA sales pipeline on your own computer.\nFree software under the GPL, version 3 or later.")
                        .arg(QApplication::applicationVersion()),
                    QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.setIconPixmap(windowIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    box.exec();
}

bool Window::refusesToClose()
{
    const bool isImporting = m_import && m_import->isWriting();
    if (isImporting) {
        showImport({});
        tell(tr("An import is being written. Wait for its end, or cancel it first."));
    } else if (m_undoRunner->isBusy()) {
        tell(tr("Something is being undone. Wait for its end first."));
    }
    return isImporting || m_undoRunner->isBusy();
}

void Window::closeEvent(QCloseEvent *event)
{
    if (m_import && m_import->isWriting() && refusesToClose()) {
        event->ignore();
        return;
    }
    if (m_undoRunner->isBusy()) { // it goes on without standing still until what is under way stands
        m_closesWhenDone = true;
        m_undoRunner->cancel();
        event->ignore();
        return;
    }
    m_preferences.setWindowGeometry(saveGeometry());
    m_worker->waitForDone();
    m_pipeline.store().flush();
    event->accept();
}

} // namespace huni
