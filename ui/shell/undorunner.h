#pragma once

#include "core/store/undostack.h"
#include "ui/background/backgroundtask.h"

namespace huni {

/// What can be undone and redone just now.
struct UndoState {
    std::optional<ActionInfo> undo{}; ///< as it was first done
    std::optional<ActionInfo> redo{};
    qint64 undoOperations = 0;
    qint64 redoOperations = 0;
};

/// What came of undoing or redoing.
struct UndoReport {
    int wanted = 1; ///< how many actions
    std::vector<UndoOutcome> outcomes{};
    std::vector<LeftAlone> left{}; ///< what was changed since, by row and field; the first ones of many
    qsizetype leftRows = 0; ///< all of them
    std::optional<Error> error{};
    bool cancelled = false;
    bool overtaken = false; ///< somebody did something newer meanwhile: it stopped there
};

/// Takes back and does again: small actions at once, large ones and several in a row in another thread, one after another.
/// Whoever writes meanwhile gets a turn between two transactions (TurnMutex); another undo waits for nobody, it is refused.
class UndoRunner final : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Undo, Redo };

    explicit UndoRunner(Store &store, QObject *parent = nullptr);

    bool isBusy() const { return m_task.isRunning(); }
    /// Read without waiting for whoever writes.
    UndoState state();

    void undo() { one(Direction::Undo); }
    void redo() { one(Direction::Redo); }
    /// Undoes or redoes one action after another. \param stack  what is to come, in this order; something else stops it
    void jump(Direction direction, std::vector<UndoEntry> stack);
    /// Takes back one action whatever came after it, or does it again when it was taken back.
    void turnOnly(const UndoEntry &entry);
    /// Stops: what was done of a large action that is under way is taken back.
    void cancel() { m_task.cancel(); }
    /// Stops before the next action; the one that is under way is finished.
    void stopAfterThis() { m_stops = true; }

Q_SIGNALS:
    /// In another thread: until `finished`, nothing else can be undone.
    void started(int actions);
    /// \param permille  of all changes that have to be made
    void progressed(int done, int actions, int permille);
    void finished(const huni::UndoReport &report);

private:
    void one(Direction direction);
    void doOne(qint64 operations, bool isLong, std::function<Result<UndoOutcome>(TaskControl &)> step);
    void begin(int actions, qint64 operations, std::function<UndoReport(TaskControl &)> work);
    void finish(UndoReport report);
    void tellProgress();
    void nameLeft(UndoReport &report);

    Store &m_store;
    std::optional<Reader> m_reader;
    bool m_wasAsked = false;
    std::atomic_bool m_stops = false;
    int m_actions = 0;
    int m_actionsDone = 0;
    qint64 m_operations = 0;
    qint64 m_operationsDone = 0;
    BackgroundTask m_task;
};

} // namespace huni
