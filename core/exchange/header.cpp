#include "core/exchange/header.h"

#include "core/base/folding.h"
#include "core/exchange/columnformat.h"
#include "core/exchange/exchangewords.h"
#include "core/exchange/fields.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace huni {

namespace {

size_t filledCells(const HeadRecord &record)
{
    return size_t(std::count_if(record.cells.begin(), record.cells.end(),
                                [](const std::string &cell) { return !trimmedCell(cell).empty(); }));
}

// The width of the table itself: titles are narrow and few, one broken row is wide and alone.
size_t tableWidth(std::span<const HeadRecord> head)
{
    std::map<size_t, size_t> counts;
    for (const HeadRecord &record : head)
        ++counts[record.cells.size()];
    size_t best = 0;
    size_t bestWorth = 0;
    for (const auto &[width, count] : counts) {
        if (const size_t worth = count * count * width; worth >= bestWorth) {
            bestWorth = worth;
            best = width;
        }
    }
    return best;
}

bool isComment(const HeadRecord &record)
{
    const std::string_view first = trimmedCell(record.cells.front());
    return first.size() > 1 && first.front() == '#';
}

bool isYearText(std::string_view cell)
{
    return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
}

bool looksLikeData(std::string_view cell, bool withText)
{
    const CellTraits traits = traitsOf(cell);
    const bool isNumber = traits.numberStyles != 0 && !(withText && isYearText(cell));
    return isNumber || (traits.dateMask & 7) != 0 || traits.isEmail;
}

bool isDataRow(const HeadRecord &record)
{
    size_t data = 0;
    size_t filled = 0;
    bool withText = false;
    for (const std::string &raw : record.cells) {
        const std::string_view cell = trimmedCell(raw);
        if (cell.empty())
            continue;
        if (isKnownHeader(QString::fromUtf8(cell.data(), qsizetype(cell.size()))))
            return false;
        ++filled;
        const CellTraits traits = traitsOf(cell);
        if (traits.isEmail)
            return true; // nobody calls a column ali@example.com
        withText = withText || (traits.numberStyles == 0 && traits.dateMask == 0);
    }
    for (const std::string &raw : record.cells)
        data += looksLikeData(trimmedCell(raw), withText) ? 1 : 0;
    return filled > 0 && data * 2 >= filled;
}

QString columnName(const std::string &cell, qsizetype index)
{
    const QString name = QString::fromStdString(cell).remove(QChar(0)).simplified();
    return name.isEmpty() ? QStringLiteral("Column %1").arg(index + 1) : name;
}

QStringList uniqueNames(const std::vector<std::string> &cells, bool areNames, size_t width)
{
    QStringList names;
    QSet<QString> taken;
    for (size_t i = 0; i < std::max(width, cells.size()); ++i) {
        const QString base
            = columnName(areNames && i < cells.size() ? cells[i] : std::string(), qsizetype(i));
        QString name = base;
        for (int number = 2; taken.contains(name.toLower()); ++number)
            name = QStringLiteral("%1 (%2)").arg(base).arg(number);
        taken.insert(name.toLower());
        names += name;
    }
    return names;
}

Header noHeader(int skip)
{
    Header header;
    header.recordsBefore = skip;
    return header;
}

// The names in the row at `place`; without names in it, that row is the first of data.
Header headerFrom(std::span<const HeadRecord> rest, size_t place, bool isInFile, int skip)
{
    const HeadRecord &found = rest[place];
    Header header;
    header.recordsBefore = skip + int(place);
    header.isInFile = isInFile;
    header.line = isInFile ? found.line : 0;
    header.columns = uniqueNames(found.cells, isInFile, isInFile ? found.cells.size() : tableWidth(rest));
    // Trailing delimiters of the header line that no row fills are no columns.
    while (header.isInFile && header.columns.size() > 1
           && trimmedCell(found.cells[size_t(header.columns.size()) - 1]).empty()) {
        const auto last = size_t(header.columns.size()) - 1;
        const auto below = rest.subspan(place + 1);
        const bool isFilled = std::any_of(below.begin(), below.end(), [last](const HeadRecord &record) {
            return record.cells.size() > last && !trimmedCell(record.cells[last]).empty();
        });
        if (isFilled)
            break;
        header.columns.removeLast();
    }
    return header;
}

} // namespace

Header findHeader(std::span<const HeadRecord> head, int skip)
{
    const auto rest = head.subspan(std::min<size_t>(size_t(skip), head.size()));
    if (rest.empty())
        return noHeader(skip);
    const size_t width = tableWidth(rest);
    const auto isHeader = [&](const HeadRecord &record) {
        return !isComment(record) && record.cells.size() * 2 >= width
            && filledCells(record) * 2 >= std::min<size_t>(width, 4);
    };
    auto found = std::find_if(rest.begin(), rest.end(), isHeader);
    if (found == rest.end())
        found = rest.begin();
    return headerFrom(rest, size_t(found - rest.begin()), !isDataRow(*found), skip);
}

Header headerAt(std::span<const HeadRecord> head, qint64 line, int skip)
{
    const auto rest = head.subspan(std::min<size_t>(size_t(skip), head.size()));
    if (rest.empty())
        return noHeader(skip);
    const auto found = std::find_if(rest.begin(), rest.end(),
                                    [line](const HeadRecord &record) { return record.line == line; });
    if (found == rest.end())
        return line == 0 ? headerFrom(rest, 0, false, skip) : findHeader(head, skip);
    return headerFrom(rest, size_t(found - rest.begin()), true, skip);
}

bool isReportFooter(std::string_view cell, bool isAlone)
{
    static const std::array<std::string_view, 6> totals{"total",        "totals", "grand total",
                                                        "grand totals", "toplam", "genel toplam"};
    static const std::array<std::string_view, 5> notes{
        "grand totals (", "confidential information", "copyright (c)", "copyright \xc2\xa9", "generated by:"};
    const std::string text = foldedUtf8(trimmedCell(cell).substr(0, 64));
    const auto begins = [&](std::string_view beginning) { return text.starts_with(beginning); };
    return std::find(totals.begin(), totals.end(), text) != totals.end() || text.starts_with("total: ")
        || (isAlone && std::any_of(notes.begin(), notes.end(), begins));
}

} // namespace huni
