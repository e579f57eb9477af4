#include "ui/history/historyrowmodel.h"

#include "ui/controls/plaintooltip.h"

namespace huni {

QVariant HistoryRowModel::data(const QModelIndex &index, int role) const
{
    const HistoryRow &row = shownRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.headline;
    case Qt::AccessibleTextRole:
        return row.spoken();
    case Qt::ToolTipRole:
        return plainToolTip(row.exactTime + u'\n' + row.headline);
    case historyRowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags HistoryRowModel::flags(const QModelIndex &index) const
{
    const bool isHeading = !index.isValid() || shownRow(index.row()).kind != HistoryRow::Kind::Change;
    return isHeading ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                     : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace huni
