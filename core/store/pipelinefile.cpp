#include "core/store/pipelinefile.h"

#include "core/store/connection.h"
#include "core/store/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QtEndian>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <filesystem>
#include <sqlite3.h>

namespace huni {

namespace {

constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);
constexpr qsizetype sqliteHeaderSize = 100;
constexpr qsizetype userVersionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

// A rollback journal or log beside the file may hold its schema: then the header alone says nothing.
bool hasJournal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

// Whether the file is shorter than its own header says. SQLite takes a page that is there in part for a whole
// one.
bool isCutShort(const QByteArray &head, qint64 size)
{
    const auto number
        = [&head](qsizetype at) { return qint64(qFromBigEndian<quint32>(head.constData() + at)); };
    const qint64 pageSize = qFromBigEndian<quint16>(head.constData() + 16);
    const bool countIsValid = number(24) == number(92);
    return countIsValid && size < number(28) * (pageSize == 1 ? 65536 : pageSize);
}

bool lies(const QString &path, const QString &folder)
{
    const QString root = QDir(folder).canonicalPath();
    return !root.isEmpty() && (path == root || path.startsWith(root + u'/'));
}

// Dropbox writes where its folders are into info.json.
QString dropboxFolderKind(const QString &path)
{
    for (const QString &place :
         {QDir::homePath() + QStringLiteral("/.dropbox/info.json"),
          qEnvironmentVariable("APPDATA") + QStringLiteral("/Dropbox/info.json"),
          qEnvironmentVariable("LOCALAPPDATA") + QStringLiteral("/Dropbox/info.json")}) {
        QFile file(place);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject accounts = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &account : accounts) {
            if (lies(path, account.toObject().value(QLatin1String("path")).toString()))
                return QStringLiteral("Dropbox");
        }
    }
    return {};
}

// By name alone: a folder of thousands of files is looked through at each opening.
bool hasNextcloudJournal(const QDir &folder)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder.path().toStdString(), error), end;
         !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if ((name.starts_with("._sync_") || name.starts_with(".sync_")) && name.ends_with(".db"))
            return true;
    }
    return false;
}

QString folderKindByMarkers(QDir folder)
{
    struct Marker {
        QLatin1String name;
        QLatin1String kind;
    };
    static constexpr std::array markers{
        Marker{QLatin1String(".stfolder"), QLatin1String("Syncthing")},
        Marker{QLatin1String(".dropbox"), QLatin1String("Dropbox")},
        Marker{QLatin1String(".dropbox.cache"), QLatin1String("Dropbox")},
        Marker{QLatin1String(".owncloudsync.log"), QLatin1String("ownCloud")},
        Marker{QLatin1String(".nextcloudsync.log"), QLatin1String("Nextcloud")},
        Marker{QLatin1String(".sync_journal.db"), QLatin1String("Nextcloud")},
    };
    do {
        for (const Marker &marker : markers) {
            if (folder.exists(marker.name))
                return marker.kind;
        }
        if (hasNextcloudJournal(folder))
            return QStringLiteral("Nextcloud");
    } while (folder.cdUp());
    return {};
}

} // namespace

Result<FileState> inspectPipelineFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Errc::FileNotFound, path, {}, {}};
    if (info.isDir())
        return Error{Errc::FileIsDirectory, path, {}, {}};
    if (!info.isFile())
        return Error{Errc::NotAPipeline, path, {}, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::FileUnreadable, path, {}, file.errorString()};
    const QByteArray head = file.read(sqliteHeaderSize);
    if (head.isEmpty() && !hasJournal(path))
        return Error{Errc::FileEmpty, path, {}, {}};
    if (!head.startsWith(sqliteMagic))
        return Error{Errc::NotAPipeline, path, {}, {}};
    if (head.size() < sqliteHeaderSize)
        return Error{Errc::FileDamaged, path, {}, QStringLiteral("the file is cut short")};

    if (!hasJournal(path) && isCutShort(head, info.size()))
        return Error{Errc::FileDamaged, path, {}, QStringLiteral("the file is cut short")};

    FileState state;
    state.canonicalPath = info.canonicalFilePath();
    state.userVersion = qFromBigEndian<qint32>(head.constData() + userVersionOffset);
    const auto applicationId = qFromBigEndian<qint32>(head.constData() + applicationIdOffset);
    if (applicationId != pipelineApplicationId && !hasJournal(path))
        return Error{Errc::NotAPipeline, path, {}, {}};
    // Every pipeline has a version from its first commit on.
    if (state.userVersion <= 0 && !hasJournal(path))
        return Error{Errc::FileDamaged, path, {}, QStringLiteral("its version is %1").arg(state.userVersion)};
    state.newer = state.userVersion > schemaVersion();
    state.writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    return state;
}

bool isPartOfPipeline(const QString &path, const QString &live)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QString own = QFileInfo(live).canonicalFilePath();
    const auto isOwn = [&](const char *suffix) { return canonical == own + QLatin1String(suffix); };
    return !canonical.isEmpty() && (isOwn("") || isOwn("-wal") || isOwn("-shm") || isOwn("-journal"));
}

Result<void> mayBeReplaced(const QString &path, const QString &live)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty())
        return {};
    bool isTaken = isPartOfPipeline(path, live);
    QFile file(path);
    if (!isTaken && QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly))
        isTaken = file.read(sqliteMagic.size()) == sqliteMagic;
    return isTaken ? Result<void>{Error{Errc::FileExists, path, {}, {}}} : Result<void>{};
}

QString syncedFolderKind(const QString &path)
{
    const QFileInfo info(path);
    QString canonical = info.canonicalFilePath();
    // A file that is not there yet lies where its folder lies.
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    if (canonical.isEmpty())
        canonical = folder.isEmpty() ? info.absoluteFilePath() : folder + u'/' + info.fileName();
    if (const QString dropbox = dropboxFolderKind(canonical); !dropbox.isEmpty())
        return dropbox;
    for (const char *variable : {"OneDrive", "OneDriveConsumer", "OneDriveCommercial"}) {
        const QString root = qEnvironmentVariable(variable);
        if (!root.isEmpty() && lies(canonical, root))
            return QStringLiteral("OneDrive");
    }
    if (const QString kind = folderKindByMarkers(QFileInfo(canonical).dir()); !kind.isEmpty())
        return kind;
    const QString system
        = QString::fromLatin1(QStorageInfo(QFileInfo(canonical).absolutePath()).fileSystemType());
    for (const char *remote :
         {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "davfs", "9p"}) {
        if (system == QLatin1String(remote))
            return system;
    }
    return {};
}

QString companionFolder(const QString &canonicalPath)
{
    const QByteArray hash
        = QCryptographicHash::hash(canonicalPath.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/Huni/") + QString::fromLatin1(hash);
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

QStringList backupsOf(const QString &canonicalPath)
{
    const QDir folder(companionFolder(canonicalPath) + QStringLiteral("/backups"));
    QStringList paths;
    for (const QFileInfo &file :
         folder.entryInfoList({QStringLiteral("*.huni")}, QDir::Files, QDir::Name | QDir::Reversed))
        paths += file.absoluteFilePath();
    return paths;
}

Result<QStringList> integrityProblems(const QString &path)
{
    try {
        Connection connection(path, Connection::Mode::ReadOnly);
        QStringList problems;
        Query check(connection, "PRAGMA integrity_check(20)");
        while (check.next()) {
            const QString line = check.text(0);
            if (line != QLatin1String("ok"))
                problems += line;
        }
        return problems;
    } catch (const SQLite::Exception &exception) {
        const Error error = errorOf(exception, path);
        if (error.code == Errc::FileDamaged)
            return QStringList{error.detail};
        return error;
    }
}

Result<void> copyPipeline(const QString &from, const QString &to)
{
    if (auto state = inspectPipelineFile(from); !state)
        return state.error();
    if (QFileInfo::exists(to))
        return Error{Errc::FileExists, to, {}, {}};
    // Written beside its place and renamed at the end: nobody ever sees half a copy.
    const QString part = to + QStringLiteral(".part");
    QFile::remove(part);
    try {
        {
            Connection source(from, Connection::Mode::ReadOnly);
            SQLite::Database target(QFileInfo(part).absoluteFilePath().toStdString(),
                                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            if (SQLite::Backup(target, source.database()).executeStep(-1) != SQLITE_DONE)
                return Error{Errc::FileLocked, from, {}, {}};
            target.exec("PRAGMA journal_mode=DELETE");
        }
        const auto problems = integrityProblems(part);
        if (!problems || !problems->isEmpty()) {
            QFile::remove(part);
            return Error{Errc::FileDamaged,
                         from,
                         {},
                         problems ? problems->join(QStringLiteral("; ")) : problems.error().detail};
        }
    } catch (const SQLite::Exception &exception) {
        QFile::remove(part);
        Error error = errorOf(exception, to);
        if (error.code == Errc::FileDamaged)
            error.thing = from;
        if (error.code == Errc::FileUnreadable || error.code == Errc::ReadOnly)
            error.code = Errc::FileUnwritable;
        return error;
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (!QFile::rename(part, to)) {
        QFile::remove(part);
        return Error{Errc::FileUnwritable, to, {}, {}};
    }
    return {};
}

} // namespace huni
