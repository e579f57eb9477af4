#include "ui/shell/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace huni {

namespace {

constexpr int answerMs = 500;

// One name for a user and a file: another user of the machine has their own window.
QString instanceName(const QString &path)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    const QByteArray key = (QDir::homePath() + u'|' + file).toUtf8();
    return QStringLiteral("huni-")
        + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(20));
}

} // namespace

SingleInstance::SingleInstance(const QString &path, QObject *parent)
    : QObject(parent)
    , m_name(instanceName(path))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *guest = m_server.nextPendingConnection()) {
            connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
            guest->disconnectFromServer();
            Q_EMIT raiseWanted();
        }
    });
}

bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(answerMs);
}

void SingleInstance::listen()
{
    // Nobody answered, so a socket that is left over belongs to a process that has died.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace huni
