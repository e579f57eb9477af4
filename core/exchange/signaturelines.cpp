#include "core/exchange/signaturelines.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"

#include <QRegularExpression>

namespace huni {

namespace {

constexpr QChar takenMark = QChar(0x1); // stands in the rest of a line where a piece was taken out
constexpr int fewestDigits = 7;
constexpr int mostDigits = 15;

const QRegularExpression &mailPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:mailto:)?[<\\[(]?([\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,"
                       "62}\\.)+\\p{L}{2,24})[>\\])]?"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &pagePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:https?://"
                       "|www\\.)[^\\s<>|,;\"')\\]]{3,300}|(?<![\\w@.-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}"
                       "\\.){1,4}\\p{L}{2,24}"
                       "(?:/[^\\s<>|,;\"']{0,200})?(?![\\w@])"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\p{L}\\p{N}_@./:#])(?:\\+|00)?[(\\[]?\\d(?:[ "
                       "()\\[\\]./–-]{0,3}\\d){5,26}(?![\\p{L}\\p{N}_@])"));
    return pattern;
}

int digitsIn(QStringView text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

bool looksLikeDate(QStringView number)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})|\\d{4}-\\d{2}-\\d{2})$"));
    return pattern.match(number.toString()).hasMatch();
}

// Takes one line apart, one kind of piece after the other; what was taken is marked so that nothing is found
// twice.
class LineTaker
{
public:
    LineTaker(const QString &line, qsizetype at, int number)
        : m_line(line)
        , m_rest(line)
        , m_at(at)
        , m_number(number)
    {
    }

    SignatureLine take()
    {
        takeMails();
        takePages();
        takeNumbers();
        takeParts();
        std::stable_sort(m_out.pieces.begin(), m_out.pieces.end(),
                         [](const CardPiece &one, const CardPiece &other) { return one.at < other.at; });
        return std::move(m_out);
    }

private:
    void mark(qsizetype begin, qsizetype end)
    {
        for (qsizetype i = begin; i < end; ++i)
            m_rest[i] = takenMark;
    }
    void addPiece(CardField field, const QString &value, qsizetype begin, qsizetype end)
    {
        m_out.pieces.push_back({field, value, m_line.mid(begin, end - begin), m_at + begin});
        mark(begin, end);
    }

    void takeMails()
    {
        auto matches = mailPattern().globalMatch(m_line);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const qsizetype begin = labelBefore(match.capturedStart(), {u"email"}).first;
            mark(begin, match.capturedStart());
            addPiece(CardField::Email, match.captured(1), match.capturedStart(), match.capturedEnd());
        }
    }

    void takePages()
    {
        auto matches = pagePattern().globalMatch(m_rest);
        while (matches.hasNext()) {
            const auto match = matches.next();
            QString page = match.captured();
            while (!page.isEmpty() && QStringView(u".,;:!").contains(page.back()))
                page.chop(1);
            const bool hasScheme = page.contains(QLatin1String("://"))
                || page.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
            if (!hasScheme
                && !contactWords().endings.contains(folded(page.section(u'/', 0, 0).section(u'.', -1))))
                continue;
            // `Tel.No` and `Dr.Demir` are no pages: a bare one is written small.
            if (!hasScheme && page.section(u'/', 0, 0) != page.section(u'/', 0, 0).toLower())
                continue;
            const qsizetype begin = labelBefore(match.capturedStart(), {u"web"}).first;
            mark(begin, match.capturedStart());
            addPiece(CardField::Web, page, match.capturedStart(), match.capturedStart() + page.size());
        }
    }

    void takeNumbers()
    {
        auto matches = numberPattern().globalMatch(m_rest);
        while (matches.hasNext()) {
            const auto match = matches.next();
            takeNumberRun(match.capturedStart(), match.capturedEnd());
        }
    }

    // Two numbers with a stroke or wide space between them are two; `030 / 123456 - 0` is one.
    void takeNumberRun(qsizetype begin, qsizetype end)
    {
        static const QRegularExpression between(QStringLiteral("\\s[/–-]\\s|\\s{2,}|/"));
        const QString run = m_line.mid(begin, end - begin);
        auto matches = between.globalMatch(run);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QStringView left = QStringView(run).left(match.capturedStart());
            const QStringView right = QStringView(run).mid(match.capturedEnd());
            if (digitsIn(left) >= fewestDigits && digitsIn(right) >= fewestDigits) {
                takeNumber(begin, begin + match.capturedStart());
                takeNumberRun(begin + match.capturedEnd(), end);
                return;
            }
        }
        takeNumber(begin, end);
    }

    void takeNumber(qsizetype begin, qsizetype end)
    {
        const QString number = balanced(m_line.mid(begin, end - begin).trimmed());
        const int digits = digitsIn(number);
        if (digits > mostDigits || looksLikeDate(number))
            return;
        auto [labelBegin, label] = labelBefore(begin, {u"phone", u"mobile", u"fax"});
        const bool hasLabel = !label.isEmpty();
        if (!hasLabel && (isNoPhone(begin) || !looksDialled(number, digits)))
            return;
        CardPhone phone{number, phoneKindOf(number), {}};
        qsizetype after = end;
        if (const QString behind = labelBehind(end, after); label.isEmpty() && !behind.isEmpty())
            label = behind;
        takeExtension(phone, after);
        if (label == u"fax")
            phone.kind = PhoneKind::Fax;
        else if (label == u"mobile")
            phone.kind = PhoneKind::Mobile;
        const CardField field = phone.kind == PhoneKind::Fax ? CardField::Fax
            : phone.kind == PhoneKind::Mobile                ? CardField::Mobile
                                                             : CardField::Phone;
        // A fax number goes to the note with its label: there is no field for it.
        mark(labelBegin, begin);
        if (field == CardField::Fax)
            addPiece(field, number, labelBegin, after);
        else
            addPiece(field, number, begin, after);
        m_out.phones.push_back(phone);
    }

    static QString balanced(QString number)
    {
        if (number.count(u'(') > number.count(u')'))
            number.remove(u'(');
        if (number.count(u')') > number.count(u'('))
            number.remove(u')');
        return number.simplified();
    }

    // Without a label only what people dial: with a country code or trunk zero, or ten digits, or a Turkish
    // 444 number.
    static bool looksDialled(const QString &number, int digits)
    {
        if (number.startsWith(u'+') || number.startsWith(u"(+"))
            return digits >= fewestDigits;
        QString plain;
        for (const QChar c : number) {
            if (c.isDigit())
                plain += c;
        }
        if (plain.startsWith(u'0'))
            return digits >= 9;
        return digits == 10 || digits == 12 || (digits == 11 && plain.startsWith(u'1'))
            || (digits == 7 && plain.startsWith(QLatin1String("444")));
    }

    // Whether words before it in the line say that it is another kind of number.
    bool isNoPhone(qsizetype begin) const
    {
        const QString before = m_line.mid(std::max<qsizetype>(0, begin - 40), std::min<qsizetype>(begin, 40));
        return contactWords().notNumbers.anyIn(contactWordsOf(before));
    }

    // The label that ends at a place, at most four words long, and where it begins. Empty, and the place,
    // when there is none.
    std::pair<qsizetype, QString> labelBefore(qsizetype place, std::initializer_list<QStringView> kinds) const
    {
        QString found;
        qsizetype foundAt = place;
        qsizetype begin = place;
        for (int words = 0; words < 4; ++words) {
            const qsizetype wordEnd = skipBack(
                begin,
                [](QChar c) {
                    return c == takenMark
                        || (!c.isLetterOrNumber() && !c.isSurrogate() && c.category() != QChar::Symbol_Other
                            && c != u'|' && c != u',' && c != u';');
                },
                true);
            const qsizetype wordBegin = skipBack(
                wordEnd,
                [](QChar c) {
                    return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Symbol_Other
                        || c == u'-' || c == u'.';
                },
                false);
            if (wordBegin == wordEnd)
                break;
            const QStringList said = contactWordsOf(m_rest.mid(wordBegin, place - wordBegin));
            int length = 0;
            const QString *kind = contactWords().labels.find(said, 0, &length);
            // A label of one letter stands alone or with a mark behind it.
            const bool isShort = said.size() == 1 && said.first().size() == 1;
            const bool isSound = !isShort || wordBegin == 0 || !m_rest[wordBegin - 1].isLetterOrNumber();
            if (kind && length == said.size() && isSound
                && std::find(kinds.begin(), kinds.end(), *kind) != kinds.end()) {
                found = *kind;
                foundAt = wordBegin;
            }
            begin = wordBegin;
        }
        return {foundAt, found};
    }

    template <class Test>
    qsizetype skipBack(qsizetype from, Test test, bool stopAtTaken) const
    {
        while (from > 0 && test(m_rest[from - 1]) && !(stopAtTaken && m_rest[from - 1] == takenMark))
            --from;
        return from;
    }

    // `0532 123 45 67 (GSM)`: the label behind the number. \param after  moved behind it
    QString labelBehind(qsizetype end, qsizetype &after) const
    {
        static const QRegularExpression pattern(
            QStringLiteral("^\\s?(?:\\((\\p{L}{1,12})\\)|(gsm|cep|mobil|pbx|fax|faks)\\b)"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(m_rest.mid(end, 24));
        if (!match.hasMatch())
            return {};
        const QStringList words = contactWordsOf(match.captured());
        const QString *kind = contactWords().labels.find(words, 0);
        if (!kind || (*kind != u"phone" && *kind != u"mobile" && *kind != u"fax"))
            return {};
        after = end + match.capturedEnd();
        return *kind;
    }

    void takeExtension(CardPhone &phone, qsizetype &after) const
    {
        static const QRegularExpression pattern(
            QStringLiteral("^[\\s,;(/-]{0,3}(?:#|(\\p{L}{1,12})\\s*[.:]{0,2})\\s*(\\d{1,6})\\)?(?!\\d)"));
        const auto match = pattern.match(m_rest.mid(after, 40));
        if (!match.hasMatch()
            || (!match.captured(1).isEmpty()
                && !contactWords().extensions.contains(foldedKey(match.captured(1)))))
            return;
        phone.extension = match.captured(2);
        after += match.capturedEnd();
    }

    // Parts stand between strokes, dots in the middle, wide spaces, brackets, commas, and what was taken out.
    void takeParts()
    {
        static const QRegularExpression between(QStringLiteral(
            "\\x01+|\\t|\\s[–—/"
            "\\-~]\\s|\\s*[|•·●▪◆‣;]\\s*|\\s{3,}|(,)\\s*|([()])|(?<=\\p{L})\\s+(?:@|at|bei)\\s+(?=\\p{Lu})"));
        qsizetype begin = 0;
        bool comma = false;
        bool bracket = false;
        auto matches = between.globalMatch(m_rest);
        while (matches.hasNext()) {
            const auto match = matches.next();
            addPart(begin, match.capturedStart(), comma, bracket);
            comma = !match.captured(1).isEmpty();
            if (!match.captured(2).isEmpty())
                bracket = match.captured(2) == u"(";
            begin = match.capturedEnd();
        }
        addPart(begin, m_rest.size(), comma, bracket);
    }

    void addPart(qsizetype begin, qsizetype end, bool comma, bool bracket)
    {
        SignaturePart part;
        part.line = m_number;
        part.afterComma = comma;
        part.inBrackets = bracket;
        begin = pastLabel(begin, end, part.label);
        const auto isEdge = [this](qsizetype i) {
            return m_rest[i].isSpace() || m_rest[i].isSurrogate()
                || m_rest[i].category() == QChar::Symbol_Other
                || QStringView(u"*_=:>\"“”'-–—/").contains(m_rest[i]);
        };
        while (begin < end && isEdge(begin))
            ++begin;
        while (end > begin && isEdge(end - 1))
            --end;
        part.text = m_rest.mid(begin, end - begin);
        part.at = m_at + begin;
        if (std::any_of(part.text.begin(), part.text.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            m_out.parts.push_back(std::move(part));
    }

    // `Firma: Anadolu Yazılım`: what the words before the colon say. Also `Ad Soyad` of a line that a stroke
    // parts.
    qsizetype pastLabel(qsizetype begin, qsizetype end, QString &label) const
    {
        const qsizetype colon = m_rest.indexOf(u':', begin);
        if (colon < 0 || colon >= end || colon - begin > 30)
            return begin;
        const QStringList words = contactWordsOf(m_rest.mid(begin, colon - begin));
        int length = 0;
        const QString *kind = contactWords().labels.find(words, 0, &length);
        if (!kind || length != words.size())
            return begin;
        label = *kind;
        return colon + 1;
    }

    const QString &m_line;
    QString m_rest;
    qsizetype m_at;
    int m_number;
    SignatureLine m_out{};
};

} // namespace

SignatureLine takeApart(const QString &line, qsizetype at, int number)
{
    return LineTaker(line, at, number).take();
}

} // namespace huni
