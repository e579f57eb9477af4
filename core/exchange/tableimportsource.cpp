#include "core/exchange/tableimportsource.h"

namespace huni {

TableImportSource::TableImportSource(RowFile &source, const SurveyResult &survey, const ImportMapping &mapping,
                                 const QTimeZone &zone)
    : m_source(source)
    , m_dialect(survey.dialect)
    , m_header(survey.header)
    , m_acceptsShortRows(survey.acceptsShortRows())
    , m_mapping(mapping)
    , m_days(zone)
{
    for (const ColumnMapping &column : mapping.columns)
        m_converters.emplace_back(column, m_days);
}

Result<void> TableImportSource::rewind()
{
    const auto start = m_source.rewind();
    if (start)
        m_reader = std::make_unique<TableReader>(m_source, m_dialect, m_header);
    return start;
}

Result<bool> TableImportSource::next(ImportRow &row)
{
    if (!m_reader) {
        if (const auto start = rewind(); !start)
            return start.error();
    }
    auto more = m_reader->next(m_row);
    if (!more || !*more)
        return more;
    row.line = m_row.line;
    row.cells = m_row.cells;
    row.errors.clear();
    row.isBroken = false;
    row.values.resize(m_mapping.columns.size());
    checkShape(m_row, row);
    for (size_t i = 0; i < m_converters.size(); ++i) {
        const ColumnMapping &column = m_mapping.columns[i];
        ImportValue &value = row.values[i];
        if (column.isSkipped() || row.isBroken) {
            value.kind = ImportValue::Kind::Missing;
        } else if (!m_converters[i].convert(m_row.cells[size_t(column.index)], value)) {
            const std::string_view cell = m_row.cells[size_t(column.index)];
            row.errors.push_back({int(i), Errc::InvalidValue, std::string(cell.substr(0, 200))});
        }
    }
    return true;
}

void TableImportSource::checkShape(const TableRow &table, ImportRow &row) const
{
    const auto breakRow = [&](Errc code, std::string text) {
        row.isBroken = true;
        row.errors.push_back({-1, code, std::move(text)});
    };
    const std::string cells
        = std::to_string(table.cellsFound) + '/' + std::to_string(m_header.columns.size());
    if (table.shape == TableRow::Shape::QuoteBroken)
        breakRow(Errc::QuoteNeverClosed, {});
    else if (table.shape == TableRow::Shape::Long
             || (table.shape == TableRow::Shape::Short && !m_acceptsShortRows))
        breakRow(Errc::WrongCellCount, cells);
}

} // namespace huni
