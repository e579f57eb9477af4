#include "core/model/pipelinekind.h"

namespace huni {

QString teamKindKey(TeamKind kind)
{
    return kind == TeamKind::Alone ? QStringLiteral("alone") : QStringLiteral("team");
}

std::optional<TeamKind> teamKindFromKey(QStringView key)
{
    for (const TeamKind kind : {TeamKind::Alone, TeamKind::Team}) {
        if (key == teamKindKey(kind))
            return kind;
    }
    return std::nullopt;
}

QString businessKey(Business business)
{
    return business == Business::B2b ? QStringLiteral("b2b") : QStringLiteral("b2c");
}

std::optional<Business> businessFromKey(QStringView key)
{
    for (const Business business : {Business::B2b, Business::B2c}) {
        if (key == businessKey(business))
            return business;
    }
    return std::nullopt;
}

} // namespace huni
