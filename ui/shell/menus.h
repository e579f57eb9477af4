#pragma once

#include <QKeySequence>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

class QAction;
class QMenu;
class QMenuBar;

namespace huni {

class Window;

/// The commands of the window and its menu bar. A page that has commands gets a menu of its own when it is
/// first shown.
class Menus final : public QObject
{
    Q_OBJECT

public:
    explicit Menus(Window &window);

    QAction &undoAction() { return *m_undo; }
    QAction &redoAction() { return *m_redo; }
    QAction &stopUndoAction() { return *m_stopUndo; }

private:
    /// What a command of the window is made of.
    struct CommandSpec {
        const char *id;
        const char *icon;
        QString text{};
        QList<QKeySequence> keys{};
    };
    /// Makes a command of the window, of the group that the menu's title names.
    QAction *addCommand(QMenu &menu, const CommandSpec &spec, const std::function<void()> &call);
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createBoardMenu();
    void createLeadMenu();
    void createHelpMenu();
    void createSearchBox();
    void fillRecentFiles(QMenu &menu);
    void watchPages();
    void fillPageMenus();
    void showMenusOfPage();

    Window &m_window;
    QMenuBar &m_bar;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_stopUndo = nullptr;
    QAction *m_beforeHelp = nullptr; ///< where menus of pages go
    std::map<QString, QMenu *> m_pageMenus;
    std::map<QString, QList<QAction *>> m_pageEntries; ///< what the menus have of their pages
    QTimer m_fillTimer;
};

} // namespace huni
