#pragma once

#include "ui/exchange/importflow.h"

#include <QAbstractTableModel>

namespace huni {

class Theme;

/// A row for each column of the file: its name, first values, where it goes, how it is read.
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Samples, GoesTo, ReadAs, ColumnCount };

    MappingModel(ImportFlow &flow, const Theme &theme, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QString readAs(int row) const;
    void follow();

    ImportFlow &m_flow;
    const Theme &m_theme;
    int m_rows = 0;
};

} // namespace huni
