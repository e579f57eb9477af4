#pragma once

#include "core/exchange/rowfile.h"

#include <string>
#include <vector>

class QuaZip;

namespace huni {

/// How a cell shows its number. Hours: a span of time, which may be longer than a day (`[h]:mm`).
enum class XlsxNumber : std::uint8_t { Plain, Date, DateTime, Time, Percent, Hours };

/// How a number format of a workbook shows numbers: by its number when it is one that ships with the format, else
/// by its code. \par Source  ECMA-376 part 1, 18.8.30
XlsxNumber xlsxNumberFor(int format, const QString &code);

/// A number of a sheet as the text that stands for it in a table: dates as `2026-03-04`, percentages as `25%`.
/// \param is1904  days count from 1 January 1904
/// \return the text as it is when it is no number, or no day of the calendar
std::string xlsxNumberText(std::string_view number, XlsxNumber kind, bool is1904);

/// A text of a workbook as it was typed: what XML cannot hold stands in it as `_xHHHH_`.
/// \par Source  ECMA-376 part 1, 22.9.2.19
QString xlsxPlainText(const QString &text);

/// A sheet of a workbook (Office Open XML) as records of texts. Formulas count by their kept values.
///
/// Rows are read as a stream; in memory are one row and the shared texts, both bounded. What inflates beyond reason,
/// declares entities or leaves out parts is refused. Thread rule: one thread at a time.
class XlsxFile final : public RowFile
{
public:
    /// Bounds; those of rows and columns are the format's own.
    static constexpr qint64 mostRows = 1'048'576;
    static constexpr int mostColumns = 16'384;
    static constexpr size_t mostCellBytes = 1024 * 1024;
    static constexpr size_t mostRowBytes = 16 * 1024 * 1024;
    static constexpr size_t mostSharedBytes = 256 * 1024 * 1024;

    /// Whether these first bytes may be a workbook: it is a zip archive.
    static bool isArchive(QByteArrayView head) { return head.startsWith(QByteArrayView("PK\x03\x04", 4)); }
    /// \param sheet  by name; empty: the first that shows and has something in it
    /// \par Errors  NotText (detail `zip`: an archive, but no workbook), FileUnreadable (detail: what is wrong),
    ///              NotFound (thing: the sheet; detail: those there are)
    static Result<std::unique_ptr<XlsxFile>> open(const QString &path, const QString &sheet = {});
    ~XlsxFile() override;

    QString name() const override { return m_path; }
    QString encoding() const override { return QStringLiteral("xlsx"); }
    QStringList sheets() const override;
    QString sheet() const override { return m_sheet.name; }
    qint64 size() const override { return m_size; }
    qint64 position() const override { return m_position; }
    Result<FileDialect> findDialect() override;
    Result<void> rewind() override;
    std::unique_ptr<RecordReader> records(const FileDialect &dialect) override;

private:
    class Part;
    class Reader;
    struct Sheet {
        QString name{};
        QString part{};
        bool isHidden = false;
    };
    struct Relation {
        QString id{};
        QString type{}; ///< last word of it: `worksheet`
        QString part{};
    };

    explicit XlsxFile(const QString &path);
    Error broken(const QString &why) const;
    Result<std::vector<Relation>> readRelations(const QString &part, bool isNeeded);
    Result<void> readWorkbook();
    Result<void> readSheets(const QString &part, const std::vector<Relation> &relations);
    Result<void> readStyles(const QString &part);
    Result<void> readSharedTexts(const QString &part);
    Result<void> chooseSheet(const QString &wanted);
    std::string_view sharedText(qint64 number) const;

    QString m_path;
    std::unique_ptr<QuaZip> m_zip;
    std::vector<Sheet> m_sheets{};
    Sheet m_sheet{};
    std::vector<XlsxNumber> m_styles{};
    std::string m_texts{}; ///< all shared texts, one after the other
    std::vector<size_t> m_textEnds{};
    qint64 m_size = 0;
    qint64 m_position = 0;
    bool m_is1904 = false;
};

} // namespace huni
