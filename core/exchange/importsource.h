#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/exchange/columnformat.h"

#include <QDate>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huni {

/// One cell, read. Which members count depends on `kind`.
struct ImportValue {
    enum class Kind : std::uint8_t { Missing, Text, Number, Money, Date, DateTime, YesNo };

    Kind kind = Kind::Missing;
    Currency currency{}; ///< Money: as the cell or the column says; empty: the row's, else the pipeline's
    int scale = 0; ///< Number, Money: digits of the mantissa after the point
    qint64 integer
        = 0; ///< Number, Money: mantissa; Date: Julian day; DateTime: UTC milliseconds; YesNo: 0 or 1
    std::string text{}; ///< UTF-8, trimmed: texts, and codes such as `TR`, `won`
    std::vector<std::string> more{}; ///< further e-mails, phones or choices of the same cell

    bool isMissing() const { return kind == Kind::Missing; }
    Decimal decimal() const { return {integer, scale}; }
    QDate date() const { return QDate::fromJulianDay(integer); }
    Instant instant() const { return integer; }
    bool isYes() const { return integer != 0; }
    /// The amount, once it is known in which currency. Empty beyond maxMinor.
    std::optional<Money> money(Currency fallback) const;
};

inline std::optional<Money> ImportValue::money(Currency fallback) const
{
    const Currency used = currency.isEmpty() ? fallback : currency;
    const auto minor = minorUnits(decimal(), used.digits());
    return minor ? std::optional(Money{*minor, used}) : std::nullopt;
}

/// A cell that could not be read as its field.
struct CellError {
    int column = -1; ///< place in the mapping; -1: the row as a whole
    Errc code = Errc::InvalidValue;
    std::string text{}; ///< the cell, or what is wrong with the row
};

/// A row with its values in the order of the mapping's columns. Reuse one over all rows: it keeps its memory.
struct ImportRow {
    qint64 line = 0;
    std::vector<ImportValue> values{};
    std::vector<CellError> errors{};
    std::span<const std::string_view> cells{}; ///< as in the file; live until the next row is read
    bool isBroken = false; ///< not a row of this table (too many or too few cells, a quote never closed)
};

/// Rows of a file as typed values: what the importer consumes, whatever the format of the file.
class ImportSource
{
public:
    virtual ~ImportSource() = default;

    /// \return false at the end
    virtual Result<bool> next(ImportRow &row) = 0;
    /// Back to the first row.
    virtual Result<void> rewind() = 0;
    /// Bytes read, and in all: for progress.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
};

} // namespace huni
