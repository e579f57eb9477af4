#include "core/exchange/mimemessage.h"

#include "core/exchange/contactcard.h"
#include "core/exchange/encodedtext.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <gmime/gmime.h>

namespace huni {

namespace {

constexpr int deepestPart = 20;
constexpr size_t mostCards = 100;
constexpr qsizetype longestText = 2 * 1024 * 1024; // bytes of a body
constexpr qsizetype longestHeader = 64 * 1024;

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Type>
using GObjectPointer = std::unique_ptr<Type, Unref>;

void startGMime()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    (void)started;
}

// GMime 3.2.13 loses what stands behind a padded base64 word: every encoded word becomes one of UTF-8 in Q.
QByteArray mendedHeader(const char *raw)
{
    const QByteArray bytes = QByteArray(raw).left(longestHeader);
    const QString text = decodedText(bytes);
    static const QRegularExpression word(QStringLiteral("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?\\s]*)\\?="));
    QString out;
    qsizetype last = 0;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView(text).mid(last, match.capturedStart() - last);
        const QByteArray coded = match.captured(3).toLatin1();
        const QByteArray plain = match.captured(2).toLower() == u"b" ? QByteArray::fromBase64(coded)
                                                                     : fromQuotedPrintable(coded, true);
        const QString charset = match.captured(1).section(u'*', 0, 0);
        out += QStringLiteral("=?utf-8?Q?%1?=")
                   .arg(QString::fromLatin1(
                       decodedText(plain, charset).toUtf8().toPercentEncoding().replace('%', '=')));
        last = match.capturedEnd();
    }
    out += QStringView(text).mid(last);
    return out.toUtf8();
}

QString plainHeader(const QString &text)
{
    return cleanedContactText(text).simplified().left(4000);
}

class MessageReader
{
public:
    MimeMessage read(GMimeMessage *message, int depth)
    {
        MimeMessage out;
        GMimeObject *object = GMIME_OBJECT(message);
        out.from = addresses(object, "From");
        if (out.from.empty())
            out.from = addresses(object, "Sender");
        out.replyTo = addresses(object, "Reply-To");
        out.subject = subject(object);
        if (GDateTime *date = g_mime_message_get_date(message))
            out.date = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC);
        takePart(g_mime_message_get_mime_part(message), depth, out);
        if (out.text.isEmpty() && !m_html.isEmpty())
            out.text = textOfHtml(m_html);
        return out;
    }

private:
    static std::vector<MailAddress> addresses(GMimeObject *object, const char *header)
    {
        std::vector<MailAddress> out;
        const QByteArray raw = rawHeader(object, header);
        if (raw.isEmpty())
            return out;
        GMimeParserOptions *options = g_mime_parser_options_new();
        GObjectPointer<InternetAddressList> list(
            internet_address_list_parse(options, mendedHeader(raw.constData()).constData()));
        g_mime_parser_options_free(options);
        if (!list)
            return out;
        for (int i = 0; i < std::min(internet_address_list_length(list.get()), 50); ++i) {
            InternetAddress *one = internet_address_list_get_address(list.get(), i);
            if (!INTERNET_ADDRESS_IS_MAILBOX(one))
                continue;
            const char *name = internet_address_get_name(one);
            const char *address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one));
            out.push_back({plainHeader(QString::fromUtf8(name ? name : "")),
                           plainHeader(QString::fromUtf8(address ? address : ""))});
        }
        return out;
    }

    static QByteArray rawHeader(GMimeObject *object, const char *name)
    {
        GMimeHeaderList *list = g_mime_object_get_header_list(object);
        GMimeHeader *header = list ? g_mime_header_list_get_header(list, name) : nullptr;
        const char *raw = header ? g_mime_header_get_raw_value(header) : nullptr;
        return raw ? QByteArray(raw) : QByteArray();
    }

    static QString subject(GMimeObject *object)
    {
        const QByteArray raw = rawHeader(object, "Subject");
        GMimeParserOptions *options = g_mime_parser_options_new();
        char *decoded = g_mime_utils_header_decode_text(options, mendedHeader(raw.constData()).constData());
        g_mime_parser_options_free(options);
        const QString text = plainHeader(QString::fromUtf8(decoded ? decoded : ""));
        g_free(decoded);
        return text;
    }

    void takePart(GMimeObject *part, int depth, MimeMessage &out)
    {
        if (!part || depth > deepestPart)
            return;
        if (GMIME_IS_MESSAGE_PART(part)) {
            if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
                inner && out.forwarded.size() < mostCards)
                out.forwarded.push_back(MessageReader().read(inner, depth + 1));
        } else if (GMIME_IS_MULTIPART(part)) {
            GMimeMultipart *many = GMIME_MULTIPART(part);
            for (int i = 0; i < std::min(g_mime_multipart_get_count(many), 500); ++i)
                takePart(g_mime_multipart_get_part(many, i), depth + 1, out);
        } else if (GMIME_IS_PART(part)) {
            takeLeaf(GMIME_PART(part), out);
        }
    }

    void takeLeaf(GMimePart *part, MimeMessage &out)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const QString name = QString::fromUtf8(g_mime_part_get_filename(part));
        const bool isCard = g_mime_content_type_is_type(type, "text", "vcard")
            || g_mime_content_type_is_type(type, "text", "x-vcard")
            || g_mime_content_type_is_type(type, "text", "directory")
            || name.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive);
        if (isCard) {
            if (out.cards.size() < mostCards)
                out.cards.push_back(content(part));
            return;
        }
        // GMime leaves type and disposition to whoever asks: an attachment is no body.
        const bool isBody = !g_mime_part_is_attachment(part) && name.isEmpty();
        if (!isBody)
            return;
        if (g_mime_content_type_is_type(type, "text", "html")) {
            if (m_html.isEmpty())
                m_html = text(part, type);
        } else if (g_mime_content_type_is_type(type, "text", "*")) {
            QString plain = text(part, type);
            const char *format = g_mime_content_type_get_parameter(type, "format");
            if (format && qstricmp(format, "flowed") == 0)
                plain = unflowed(plain);
            if (!plain.trimmed().isEmpty())
                out.text += (out.text.isEmpty() ? QString() : QStringLiteral("\n")) + plain;
        }
    }

    static QByteArray content(GMimePart *part)
    {
        GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
        if (!wrapper)
            return {};
        GObjectPointer<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return {reinterpret_cast<const char *>(bytes->data), std::min<qsizetype>(bytes->len, longestText)};
    }

    static QString text(GMimePart *part, GMimeContentType *type)
    {
        const char *charset = g_mime_content_type_get_parameter(type, "charset");
        return cleanedContactText(decodedText(content(part), QString::fromLatin1(charset ? charset : "")))
            .trimmed();
    }

    // Lines that end with a space go on in the next (RFC 3676).
    static QString unflowed(const QString &text)
    {
        QString out;
        for (const QString &line : text.split(u'\n')) {
            out += line;
            if (!line.endsWith(u' ') || line == u"-- ")
                out += u'\n';
        }
        return out.trimmed();
    }

    QString m_html{};
};

// Whether it begins as a mail does: nearly anything can be read as one.
bool hasMailHead(const QByteArray &bytes)
{
    static const QRegularExpression head(
        QStringLiteral("^(?:From|Subject|Date|Received|Return-Path|Reply-To|Sender|Message-ID|MIME-Version|X-"
                       "[A-Za-z-]+|Delivered-To)\\s*:"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QByteArray start = bytes.left(16 * 1024);
    const QByteArray first = start.trimmed();
    const qsizetype colon = first.indexOf(':');
    const qsizetype line = first.indexOf('\n');
    const bool beginsWithHeader = first.startsWith("From ")
        || (colon > 0 && (line < 0 || colon < line) && first.left(colon).indexOf(' ') < 0);
    return beginsWithHeader && head.match(QString::fromLatin1(start)).hasMatch();
}

} // namespace

Result<MimeMessage> readMimeMessage(const QByteArray &bytes, const QString &name)
{
    if (!hasMailHead(bytes))
        return Error{Errc::NoContacts, name, {}, {}};
    startGMime();
    GObjectPointer<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    GObjectPointer<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(),
                             bytes.startsWith("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    GObjectPointer<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message)
        return Error{Errc::NoContacts, name, {}, {}};
    return MessageReader().read(message.get(), 0);
}

} // namespace huni
