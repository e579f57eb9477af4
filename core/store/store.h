#pragma once

#include "core/base/clock.h"
#include "core/base/turnmutex.h"
#include "core/store/announcer.h"
#include "core/store/bulkaction.h"
#include "core/store/checkpointer.h"
#include "core/store/effect.h"
#include "core/store/pipelinefile.h"
#include "core/store/projection.h"
#include "core/store/reader.h"
#include "core/store/rule.h"
#include "core/store/writer.h"
#include "core/store/writeturn.h"
#include "core/store/writtenmark.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>

namespace huni {

struct SeqRange;

/// How a store is opened.
struct StoreOptions {
    const Clock *businessClock = nullptr; ///< `--now`; nullptr is the machine's clock
    const Clock *machineClock = nullptr; ///< of operations; nullptr is the system's
    std::vector<std::unique_ptr<Projection>> projections{};
    std::vector<std::unique_ptr<Effect>> effects{}; ///< what follows from what is done here
    std::vector<std::unique_ptr<Rule>> rules{}; ///< what is mended, in this order, when an undo breaks it
    quint64 idSeed = 0; ///< not 0: repeatable ids, for generated data and tests
    bool allowSyncedFolder = false; ///< only for tests of what happens there
};

/// What is told of an undo or redo of many transactions while it is at work, and how it is called off. What it has written
/// by then is taken back.
struct UndoWatch {
    const std::atomic<bool> *cancel = nullptr;
    std::function<void(qint64 done, qint64 total)> progress{}; ///< operations, after each transaction
};

/// What an undo or redo did.
struct UndoOutcome {
    ActionInfo taken{}; ///< the action that was taken back (for a redo: the one done again)
    qint64 action = 0; ///< the action that records it
    QStringList skipped{}; ///< `table row` of what somebody has changed since: left as it is
};

/// One pipeline file: the only way to change it, and the place where changes are announced.
///
/// write() may be called from any thread; committed() is emitted on the store's own thread, in the order of
/// commits.
class Store : public QObject
{
    Q_OBJECT

public:
    /// Opens a file, migrates it, takes back what a crash cut off, and rebuilds projections that are out of
    /// date. \par Errors  those of inspectPipelineFile; FileInSyncedFolder; FileDamaged (detail: what is
    /// wrong; the backups
    ///              that exist stand in `place`, one a line). A newer or unwritable file opens read-only.
    /// A copy, a moved file, and a file over which an older copy was put, go on under a new writer id (SYNC.md, decision
    /// 5).
    static Result<std::unique_ptr<Store>> open(const QString &path, StoreOptions options);
    /// Makes a new, empty file. \par Errors  FileExists, FileUnwritable, FileInSyncedFolder
    static Result<std::unique_ptr<Store>> create(const QString &path, StoreOptions options);
    ~Store() override;

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    PipelineId pipeline() const { return m_pipeline; }
    qint64 writerIndex() const { return m_writerIndex; }
    const Clock &clock() const { return *m_businessClock; }
    /// The member in whose name changes are made. \see setPerson
    Uuid person() const { return m_person; }
    void setPerson(const Uuid &member) { m_person = member; }
    Reader reader() const { return Reader(m_path); }

    /// Runs `call` in one transaction and records what it did as one action. When it fails, nothing has
    /// happened. \param args  names for the sentence that describes the action \return what `call` returns
    template <class Call>
    auto write(ActionCode code, const QStringList &args, Call &&call) -> std::invoke_result_t<Call, Writer &>
    {
        using Outcome = std::invoke_result_t<Call, Writer &>;
        std::optional<Outcome> outcome;
        auto done = writeAction(code, args, [&](Writer &writer) -> Result<void> {
            outcome.emplace(call(writer));
            return outcome->ok() ? Result<void>{} : Result<void>{outcome->error()};
        });
        if (!done)
            return done.error();
        return std::move(*outcome);
    }
    /// Begins an action of many transactions. One at a time in a file.
    /// \par Errors  ReadOnly, FileLocked (another is under way)
    Result<BulkAction> beginBulk(ActionCode code);
    /// Whether a running process, this one or another, is at work on an action of many transactions.
    bool isBulkUnderWay() const;

    /// Takes back this file's newest action that still stands, also one from before it was copied or
    /// restored. \par Errors  NothingToUndo, Cancelled
    Result<UndoOutcome> undo(const UndoWatch &watch = {});
    /// Takes back one action of this file, whatever came after it; what was changed since is skipped and
    /// named. An action that was taken back and done again can be taken back; an undo is taken back by doing
    /// its target again. \param writer  local index of the writer whose action it is; 0: the last one that has an action
    /// of this number. \par Errors  NotFound, NothingToUndo (already taken back), Cancelled
    Result<UndoOutcome> undoAction(qint64 action, qint64 writer = 0, const UndoWatch &watch = {});
    /// Does again what undo took back last. \par Errors  NothingToRedo, Cancelled
    Result<UndoOutcome> redo(const UndoWatch &watch = {});
    /// The action that undo would take back, and the one that redo would do again.
    Result<std::optional<ActionInfo>> nextUndo() const;
    Result<std::optional<ActionInfo>> nextRedo() const;

    /// Rebuilds every projection.
    Result<void> rebuildProjections();
    /// Names of the projections whose tables differ from rebuilt ones. Changes nothing; holds the write lock
    /// meanwhile.
    Result<QStringList> staleProjections();
    std::span<const std::unique_ptr<Projection>> projections() const { return m_projections; }
    /// What is mended when an undo breaks it; nullptr when there is none.
    std::span<const std::unique_ptr<Rule>> rules() const { return m_options.rules; }
    /// Upkeep of indexes and log for idle times; false when there is nothing left to do.
    bool tidy();
    /// Looks for commits of other processes now instead of at the next tick. Waits for nobody: while another thread
    /// writes, that one looks. What many rows were changed by is told when a thread of the store has read them.
    void lookForCommitsElsewhere();
    /// Announces that another day has come, or that scores were brought to the day that it is: what rests on the day of
    /// today is read again. Call on the store's own thread.
    void tellNewDay();
    /// Forces what was committed onto the disk.
    void flush();
    /// Runs `call` in one transaction on tables of this machine, which are not logged: no action, nothing to undo,
    /// nobody is told. From any thread. When it fails, nothing has happened. \par Errors  ReadOnly
    Result<void> writeLocal(const std::function<Result<void>(Connection &)> &call);
    /// Between two transactions of long work, with no lock held: those who wait in other processes go first.
    void letOthersWrite();
    /// Runs `call` on the writing connection without an action: for checks that must see one state.
    Result<void> inspect(const std::function<Result<void>(Connection &)> &call);

Q_SIGNALS:
    /// Once for each commit, in order.
    void committed(const huni::ChangeSet &changes);

private:
    friend class BulkAction;
    struct ActionRequest {
        ActionCode code{};
        QStringList args{};
        std::optional<ActionRef> undoes{};
        std::optional<ActionRef> continues{}; ///< another transaction of that action
        bool closes = true;
    };
    struct Written {
        ActionRef action{}; ///< {0, 0} when nothing was written
        qint64 commitNo = 0;
    };

    explicit Store(StoreOptions options);
    Result<void> prepare(const QString &path, Connection::Mode mode);
    Result<void> takePlace();
    Result<void> takeBackUnclosed();
    Result<void> takeBackUnclosedLocked();
    Result<void> refreshProjections();
    Result<void> writeAction(ActionCode code, const QStringList &args,
                             const std::function<Result<void>(Writer &)> &call);
    Result<Written> transact(const ActionRequest &request, const std::function<Result<void>(Writer &)> &call);
    Result<Written> transactLocked(const ActionRequest &request,
                                   const std::function<Result<void>(Writer &)> &call);
    Result<BulkAction> beginBulk(ActionCode code, std::optional<ActionRef> undoes);
    Result<UndoOutcome> compensate(const ActionInfo &target, ActionCode code, const UndoWatch &watch = {});
    Result<void> refuseUnlessStanding(Connection &connection, const ActionInfo &target, ActionCode code,
                                      std::span<const SeqRange> pieces) const;
    Result<qint64> compensateAtOnce(const ActionInfo &target, ActionCode code, std::span<const SeqRange> pieces,
                                    UndoOutcome &outcome);
    Result<qint64> compensateInPieces(const ActionInfo &target, ActionCode code, std::span<const SeqRange> pieces,
                                      UndoOutcome &outcome, const UndoWatch &watch);
    std::vector<RowChange> applyChanges(Writer &writer, ActionCode code);
    Result<void> takeBackAction(const ActionRef &action);
    bool hasOwnWriterHere(const QString &fingerprint);
    void queueCommitsElsewhere(qint64 upTo);
    void passOn(const ChangeSet &changes);
    void flushInBackground();
    void settle();
    void afterBulkTransaction();
    bool isWaitedFor();
    QString bulkLockPath() const;

    StoreOptions m_options;
    const Clock *m_businessClock;
    const Clock *m_machineClock;
    std::unique_ptr<WriteTurn> m_turn; ///< only when it may write; outlives the connection
    std::unique_ptr<Checkpointer> m_checkpointer; ///< only when it may write; outlives the connection
    std::unique_ptr<Connection> m_connection;
    std::vector<std::unique_ptr<Projection>> m_projections;
    CustomFieldNumbers m_fields;
    UuidSource m_ids;
    mutable TurnMutex m_mutex;
    QString m_path;
    PipelineId m_pipeline{};
    Uuid m_person{};
    qint64 m_writerIndex = 1;
    qint64 m_announced = 0; ///< commit_no up to which the announcer knows of commits
    bool m_readOnly = false;
    WrittenMark m_mark {};
    std::atomic_bool m_unflushed = false;
    QTimer m_flushTimer;
    QTimer m_watchTimer;
    qint64 m_dataVersion = 0;
    QThreadPool m_worker; ///< reads what other processes did, brings commits onto the disk
    Announcer m_announcer;
};

/// What Store::nextUndo and nextRedo answer, read by anybody: a reader waits for no writer.
std::optional<ActionInfo> nextUndoIn(Connection &connection);
std::optional<ActionInfo> nextRedoIn(Connection &connection);
/// Reads one action by its number.
std::optional<ActionInfo> actionNumbered(Connection &connection, qint64 writer, qint64 action);
/// The action whose effect an undo or redo in the log is about: follows `undoes` to the original.
ActionInfo originalOf(Connection &connection, ActionInfo action);

} // namespace huni
