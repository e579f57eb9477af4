#include "core/exchange/vcardlines.h"

#include "core/exchange/encodedtext.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

namespace huni {

namespace {

constexpr qsizetype longestContentLine = 1024 * 1024;

QStringList splitHead(const QString &head)
{
    QStringList parts{QString()};
    bool quoted = false;
    for (const QChar c : head) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u';' && !quoted)
            parts += QString();
        else
            parts.back() += c;
    }
    return parts;
}

void addParam(ContentLine &line, const QString &param)
{
    const qsizetype equals = param.indexOf(u'=');
    QString key = equals < 0 ? QStringLiteral("TYPE") : param.left(equals).trimmed().toUpper();
    QString value = equals < 0 ? param.trimmed() : param.mid(equals + 1).trimmed();
    if (equals < 0 && value.compare(QLatin1String("QUOTED-PRINTABLE"), Qt::CaseInsensitive) == 0)
        key = QStringLiteral("ENCODING");
    if (value.startsWith(u'"') && value.endsWith(u'"') && value.size() > 1)
        value = value.mid(1, value.size() - 2);
    if (key != u"TYPE") {
        line.params.emplace_back(key, value);
        return;
    }
    for (const QString &type : value.split(u',', Qt::SkipEmptyParts))
        line.params.emplace_back(key, type.trimmed());
}

bool parseContentLine(const QByteArray &raw, ContentLine &line)
{
    bool quoted = false;
    qsizetype colon = -1;
    for (qsizetype i = 0; i < raw.size() && colon < 0; ++i) {
        if (raw[i] == '"')
            quoted = !quoted;
        else if (raw[i] == ':' && !quoted)
            colon = i;
    }
    if (colon < 0)
        colon = raw.indexOf(':'); // a quotation mark that nobody closed
    if (colon <= 0)
        return false;
    const QStringList head = splitHead(decodedText(QByteArrayView(raw).first(colon)));
    QString name = head.first();
    if (const qsizetype dot = name.lastIndexOf(u'.'); dot >= 0) {
        line.group = name.left(dot).toUpper();
        name.remove(0, dot + 1);
    }
    line.name = name.trimmed().toUpper();
    static const QRegularExpression sound(QStringLiteral("^[A-Z0-9-]{1,60}$"));
    if (!sound.match(line.name).hasMatch())
        return false;
    for (const QString &param : head.mid(1))
        addParam(line, param);
    line.value = raw.mid(colon + 1);
    return true;
}

} // namespace

bool isForPrograms(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("BEGIN"),
                                     QStringLiteral("END"),
                                     QStringLiteral("VERSION"),
                                     QStringLiteral("PRODID"),
                                     QStringLiteral("REV"),
                                     QStringLiteral("UID"),
                                     QStringLiteral("PHOTO"),
                                     QStringLiteral("LOGO"),
                                     QStringLiteral("SOUND"),
                                     QStringLiteral("KEY"),
                                     QStringLiteral("LABEL"),
                                     QStringLiteral("MAILER"),
                                     QStringLiteral("SORT-STRING"),
                                     QStringLiteral("SOURCE"),
                                     QStringLiteral("CLASS"),
                                     QStringLiteral("PROFILE"),
                                     QStringLiteral("KIND"),
                                     QStringLiteral("XML"),
                                     QStringLiteral("CLIENTPIDMAP"),
                                     QStringLiteral("FBURL"),
                                     QStringLiteral("CALURI"),
                                     QStringLiteral("CALADRURI"),
                                     QStringLiteral("X-ABLABEL"),
                                     QStringLiteral("X-ABADR"),
                                     QStringLiteral("X-ABUID"),
                                     QStringLiteral("X-ABSHOWAS"),
                                     QStringLiteral("X-MS-OL-DESIGN"),
                                     QStringLiteral("X-MS-OL-DEFAULT-POSTAL-ADDRESS"),
                                     QStringLiteral("X-EVOLUTION-FILE-AS"),
                                     QStringLiteral("X-PHONETIC-FIRST-NAME"),
                                     QStringLiteral("X-PHONETIC-LAST-NAME"),
                                     QStringLiteral("X-PHONETIC-MIDDLE-NAME"),
                                     QStringLiteral("X-MOZILLA-HTML"),
                                     QStringLiteral("X-IMAGETYPE"),
                                     QStringLiteral("X-SHARED-PHOTO-DISPLAY-PREF"),
                                     QStringLiteral("X-COUCHDB-APPLICATION-ANNOTATIONS"),
                                     QStringLiteral("AGENT")};
    return names.contains(name);
}

Result<std::optional<ContentLine>> ContentLines::next()
{
    while (readRaw()) {
        ContentLine line;
        const bool isLine = parseContentLine(m_raw, line);
        const bool isKept = !isLine || !isForPrograms(line.name) || line.name == u"BEGIN"
            || line.name == u"END" || line.name == u"VERSION" || line.name == u"X-ABLABEL"
            || line.name == u"KIND" || line.name == u"X-ABSHOWAS";
        if (auto joined = joinRest(line, isLine && isKept); !joined)
            return joined.error();
        if (m_hasFailed)
            break;
        if (isLine && isKept)
            return std::optional(std::move(line));
    }
    if (m_hasFailed)
        return Error{Errc::FileUnreadable, m_file, {}, m_device.errorString()};
    return std::optional<ContentLine>();
}

bool ContentLines::readRaw()
{
    if (m_ahead) {
        m_raw = *std::exchange(m_ahead, std::nullopt);
        return true;
    }
    return readPhysical(m_raw);
}

// A line of the file without its end. Of an endless one only the beginning is kept.
bool ContentLines::readPhysical(QByteArray &line)
{
    line.clear();
    if (m_hasFailed || m_device.atEnd())
        return false;
    ++m_number;
    m_isTooLong = false;
    for (;;) {
        const QByteArray piece = m_device.readLine(64 * 1024);
        if (line.size() <= longestContentLine)
            line += piece;
        else
            m_isTooLong = true;
        m_hasFailed = piece.isEmpty() && !m_device.atEnd(); // what came before is not all of it
        if (piece.isEmpty() || piece.endsWith('\n'))
            break;
    }
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return true;
}

bool ContentLines::peek()
{
    if (m_ahead)
        return true;
    QByteArray line;
    if (!readPhysical(line))
        return false;
    m_ahead = std::move(line);
    return true;
}

// Continuation lines begin with a space; a soft break ends with `=`.
Result<void> ContentLines::joinRest(ContentLine &line, bool isKept)
{
    const auto tooLong = [&]() -> Error {
        return {Errc::LineTooLong, m_file, QString::number(m_number),
                QString::number(longestContentLine)};
    };
    if (m_isTooLong && isKept)
        return tooLong();
    const bool isSoft = line.isQuotedPrintable();
    for (;;) {
        const bool isBroken = isSoft && line.value.endsWith('=');
        if (!peek())
            return {};
        const bool isFolded = m_ahead->startsWith(' ') || m_ahead->startsWith('\t');
        if (!isFolded && !isBroken)
            return {};
        const QByteArray more = *std::exchange(m_ahead, std::nullopt);
        if (!isKept) {
            line.value = more; // its end says whether it goes on
            continue;
        }
        if (isBroken)
            line.value.chop(1);
        // Within quoted-printable a break may come with or without the space of folding.
        line.value += isFolded && !isBroken ? more.mid(1) : more;
        if (m_isTooLong || line.value.size() > longestContentLine)
            return tooLong();
    }
}

} // namespace huni
