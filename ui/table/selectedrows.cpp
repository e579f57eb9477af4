#include "ui/table/selectedrows.h"

#include <algorithm>

namespace huni {

SelectedRows::SelectedRows(const QItemSelection &selection, const TableModel &table)
{
    std::vector<std::pair<int, int>> ranges;
    ranges.reserve(size_t(selection.size()));
    for (const QItemSelectionRange &range : selection)
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    for (const auto &[top, bottom] : ranges) {
        if (m_spans.empty() || top > m_spans.back().second + 1)
            m_spans.emplace_back(top, bottom);
        else
            m_spans.back().second = std::max(m_spans.back().second, bottom);
    }
    for (const auto &[top, bottom] : m_spans) {
        for (int row = top; row <= bottom; ++row)
            m_count += table.keyAt(row) ? 1 : 0;
    }
}

QItemSelection SelectedRows::of(const std::vector<qint64> &keys, const TableModel &table)
{
    const std::vector<int> rows = table.rowsOf(keys);
    QItemSelection selection;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(table.index(rows[i], 0), table.index(rows[end - 1], table.columnCount() - 1)));
        i = end;
    }
    return selection;
}

bool SelectedRows::contains(int row) const
{
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), row, [](int wanted, const auto &span) { return wanted < span.first; });
    return after != m_spans.begin() && row <= std::prev(after)->second;
}

std::vector<qint64> SelectedRows::keys(const TableModel &table) const
{
    std::vector<qint64> keys;
    keys.reserve(m_count);
    for (const auto &[top, bottom] : m_spans) {
        for (int row = top; row <= bottom; ++row) {
            if (const qint64 key = table.keyAt(row))
                keys.push_back(key);
        }
    }
    return keys;
}

} // namespace huni
