#pragma once

#include "core/duplicates/combine.h"
#include "core/duplicates/duplicatefinder.h"
#include "ui/words/translations.h"

namespace huni {

/// What two things have in common, in a few words: `same phone`.
QString likenessWords(const LikeReason &reason);
/// A likelihood in a word: `almost certain`, `likely`, `possible`.
QString likelihoodWord(int likelihood);
/// Name of what is chosen as a whole: `Title`, `Value`, the name of a custom field.
QString combineUnitName(Connection &connection, Table table, const CombineUnit &unit, const Catalog &catalog, Language language);
/// One side of a unit for people: countries, stages, amounts and days in their language.
QString combineUnitText(Connection &connection, const Catalog &catalog, Table table, const Record &record,
                        const CombineUnit &unit, Language language);
/// The note that keeps what no field holds: `Merged from Ayşe Demir:` and a line for each value.
QString combineNoteWords(const CombineRemainder &remainder, Language language);
/// combineNoteWords in the language of the program.
CombineNote combineNoteIn(Language language);

} // namespace huni
