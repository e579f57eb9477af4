#include "ui/table/tablemodel.h"

#include "ui/controls/plaintooltip.h"

#include <algorithm>
#include <utility>

namespace huni {

namespace {

constexpr size_t linesKept = 2000;
constexpr int linesAround = 24; // read along with one that is missing
constexpr size_t fewRows = 400; // from here on a reset is cheaper than telling each change

} // namespace

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TableModel::setColumns(std::vector<TableColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_lines.clear();
    endResetModel();
    Q_EMIT restructured();
}

int TableModel::columnOf(const QString &key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const TableColumn &c) { return c.key == key; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void TableModel::setRows(std::vector<qint64> keys, std::vector<GroupHead> groups)
{
    const bool sameGroups = groups == m_groups;
    m_keys = std::move(keys);
    m_groups = std::move(groups);
    if (!sameGroups && !m_groups.empty()) {
        // The heads say something else: their rows may stand where they stood, so the whole is told anew.
        beginResetModel();
        m_rows = visibleRows();
        endResetModel();
        Q_EMIT restructured();
        return;
    }
    showRows(visibleRows());
}

std::vector<qint64> TableModel::visibleRows() const
{
    if (m_groups.empty())
        return m_keys;
    std::vector<qint64> rows;
    rows.reserve(m_keys.size() + m_groups.size());
    auto next = m_keys.begin();
    for (size_t i = 0; i < m_groups.size(); ++i) {
        const GroupHead &group = m_groups[i];
        const auto end = next + std::min<qint64>(group.count, m_keys.end() - next);
        rows.push_back(-1 - qint64(i));
        if (!m_collapsed.contains(group.key))
            rows.insert(rows.end(), next, end);
        next = end;
    }
    return rows;
}

// What stands before and after the changed part is left alone: an edit, a selection and the place on the screen stay.
void TableModel::showRows(std::vector<qint64> rows)
{
    const auto [oldBegin, newBegin] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    if (oldBegin == m_rows.end() && newBegin == rows.end())
        return;
    const auto [oldBack, newBack] = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldBegin), rows.rbegin(),
                                                  std::make_reverse_iterator(newBegin));
    const int first = int(oldBegin - m_rows.begin());
    const int removed = int(oldBack.base() - oldBegin);
    const int added = int(newBack.base() - newBegin);
    const auto take = [&] { m_rows = std::move(rows); };
    if (removed == 0) {
        beginInsertRows({}, first, first + added - 1);
        take();
        endInsertRows();
    } else if (added == 0) {
        beginRemoveRows({}, first, first + removed - 1);
        take();
        endRemoveRows();
    } else if (removed == added && std::equal(oldBegin + 1, oldBack.base(), newBegin) && *oldBegin == *(newBack.base() - 1)
               && beginMoveRows({}, first, first, {}, first + removed)) {
        take();
        endMoveRows();
    } else if (removed == added && std::equal(newBegin + 1, newBack.base(), oldBegin) && *newBegin == *(oldBack.base() - 1)
               && beginMoveRows({}, first + removed - 1, first + removed - 1, {}, first)) {
        take();
        endMoveRows();
    } else {
        beginResetModel();
        take();
        endResetModel();
        Q_EMIT restructured();
    }
}

void TableModel::refresh(std::span<const qint64> keys)
{
    if (keys.size() > fewRows) {
        refreshAll();
        return;
    }
    for (const qint64 key : keys)
        m_lines.erase(key);
    for (const int row : rowsOf({keys.begin(), keys.end()}))
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void TableModel::refreshAll()
{
    m_lines.clear();
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void TableModel::refreshThings(std::span<const Uuid> things)
{
    if (things.size() > fewRows) {
        refreshAll();
        return;
    }
    std::vector<qint64> keys; // of those that have been shown: the others are read when they come into sight
    for (const auto &[key, line] : m_lines) {
        if (std::find(things.begin(), things.end(), line.id) != things.end())
            keys.push_back(key);
    }
    refresh(keys);
}

int TableModel::groupRowAbove(int row) const
{
    for (; row >= 0 && !m_groups.empty(); --row) {
        if (isGroup(row))
            return row;
    }
    return -1;
}

void TableModel::setCollapsed(const QString &group, bool collapsed)
{
    if (collapsed == m_collapsed.contains(group))
        return;
    collapsed ? void(m_collapsed.insert(group)) : void(m_collapsed.remove(group));
    showRows(visibleRows());
    for (int row = 0; row < rowCount(); ++row) {
        if (isGroup(row) && this->group(row).key == group) {
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
            break;
        }
    }
}

void TableModel::setAllCollapsed(bool collapsed)
{
    m_collapsed.clear();
    for (const GroupHead &group : m_groups) {
        if (collapsed)
            m_collapsed.insert(group.key);
    }
    showRows(visibleRows());
}

qint64 TableModel::keyAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : std::max<qint64>(0, m_rows[size_t(row)]);
}

int TableModel::rowOf(qint64 key) const
{
    const auto found = key > 0 ? std::find(m_rows.begin(), m_rows.end(), key) : m_rows.end();
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<int> TableModel::rowsOf(std::vector<qint64> keys) const
{
    std::sort(keys.begin(), keys.end());
    std::vector<int> rows;
    rows.reserve(keys.size());
    for (size_t row = 0; row < m_rows.size() && rows.size() < keys.size(); ++row) {
        if (m_rows[row] > 0 && std::binary_search(keys.begin(), keys.end(), m_rows[row]))
            rows.push_back(int(row));
    }
    return rows;
}

const TableModel::Line *TableModel::line(int row) const
{
    const qint64 key = keyAt(row);
    if (!key)
        return nullptr;
    if (const auto found = m_lines.find(key); found != m_lines.end())
        return found->second.cells.empty() ? nullptr : &found->second;
    std::vector<qint64> wanted;
    for (int i = std::max(0, row - linesAround); i < std::min(rowCount(), row + linesAround); ++i) {
        if (const qint64 near = keyAt(i); near && !m_lines.contains(near))
            wanted.push_back(near);
    }
    if (m_lines.size() + wanted.size() > linesKept)
        m_lines.clear();
    for (const qint64 near : wanted)
        m_lines[near]; // what is gone by now is not asked for again
    if (m_load) {
        for (auto &[near, line] : m_load(wanted))
            m_lines[near] = std::move(line);
    }
    const Line &line = m_lines[key];
    return line.cells.empty() ? nullptr : &line;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString TableModel::toolTip(const CellData &cell) const
{
    return plainToolTip(cell.hint.isEmpty() ? cell.text.left(2000) : cell.hint);
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroup(index.row())) {
        const GroupHead &head = group(index.row());
        if ((role == Qt::DisplayRole && index.column() == 0) || role == Qt::AccessibleTextRole)
            return QString(head.title + QStringLiteral(", ") + head.detail);
        return {};
    }
    if (role != Qt::DisplayRole && role != CellRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole
        && role != EmptyRole)
        return {};
    const Line *shown = line(index.row());
    const CellData cell = shown && size_t(index.column()) < shown->cells.size() ? shown->cells[size_t(index.column())] : CellData {};
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case CellRole:
        return QVariant::fromValue(cell);
    case EmptyRole:
        return cell.text.isEmpty();
    case Qt::ToolTipRole:
        return toolTip(cell);
    default:
        //: %1 a column of a table, %2 what a cell in it says
        return tr("%1: %2").arg(m_columns[size_t(index.column())].title, cell.text.isEmpty() ? QStringLiteral("—") : cell.text);
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column.title;
    if (role == Qt::ToolTipRole)
        return plainToolTip(column.title);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.figures ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isGroup(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace huni
