#pragma once

#include "core/exchange/cellconverter.h"
#include "core/exchange/fields.h"
#include "core/leads/catalog.h"
#include "core/store/writer.h"

namespace huni {

/// Where the value of a field goes. The same for import, add and set.
struct FieldTarget {
    enum class To {
        Column, ///< of the thing's own row
        CompanyColumn, ///< of the row of its company
        FullName, ///< given and family name
        Company, ///< the row of that name
        Channel,
        Campaign,
        Member,
        Stage,
        Outcome,
        Note, ///< an activity of its own
        Label, ///< a row for each
        Lead, ///< the row with that id, external id, e-mail or name
        Opportunity,
    };

    To to{};
    int column = 0; ///< number in the registry, of the thing or of its company; 0 for what is no cell
    int currencyColumn = 0; ///< of an amount that has one of its own

    bool operator==(const FieldTarget &) const = default;
};

/// Where a field of the things in `table` goes; nothing for a key that they do not have.
std::optional<FieldTarget> fieldTarget(Table table, QStringView key);

/// Whether a field is the currency of an amount that is written with it: a lead and a company have one amount alone.
bool isCurrencyOfAmount(Table table, QStringView key);

/// The longest text that a field takes, in bytes of UTF-8.
constexpr qsizetype maxFieldBytes = 100'000;

/// Reads one value as a person types it in a command: ISO dates and instants (also `dd.MM.yyyy`), numbers
/// with a point (grouped only where both marks are there), amounts with or without a currency, countries by
/// name or code. \return Missing for empty text \par Errors  InvalidValue (thing: the field's key, detail:
/// the text), ValueTooLong (thing: the key, detail: the limit)
Result<ImportValue> readFieldText(const Field &field, const QString &text, const QTimeZone &zone);

/// The cell for a value of this field, when it stands in a column of its own. Names of short lists become
/// their keys
/// (`Teknoloji` is `technology`), probabilities basis points, amounts minor units.
/// \param currency  of an amount that names none
/// \par Errors  Overflow, InvalidValue (thing: the key)
Result<Value> cellOf(const Field &field, const ImportValue &value, Currency currency);

/// The value of a custom field as its type stores it. \par Errors  InvalidValue, Overflow (thing:
/// `custom:NAME`)
Result<Value> customCellOf(const CustomField &field, const QString &text, const QTimeZone &zone,
                           Currency currency);

/// How a cell reads in a file: amounts `1234.50 TRY`, instants and dates in ISO 8601, percent as a number.
QString cellText(const Field &field, const FieldTarget &target, const Record &record, const Catalog &catalog);

} // namespace huni
