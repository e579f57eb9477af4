#pragma once

#include <QString>

#include <optional>

namespace huni {

/// Whether one person works with a pipeline or several. Alone hides the team, handoffs and roles.
enum class TeamKind { Alone, Team };
/// Whether companies or persons are sold to.
enum class Business { B2b, B2c };

/// Words in the file: `alone`, `team`; `b2b`, `b2c`.
QString teamKindKey(TeamKind kind);
std::optional<TeamKind> teamKindFromKey(QStringView key);
QString businessKey(Business business);
std::optional<Business> businessFromKey(QStringView key);

} // namespace huni
