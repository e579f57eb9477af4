#pragma once

#include "ui/history/historyrow.h"

#include <QAbstractListModel>

namespace huni {

/// Rows of what was done, as `HistoryDelegate` paints them and screen readers say them. Headings cannot be
/// chosen.
class HistoryRowModel : public QAbstractListModel
{
    Q_OBJECT

public:
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

protected:
    using QAbstractListModel::QAbstractListModel;

    /// \param row  one that is there
    virtual const HistoryRow &shownRow(int row) const = 0;
};

} // namespace huni
