#pragma once

#include <QApplication>

#include <vector>

namespace huni::trial {

/// An application that notes how long each event kept the window from the next one, in processor time of its thread: what
/// other programs do on the machine does not count.
class WatchedApplication final : public QApplication
{
public:
    /// One event that took long.
    struct Block {
        double milliseconds = 0;
        QString what {}; ///< class and name of who got the event, and its type
    };

    WatchedApplication(int &argc, char **argv);

    /// Forgets what was noted; `doing` goes before what is noted from now on.
    void begin(const QString &doing);
    /// Events that took longer than this since begin, the longest first.
    std::vector<Block> blocksOver(double milliseconds) const;

protected:
    bool notify(QObject *receiver, QEvent *event) override;

private:
    std::vector<Block> m_blocks;
    QString m_doing;
    int m_depth = 0;
};

} // namespace huni::trial
