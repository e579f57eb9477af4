#include "core/model/score.h"

namespace huni {

QString gradeKey(Grade grade)
{
    switch (grade) {
    case Grade::A: return QStringLiteral("A");
    case Grade::B: return QStringLiteral("B");
    case Grade::C: return QStringLiteral("C");
    case Grade::D: return QStringLiteral("D");
    case Grade::Unknown: break;
    }
    return QStringLiteral("?");
}

QString temperatureKey(Temperature temperature)
{
    switch (temperature) {
    case Temperature::Hot: return QStringLiteral("hot");
    case Temperature::Warm: return QStringLiteral("warm");
    case Temperature::Cold: break;
    }
    return QStringLiteral("cold");
}

} // namespace huni
