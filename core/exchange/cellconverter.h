#pragma once

#include "core/exchange/importsource.h"
#include "core/exchange/mapping.h"

#include <unordered_map>

namespace huni {

/// UTC milliseconds of local days; time zone rules are asked once a day, not once a cell.
class LocalDays
{
public:
    explicit LocalDays(const QTimeZone &zone)
        : m_zone(zone)
    {
    }
    Instant startOf(QDate day);
    /// A local time of day; across a clock change the zone decides.
    Instant at(QDate day, int milliseconds);

private:
    QTimeZone m_zone;
    std::unordered_map<qint64, Instant> m_starts;
};

/// `won`, `lost` or `open` in English or Turkish words; empty for anything else, also yes and no.
std::string_view outcomeOf(std::string_view cell);

/// Reads the cells of one column as its mapping says.
class CellConverter
{
public:
    CellConverter(const ColumnMapping &mapping, LocalDays &days);

    /// \return false when the cell is something else than the field takes; `value` is then missing
    bool convert(std::string_view cell, ImportValue &value);

private:
    bool convertTyped(std::string_view cell, ImportValue &value);
    bool convertNumber(std::string_view cell, ImportValue &value) const;
    bool convertDate(std::string_view cell, ImportValue &value);
    bool convertYear(std::string_view cell, ImportValue &value) const;
    bool convertYesNo(std::string_view cell, ImportValue &value) const;
    bool convertOutcome(std::string_view cell, ImportValue &value) const;
    bool convertContact(std::string_view cell, ImportValue &value) const;
    void convertParts(std::string_view cell, ImportValue &value) const;
    const std::string &countryOf(std::string_view cell);
    std::string_view replaced(std::string_view cell);

    const ColumnMapping &m_mapping;
    LocalDays &m_days;
    std::unordered_map<std::string, std::string> m_cache; ///< texts met, with what they mean
    std::string m_key;
    bool m_isTyped;
    bool m_hasValues;
};

} // namespace huni
