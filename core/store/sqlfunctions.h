#pragma once

struct sqlite3;

namespace huni {

/// Functions for conditions in SQL; every connection has them. Nothing in, nothing out.
///
/// `folded(text)` as foldedUtf8; `text_contains(text, folded)`, `text_begins(text, folded)`: 1 or 0, also for
/// nothing; `has_part(text, folded)`: whether one of the parts between `;` is that, folded;
/// `custom_text(packed, number)`, `custom_number`, `custom_day`: the value of one custom field in the packed
/// column, if it is one of that kind (a number reads as text too, a text never as a number);
/// `money_minor(text)`, `money_code(text)`: of `1234.50 TRY`.
void registerSqlFunctions(sqlite3 *database);

} // namespace huni
