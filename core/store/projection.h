#pragma once

#include "core/store/changeset.h"
#include "core/store/connection.h"

#include <span>

namespace huni {

/// Derived data kept inside the transaction that changes what it is derived from.
///
/// Two ways lead to the same tables: apply() after every change, and rebuild() from nothing. Tests and
/// `check` compare them through fingerprint(). Both run on the writing connection and may throw
/// SQLite::Exception.
class Projection
{
public:
    virtual ~Projection() = default;

    virtual const char *name() const = 0;
    /// Raise it when the meaning of the derived tables changes: an older file is rebuilt when it opens.
    virtual int version() const = 0;
    /// Makes its tables if they are not there.
    virtual void createTables(Connection &connection) = 0;
    virtual void apply(Connection &connection, std::span<const RowChange> changes) = 0;
    virtual void rebuild(Connection &connection) = 0;
    /// Text that is equal when the derived data is equal, whatever way it was made.
    virtual std::string fingerprint(Connection &connection) = 0;
    /// A bounded piece of upkeep that a long bulk work cannot leave to its end; called after each of its
    /// transactions, in one of its own. \return whether another piece waits
    virtual bool keepUp(Connection &) { return false; }
    /// Brings together what the transactions of bulk work left apart; called when the work ends, in
    /// transactions of its own, until it returns false. What it does not come to is done by tidy().
    virtual bool settle(Connection &) { return false; }
    /// Upkeep for idle times (merging index segments); false when there is nothing left to do.
    virtual bool tidy(Connection &) { return false; }
};

/// A row with what it was before a transaction and what it is after it; null when it was or is not there.
/// Points into the changes it was made of.
struct NetChange {
    Uuid row{};
    qint64 n = 0;
    const Record *before = nullptr;
    const Record *after = nullptr;
};

/// The changes of one table with each row once, in the order in which the rows were first changed.
std::vector<NetChange> netChanges(std::span<const RowChange> changes, Table table);

} // namespace huni
