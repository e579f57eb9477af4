#pragma once

#include "core/store/writer.h"

#include <span>

namespace huni {

/// What follows by itself from a change: an automatic move. Written in the transaction of its cause, after the projections,
/// and part of its action, so that one undo takes back both. An undo, and what comes from a teammate, has no effects: they
/// were written where their cause was.
///
/// May throw SQLite::Exception.
class Effect
{
public:
    virtual ~Effect() = default;

    /// Called again with what it wrote, until it writes nothing.
    virtual void follow(Writer &writer, std::span<const RowChange> changes) = 0;
    /// Whether follow() has left something to a further transaction of its action, as it may where the writer says so
    /// (Writer::mayLeaveMuch). Asked by whoever writes the action.
    virtual bool hasMore() const { return false; }
    /// A piece of that, some 20 ms.
    virtual void goOn(Writer &) { }
};

} // namespace huni
