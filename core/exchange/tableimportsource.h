#pragma once

#include "core/exchange/cellconverter.h"
#include "core/exchange/importsource.h"
#include "core/exchange/tablereader.h"

#include <memory>

namespace huni {

/// The rows of a table, whatever the format of its file. \pre source and mapping outlive it
class TableImportSource final : public ImportSource
{
public:
    /// \param zone  in which dates and times without a zone are meant: the pipeline's
    TableImportSource(RowFile &source, const SurveyResult &survey, const ImportMapping &mapping,
                    const QTimeZone &zone);

    Result<bool> next(ImportRow &row) override;
    Result<void> rewind() override;
    qint64 position() const override { return m_source.position(); }
    qint64 size() const override { return m_source.size(); }

private:
    void checkShape(const TableRow &table, ImportRow &row) const;

    RowFile &m_source;
    FileDialect m_dialect;
    Header m_header;
    bool m_acceptsShortRows;
    const ImportMapping &m_mapping;
    LocalDays m_days;
    std::vector<CellConverter> m_converters;
    std::unique_ptr<TableReader> m_reader; ///< made by rewind
    TableRow m_row;
};

} // namespace huni
