#include "core/exchange/signaturereader.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"
#include "core/exchange/countrynames.h"
#include "core/exchange/signatureaddress.h"

#include <QRegularExpression>

#include <algorithm>

namespace huni {

namespace {

constexpr qsizetype mostRead = 8000; // characters: a signature, or a mail with one
constexpr qsizetype longestLine = 600; // longer ones are prose

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
                          [this](const SignatureItem &one) { return one.part.line == m_parts.front().part.line; })
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
        SignatureItem one;
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
        const SignatureItem whole = m_parts.front();
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
    void addWords(const SignatureItem &whole, qsizetype from, qsizetype to)
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

    // --- what labels say
    // ---------------------------------------------------------------------------------------------

    void takeLabelled()
    {
        QString given;
        QString family;
        for (SignatureItem &one : m_parts) {
            const QString &label = one.part.label;
            if (label.isEmpty())
                continue;
            if (label == u"name")
                setName(one);
            else if (label == u"given")
                given = takeItem(m_card, one, CardField::Name, PartIs::Name);
            else if (label == u"family")
                family = takeItem(m_card, one, CardField::Name, PartIs::Name);
            else if (label == u"company" && m_card.company.isEmpty())
                m_card.company = takeItem(m_card, one, CardField::Company, PartIs::Company);
            else if (label == u"title" && m_card.title.isEmpty())
                m_card.title = takeItem(m_card, one, CardField::Title, PartIs::Title);
            else if (label == u"city" && m_card.city.isEmpty())
                m_card.city = takeItem(m_card, one, CardField::City, PartIs::Place);
            else if (label == u"postcode" && m_card.postcode.isEmpty())
                m_card.postcode = takeItem(m_card, one, CardField::Postcode, PartIs::Place);
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

    void setName(SignatureItem &one) { putFullName(m_card, takeItem(m_card, one, CardField::Name, PartIs::Name)); }

    void setCountry(SignatureItem &one)
    {
        m_card.country = countryCode(one.part.text);
        takeItem(m_card, one, CardField::Country, PartIs::Country);
    }

    // --- what words say
    // ----------------------------------------------------------------------------------------------

    void markByWords()
    {
        const ContactWords &words = contactWords();
        for (SignatureItem &one : m_parts) {
            if (one.is != PartIs::Unknown)
                continue;
            const QString all = one.words.join(u' ');
            if (one.words.isEmpty() || isGreeting(one))
                one.is = PartIs::Greeting;
            else if (isNoNumberLine(one) || isProse(one, m_isOneLine))
                one.is = PartIs::Note;
            else if (isStreet(one))
                one.is = PartIs::Street;
            else if (isPlace(one, m_parts.size()))
                one.is = PartIs::Place;
            else if (!countryCode(one.part.text).isEmpty()
                     && (one.part.text.size() > 2 || one.part.text == one.part.text.toUpper()))
                one.is = PartIs::Country;
            else if (words.titles.anyIn(one.words) && one.part.text.contains(u':'))
                one.is = PartIs::Note; // `Vorstand: ...` tells of somebody else
            else if (words.titles.anyIn(one.words) && !hasForm(one))
                one.is = PartIs::Title;
            else if (words.departments.find(one.words, 0) && !hasForm(one)
                     && !words.companyWords.anyIn(one.words) && !isDomainName(one, m_domainKey))
                one.is = PartIs::Department;
        }
    }

    // --- company
    // -----------------------------------------------------------------------------------------------------

    int companyScore(const SignatureItem &one) const
    {
        int score = 0;
        if (hasForm(one))
            score += 5;
        if (contactWords().companyWords.anyIn(one.words))
            score += 2;
        if (isDomainName(one, m_domainKey))
            score += 4;
        if (one.is == PartIs::Title || one.is == PartIs::Department)
            score -= 4;
        return score;
    }

    void chooseCompany(int least)
    {
        if (!m_card.company.isEmpty())
            return;
        SignatureItem *best = nullptr;
        int bestScore = least - 1;
        for (SignatureItem &one : m_parts) {
            const bool isOpen = one.is == PartIs::Unknown
                || (one.is == PartIs::Title && companyScore(one) >= 3)
                || (one.is == PartIs::Department && companyScore(one) >= 2)
                || (one.is == PartIs::Place && isDomainName(one, m_domainKey))
                || (one.is == PartIs::Country && isDomainName(one, m_domainKey));
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
            m_card.company = takeItem(m_card, *best, CardField::Company, PartIs::Company);
    }

    // Without any word that says so: what stands short and capitalised near the name, before the numbers.
    int placeScore(const SignatureItem &one) const
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

    int nameScore(const SignatureItem &one) const
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
        score -= isDomainName(one, m_domainKey) && score < 6 ? 2 : 0;
        if (m_isOneLine)
            score += 1;
        return score;
    }

    void chooseName()
    {
        if (!m_card.fullName().isEmpty())
            return findName();
        SignatureItem *best = nullptr;
        int bestScore = 1;
        for (SignatureItem &one : m_parts) {
            if (const int score = nameScore(one); score > bestScore) {
                best = &one;
                bestScore = score;
            }
        }
        // `Weber, Jonas`
        if (best && best->written.size() == 1) {
            SignatureItem *next = best + 1 < m_parts.data() + m_parts.size() ? best + 1 : nullptr;
            SignatureItem *before = best > m_parts.data() ? best - 1 : nullptr;
            if (before && best->part.afterComma && before->part.line == best->part.line
                && isGivenName(best->part.text) && before->written.size() == 1
                && before->is == PartIs::Unknown && !m_isOneLine) {
                m_card.givenName = takeItem(m_card, *best, CardField::Name, PartIs::Name);
                m_card.familyName = takeItem(m_card, *before, CardField::Name, PartIs::Name);
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
        for (const SignatureItem &one : m_parts) {
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
            SignatureItem &one = m_parts[i];
            const bool goesOn = one.is == PartIs::Unknown && one.part.line == titleLine
                && !one.part.inBrackets && companyScore(one) <= 0 && one.written.size() <= 5
                && (one.part.afterComma || one.words.size() == 1) && !m_isOneLine;
            if (one.taken || (one.is != PartIs::Title && !goesOn))
                continue;
            // A second title far from the first is somebody else's, or a company's.
            if (titles.size() >= 3 || (titleLine >= 0 && one.part.line > titleLine + 1))
                continue;
            titleLine = one.part.line;
            titles += takeItem(m_card, one, CardField::Title, PartIs::Title);
        }
        for (SignatureItem &one : m_parts) {
            if (!one.taken && one.is == PartIs::Department
                && (titles.isEmpty() || one.part.line == titleLine)) {
                titleLine = one.part.line;
                titles += takeItem(m_card, one, CardField::Title, PartIs::Title);
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
            SignatureItem &one = m_parts[i];
            if (one.taken)
                continue;
            const bool isBeforePlace = i + 1 < m_parts.size() && m_parts[i + 1].is == PartIs::Place
                && m_parts[i + 1].part.line == one.part.line && m_parts[i + 1].part.afterComma;
            if (one.is == PartIs::Street) {
                street += m_address.splitStreet(one);
                streetLine = one.part.line;
            } else if (one.is == PartIs::Place) {
                m_address.takePlace(one);
                streetLine = one.part.line;
            } else if (one.is == PartIs::Country) {
                if (m_card.country.isEmpty())
                    setCountry(one);
            } else if (one.is == PartIs::Unknown && !m_isOneLine
                       && (isBeforePlace
                           || (one.part.line == streetLine
                               && (one.part.afterComma || one.part.text.size() <= 20)))) {
                street += takeItem(m_card, one, CardField::Street, PartIs::Street); // `Kat 3`, `2. Etap`, a district
            }
        }
        street.removeAll(QString());
        m_card.street = street.join(QStringLiteral(", "));
        if (!m_address.district().isEmpty())
            m_card.street += (m_card.street.isEmpty() ? QString() : QStringLiteral(", ")) + m_address.district();
    }

    // --- note
    // --------------------------------------------------------------------------------------------------------

    // Whatever nobody took, in the order in which it was written, a line for each line.
    void takeNote(qsizetype from)
    {
        std::vector<std::pair<qsizetype, QString>> left = m_left;
        for (const SignatureItem &one : m_parts) {
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

    bool hasPiece(const SignatureItem &one) const
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
    SignatureAddress m_address{m_card};
    std::vector<SignatureItem> m_parts{};
    std::vector<std::pair<qsizetype, QString>> m_left{}; ///< for the note, by their place
    QString m_domainKey{};
    QStringList m_mailWords{};
    qsizetype m_nameAt = -1;
    int m_nameLine = -1;
    bool m_isOneLine = false;
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
