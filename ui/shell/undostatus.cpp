#include "ui/shell/undostatus.h"

#include "core/pipeline.h"
#include "ui/controls/menutext.h"
#include "ui/controls/messagebar.h"
#include "ui/history/historywords.h"
#include "ui/shell/mainframe.h"
#include "ui/shell/preferences.h"
#include "ui/shell/undorunner.h"
#include "ui/words/actionwords.h"
#include "ui/words/errorwords.h"

#include <QAction>

namespace huni {

namespace {

constexpr int longestEntry = 60; // letters of a menu entry

// What was done, in a menu: a long name does not push the menu over the screen.
QString inMenu(const QString &done)
{
    const QString shown = done.size() <= longestEntry
        ? done
        : done.left(longestEntry / 2) + u'…' + done.right(longestEntry / 2);
    return menuText(shown);
}

} // namespace

UndoStatus::UndoStatus(Pipeline &pipeline, UndoRunner &runner, MainFrame &frame,
                       const Preferences &preferences, Actions actions, QObject *parent)
    : QObject(parent)
    , m_pipeline(pipeline)
    , m_runner(runner)
    , m_frame(frame)
    , m_preferences(preferences)
    , m_actions(actions)
{
    connect(&m_runner, &UndoRunner::started, this, [this] { showProgress(0); });
    connect(&m_runner, &UndoRunner::progressed, this,
            [this](int, int, int permille) { showProgress(permille); });
    connect(&m_runner, &UndoRunner::finished, this, &UndoStatus::tell);
    update();
}

void UndoStatus::update()
{
    if (m_runner.isBusy())
        return;
    const UndoState state = m_runner.state();
    const Language language = m_preferences.language();
    const QString undoText = state.undo ? actionWords(*state.undo, language) : QString();
    const QString redoText = state.redo ? actionWords(*state.redo, language) : QString();
    m_actions.undo.setEnabled(!undoText.isEmpty());
    m_actions.redo.setEnabled(!redoText.isEmpty());
    //: %1 is what was done, such as: moved "Ayşe Demir" to SQL
    m_actions.undo.setText(undoText.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(inMenu(undoText)));
    m_actions.redo.setText(redoText.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(inMenu(redoText)));
    StatusLine &line = *m_frame.statusLine();
    //: %1 is what was done, such as: moved "Ayşe Demir" to SQL
    line.setLastAction(undoText.isEmpty() ? QString() : tr("Undo: %1").arg(undoText));
    const Store &store = m_pipeline.store();
    if (store.isReadOnly())
        line.setState(SaveState::ReadOnly, tr("Read only"), store.path());
    else
        line.setState(SaveState::Saved, tr("Saved"), store.path());
}

// What takes long goes on in another thread: the window says so and takes no other undo meanwhile.
void UndoStatus::showProgress(int permille)
{
    m_actions.undo.setEnabled(false);
    m_actions.redo.setEnabled(false);
    m_actions.stop.setEnabled(true);
    m_frame.statusLine()->setLastAction({});
    //: the changes of large actions are being taken back or made again; %1 is a number up to 100
    m_frame.statusLine()->setState(SaveState::Saving, tr("Undoing or redoing: %1 %").arg(permille / 10),
                                   m_pipeline.store().path());
}

void UndoStatus::tell(const UndoReport &report)
{
    m_actions.stop.setEnabled(false);
    update();
    MessageBar &messages = *m_frame.messageBar();
    const Language language = m_preferences.language();
    if (report.error)
        messages.showMessage(MessageBar::Problem, errorWords(*report.error, language));
    else if (report.leftRows > 0)
        messages.showMessage(MessageBar::Done, leftAloneWords(report, m_pipeline, language));
    else if (report.overtaken)
        messages.showMessage(
            MessageBar::Problem,
            tr("Something else was done meanwhile: what comes before it was left as it is."));
    else if (report.cancelled)
        messages.showMessage(MessageBar::Done,
                             tr("Stopped after %1 of %Ln action(s).", nullptr, report.wanted)
                                 .arg(QLocale().toString(qulonglong(report.outcomes.size()))));
}

} // namespace huni
