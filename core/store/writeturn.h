#pragma once

#include "core/store/connection.h"

#include <QElapsedTimer>
#include <QLockFile>

namespace huni {

/// Lets the processes that write to one file take turns. SQLite gives its lock to whoever tries at the moment it is free;
/// bulk work takes it again at once, so that a single edit elsewhere would wait for all of it.
class WriteTurn final : public Connection::Patience
{
public:
    explicit WriteTurn(const QString &path);

    /// Whether somebody in another process waits, by the look of it: who was stopped while it waited is noticed by
    /// letOthersGoFirst.
    bool isAskedFor() const;
    /// Between two transactions of bulk work, with no lock held: those who wait in other processes go first.
    void letOthersGoFirst();

    bool waitForLock(int tries) override;
    void lockTakenOrGivenUp() override;

private:
    QLockFile m_waiting; ///< held while this process waits: others see it
    QElapsedTimer m_since{};
};

} // namespace huni
