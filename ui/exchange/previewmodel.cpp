#include "ui/exchange/previewmodel.h"

#include "ui/controls/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/errorwords.h"

namespace huni {

namespace {

constexpr qsizetype previewLetters = 120;
constexpr int mostPreviewColumns = 500; // more than a person looks at; a view asks for each of them

} // namespace

PreviewModel::PreviewModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
}

void PreviewModel::setLook(const std::optional<SourceLook> &look)
{
    beginResetModel();
    m_columns.clear();
    m_rows.clear();
    m_headerLine = 0;
    if (look) {
        m_columns = look->start.header.columns.mid(0, mostPreviewColumns);
        m_headerLine = look->start.header.line;
        for (const HeadRecord &record : look->start.head) {
            if (record.line != m_headerLine)
                m_rows.push_back(record);
        }
    }
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    const HeadRecord &record = m_rows[size_t(index.row())];
    const auto column = size_t(index.column());
    if (role == Qt::ForegroundRole && record.line < m_headerLine)
        return m_theme.color(ColorRole::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    if (column >= record.cells.size())
        return {};
    const QString text = QString::fromStdString(record.cells[column].substr(0, 4096));
    return role == Qt::ToolTipRole ? plainToolTip(text.left(1000)) : shownText(text, previewLetters);
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return shownText(m_columns.value(section), 60);
    return section < int(m_rows.size()) ? QVariant(m_rows[size_t(section)].line) : QVariant();
}

} // namespace huni
