#pragma once

#include <QCoreApplication>
#include <QFile>

namespace huni::test {

/// How many locks this process has on files. Who opens and closes a file once more loses all that the process has on it,
/// and then another program may write while SQLite believes itself alone.
inline qsizetype locksHeld()
{
    QFile locks(QStringLiteral("/proc/locks"));
    if (!locks.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray own = ' ' + QByteArray::number(QCoreApplication::applicationPid()) + ' ';
    return locks.readAll().count(own);
}

} // namespace huni::test
