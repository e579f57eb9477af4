#pragma once

#include "core/store/writer.h"

#include <QLockFile>

#include <functional>

namespace huni {

class Store;

/// Names an action in a file.
struct ActionRef {
    qint64 writer = 0;
    qint64 action = 0;

    bool operator==(const ActionRef &) const = default;
};

/// An action in several transactions: an import, a bulk edit, an undo of one. All or nothing: unless close()
/// was called, everything it wrote is taken back (also by the next open after a crash). Must not outlive its
/// store.
class BulkAction
{
public:
    BulkAction(BulkAction &&) noexcept;
    BulkAction &operator=(BulkAction &&) = delete;
    ~BulkAction();

    /// Operations a transaction may have before it should end (SYNC.md 3).
    static constexpr qint64 maxOperations = 2000;

    /// One transaction of the action.
    Result<void> write(const std::function<Result<void>(Writer &)> &call);
    /// What effects have left of what follows from a transaction that allowed it (Writer::leaveMuch), in transactions of its own.
    Result<void> writeWhatFollows();
    /// Ends the action: from now on it stands, and can be undone. `args` name it.
    Result<void> close(const QStringList &args);
    /// Takes back what was written. Also done by the destructor. When it fails (disk full), the next open
    /// does it.
    Result<void> takeBack();
    /// Whether somebody, here or in another process, waits to write: a transaction should end when something is done.
    bool isWaitedFor() const;
    /// The number of its last commit; 0 before the first.
    qint64 commitNo() const { return m_commitNo; }
    /// The action's number; 0 before the first write.
    qint64 action() const { return m_action ? m_action->action : 0; }

private:
    friend class Store;
    BulkAction(Store &store, ActionCode code, std::optional<ActionRef> undoes,
               std::unique_ptr<QLockFile> alive);

    Store *m_store;
    ActionCode m_code;
    std::optional<ActionRef> m_undoes;
    std::optional<ActionRef> m_action{};
    qint64 m_commitNo = 0;
    bool m_open = true;
    std::unique_ptr<QLockFile> m_alive;
};

} // namespace huni
