#include "core/leads/draftplaces.h"

#include "core/leads/leads.h"
#include "core/leads/names.h"

#include <algorithm>

namespace huni {

namespace {

bool isSavedAsAWhole(const DraftKey &key)
{
    return key.form == u"composer" || key.form == u"card" || key.form == u"capture";
}

LeadId leadOfDraft(Connection &connection, const DraftKey &key)
{
    const auto leadIn = [&](const char *sql) {
        Query query(connection, sql, key.thing);
        return query.next() ? query.as<LeadId>(0) : LeadId{};
    };
    if (key.form == u"card" || key.form == u"capture")
        return {};
    if (key.form == u"note")
        return leadIn("SELECT coalesce(a.lead, o.lead) FROM activity a LEFT JOIN opportunity o ON o.id=a.opportunity "
                      "WHERE a.id=?1");
    if (key.form == u"opportunity")
        return leadIn("SELECT lead FROM opportunity WHERE id=?1");
    return LeadId{key.thing};
}

} // namespace

std::vector<DraftPlace> draftPlaces(Reader &reader, Connection &connection,
                                    std::span<const std::pair<DraftKey, Draft>> drafts)
{
    std::vector<DraftPlace> places;
    for (const auto &[key, draft] : drafts) {
        if (key.form == u"composer" && key.field != u"text")
            continue; // the kind alone is nothing that could be lost
        const bool known = isSavedAsAWhole(key)
            && std::any_of(places.begin(), places.end(), [&key = key](const DraftPlace &place) {
                   return place.key.form == key.form && place.key.thing == key.thing;
               });
        if (known)
            continue;
        DraftPlace place{key, leadOfDraft(connection, key), {}, draft.at};
        if (place.lead && !readLead(reader, connection, place.lead))
            place.lead = {}; // it is gone: the text is all there is
        if (place.lead)
            place.name = leadTitle(connection, place.lead.uuid).name;
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace huni
