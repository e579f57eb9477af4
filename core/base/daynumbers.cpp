#include "core/base/daynumbers.h"

#include <QDateTime>

#include <limits>

namespace huni {

DayNumbers::DayNumbers(QTimeZone zone)
    : m_zone(std::move(zone))
{
}

int DayNumbers::of(Instant at)
{
    const Instant local = at + stretchOf(at).offset;
    return int(local >= 0 ? local / dayMs : (local - dayMs + 1) / dayMs);
}

const DayNumbers::Stretch &DayNumbers::stretchOf(Instant at)
{
    const auto holds = [at](const Stretch &stretch) { return at >= stretch.from && at < stretch.to; };
    if (m_last < m_stretches.size() && holds(m_stretches[m_last]))
        return m_stretches[m_last];
    for (m_last = 0; m_last < m_stretches.size(); ++m_last) {
        if (holds(m_stretches[m_last]))
            return m_stretches[m_last];
    }
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    Stretch stretch{std::numeric_limits<Instant>::min() / 4, std::numeric_limits<Instant>::max() / 4,
                    Instant(m_zone.offsetFromUtc(moment)) * secondMs};
    if (m_zone.hasTransitions()) {
        // The transition before an instant leaves out that instant itself.
        const QTimeZone::OffsetData before = m_zone.previousTransition(moment.addMSecs(1));
        const QTimeZone::OffsetData after = m_zone.nextTransition(moment);
        if (before.atUtc.isValid())
            stretch.from = before.atUtc.toMSecsSinceEpoch();
        if (after.atUtc.isValid())
            stretch.to = after.atUtc.toMSecsSinceEpoch();
    }
    m_stretches.push_back(stretch);
    m_last = m_stretches.size() - 1;
    return m_stretches.back();
}

} // namespace huni
