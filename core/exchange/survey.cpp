#include "core/exchange/survey.h"

#include "core/exchange/fields.h"
#include "core/exchange/tablereader.h"

#include <algorithm>

namespace huni {

namespace {

constexpr size_t headRecords = 100;
constexpr qint64 rowsBetweenProgress = 2000;

Result<std::vector<HeadRecord>> readHead(RowFile &source, const FileDialect &dialect)
{
    std::vector<HeadRecord> head;
    const auto reader = source.records(dialect);
    FileRecord record;
    size_t bytes = 0;
    while (head.size() < headRecords && bytes < 4 * 1024 * 1024) {
        const auto more = reader->next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        HeadRecord copy;
        copy.line = record.line;
        for (const std::string_view cell : record.fields) {
            copy.cells.emplace_back(cell);
            bytes += cell.size() + sizeof(std::string);
        }
        head.push_back(std::move(copy));
    }
    if (head.empty())
        return Error{Errc::NoRows, source.name()};
    return head;
}

void countShape(const TableRow &row, SurveyResult &result)
{
    ++result.rows;
    result.shortRows += row.shape == TableRow::Shape::Short ? 1 : 0;
    result.longRows += row.shape == TableRow::Shape::Long ? 1 : 0;
    const bool isBroken = row.shape == TableRow::Shape::QuoteBroken;
    result.brokenRows += isBroken ? 1 : 0;
    result.repairedRows += row.isRepaired ? 1 : 0;
    if ((isBroken || row.isRepaired) && result.firstBrokenLine == 0)
        result.firstBrokenLine = row.line;
}

Result<void> countRows(RowFile &source, const SurveyOptions &options, SurveyResult &result,
                       std::vector<ColumnStatistics> &columns, bool withShortRows)
{
    TableReader reader(source, result.dialect, result.header);
    TableRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        countShape(row, result);
        // Cells of broken rows stand in the wrong columns.
        if (row.shape == TableRow::Shape::Regular || (withShortRows && row.shape == TableRow::Shape::Short)) {
            for (size_t i = 0; i < columns.size(); ++i) {
                if (i < row.cellsFound)
                    columns[i].add(row.cells[i]);
                else
                    columns[i].addMissing();
            }
        }
        if (result.rows % rowsBetweenProgress == 0 && options.progress
            && !options.progress(source.position(), source.size()))
            return Error{Errc::Cancelled};
    }
}

Result<void> countAll(RowFile &source, const SurveyOptions &options, SurveyResult &result,
                      std::vector<ColumnStatistics> &columns, bool withShortRows)
{
    result.rows = result.shortRows = result.longRows = result.brokenRows = result.repairedRows = 0;
    columns.assign(size_t(result.header.columns.size()), {});
    const auto rewound = source.rewind();
    return rewound ? countRows(source, options, result, columns, withShortRows) : rewound;
}

Result<void> checkNames(const Header &header, const RowFile &source)
{
    const bool areShort = std::all_of(header.columns.begin(), header.columns.end(), [](const QString &name) {
        return name.toUtf8().size() <= maxFieldNameBytes;
    });
    if (areShort)
        return {};
    return Error{Errc::LineTooLong, source.name(), QString::number(header.line),
                 QStringLiteral("a name of a column of more than %1 bytes").arg(maxFieldNameBytes)};
}

// One column's certainty decides another's doubt.
FileConventions fileConventions(const std::vector<ColumnStatistics> &columns, const SurveyResult &result,
                                const SurveyOptions &options)
{
    FileConventions file;
    int comma = 0;
    int point = 0;
    int monthFirst = 0;
    int dayFirst = 0;
    for (const ColumnStatistics &column : columns) {
        const FileConventions said = column.conventions();
        comma += said.decimal == ',' ? 1 : 0;
        point += said.decimal == '.' ? 1 : 0;
        monthFirst += said.monthFirst == std::optional(true) ? 1 : 0;
        dayFirst += said.monthFirst == std::optional(false) ? 1 : 0;
    }
    if (comma != point)
        file.decimal = comma > point ? ',' : '.';
    else
        file.decimal = result.dialect.delimiter == ';' ? ',' : '.';
    if (options.monthFirst)
        file.monthFirst = options.monthFirst;
    else if (monthFirst != dayFirst)
        file.monthFirst = monthFirst > dayFirst;
    else
        file.monthFirst = options.localeIsMonthFirst;
    return file;
}

} // namespace

Result<TableStart> readStart(RowFile &source, const SurveyOptions &options)
{
    TableStart start;
    const auto dialect = source.findDialect();
    if (!dialect)
        return dialect.error();
    start.dialect = *dialect;
    if (options.delimiter)
        start.dialect.delimiter = *options.delimiter;
    auto head = readHead(source, start.dialect);
    if (!head)
        return head.error();
    start.head = std::move(*head);
    start.header = options.headerLine
        ? headerAt(start.head, *options.headerLine, start.dialect.headerLinesToSkip)
        : findHeader(start.head, start.dialect.headerLinesToSkip);
    return start;
}

Result<SurveyResult> survey(RowFile &source, const SurveyOptions &options)
{
    SurveyResult result;
    result.encoding = source.encoding();
    result.isEncodingGuess = source.isGuess();
    auto start = readStart(source, options);
    if (!start)
        return start.error();
    result.dialect = start->dialect;
    result.header = std::move(start->header);
    if (const auto names = checkNames(result.header, source); !names)
        return names.error();
    std::vector<ColumnStatistics> columns;
    if (const auto counted = countAll(source, options, result, columns, false); !counted)
        return counted.error();
    if (result.acceptsShortRows()) { // rare: then their cells count after all
        if (const auto counted = countAll(source, options, result, columns, true); !counted)
            return counted.error();
    }
    for (ColumnStatistics &column : columns)
        column.finish();
    const FileConventions file = fileConventions(columns, result, options);
    for (const ColumnStatistics &column : columns)
        result.columns.push_back(column.profile(file));
    result.replacedBytes = source.replaced();
    return result;
}

} // namespace huni
