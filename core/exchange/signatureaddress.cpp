#include "core/exchange/signatureaddress.h"

#include "core/base/folding.h"
#include "core/exchange/contactwords.h"
#include "core/exchange/countrynames.h"

#include <QRegularExpression>

namespace huni {

QString SignatureAddress::splitStreet(SignatureItem &one)
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
    SignatureItem rest;
    rest.part = place;
    rest.words = contactWordsOf(place.text);
    takePlace(rest);
    const QString street = text.left(match.capturedStart(1)).trimmed();
    if (!street.isEmpty())
        m_card.pieces.push_back({CardField::Street, street, street, one.part.at});
    return street;
}

// `Çarşı Cad. No:12 Beşiktaş/İstanbul`: a town that is known at the end.
QString SignatureAddress::splitTown(SignatureItem &one)
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

void SignatureAddress::takePlace(SignatureItem &one)
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
    takeItem(m_card, one, CardField::City, PartIs::Place);
}

void SignatureAddress::putPostcode(const QString &code)
{
    if (m_card.postcode.isEmpty())
        m_card.postcode = code;
}

// `Beşiktaş/İstanbul/Türkiye`: the province is the city, the district goes with the street.
void SignatureAddress::putTown(const QString &text)
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

} // namespace huni
