#pragma once

#include "core/store/drafts.h"

#include <span>

namespace huni {

class Reader;

/// Where something that was typed and not saved belongs.
struct DraftPlace {
    DraftKey key{}; ///< of the field; of one of them where a form is saved as a whole
    LeadId lead{}; ///< whose page has the form; nil: the form is of the board, or is quick capture
    QString name{}; ///< of that lead, else of the stage, for people; empty when it is not there any more
    Instant at = 0; ///< when it was typed last

    bool operator==(const DraftPlace &) const = default;
};

/// The places of drafts: of a form that is saved as a whole (`composer`, `card`, `capture`) one, of others one for each field. In the
/// order of the drafts.
std::vector<DraftPlace> draftPlaces(Reader &reader, Connection &connection,
                                    std::span<const std::pair<DraftKey, Draft>> drafts);

} // namespace huni
