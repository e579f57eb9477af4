#pragma once

#include "core/exchange/textsource.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huni {

/// Bounds that keep the memory bounded.
struct CsvLimits {
    size_t fieldBytes = 1024 * 1024;
    size_t recordBytes = 16 * 1024 * 1024;
    size_t columns = 10'000;
};

/// Reads delimited text: RFC 4180 and what is found in the wild.
///
/// Cells may have quotes, doubled quotes and line breaks within quotes; lines end in LF, CRLF or CR; empty
/// lines are left out (a line of `""` is not empty); a quote inside an unquoted cell is a character. A quote
/// that is never closed costs one row, not the rest of the file: the reader goes on with the line after the
/// one it opened on.
class CsvReader final : public RecordReader
{
public:
    CsvReader(TextSource &source, const FileDialect &dialect, const CsvLimits &limits = {});

    /// \return false at the end of the text
    /// \par Errors  LineTooLong (place: the line; detail: which bound), FileUnreadable
    Result<bool> next(FileRecord &record) override;

    /// How many cells a regular row has; decides whether a broken quote can be repaired. 0: as the first
    /// record.
    void setExpectedColumns(size_t columns) override { m_expected = columns; }
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
    Result<Step> repair(Step step, FileRecord &record);
    void deliver(FileRecord &record);
    bool skipBlankLines();
    Result<bool> refill();
    Error tooLong(Step step) const;

    TextSource &m_source;
    FileDialect m_dialect;
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
Result<FileDialect> sniffDialect(TextSource &source);

} // namespace huni
