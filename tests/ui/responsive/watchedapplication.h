#pragma once

#include "tests/ui/responsive/threadtimes.h"

#include <QApplication>

#include <vector>

namespace huni::trial {

/// An application that notes how long each event kept the window from the next one: by computing, and by
/// standing still in a lock, a file or a database. That others have the processors does not count.
class WatchedApplication final : public QApplication
{
public:
    /// One event that took long.
    struct Block {
        double busy = 0; ///< milliseconds of processor time
        double waited = 0; ///< milliseconds in which it stood still for something
        QString what {}; ///< class and name of who got the event, and its type

        double longest() const { return std::max(busy, waited); }
    };

    WatchedApplication(int &argc, char **argv);

    /// Forgets what was noted; `doing` goes before what is noted from now on.
    void begin(const QString &doing);
    /// Another process that the window may wait for.
    void watch(qint64 process) { m_others.watch(pid_t(process)); }
    /// Events that computed or waited for longer than this since begin, the longest first.
    std::vector<Block> blocksOver(double milliseconds) const;

protected:
    bool notify(QObject *receiver, QEvent *event) override;

private:
    void note(const QString &what);

    std::vector<Block> m_blocks;
    QString m_doing;
    ThreadTime m_since{};
    QueuedThreads m_others;
    int m_depth = 0;
};

} // namespace huni::trial
