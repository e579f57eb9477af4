#include "ui/controls/typedvalues.h"

#include <QRegularExpression>

namespace huni {

namespace {

bool groupsOfThree(const QStringList &parts)
{
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() != 3)
            return false;
    }
    return !parts.constFirst().isEmpty() && parts.constFirst().size() <= 3;
}

// Digits with at most one '.', from a number in the locale's writing; empty when it is none.
QString plainDecimal(QString text, const QLocale &locale)
{
    text.remove(QRegularExpression(QStringLiteral("[\\s\\x{a0}\\x{202f}']")));
    text.replace(QChar(0x2212), u'-');
    const QChar decimal = locale.decimalPoint().isEmpty() ? QChar(u'.') : locale.decimalPoint().front();
    const QChar other = decimal == u',' ? QChar(u'.') : QChar(u',');
    const qsizetype decimals = text.count(decimal);
    if (decimals > 1)
        return {};
    const QString whole = text.section(decimal, 0, 0);
    const QStringList groups = QString(whole).remove(u'-').split(other);
    QString plain;
    if (groups.size() == 1 || groupsOfThree(groups))
        plain = QString(whole).remove(other) + (decimals ? u'.' + text.section(decimal, 1) : QString());
    else if (groups.size() == 2 && decimals == 0)
        plain = QString(text).replace(other, u'.'); // '12.5' cannot be grouping
    static const QRegularExpression shape(QStringLiteral("^-?(\\d+\\.?\\d*|\\.\\d+)$"));
    return shape.match(plain).hasMatch() ? plain : QString();
}

std::optional<QDate> dayOf(int year, int month, int day)
{
    const QDate date(year < 100 ? 2000 + year : year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<double> numberFromTyped(const QString &text, const QLocale &locale)
{
    const QString plain = plainDecimal(text, locale);
    bool ok = false;
    const double value = plain.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Money> moneyFromTyped(const QString &text, const QLocale &locale, Currency fallback)
{
    static const QRegularExpression shape(QStringLiteral(
        "^\\s*([^\\d\\s.,+-]*)\\s*([-\\x{2212}]?[\\d.,'\\s\\x{a0}\\x{202f}]+?)\\s*([^\\d\\s.,+-]*)\\s*$"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const QString before = match.captured(1);
    const QString behind = match.captured(3);
    if (!before.isEmpty() && !behind.isEmpty())
        return {};
    Currency currency = fallback;
    if (const QString sign = before + behind; !sign.isEmpty()) {
        const auto named = Currency::fromText(sign);
        if (!named)
            return {};
        currency = *named;
    }
    const QString plain = plainDecimal(match.captured(2), locale);
    if (plain.isEmpty())
        return {};
    const Result<Money> money = moneyFromDecimal(plain, currency);
    return money ? std::optional(*money) : std::nullopt;
}

std::optional<QDate> dateFromTyped(const QString &text, const QLocale &locale, QDate today)
{
    const QString typed = text.trimmed();
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    if (const auto match = iso.match(typed); match.hasMatch())
        return dayOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    static const QRegularExpression parts(
        QStringLiteral("^(\\d{1,2})[./\\-\\s]+(\\d{1,2})(?:[./\\-\\s]+(\\d{4}|\\d{2}))?\\.?$"));
    if (const auto match = parts.match(typed); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        const int year = match.captured(3).isEmpty() ? today.year() : match.captured(3).toInt();
        const QString order = locale.dateFormat(QLocale::ShortFormat);
        const bool monthFirst = order.indexOf(u'M') < order.indexOf(u'd');
        if (const auto day = monthFirst ? dayOf(year, first, second) : dayOf(year, second, first))
            return day;
        return monthFirst ? dayOf(year, second, first) : dayOf(year, first, second);
    }
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (const QDate date = locale.toDate(typed, format); date.isValid())
            return date;
    }
    for (const char *pattern : {"d MMM yyyy", "d MMMM yyyy"}) {
        if (const QDate date = locale.toDate(typed, QLatin1String(pattern)); date.isValid())
            return date;
        const QString withYear = typed + u' ' + QString::number(today.year());
        if (const QDate date = locale.toDate(withYear, QLatin1String(pattern)); date.isValid())
            return date;
    }
    return {};
}

} // namespace huni
