#include "ui/lead/outsideaddress.h"

#include "core/base/folding.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <optional>

namespace huni {

namespace {

// Whether the letters of a host are of more than one alphabet: how one address is made to look like another.
bool isOfSeveralAlphabets(const QString &host)
{
    std::optional<QChar::Script> known;
    for (const char32_t letter : host.toUcs4()) {
        const QChar::Script script = QChar::script(letter);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        if (known && *known != script)
            return true;
        known = script;
    }
    return false;
}

} // namespace

bool isAllowedAddress(const QUrl &address)
{
    if (!address.isValid())
        return false;
    const QString scheme = address.scheme();
    if (scheme == u"http" || scheme == u"https")
        return !address.host().isEmpty();
    return (scheme == u"mailto" || scheme == u"tel") && !address.path().isEmpty();
}

QUrl mailAddress(const QString &email)
{
    // No headers: an address must not be able to fill in copies, subjects or attachments.
    static const QRegularExpression plain(QStringLiteral("^[^\\s?&%<>\"@,;]+@[^\\s?&%<>\"@,;]+$"));
    const QString trimmed = email.trimmed();
    if (!plain.match(trimmed).hasMatch())
        return {};
    QUrl address;
    address.setScheme(QStringLiteral("mailto"));
    address.setPath(trimmed);
    return address;
}

QUrl phoneAddress(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit() && c.unicode() < 128)
            digits += c;
        else if (c == u'+' && digits.isEmpty())
            digits += c;
    }
    if (phoneDigits(digits).isEmpty())
        return {};
    QUrl address;
    address.setScheme(QStringLiteral("tel"));
    address.setPath(digits);
    return address;
}

QUrl messageAddress(const QString &phone)
{
    const QString number = phoneAddress(phone).path();
    const bool abroad = number.startsWith(u'+') || number.startsWith(u"00");
    if (!abroad)
        return {};
    QUrl address(QStringLiteral("https://wa.me/"));
    address.setPath(u'/' + number.mid(number.startsWith(u'+') ? 1 : 2));
    return address;
}

QUrl mapAddress(const QString &place)
{
    if (place.trimmed().isEmpty())
        return {};
    QUrlQuery query;
    // Encoded by hand: a plus sign in it would be read as a space.
    query.addQueryItem(QStringLiteral("query"),
                       QString::fromLatin1(QUrl::toPercentEncoding(place.simplified())));
    QUrl address(QStringLiteral("https://www.openstreetmap.org/search"));
    address.setQuery(query);
    return address;
}

OutsideTarget outsideTarget(const QUrl &address)
{
    const QString scheme = address.scheme();
    if (scheme != u"http" && scheme != u"https")
        return {address.path(QUrl::FullyEncoded).left(200), {}, {}};
    OutsideTarget target;
    const QString written = address.host(QUrl::FullyEncoded);
    const QString readable = address.host(QUrl::FullyDecoded);
    target.host = written;
    if (isOfSeveralAlphabets(readable))
        target.looksLike = readable;
    else if (written != readable)
        target.host = readable;
    target.disguise = address.userInfo(QUrl::FullyEncoded).left(60);
    return target;
}

} // namespace huni
