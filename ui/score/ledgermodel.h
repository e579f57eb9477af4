#pragma once

#include "ui/score/scoretelling.h"

#include <QAbstractListModel>

namespace huni {

/// The reasons of a day's score, one a row. Of a long list the first rows and one that stands for the rest, until all are wanted:
/// what is listed always sums to the total.
class LedgerModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole + 1 }; ///< LedgerRow

    using QAbstractListModel::QAbstractListModel;

    /// \param most  rows until all are wanted
    void setRows(std::vector<LedgerRow> rows, int most, const QLocale &locale);
    void showAll();
    bool isCut() const { return m_isCut; }
    bool isRest(int row) const { return m_isCut && row == rowCount() - 1; }
    const LedgerRow &rowAt(int row) const { return m_shown[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void cut(int most);

    std::vector<LedgerRow> m_rows;
    std::vector<LedgerRow> m_shown;
    QLocale m_locale;
    int m_most = 0;
    bool m_isCut = false;
};

} // namespace huni

Q_DECLARE_METATYPE(huni::LedgerRow)
