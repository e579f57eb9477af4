#pragma once

#include "core/store/drafts.h"

#include <span>

namespace huni {

class Reader;

/// The part of the program that has the form of a draft.
enum class DraftHome {
    Gone, ///< what it belonged to is not there any more: the text is all there is
    Lead, ///< panel or page of a lead
    Board,
    Table, ///< of leads or of companies
    Settings,
    Capture,
    Scoring,
};

/// Where something that was typed and not saved belongs.
///
/// Forms and what they are about: `lead`, `composer`, `label`, `answer`, `points` (a lead), `note`, `opportunity`; `card` (a stage), `move` (a
/// card); `capture`; `company`; `scoring` (a scoring model), `scoring.rule` and `.model` (a value of it), `.market`, `.customer`; `settings.<section>`; and those on the page of a table: `leads.cell` and `.new`, `.edit_field`,
/// `.label`, `.new_list`, `.list_details`, `.save_view_as`, `.duplicate_view`, `.rename_view`, likewise `companies.`. A form for something new,
/// or for chosen rows, is about the pipeline.
struct DraftPlace {
    DraftKey key{}; ///< of the field; of one of them where a form is saved as a whole
    DraftHome home = DraftHome::Gone;
    LeadId lead{}; ///< whose page has the form, for DraftHome::Lead
    QString name{}; ///< of what the form is about, for people; empty when it has none or is not there any more
    Instant at = 0; ///< when it was typed last

    bool operator==(const DraftPlace &) const = default;
};

/// Whether the fields of the form are saved together; those of others are drafts of their own.
bool isSavedAsAWhole(const DraftKey &key);

/// The places of drafts: of a form that is saved as a whole one, of others one for each field. In the order of the drafts.
/// \param turkish  language of the names of stages and channels
std::vector<DraftPlace> draftPlaces(Reader &reader, Connection &connection, std::span<const std::pair<DraftKey, Draft>> drafts,
                                    bool turkish = false);

} // namespace huni
