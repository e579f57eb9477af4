#include "core/leads/latestsource.h"

namespace huni {

std::optional<Instant> latestSourceAt(Connection &connection, const Uuid &lead)
{
    Query latest(
        connection,
        "SELECT at FROM touchpoint WHERE lead=?1 AND channel IS NOT NULL AND gone=0 ORDER BY at DESC LIMIT 1",
        lead);
    return latest.next() ? latest.optional(0) : std::nullopt;
}

void noteSource(Writer &writer, const Record &touchpoint)
{
    using C = col::Touchpoint;
    const Uuid lead = uuidOf(touchpoint.at(C::Lead));
    if (!lead || isNull(touchpoint.at(C::Channel)))
        return;
    const auto latest = latestSourceAt(writer.connection(), lead);
    if (latest && *latest > numberOf(touchpoint.at(C::At)).value_or(0))
        return;
    writer.set(Table::Lead, lead, {{col::Lead::LatestChannel, touchpoint.at(C::Channel)}});
}

} // namespace huni
