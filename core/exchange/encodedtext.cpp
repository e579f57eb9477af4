#include "core/exchange/encodedtext.h"

#include "core/exchange/encodingguess.h"

#include <QHash>
#include <QStringDecoder>

#include <unicode/ucnv.h>

namespace huni {

namespace {

constexpr const char *fallbackCharset = "windows-1254";

QString byIcu(QByteArrayView bytes, const char *charset)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset, &status);
    if (U_FAILURE(status))
        return {};
    QString text(bytes.size() * 2 + 8, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()),
                                         int32_t(text.size()), bytes.data(), int32_t(bytes.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return {};
    text.truncate(length);
    return text;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The character of an entity: `&amp;`, `&#252;`, `&#xfc;`; nothing when there is none of that name.
QString entityText(QStringView name)
{
    static const QHash<QString, QString> named{
        {QStringLiteral("amp"), QStringLiteral("&")},    {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},     {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},   {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("auml"), QStringLiteral("ä")},   {QStringLiteral("ouml"), QStringLiteral("ö")},
        {QStringLiteral("uuml"), QStringLiteral("ü")},   {QStringLiteral("Auml"), QStringLiteral("Ä")},
        {QStringLiteral("Ouml"), QStringLiteral("Ö")},   {QStringLiteral("Uuml"), QStringLiteral("Ü")},
        {QStringLiteral("szlig"), QStringLiteral("ß")},  {QStringLiteral("ccedil"), QStringLiteral("ç")},
        {QStringLiteral("Ccedil"), QStringLiteral("Ç")}, {QStringLiteral("eacute"), QStringLiteral("é")},
        {QStringLiteral("ndash"), QStringLiteral("–")},  {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("hellip"), QStringLiteral("…")}, {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("bull"), QStringLiteral("•")},   {QStringLiteral("middot"), QStringLiteral("·")},
        {QStringLiteral("copy"), QStringLiteral("©")},   {QStringLiteral("euro"), QStringLiteral("€")},
    };
    if (name.startsWith(u'#')) {
        bool ok = false;
        const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
        const uint code = isHex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
        const bool isCharacter
            = ok && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
        const char32_t character = code;
        return isCharacter ? QString::fromUcs4(&character, 1) : QString();
    }
    return named.value(name.toString());
}

// Reads through a page once, from left to right.
class HtmlText
{
public:
    explicit HtmlText(const QString &html)
        : m_html(html)
    {
    }

    QString text()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            const QChar c = m_html[at];
            if (c == u'<')
                at = tag(at);
            else if (c == u'&')
                at = entity(at);
            else {
                addText(c);
                ++at;
            }
        }
        return m_out.trimmed();
    }

private:
    qsizetype tag(qsizetype at)
    {
        if (QStringView(m_html).mid(at, 4) == u"<!--") {
            const qsizetype end = m_html.indexOf(QLatin1String("-->"), at);
            return end < 0 ? m_html.size() : end + 3;
        }
        qsizetype name = at + 1;
        const bool closes = name < m_html.size() && m_html[name] == u'/';
        name += closes ? 1 : 0;
        qsizetype nameEnd = name;
        while (nameEnd < m_html.size() && m_html[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const QString word = m_html.mid(name, nameEnd - name).toLower();
        if (word.isEmpty()
            && !(nameEnd < m_html.size() && (m_html[nameEnd] == u'!' || m_html[nameEnd] == u'?'))) {
            addText(u'<');
            return at + 1;
        }
        const qsizetype end = m_html.indexOf(u'>', nameEnd);
        const qsizetype after = end < 0 ? m_html.size() : end + 1;
        if (!closes && (word == u"script" || word == u"style" || word == u"head" || word == u"title")) {
            const qsizetype close = m_html.indexOf(QLatin1String("</") + word, after, Qt::CaseInsensitive);
            return close < 0 ? m_html.size() : close;
        }
        static const QStringList blocks{
            QStringLiteral("br"), QStringLiteral("p"),  QStringLiteral("div"),
            QStringLiteral("tr"), QStringLiteral("li"), QStringLiteral("table"),
            QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"),
            QStringLiteral("hr"), QStringLiteral("ul"), QStringLiteral("blockquote")};
        if (blocks.contains(word))
            addLine(word == u"br");
        else if (word == u"td" || word == u"th")
            addText(u' ');
        return after;
    }

    qsizetype entity(qsizetype at)
    {
        const qsizetype end = m_html.indexOf(u';', at);
        const QString text = end > at && end - at <= 10
            ? entityText(QStringView(m_html).mid(at + 1, end - at - 1))
            : QString();
        if (text.isEmpty()) {
            addText(u'&');
            return at + 1;
        }
        for (const QChar c : text)
            addText(c);
        return end + 1;
    }

    void addText(QChar c)
    {
        if (!c.isSpace())
            m_out += c;
        else if (!m_out.isEmpty() && !m_out.back().isSpace())
            m_out += u' ';
    }

    void addLine(bool always)
    {
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        const bool hasBlank = m_out.endsWith(QLatin1String("\n\n"));
        if (!m_out.isEmpty() && !hasBlank && (always || !m_out.endsWith(u'\n')))
            m_out += u'\n';
    }

    const QString &m_html;
    QString m_out{};
};

} // namespace

QString decodedText(QByteArrayView bytes, const QString &charset)
{
    const QString name = charset.isEmpty() ? QString() : canonicalEncoding(charset);
    if (!name.isEmpty() && name != u"UTF-8" && name != u"US-ASCII")
        return byIcu(bytes, name.toLatin1().constData());
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(bytes);
    return utf8.hasError() ? byIcu(bytes, fallbackCharset) : text;
}

QByteArray fromQuotedPrintable(QByteArrayView text, bool underscoreIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += char(high * 16 + low);
            i += 2;
        } else {
            bytes += underscoreIsSpace && text[i] == '_' ? ' ' : text[i];
        }
    }
    return bytes;
}

QString textOfHtml(const QString &html)
{
    return HtmlText(html).text();
}

} // namespace huni
