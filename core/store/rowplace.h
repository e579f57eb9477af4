#pragma once

#include "core/store/writer.h"

#include <optional>

namespace huni {

/// A place in a list that people put in order: in front of a row; none: at the end.
using PlaceBefore = std::optional<Uuid>;

/// Rows that are in order among themselves: those that say the same in one column.
struct PlaceAmong {
    const char *column = nullptr; ///< none: all rows of the table
    QString value{};
};

/// The order key of that place among the rows of a table that stand, leaving `moved` itself out.
/// \param column  the table's column of order keys \pre the table has one
/// \par Errors  NotFound: the row to stand before
Result<std::string> keyOfPlace(Writer &writer, Table table, const char *column, const PlaceBefore &before,
                               const Uuid &moved = {}, const PlaceAmong &among = {});

} // namespace huni
