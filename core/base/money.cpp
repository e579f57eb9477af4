#include "core/base/money.h"

#include <cmath>
#include <limits>

namespace huni {

namespace {

qint64 powerOfTen(int digits)
{
    qint64 power = 1;
    for (int i = 0; i < digits; ++i)
        power *= 10;
    return power;
}

// The sign that a locale's readers know for a currency; the code when there is none.
QString currencySign(Currency currency)
{
    if (currency == Currency::of("TRY"))
        return QStringLiteral("₺");
    if (currency == Currency::of("EUR"))
        return QStringLiteral("€");
    if (currency == Currency::of("USD"))
        return QStringLiteral("$");
    if (currency == Currency::of("GBP"))
        return QStringLiteral("£");
    return currency.text();
}

// Turkish readers write the lira behind the number (1.234,56 TL); English ones put a sign in front.
QString withCurrency(const QString &number, Currency currency, const QLocale &locale)
{
    if (currency.isEmpty())
        return number;
    if (locale.language() == QLocale::Turkish) {
        const bool lira = currency == Currency::of("TRY");
        return number + QChar(0x00a0) + (lira ? QStringLiteral("TL") : currencySign(currency));
    }
    const QString sign = currencySign(currency);
    if (sign.size() == 3)
        return sign + QChar(0x00a0) + number;
    return number.startsWith(u'-') ? u'-' + sign + number.mid(1) : sign + number;
}

} // namespace

WideInt wideDividedHalfAway(WideInt dividend, qint64 divisor)
{
    const WideInt half = divisor / 2;
    const WideInt odd = divisor % 2;
    const bool negative = dividend < 0;
    const WideInt magnitude = negative ? -dividend : dividend;
    const WideInt whole = magnitude / divisor;
    const WideInt rest = magnitude % divisor;
    const WideInt rounded = whole + (rest >= half + odd ? 1 : 0);
    return negative ? -rounded : rounded;
}

qint64 dividedHalfAway(WideInt dividend, qint64 divisor)
{
    return qint64(wideDividedHalfAway(dividend, divisor));
}

std::optional<qint64> shownMinor(WideInt sum)
{
    constexpr WideInt most = std::numeric_limits<qint64>::max();
    return sum >= -most && sum <= most ? std::optional(qint64(sum)) : std::nullopt;
}

Result<Money> moneyFromDecimal(QStringView text, Currency currency)
{
    const QStringView trimmed = text.trimmed();
    const Error invalid{Errc::InvalidValue, QStringLiteral("amount"), {}, text.toString()};
    bool negative = false;
    bool afterPoint = false;
    bool anyDigit = false;
    int decimals = 0;
    int next = -1; // the first digit that no longer fits
    const int digits = currency.digits();
    WideInt minor = 0;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const char16_t c = trimmed[i].unicode();
        if (i == 0 && (c == u'-' || c == u'+')) {
            negative = c == u'-';
        } else if (c == u'.' && !afterPoint) {
            afterPoint = true;
        } else if (c >= u'0' && c <= u'9') {
            anyDigit = true;
            if (afterPoint && decimals == digits) {
                if (next < 0)
                    next = c - u'0';
                continue;
            }
            minor = minor * 10 + (c - u'0');
            decimals += afterPoint ? 1 : 0;
            if (minor > maxMinor)
                return Error{Errc::Overflow, QStringLiteral("amount"), {}, text.toString()};
        } else {
            return invalid;
        }
    }
    if (!anyDigit)
        return invalid;
    minor *= powerOfTen(digits - decimals);
    if (next >= 5)
        minor += 1;
    if (minor > maxMinor)
        return Error{Errc::Overflow, QStringLiteral("amount"), {}, text.toString()};
    return Money{qint64(negative ? -minor : minor), currency};
}

QString decimalText(const Money &money)
{
    const int digits = money.currency.digits();
    const qint64 unit = powerOfTen(digits);
    const qint64 magnitude = std::abs(money.minor);
    QString out = money.minor < 0 ? QStringLiteral("-") : QString();
    out += QString::number(magnitude / unit);
    if (digits > 0)
        out += u'.' + QString::number(magnitude % unit).rightJustified(digits, u'0');
    return out;
}

std::optional<Money> moneyFromStored(std::string_view text)
{
    const size_t space = text.rfind(' ');
    if (space == std::string_view::npos || text.size() - space != 4)
        return std::nullopt;
    const auto code = QString::fromLatin1(text.data() + space + 1, 3);
    const auto currency = Currency::fromText(code);
    if (!currency || currency->text() != code)
        return std::nullopt;
    const auto money = moneyFromDecimal(QString::fromUtf8(text.data(), qsizetype(space)), *currency);
    return money ? std::optional(*money) : std::nullopt;
}

QString moneyText(const Money &money, const QLocale &locale)
{
    const int digits = money.currency.digits();
    const qint64 unit = powerOfTen(digits);
    const qint64 magnitude = std::abs(money.minor);
    QString number = locale.toString(magnitude / unit);
    if (magnitude % unit != 0)
        number += locale.decimalPoint() + QString::number(magnitude % unit).rightJustified(digits, u'0');
    if (money.minor < 0)
        number.prepend(u'-');
    return withCurrency(number, money.currency, locale);
}

QString shortMoneyText(const Money &money, const QLocale &locale)
{
    const qint64 unit = powerOfTen(money.currency.digits());
    const qint64 magnitude = std::abs(money.minor) / unit;
    const bool turkish = locale.language() == QLocale::Turkish;
    qint64 step = 0;
    QString suffix;
    if (magnitude >= 1'000'000'000) {
        step = 1'000'000'000;
        suffix = turkish ? QStringLiteral("Mr") : QStringLiteral("B");
    } else if (magnitude >= 1'000'000) {
        step = 1'000'000;
        suffix = turkish ? QStringLiteral("Mn") : QStringLiteral("M");
    } else if (magnitude >= 10'000) {
        step = 1'000;
        suffix = turkish ? QStringLiteral("B") : QStringLiteral("K");
    } else {
        return moneyText({money.minor / unit * unit, money.currency}, locale);
    }
    const qint64 tenths = dividedHalfAway(WideInt(magnitude) * 10, step);
    QString number = locale.toString(tenths / 10);
    if (tenths < 1000 && tenths % 10 != 0)
        number += locale.decimalPoint() + QString::number(tenths % 10);
    if (money.minor < 0)
        number.prepend(u'-');
    number += turkish ? QString(QChar(0x00a0)) + suffix : suffix;
    return withCurrency(number, money.currency, locale);
}

} // namespace huni
