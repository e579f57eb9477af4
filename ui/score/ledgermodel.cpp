#include "ui/score/ledgermodel.h"

#include "ui/controls/plaintooltip.h"
#include "ui/words/scorewords.h"

namespace huni {

void LedgerModel::setRows(std::vector<LedgerRow> rows, int most, const QLocale &locale)
{
    // The same rows again: who asked for all of them still sees all.
    if (rows == m_rows && locale == m_locale && most == m_most)
        return;
    beginResetModel();
    m_most = most;
    m_rows = std::move(rows);
    m_locale = locale;
    cut(most);
    endResetModel();
}

void LedgerModel::cut(int most)
{
    m_shown = m_rows;
    m_isCut = int(m_rows.size()) > most;
    if (!m_isCut)
        return;
    LedgerRow rest;
    for (size_t i = size_t(most) - 1; i < m_rows.size(); ++i)
        rest.points += m_rows[i].points;
    rest.words = tr("%n more reason(s)", nullptr, int(m_rows.size()) - most + 1);
    rest.detail = tr("Show all");
    m_shown.resize(size_t(most) - 1);
    m_shown.push_back(rest);
}

void LedgerModel::showAll()
{
    if (!m_isCut)
        return;
    beginResetModel();
    cut(int(m_rows.size()));
    endResetModel();
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LedgerRow &row = rowAt(index.row());
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (role == Qt::DisplayRole)
        return row.words;
    const QString points = pointsChangeText(row.points, m_locale);
    if (role == Qt::AccessibleTextRole)
        return QStringList{row.words, points, row.detail}.join(QStringLiteral(", "));
    if (role == Qt::ToolTipRole && !isRest(index.row()))
        return plainToolTip(points + u' ' + row.words + u'\n' + row.detail);
    return {};
}

} // namespace huni
