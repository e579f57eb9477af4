#pragma once

#include "core/store/store.h"

#include <unordered_set>

namespace huni {

/// The row that says of two things that they are not the same: one row, whoever says it and in whatever order.
Uuid distinctPairId(const Uuid &a, const Uuid &b);
/// The ids of all such rows.
std::unordered_set<Uuid> readDistinctPairs(Connection &connection);
/// Whether somebody has said so of these two.
bool areDistinct(Connection &connection, const Uuid &a, const Uuid &b);
/// Notes it. For use inside a write.
void putDistinctPair(Writer &writer, const Uuid &a, const Uuid &b);
/// What was said of one thing is true of the thing it goes into. For use inside a write.
void handOnDistinctPairs(Writer &writer, const Uuid &from, const Uuid &to);

} // namespace huni
