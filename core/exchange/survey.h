#pragma once

#include "core/exchange/columnstatistics.h"
#include "core/exchange/header.h"
#include "core/exchange/rowfile.h"

#include <functional>

namespace huni {

/// What the caller knows better.
struct SurveyOptions {
    std::optional<char> delimiter{};
    std::optional<qint64> headerLine{}; ///< the line with the names of the columns; 0: there is none
    std::optional<bool> monthFirst{}; ///< for dates that could be read both ways in every cell
    bool localeIsMonthFirst = false; ///< the way of whoever imports: counts where the file says nothing at all
    /// Called now and then with the bytes read; false stops with Cancelled.
    std::function<bool(qint64 position, qint64 size)> progress{};
};

/// How a file begins.
struct TableStart {
    FileDialect dialect{};
    Header header{};
    std::vector<HeadRecord> head{}; ///< the first records, whatever they are
};

/// Reads the beginning of a file, to look at before all of it is read.
/// \par Errors  NoRows (nothing but blank lines), LineTooLong, FileUnreadable
Result<TableStart> readStart(RowFile &file, const SurveyOptions &options = {});

/// A file after one pass over all of it.
struct SurveyResult {
    QString encoding{};
    bool isEncodingGuess = false;
    qint64 replacedBytes = 0; ///< places that were no text in the encoding
    FileDialect dialect{};
    Header header{};
    qint64 rows = 0;
    qint64 shortRows = 0;
    qint64 longRows = 0;
    qint64 brokenRows = 0; ///< a quote never closed
    qint64 repairedRows = 0;
    qint64 firstBrokenLine = 0; ///< where the first such quote opened
    std::vector<ColumnProfile> columns{}; ///< as header.columns

    /// Rows that lack cells at the end are the file's habit, not damage.
    bool acceptsShortRows() const { return shortRows * 2 > rows; }
};

/// Reads the whole source once, in bounded memory, and leaves it at its end.
/// \par Errors  NoRows (nothing but blank lines), LineTooLong, FileUnreadable, Cancelled
Result<SurveyResult> survey(RowFile &source, const SurveyOptions &options = {});

} // namespace huni
