#include "tests/ui/responsive/watchedapplication.h"

#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>

namespace huni::trial {

namespace {

constexpr double notedFromMs = 10;

double threadMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

void WatchedApplication::begin(const QString &doing)
{
    m_blocks.clear();
    m_doing = doing;
}

std::vector<WatchedApplication::Block> WatchedApplication::blocksOver(double milliseconds) const
{
    std::vector<Block> blocks;
    std::copy_if(m_blocks.begin(), m_blocks.end(), std::back_inserter(blocks),
                 [milliseconds](const Block &block) { return block.milliseconds > milliseconds; });
    std::sort(blocks.begin(), blocks.end(), [](const Block &a, const Block &b) { return a.milliseconds > b.milliseconds; });
    return blocks;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QString who = QLatin1String(receiver->metaObject()->className()) + u' ' + receiver->objectName();
    const auto type = event->type();
    ++m_depth;
    const double before = threadMilliseconds();
    const bool done = QApplication::notify(receiver, event);
    const double took = threadMilliseconds() - before;
    --m_depth;
    if (took > notedFromMs) {
        const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_blocks.push_back({took, QStringLiteral("%1: %2 %3").arg(m_doing, who, QLatin1String(name ? name : "?"))});
    }
    return done;
}

} // namespace huni::trial
