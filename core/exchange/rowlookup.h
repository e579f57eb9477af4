#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/registry.h"

namespace huni {

/// The table that has, or had, a row with this id; nothing when none has.
std::optional<Table> tableOfRow(Connection &connection, const Uuid &id);

/// The row of a thing by id, external id, e-mail (leads) or name.
/// \par Errors  NotFound, Ambiguous (detail: the ids)
Result<Uuid> findRow(Connection &connection, Table table, const QString &text);

} // namespace huni
