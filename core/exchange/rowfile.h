#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>
#include <span>
#include <string_view>

namespace huni {

/// How a file separates its cells and lines.
struct FileDialect {
    char delimiter = ',';
    bool carriageReturnEndsLine = false; ///< only in files without a line feed (old Mac)
    int headerLinesToSkip = 0; ///< 1 when the file begins with Excel's `sep=;`

    bool operator==(const FileDialect &) const = default;
};

/// One line of cells. The views live until the next call of the reader.
struct FileRecord {
    enum class State {
        Sound,
        QuoteRepaired, ///< a quote was never closed; read as a character of the cell, the row is regular
        QuoteBroken, ///< a quote was never closed and the line makes no regular row
    };

    std::span<const std::string_view> fields{};
    qint64 line = 0; ///< of its first character, from 1; of a sheet the number of the row
    State state = State::Sound;
    bool followsBlankLine = false;
};

/// Goes through the records of a file once.
class RecordReader
{
public:
    virtual ~RecordReader() = default;

    /// \return false at the end
    /// \par Errors  LineTooLong (place: the line; detail: which bound), FileUnreadable
    virtual Result<bool> next(FileRecord &record) = 0;
    /// How many cells a regular row has. 0: as the first record.
    virtual void setExpectedColumns(size_t) { }
};

/// A file of records of text cells, whatever its format: delimited text, or a sheet of a workbook.
/// Thread rule: one thread at a time.
class RowFile
{
public:
    virtual ~RowFile() = default;

    virtual QString name() const = 0;
    /// `UTF-8`, `windows-1254`, ..., or `xlsx`
    virtual QString encoding() const = 0;
    /// The bytes did not prove the encoding; a person should see a sample.
    virtual bool isGuess() const { return false; }
    /// Sheets to choose among; empty when the format has none.
    virtual QStringList sheets() const { return {}; }
    virtual QString sheet() const { return {}; }
    /// Bytes in all and read so far: for progress.
    virtual qint64 size() const = 0;
    virtual qint64 position() const = 0;
    /// Places that were no text in the encoding, read so far.
    virtual qint64 replaced() const { return 0; }
    /// How cells and lines are separated, as far as the file tells; leaves it at its start.
    /// \par Errors  FileUnreadable
    virtual Result<FileDialect> findDialect() = 0;
    /// Back to the start.
    virtual Result<void> rewind() = 0;
    /// Reads from where the file stands. \pre the file outlives it
    virtual std::unique_ptr<RecordReader> records(const FileDialect &dialect) = 0;
};

/// Opens a delimited text file, or a workbook: which, its first bytes say.
/// \param encoding  of a text file; empty detects it
/// \param sheet  of a workbook; empty: the first with rows
/// \par Errors  those of TextSource::open and XlsxFile::open; NotText (detail: what it looks like)
Result<std::unique_ptr<RowFile>> openRowFile(const QString &path, const QString &encoding = {},
                                             const QString &sheet = {});

} // namespace huni
