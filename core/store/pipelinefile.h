#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace huni {

/// What can be told of a file without opening it as a database.
struct FileState {
    QString canonicalPath{};
    int userVersion = 0;
    bool newer = false; ///< written by a newer Huni: may be read, is never written
    bool writable = true;
};

/// Looks at a file's first bytes and place.
/// \par Errors  FileNotFound, FileIsDirectory, FileUnreadable, FileEmpty, NotAPipeline, FileDamaged (cut
/// short)
Result<FileState> inspectPipelineFile(const QString &path);

/// Whether a file that is written may stand at `path`: it must not take the place of a database, nor of the
/// files that belong to the pipeline `live`. \par Errors  FileExists
Result<void> mayBeReplaced(const QString &path, const QString &live);

/// Whether a path is an open pipeline file or one of the files beside it. Opened as something else and closed
/// again, it would lose the locks that it has as a database: whoever reads files of people asks before
/// opening one.
bool isPartOfPipeline(const QString &path, const QString &live);

/// The kind of synced or network folder that a path lies in (`Dropbox`, `OneDrive`, `Syncthing`, `Nextcloud`,
/// `nfs`, `cifs` ...); empty for an ordinary local folder. A live database is never written there. Source:
/// SYNC.md 1.
QString syncedFolderKind(const QString &path);

/// Folder of this machine that belongs to one pipeline file: backups, lock, drafts. Made when it is not
/// there.
QString companionFolder(const QString &canonicalPath);

/// Verified backups that this machine keeps of a file, newest first, as paths.
QStringList backupsOf(const QString &canonicalPath);

/// Copies a pipeline, live or not, into a new file through SQLite's backup, then checks the copy.
/// \par Errors  those of inspectPipelineFile for `from`; FileExists, FileUnwritable, DiskFull, FileDamaged
/// for `to`
Result<void> copyPipeline(const QString &from, const QString &to);

/// What SQLite's integrity check says of a file; empty when it is sound.
Result<QStringList> integrityProblems(const QString &path);

} // namespace huni
