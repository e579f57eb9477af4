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
};

} // namespace huni
