#pragma once

#include "core/pipeline.h"
#include "ui/shell/overlays.h"
#include "ui/shell/pages.h"
#include "ui/shell/preferences.h"

#include <QMainWindow>

namespace huni {

class DraftsBar;
class FileDrop;
class Menus;
class UndoStatus;
class LeadAlertBar;
class Upkeep;

/// The window of one pipeline. Its parts do the work: `Pages` what is shown, `Overlays` what opens over it, `Menus` the
/// commands, `UndoRunner` and `UndoStatus` undo, `Upkeep` the file in quiet moments. The window puts them together.
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
    Pages &pages() { return *m_pages; }
    Overlays &overlays() { return *m_overlays; }
    Commands &commands() { return *m_commands; }
    UndoRunner &undoRunner() { return *m_undoRunner; }
    /// Files that are dropped on the window.
    FileDrop &fileDrop() { return *m_drop; }
    /// What was typed in an earlier run and not saved; nullptr until it is offered.
    DraftsBar *draftsBar() const;
    const Theme &theme() const { return m_theme; }
    Preferences &preferences() { return m_preferences; }
    bool isReadOnly() const { return m_pipeline.store().isReadOnly(); }

    // What is asked for most of its pages and overlays; they say what each does.
    BoardPage &board() { return m_pages->board(); }
    LeadPanel &leadPanel() { return m_pages->leadPanel(); }
    LeadFullPage &leadPage() { return m_pages->leadPage(); }
    ThingTablePage &tablePage(Table table) { return m_pages->tablePage(table); }
    ScoringPage &scoringPage() { return m_pages->scoringPage(); }
    ImportWizard &importWizard() { return m_pages->importWizard(); }
    LeadId currentLead() const { return m_pages->currentLead(); }
    void showLead(LeadId lead) { m_pages->showLead(lead); }
    void showLeadPage(LeadId lead) { m_pages->showLeadPage(lead); }
    void hideLead() { m_pages->hideLead(); }
    DuplicatesPage &showDuplicates() { return m_pages->showDuplicates(); }
    void startImport() { m_pages->showImport({}); }
    CapturePanel &capturePanel() { return m_overlays->capturePanel(); }
    void capture() { m_overlays->capture(); }
    void captureFiles(const QStringList &paths) { m_overlays->captureFiles(paths); }
    Palette &commandPalette() { return m_overlays->palette(); }
    void openPalette(const QString &typed = {});
    LeadAlertBar &alerts() { return *m_alerts; }
    void openUndoList() { m_overlays->openUndoList(); }
    void showHistory(Table table, const Uuid &id) { m_overlays->showHistory(table, id); }

    void undo();
    void redo();
    /// Does a command, on its page.
    void runCommand(const QString &id);
    void showAbout();
    /// Whether all that is shown has been read.
    bool isSettled() const { return m_pages->isSettled() && m_overlays->isSettled(); }
    /// Whether something is being written that closing the window would call off; it is said then.
    bool refusesToClose();

Q_SIGNALS:
    void openWanted();
    void newWanted();
    void fileWanted(const QString &path);
    void sampleWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createParts(std::unique_ptr<BoardModel> board);
    void connectPages();
    void connectUndo();
    void takeDroppedFiles();
    void showTitle();
    void restoreSizes();
    void follow(const ChangeSet &changes);
    void goOn(const DraftPlace &place);
    void updateCounts();
    void tell(const QString &sentence);

    Pipeline &m_pipeline;
    Theme &m_theme;
    Preferences &m_preferences;
    MainFrame *m_frame = nullptr;
    UndoRunner *m_undoRunner = nullptr;
    Commands *m_commands = nullptr;
    Pages *m_pages = nullptr;
    Overlays *m_overlays = nullptr;
    Menus *m_menus = nullptr;
    UndoStatus *m_undoStatus = nullptr;
    LeadAlertBar *m_alerts = nullptr;
    Upkeep *m_upkeep = nullptr;
    FileDrop *m_drop = nullptr;
    bool m_shown = false;
    bool m_closesWhenDone = false;
};

} // namespace huni
