#include "core/store/lockfile.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace huni {

namespace {

constexpr int namelessMs = 200; // a live process writes its name at once; this is far more than it takes

} // namespace

bool takeLock(QLockFile &lock)
{
    lock.setStaleLockTime(0); // age says nothing: an import may take long
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError)
        return false;
    // Killed between making the file and writing its name: QLockFile would believe in such a holder for ever.
    if (QFileInfo(lock.fileName()).size() != 0)
        return false;
    if (lock.tryLock(namelessMs))
        return true;
    if (QFileInfo(lock.fileName()).size() != 0 || !QFile::remove(lock.fileName()))
        return false;
    return lock.tryLock(0);
}

} // namespace huni
