#pragma once

class QLockFile;

namespace huni {

/// Takes a lock that only a running process may hold: what a process that died has left behind is taken over,
/// also when it died before it had written its name into the file. Does not wait for a holder that is alive.
bool takeLock(QLockFile &lock);

} // namespace huni
