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

/// The key of a value of a list that ships (`sector`, `seniority` ...), by key or name in either language;
/// the text itself when the list does not have it.
QString listKey(QStringView list, const QString &text);
/// The name of such a key for people; the key itself when the list does not have it.
QString listName(QStringView list, const QString &key, bool turkish);
/// The keys of a list that ships, in its order.
QStringList listValues(QStringView list);
/// The list that a field takes its values from; empty when it takes any text.
QString listOfField(QStringView fieldKey);

/// Finds what a row names, inside a write; what is made is in the catalogue from then on.
class NameResolver
{
public:
    enum class WhenMissing { Refuse, Make };

    NameResolver(Writer &writer, PipelineId pipeline, Catalog &catalog)
        : m_writer(writer)
        , m_pipeline(pipeline)
        , m_catalog(catalog)
    {
    }

    /// By name, folded; made when missing.
    CompanyId company(const QString &name);
    /// By key or name. \par Errors  UnknownChannel (detail: the channels there are)
    Result<ChannelId> channel(const QString &keyOrName, WhenMissing whenMissing);
    /// By name, folded; made when missing.
    CampaignId campaign(const QString &name, ChannelId channel);
    /// By name or e-mail. \par Errors  UnknownMember (detail: the members there are)
    Result<MemberId> member(const QString &name, WhenMissing whenMissing);
    /// A custom field of a kind of thing, by name; made with this type when missing.
    /// \par Errors  InvalidValue (a name without a letter or digit)
    Result<CustomField> customField(Table table, const QString &name, CustomType type = CustomType::Text,
                                    const QStringList &options = {});

private:
    Writer &m_writer;
    PipelineId m_pipeline;
    Catalog &m_catalog;
};

/// The table that has, or had, a row with this id; nothing when none has.
std::optional<Table> tableOfRow(Connection &connection, const Uuid &id);

/// The row of a thing by id, external id, e-mail (leads) or name.
/// \par Errors  NotFound, Ambiguous (detail: the ids)
Result<Uuid> findRow(Connection &connection, Table table, const QString &text);

/// The value of a custom field as its type stores it. \par Errors  InvalidValue, Overflow (thing:
/// `custom:NAME`)
Result<Value> customCellOf(const CustomField &field, const QString &text, const QTimeZone &zone,
                           Currency currency);

/// How a cell reads in a file: amounts `1234.50 TRY`, instants and dates in ISO 8601, percent as a number.
QString cellText(const Field &field, const FieldTarget &target, const Record &record, const Catalog &catalog);

} // namespace huni
