#include "core/exchange/csvwriter.h"

namespace huni {

namespace {

constexpr size_t writeBlock = 256 * 1024;

bool isPhoneText(std::string_view text)
{
    return text.find_first_not_of("+0123456789 ()[]-") == std::string_view::npos
        && text.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

bool looksLikeFormula(std::string_view text)
{
    if (text.empty())
        return false;
    const bool fullWidth = text.starts_with("\xef\xbc\x9d") || text.starts_with("\xef\xbc\x8b")
        || text.starts_with("\xef\xbc\x8d") || text.starts_with("\xef\xbc\xa0");
    const bool sign = std::string_view("=+-@\t\r\n\0", 8).find(text.front()) != std::string_view::npos;
    return (sign || fullWidth) && !isPhoneText(text);
}

CsvWriter::CsvWriter(QIODevice &device, CsvProfile profile, char delimiter)
    : m_device(device)
    , m_profile(profile)
    , m_delimiter(delimiter)
{
    if (profile == CsvProfile::Spreadsheet)
        m_buffer = "\xef\xbb\xbf";
}

void CsvWriter::beginCell()
{
    if (m_cells++ > 0)
        m_buffer += m_delimiter;
}

void CsvWriter::text(std::string_view value)
{
    beginCell();
    append(value, true, m_profile == CsvProfile::Spreadsheet && looksLikeFormula(value));
}

void CsvWriter::number(std::string_view value)
{
    beginCell();
    append(value, false, false);
}

void CsvWriter::append(std::string_view value, bool isText, bool guarded)
{
    m_rowIsEmpty = m_rowIsEmpty && value.empty();
    // In texts every usual delimiter is quoted, whichever is ours: another program may cut the line at its
    // own.
    const bool quoted = value.find_first_of(isText ? "\",;\t|\r\n" : "\"\r\n") != std::string_view::npos
        || value.find(m_delimiter) != std::string_view::npos
        || (!value.empty() && (value.front() == ' ' || value.back() == ' '));
    if (quoted)
        m_buffer += '"';
    if (guarded)
        m_buffer += '\'';
    for (size_t from = 0; from < value.size();) {
        const size_t quote = value.find('"', from);
        const size_t to = quote == std::string_view::npos ? value.size() : quote + 1;
        m_buffer.append(value.substr(from, to - from));
        if (quote != std::string_view::npos)
            m_buffer += '"';
        from = to;
    }
    if (quoted)
        m_buffer += '"';
}

void CsvWriter::endRow()
{
    if (m_cells == 1 && m_rowIsEmpty)
        m_buffer += "\"\""; // an empty line would be no row
    m_buffer += "\r\n";
    m_cells = 0;
    m_rowIsEmpty = true;
    if (m_buffer.size() >= writeBlock)
        flush();
}

void CsvWriter::flush()
{
    m_hasFailed
        = m_hasFailed || m_device.write(m_buffer.data(), qint64(m_buffer.size())) != qint64(m_buffer.size());
    m_buffer.clear();
}

Result<void> CsvWriter::finish()
{
    flush();
    if (m_hasFailed)
        return Error{Errc::FileUnwritable, {}, {}, m_device.errorString()};
    return {};
}

} // namespace huni
