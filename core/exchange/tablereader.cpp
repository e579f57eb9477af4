#include "core/exchange/tablereader.h"

#include "core/exchange/exchangewords.h"

#include <algorithm>

namespace huni {

namespace {

constexpr size_t mostHeld = 20;

} // namespace

TableReader::TableReader(RowFile &file, const FileDialect &dialect, const Header &header)
    : m_reader(file.records(dialect))
    , m_columns(size_t(header.columns.size()))
    , m_toSkip(header.recordsBefore + (header.isInFile ? 1 : 0))
{
    m_reader->setExpectedColumns(m_columns);
}

Result<bool> TableReader::nextRecord()
{
    auto more = m_reader->next(m_record);
    for (; more && *more && m_toSkip > 0; --m_toSkip)
        more = m_reader->next(m_record);
    return more;
}

bool TableReader::isBlank() const
{
    return std::all_of(m_record.fields.begin(), m_record.fields.end(),
                       [](std::string_view cell) { return trimmedCell(cell).empty(); });
}

bool TableReader::isLoneCell() const
{
    return m_columns > 2 && m_record.fields.size() < m_columns
        && std::all_of(m_record.fields.begin() + 1, m_record.fields.end(),
                       [](std::string_view cell) { return trimmedCell(cell).empty(); });
}

Result<bool> TableReader::next(TableRow &row)
{
    for (;;) {
        if (m_hasRecord && (!m_held.empty())) {
            deliverHeld(row);
            return true;
        }
        if (!m_hasRecord) {
            const auto more = nextRecord();
            if (!more || !*more) // what was still held ends the report and is dropped
                return more;
        }
        m_hasRecord = false;
        if (isBlank())
            continue;
        const bool isAlone = isLoneCell();
        if (m_columns > 2 && isReportFooter(m_record.fields.front(), isAlone)) {
            m_followsFooter = true;
            continue;
        }
        const bool mayBeNote = isAlone && (m_record.followsBlankLine || m_followsFooter || !m_held.empty());
        if (mayBeNote && m_held.size() < mostHeld) {
            m_held.push_back({std::string(m_record.fields.front()), m_record.line});
            continue;
        }
        if (!m_held.empty()) {
            m_hasRecord = true;
            continue;
        }
        m_followsFooter = false;
        shape(row);
        return true;
    }
}

void TableReader::deliverHeld(TableRow &row)
{
    m_delivered = std::move(m_held.front());
    m_held.pop_front();
    m_cells.assign(m_columns, {});
    m_cells.front() = m_delivered.text;
    row = {m_cells, m_delivered.line, TableRow::Shape::Short, false, 1};
}

void TableReader::shape(TableRow &row)
{
    const auto &fields = m_record.fields;
    row.line = m_record.line;
    row.cellsFound = fields.size();
    row.isRepaired = m_record.state == FileRecord::State::QuoteRepaired;
    row.shape = TableRow::Shape::Regular;
    if (fields.size() > m_columns) {
        const bool isLong = std::any_of(fields.begin() + std::ptrdiff_t(m_columns), fields.end(),
                                        [](std::string_view cell) { return !trimmedCell(cell).empty(); });
        row.shape = isLong ? TableRow::Shape::Long : TableRow::Shape::Regular;
        row.cells = fields.first(m_columns);
    } else if (fields.size() < m_columns) {
        m_cells.assign(fields.begin(), fields.end());
        m_cells.resize(m_columns);
        row.cells = m_cells;
        row.shape = TableRow::Shape::Short;
    } else {
        row.cells = fields;
    }
    if (m_record.state == FileRecord::State::QuoteBroken)
        row.shape = TableRow::Shape::QuoteBroken;
}

} // namespace huni
