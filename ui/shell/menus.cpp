#include "ui/shell/menus.h"

#include "ui/board/boardpage.h"
#include "ui/controls/menutext.h"
#include "ui/controls/plaintooltip.h"
#include "ui/lead/leadpanel.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/commands.h"
#include "ui/shell/leadalertbar.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/overlays.h"
#include "ui/shell/pages.h"
#include "ui/shell/preferences.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/undorunner.h"
#include "ui/shell/window.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QFileInfo>
#include <QMenuBar>
#include <QSet>

namespace huni {

Menus::Menus(Window &window)
    : QObject(&window)
    , m_window(window)
    , m_bar(*window.menuBar())
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createBoardMenu();
    createLeadMenu();
    createHelpMenu();
    createSearchBox();
    m_fillTimer.setSingleShot(true);
    m_fillTimer.setInterval(0);
    connect(&m_fillTimer, &QTimer::timeout, this, &Menus::fillPageMenus);
    watchPages();
    fillPageMenus();
}

QAction *Menus::addCommand(QMenu &menu, const CommandSpec &spec, const std::function<void()> &call)
{
    auto *action = new QAction(themeIcon(m_window.theme(), QLatin1String(spec.icon)), spec.text, this); // in whose words its name stands
    action->setObjectName(QLatin1String(spec.id));
    action->setProperty("iconName", QLatin1String(spec.icon));
    action->setProperty("commandGroup", menu.title());
    action->setShortcuts(spec.keys);
    connect(action, &QAction::triggered, this, call);
    m_window.addAction(action);
    menu.addAction(action);
    return action;
}

void Menus::createFileMenu()
{
    QMenu *file = m_bar.addMenu(tr("&File"));
    addCommand(*file, {"file.new", "circle-plus", tr("&New pipeline…")},
               [this] { Q_EMIT m_window.newWanted(); });
    addCommand(*file, {"file.open", "inbox", tr("&Open…"), {QKeySequence::Open}},
               [this] { Q_EMIT m_window.openWanted(); });
    QMenu *recent = file->addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true); // the whole path
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(*recent); });
    addCommand(*file, {"file.open_sample", "flask-conical", tr("Open the &sample")},
               [this] { Q_EMIT m_window.sampleWanted(); });
    file->addSeparator();
    QAction *import
        = addCommand(*file, {"file.import", "upload", tr("&Import…"), {QKeySequence(Qt::CTRL | Qt::Key_I)}},
                     [this] { m_window.startImport(); });
    import->setEnabled(!m_window.isReadOnly());
    addCommand(*file,
               {"lead.capture",
                "user-plus",
                tr("&Quick capture…"),
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}},
               [this] { m_window.capture(); });
    addCommand(*file, {"file.open_contact", "mail-open", tr("Open con&tact or mail…")},
               [this] { m_window.captureFiles({}); });
    file->addSeparator();
    addCommand(*file, {"file.close", "x", tr("&Close"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
               [this] { m_window.close(); });
}

void Menus::createEditMenu()
{
    QMenu *edit = m_bar.addMenu(tr("&Edit"));
    m_undo = addCommand(*edit, {"edit.undo", "undo-2", tr("&Undo"), {QKeySequence::Undo}},
                        [this] { m_window.undo(); });
    m_undo->setProperty("commandName", tr("&Undo"));
    m_redo
        = addCommand(*edit,
                     {"edit.redo",
                      "refresh-cw",
                      tr("&Redo"),
                      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}},
                     [this] { m_window.redo(); });
    m_redo->setProperty("commandName", tr("&Redo"));
    m_stopUndo = addCommand(*edit, {"edit.stop_undo", "x", tr("S&top what is being taken back"), {QKeySequence(Qt::CTRL | Qt::Key_Period)}},
                            [this] { m_window.undoRunner().cancel(); });
    m_stopUndo->setEnabled(false);
    addCommand(*edit, {"edit.undo_history", "history", tr("Undo &history…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z)}},
               [this] { m_window.openUndoList(); });
    edit->addSeparator();
    addCommand(*edit, {"edit.alerts", "bell", tr("What &leads were alerted for…")}, [this] { m_window.alerts().showList(); });
    addCommand(*edit,
               {"edit.search", "search", tr("Search or &command…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}},
               [this] { m_window.openPalette(); });
    // Whatever has the focus, it is the page that is searched; a page without a search of its own is searched from everywhere.
    addCommand(*edit, {"edit.find", "search", tr("&Find on this page"), {QKeySequence::Find}}, [this] {
        if (!m_window.pages().focusSearch())
            m_window.openPalette();
    });
    edit->addSeparator();
    addCommand(*edit,
               {"view.settings", "settings", tr("&Settings"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)}},
               [this] { m_window.frame().showPage(QStringLiteral("settings")); });
}

// Every page has a digit, in the order of the sidebar. A letter of its own for each makes the mnemonic.
void Menus::createViewMenu()
{
    QMenu *view = m_bar.addMenu(tr("&View"));
    QSet<QChar> taken;
    int digit = 1;
    for (const QString &page : m_window.pages().viewMenuPages()) {
        QString text = menuText(m_window.frame().pageTitle(page));
        for (int at = 0; at < text.size(); ++at) {
            if (text[at].isLetter() && !taken.contains(text[at].toLower())) {
                taken += text[at].toLower();
                text.insert(at, u'&');
                break;
            }
        }
        const QByteArray id = "view." + page.toLatin1();
        const QByteArray icon = m_window.frame().pageIcon(page).toLatin1();
        QList<QKeySequence> keys;
        if (digit <= 9)
            keys += QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit++));
        addCommand(*view, {id.constData(), icon.constData(), text, keys},
                   [this, page] { m_window.pages().openPage(page); });
    }
}

void Menus::createBoardMenu()
{
    QMenu *board = m_bar.addMenu(tr("&Board"));
    m_pageMenus[QStringLiteral("board")] = board;
    QAction *newCard
        = addCommand(*board, {"board.new_card", "plus", tr("&New card in this column"), {QKeySequence::New}},
                     [this] { m_window.pages().newCard(); });
    newCard->setEnabled(!m_window.isReadOnly());
    newCard->setProperty("fixedKeys", QStringLiteral("N"));
    QAction *filter = addCommand(*board, {"board.filter", "filter", tr("&Filter cards")}, [this] { m_window.pages().filterBoard(); });
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
        QAction *show = addCommand(
            *board, {each.id, "funnel", each.text, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit))}},
            [this, band = each.band] {
                m_window.frame().showPage(QStringLiteral("board"));
                m_window.board().showBand(band);
            });
        show->setProperty("fixedKeys", QString::number(digit++));
    }
}

void Menus::createLeadMenu()
{
    QMenu *lead = m_bar.addMenu(tr("&Lead"));
    m_pageMenus[QStringLiteral("lead")] = lead;
    addCommand(
        *lead,
        {"lead.open", "panel-right", tr("Open &beside the page"), {QKeySequence(Qt::CTRL | Qt::Key_L)}},
        [this] { m_window.showLead(m_window.currentLead()); });
    addCommand(*lead,
               {"lead.open_page",
                "maximize-2",
                tr("Open the whole &page"),
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}},
               [this] { m_window.showLeadPage(m_window.currentLead()); });
    addCommand(*lead, {"lead.history", "history", tr("&History…"), {QKeySequence(Qt::CTRL | Qt::Key_H)}},
               [this] {
                   const auto [table, id] = m_window.pages().currentThing();
                   m_window.showHistory(table, id);
               });
    addCommand(*lead,
               {"lead.opportunity_history",
                "history",
                tr("H&istory of the opportunity…"),
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}},
               [this] { m_window.pages().showOpportunityHistory(); });
}

void Menus::createHelpMenu()
{
    // A dialog that holds up whoever started it would hold up a screen reader too.
    const auto later = [this](const std::function<void()> &dialog) { return [this, dialog] { QTimer::singleShot(0, &m_window, dialog); }; };
    QMenu *help = m_bar.addMenu(tr("&Help"));
    m_beforeHelp = help->menuAction();
    addCommand(*help, {"help.shortcuts", "circle-help", tr("&Keyboard shortcuts"), {QKeySequence::HelpContents}},
               later([this] { ShortcutsDialog(m_window.theme(), m_window.commands(), m_window.preferences(), &m_window).exec(); }));
    addCommand(*help, {"help.about", "info", tr("&About Huni")}, later([this] { m_window.showAbout(); }));
}

void Menus::fillRecentFiles(QMenu &menu)
{
    menu.clear();
    for (const QString &path : m_window.preferences().recentFiles()) {
        QAction *action = menu.addAction(menuName(QFileInfo(path).completeBaseName()));
        action->setToolTip(plainToolTip(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT m_window.fileWanted(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
}

void Menus::createSearchBox()
{
    auto *box = new CommandBox(m_window.theme(), tr("Search or command"), &m_window);
    m_bar.setCornerWidget(box, Qt::TopRightCorner);
    connect(box, &QAbstractButton::clicked, this, [this] { m_window.openPalette(); });
    const Commands &commands = m_window.commands();
    connect(&commands, &Commands::changed, box, [box, &commands] {
        if (const QAction *search = commands.action(QStringLiteral("edit.search")))
            box->setKeys(search->shortcut().toString(QKeySequence::NativeText));
    });
}

// The commands of a page stand in a menu of their own from when it was first shown.
void Menus::watchPages()
{
    Commands &commands = m_window.commands();
    MainFrame &frame = m_window.frame();
    const auto watch = [&commands, &frame](const QString &page) {
        if (QWidget *built = frame.page(page))
            commands.watch(*built, frame.pageTitle(page), page);
    };
    commands.watch(m_window, {});
    for (const QString &page : frame.pages())
        watch(page);
    connect(&frame, &MainFrame::pageBuilt, this, watch);
    connect(&frame, &MainFrame::pageShown, this, &Menus::showMenusOfPage);
    connect(&frame, &MainFrame::painted, &commands, &Commands::applyChosenKeys);
    connect(&m_window.pages(), &Pages::panelBuilt, this,
            [this, &commands] { commands.watch(m_window.leadPanel(), tr("Lead"), QStringLiteral("panel")); });
    connect(&commands, &Commands::changed, &m_fillTimer, qOverload<>(&QTimer::start));
}

void Menus::fillPageMenus()
{
    for (const QString &page : m_window.frame().pages()) {
        QList<QAction *> wanted = m_window.commands().actionsOf(page);
        if (page == u"lead") // its panel has the same, and more
            wanted += m_window.commands().actionsOf(QStringLiteral("panel"));
        QList<QAction *> &shown = m_pageEntries[page];
        if (wanted == shown)
            continue;
        QMenu *&menu = m_pageMenus[page];
        if (!menu) {
            menu = new QMenu(menuText(m_window.frame().pageTitle(page)), &m_bar);
            m_bar.insertMenu(m_beforeHelp, menu);
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
void Menus::showMenusOfPage()
{
    for (const auto &[page, menu] : m_pageMenus) {
        if (page != u"board" && page != u"lead")
            menu->menuAction()->setVisible(page == m_window.frame().currentPage());
    }
}

} // namespace huni
