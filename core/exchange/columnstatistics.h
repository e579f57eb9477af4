#pragma once

#include "core/exchange/columnformat.h"
#include "core/exchange/fields.h"

#include <QStringList>

#include <array>
#include <string>
#include <unordered_map>

namespace huni {

/// What the unmistakable columns of a file say about the others.
struct FileConventions {
    char decimal = 0; ///< 0: not known
    std::optional<bool> monthFirst{};
};

/// One column in figures, and how to read it.
struct ColumnProfile {
    qint64 filled = 0;
    qint64 missing = 0; ///< empty or a filler such as `Select`
    qint64 numbers = 0; ///< cells that `number` reads
    qint64 dates = 0; ///< cells that `date` reads
    qint64 serials = 0; ///< bare numbers that would be dates in `serial`
    qint64 yesNos = 0;
    qint64 emails = 0;
    bool hasYes = false;
    bool hasNo = false;
    NumberFormat number{};
    DateFormat date{};
    DateFormat serial{}; ///< for a field that must be a date while the cells are bare numbers
    FieldType inferred = FieldType::Text; ///< the type of a custom field made of this column
    QStringList choices{}; ///< for Choice and Choices, by first appearance
    QStringList samples{}; ///< the first five different texts
    QStringList texts{}; ///< different texts, by first appearance
    bool hasMoreTexts = false; ///< there are more than `texts`

    /// The format of a date field: the written dates, or bare numbers when there are more of those.
    const DateFormat &dateFormat() const { return serials > dates ? serial : date; }
};

/// Counts what the cells of a column could be; memory does not grow with the rows.
class ColumnStatistics
{
public:
    void add(std::string_view cell);
    void addMissing() { ++m_missing; }
    /// Counts what was put off; call once after the last cell.
    void finish();

    /// Evidence of this column alone; nothing when it is undecided or has none.
    FileConventions conventions() const;
    ColumnProfile profile(const FileConventions &file) const;

private:
    static constexpr size_t mostDistinct = 64;
    struct Distinct {
        std::string text{};
        qint64 count = 0;
    };
    // A handful of texts with their counts, in the order of appearance.
    struct DistinctTable {
        std::vector<Distinct> entries{};
        std::unordered_map<size_t, size_t> places{};
        bool hasOverflowed = false;

        bool add(std::string_view text);
    };

    void account(std::string_view cell, qint64 times, bool mayBeYesNo);
    void addParts(std::string_view cell);
    NumberFormat bestNumber(const FileConventions &file, qint64 &count) const;
    DateFormat bestDate(const FileConventions &file, qint64 &count) const;
    DateFormat bestSerial(qint64 &count) const;
    FieldType inferredType(const ColumnProfile &profile) const;
    QStringList choicesOf(const DistinctTable &table, qint64 total) const;

    qint64 m_filled = 0;
    qint64 m_missing = 0;
    qint64 m_typedFillers = 0;
    qint64 m_analysed = 0;
    std::array<qint64, numberStyles> m_styles{};
    std::array<qint64, numberStyles> m_marked{}; ///< of those, with a mark that tells styles apart
    std::array<qint64, dateOrders> m_dates{};
    qint64 m_marks = 0;
    qint64 m_threes = 0; ///< marked numbers whose last mark has three digits after it
    qint64 m_swappable = 0; ///< dates valid as day-month and as month-day
    qint64 m_percents = 0;
    qint64 m_leadingZeros = 0;
    qint64 m_withCurrency = 0;
    qint64 m_otherCurrencies = 0;
    Currency m_currency{};
    qint64 m_monthNames = 0;
    qint64 m_times = 0;
    qint64 m_zones = 0;
    qint64 m_yes = 0;
    qint64 m_no = 0;
    qint64 m_oneByte = 0;
    qint64 m_emails = 0;
    qint64 m_withParts = 0;
    qint64 m_parts = 0;
    std::array<qint64, 128> m_separators{};
    DistinctTable m_distinct{};
    DistinctTable m_partTable{};
    QStringList m_samples{};
};

} // namespace huni
