#pragma once

#include "core/leads/lists.h"
#include "core/leads/thingtable.h"
#include "core/leads/views.h"
#include "ui/words/translations.h"

namespace huni {

/// Name of a field for the head of a column and for conditions: `E-mail`, `Sector of the company`, `Idle days`.
QString tableFieldName(Table table, const TableField &field, Language language);

/// What a cell says. An undefined one is empty: the table shows a dash there.
/// Days and moments in the format of the language; amounts of several currencies one after the other.
/// \param lists  names of lists; nullptr where the field `lists` is not shown
QString cellWords(const TableField &field, const CellValue &value, const Catalog &catalog, Language language,
                  const std::vector<FixedList> *lists = nullptr);

/// Name of a value of a Choice or Choices as conditions hold it (FilterCondition::values); the text itself, marked as
/// deleted for an id that nothing has.
QString choiceWords(const TableField &field, const QString &value, const Catalog &catalog, Language language,
                    const std::vector<FixedList> *lists = nullptr, const std::vector<SavedView> *views = nullptr);

/// Values that a builder offers for a Choice or Choices that the catalogue or what ships knows, with their names:
/// stages, members, channels, campaigns, bands, verdicts, shipped lists, options. The others (labels, lists, views,
/// countries) are read where they stand.
std::vector<std::pair<QString, QString>> choicesOffered(const TableField &field, const Catalog &catalog, Language language);

} // namespace huni
