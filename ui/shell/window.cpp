#include "ui/shell/window.h"

#include "ui/board/boardpage.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/shell/mainframe.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/theme/mark.h"
#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QApplication>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
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
    connect(&m_preferences, &Preferences::themeChanged, this, [this] { m_theme.setMode(m_preferences.theme()); });

    const QString name = QFileInfo(m_pipeline.store().path()).completeBaseName();
    setWindowTitle(m_pipeline.store().isReadOnly() ? tr("%1 (read only) - Huni").arg(name) : tr("%1 - Huni").arg(name));
    setWindowIcon(markIcon(theme));
    m_frame->sidebar()->setHeading(QStringLiteral("Huni"));
    if (!restoreGeometry(m_preferences.windowGeometry()))
        resize(screen() ? firstSize.boundedTo(screen()->availableSize()) : firstSize);
    m_frame->setPanelWidth(m_preferences.panelWidth());
    connect(m_frame, &MainFrame::panelWidthChanged, this, [this](int width) { m_preferences.setPanelWidth(width); });
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
    connect(m_board, &BoardPage::checklistWanted, this, &Window::showLeadPage);
    connect(m_board, &BoardPage::wholeLeadWanted, this, &Window::showLeadPage);
    connect(m_board, &BoardPage::currentLeadChanged, this, [this](LeadId lead) {
        if (m_frame->isPanelShown() && lead)
            showLead(lead);
    });
    m_frame->addPage(QStringLiteral("lead"), QStringLiteral("user"), tr("Lead"), [this] { return makeLeadPage(); });
    m_frame->sidebar()->setPageVisible(QStringLiteral("lead"), false);
    m_frame->setHeaderShown(QStringLiteral("lead"), false);
    m_frame->setPanelBeside(QStringLiteral("lead"), false);
    m_frame->addPage(
        QStringLiteral("settings"), QStringLiteral("settings"), tr("Settings"),
        [this] { return makeSettingsPage(); }, Sidebar::Bottom);
    m_frame->setPanelBeside(QStringLiteral("settings"), false);
    m_frame->showPage(QStringLiteral("board"));
    connect(m_frame, &MainFrame::pageShown, this, &Window::updateCounts);
    connect(m_frame, &MainFrame::painted, &m_board->model(), &BoardModel::release);
    connect(m_frame, &MainFrame::painted, this, &Window::checkFileQuietly);
    connect(m_frame->statusLine(), &StatusLine::undoRequested, this, &Window::undo);
}

void Window::createActions()
{
    m_undo = new QAction(this);
    m_undo->setShortcut(QKeySequence::Undo);
    connect(m_undo, &QAction::triggered, this, &Window::undo);
    m_redo = new QAction(this);
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_redo, &QAction::triggered, this, &Window::redo);
}

void Window::createMenus()
{
    createFileMenu();
    createEditMenu();
    createBoardMenu();
    createHelpMenu();
}

void Window::createFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    connect(file->addAction(tr("&New pipeline…")), &QAction::triggered, this, &Window::newWanted);
    QAction *open = file->addAction(tr("&Open…"));
    open->setShortcut(QKeySequence::Open);
    connect(open, &QAction::triggered, this, &Window::openWanted);
    QMenu *recent = file->addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true); // the whole path
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(*recent); });
    connect(file->addAction(tr("Open the &sample")), &QAction::triggered, this, &Window::sampleWanted);
    file->addSeparator();
    QAction *capture = file->addAction(tr("&Quick capture…"));
    capture->setObjectName(QStringLiteral("lead.capture"));
    capture->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(capture, &QAction::triggered, this, &Window::capture);
    QAction *contacts = file->addAction(tr("Open con&tact or mail…"));
    contacts->setObjectName(QStringLiteral("file.open_contact"));
    connect(contacts, &QAction::triggered, this, [this] { captureFiles({}); });
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Close"));
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
}

void Window::createEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_undo);
    edit->addAction(m_redo);
    edit->addSeparator();
    QAction *settings = edit->addAction(tr("&Settings"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    connect(settings, &QAction::triggered, this, [this] { m_frame->showPage(QStringLiteral("settings")); });
}

void Window::createBoardMenu()
{
    QMenu *board = menuBar()->addMenu(tr("&Board"));
    QAction *newCard = board->addAction(tr("&New card in this column"));
    newCard->setShortcut(QKeySequence::New);
    newCard->setEnabled(!m_pipeline.store().isReadOnly());
    connect(newCard, &QAction::triggered, this, [this] {
        m_frame->showPage(QStringLiteral("board"));
        m_board->addCard();
    });
    QAction *filter = board->addAction(tr("&Filter cards"));
    filter->setShortcut(QKeySequence::Find);
    connect(filter, &QAction::triggered, this, [this] {
        m_frame->showPage(QStringLiteral("board"));
        m_board->focusFilter();
    });
    board->addSeparator();
    const std::pair<QString, std::optional<Band>> bands[]
        = {{tr("&TOFU"), Band::Tofu}, {tr("&MOFU"), Band::Mofu}, {tr("&BOFU"), Band::Bofu}, {tr("&Whole funnel"), std::nullopt}};
    int digit = 1;
    for (const auto &[text, band] : bands) {
        QAction *show = board->addAction(text);
        show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit++)));
        connect(show, &QAction::triggered, this, [this, band = band] {
            m_frame->showPage(QStringLiteral("board"));
            m_board->showBand(band);
        });
    }
}

void Window::createHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *keys = help->addAction(tr("&Keyboard shortcuts"));
    keys->setShortcut(QKeySequence::HelpContents);
    connect(keys, &QAction::triggered, this, [this] { ShortcutsDialog(m_theme, *menuBar(), this).exec(); });
    connect(help->addAction(tr("&About Huni")), &QAction::triggered, this, &Window::showAbout);
}

void Window::fillRecentFiles(QMenu &menu)
{
    menu.clear();
    for (const QString &path : m_preferences.recentFiles()) {
        QAction *action = menu.addAction(menuText(QFileInfo(path).completeBaseName()));
        action->setToolTip(path);
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
    return *m_leadPanel;
}

LeadFullPage *Window::makeLeadPage()
{
    m_leadPage = new LeadFullPage(m_pipeline, m_theme);
    connect(m_leadPage, &LeadFullPage::back, this, [this] {
        m_frame->showPage(QStringLiteral("board"));
        m_board->view().setFocus(Qt::OtherFocusReason);
    });
    connect(m_leadPage, &LeadFullPage::moveRequested, m_board, &BoardPage::moveCard);
    connect(m_leadPage, &LeadFullPage::problem, this, &Window::tell);
    return m_leadPage;
}

QWidget *Window::makeSettingsPage()
{
    auto *page = new SettingsPage(m_pipeline, m_theme, m_preferences, *m_board);
    connect(page, &SettingsPage::problem, this, &Window::tell);
    return page;
}

LeadFullPage &Window::leadPage()
{
    if (!m_leadPage)
        m_frame->buildPage(QStringLiteral("lead"));
    return *m_leadPage;
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
    m_frame->showPage(QStringLiteral("lead")); // the panel goes and comes back with the board
    m_leadPage->setFocus(Qt::OtherFocusReason);
}

void Window::hideLead()
{
    if (!m_leadPanel)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = !focus || m_leadPanel->isAncestorOf(focus);
    m_frame->setPanelShown(false);
    if (hadFocus)
        m_board->view().setFocus(Qt::OtherFocusReason);
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
}

bool Window::isSettled() const
{
    return m_board->model().isSettled();
}

void Window::follow(const ChangeSet &)
{
    m_frame->messageBar()->closeAction(); // it would undo this change now, not the one that it tells of
    updateUndo();
    m_tidyTimer.start();
}

QString Window::describeAction(const ActionInfo &action)
{
    ActionInfo original = action;
    (void)m_pipeline.store().inspect([&](Connection &connection) -> Result<void> {
        original = originalOf(connection, action);
        return {};
    });
    return actionWords(original, m_preferences.language());
}

void Window::updateUndo()
{
    const auto describe = [this](const Result<std::optional<ActionInfo>> &next) {
        return next && *next ? describeAction(**next) : QString();
    };
    const QString undoText = describe(m_pipeline.store().nextUndo());
    const QString redoText = describe(m_pipeline.store().nextRedo());
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
    const bool onBoard = m_frame->currentPage() == u"board";
    m_frame->statusLine()->setCounts(onBoard ? m_board->countsText() : QString());
}

void Window::undo()
{
    m_board->view().followCurrent();
    const auto undone = m_pipeline.store().undo();
    if (!undone)
        report(undone.error());
    else if (!undone->skipped.isEmpty())
        m_frame->messageBar()->showMessage(
            MessageBar::Done, tr("%Ln thing(s) have been changed since and were left as they are.", nullptr, int(undone->skipped.size())));
}

void Window::redo()
{
    m_board->view().followCurrent();
    if (const auto done = m_pipeline.store().redo(); !done)
        report(done.error());
}

void Window::report(const Error &error)
{
    tell(errorWords(error, m_preferences.language()));
}

void Window::tell(const QString &sentence)
{
    m_frame->messageBar()->showMessage(MessageBar::Problem, sentence);
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

void Window::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindowGeometry(saveGeometry());
    m_worker->waitForDone();
    m_pipeline.store().flush();
    event->accept();
}

} // namespace huni
