#include "ui/lead/notetext.h"

#include "ui/lead/outsideaddress.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTextOption>

#include <md4c-html.h>

namespace huni {

namespace {

constexpr unsigned noteFlags = MD_FLAG_NOHTML | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH
    | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOINDENTEDCODEBLOCKS;

void takeNoteHtml(const char *html, MD_SIZE size, void *out)
{
    static_cast<QByteArray *>(out)->append(html, qsizetype(size));
}

QString unescapedHtml(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString attributeOf(const QString &tag, const char *name)
{
    const QRegularExpression attribute(QStringLiteral(" %1=\"([^\"]*)\"").arg(QLatin1String(name)));
    return unescapedHtml(attribute.match(tag).captured(1));
}

// An address of a note as it may be opened; empty when it may not.
QUrl noteAddress(const QString &written)
{
    QUrl address(written, QUrl::TolerantMode);
    if (!isAllowedAddress(address))
        return {};
    if (address.scheme() == u"mailto")
        return mailAddress(address.path()); // no copies, subjects or attachments by headers
    if (address.scheme() == u"tel")
        return phoneAddress(address.path());
    return address;
}

// A line of a note is a line: Markdown would join it with the next one.
QByteArray withHardBreaks(const QString &note)
{
    QString text = note;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.remove(QChar(0));
    return text.replace(QLatin1String("\n"), QLatin1String("  \n")).toUtf8();
}

// Goes through what md4c wrote. Every `<` in it begins an element of its own: those of the note are escaped.
class NoteElements
{
public:
    QString filtered(const QString &html)
    {
        static const QRegularExpression element(QStringLiteral("<(/?)([a-z0-9]+)([^>]*)>"));
        QString out;
        qsizetype from = 0;
        for (auto tags = element.globalMatch(html); tags.hasNext();) {
            const auto tag = tags.next();
            out += QStringView(html).mid(from, tag.capturedStart() - from);
            out += replaced(tag.captured(2), !tag.captured(1).isEmpty(), tag.captured(3));
            from = tag.capturedEnd();
        }
        out += QStringView(html).mid(from);
        return out;
    }
    const QVector<QUrl> &links() const { return m_links; }

private:
    struct List {
        bool counts = false;
        int next = 1;
    };

    QString replaced(const QString &name, bool ends, const QString &attributes)
    {
        static const QStringList plain{QStringLiteral("p"),          QStringLiteral("br"),
                                       QStringLiteral("em"),         QStringLiteral("strong"),
                                       QStringLiteral("code"),       QStringLiteral("pre"),
                                       QStringLiteral("blockquote"), QStringLiteral("hr")};
        if (name == u"a")
            return ends ? linkEnd() : linkBegin(attributeOf(attributes, "href"));
        if (name == u"img")
            return attributeOf(attributes, "alt").toHtmlEscaped();
        if (name == u"ul" || name == u"ol")
            return list(name, ends, attributes);
        if (name == u"li")
            return ends ? QStringLiteral("</li>") : item(attributeOf(attributes, "class"));
        if (name.size() == 2 && name.startsWith(u'h')
            && name != u"hr") // a text document would make its own much larger
            return ends ? QStringLiteral("</p>")
                        : QStringLiteral("<p class=\"%1\">")
                              .arg(name <= u"h2" ? QStringLiteral("head") : QStringLiteral("subhead"));
        if (name == u"del")
            return ends ? QStringLiteral("</s>") : QStringLiteral("<s>");
        if (!plain.contains(name))
            return {};
        return (ends ? QStringLiteral("</%1>") : QStringLiteral("<%1>")).arg(name);
    }
    QString linkBegin(const QString &written)
    {
        const QUrl address = noteAddress(written);
        m_isLink.append(!address.isEmpty());
        if (address.isEmpty())
            return {};
        if (!m_links.contains(address))
            m_links.append(address);
        return QStringLiteral("<a href=\"%1\">").arg(address.toString(QUrl::FullyEncoded).toHtmlEscaped());
    }
    QString linkEnd()
    {
        const bool link = !m_isLink.isEmpty() && m_isLink.takeLast();
        return link ? QStringLiteral("</a>") : QString();
    }
    // A text document counts from one: a list that begins elsewhere says its numbers itself.
    QString list(const QString &name, bool ends, const QString &attributes)
    {
        if (ends) {
            const bool counted = !m_lists.isEmpty() && m_lists.takeLast().counts;
            return counted ? QStringLiteral("</ul>") : QStringLiteral("</%1>").arg(name);
        }
        const QString start = attributeOf(attributes, "start");
        m_lists.append({!start.isEmpty(), start.toInt()});
        return start.isEmpty() ? QStringLiteral("<%1>").arg(name)
                               : QStringLiteral("<ul style=\"list-style-type:none\">");
    }
    QString item(const QString &task)
    {
        if (!task.isEmpty())
            return task == u"checked" ? QStringLiteral("<li>☑ ") : QStringLiteral("<li>☐ ");
        if (m_lists.isEmpty() || !m_lists.last().counts)
            return QStringLiteral("<li>");
        return QStringLiteral("<li>%1. ").arg(m_lists.last().next++);
    }

    QVector<bool> m_isLink;
    QVector<List> m_lists;
    QVector<QUrl> m_links;
};

QString rawNoteHtml(const QString &note)
{
    const QByteArray source = withHardBreaks(note);
    QByteArray html;
    if (md_html(source.constData(), MD_SIZE(source.size()), takeNoteHtml, &html, noteFlags, 0) != 0)
        return QStringLiteral("<p>%1</p>").arg(note.toHtmlEscaped());
    // A task says its state by a sign: the box of a text document looks alike, checked or not. A block of
    // code ends with its last line.
    html.replace("<li class=\"task-list-item\"><input type=\"checkbox\" class=\"task-list-item-checkbox\" "
                 "disabled checked>",
                 "<li class=\"checked\">");
    html.replace(
        "<li class=\"task-list-item\"><input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled>",
        "<li class=\"unchecked\">");
    html.replace("\n</code></pre>", "</code></pre>");
    return QString::fromUtf8(html);
}

QString noteStyle(const Theme &theme)
{
    const auto color = [&](ColorRole role) { return theme.color(role).name(); };
    const int base = theme.basePixels();
    QString sheet = QStringLiteral("p, ul, ol, pre, blockquote { margin-top: 0px; margin-bottom: 5px; }"
                                   "li { margin-top: 1px; margin-bottom: 1px; }");
    sheet += QStringLiteral(
                 "p.head { font-size: %1px; font-weight: 600; margin-top: 4px; margin-bottom: 3px; }")
                 .arg(base + 3);
    sheet += QStringLiteral(
                 "p.subhead { font-size: %1px; font-weight: 600; margin-top: 3px; margin-bottom: 2px; }")
                 .arg(base + 1);
    sheet += QStringLiteral("a { color: %1; text-decoration: underline; }").arg(color(ColorRole::AccentText));
    sheet += QStringLiteral("blockquote { color: %1; margin-left: 14px; margin-right: 0px; }")
                 .arg(color(ColorRole::Muted));
    sheet += QStringLiteral("code, pre { font-family: monospace; color: %1; background-color: %2; }")
                 .arg(color(ColorRole::Text), color(ColorRole::SoftNeutral));
    return sheet;
}

} // namespace

bool hasMarkdown(const QString &note)
{
    static const QRegularExpression marks(
        QStringLiteral("[*_`\\[\\]~>\\\\#]|^\\s*[-+=]|^\\s*\\d+[.)]\\s|https?://|www\\.|\\S@\\S|&#?\\w+;"),
        QRegularExpression::MultilineOption);
    return marks.match(note).hasMatch();
}

QString noteHtml(const QString &note)
{
    return NoteElements()
        .filtered(rawNoteHtml(note))
        .trimmed(); // what follows the last element would be shown
}

QVector<QUrl> noteLinks(const QString &note)
{
    if (!hasMarkdown(note))
        return {};
    NoteElements elements;
    (void)elements.filtered(rawNoteHtml(note));
    return elements.links();
}

NoteDocument::NoteDocument(const QString &note, const Theme &theme, QObject *parent)
    : QTextDocument(parent)
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    setIndentWidth(18);
    setDefaultFont(theme.font(FontRole::Body));
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setDefaultTextOption(wrapping);
    setDefaultStyleSheet(noteStyle(theme));
    setHtml(noteHtml(note));
}

} // namespace huni
