#include "core/exchange/csvreader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace huni {

namespace {

constexpr size_t noQuote = size_t(-1);

// The next delimiter, LF or CR. Cells are short, so sixteen bytes at a time beat one memchr per character
// sought.
inline const char *cellEnd(const char *p, const char *end, char delimiter)
{
#ifdef __SSE2__
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    while (end - p >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        const __m128i hits
            = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                           _mm_or_si128(_mm_cmpeq_epi8(bytes, feeds), _mm_cmpeq_epi8(bytes, returns)));
        const int mask = _mm_movemask_epi8(hits);
        if (mask)
            return p + __builtin_ctz(unsigned(mask));
        p += 16;
    }
#endif
    while (p < end && *p != delimiter && *p != '\n' && *p != '\r')
        ++p;
    return p;
}

} // namespace

CsvReader::CsvReader(TextSource &source, const FileDialect &dialect, const CsvLimits &limits)
    : m_source(source)
    , m_dialect(dialect)
    , m_limits(limits)
    , m_literalFrom(noQuote)
{
}

Result<bool> CsvReader::refill()
{
    if (m_hasEnded)
        return false;
    m_buffer.erase(0, m_begin);
    m_next -= m_begin;
    m_begin = 0;
    auto more = m_source.read(m_buffer);
    if (!more)
        return more.error();
    m_hasEnded = !*more;
    return more;
}

Result<bool> CsvReader::next(FileRecord &record)
{
    m_blankBefore = false;
    m_line += m_linesRead;
    m_linesRead = 0;
    m_begin = m_next;
    while (!skipBlankLines()) {
        if (m_hasEnded)
            return false;
        if (auto more = refill(); !more)
            return more.error();
    }
    m_literalFrom = noQuote;
    m_isLenient = false;
    record.state = FileRecord::State::Sound;
    auto step = parseWithRefill();
    if (step && (*step == Step::QuoteOpen || *step == Step::QuoteOdd))
        step = repair(*step, record);
    if (!step)
        return step.error();
    if (*step != Step::Record)
        return tooLong(*step);
    deliver(record);
    return true;
}

// True when the record's first character (which ends no line) is in the buffer.
bool CsvReader::skipBlankLines()
{
    while (m_begin < m_buffer.size()) {
        const char c = m_buffer[m_begin];
        if (c == '\r' && !m_dialect.carriageReturnEndsLine) {
            if (m_begin + 1 == m_buffer.size() && !m_hasEnded)
                return false; // its line feed may come with the next block
            if (m_begin + 1 < m_buffer.size() && m_buffer[m_begin + 1] != '\n')
                return true;
            if (m_begin + 1 < m_buffer.size())
                ++m_begin;
        } else if (c != '\n' && c != '\r') {
            return true;
        }
        ++m_begin;
        ++m_line;
        m_blankBefore = true;
        m_next = m_begin;
    }
    return false;
}

Result<CsvReader::Step> CsvReader::parseWithRefill()
{
    for (;;) {
        const Step step = parse();
        if (step != Step::NeedMore)
            return step;
        if (m_buffer.size() - m_begin > m_limits.recordBytes)
            return Step::FieldTooLong;
        if (const auto more = refill(); !more)
            return more.error();
    }
}

// Reads the record at m_begin anew; called again when its end was not in the buffer yet.
CsvReader::Step CsvReader::parse()
{
    m_pieces.clear();
    m_arena.clear();
    m_linesRead = 0;
    const char *p = m_buffer.data() + m_begin;
    const char *const end = m_buffer.data() + m_buffer.size();
    for (;;) {
        const size_t at = size_t(p - m_buffer.data()) - m_begin;
        const bool isQuoted = p < end && *p == '"' && at < m_literalFrom;
        const Step step = isQuoted ? parseQuoted(p) : parsePlain(p);
        if (step != Step::Record)
            return step;
        if (m_pieces.size() > m_limits.columns)
            return Step::TooManyColumns;
        if (p < end && *p == m_dialect.delimiter) {
            ++p;
            continue;
        }
        return finishLine(p) ? Step::Record : Step::NeedMore;
    }
}

bool CsvReader::isLineEnd(const char *p) const
{
    const char *const end = m_buffer.data() + m_buffer.size();
    return p == end || *p == '\n'
        || (*p == '\r' && (m_dialect.carriageReturnEndsLine || p + 1 == end || p[1] == '\n'));
}

bool CsvReader::finishLine(const char *&p)
{
    const char *const end = m_buffer.data() + m_buffer.size();
    if (p == end && !m_hasEnded)
        return false;
    if (p < end) {
        if (*p == '\r') {
            if (p + 1 == end && !m_hasEnded)
                return false;
            if (p + 1 < end && p[1] == '\n')
                ++p;
        }
        ++p;
        ++m_linesRead;
    }
    m_next = size_t(p - m_buffer.data());
    return true;
}

CsvReader::Step CsvReader::parsePlain(const char *&p)
{
    const char *const begin = p;
    const char *const end = m_buffer.data() + m_buffer.size();
    p = cellEnd(p, end, m_dialect.delimiter);
    while (p < end && *p == '\r' && !isLineEnd(p))
        p = cellEnd(p + 1, end, m_dialect.delimiter);
    const size_t length = size_t(p - begin);
    if (length > m_limits.fieldBytes)
        return Step::FieldTooLong;
    if ((p == end || (p + 1 == end && *p == '\r')) && !m_hasEnded)
        return Step::NeedMore;
    m_pieces.push_back({size_t(begin - m_buffer.data()) - m_begin, length, false});
    return Step::Record;
}

CsvReader::Step CsvReader::parseQuoted(const char *&p)
{
    const char *const end = m_buffer.data() + m_buffer.size();
    const char *const open = p++;
    const char *start = p;
    const size_t arenaStart = m_arena.size();
    const char lineMark = m_dialect.carriageReturnEndsLine ? '\r' : '\n';
    m_quoteAt = size_t(open - m_buffer.data()) - m_begin;
    qint64 breaks = 0;
    for (;;) {
        const auto *quote = static_cast<const char *>(std::memchr(p, '"', size_t(end - p)));
        const char *const stop = quote ? quote : end;
        breaks += std::count(p, stop, lineMark);
        if (size_t(stop - open) > m_limits.fieldBytes)
            return Step::QuoteOpen;
        if (!quote)
            return m_hasEnded ? Step::QuoteOpen : Step::NeedMore;
        if (quote + 1 == end && !m_hasEnded)
            return Step::NeedMore;
        const char *after = quote + 1;
        if (after < end && *after == '"') {
            m_arena.append(start, size_t(after - start));
            start = p = after + 1;
            continue;
        }
        while (after < end && (*after == ' ' || *after == '\t') && *after != m_dialect.delimiter)
            ++after;
        if (after == end && !m_hasEnded)
            return Step::NeedMore;
        if (after == end || *after == m_dialect.delimiter || isLineEnd(after)) {
            const bool isPlain = m_arena.size() == arenaStart;
            if (isPlain) {
                m_pieces.push_back({size_t(start - m_buffer.data()) - m_begin, size_t(quote - start), false});
            } else {
                m_arena.append(start, size_t(quote - start));
                m_pieces.push_back({arenaStart, m_arena.size() - arenaStart, true});
            }
            p = after;
            m_linesRead += breaks;
            return Step::Record;
        }
        // A quote amid a quoted cell: a slip of the writer, or the closing one is missing and this is another
        // cell's.
        if (breaks > 0 && !m_isLenient)
            return Step::QuoteOdd;
        p = quote + 1;
    }
}

// First as if the quote were a character; when that makes no regular row, as the file says, if it says
// anything.
Result<CsvReader::Step> CsvReader::repair(Step problem, FileRecord &record)
{
    const size_t quoteAt = m_quoteAt;
    m_literalFrom = quoteAt;
    auto step = parseWithRefill();
    if (!step || *step != Step::Record)
        return step;
    if (m_expected == 0 || m_pieces.size() == m_expected) {
        record.state = FileRecord::State::QuoteRepaired;
        return step;
    }
    if (problem == Step::QuoteOdd) {
        m_literalFrom = noQuote;
        m_isLenient = true;
        step = parseWithRefill();
        if (!step || *step != Step::QuoteOpen)
            return step;
        m_literalFrom = quoteAt;
        step = parseWithRefill();
    }
    record.state = FileRecord::State::QuoteBroken;
    return step;
}

void CsvReader::deliver(FileRecord &record)
{
    m_fields.clear();
    const char *const base = m_buffer.data() + m_begin;
    for (const Piece &piece : m_pieces)
        m_fields.emplace_back((piece.isUnescaped ? m_arena.data() : base) + piece.at, piece.length);
    if (m_expected == 0)
        m_expected = m_fields.size();
    record.fields = m_fields;
    record.line = m_line;
    record.followsBlankLine = m_blankBefore;
}

Error CsvReader::tooLong(Step step) const
{
    const QString bound = step == Step::TooManyColumns
        ? QStringLiteral("more than %1 columns").arg(m_limits.columns)
        : QStringLiteral("a cell of more than %1 bytes").arg(m_limits.fieldBytes);
    return {Errc::LineTooLong, m_source.name(), QString::number(m_line), bound};
}

namespace {

struct DelimiterScore {
    double share = 0;
    size_t columns = 1;
};

// How regular the head is when cut at this delimiter. Rows of one cell (titles, notes) do not count against
// it.
DelimiterScore delimiterScore(const std::string &head, FileDialect dialect)
{
    auto source = TextSource::fromBytes(QByteArray::fromRawData(head.data(), qsizetype(head.size())),
                                        QStringLiteral("UTF-8"));
    if (!source)
        return {};
    CsvReader reader(**source, dialect);
    FileRecord record;
    std::map<size_t, int> widths;
    int rows = 0;
    for (auto more = reader.next(record); more && *more && rows < 200; more = reader.next(record)) {
        ++widths[record.fields.size()];
        ++rows;
    }
    DelimiterScore best;
    for (const auto &[width, count] : widths) {
        const double share = double(count) / rows;
        if (width > 1 && share * double(width) > best.share * double(best.columns))
            best = {share, width};
    }
    return best;
}

} // namespace

Result<FileDialect> sniffDialect(TextSource &source)
{
    if (const auto start = source.rewind(); !start)
        return start.error();
    std::string head;
    if (const auto more = source.read(head); !more)
        return more.error();
    const bool isWhole = head.size() < 64 * 1024;
    head.resize(std::min<size_t>(head.size(), 64 * 1024));
    if (!isWhole) { // the last line is cut
        if (const size_t last = head.find_last_of("\r\n"); last != std::string::npos && last > 0)
            head.resize(last + 1);
    }
    FileDialect dialect;
    dialect.carriageReturnEndsLine
        = head.find('\n') == std::string::npos && head.find('\r') != std::string::npos;
    if (const auto start = source.rewind(); !start)
        return start.error();
    if (head.size() > 5 && (head.starts_with("sep=") || head.starts_with("SEP="))
        && (head[5] == '\r' || head[5] == '\n')) {
        dialect.delimiter = head[4];
        dialect.headerLinesToSkip = 1;
        return dialect;
    }
    double best = 0;
    for (const char delimiter : std::array{',', ';', '\t', '|'}) {
        FileDialect candidate = dialect;
        candidate.delimiter = delimiter;
        const DelimiterScore score = delimiterScore(head, candidate);
        const double worth = score.columns < 2
            ? 0
            : score.share * score.share * (1 + 0.02 * double(std::min<size_t>(score.columns, 50)));
        if (worth > best) {
            best = worth;
            dialect.delimiter = delimiter;
        }
    }
    return dialect;
}

} // namespace huni
