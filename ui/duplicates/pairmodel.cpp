#include "ui/duplicates/pairmodel.h"

#include "ui/controls/plaintooltip.h"

namespace huni {

namespace {

constexpr qsizetype longestCellText = 400; // more is not read in a cell

} // namespace

void PairModel::setPair(const PairDetails &pair)
{
    beginResetModel();
    m_pair = pair;
    m_defaults.clear();
    for (const PairRow &row : m_pair.rows)
        m_defaults.push_back(row.unit.side);
    endResetModel();
    Q_EMIT chosen();
}

// The earlier day of creation is a fact, and two equal values are one.
bool PairModel::isOpen(int row) const
{
    const PairRow &shown = m_pair.rows[size_t(row)];
    return shown.unit.differs && shown.unit.key != u"created_at";
}

void PairModel::choose(int row, Side side)
{
    PairRow &shown = m_pair.rows[size_t(row)];
    if (!isOpen(row) || shown.unit.side == side)
        return;
    shown.unit.side = side;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT chosen();
}

void PairModel::choose(const CombineChoices &choices)
{
    for (const auto &[key, side] : choices) {
        for (int row = 0; row < rowCount(); ++row) {
            if (m_pair.rows[size_t(row)].unit.key == key)
                choose(row, side);
        }
    }
}

CombineChoices PairModel::choices() const
{
    CombineChoices choices;
    for (size_t i = 0; i < m_pair.rows.size(); ++i) {
        if (m_pair.rows[i].unit.side != m_defaults[i])
            choices.emplace_back(m_pair.rows[i].unit.key, m_pair.rows[i].unit.side);
    }
    return choices;
}

int PairModel::lostCount() const
{
    int lost = m_pair.referrals;
    for (const PairRow &row : m_pair.rows)
        lost += row.unit.differs && !(row.unit.side == Side::Keep ? row.other : row.keep).isEmpty() ? 1 : 0;
    return lost;
}

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pair.rows.size());
}

int PairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PairModel::text(int row, int column) const
{
    const PairRow &shown = m_pair.rows[size_t(row)];
    switch (column) {
    case Name:
        return shown.name;
    case Keep:
        return shown.keep;
    case Other:
        return shown.other;
    default:
        return shown.unit.side == Side::Keep ? shown.keep : shown.other;
    }
}

QString PairModel::spokenText(int row, int column) const
{
    const PairRow &shown = m_pair.rows[size_t(row)];
    const QString said = text(row, column).isEmpty() ? tr("nothing") : text(row, column).left(longestCellText);
    if (column == Name)
        return said;
    if (column == Outcome)
        //: read aloud: %1 the name of a field, %2 what will stand in it
        return tr("%1 afterwards: %2").arg(shown.name, said);
    const bool stands = (column == Keep) == (shown.unit.side == Side::Keep);
    //: read aloud: %1 the name of a field, %2 what stands in it
    return stands ? tr("%1: %2, chosen").arg(shown.name, said) : tr("%1: %2, not chosen").arg(shown.name, said);
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column()).left(longestCellText).replace(u'\n', u' ');
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()).left(4 * longestCellText));
    case Qt::AccessibleTextRole:
        return spokenText(index.row(), index.column());
    default:
        return {};
    }
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Field");
    case Keep:
        return tr("Stays");
    case Other:
        return tr("Goes into it");
    case Outcome:
        return tr("Afterwards");
    default:
        return {};
    }
}

} // namespace huni
