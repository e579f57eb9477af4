#include "ui/shell/window.h"

#include "ui/board/boardpage.h"
#include "ui/controls/messagebar.h"
#include "ui/palette/palette.h"
#include "ui/shell/commands.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/leadalertbar.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/menus.h"
#include "ui/shell/undorunner.h"
#include "ui/shell/undostatus.h"
#include "ui/shell/upkeep.h"
#include "ui/theme/mark.h"
#include "ui/words/errorwords.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QScreen>

#include <utility>

namespace huni {

namespace {

constexpr QSize firstSize(1440, 900);

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
{
    createParts(board ? std::move(board) : firstBoard(pipeline, preferences));
    connectPages();
    connectUndo();
    connect(m_overlays, &Overlays::commandChosen, this, &Window::runCommand);
    connect(m_overlays, &Overlays::problem, this, &Window::tell);
    connect(m_frame, &MainFrame::painted, m_upkeep, [this] { m_upkeep->begin(*m_frame); });
    connect(m_upkeep, &Upkeep::goOnWanted, this, &Window::goOn);
    connect(m_upkeep, &Upkeep::problem, this, &Window::tell);
    connect(&m_pipeline.store(), &Store::committed, this, &Window::follow);
    connect(&m_preferences, &Preferences::themeChanged, this, [this] { m_theme.setMode(m_preferences.theme()); });
    connect(&m_preferences, &Preferences::motionChanged, this, [this] { m_theme.setMotion(m_preferences.motion()); });
    showTitle();
    restoreSizes();
    takeDroppedFiles();
    updateCounts();
    if (isReadOnly())
        tell(tr("This file can be read but not changed here: it is write-protected, or a newer Huni wrote it."));
}

Window::~Window() = default;

void Window::createParts(std::unique_ptr<BoardModel> board)
{
    m_frame = new MainFrame(m_theme, this);
    setCentralWidget(m_frame);
    setMinimumSize(900, 480);
    m_undoRunner = new UndoRunner(m_pipeline.store(), this);
    m_commands = new Commands(m_preferences, this);
    m_pages = new Pages(m_pipeline, m_theme, m_preferences, *m_frame, std::move(board), this);
    m_overlays = new Overlays({m_pipeline, m_theme, m_preferences, *m_commands, *m_undoRunner, *m_pages, *m_frame}, *this);
    m_menus = new Menus(*this);
    m_undoStatus = new UndoStatus(m_pipeline, *m_undoRunner, *m_frame, m_preferences, {m_menus->undoAction(), m_menus->redoAction(), m_menus->stopUndoAction()}, this);
    m_alerts = new LeadAlertBar(m_pipeline, m_theme, m_preferences.language(), *m_frame, this);
    m_upkeep = new Upkeep(m_pipeline, m_theme, m_preferences, this);
}

void Window::connectPages()
{
    connect(m_pages, &Pages::countsChanged, this, &Window::updateCounts);
    connect(m_pages, &Pages::undoChanged, m_undoStatus, &UndoStatus::update);
    connect(m_pages, &Pages::undoWanted, this, &Window::undo);
    connect(m_pages, &Pages::sampleWanted, this, &Window::sampleWanted);
    connect(m_pages, &Pages::historyWanted, m_overlays, &Overlays::showHistory);
    connect(m_pages, &Pages::shortcutsWanted, this, [this] { runCommand(QStringLiteral("help.shortcuts")); });
    connect(m_pages, &Pages::problem, this, &Window::tell);
    connect(m_alerts, &LeadAlertBar::leadActivated, m_pages, &Pages::openLead);
    connect(m_alerts, &LeadAlertBar::problem, this, [this](const Error &error) { tell(errorWords(error, m_preferences.language())); });
}

void Window::connectUndo()
{
    connect(m_frame->statusLine(), &StatusLine::undoRequested, this, &Window::undo);
    connect(m_frame->statusLine(), &StatusLine::undoListRequested, this, &Window::openUndoList);
    connect(m_undoRunner, &UndoRunner::finished, this, [this] {
        if (m_closesWhenDone)
            close();
    });
}

void Window::takeDroppedFiles()
{
    m_drop = new FileDrop(m_theme, *this);
    connect(m_drop, &FileDrop::pipelineDropped, this, &Window::fileWanted);
    connect(m_drop, &FileDrop::tableDropped, m_pages, &Pages::showImport);
    connect(m_drop, &FileDrop::captureWanted, m_overlays, &Overlays::captureFiles);
    connect(m_drop, &FileDrop::refused, this, &Window::tell);
}

void Window::showTitle()
{
    const QString name = QFileInfo(m_pipeline.store().path()).completeBaseName();
    setWindowTitle(isReadOnly() ? tr("%1 (read only) - Huni").arg(name) : tr("%1 - Huni").arg(name));
    setWindowIcon(markIcon(m_theme));
    m_frame->sidebar()->setHeading(QStringLiteral("Huni"));
}

void Window::restoreSizes()
{
    if (!restoreGeometry(m_preferences.windowGeometry()))
        resize(screen() ? firstSize.boundedTo(screen()->availableSize()) : firstSize);
    m_frame->setPanelWidth(m_preferences.panelWidth());
    connect(m_frame, &MainFrame::panelWidthChanged, this, [this](int width) { m_preferences.setPanelWidth(width); });
}

DraftsBar *Window::draftsBar() const
{
    return m_upkeep->draftsBar();
}

void Window::openPalette(const QString &typed)
{
    commandPalette().start(typed);
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

void Window::follow(const ChangeSet &changes)
{
    if (changes.origin == ChangeSet::Origin::NewDay)
        return;
    m_frame->messageBar()->closeAction(); // it would undo this change now, not the one that it tells of
    if (changes.action.closed || !changes.rows || changes.rows->empty()) // what is under way cannot be undone yet
        m_undoStatus->update();
}

void Window::undo()
{
    board().view().followCurrent();
    m_undoRunner->undo();
}

void Window::redo()
{
    board().view().followCurrent();
    m_undoRunner->redo();
}

void Window::goOn(const DraftPlace &place)
{
    if (!m_pages->goOn(place) && place.key.form == u"capture")
        capture();
}

void Window::updateCounts()
{
    m_frame->statusLine()->setCounts(m_pages->countsText());
}

void Window::tell(const QString &sentence)
{
    m_frame->messageBar()->showMessage(MessageBar::Problem, sentence);
}

void Window::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_shown, true))
        m_pages->focusPage();
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
    if (m_pages->isImporting()) {
        startImport();
        tell(tr("An import is being written. Wait for its end, or cancel it first."));
        return true;
    }
    if (m_undoRunner->isBusy())
        tell(tr("Something is being undone. Wait for its end first."));
    return m_undoRunner->isBusy();
}

void Window::closeEvent(QCloseEvent *event)
{
    if (m_pages->isImporting() && refusesToClose()) {
        event->ignore();
        return;
    }
    if (m_undoRunner->isBusy()) { // it goes on without standing still until what is under way stands
        m_closesWhenDone = true;
        m_undoRunner->stopAfterThis();
        event->ignore();
        return;
    }
    m_preferences.setWindowGeometry(saveGeometry());
    m_upkeep->finish();
    event->accept();
}

} // namespace huni
