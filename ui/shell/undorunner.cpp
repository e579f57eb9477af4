#include "ui/shell/undorunner.h"

#include <algorithm>
#include <utility>

namespace huni {

namespace {

// That many are taken back in far less than 50 ms.
constexpr qint64 operationsAtOnce = 100;
constexpr int rowsNamed = 20;

bool isSameAction(const ActionInfo &a, const ActionInfo &b)
{
    return a.writer == b.writer && a.action == b.action;
}

// Few operations, of which much follows: every lead is scored anew.
bool isOfEveryScore(ActionCode code)
{
    switch (code) {
    case ActionCode::PublishScoring:
    case ActionCode::EditScoringModel:
    case ActionCode::DeleteScoringModel: return true;
    default: return false;
    }
}

UndoState undoStateIn(Connection &connection)
{
    UndoState now;
    if (const auto undo = nextUndoIn(connection)) {
        now.undo = originalOf(connection, *undo);
        now.undoOperations = operationsOf(connection, *undo);
    }
    if (const auto redo = nextRedoIn(connection)) {
        now.redo = originalOf(connection, *redo);
        now.redoOperations = operationsOf(connection, *redo);
    }
    return now;
}

Result<UndoOutcome> oneStep(Store &store, UndoRunner::Direction direction, TaskControl &control)
{
    const UndoWatch watch{&control.cancelled, {}};
    return direction == UndoRunner::Direction::Undo ? store.undo(watch) : store.redo(watch);
}

void addOutcome(UndoReport &report, Result<UndoOutcome> outcome)
{
    if (outcome)
        report.outcomes.push_back(std::move(*outcome));
    else if (outcome.error().code == Errc::Cancelled)
        report.cancelled = true;
    else
        report.error = outcome.error();
}

// What comes next may be something else than what was shown: another program works on the file, too.
Result<bool> comesNext(Store &store, UndoRunner::Direction direction, const UndoEntry &entry)
{
    const auto next = direction == UndoRunner::Direction::Undo ? store.nextUndo() : store.nextRedo();
    if (!next)
        return next.error();
    return *next && isSameAction(**next, entry.last);
}

} // namespace

UndoRunner::UndoRunner(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!isBusy() || !changes.rows)
            return;
        m_operationsDone += qint64(changes.rows->size());
        tellProgress();
    });
}

UndoState UndoRunner::state()
{
    UndoState now;
    if (!std::exchange(m_wasAsked, true)) { // before the first picture: nobody writes, and the store's connection is open
        (void)m_store.inspect([&](Connection &connection) -> Result<void> {
            now = undoStateIn(connection);
            return {};
        });
        return now;
    }
    if (!m_reader)
        m_reader.emplace(m_store.reader());
    return m_reader->read(undoStateIn).valueOr({});
}

void UndoRunner::one(Direction direction)
{
    if (isBusy())
        return;
    const UndoState now = state();
    const bool isUndo = direction == Direction::Undo;
    const auto &action = isUndo ? now.undo : now.redo;
    const bool isLong = action && isOfEveryScore(action->code);
    doOne(isUndo ? now.undoOperations : now.redoOperations, isLong,
          [&store = m_store, direction](TaskControl &control) { return oneStep(store, direction, control); });
}

void UndoRunner::turnOnly(const UndoEntry &entry)
{
    if (isBusy())
        return;
    // What was taken back is done again by taking its undo back.
    const ActionInfo target = entry.state == UndoEntry::State::Standing ? entry.action : entry.last;
    doOne(entry.operations, isOfEveryScore(entry.action.code), [&store = m_store, target](TaskControl &control) {
        return store.undoAction(target.action, target.writer, {&control.cancelled, {}});
    });
}

void UndoRunner::doOne(qint64 operations, bool isLong, std::function<Result<UndoOutcome>(TaskControl &)> step)
{
    const auto work = [step = std::move(step)](TaskControl &control) {
        UndoReport report;
        addOutcome(report, step(control));
        return report;
    };
    if (operations <= operationsAtOnce && !isLong) {
        TaskControl control;
        finish(work(control));
    } else {
        begin(1, operations, work);
    }
}

void UndoRunner::jump(Direction direction, std::vector<UndoEntry> stack)
{
    if (isBusy() || stack.empty())
        return;
    qint64 operations = 0;
    for (const UndoEntry &entry : stack)
        operations += entry.operations;
    begin(int(stack.size()), operations, [this, direction, stack](TaskControl &control) {
        UndoReport report;
        report.wanted = int(stack.size());
        for (const UndoEntry &entry : stack) {
            report.cancelled = control.cancelled || m_stops;
            if (report.cancelled)
                break;
            const auto next = comesNext(m_store, direction, entry);
            if (!next || !*next) {
                next ? void(report.overtaken = true) : void(report.error = next.error());
                break;
            }
            addOutcome(report, oneStep(m_store, direction, control));
            if (report.cancelled || report.error)
                break;
            QMetaObject::invokeMethod(
                this,
                [this] {
                    ++m_actionsDone;
                    tellProgress();
                },
                Qt::QueuedConnection);
        }
        return report;
    });
}

void UndoRunner::begin(int actions, qint64 operations, std::function<UndoReport(TaskControl &)> work)
{
    m_stops = false;
    m_actions = actions;
    m_actionsDone = 0;
    m_operations = std::max<qint64>(1, operations);
    m_operationsDone = 0;
    m_task.start(std::move(work), [this](UndoReport report) { finish(std::move(report)); });
    Q_EMIT started(actions);
}

void UndoRunner::tellProgress()
{
    // The last commit is followed by closing the action: never quite done before it is.
    Q_EMIT progressed(m_actionsDone, m_actions, int(std::min<qint64>(999, m_operationsDone * 1000 / m_operations)));
}

void UndoRunner::finish(UndoReport report)
{
    nameLeft(report);
    Q_EMIT finished(report);
}

void UndoRunner::nameLeft(UndoReport &report)
{
    for (const UndoOutcome &outcome : report.outcomes) {
        report.leftRows += outcome.skipped.size();
        const int room = rowsNamed - int(report.left.size());
        if (outcome.skipped.isEmpty() || room <= 0)
            continue;
        if (!m_reader)
            m_reader.emplace(m_store.reader());
        auto left = m_reader->read([&](Connection &connection) { return leftAlone(*m_reader, connection, outcome, room); });
        if (left)
            report.left.insert(report.left.end(), left->begin(), left->end());
    }
}

} // namespace huni
