#include "tests/ui/responsive/watchedapplication.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

#include <algorithm>

namespace huni::trial {

namespace {

constexpr double notedFromMs = 10;

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    // A loop within an event (a menu, a dialog) waits for the next event: it keeps nobody from it.
    connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (m_depth > 0)
            note(QStringLiteral("before the loop of an event"));
    });
    connect(eventDispatcher(), &QAbstractEventDispatcher::awake, this, [this] {
        if (m_depth > 0)
            m_others.begin();
        m_since = ThreadTime::now();
    });
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
                 [milliseconds](const Block &block) { return block.longest() > milliseconds; });
    std::sort(blocks.begin(), blocks.end(),
              [](const Block &a, const Block &b) { return a.longest() > b.longest(); });
    return blocks;
}

void WatchedApplication::note(const QString &what)
{
    const ThreadTime now = ThreadTime::now();
    const double busy = now.busy - m_since.busy;
    double waited = (now.wall - m_since.wall) - busy - (now.queued - m_since.queued);
    if (waited > notedFromMs)
        waited -= m_others.longest();
    if (std::max(busy, waited) > notedFromMs)
        m_blocks.push_back({busy, waited, QStringLiteral("%1: %2").arg(m_doing, what)});
    m_since = now;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QString who = QLatin1String(receiver->metaObject()->className()) + u' ' + receiver->objectName();
    const auto type = event->type();
    ++m_depth;
    m_others.begin();
    m_since = ThreadTime::now();
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    note(who + u' ' + QLatin1String(name ? name : "?"));
    return done;
}

} // namespace huni::trial
