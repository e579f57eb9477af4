#include "ui/lead/phonetext.h"

#include <QRegularExpression>

namespace huni {

namespace {

// From the right in twos, the first groups of three, as most countries write them: 532 123 45 67.
QString groupedDigits(const QString &digits)
{
    if (digits.size() < 7)
        return digits;
    const QString end = digits.right(4);
    QString front = digits.chopped(4);
    QString grouped = end.left(2) + u' ' + end.right(2);
    while (!front.isEmpty()) {
        const qsizetype size = front.size() == 4 ? 4 : std::min<qsizetype>(3, front.size());
        grouped.prepend(front.right(size) + u' ');
        front.chop(size);
    }
    return grouped;
}

} // namespace

QString readablePhone(const QString &phone)
{
    static const QRegularExpression signs(QStringLiteral("^\\+?[0-9() ./-]+$"));
    const QString trimmed = phone.simplified();
    // Groups that somebody made are right where those of a rule may not be.
    if (!signs.match(trimmed).hasMatch() || trimmed.contains(u' '))
        return trimmed;
    QString digits = trimmed;
    digits.remove(QRegularExpression(QStringLiteral("[^0-9]")));
    if (digits.size() < 7 || digits.size() > 15)
        return trimmed;
    // Only where the length of the code is known without a table of countries.
    if (trimmed.startsWith(u"+90") && digits.size() == 12)
        return QStringLiteral("+90 ") + groupedDigits(digits.mid(2));
    if (trimmed.startsWith(u'+') || trimmed.startsWith(u"00"))
        return trimmed;
    if (digits.startsWith(u'0') && digits.size() == 11)
        return QStringLiteral("0") + groupedDigits(digits.mid(1));
    return groupedDigits(digits);
}

} // namespace huni
