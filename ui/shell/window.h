#pragma once

#include "core/pipeline.h"
#include "ui/shell/preferences.h"

#include <QMainWindow>
#include <QThreadPool>
#include <QTimer>

namespace huni {

class BoardModel;
class BoardPage;
class CapturePanel;
class LeadFullPage;
class LeadPanel;
class MainFrame;

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
    /// Both are built when they are first asked for.
    LeadPanel &leadPanel();
    LeadFullPage &leadPage();
    /// Opens a lead in the panel beside the page.
    void showLead(LeadId lead);
    /// Opens a lead in the panel, or goes into the panel when it shows that lead already.
    void openLead(LeadId lead);
    /// Opens a lead in full.
    void showLeadPage(LeadId lead);
    void hideLead();
    /// Quick capture over whatever page is shown; built when it is first asked for.
    CapturePanel &capturePanel();
    void capture();
    /// Opens contact cards and mails in quick capture; without paths asks which.
    void captureFiles(const QStringList &paths);
    /// Leads are to be brought in from a file.
    void startImport();
    /// Whether all that is shown has been read.
    bool isSettled() const;

    void undo();
    void redo();

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
    QWidget *makeSettingsPage();
    void createActions();
    void createMenus();
    void createFileMenu();
    void createEditMenu();
    void createBoardMenu();
    void createHelpMenu();
    void fillRecentFiles(QMenu &menu);
    void follow(const ChangeSet &changes);
    QString describeAction(const ActionInfo &action);
    void updateUndo();
    void updateCounts();
    void report(const Error &error);
    void tell(const QString &sentence);
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
    CapturePanel *m_capture = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QTimer m_tidyTimer;
    bool m_shown = false;
    std::unique_ptr<QThreadPool> m_worker;
};

} // namespace huni
