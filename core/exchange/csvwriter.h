#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <string>
#include <string_view>

namespace huni {

/// What the file is for.
enum class CsvProfile {
    Exact, ///< every text as it is: for programs and for reading back
    Spreadsheet, ///< begins with a byte order mark; text that a spreadsheet would take for a formula gets a
                 ///< leading '
};

/// Whether a spreadsheet may run this text: it begins with `= + - @`, tab, CR, LF, NUL or a full-width form
/// of a sign. Text of only `+`, digits, spaces, brackets and dashes is a phone number and stays. \par Source
/// SECURITY.md, row 6
bool looksLikeFormula(std::string_view text);

/// Writes rows of cells as RFC 4180 (CRLF) in UTF-8. Errors of the device are kept and told by `finish`.
class CsvWriter
{
public:
    /// \param delimiter  `;` where the decimal mark is a comma, so that spreadsheets there open it at once
    explicit CsvWriter(QIODevice &device, CsvProfile profile = CsvProfile::Exact, char delimiter = ',');

    /// A cell of text.
    void text(std::string_view value);
    /// A cell that is a number or a date already in its final form: never guarded.
    void number(std::string_view value);
    void endRow();
    /// \par Errors  FileUnwritable
    Result<void> finish();

private:
    void beginCell();
    void append(std::string_view value, bool isText, bool guarded);
    void flush();

    QIODevice &m_device;
    CsvProfile m_profile;
    char m_delimiter;
    std::string m_buffer;
    int m_cells = 0;
    bool m_rowIsEmpty = true;
    bool m_hasFailed = false;
};

} // namespace huni
