#include "core/leads/latestsource.h"

namespace huni {

void noteSource(Writer &writer, const Record &touchpoint)
{
    using C = col::Touchpoint;
    const Uuid lead = uuidOf(touchpoint.at(C::Lead));
    if (!lead || isNull(touchpoint.at(C::Channel)))
        return;
    {
        Query later(writer.connection(), "SELECT 1 FROM touchpoint WHERE lead=?1 AND at>?2 AND channel IS NOT NULL AND gone=0", lead,
                    touchpoint.at(C::At));
        if (later.next())
            return;
    }
    writer.set(Table::Lead, lead, {{col::Lead::LatestChannel, touchpoint.at(C::Channel)}});
}

} // namespace huni
