#include "core/exchange/signatureitems.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"
#include "core/exchange/countrynames.h"

#include <QRegularExpression>

#include <algorithm>

namespace huni {

namespace {

constexpr qsizetype longestPart = 120; // of a name, a title, a company

bool isStreetLike(const SignatureItem &one)
{
    return contactWords().streets.anyIn(one.words)
        && std::any_of(one.part.text.begin(), one.part.text.end(), [](QChar c) { return c.isDigit(); });
}

int streetWords(const SignatureItem &one)
{
    int count = 0;
    for (qsizetype at = 0; at < one.words.size(); ++at)
        count += contactWords().streets.find(one.words, at) ? 1 : 0;
    return count;
}

} // namespace

QString takeItem(ContactCard &card, SignatureItem &item, CardField field, PartIs is)
{
    item.is = is;
    item.taken = true;
    card.pieces.push_back({field, item.part.text, item.part.text, item.part.at});
    return item.part.text.simplified();
}

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

bool hasForm(const SignatureItem &part)
{
    // A form stands behind the name that it is the form of.
    for (qsizetype i = 1; i < part.written.size(); ++i) {
        if (isFormWord(part.written[i]))
            return true;
    }
    return false;
}

QString nameInDomain(const QString &domain)
{
    QStringList labels = domain.split(u'.', Qt::SkipEmptyParts);
    if (!labels.isEmpty())
        labels.removeLast();
    while (labels.size() > 1 && labels.last().size() <= 3)
        labels.removeLast();
    return labels.isEmpty() ? QString() : labels.last();
}

bool isGivenName(const QString &word)
{
    return contactWords().givenNames.contains(foldedKey(word));
}

bool isGreeting(const SignatureItem &one)
{
    int length = 0;
    return contactWords().closings.find(one.words, 0, &length) && length == one.words.size();
}

bool isNoNumberLine(const SignatureItem &one)
{
    return contactWords().notNumbers.find(one.words, 0) != nullptr && one.words.size() > 1;
}

bool isProse(const SignatureItem &one, bool isOneLine)
{
    if (one.part.text.size() > longestPart || one.written.size() > 11)
        return true;
    if (isOneLine || one.written.size() < 5)
        return false;
    const auto small = std::count_if(one.written.begin(), one.written.end(),
                                     [](const QString &word) { return word.at(0).isLower(); });
    return small * 2 > one.written.size() || one.part.text.endsWith(u'.')
        ? !hasForm(one) && !isStreetLike(one)
        : false;
}

bool isStreet(const SignatureItem &one)
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

bool isPlace(const SignatureItem &one, size_t parts)
{
    static const QRegularExpression code(
        QStringLiteral("(?:^|\\s)(?:(?:TR|D|DE|A|AT|CH|CZ|F|NL)[- "
                       "])?\\d{4,5}\\s+\\p{Lu}|\\b[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?$|\\b[A-Z]{1,2}\\d[A-"
                       "Z\\d]?\\s\\d[A-Z]{2}\\b|^\\d{5}$"));
    if (code.match(one.part.text).hasMatch() && !hasForm(one))
        return true;
    int length = 0;
    if (contactWords().places.find(one.words, 0, &length) && length == one.words.size())
        return !isGivenName(one.part.text) || parts > 2;
    return one.part.text.contains(u'/') && one.words.size() <= 4
        && contactWords().places.anyIn(one.words);
}

bool isDomainName(const SignatureItem &one, const QString &domainKey)
{
    if (domainKey.size() < 3)
        return false;
    const QString key = foldedKey(one.part.text);
    if (key == domainKey || (domainKey.size() >= 4 && key.startsWith(domainKey)))
        return true;
    // `anadolu-yazilim.com.tr`, `kraftgmbh.de`, and the initials of `Marmara Otomotiv Sanayi` in
    // mos.com.tr.
    QString name;
    QString initials;
    for (const QString &word : one.words) {
        initials += word.at(0);
        name += word;
        if (name.size() >= 4 && domainKey.startsWith(name) && (name.size() * 2 >= domainKey.size()))
            return true;
    }
    return domainKey.size() >= 3 && initials == domainKey;
}

} // namespace huni
