#pragma once

#include <QObject>

class QAction;

namespace huni {

class MainFrame;
class Pipeline;
class Preferences;
class UndoRunner;
struct UndoReport;

/// Says in the menu and in the status line what can be undone and redone, how far that is, and what came of
/// it.
class UndoStatus final : public QObject
{
    Q_OBJECT

public:
    struct Actions {
        QAction &undo;
        QAction &redo;
        QAction &stop;
    };

    UndoStatus(Pipeline &pipeline, UndoRunner &runner, MainFrame &frame, const Preferences &preferences,
               Actions actions, QObject *parent = nullptr);

    /// Reads anew what can be undone.
    void update();

private:
    void showProgress(int permille);
    void tell(const UndoReport &report);

    Pipeline &m_pipeline;
    UndoRunner &m_runner;
    MainFrame &m_frame;
    const Preferences &m_preferences;
    Actions m_actions;
};

} // namespace huni
