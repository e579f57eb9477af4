#include "core/exchange/signaturereader.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/signaturelines.h"

#include <QRegularExpression>

#include <algorithm>

namespace huni {

namespace {

constexpr qsizetype mostRead = 8000; // characters: a signature, or a mail with one
constexpr qsizetype longestLine = 600; // longer ones are prose
constexpr qsizetype longestPart = 120; // of a name, a title, a company

enum class PartIs { Unknown, Greeting, Name, Title, Company, Department, Street, Place, Country, Note };

struct Part {
    SignaturePart part{};
    QStringList words{}; ///< folded
    QStringList written{}; ///< the same as written
    PartIs is = PartIs::Unknown;
    bool taken = false; ///< stands in a field
};

bool isLetterWord(const QString &word)
{
    return std::all_of(
               word.begin(), word.end(),
               [](QChar c) { return c.isLetter() || c == u'-' || c == u'.' || c == u'\'' || c == u'’'; })
        && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

bool isCapitalised(const QString &word)
{
    return word.at(0).isUpper();
}

bool isFormWord(const QString &written)
{
    QString letters;
    for (const QChar c : written) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters.size() <= 2 ? contactWords().shortForms.contains(letters)
                               : contactWords().companyForms.contains(foldedKey(letters));
}

bool hasForm(const Part &part)
{
    // A form stands behind the name that it is the form of.
    for (qsizetype i = 1; i < part.written.size(); ++i) {
        if (isFormWord(part.written[i]))
            return true;
    }
    return false;
}

// The name in a domain, folded, without what is the same for all: `anadoluyazilim` of anadoluyazilim.com.tr.
QString nameInDomain(const QString &domain)
{
    QStringList labels = domain.split(u'.', Qt::SkipEmptyParts);
    if (!labels.isEmpty())
        labels.removeLast();
    while (labels.size() > 1 && labels.last().size() <= 3)
        labels.removeLast();
    return labels.isEmpty() ? QString() : labels.last();
}

class Reading
{
public:
    explicit Reading(const QString &text)
        : m_text(text)
    {
    }

    ContactCard read(qsizetype from)
    {
        takeLines(from);
        takeLabelled();
        markByWords();
        chooseCompany(companyWithEvidence);
        chooseName();
        takeTitles();
        chooseCompany(companyByPlace);
        takeAddress();
        guessCompany();
        takeNote(from);
        std::stable_sort(m_card.pieces.begin(), m_card.pieces.end(),
                         [](const CardPiece &one, const CardPiece &other) { return one.at < other.at; });
        return std::move(m_card);
    }

private:
    static constexpr int companyWithEvidence = 3;
    static constexpr int companyByPlace = 1;

    void takeLines(qsizetype from)
    {
        qsizetype begin = from;
        int number = 0;
        while (begin < std::min(m_text.size(), from + mostRead)) {
            qsizetype end = m_text.indexOf(u'\n', begin);
            if (end < 0)
                end = m_text.size();
            if (end - begin <= longestLine)
                takeLine(m_text.mid(begin, end - begin), begin, number);
            ++number;
            begin = end + 1;
        }
        m_isOneLine
            = std::all_of(m_parts.begin(), m_parts.end(),
                          [this](const Part &one) { return one.part.line == m_parts.front().part.line; })
            && !m_text.mid(from).trimmed().contains(u'\n');
        partWithoutCommas();
        for (const QString &mail : m_card.emails) {
            if (m_card.companyDomain.isEmpty())
                m_card.companyDomain = companyDomainOf(mail);
        }
        if (m_card.companyDomain.isEmpty() && !isSocial(m_card.web))
            m_card.companyDomain = companyDomainOf(m_card.web);
        m_domainKey = foldedKey(nameInDomain(m_card.companyDomain));
        if (!m_card.emails.isEmpty())
            m_mailWords = foldedWords(m_card.emails.first().section(u'@', 0, 0).replace(u'_', u' '));
    }

    void takeLine(const QString &line, qsizetype at, int number)
    {
        SignatureLine taken = takeApart(line, at, number);
        for (CardPiece &piece : taken.pieces)
            takePiece(std::move(piece));
        m_card.phones.insert(m_card.phones.end(), taken.phones.begin(), taken.phones.end());
        for (SignaturePart &part : taken.parts)
            addPart(std::move(part));
    }

    void addPart(SignaturePart part)
    {
        Part one;
        one.written = part.text.split(u' ', Qt::SkipEmptyParts);
        // `Brightwater Software, Inc.` is one name.
        if (part.afterComma && !m_parts.empty() && m_parts.back().part.line == part.line
            && std::all_of(one.written.begin(), one.written.end(), isFormWord)) {
            const qsizetype begin = m_parts.back().part.at;
            part.label = m_parts.back().part.label;
            part.afterComma = m_parts.back().part.afterComma;
            part.text = m_text.mid(begin, part.at + part.text.size() - begin);
            part.at = begin;
            one.written = part.text.split(u' ', Qt::SkipEmptyParts);
            m_parts.pop_back();
        }
        one.words = contactWordsOf(part.text);
        one.part = std::move(part);
        m_parts.push_back(std::move(one));
    }

    void takePiece(CardPiece piece)
    {
        if (piece.field == CardField::Email && !m_card.emails.contains(piece.value, Qt::CaseInsensitive))
            m_card.emails += piece.value;
        if (piece.field == CardField::Web) {
            if (isSocial(piece.value)) {
                piece.field = CardField::Note;
                m_left.emplace_back(piece.at, piece.source);
            } else if (m_card.web.isEmpty()) {
                m_card.web = piece.value;
            } else {
                m_left.emplace_back(piece.at, piece.source);
            }
        }
        if (piece.field == CardField::Fax)
            m_left.emplace_back(piece.at, piece.source);
        m_card.pieces.push_back(std::move(piece));
    }

    static bool isSocial(const QString &page)
    {
        static const QRegularExpression pattern(
            QStringLiteral("(?:^|[/"
                           ".])(?:linkedin|xing|twitter|x|facebook|instagram|youtube|github|calendly|wa|t|"
                           "zoom|teams\\.microsoft)\\.(?:com|us|me)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        return pattern.match(page).hasMatch();
    }

    // `Ayşe Demir Anadolu Yazılım 0532 ...`: a given name that is known, a family name, the rest is the
    // company.
    void partWithoutCommas()
    {
        if (m_parts.size() != 1 || m_parts.front().written.size() < 3
            || !m_parts.front().part.label.isEmpty())
            return;
        const Part whole = m_parts.front();
        qsizetype words = 0;
        while (words < 3 && isGivenName(whole.written[words]))
            ++words;
        const bool restIsCompany = hasForm(whole)
            || contactWords().companyWords.anyIn(whole.words.mid(words + 1)) || whole.written.size() >= 4;
        if (words == 0 || words + 1 >= whole.written.size() || !restIsCompany)
            return;
        qsizetype titleEnd = 0; // words up to and with the last of its title
        for (qsizetype at = words + 1; at < whole.written.size(); ++at) {
            const QStringList word = contactWordsOf(whole.written[at]);
            if (!word.isEmpty() && contactWords().titles.find(word, 0))
                titleEnd = at + 1;
        }
        m_parts.clear();
        addWords(whole, 0, words + 1);
        addWords(whole, words + 1, std::max(titleEnd, words + 1));
        addWords(whole, std::max(titleEnd, words + 1), whole.written.size());
    }

    // A part of some words of another.
    void addWords(const Part &whole, qsizetype from, qsizetype to)
    {
        if (from >= to)
            return;
        qsizetype begin = 0;
        for (qsizetype i = 0; i < from; ++i)
            begin = whole.part.text.indexOf(whole.written[i], begin) + whole.written[i].size();
        begin = whole.part.text.indexOf(whole.written[from], begin);
        qsizetype end = begin;
        for (qsizetype i = from; i < to; ++i)
            end = whole.part.text.indexOf(whole.written[i], end) + whole.written[i].size();
        SignaturePart part = whole.part;
        part.text = whole.part.text.mid(begin, end - begin);
        part.at += begin;
        addPart(part);
    }

    static bool isGivenName(const QString &word)
    {
        return contactWords().givenNames.contains(foldedKey(word));
    }

    // --- what labels say
    // ---------------------------------------------------------------------------------------------

    void takeLabelled()
    {
        QString given;
        QString family;
        for (Part &one : m_parts) {
            const QString &label = one.part.label;
            if (label.isEmpty())
                continue;
            if (label == u"name")
                setName(one);
            else if (label == u"given")
                given = take(one, CardField::Name, PartIs::Name);
            else if (label == u"family")
                family = take(one, CardField::Name, PartIs::Name);
            else if (label == u"company" && m_card.company.isEmpty())
                m_card.company = take(one, CardField::Company, PartIs::Company);
            else if (label == u"title" && m_card.title.isEmpty())
                m_card.title = take(one, CardField::Title, PartIs::Title);
            else if (label == u"city" && m_card.city.isEmpty())
                m_card.city = take(one, CardField::City, PartIs::Place);
            else if (label == u"postcode" && m_card.postcode.isEmpty())
                m_card.postcode = take(one, CardField::Postcode, PartIs::Place);
            else if (label == u"country" && !countryCode(one.part.text).isEmpty())
                setCountry(one);
            else if (label == u"note")
                one.is = PartIs::Note;
        }
        if (!given.isEmpty() || !family.isEmpty()) {
            m_card.givenName = given;
            m_card.familyName = family;
        }
    }

    QString take(Part &one, CardField field, PartIs is)
    {
        one.is = is;
        one.taken = true;
        m_card.pieces.push_back({field, one.part.text, one.part.text, one.part.at});
        return one.part.text.simplified();
    }

    void setName(Part &one) { putFullName(m_card, take(one, CardField::Name, PartIs::Name)); }

    void setCountry(Part &one)
    {
        m_card.country = countryCode(one.part.text);
        take(one, CardField::Country, PartIs::Country);
    }

    // --- what words say
    // ----------------------------------------------------------------------------------------------

    void markByWords()
    {
        const ContactWords &words = contactWords();
        for (Part &one : m_parts) {
            if (one.is != PartIs::Unknown)
                continue;
            const QString all = one.words.join(u' ');
            if (one.words.isEmpty() || isGreeting(one))
                one.is = PartIs::Greeting;
            else if (isNoNumberLine(one) || isProse(one))
                one.is = PartIs::Note;
            else if (isStreet(one))
                one.is = PartIs::Street;
            else if (isPlace(one))
                one.is = PartIs::Place;
            else if (!countryCode(one.part.text).isEmpty()
                     && (one.part.text.size() > 2 || one.part.text == one.part.text.toUpper()))
                one.is = PartIs::Country;
            else if (words.titles.anyIn(one.words) && one.part.text.contains(u':'))
                one.is = PartIs::Note; // `Vorstand: ...` tells of somebody else
            else if (words.titles.anyIn(one.words) && !hasForm(one))
                one.is = PartIs::Title;
            else if (words.departments.find(one.words, 0) && !hasForm(one)
                     && !words.companyWords.anyIn(one.words) && !isDomainName(one))
                one.is = PartIs::Department;
        }
    }

    static bool isGreeting(const Part &one)
    {
        int length = 0;
        return contactWords().closings.find(one.words, 0, &length) && length == one.words.size();
    }

    static bool isNoNumberLine(const Part &one)
    {
        return contactWords().notNumbers.find(one.words, 0) != nullptr && one.words.size() > 1;
    }

    bool isProse(const Part &one) const
    {
        if (one.part.text.size() > longestPart || one.written.size() > 11)
            return true;
        if (m_isOneLine || one.written.size() < 5)
            return false;
        const auto small = std::count_if(one.written.begin(), one.written.end(),
                                         [](const QString &word) { return word.at(0).isLower(); });
        return small * 2 > one.written.size() || one.part.text.endsWith(u'.')
            ? !hasForm(one) && !isStreetLike(one)
            : false;
    }

    static bool isStreetLike(const Part &one)
    {
        return contactWords().streets.anyIn(one.words)
            && std::any_of(one.part.text.begin(), one.part.text.end(), [](QChar c) { return c.isDigit(); });
    }

    static int streetWords(const Part &one)
    {
        int count = 0;
        for (qsizetype at = 0; at < one.words.size(); ++at)
            count += contactWords().streets.find(one.words, at) ? 1 : 0;
        return count;
    }

    bool isStreet(const Part &one) const
    {
        if (one.part.label == u"address")
            return true;
        const auto strong = [](const QString &word) {
            static const QStringList words{QStringLiteral("caddesi"), QStringLiteral("cad"),
                                           QStringLiteral("sokak"),   QStringLiteral("sok"),
                                           QStringLiteral("sokagi"),  QStringLiteral("mahallesi"),
                                           QStringLiteral("mah"),     QStringLiteral("bulvari"),
                                           QStringLiteral("osb"),     QStringLiteral("postfach")};
            return words.contains(word);
        };
        if (!hasForm(one) && std::any_of(one.words.begin(), one.words.end(), strong))
            return true;
        // `İkitelli OSB Mah. Metal İş San. Sit. No: 5`: names of companies have no two of these words and a
        // number.
        if (isStreetLike(one) && streetWords(one) > 1)
            return true;
        return isStreetLike(one) && !hasForm(one);
    }

    // A postcode with a town, or a town that is known, alone or with a district.
    bool isPlace(const Part &one) const
    {
        static const QRegularExpression code(
            QStringLiteral("(?:^|\\s)(?:(?:TR|D|DE|A|AT|CH|CZ|F|NL)[- "
                           "])?\\d{4,5}\\s+\\p{Lu}|\\b[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?$|\\b[A-Z]{1,2}\\d[A-"
                           "Z\\d]?\\s\\d[A-Z]{2}\\b|^\\d{5}$"));
        if (code.match(one.part.text).hasMatch() && !hasForm(one))
            return true;
        int length = 0;
        if (contactWords().places.find(one.words, 0, &length) && length == one.words.size())
            return !isGivenName(one.part.text) || m_parts.size() > 2;
        return one.part.text.contains(u'/') && one.words.size() <= 4
            && contactWords().places.anyIn(one.words);
    }

    bool isDomainName(const Part &one) const
    {
        if (m_domainKey.size() < 3)
            return false;
        const QString key = foldedKey(one.part.text);
        if (key == m_domainKey || (m_domainKey.size() >= 4 && key.startsWith(m_domainKey)))
            return true;
        // `anadolu-yazilim.com.tr`, `kraftgmbh.de`, and the initials of `Marmara Otomotiv Sanayi` in
        // mos.com.tr.
        QString name;
        QString initials;
        for (const QString &word : one.words) {
            initials += word.at(0);
            name += word;
            if (name.size() >= 4 && m_domainKey.startsWith(name) && (name.size() * 2 >= m_domainKey.size()))
                return true;
        }
        return m_domainKey.size() >= 3 && initials == m_domainKey;
    }

    // --- company
    // -----------------------------------------------------------------------------------------------------

    int companyScore(const Part &one) const
    {
        int score = 0;
        if (hasForm(one))
            score += 5;
        if (contactWords().companyWords.anyIn(one.words))
            score += 2;
        if (isDomainName(one))
            score += 4;
        if (one.is == PartIs::Title || one.is == PartIs::Department)
            score -= 4;
        return score;
    }

    void chooseCompany(int least)
    {
        if (!m_card.company.isEmpty())
            return;
        Part *best = nullptr;
        int bestScore = least - 1;
        for (Part &one : m_parts) {
            const bool isOpen = one.is == PartIs::Unknown
                || (one.is == PartIs::Title && companyScore(one) >= 3)
                || (one.is == PartIs::Department && companyScore(one) >= 2)
                || (one.is == PartIs::Place && isDomainName(one))
                || (one.is == PartIs::Country && isDomainName(one));
            if (!isOpen)
                continue;
            int score = companyScore(one);
            if (least == companyByPlace && score < companyWithEvidence && score >= 0)
                score += placeScore(one);
            if (score > bestScore) {
                best = &one;
                bestScore = score;
            }
        }
        if (best)
            m_card.company = take(*best, CardField::Company, PartIs::Company);
    }

    // Without any word that says so: what stands short and capitalised near the name, before the numbers.
    int placeScore(const Part &one) const
    {
        if (one.written.size() > 6 || one.part.inBrackets || m_nameAt < 0)
            return 0;
        if (m_isOneLine)
            return 1;
        const int away = one.part.line - m_nameLine;
        return isCapitalised(one.part.text) && away >= -2 && away <= 3 ? 1 : 0;
    }

    void guessCompany()
    {
        if (!m_card.company.isEmpty() || m_domainKey.isEmpty())
            return;
        const QString name = nameInDomain(m_card.companyDomain);
        if (foldedKey(m_card.fullName()) == m_domainKey
            || (m_card.familyName.size() > 2 && foldedKey(m_card.familyName) == m_domainKey
                && m_card.emails.isEmpty()))
            return; // a person's own page
        m_card.company = name.left(1).toUpper() + name.mid(1);
        m_card.companyGuessed = true;
    }

    // --- name
    // --------------------------------------------------------------------------------------------------------

    int nameScore(const Part &one) const
    {
        if (one.is != PartIs::Unknown && !(one.is == PartIs::Place && m_isOneLine))
            return -1;
        QStringList words = one.written;
        while (words.size() > 1 && contactWords().honorifics.contains(foldedKey(words.first())))
            words.removeFirst();
        const bool hadHonorific = words.size() < one.written.size();
        if (words.size() > 5 || !std::all_of(words.begin(), words.end(), isLetterWord))
            return -1;
        const bool isCapital = std::all_of(words.begin(), words.end(), [](const QString &word) {
            return isCapitalised(word) || contactWords().particles.contains(foldedKey(word));
        });
        if (!isCapital && !m_isOneLine)
            return -1;
        int score = isGivenName(words.first()) ? 4 : 0;
        score += hadHonorific ? 3 : 0;
        for (const QString &word : words) {
            const QString key = foldedKey(word);
            if (key.size() >= 3
                && std::any_of(m_mailWords.begin(), m_mailWords.end(),
                               [&](const QString &said) { return said.contains(key); }))
                score += 3;
        }
        score += words.size() == 2 || words.size() == 3 ? 2 : 0;
        score -= contactWords().companyWords.anyIn(one.words) ? 4 : 0;
        score -= isDomainName(one) && score < 6 ? 2 : 0;
        if (m_isOneLine)
            score += 1;
        return score;
    }

    void chooseName()
    {
        if (!m_card.fullName().isEmpty())
            return findName();
        Part *best = nullptr;
        int bestScore = 1;
        for (Part &one : m_parts) {
            if (const int score = nameScore(one); score > bestScore) {
                best = &one;
                bestScore = score;
            }
        }
        // `Weber, Jonas`
        if (best && best->written.size() == 1) {
            Part *next = best + 1 < m_parts.data() + m_parts.size() ? best + 1 : nullptr;
            Part *before = best > m_parts.data() ? best - 1 : nullptr;
            if (before && best->part.afterComma && before->part.line == best->part.line
                && isGivenName(best->part.text) && before->written.size() == 1
                && before->is == PartIs::Unknown && !m_isOneLine) {
                m_card.givenName = take(*best, CardField::Name, PartIs::Name);
                m_card.familyName = take(*before, CardField::Name, PartIs::Name);
                return findName();
            }
            (void)next;
        }
        if (best)
            setName(*best);
        else
            nameFromMail();
        findName();
    }

    void findName()
    {
        for (const Part &one : m_parts) {
            if (one.is == PartIs::Name) {
                m_nameAt = one.part.at;
                m_nameLine = one.part.line;
                return;
            }
        }
    }

    // `Ayşe Demir <ayse.demir@...>` is read as any name; ayse.demir@ alone says it too.
    void nameFromMail()
    {
        if (m_card.emails.isEmpty() || m_mailWords.size() < 2 || m_mailWords.size() > 3)
            return;
        if (contactWords().roleAddresses.contains(m_mailWords.first()) || !isGivenName(m_mailWords.first()))
            return;
        QStringList words;
        for (const QString &word : m_mailWords)
            words += word.left(1).toUpper() + word.mid(1);
        putFullName(m_card, words.join(u' '));
    }

    // --- title
    // -------------------------------------------------------------------------------------------------------

    void takeTitles()
    {
        QStringList titles;
        if (!m_card.title.isEmpty())
            titles += m_card.title;
        int titleLine = -2;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            Part &one = m_parts[i];
            const bool goesOn = one.is == PartIs::Unknown && one.part.line == titleLine
                && !one.part.inBrackets && companyScore(one) <= 0 && one.written.size() <= 5
                && (one.part.afterComma || one.words.size() == 1) && !m_isOneLine;
            if (one.taken || (one.is != PartIs::Title && !goesOn))
                continue;
            // A second title far from the first is somebody else's, or a company's.
            if (titles.size() >= 3 || (titleLine >= 0 && one.part.line > titleLine + 1))
                continue;
            titleLine = one.part.line;
            titles += take(one, CardField::Title, PartIs::Title);
        }
        for (Part &one : m_parts) {
            if (!one.taken && one.is == PartIs::Department
                && (titles.isEmpty() || one.part.line == titleLine)) {
                titleLine = one.part.line;
                titles += take(one, CardField::Title, PartIs::Title);
            }
        }
        m_card.title = titles.join(QStringLiteral(", "));
        m_card.seniority = seniorityOf(contactWordsOf(m_card.title));
    }

    // The highest that any of its words says; `assistant` and `intern` go before what they help.
    static QString seniorityOf(const QStringList &words)
    {
        static const QStringList order{QStringLiteral("intern"),    QStringLiteral("entry"),
                                       QStringLiteral("executive"), QStringLiteral("owner"),
                                       QStringLiteral("director"),  QStringLiteral("supervisor"),
                                       QStringLiteral("manager"),   QStringLiteral("specialist")};
        qsizetype best = order.size();
        for (qsizetype at = 0; at < words.size();) {
            int length = 1;
            if (const QString *means = contactWords().titles.find(words, at, &length)) {
                const qsizetype rank = order.indexOf(*means);
                best = rank >= 0 ? std::min(best, rank) : best;
            } else {
                length = 1;
            }
            at += length;
        }
        return best < order.size() ? order[best] : QString();
    }

    // --- address
    // -----------------------------------------------------------------------------------------------------

    void takeAddress()
    {
        QStringList street;
        int streetLine = -5;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            Part &one = m_parts[i];
            if (one.taken)
                continue;
            const bool isBeforePlace = i + 1 < m_parts.size() && m_parts[i + 1].is == PartIs::Place
                && m_parts[i + 1].part.line == one.part.line && m_parts[i + 1].part.afterComma;
            if (one.is == PartIs::Street) {
                street += splitStreet(one);
                streetLine = one.part.line;
            } else if (one.is == PartIs::Place) {
                takePlace(one);
                streetLine = one.part.line;
            } else if (one.is == PartIs::Country) {
                if (m_card.country.isEmpty())
                    setCountry(one);
            } else if (one.is == PartIs::Unknown && !m_isOneLine
                       && (isBeforePlace
                           || (one.part.line == streetLine
                               && (one.part.afterComma || one.part.text.size() <= 20)))) {
                street += take(one, CardField::Street, PartIs::Street); // `Kat 3`, `2. Etap`, a district
            }
        }
        street.removeAll(QString());
        m_card.street = street.join(QStringLiteral(", "));
        if (!m_district.isEmpty())
            m_card.street += (m_card.street.isEmpty() ? QString() : QStringLiteral(", ")) + m_district;
    }

    // A street with its postcode and town behind it in one part. \return the street
    QString splitStreet(Part &one)
    {
        static const QRegularExpression code(QStringLiteral(
            "(?:^|[\\s,])((?:(?:TR|D|DE|A|AT|CH)[- ])?\\d{5}|(?:A|AT|CH)[- ]\\d{4})\\s+(\\p{Lu}.*)$"));
        const auto match = code.match(one.part.text);
        const QString text = one.part.text;
        one.is = PartIs::Street;
        if (!match.hasMatch())
            return splitTown(one);
        SignaturePart place = one.part;
        place.text = text.mid(match.capturedStart(1));
        place.at = one.part.at + match.capturedStart(1);
        Part rest;
        rest.part = place;
        rest.words = contactWordsOf(place.text);
        takePlace(rest);
        const QString street = text.left(match.capturedStart(1)).trimmed();
        if (!street.isEmpty())
            m_card.pieces.push_back({CardField::Street, street, street, one.part.at});
        return street;
    }

    // `Çarşı Cad. No:12 Beşiktaş/İstanbul`: a town that is known at the end.
    QString splitTown(Part &one)
    {
        QString text = one.part.text;
        static const QRegularExpression last(
            QStringLiteral("(?:\\s+(\\p{Lu}\\p{L}+)\\s*/|[\\s/,-]+)\\s*(\\p{L}+)$"));
        const auto match = last.match(text);
        const bool isTown = match.hasMatch() && contactWords().places.find({folded(match.captured(2))}, 0)
            && m_card.city.isEmpty();
        if (isTown) {
            m_card.city = match.captured(2);
            m_district = match.captured(1);
            m_card.pieces.push_back(
                {CardField::City, m_card.city, m_card.city, one.part.at + match.capturedStart(2)});
            text = text.left(match.capturedStart());
        }
        m_card.pieces.push_back({CardField::Street, text, text, one.part.at});
        return text;
    }

    void takePlace(Part &one)
    {
        static const QRegularExpression front(
            QStringLiteral("^(?:(?:TR|D|DE|A|AT|CH|CZ|F|NL)[- ])?(\\d{4,5})(?:\\s+(.*))?$"));
        static const QRegularExpression american(
            QStringLiteral("^(.*?),?\\s*\\b([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?)$"));
        static const QRegularExpression british(
            QStringLiteral("^(.*?)\\s*\\b([A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2})\\b\\s*(.*)$"));
        static const QRegularExpression back(QStringLiteral("^(.*?)\\s+(\\d{5})$"));
        const QString text = one.part.text.simplified();
        QString town = text;
        if (const auto match = front.match(text); match.hasMatch()) {
            putPostcode(match.captured(1));
            town = match.captured(2);
        } else if (const auto us = american.match(text); us.hasMatch()) {
            town = us.captured(1);
            m_card.region = us.captured(2);
            putPostcode(us.captured(3));
        } else if (const auto uk = british.match(text); uk.hasMatch()) {
            town = uk.captured(1).isEmpty() ? uk.captured(3) : uk.captured(1);
            putPostcode(uk.captured(2));
        } else if (const auto behind = back.match(text); behind.hasMatch()) {
            town = behind.captured(1);
            putPostcode(behind.captured(2));
        }
        putTown(town);
        take(one, CardField::City, PartIs::Place);
    }

    void putPostcode(const QString &code)
    {
        if (m_card.postcode.isEmpty())
            m_card.postcode = code;
    }

    // `Beşiktaş/İstanbul/Türkiye`: the province is the city, the district goes with the street.
    void putTown(const QString &text)
    {
        static const QRegularExpression strokes(QStringLiteral("\\s*[/,–]\\s*|\\s+-\\s+"));
        QStringList names = text.split(strokes, Qt::SkipEmptyParts);
        if (names.size() == 1 && names.first().count(u' ') == 1
            && !contactWords().places.find(contactWordsOf(names.first()), 0)) {
            const QStringList words = names.first().split(u' ');
            if (contactWords().places.find({folded(words.last())}, 0))
                names = words; // `Şişli İstanbul`
        }
        for (const QString &name : names) {
            const QString trimmed = name.trimmed();
            int length = 0;
            const QStringList words = contactWordsOf(trimmed);
            const bool isKnown = contactWords().places.find(words, 0, &length) && length == words.size();
            if (trimmed.size() > 2 && !countryCode(trimmed).isEmpty() && !isKnown) {
                m_card.country = countryCode(trimmed);
            } else if (m_card.city.isEmpty()) {
                m_card.city = trimmed;
                m_cityIsKnown = isKnown;
            } else if (isKnown && !m_cityIsKnown) {
                m_district = m_card.city;
                m_card.city = trimmed;
                m_cityIsKnown = true;
            } else if (foldedKey(trimmed) != foldedKey(m_card.city)) {
                m_district += (m_district.isEmpty() ? QString() : QStringLiteral(", ")) + trimmed;
            }
        }
    }

    // --- note
    // --------------------------------------------------------------------------------------------------------

    // Whatever nobody took, in the order in which it was written, a line for each line.
    void takeNote(qsizetype from)
    {
        std::vector<std::pair<qsizetype, QString>> left = m_left;
        for (const Part &one : m_parts) {
            const bool isTaken
                = one.is != PartIs::Unknown && one.is != PartIs::Note && one.is != PartIs::Department;
            const bool isLeftCountry = one.is == PartIs::Country && m_card.country.isEmpty();
            const bool isLeftTitle = one.is == PartIs::Title && !hasPiece(one);
            if (!isTaken || isLeftCountry || isLeftTitle)
                left.emplace_back(one.part.at, one.part.text);
        }
        addLongLines(from, left);
        for (const CardPhone &phone : m_card.phones) {
            if (!phone.extension.isEmpty())
                addExtension(phone, left);
        }
        std::stable_sort(left.begin(), left.end(),
                         [](const auto &one, const auto &other) { return one.first < other.first; });
        qsizetype before = -1;
        for (const auto &[at, text] : left) {
            if (before >= 0)
                m_card.note
                    += m_text.mid(before, std::max<qsizetype>(0, at - before)).contains(u'\n') ? u'\n' : u' ';
            m_card.note += text;
            before = at;
        }
    }

    bool hasPiece(const Part &one) const
    {
        return std::any_of(m_card.pieces.begin(), m_card.pieces.end(),
                           [&](const CardPiece &piece) { return piece.at == one.part.at; });
    }

    void addLongLines(qsizetype from, std::vector<std::pair<qsizetype, QString>> &left) const
    {
        qsizetype begin = from;
        while (begin < m_text.size()) {
            qsizetype end = m_text.indexOf(u'\n', begin);
            if (end < 0 || begin >= from + mostRead)
                end = begin >= from + mostRead ? m_text.size() : (end < 0 ? m_text.size() : end);
            if (end - begin > longestLine || begin >= from + mostRead)
                left.emplace_back(begin, m_text.mid(begin, end - begin).trimmed());
            begin = end + 1;
        }
    }

    void addExtension(const CardPhone &phone, std::vector<std::pair<qsizetype, QString>> &left) const
    {
        for (const CardPiece &piece : m_card.pieces) {
            if (piece.value == phone.number
                && (piece.field == CardField::Phone || piece.field == CardField::Mobile)) {
                left.emplace_back(piece.at, piece.source);
                return;
            }
        }
    }

    const QString &m_text;
    ContactCard m_card{};
    std::vector<Part> m_parts{};
    std::vector<std::pair<qsizetype, QString>> m_left{}; ///< for the note, by their place
    QString m_domainKey{};
    QStringList m_mailWords{};
    QString m_district{};
    qsizetype m_nameAt = -1;
    int m_nameLine = -1;
    bool m_isOneLine = false;
    bool m_cityIsKnown = false;
};

// Where the signature of a mail begins: below `-- `, or at its last greeting; 0 when there is neither.
qsizetype signatureBegin(const QString &text)
{
    qsizetype begin = 0;
    qsizetype found = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        const QStringView line = QStringView(text).mid(begin, end - begin);
        if (line.trimmed() == u"--") {
            found = end + 1;
        } else if (line.size() < 60) {
            const QStringList words = contactWordsOf(line);
            int length = 0;
            if (contactWords().closings.find(words, 0, &length) && length == words.size())
                found = begin;
        }
        begin = end + 1;
    }
    return std::min(found, text.size());
}

bool saysHowToReach(const ContactCard &card)
{
    return !card.phones.empty() || !card.emails.isEmpty();
}

} // namespace

ContactCard readSignature(const QString &pasted)
{
    const QString text = cleanedContactText(pasted);
    if (const qsizetype begin = signatureBegin(text); begin > 0) {
        ContactCard card = Reading(text).read(begin);
        if (saysHowToReach(card)) {
            const QString before = text.left(begin).trimmed();
            if (!before.isEmpty())
                card.note = card.note.isEmpty() ? before : before + u'\n' + card.note;
            return card;
        }
    }
    return Reading(text).read(0);
}

} // namespace huni
