#pragma once

#include "core/store/writer.h"

#include <span>

namespace huni {

/// What holds over several rows, and is kept by everything that people do. Taking back a single action, which
/// leaves alone what was changed since, may break it: then Store mends it within the same action.
///
/// Runs inside a transaction, on the writing connection, and may throw SQLite::Exception.
class Rule
{
public:
    virtual ~Rule() = default;

    /// What it says, for checks: technical, English.
    virtual const char *text() const = 0;
    /// The things for which it does not hold after these changes.
    virtual std::vector<Uuid> brokenBy(Writer &writer, std::span<const RowChange> changes) const = 0;
    /// All things for which it does not hold, for checks.
    virtual std::vector<Uuid> broken(Connection &connection) const = 0;
    /// Makes it hold for these things again by ordinary writes; writes nothing for which it does.
    virtual void mend(Writer &writer, std::span<const Uuid> things) const = 0;
};

} // namespace huni
