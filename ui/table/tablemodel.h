#pragma once

#include "core/leads/thingtable.h"
#include "ui/table/tablecell.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace huni {

/// Rows of a table by the numbers of their things, in groups or without. What the rows show is read when it is asked for
/// and kept; where rows came, went or moved, the model says so exactly while these are few.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole + 1, ///< CellData
        EmptyRole, ///< whether nothing is known
    };
    struct Line {
        Uuid id{};
        QString name{}; ///< of the thing, for sentences
        std::vector<CellValue> values{}; ///< one for each column
        std::vector<CellData> cells{}; ///< the same as it is shown
    };
    using Load = std::function<std::vector<std::pair<qint64, Line>>(std::span<const qint64>)>;

    explicit TableModel(QObject *parent = nullptr);

    /// Lines are asked for in pieces: those in sight and some around them.
    void setLoad(Load load) { m_load = std::move(load); }
    void setColumns(std::vector<TableColumn> columns);
    const std::vector<TableColumn> &columns() const { return m_columns; }
    int columnOf(const QString &key) const;

    /// Shows these things in this order. \param groups  their counts add up to the number of keys; none: no groups
    void setRows(std::vector<qint64> keys, std::vector<GroupHead> groups);
    /// What these show is out of date. All, when nothing is named.
    void refresh(std::span<const qint64> keys);
    void refreshAll();
    void refreshThings(std::span<const Uuid> things);

    size_t thingCount() const { return m_keys.size(); }
    const std::vector<qint64> &keys() const { return m_keys; }
    const std::vector<GroupHead> &groups() const { return m_groups; }
    bool isGroup(int row) const { return row >= 0 && row < rowCount() && m_rows[size_t(row)] < 0; }
    /// The group that heads this row. \pre isGroup
    const GroupHead &group(int row) const { return m_groups[size_t(-m_rows[size_t(row)] - 1)]; }
    int groupRowAbove(int row) const;
    bool isCollapsed(const QString &group) const { return m_collapsed.contains(group); }
    void setCollapsed(const QString &group, bool collapsed);
    void setAllCollapsed(bool collapsed);

    /// 0 for a group.
    qint64 keyAt(int row) const;
    /// -1 when it is not there, or in a collapsed group.
    int rowOf(qint64 key) const;
    /// Of those that are there, in rising order. For one of many keys quicker than rowOf() for each.
    std::vector<int> rowsOf(std::vector<qint64> keys) const;
    /// What a row shows; nullptr for a group, and for what is gone.
    const Line *line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Rows are others now: whoever keeps rows by their things looks for them again. After a reset of the model.
    void restructured();

private:
    std::vector<qint64> visibleRows() const;
    void showRows(std::vector<qint64> rows);
    QString toolTip(const CellData &cell) const;

    Load m_load;
    std::vector<TableColumn> m_columns;
    std::vector<qint64> m_keys;
    std::vector<GroupHead> m_groups;
    std::vector<qint64> m_rows; ///< as shown: a key, or -1 - number of a group
    QSet<QString> m_collapsed;
    mutable std::unordered_map<qint64, Line> m_lines;
};

} // namespace huni
