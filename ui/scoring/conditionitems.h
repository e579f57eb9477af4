#pragma once

#include "core/leads/tablefields.h"
#include "ui/table/filterbar.h"
#include "ui/words/translations.h"

namespace huni {

/// The conditions of a rule or a market as chips say them.
std::vector<FilterBar::Item> scoringConditionItems(const Filter &filter, const Catalog &catalog, Language language);
/// The fields that rules and markets may ask for, those of scoring alone first.
std::vector<TableField> offeredScoringFields(const Catalog &catalog);

} // namespace huni
