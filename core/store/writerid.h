#pragma once

#include "core/store/connection.h"

namespace huni {

/// Where a file stands: machine, account, path and the file itself. A copied, moved or replaced file stands
/// elsewhere. \param file  whose identity counts when it is about to be renamed to `path`; empty: that of
/// `path`
QString placeFingerprint(const QString &path, const QString &file = {});

/// Whether the file's own writer was made at this place.
bool isAtPlace(Connection &connection, const QString &fingerprint);

/// Gives the file a new writer id, bound to a place; its operations are numbered from 1 again. Earlier own
/// writers stay its own: what they did can be undone, what they did not publish is published unchanged. Runs
/// in a write transaction. Source: SYNC.md, decision 5 and section 7.
void mintWriter(Connection &connection, const QString &fingerprint);

/// Local index of the writer that this file writes as now; 0 when it names none.
qint64 ownWriter(Connection &connection);

} // namespace huni
