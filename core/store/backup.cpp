#include "core/store/backup.h"

#include "core/store/lockfile.h"
#include "core/store/pipelinefile.h"
#include "core/store/writerid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <set>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace huni {

namespace {

const QString backupNameFormat = QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'");

QString backupFolder(const QString &canonicalPath)
{
    const QString folder = companionFolder(canonicalPath) + QStringLiteral("/backups");
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

std::optional<Instant> instantOfBackup(const QString &path)
{
    QDateTime at = QDateTime::fromString(QFileInfo(path).completeBaseName(), backupNameFormat);
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

// A free name: two backups within a millisecond are told apart by the next one.
QString freeBackupName(const QString &folder, Instant at, const QString &suffix)
{
    for (;; ++at) {
        const QString name
            = folder + u'/' + QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(backupNameFormat) + suffix;
        if (!QFileInfo::exists(name))
            return name;
    }
}

void thinBackups(const QString &canonicalPath, Instant now)
{
    std::vector<Instant> instants;
    const QStringList paths = backupsOf(canonicalPath);
    for (const QString &path : paths) {
        if (const auto at = instantOfBackup(path))
            instants.push_back(*at);
    }
    const std::vector<Instant> drop = backupsToDrop(std::move(instants), now);
    for (const QString &path : paths) {
        const auto at = instantOfBackup(path);
        if (at && std::find(drop.begin(), drop.end(), *at) != drop.end())
            QFile::remove(path);
    }
}

void syncToDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
#else
    Q_UNUSED(path)
#endif
}

bool replaceFile(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    return (!QFile::exists(to) || QFile::remove(to)) && QFile::rename(from, to);
#endif
}

// Folds the log into the file, which SQLite allows only when nobody else has it open.
Result<void> closeLog(const QString &file)
{
    try {
        SQLite::Database database(QFileInfo(file).absoluteFilePath().toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA journal_mode=DELETE");
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, file);
    }
}

// Keeps the bytes of a file that SQLite cannot copy any more, with its log.
Result<QString> keepBytes(const QString &file)
{
    const QString kept = freeBackupName(backupFolder(file), SystemClock().now(), QStringLiteral(".damaged"));
    if (!QFile::copy(file, kept))
        return Error{Errc::FileUnwritable, kept, {}, {}};
    const QString log = file + QStringLiteral("-wal");
    if (QFileInfo(log).size() > 0 && !QFile::copy(log, kept + QStringLiteral("-wal"))) {
        QFile::remove(kept);
        return Error{Errc::FileUnwritable, kept, {}, {}};
    }
    return kept;
}

Result<QString> keepPresentFile(const QString &file)
{
    if (!QFileInfo::exists(file))
        return QString();
    // Its bytes are kept before anything touches them, unless it can be copied as the database it is.
    const auto problems = integrityProblems(file);
    const bool sound = inspectPipelineFile(file).ok() && problems && problems->isEmpty();
    auto kept = sound ? Result<QString>{QString()} : keepBytes(file);
    if (!kept)
        return kept;
    if (const auto closed = closeLog(file); !closed && (sound || closed.error().code == Errc::FileLocked)) {
        if (!sound) {
            QFile::remove(*kept);
            QFile::remove(*kept + QStringLiteral("-wal"));
        }
        return closed.error();
    }
    return sound ? backupPipeline(file) : kept;
}

Result<void> giveNewWriter(const QString &part, const QString &file)
{
    try {
        Connection connection(part, Connection::Mode::ReadWrite);
        connection.exec("PRAGMA synchronous=FULL");
        connection.exec("BEGIN IMMEDIATE");
        mintWriter(connection, placeFingerprint(file, part));
        connection.exec("COMMIT");
        return {};
    } catch (const SQLite::Exception &exception) {
        return errorOf(exception, part);
    }
}

} // namespace

std::vector<Instant> backupsToDrop(std::vector<Instant> instants, Instant now)
{
    std::sort(instants.begin(), instants.end(), std::greater<>());
    std::set<QDate> days;
    std::set<qint64> weeks;
    std::set<std::pair<int, int>> months;
    std::vector<Instant> drop;
    for (const Instant at : instants) {
        // The last of each day, week and month, while there are few enough of them.
        const QDate day = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date();
        const bool ofDay = days.size() < 14 && days.insert(day).second;
        const bool ofWeek = weeks.size() < 8 && weeks.insert((day.toJulianDay()) / 7).second;
        const bool ofMonth = months.size() < 12 && months.insert({day.year(), day.month()}).second;
        if (at <= now - 2 * dayMs && !ofDay && !ofWeek && !ofMonth)
            drop.push_back(at);
    }
    return drop;
}

Result<QString> backupPipeline(const QString &file, const Clock *clock)
{
    const auto state = inspectPipelineFile(file);
    if (!state)
        return state.error();
    const Instant now = clock ? clock->now() : SystemClock().now();
    const QString kept = freeBackupName(backupFolder(state->canonicalPath), now, QStringLiteral(".huni"));
    if (auto copied = copyPipeline(file, kept); !copied)
        return copied.error();
    thinBackups(state->canonicalPath, now);
    return kept;
}

Result<QString> restorePipeline(const QString &backup, const QString &file)
{
    const auto state = inspectPipelineFile(backup);
    if (!state)
        return state.error();
    const QFileInfo target(file);
    if (target.isDir())
        return Error{Errc::FileIsDirectory, file, {}, {}};
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return Error{Errc::FileUnwritable, file, {}, {}};
    if (const QString kind = syncedFolderKind(file); !kind.isEmpty())
        return Error{Errc::FileInSyncedFolder, file, {}, kind};
    const QString place = target.exists() ? target.canonicalFilePath()
                                          : folder.canonicalFilePath() + u'/' + target.fileName();
    if (place == state->canonicalPath)
        return Error{Errc::FileExists, file, {}, {}};
    QLockFile lock(companionFolder(place) + QStringLiteral("/checkpoint.lock"));
    if (!takeLock(lock))
        return Error{Errc::FileLocked, file, {}, {}};

    // Everything that can fail is done beside the file before it is touched.
    const QString part = place + QStringLiteral(".restored");
    QFile::remove(part);
    if (auto copied = copyPipeline(backup, part); !copied)
        return copied.error();
    if (auto fresh = giveNewWriter(part, place); !fresh) {
        QFile::remove(part);
        return fresh.error();
    }
    auto kept = keepPresentFile(place);
    if (!kept) {
        QFile::remove(part);
        return kept;
    }
    syncToDisk(part);
    // A log that stayed (of a damaged file) belongs to the old file; its bytes are kept.
    QFile::remove(place + QStringLiteral("-wal"));
    QFile::remove(place + QStringLiteral("-shm"));
    if (!replaceFile(part, place)) {
        QFile::remove(part);
        return Error{Errc::FileUnwritable, file, {}, {}};
    }
    syncToDisk(folder.absoluteFilePath());
    return kept;
}

} // namespace huni
