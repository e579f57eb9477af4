#include "app/huni-cli/output.h"

#include "ui/words/errorwords.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <numeric>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace huni {

namespace {

constexpr int columnGap = 2;
constexpr int narrowestColumn = 6;

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

int codePointWidth(char32_t c)
{
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format)
        return 0;
    return isWide(c) ? 2 : 1;
}

QString shortened(const QString &text, int width)
{
    if (cellWidth(text) <= width)
        return text;
    QString out;
    int used = 0;
    for (const char32_t c : text.toUcs4()) {
        const int wide = codePointWidth(c);
        if (used + wide > width - 1)
            break;
        out += QString::fromUcs4(&c, 1);
        used += wide;
    }
    return out + u'…';
}

QString padded(const QString &text, int width, bool right)
{
    const QString space(std::max(0, width - cellWidth(text)), u' ');
    return right ? space + text : text + space;
}

// Takes from the widest column, one cell at a time, until the line fits.
void fitWidths(std::vector<int> &widths, int columns)
{
    const auto total
        = [&] { return std::accumulate(widths.begin(), widths.end(), int(widths.size() - 1) * columnGap); };
    while (total() > columns) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowestColumn)
            return;
        --*widest;
    }
}

} // namespace

int terminalColumns()
{
#ifdef Q_OS_UNIX
    winsize size{};
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
#endif
    return 0;
}

int cellWidth(QStringView text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += codePointWidth(c);
    return width;
}

void Output::json(const QJsonObject &document)
{
    m_text += QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
}

void Output::line(const QString &text)
{
    m_text += text.toUtf8() + '\n';
}

void Output::table(const std::vector<TableHead> &heads, const std::vector<QStringList> &rows)
{
    std::vector<int> widths;
    for (const TableHead &head : heads)
        widths.push_back(cellWidth(head.name));
    std::vector<QStringList> shown;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (size_t i = 0; i < heads.size(); ++i) {
            cells += shownText(row.value(qsizetype(i)));
            widths[i] = std::max(widths[i], cellWidth(cells.last()));
        }
        shown.push_back(cells);
    }
    if (m_columns > 0)
        fitWidths(widths, m_columns);
    const auto write = [&](const QStringList &cells) {
        QString text;
        for (size_t i = 0; i < heads.size(); ++i) {
            if (i > 0)
                text += QString(columnGap, u' ');
            text += padded(shortened(cells[qsizetype(i)], widths[i]), widths[i], heads[i].isNumber);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    };
    QStringList names;
    for (const TableHead &head : heads)
        names += head.name;
    write(names);
    for (const QStringList &cells : shown)
        write(cells);
}

void Output::facts(const std::vector<std::pair<QString, QString>> &facts)
{
    int widest = 0;
    for (const auto &fact : facts)
        widest = std::max(widest, cellWidth(fact.first));
    for (const auto &[name, value] : facts)
        line(padded(name, widest, false) + QString(columnGap, u' ') + shownText(value, 2000));
}

Result<void> Output::finish()
{
    const auto size = size_t(m_text.size());
    const bool written = std::fwrite(m_text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    m_text.clear();
    if (!written)
        return Error{Errc::FileUnwritable, QStringLiteral("stdout"), {}, {}};
    return {};
}

} // namespace huni
