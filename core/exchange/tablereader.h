#pragma once

#include "core/exchange/header.h"
#include "core/exchange/rowfile.h"

#include <deque>

namespace huni {

/// A row as it stands in the file, against the header.
struct TableRow {
    enum class Shape {
        Regular,
        Short, ///< fewer cells than columns
        Long, ///< more cells, and something in them
        QuoteBroken, ///< a quote never closed
    };

    std::span<const std::string_view> cells{}; ///< as many as columns; missing ones are empty
    qint64 line = 0;
    Shape shape = Shape::Regular;
    bool isRepaired = false; ///< a quote never closed was read as a character
    size_t cellsFound = 0;
};

/// The rows below the header. Blank rows and what report programs put below the table are no rows.
class TableReader
{
public:
    TableReader(RowFile &file, const FileDialect &dialect, const Header &header);

    /// The views of `row` live until the next call.
    /// \return false at the end
    /// \par Errors  as CsvReader::next
    Result<bool> next(TableRow &row);

private:
    struct Held {
        std::string text{};
        qint64 line = 0;
    };

    Result<bool> nextRecord();
    bool isBlank() const;
    bool isLoneCell() const;
    void shape(TableRow &row);
    void deliverHeld(TableRow &row);

    std::unique_ptr<RecordReader> m_reader;
    FileRecord m_record;
    size_t m_columns;
    int m_toSkip;
    std::vector<std::string_view> m_cells;
    std::deque<Held> m_held; ///< lone cells after a blank line: notes, if nothing but notes follows
    Held m_delivered; ///< keeps the text of a held row alive
    bool m_hasRecord = false;
    bool m_followsFooter = false;
};

} // namespace huni
