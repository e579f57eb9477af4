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

Result<UndoOutcome> oneStep(Store &store, UndoRunner::Direction direction)
{
    return direction == UndoRunner::Direction::Undo ? store.undo() : store.redo();
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
    m_pool.setMaxThreadCount(1);
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!m_busy || !changes.rows)
            return;
        m_operationsDone += qint64(changes.rows->size());
        tellProgress();
    });
}

UndoRunner::~UndoRunner()
{
    cancel();
    m_pool.waitForDone();
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
    if (m_busy)
        return;
    const UndoState now = state();
    const qint64 operations = direction == Direction::Undo ? now.undoOperations : now.redoOperations;
    const auto work = [&store = m_store, direction] {
        UndoReport report;
        auto outcome = oneStep(store, direction);
        outcome ? report.outcomes.push_back(std::move(*outcome)) : void(report.error = outcome.error());
        return report;
    };
    if (operations <= operationsAtOnce)
        finish(work());
    else
        begin(1, operations, work);
}

void UndoRunner::turnOnly(const UndoEntry &entry)
{
    if (m_busy)
        return;
    // What was taken back is done again by taking its undo back.
    const ActionInfo target = entry.state == UndoEntry::State::Standing ? entry.action : entry.last;
    const auto work = [&store = m_store, target] {
        UndoReport report;
        auto outcome = store.undoAction(target.action, target.writer);
        outcome ? report.outcomes.push_back(std::move(*outcome)) : void(report.error = outcome.error());
        return report;
    };
    if (entry.operations <= operationsAtOnce)
        finish(work());
    else
        begin(1, entry.operations, work);
}

void UndoRunner::jump(Direction direction, std::vector<UndoEntry> stack)
{
    if (m_busy || stack.empty())
        return;
    qint64 operations = 0;
    for (const UndoEntry &entry : stack)
        operations += entry.operations;
    begin(int(stack.size()), operations, [this, direction, stack] {
        UndoReport report;
        report.wanted = int(stack.size());
        for (const UndoEntry &entry : stack) {
            report.cancelled = m_cancelled;
            if (report.cancelled)
                break;
            const auto next = comesNext(m_store, direction, entry);
            if (!next || !*next) {
                next ? void(report.overtaken = true) : void(report.error = next.error());
                break;
            }
            auto outcome = oneStep(m_store, direction);
            if (!outcome) {
                report.error = outcome.error();
                break;
            }
            report.outcomes.push_back(std::move(*outcome));
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

void UndoRunner::begin(int actions, qint64 operations, std::function<UndoReport()> work)
{
    m_busy = true;
    m_cancelled = false;
    m_actions = actions;
    m_actionsDone = 0;
    m_operations = std::max<qint64>(1, operations);
    m_operationsDone = 0;
    Q_EMIT started(actions);
    m_pool.start([this, work = std::move(work)] {
        auto report = std::make_shared<UndoReport>(work());
        QMetaObject::invokeMethod(
            this, [this, report] { finish(std::move(*report)); }, Qt::QueuedConnection);
    });
}

void UndoRunner::tellProgress()
{
    // The last commit is followed by closing the action: never quite done before it is.
    Q_EMIT progressed(m_actionsDone, m_actions, int(std::min<qint64>(999, m_operationsDone * 1000 / m_operations)));
}

void UndoRunner::finish(UndoReport report)
{
    m_busy = false;
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
