#include "core/base/currency.h"

#include <string>
#include <unicode/ucurr.h>

namespace huni {

QString Currency::text() const
{
    return isEmpty() ? QString() : QString::fromLatin1(code.data(), 3);
}

int Currency::digits() const
{
    if (isEmpty())
        return 2;
    const char16_t name[4] = {char16_t(code[0]), char16_t(code[1]), char16_t(code[2]), 0};
    UErrorCode status = U_ZERO_ERROR;
    const int digits = ucurr_getDefaultFractionDigits(name, &status);
    return U_SUCCESS(status) ? digits : 2;
}

std::optional<Currency> Currency::fromText(QStringView text)
{
    const QString upper = text.trimmed().toString().toUpper();
    if (upper == u"TL" || upper == u"₺")
        return of("TRY");
    if (upper == u"€")
        return of("EUR");
    if (upper == u"$" || upper == u"US$")
        return of("USD");
    if (upper == u"£")
        return of("GBP");
    if (upper.size() != 3)
        return std::nullopt;
    Currency currency;
    for (int i = 0; i < 3; ++i) {
        const char16_t c = upper[i].unicode();
        if (c < u'A' || c > u'Z')
            return std::nullopt;
        currency.code[size_t(i)] = char(c);
    }
    const std::u16string code = upper.toStdU16String();
    UErrorCode status = U_ZERO_ERROR;
    return ucurr_isAvailable(code.c_str(), U_DATE_MIN, U_DATE_MAX, &status) && U_SUCCESS(status)
        ? std::optional(currency)
        : std::nullopt;
}

} // namespace huni
