#pragma once

#include "core/base/result.h"
#include "core/exchange/textsource.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huni {

/// How a file separates its cells and lines.
struct CsvDialect {
    char delimiter = ',';
    bool carriageReturnEndsLine = false; ///< only in files without a line feed (old Mac)
    int headerLinesToSkip = 0; ///< 1 when the file begins with Excel's `sep=;`

    bool operator==(const CsvDialect &) const = default;
};

/// Bounds that keep the memory bounded.
struct CsvLimits {
    size_t fieldBytes = 1024 * 1024;
    size_t recordBytes = 16 * 1024 * 1024;
    size_t columns = 10'000;
};

/// One line of cells. The views live until the next call of the reader.
struct CsvRecord {
    enum class State {
        Sound,
        QuoteRepaired, ///< a quote was never closed; read as a character of the cell, the row is regular
        QuoteBroken, ///< a quote was never closed and the line makes no regular row
    };

    std::span<const std::string_view> fields{};
    qint64 line = 0; ///< of its first character, from 1
    State state = State::Sound;
    bool followsBlankLine = false;
};

/// Reads delimited text: RFC 4180 and what is found in the wild.
///
/// Cells may have quotes, doubled quotes and line breaks within quotes; lines end in LF, CRLF or CR; empty
/// lines are left out (a line of `""` is not empty); a quote inside an unquoted cell is a character. A quote
/// that is never closed costs one row, not the rest of the file: the reader goes on with the line after the
/// one it opened on.
class CsvReader
{
public:
    CsvReader(TextSource &source, const CsvDialect &dialect, const CsvLimits &limits = {});

    /// \return false at the end of the text
    /// \par Errors  LineTooLong (place: the line; detail: which bound), FileUnreadable
    Result<bool> next(CsvRecord &record);

    /// How many cells a regular row has; decides whether a broken quote can be repaired. 0: as the first
    /// record.
    void setExpectedColumns(size_t columns) { m_expected = columns; }
    qint64 line() const { return m_line; }

private:
    enum class Step { Record, NeedMore, QuoteOpen, QuoteOdd, FieldTooLong, TooManyColumns };
    struct Piece {
        size_t at; ///< from the record's start, or in m_arena
        size_t length;
        bool isUnescaped;
    };

    Result<Step> parseWithRefill();
    Step parse();
    Step parseQuoted(const char *&p);
    Step parsePlain(const char *&p);
    bool finishLine(const char *&p);
    bool isLineEnd(const char *p) const;
    Result<Step> repair(Step step, CsvRecord &record);
    void deliver(CsvRecord &record);
    bool skipBlankLines();
    Result<bool> refill();
    Error tooLong(Step step) const;

    TextSource &m_source;
    CsvDialect m_dialect;
    CsvLimits m_limits;
    std::string m_buffer;
    size_t m_begin = 0; ///< of the record in m_buffer
    size_t m_next = 0; ///< of the record after it
    bool m_hasEnded = false;
    std::vector<Piece> m_pieces;
    std::string m_arena; ///< cells with doubled quotes, unescaped
    std::vector<std::string_view> m_fields;
    size_t m_literalFrom; ///< quotes at and after this place of the record are characters
    size_t m_quoteAt = 0; ///< where the quote in question opened
    bool m_isLenient = false;
    bool m_blankBefore = false;
    size_t m_expected = 0;
    qint64 m_line = 1;
    qint64 m_linesRead = 0;
};

/// Finds delimiter and line ends from the head of the text; leaves the source at its start.
/// \par Errors  FileUnreadable
Result<CsvDialect> sniffDialect(TextSource &source);

} // namespace huni
