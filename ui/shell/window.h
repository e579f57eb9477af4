#pragma once

#include "core/pipeline.h"
#include "ui/background/backgroundreader.h"
#include "ui/shell/preferences.h"

#include <QKeySequence>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <map>

namespace huni {

class BoardModel;
class BoardPage;
class CapturePanel;
class DuplicatesPage;
class CommandBox;
class Commands;
class HistoryPanel;
class DraftsBar;
class LeadBody;
class FileDrop;
class ImportWizard;
class LeadFullPage;
class LeadPanel;
class LeadView;
class MainFrame;
class ThingTablePage;
class Palette;
class UndoListPanel;
class UndoRunner;
struct UndoReport;

/// The window of one pipeline: pages, menus, undo, and upkeep of the file in quiet moments.
class Window final : public QMainWindow
{
    Q_OBJECT

public:
    /// With a board from `firstBoard`, or one of its own.
    Window(Pipeline &pipeline, Theme &theme, Preferences &preferences, std::unique_ptr<BoardModel> board = {});
    ~Window() override;

    /// The board that the window will show first, with no more read than its first picture needs. It asks for no font:
    /// it can be read while these are being loaded.
    static std::unique_ptr<BoardModel> firstBoard(Pipeline &pipeline, const Preferences &preferences);

    MainFrame &frame() { return *m_frame; }
    BoardPage &board() { return *m_board; }
    /// What was typed in an earlier run and not saved; nullptr until it is offered.
    DraftsBar *draftsBar() const { return m_drafts; }
    /// Both are built when they are first asked for.
    LeadPanel &leadPanel();
    LeadFullPage &leadPage();
    /// The page of leads or of companies; built when it is first asked for.
    ThingTablePage &tablePage(Table table);
    /// Opens a lead in the panel beside the page.
    void showLead(LeadId lead);
    /// Opens a lead in the panel, or goes into the panel when it shows that lead already.
    void openLead(LeadId lead);
    /// Opens a lead in full.
    void showLeadPage(LeadId lead);
    void hideLead();
    /// Shows what may be there twice.
    DuplicatesPage &showDuplicates();
    /// The wizard that brings files in; built when first asked for.
    ImportWizard &importWizard();
    /// Shows it, with a file when one is named.
    void showImport(const QString &path);
    /// Files that are dropped on the window.
    FileDrop &fileDrop() { return *m_drop; }
    /// Quick capture over whatever page is shown; built when it is first asked for.
    CapturePanel &capturePanel();
    void capture();
    /// Opens contact cards and mails in quick capture; without paths asks which.
    void captureFiles(const QStringList &paths);
    /// Leads are to be brought in from a file.
    void startImport();
    /// Whether something is being written that closing the window would call off; it is said then.
    bool refusesToClose();
    /// Whether all that is shown has been read.
    bool isSettled() const;

    void undo();
    void redo();

    UndoRunner &undoRunner() { return *m_undoRunner; }
    Commands &commands() { return *m_commands; }
    /// Does a command, on its page.
    void runCommand(const QString &id);
    /// The box that finds things and commands; built when it is first wanted.
    Palette &commandPalette();
    void openPalette(const QString &typed = {});
    /// The list of what was done.
    void openUndoList();
    /// Who changed what of a lead, company or opportunity.
    void showHistory(Table table, const Uuid &id);
    /// The lead that commands are about: on its page, in the panel, or of the current card or row; nil when there is none.
    LeadId currentLead();

Q_SIGNALS:
    void openWanted();
    void newWanted();
    void fileWanted(const QString &path);
    void sampleWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createPages(std::unique_ptr<BoardModel> board);
    LeadFullPage *makeLeadPage();
    DuplicatesPage *makeDuplicatesPage();
    /// Shows two things side by side, to be merged.
    void compare(Table table, const Uuid &first, const Uuid &second);
    void addTablePage(Table table);
    ThingTablePage *makeTablePage(Table table);
    /// Gives the keys to what the page shows.
    void focusPage();
    void addHistoryButton(LeadView &view);
    ImportWizard *makeImportWizard();
    void takeDroppedFiles();
    QWidget *makeSettingsPage();
    void createActions();
    void createMenus();
    /// What a command of the window is made of.
    struct CommandSpec {
        const char *id;
        const char *icon;
        QString text {};
        QList<QKeySequence> keys {};
    };
    /// Makes a command of the window, of the group that the menu's title names.
    QAction *addCommand(QMenu &menu, const CommandSpec &spec, const std::function<void()> &call);
    void createViewMenu();
    void createLeadMenu();
    void createPalette();
    void watchPage(const QString &page);
    void fillPageMenus();
    void showMenusOfPage();
    void openCompany(CompanyId company);
    void openOpportunity(OpportunityId opportunity, bool whole);
    void createFileMenu();
    void createEditMenu();
    void createBoardMenu();
    void createHelpMenu();
    void fillRecentFiles(QMenu &menu);
    void follow(const ChangeSet &changes);
    void showUndoProgress(int permille);
    void tellUndone(const UndoReport &report);
    void updateUndo();
    void updateCounts();
    void report(const Error &error);
    void tell(const QString &sentence);
    void offerDrafts();
    void rememberTimeline(LeadBody &body);
    void checkFileQuietly();
    void keepTidy();
    void showAbout();

    Pipeline &m_pipeline;
    Theme &m_theme;
    Preferences &m_preferences;
    MainFrame *m_frame = nullptr;
    BoardPage *m_board = nullptr;
    LeadPanel *m_leadPanel = nullptr;
    LeadFullPage *m_leadPage = nullptr;
    DuplicatesPage *m_duplicates = nullptr;
    QString m_pageBefore = QStringLiteral("board"); ///< where a whole lead was opened from
    ThingTablePage *m_leads = nullptr;
    ThingTablePage *m_companies = nullptr;
    CapturePanel *m_capture = nullptr;
    UndoRunner *m_undoRunner = nullptr;
    Commands *m_commands = nullptr;
    Palette *m_palette = nullptr;
    UndoListPanel *m_undoList = nullptr;
    HistoryPanel *m_history = nullptr;
    CommandBox *m_box = nullptr;
    QAction *m_beforeHelp = nullptr; ///< where menus of pages go
    std::map<QString, QMenu *> m_pageMenus;
    std::map<QString, QList<QAction *>> m_pageEntries; ///< what the menus have of their pages
    QTimer m_menuTimer;
    DraftsBar *m_drafts = nullptr;
    ImportWizard *m_import = nullptr;
    FileDrop *m_drop = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_stopUndo = nullptr;
    QTimer m_tidyTimer;
    bool m_shown = false;
    bool m_closesWhenDone = false;
    BackgroundReader m_check; ///< of the file
    BackgroundTask m_tidy;
};

} // namespace huni
