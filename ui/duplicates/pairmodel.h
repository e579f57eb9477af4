#pragma once

#include "ui/duplicates/duplicatesource.h"

#include <QAbstractTableModel>

namespace huni {

/// Two things field by field: what each says, and what will stand.
class PairModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Keep, Other, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPair(const PairDetails &pair);
    const PairDetails &pair() const { return m_pair; }
    const PairRow &row(int row) const { return m_pair.rows[size_t(row)]; }
    /// Whether there is anything to choose in this row.
    bool isOpen(int row) const;
    void choose(int row, Side side);
    /// Choices that were made before; of fields that are not there any more, nothing.
    void choose(const CombineChoices &choices);
    /// What was chosen against the defaults.
    CombineChoices choices() const;
    /// Rows in which the two differ and both say something: what the other loses goes into a note.
    int lostCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void chosen();

private:
    QString text(int row, int column) const;
    QString spokenText(int row, int column) const;

    PairDetails m_pair{};
    std::vector<Side> m_defaults{};
};

} // namespace huni
