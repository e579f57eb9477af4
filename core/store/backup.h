#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace huni {

/// Copies a pipeline, live or not, into this machine's backups of it, checks the copy, and thins out older
/// ones. The name of a backup is its instant in UTC. \return path of the copy \par Errors  those of
/// copyPipeline
Result<QString> backupPipeline(const QString &file, const Clock *clock = nullptr);

/// Which backups may go: of those within two days all stay, then the last of each of 14 days, 8 weeks and 12
/// months (SECURITY.md, row 17). The newest always stays. \param instants  of the backups, in any order
std::vector<Instant> backupsToDrop(std::vector<Instant> instants, Instant now);

/// Puts a backup in the place of a pipeline file. What stands there is kept in the backups first (its bytes
/// as they are, when it is too damaged to be copied as a database), then replaced in one step. The restored
/// file goes on under a new writer id; what its earlier ones did can still be undone. \return path of what
/// was kept; empty when there was no file \par Errors  those of inspectPipelineFile for the backup;
/// FileDamaged (the backup); FileLocked (the file is open,
///              here or elsewhere); FileInSyncedFolder; FileUnwritable, DiskFull: then the file is as it was
Result<QString> restorePipeline(const QString &backup, const QString &file);

} // namespace huni
