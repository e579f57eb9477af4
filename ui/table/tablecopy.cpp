#include "ui/table/tablecopy.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/labellist.h"

namespace huni {

namespace {

// One cell of tab-separated text: what would begin another cell or row becomes a space, a formula becomes text.
QString plainCell(const QString &text, bool figures)
{
    QString cell = text;
    for (QChar &letter : cell) {
        if (letter == u'\t' || letter == u'\n' || letter == u'\r' || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator || letter.isNull())
            letter = u' ';
    }
    cell = cell.trimmed();
    if (!figures && looksLikeFormula(cell.toStdString()))
        cell.prepend(u'\'');
    return cell;
}

} // namespace

QString copiedText(const CellData &cell)
{
    if (cell.look == CellData::Text && !cell.hint.isEmpty())
        return cell.hint;
    return cell.chips.size() > 0 ? labelListText(cell.chips) : cell.text;
}

TableCopy::TableCopy(const QStringList &titles)
{
    QStringList plain;
    for (const QString &title : titles)
        plain += plainCell(title, false);
    add(plain, "th");
}

void TableCopy::addRow(const std::vector<CellData> &cells)
{
    QStringList texts;
    for (const CellData &cell : cells)
        texts += plainCell(copiedText(cell), cell.look == CellData::Figures);
    add(texts, "td");
}

void TableCopy::add(const QStringList &texts, const char *tag)
{
    m_lines += texts.join(u'\t');
    QString row;
    for (const QString &text : texts)
        row += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), text.toHtmlEscaped());
    m_rows += QStringLiteral("<tr>%1</tr>").arg(row);
}

std::unique_ptr<QMimeData> TableCopy::mimeData() const
{
    auto data = std::make_unique<QMimeData>();
    data->setText(m_lines.join(u'\n') + u'\n');
    data->setHtml(QStringLiteral("<table>%1</table>").arg(m_rows.join(QString())));
    return data;
}

} // namespace huni
