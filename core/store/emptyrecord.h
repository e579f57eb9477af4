#pragma once

#include "core/store/registry.h"
#include "core/store/value.h"

namespace huni {

/// A record with all cells of its table, none of which says anything yet.
inline Record emptyRecord(Table table)
{
    Record record;
    record.cells.resize(size_t(tableInfo(table).columnCount()));
    return record;
}

} // namespace huni
