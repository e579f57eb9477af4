#pragma once

#include "ui/table/tablemodel.h"

#include <QItemSelection>


namespace huni {

/// The chosen rows of a table as spans from the top: fast to ask, also with every other row of many chosen.
class SelectedRows
{
public:
    SelectedRows(const QItemSelection &selection, const TableModel &table);

    /// What chooses the rows of these things, whole rows, neighbours in one range.
    static QItemSelection of(const std::vector<qint64> &keys, const TableModel &table);

    bool contains(int row) const;
    /// Of things: heads of groups do not count.
    size_t count() const { return m_count; }
    /// From the top.
    std::vector<qint64> keys(const TableModel &table) const;

private:
    std::vector<std::pair<int, int>> m_spans; ///< first and last, apart from each other
    size_t m_count = 0;
};

} // namespace huni
