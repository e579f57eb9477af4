#pragma once

#include "ui/exchange/importflow.h"

#include <QAbstractTableModel>

namespace huni {

class Theme;

/// The first rows of a file under the names of their columns; rows above the names are quiet.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(const Theme &theme, QObject *parent = nullptr);

    void setLook(const std::optional<SourceLook> &look);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Theme &m_theme;
    QStringList m_columns;
    std::vector<HeadRecord> m_rows;
    qint64 m_headerLine = 0;
};

} // namespace huni
