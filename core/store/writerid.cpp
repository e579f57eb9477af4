#include "core/store/writerid.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace huni {

namespace {

// Number of the file on its disk: another one when a copy was put in its place.
QString fileNumber(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat state;
    if (::stat(QFile::encodeName(path).constData(), &state) == 0)
        return QString::number(state.st_ino);
#else
    Q_UNUSED(path)
#endif
    return {};
}

QString accountNumber()
{
#ifdef Q_OS_UNIX
    return QString::number(getuid());
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

} // namespace

QString placeFingerprint(const QString &path, const QString &file)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QStringList parts{QString::fromLatin1(QSysInfo::machineUniqueId().toHex()), accountNumber(),
                            canonical.isEmpty() ? path : canonical, fileNumber(file.isEmpty() ? path : file)};
    const QByteArray text = parts.join(u'|').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

bool isAtPlace(Connection &connection, const QString &fingerprint)
{
    Query query(connection, "SELECT v FROM sync_meta WHERE k='fingerprint'");
    return query.next() && query.text(0) == fingerprint;
}

void mintWriter(Connection &connection, const QString &fingerprint)
{
    Query(connection,
          "INSERT INTO sync_writer(idx, writer, device, mine) SELECT coalesce(max(idx), 0)+1, ?1, ?2, 1 FROM "
          "sync_writer",
          Uuid::random(), QSysInfo::machineHostName())
        .run();
    // Sequence numbers belong to a writer; transactions and actions go on counting, so that their numbers
    // stay unlike.
    Query(connection, "UPDATE sync_state SET last_seq=0").run();
    Query(connection, "INSERT OR REPLACE INTO sync_meta(k, v) VALUES('fingerprint', ?1)", fingerprint).run();
}

qint64 ownWriter(Connection &connection)
{
    Query query(connection, "SELECT max(idx) FROM sync_writer WHERE mine=1");
    return query.next() ? query.integer(0) : 0;
}

} // namespace huni
