#include "ui/exchange/mappingmodel.h"

#include "ui/controls/plaintooltip.h"
#include "ui/exchange/importwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

namespace huni {

MappingModel::MappingModel(ImportFlow &flow, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
    , m_theme(theme)
{
    connect(&flow, &ImportFlow::mappingChanged, this, &MappingModel::follow);
    connect(&flow, &ImportFlow::surveyed, this, &MappingModel::follow);
    follow();
}

void MappingModel::follow()
{
    const int rows = int(m_flow.mapping().columns.size());
    if (rows == m_rows && rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingModel::readAs(int row) const
{
    const ColumnMapping &mapping = m_flow.mapping().columns[size_t(row)];
    if (const auto open = m_flow.unansweredTexts(row); !open.isEmpty())
        return tr("%Ln value(s) to explain", nullptr, int(open.size()));
    if (mapping.isSkipped())
        return {};
    if (m_flow.isToBeLookedAt(row))
        return tr("Please look");
    const QString format = mapping.formatName();
    if (!format.isEmpty())
        return formatWords(format);
    return mapping.isCustom() ? fieldTypeName(mapping.type) : QString();
}

QString MappingModel::text(int row, int column) const
{
    const ColumnMapping &mapping = m_flow.mapping().columns[size_t(row)];
    switch (column) {
    case Name:
        return shownText(mapping.column, 120);
    case Samples:
        return shownText(m_flow.surveyResult()->columns[size_t(mapping.index)].samples.mid(0, 3).join(QStringLiteral(" · ")), 160);
    case GoesTo:
        return mapping.isCustom()
            //: %1 is the name of a field that users have added
            ? tr("Custom field: %1").arg(importFieldName(m_flow.mapping().kind, mapping.field, m_flow.language()))
            : importFieldName(m_flow.mapping().kind, mapping.field, m_flow.language());
    default:
        return readAs(row);
    }
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!m_flow.surveyResult() || index.row() >= int(m_flow.mapping().columns.size()))
        return {};
    const ColumnMapping &mapping = m_flow.mapping().columns[size_t(index.row())];
    const bool wants = m_flow.isToBeLookedAt(index.row()) || !m_flow.unansweredTexts(index.row()).isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row(), index.column()));
    case Qt::FontRole:
        return index.column() == Name ? QVariant(m_theme.font(FontRole::BodyStrong)) : QVariant();
    case Qt::ForegroundRole:
        if (wants && index.column() == ReadAs)
            return m_theme.color(ColorRole::Warning);
        return index.column() == Samples || mapping.isSkipped() ? QVariant(m_theme.color(ColorRole::Muted)) : QVariant();
    case Qt::DecorationRole:
        return wants && index.column() == ReadAs
            ? QVariant(themeIcon(m_theme, QStringLiteral("triangle-alert"), ColorRole::Warning))
            : QVariant();
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                       + text(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name:
        return tr("Column of the file");
    case Samples:
        return tr("First values");
    case GoesTo:
        return tr("Goes to");
    default:
        return tr("Read as");
    }
}

} // namespace huni
