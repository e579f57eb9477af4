#include "core/exchange/vcardreader.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/encodedtext.h"
#include "core/exchange/vcardlines.h"

#include <QBuffer>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <map>

namespace huni {

namespace {

constexpr qsizetype mostMore = 200; // of one card: nobody's is longer, but a crafted one
constexpr qsizetype mostNumbers = 50;

// What a property that has no field is called in CardMore.
QString moreKey(const QString &name)
{
    static const QHash<QString, QString> keys{
        {QStringLiteral("NICKNAME"), QStringLiteral("nickname")},
        {QStringLiteral("ROLE"), QStringLiteral("role")},
        {QStringLiteral("ANNIVERSARY"), QStringLiteral("anniversary")},
        {QStringLiteral("X-ANNIVERSARY"), QStringLiteral("anniversary")},
        {QStringLiteral("X-EVOLUTION-ANNIVERSARY"), QStringLiteral("anniversary")},
        {QStringLiteral("X-MS-ANNIVERSARY"), QStringLiteral("anniversary")},
        {QStringLiteral("X-EVOLUTION-SPOUSE"), QStringLiteral("spouse")},
        {QStringLiteral("X-SPOUSE"), QStringLiteral("spouse")},
        {QStringLiteral("X-EVOLUTION-MANAGER"), QStringLiteral("manager")},
        {QStringLiteral("X-MS-MANAGER"), QStringLiteral("manager")},
        {QStringLiteral("X-MANAGER"), QStringLiteral("manager")},
        {QStringLiteral("X-EVOLUTION-ASSISTANT"), QStringLiteral("assistant")},
        {QStringLiteral("X-MS-ASSISTANT"), QStringLiteral("assistant")},
        {QStringLiteral("X-ASSISTANT"), QStringLiteral("assistant")},
        {QStringLiteral("X-ABRELATEDNAMES"), QStringLiteral("related")},
        {QStringLiteral("RELATED"), QStringLiteral("related")},
        {QStringLiteral("X-ABDATE"), QStringLiteral("date")},
        {QStringLiteral("LANG"), QStringLiteral("language")},
        {QStringLiteral("TZ"), QStringLiteral("time_zone")},
        {QStringLiteral("X-SOCIALPROFILE"), QStringLiteral("profile")},
    };
    if (const QString key = keys.value(name); !key.isEmpty())
        return key;
    return name.startsWith(QLatin1String("X-")) ? name.mid(2) : name;
}

// Splits at a mark that no backslash stands before.
QStringList splitUnescaped(const QString &text, QChar mark)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            parts.back() += text[i];
            parts.back() += text[++i];
        } else if (text[i] == mark) {
            parts += QString();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

QString unescaped(const QString &text, bool linesEscaped)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 >= text.size()) {
            plain += text[i];
            continue;
        }
        const QChar next = text[i + 1];
        if (linesEscaped && (next == u'n' || next == u'N'))
            plain += u'\n';
        else if (QStringView(u"\\,;:\"").contains(next))
            plain += next;
        else {
            plain += text[i];
            plain += next;
        }
        ++i;
    }
    return plain;
}

// Makes a card of its lines.
class CardBuilder
{
public:
    void add(ContentLine line)
    {
        if (line.name == u"VERSION")
            m_isOld = line.value.trimmed() == "2.1";
        if (line.name == u"X-ABLABEL" && !line.group.isEmpty())
            m_labels[line.group] = labelText(text(line));
        m_lines.push_back(std::move(line));
    }

    ContactCard build()
    {
        putNames();
        for (const ContentLine &line : m_lines)
            put(line);
        putSorted();
        if (m_card.title.isEmpty())
            m_card.title = m_role;
        else if (!m_role.isEmpty() && m_role != m_card.title)
            addMore(QStringLiteral("role"), m_role);
        if (m_isCompany || foldedKey(m_card.fullName()) == foldedKey(m_card.company)) {
            if (m_card.company.isEmpty())
                m_card.company = m_card.fullName();
            m_card.givenName.clear();
            m_card.familyName.clear();
        }
        return std::move(m_card);
    }

private:
    struct Ranked {
        int rank = 0; ///< lower goes first
        QString text{};
        PhoneKind kind = PhoneKind::Landline;
        QString extension{};
    };

    QString text(const ContentLine &line) const { return unescaped(raw(line), !m_isOld).trimmed(); }

    QString raw(const ContentLine &line) const
    {
        const QByteArray bytes = line.isQuotedPrintable() ? fromQuotedPrintable(line.value) : line.value;
        QString decoded = cleanedContactText(decodedText(bytes, line.param(QLatin1String("CHARSET"))));
        return decoded;
    }

    QStringList components(const ContentLine &line) const
    {
        QStringList parts = splitUnescaped(raw(line), u';');
        for (QString &part : parts) {
            if (line.name == u"N") {
                QStringList words;
                for (const QString &word : splitUnescaped(part, u','))
                    words += unescaped(word, true).trimmed();
                part = words.join(u' ').simplified();
            } else {
                part = unescaped(part, !m_isOld).trimmed();
                part.replace(u'\n', QLatin1String(", "));
            }
        }
        return parts;
    }

    // Apple writes `_$!<Spouse>!$_` for labels of its own.
    static QString labelText(QString label)
    {
        if (label.startsWith(QLatin1String("_$!<")) && label.endsWith(QLatin1String(">!$_")))
            label = label.mid(4, label.size() - 8);
        return label;
    }

    void addMore(const QString &key, const QString &value)
    {
        if (!value.isEmpty() && qsizetype(m_card.more.size()) < mostMore)
            m_card.more.push_back({key, value});
    }

    void putNames()
    {
        QString formatted;
        for (const ContentLine &line : m_lines) {
            if (line.name == u"FN" && formatted.isEmpty())
                formatted = text(line).simplified();
            if (line.name != u"N" || !m_card.fullName().isEmpty())
                continue;
            QStringList parts = components(line);
            parts.resize(5);
            m_card.givenName = QStringLiteral("%1 %2").arg(parts[1], parts[2]).simplified();
            m_card.familyName = QStringLiteral("%1 %2")
                                    .arg(parts[0], parts[0].isEmpty() ? QString() : parts[4])
                                    .simplified();
            m_card.salutation = parts[3];
        }
        if (m_card.fullName().isEmpty())
            putFullName(m_card, formatted);
    }

    void put(const ContentLine &line)
    {
        if (line.name == u"TEL")
            putNumber(line);
        else if (line.name == u"EMAIL")
            putMail(line);
        else if (line.name == u"ADR")
            putAddress(line);
        else if (line.name == u"ORG")
            putCompany(line);
        else if (line.name == u"TITLE")
            putTitle(text(line).simplified());
        else if (line.name == u"ROLE")
            m_role = text(line).simplified();
        else if (line.name == u"URL")
            putPage(line);
        else if (line.name == u"NOTE")
            m_card.note += (m_card.note.isEmpty() ? QString() : QStringLiteral("\n")) + text(line);
        else if (line.name == u"BDAY")
            putBirthday(text(line));
        else if (line.name == u"CATEGORIES")
            putLabels(line);
        else if (line.name == u"GENDER")
            putGender(text(line));
        else if (line.name == u"KIND" || line.name == u"X-ABSHOWAS")
            m_isCompany = text(line).compare(QLatin1String(line.name == u"KIND" ? "org" : "COMPANY"),
                                             Qt::CaseInsensitive)
                == 0;
        else if (line.name != u"FN" && line.name != u"N" && !isForPrograms(line.name))
            putOther(line);
    }

    void putTitle(const QString &title)
    {
        if (m_card.title.isEmpty())
            m_card.title = title;
        else if (title != m_card.title)
            addMore(QStringLiteral("role"), title);
    }

    static int rankOf(const ContentLine &line)
    {
        return (line.isPreferred() ? 0 : 4)
            + (line.hasType(QLatin1String("work"))       ? 0
                   : line.hasType(QLatin1String("home")) ? 2
                                                         : 1);
    }

    void putNumber(const ContentLine &line)
    {
        QString number = text(line).simplified();
        if (number.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
            number.remove(0, 4);
        Ranked one{rankOf(line), number, PhoneKind::Landline, {}};
        static const QRegularExpression extension(
            QStringLiteral("\\s*(?:;ext=|,|\\bext\\.?|\\bx|\\bdahili)\\s*(\\d{1,6})$"),
            QRegularExpression::CaseInsensitiveOption);
        if (const auto match = extension.match(number); match.hasMatch()) {
            one.extension = match.captured(1);
            one.text = number.left(match.capturedStart());
            addMore(QStringLiteral("phone"), number);
        }
        const QString label = m_labels.value(line.group);
        const bool isNumber
            = std::count_if(one.text.begin(), one.text.end(), [](QChar c) { return c.isDigit(); }) >= 3;
        if (line.hasType(QLatin1String("fax")) || line.hasType(QLatin1String("facsimile")))
            addMore(QStringLiteral("fax"), number);
        else if (line.hasType(QLatin1String("pager")))
            addMore(QStringLiteral("pager"), number);
        else if (!isNumber)
            addMore(QStringLiteral("phone"), number);
        else if (label.contains(QLatin1String("Assistant"), Qt::CaseInsensitive))
            addMore(QStringLiteral("assistant"), number);
        else {
            // Without country code and trunk zero, what a card says of a number counts more than its digits.
            const bool isWhole = one.text.startsWith(u'+') || one.text.startsWith(u'0');
            one.kind = line.hasType(QLatin1String("cell"))
                    || (isWhole && phoneKindOf(one.text) == PhoneKind::Mobile)
                ? PhoneKind::Mobile
                : PhoneKind::Landline;
            if (qsizetype(m_numbers.size()) < mostNumbers)
                m_numbers.push_back(one);
        }
    }

    void putMail(const ContentLine &line)
    {
        QString mail = text(line).simplified();
        if (mail.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
            mail.remove(0, 7);
        if (!mail.contains(u'@'))
            addMore(QStringLiteral("email"), mail);
        else if (qsizetype(m_mails.size()) < mostNumbers)
            m_mails.push_back({rankOf(line), mail, {}, {}});
    }

    void putAddress(const ContentLine &line)
    {
        QStringList parts = components(line);
        parts.resize(7);
        ContactCard place;
        QStringList street{parts[2], parts[1], parts[0]};
        street.removeAll(QString());
        place.street = street.join(QStringLiteral(", "));
        place.city = parts[3];
        place.region = parts[4];
        place.postcode = parts[5];
        place.country = countryCode(parts[6]).isEmpty() ? parts[6] : countryCode(parts[6]);
        QStringList all = parts;
        all.removeAll(QString());
        if (!all.isEmpty() && qsizetype(m_places.size()) < mostNumbers)
            m_places.push_back({rankOf(line), place, all.join(QStringLiteral(", "))});
    }

    void putCompany(const ContentLine &line)
    {
        QStringList parts = components(line);
        parts.removeAll(QString());
        if (parts.isEmpty())
            return;
        if (m_card.company.isEmpty())
            m_card.company = parts.takeFirst();
        addMore(QStringLiteral("department"), parts.join(QStringLiteral(", ")));
    }

    void putPage(const ContentLine &line)
    {
        const QString page = text(line);
        if (m_card.web.isEmpty())
            m_card.web = page;
        else
            addMore(QStringLiteral("website"), page);
    }

    void putBirthday(const QString &said)
    {
        const QString day = said.section(u'T', 0, 0).trimmed();
        m_card.birthday = QDate::fromString(day, Qt::ISODate);
        if (!m_card.birthday.isValid())
            m_card.birthday = QDate::fromString(day, QStringLiteral("yyyyMMdd"));
        addMore(QStringLiteral("birthday"),
                m_card.birthday.isValid() ? m_card.birthday.toString(Qt::ISODate) : said);
    }

    void putLabels(const ContentLine &line)
    {
        for (const QString &label : splitUnescaped(raw(line), u',')) {
            const QString name = unescaped(label, true).simplified();
            if (!name.isEmpty() && m_card.labels.size() < 20)
                m_card.labels += name;
        }
    }

    void putGender(const QString &said)
    {
        const QString letter = said.left(1).toUpper();
        m_card.gender = letter == u"F" ? QStringLiteral("female")
            : letter == u"M"           ? QStringLiteral("male")
                                       : QString();
    }

    void putOther(const ContentLine &line)
    {
        const QString value = text(line);
        const QString label = m_labels.value(line.group);
        const QString key = moreKey(line.name);
        addMore((key == u"related" || key == u"date") && !label.isEmpty() ? label : key, value);
    }

    void putSorted()
    {
        const auto byRank = [](const auto &one, const auto &other) { return one.rank < other.rank; };
        std::stable_sort(m_numbers.begin(), m_numbers.end(), byRank);
        for (const Ranked &one : m_numbers)
            m_card.phones.push_back({one.text, one.kind, one.extension});
        std::stable_sort(m_mails.begin(), m_mails.end(), byRank);
        for (const Ranked &one : m_mails) {
            if (!m_card.emails.contains(one.text, Qt::CaseInsensitive))
                m_card.emails += one.text;
        }
        std::stable_sort(m_places.begin(), m_places.end(), byRank);
        for (size_t i = 0; i < m_places.size(); ++i) {
            if (i > 0) {
                addMore(QStringLiteral("address"), m_places[i].all);
                continue;
            }
            m_card.street = m_places[i].place.street;
            m_card.city = m_places[i].place.city;
            m_card.region = m_places[i].place.region;
            m_card.postcode = m_places[i].place.postcode;
            m_card.country = m_places[i].place.country;
        }
        for (const QString &mail : m_card.emails) {
            if (m_card.companyDomain.isEmpty())
                m_card.companyDomain = companyDomainOf(mail);
        }
        if (m_card.companyDomain.isEmpty())
            m_card.companyDomain = companyDomainOf(m_card.web);
    }

    struct Place {
        int rank = 0;
        ContactCard place{};
        QString all{};
    };

    ContactCard m_card{};
    std::vector<ContentLine> m_lines{};
    QHash<QString, QString> m_labels{}; ///< by group
    std::vector<Ranked> m_numbers{};
    std::vector<Ranked> m_mails{};
    std::vector<Place> m_places{};
    QString m_role{};
    bool m_isOld = false;
    bool m_isCompany = false;
};

// Files in UTF-16, as some telephones write them, are read as UTF-8.
Result<qint64> readUtf16(QIODevice &device, const QString &file,
                         const std::function<bool(ContactCard)> &taken)
{
    constexpr qint64 mostBytes = 128 * 1024 * 1024;
    const QByteArray bytes = device.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return Error{Errc::FileTooLarge, file, {}, QString::number(mostBytes)};
    QStringDecoder decoder(QStringDecoder::Utf16);
    const QString text = decoder(bytes);
    QByteArray utf8 = text.toUtf8();
    QBuffer buffer(&utf8);
    (void)buffer.open(QIODevice::ReadOnly);
    return readVCards(buffer, file, taken);
}

} // namespace

Result<qint64> readVCards(QIODevice &device, const QString &file,
                          const std::function<bool(ContactCard)> &taken)
{
    const QByteArray mark = device.peek(3);
    if (mark.startsWith("\xff\xfe") || mark.startsWith("\xfe\xff"))
        return readUtf16(device, file, taken);
    if (mark == "\xef\xbb\xbf")
        (void)device.skip(3);
    ContentLines lines(device, file);
    std::optional<CardBuilder> card;
    int depth = 0;
    qint64 count = 0;
    const auto close = [&]() -> bool {
        ++count;
        ContactCard built = card->build();
        card.reset();
        return taken(std::move(built));
    };
    for (;;) {
        auto line = lines.next();
        if (!line)
            return line.error();
        if (!*line)
            break;
        const bool isCard = (*line)->value.trimmed().compare("VCARD", Qt::CaseInsensitive) == 0;
        if ((*line)->name == u"BEGIN" && isCard) {
            if (depth++ == 0)
                card.emplace();
        } else if ((*line)->name == u"END" && isCard) {
            depth = std::max(0, depth - 1);
            if (depth == 0 && card && !close())
                return Error{Errc::Cancelled, file, {}, {}};
        } else if (card && depth == 1) { // what stands deeper is somebody else's (AGENT)
            card->add(std::move(**line));
        }
    }
    // A file that was cut off: what there is of its last card is kept.
    if (card && !close())
        return Error{Errc::Cancelled, file, {}, {}};
    if (count == 0)
        return Error{Errc::NoContacts, file, {}, {}};
    return count;
}

Result<std::vector<ContactCard>> readVCards(const QByteArray &bytes, const QString &file)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    (void)buffer.open(QIODevice::ReadOnly);
    std::vector<ContactCard> cards;
    const auto count = readVCards(buffer, file, [&](ContactCard card) {
        cards.push_back(std::move(card));
        return true;
    });
    if (!count)
        return count.error();
    return cards;
}

} // namespace huni
