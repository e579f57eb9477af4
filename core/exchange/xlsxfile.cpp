#include "core/exchange/xlsxfile.h"

#include <QDate>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <quazip.h>
#include <quazipfile.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace huni {

namespace {

constexpr qint64 mostPartBytes = 32 * 1024 * 1024; // of what is small in every workbook: its list of sheets, its styles
constexpr qint64 mostInflatedBytes = qint64(4) * 1024 * 1024 * 1024;
constexpr qint64 unsuspectedBytes = 64 * 1024 * 1024; // from here on the ratio counts
constexpr qint64 mostInflation = 200; // sheets that people save come to 10 to 40
constexpr qint64 mostTokenBytes = 24 * 1024 * 1024;
constexpr int mostSheets = 1000;

bool isElement(const QXmlStreamReader &xml, const char *name)
{
    return xml.name() == QLatin1String(name);
}

QString attribute(const QXmlStreamReader &xml, const char *wanted)
{
    // By its local name: strict workbooks use other namespaces.
    for (const QXmlStreamAttribute &known : xml.attributes()) {
        if (known.name() == QLatin1String(wanted))
            return known.value().toString();
    }
    return {};
}

bool isTrue(const QString &text)
{
    return text == u"1" || text == u"true" || text == u"on";
}

// `BC12` is column 55, counted from 1; 0 when it is no reference.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > XlsxFile::mostColumns)
            return XlsxFile::mostColumns + 1;
    }
    return column;
}

// A path within the archive, from that of the part that names it.
QString resolvedPart(const QString &from, const QString &target)
{
    QStringList parts = target.startsWith(u'/') ? QStringList() : from.split(u'/').mid(0, from.count(u'/'));
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..") {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (step != u".") {
            parts += step;
        }
    }
    return parts.join(u'/');
}

QString relationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

XlsxNumber shippedNumber(int format)
{
    if (format == 9 || format == 10)
        return XlsxNumber::Percent;
    if (format == 46) // `[h]:mm:ss`
        return XlsxNumber::Hours;
    if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format == 36 || (format >= 50 && format <= 58))
        return XlsxNumber::Date;
    if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || (format >= 45 && format <= 47))
        return XlsxNumber::Time;
    return format == 22 ? XlsxNumber::DateTime : XlsxNumber::Plain;
}

// As Excel shows a number: 15 digits that count.
std::string plainNumber(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return std::to_string(qint64(value));
    std::string text = QByteArray::number(value, 'g', 15).toStdString();
    if (text.find('e') == std::string::npos)
        return text;
    const int digits = std::clamp(14 - int(std::floor(std::log10(std::abs(value)))), 0, 30);
    text = QByteArray::number(value, 'f', digits).toStdString();
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text;
}

std::string clockText(qint64 seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'))
        .toStdString();
}

} // namespace

QString xlsxPlainText(const QString &text)
{
    constexpr qsizetype escapeSize = 7;
    QString plain;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u"_x"); at >= 0; at = text.indexOf(u"_x", at)) {
        bool isHex = false;
        const QString digits = text.mid(at + 2, 4);
        static const QString hexDigits = QStringLiteral("0123456789abcdefABCDEF");
        const bool areDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return hexDigits.contains(c); });
        const ushort code = areDigits ? digits.toUShort(&isHex, 16) : ushort(0);
        if (!isHex || at + escapeSize > text.size() || text[at + escapeSize - 1] != u'_') {
            ++at;
            continue;
        }
        plain += QStringView(text).mid(from, at - from);
        if (code != 0)
            plain += QChar(code);
        at = from = at + escapeSize;
    }
    if (from == 0)
        return text;
    plain += QStringView(text).mid(from);
    // Lines end in one way, as in text: `_x000D_` stands before many a line feed.
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return plain;
}

XlsxNumber xlsxNumberFor(int format, const QString &code)
{
    if (code.isEmpty())
        return shippedNumber(format);
    bool hasDay = false;
    bool hasMonth = false;
    bool hasClock = false;
    bool hasPercent = false;
    bool isSpan = false;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) { // negative numbers have a part of their own
        const QChar c = code[i].toLower();
        if (c == u'"')
            i = std::max(i, code.indexOf(u'"', i + 1));
        else if (c == u'[' && i + 1 < code.size() && !QStringLiteral("hms").contains(code[i + 1].toLower()))
            i = std::max(i, code.indexOf(u']', i + 1)); // a colour, a language, a condition
        else if (c == u'[')
            isSpan = true; // hours, minutes or seconds that do not begin anew with the next day
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (code.mid(i, 7).compare(u"general", Qt::CaseInsensitive) == 0)
            i += 6;
        else if (c == u'y' || c == u'd')
            hasDay = true;
        else if (c == u'm')
            hasMonth = true;
        else if (c == u'h' || c == u's')
            hasClock = true;
        else if (c == u'%')
            hasPercent = true;
    }
    if (isSpan && !hasDay)
        return XlsxNumber::Hours;
    if (hasDay || (hasMonth && !hasClock))
        return hasClock ? XlsxNumber::DateTime : XlsxNumber::Date;
    return hasClock ? XlsxNumber::Time : hasPercent ? XlsxNumber::Percent : XlsxNumber::Plain;
}

std::string xlsxNumberText(std::string_view number, XlsxNumber kind, bool is1904)
{
    bool isNumber = false;
    const double value = QByteArray(number.data(), qsizetype(number.size())).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::string(number);
    if (kind == XlsxNumber::Plain)
        return plainNumber(value);
    if (kind == XlsxNumber::Percent)
        return plainNumber(value * 100) + '%';
    constexpr double lastDay = 2'958'465; // 31 December 9999
    if (value < 0 || value > lastDay + 1)
        return plainNumber(value);
    if (kind == XlsxNumber::Hours)
        return clockText(std::llround(value * 86'400));
    double day = std::floor(value);
    auto seconds = int(std::lround((value - day) * 86'400));
    if (seconds == 86'400) {
        seconds = 0;
        day += 1;
    }
    if (kind == XlsxNumber::Time && day == 0)
        return clockText(seconds);
    // The 1900 system counts a 29 February that was none: its days begin one earlier up to there.
    const QDate first = is1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    std::string text = first.addDays(qint64(day)).toString(Qt::ISODate).toStdString();
    if (seconds != 0) {
        text += ' ';
        text += clockText(seconds);
    }
    return text;
}

// One part of the archive while it is inflated, and read as XML: counts what comes out.
class XlsxFile::Part final : public QIODevice
{
public:
    Part(QuaZip &zip, const QString &name, qint64 most)
        : m_file(&zip)
        , m_most(most)
    {
        m_isThere = zip.setCurrentFile(name, QuaZip::csSensitive) && m_file.open(QIODevice::ReadOnly);
        m_packed = m_isThere ? m_file.csize() : 0;
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        m_xml.setDevice(this);
    }

    bool isThere() const { return m_isThere; }
    bool isSequential() const override { return true; }
    qint64 inflated() const { return m_inflated; }
    qint64 wholeSize() const { return m_file.usize(); }
    QXmlStreamReader &xml() { return m_xml; }

    /// The next token; false at the end, or when it cannot be gone on with.
    bool next()
    {
        m_sinceToken = 0;
        m_xml.readNext();
        if (m_xml.tokenType() == QXmlStreamReader::DTD) {
            m_problem = QStringLiteral("it declares entities");
            return false;
        }
        return !m_xml.atEnd() && m_problem.isEmpty();
    }
    /// Why it did not end well; empty: it did.
    QString problem() const
    {
        if (!m_problem.isEmpty())
            return m_problem;
        if (m_file.getZipError() != UNZ_OK)
            return QStringLiteral("a part of it is damaged");
        return m_xml.hasError() ? m_xml.errorString() : QString();
    }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 got = m_problem.isEmpty() ? m_file.read(data, length) : -1;
        if (got <= 0)
            return -1;
        m_inflated += got;
        m_sinceToken += got;
        const bool isBomb = m_inflated > unsuspectedBytes && m_inflated / mostInflation > m_packed;
        if (m_inflated > m_most || isBomb)
            m_problem = QStringLiteral("a part of it is too large when unpacked");
        else if (m_sinceToken > mostTokenBytes)
            m_problem = QStringLiteral("a piece of it is too long");
        return m_problem.isEmpty() ? got : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QuaZipFile m_file;
    QXmlStreamReader m_xml;
    QString m_problem;
    qint64 m_most;
    qint64 m_packed = 0;
    qint64 m_inflated = 0;
    qint64 m_sinceToken = 0;
    bool m_isThere = false;
};

// The rows of a sheet from its first.
class XlsxFile::Reader final : public RecordReader
{
public:
    explicit Reader(XlsxFile &file)
        : m_owner(file)
        , m_part(*file.m_zip, file.m_sheet.part, mostInflatedBytes)
    {
    }

    void setExpectedColumns(size_t columns) override { m_expected = columns; }

    Result<bool> next(FileRecord &record) override
    {
        if (!m_part.isThere())
            return m_owner.broken(m_owner.m_sheet.part + QStringLiteral(" is missing"));
        while (!m_hasEnded && m_part.next()) {
            QXmlStreamReader &xml = m_part.xml();
            if (xml.isEndElement() && isElement(xml, "sheetData"))
                m_hasEnded = true; // what stands below it is not read
            if (!xml.isStartElement() || !isElement(xml, "row"))
                continue;
            if (const auto read = readRow(); !read)
                return read.error();
            m_owner.m_position = m_part.inflated();
            if (!m_part.problem().isEmpty())
                break;
            if (m_ends.empty())
                continue; // a blank row
            deliver(record);
            return true;
        }
        m_owner.m_position = m_owner.m_size;
        if (const QString problem = m_part.problem(); !problem.isEmpty() && !m_hasEnded)
            return m_owner.broken(problem);
        return false;
    }

private:
    Result<void> readRow()
    {
        bool isNumber = false;
        const qint64 stated = attribute(m_part.xml(), "r").toLongLong(&isNumber);
        m_row = isNumber && stated > m_row ? stated : m_row + 1;
        m_cells.clear();
        m_ends.clear();
        int column = 0;
        if (m_row > mostRows)
            return tooLong("more rows than a sheet can have");
        while (m_part.next()) {
            QXmlStreamReader &xml = m_part.xml();
            if (xml.isEndElement() && isElement(xml, "row"))
                return {};
            if (!xml.isStartElement() || !isElement(xml, "c"))
                continue;
            const int stood = columnOf(attribute(xml, "r"));
            column = stood > column ? stood : column + 1;
            if (column > mostColumns)
                return tooLong("more columns than a sheet can have");
            std::string text = readCell();
            if (text.size() > mostCellBytes)
                return tooLong("a cell of more than 1 MiB");
            if (text.empty())
                continue;
            while (int(m_ends.size()) < column - 1)
                m_ends.push_back(m_cells.size());
            m_cells += text;
            m_ends.push_back(m_cells.size());
            if (m_cells.size() > mostRowBytes)
                return tooLong("more than 16 MiB");
        }
        return {};
    }

    std::string readCell()
    {
        const QString type = attribute(m_part.xml(), "t");
        const int style = attribute(m_part.xml(), "s").toInt();
        QString value;
        while (m_part.next()) {
            QXmlStreamReader &xml = m_part.xml();
            if (xml.isEndElement() && isElement(xml, "c"))
                break;
            if (!xml.isStartElement())
                continue;
            if (isElement(xml, "rPh"))
                skipElement("rPh"); // how it is spoken
            else if (isElement(xml, "v") || isElement(xml, "t"))
                value += textOf(isElement(xml, "v") ? "v" : "t");
        }
        return cellText(type, style, value);
    }

    // Not QXmlStreamReader::readElementText: it would go on reading where the part is refused.
    QString textOf(const char *element)
    {
        QString text;
        while (m_part.next()) {
            QXmlStreamReader &xml = m_part.xml();
            if (xml.isEndElement() && isElement(xml, element))
                break;
            if (xml.isCharacters())
                text += xml.text();
        }
        return text;
    }
    void skipElement(const char *element) { (void)textOf(element); }

    std::string cellText(const QString &type, int style, const QString &value) const
    {
        if (value.isEmpty())
            return {};
        if (type == u"s") {
            bool isNumber = false;
            const qint64 number = value.toLongLong(&isNumber);
            return isNumber ? std::string(m_owner.sharedText(number)) : std::string();
        }
        if (type == u"b")
            return value.trimmed() == u"1" || value.trimmed() == u"true" ? "true" : "false";
        if (type == u"d") {
            QString day = value;
            day.replace(u'T', u' ');
            return day.toStdString();
        }
        if (type == u"e")
            return value.toStdString();
        if (type == u"str" || type == u"inlineStr")
            return xlsxPlainText(value).toStdString();
        const bool isStyled = style >= 0 && style < int(m_owner.m_styles.size());
        return xlsxNumberText(value.trimmed().toStdString(), isStyled ? m_owner.m_styles[size_t(style)] : XlsxNumber::Plain,
                              m_owner.m_is1904);
    }

    // Cells that a sheet leaves out at the end are empty ones. A lone first cell below a blank row is a note, as in text.
    void deliver(FileRecord &record)
    {
        m_fields.clear();
        size_t from = 0;
        for (const size_t end : m_ends) {
            m_fields.push_back(std::string_view(m_cells).substr(from, end - from));
            from = end;
        }
        record.followsBlankLine = m_lastRow > 0 && m_row > m_lastRow + 1;
        if (m_fields.size() < m_expected && !(m_fields.size() == 1 && record.followsBlankLine))
            m_fields.resize(m_expected);
        record.fields = m_fields;
        record.line = m_row;
        record.state = FileRecord::State::Sound;
        m_lastRow = m_row;
    }

    Error tooLong(const char *why) const
    {
        return {Errc::LineTooLong, m_owner.m_path, QString::number(m_row), QString::fromLatin1(why)};
    }

    XlsxFile &m_owner;
    Part m_part;
    std::string m_cells; ///< of one row, one after the other
    std::vector<size_t> m_ends; ///< where each ends
    std::vector<std::string_view> m_fields;
    size_t m_expected = 0;
    qint64 m_row = 0;
    qint64 m_lastRow = 0;
    bool m_hasEnded = false;
};

XlsxFile::XlsxFile(const QString &path)
    : m_path(path)
    , m_zip(std::make_unique<QuaZip>(path))
{
}

XlsxFile::~XlsxFile() = default;

Error XlsxFile::broken(const QString &why) const
{
    return {Errc::FileUnreadable, m_path, {}, why};
}

Result<std::unique_ptr<XlsxFile>> XlsxFile::open(const QString &path, const QString &sheet)
{
    std::unique_ptr<XlsxFile> file(new XlsxFile(path));
    if (!file->m_zip->open(QuaZip::mdUnzip))
        return Error{Errc::NotText, path, {}, QStringLiteral("zip")};
    if (const auto read = file->readWorkbook(); !read)
        return read.error();
    if (const auto chosen = file->chooseSheet(sheet); !chosen)
        return chosen.error();
    return file;
}

Result<std::vector<XlsxFile::Relation>> XlsxFile::readRelations(const QString &part, bool isNeeded)
{
    std::vector<Relation> relations;
    Part list(*m_zip, relationsOf(part), mostPartBytes);
    if (!list.isThere())
        return isNeeded ? Result<std::vector<Relation>>{broken(relationsOf(part) + QStringLiteral(" is missing"))} : relations;
    while (list.next()) {
        const QXmlStreamReader &xml = list.xml();
        if (xml.isStartElement() && isElement(xml, "Relationship"))
            relations.push_back({attribute(xml, "Id"), attribute(xml, "Type").section(u'/', -1),
                                 resolvedPart(part, attribute(xml, "Target"))});
    }
    if (const QString problem = list.problem(); !problem.isEmpty())
        return broken(problem);
    return relations;
}

Result<void> XlsxFile::readWorkbook()
{
    const auto roots = readRelations({}, false);
    if (!roots)
        return roots.error();
    const auto root = std::find_if(roots->begin(), roots->end(),
                                   [](const Relation &known) { return known.type == u"officeDocument"; });
    const QString workbook = root == roots->end() ? QStringLiteral("xl/workbook.xml") : root->part;
    const auto relations = readRelations(workbook, false);
    if (!relations)
        return relations.error();
    if (const auto sheets = readSheets(workbook, *relations); !sheets)
        return sheets;
    for (const Relation &relation : *relations) {
        const auto read = relation.type == u"styles" ? readStyles(relation.part)
            : relation.type == u"sharedStrings"      ? readSharedTexts(relation.part)
                                                     : Result<void>{};
        if (!read)
            return read;
    }
    return {};
}

Result<void> XlsxFile::readSheets(const QString &part, const std::vector<Relation> &relations)
{
    Part book(*m_zip, part, mostPartBytes);
    if (!book.isThere()) // a text document, or any other archive
        return Error{Errc::NotText, m_path, {}, QStringLiteral("zip")};
    while (book.next()) {
        const QXmlStreamReader &xml = book.xml();
        if (!xml.isStartElement())
            continue;
        if (isElement(xml, "workbookPr"))
            m_is1904 = isTrue(attribute(xml, "date1904"));
        if (!isElement(xml, "sheet") || int(m_sheets.size()) >= mostSheets)
            continue;
        const QString id = attribute(xml, "id");
        const auto relation = std::find_if(relations.begin(), relations.end(),
                                           [&id](const Relation &known) { return known.id == id; });
        if (relation != relations.end() && relation->type == u"worksheet")
            m_sheets.push_back({attribute(xml, "name"), relation->part, !attribute(xml, "state").isEmpty()
                                    && attribute(xml, "state") != u"visible"});
    }
    if (const QString problem = book.problem(); !problem.isEmpty())
        return broken(problem);
    return m_sheets.empty() ? Result<void>{Error{Errc::NotText, m_path, {}, QStringLiteral("zip")}} : Result<void>{};
}

Result<void> XlsxFile::readStyles(const QString &part)
{
    Part styles(*m_zip, part, mostPartBytes);
    if (!styles.isThere())
        return {}; // numbers without a style are numbers
    std::vector<std::pair<int, QString>> codes;
    bool isInCells = false;
    while (styles.next()) {
        const QXmlStreamReader &xml = styles.xml();
        if (isElement(xml, "cellXfs"))
            isInCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        if (isElement(xml, "numFmt"))
            codes.emplace_back(attribute(xml, "numFmtId").toInt(), attribute(xml, "formatCode").left(400));
        if (!isInCells || !isElement(xml, "xf"))
            continue;
        const int format = attribute(xml, "numFmtId").toInt();
        const auto code = std::find_if(codes.begin(), codes.end(), [format](const auto &known) { return known.first == format; });
        m_styles.push_back(xlsxNumberFor(format, code == codes.end() ? QString() : code->second));
    }
    const QString problem = styles.problem();
    return problem.isEmpty() ? Result<void>{} : Result<void>{broken(problem)};
}

Result<void> XlsxFile::readSharedTexts(const QString &part)
{
    Part list(*m_zip, part, mostInflatedBytes);
    if (!list.isThere())
        return broken(part + QStringLiteral(" is missing"));
    int spoken = 0;
    bool isText = false;
    QString text;
    while (list.next()) {
        const QXmlStreamReader &xml = list.xml();
        if (xml.isCharacters()) {
            if (isText && spoken == 0)
                text += xml.text();
        } else if (isElement(xml, "t")) {
            isText = xml.isStartElement();
        } else if (isElement(xml, "rPh")) {
            spoken += xml.isStartElement() ? 1 : -1;
        } else if (isElement(xml, "si") && xml.isEndElement()) {
            m_texts += xlsxPlainText(text).toStdString();
            m_textEnds.push_back(m_texts.size());
            text.clear();
        }
        if (m_texts.size() + m_textEnds.size() * sizeof(size_t) > mostSharedBytes)
            return broken(QStringLiteral("its texts are too many"));
    }
    const QString problem = list.problem();
    return problem.isEmpty() ? Result<void>{} : Result<void>{broken(problem)};
}

std::string_view XlsxFile::sharedText(qint64 number) const
{
    if (number < 0 || number >= qint64(m_textEnds.size()))
        return {};
    const size_t from = number == 0 ? 0 : m_textEnds[size_t(number) - 1];
    return std::string_view(m_texts).substr(from, m_textEnds[size_t(number)] - from);
}

QStringList XlsxFile::sheets() const
{
    QStringList names;
    for (const Sheet &sheet : m_sheets)
        names += sheet.name;
    return names;
}

Result<void> XlsxFile::chooseSheet(const QString &wanted)
{
    const auto take = [this](const Sheet &sheet) {
        m_sheet = sheet;
        const Part part(*m_zip, sheet.part, mostInflatedBytes);
        m_size = std::max<qint64>(1, part.isThere() ? part.wholeSize() : 1);
    };
    if (!wanted.isEmpty()) {
        const auto found = std::find_if(m_sheets.begin(), m_sheets.end(),
                                        [&wanted](const Sheet &sheet) { return sheet.name == wanted; });
        if (found == m_sheets.end())
            return Error{Errc::NotFound, wanted, {}, sheets().join(QStringLiteral(", "))};
        take(*found);
        return rewind();
    }
    for (const Sheet &sheet : m_sheets) {
        if (sheet.isHidden)
            continue;
        take(sheet);
        XlsxFile::Reader reader(*this);
        FileRecord record;
        const auto any = reader.next(record);
        if (!any)
            return any.error();
        if (*any)
            return rewind();
    }
    take(m_sheets.front());
    return rewind();
}

Result<FileDialect> XlsxFile::findDialect()
{
    if (const auto start = rewind(); !start)
        return start.error();
    return FileDialect{};
}

Result<void> XlsxFile::rewind()
{
    m_position = 0;
    return {};
}

std::unique_ptr<RecordReader> XlsxFile::records(const FileDialect &)
{
    m_position = 0;
    return std::make_unique<XlsxFile::Reader>(*this);
}

} // namespace huni
