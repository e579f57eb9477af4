#include "ui/lead/outsideaddress.h"

#include "core/base/folding.h"

#include <QDesktopServices>
#include <QRegularExpression>

namespace huni {

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

bool openAddress(const QUrl &address)
{
    return isAllowedAddress(address) && QDesktopServices::openUrl(address);
}

} // namespace huni
