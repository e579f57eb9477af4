#include "core/exchange/countrynames.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <unicode/uloc.h>

namespace huni {

namespace {

QString icuCountryName(const QString &code, const char *language)
{
    std::array<UChar, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray region = "und_" + code.toLatin1();
    const int32_t length
        = uloc_getDisplayCountry(region.constData(), language, name.data(), int32_t(name.size()), &status);
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || length <= 0)
        return {};
    return QString::fromUtf16(name.data(), length);
}

QHash<QString, QString> countryTable()
{
    QHash<QString, QString> table;
    for (const char *const *code = uloc_getISOCountries(); *code; ++code) {
        const QString alpha2 = QLatin1String(*code);
        const QByteArray region = QByteArray("und_") + *code;
        for (const char *language : {"en", "tr"}) {
            if (const QString name = icuCountryName(alpha2, language); !name.isEmpty())
                table.insert(foldedKey(name), alpha2);
        }
        table.insert(foldedKey(QString::fromLatin1(uloc_getISO3Country(region.constData()))), alpha2);
    }
    const QJsonObject aliases = exchangeResource(QStringLiteral("countries.json"))[u"aliases"].toObject();
    for (auto it = aliases.begin(); it != aliases.end(); ++it) {
        for (const QJsonValue &alias : it.value().toArray())
            table.insert(foldedKey(alias.toString()), it.key());
    }
    // Last: a code beats a name, so that nothing can shadow it.
    for (const char *const *code = uloc_getISOCountries(); *code; ++code)
        table.insert(foldedKey(QString::fromLatin1(*code)), QLatin1String(*code));
    table.remove({});
    return table;
}

} // namespace

QString countryCode(QStringView text)
{
    static const QHash<QString, QString> table = countryTable();
    return table.value(foldedKey(text));
}

QString countryName(QStringView code, QLocale::Language language)
{
    const QString name = icuCountryName(code.toString(), language == QLocale::Turkish ? "tr" : "en");
    return name.isEmpty() ? code.toString() : name;
}

std::vector<std::pair<QString, QString>> countryNames(QLocale::Language language)
{
    std::vector<std::pair<QString, QString>> countries;
    for (const char *const *code = uloc_getISOCountries(); *code; ++code)
        countries.emplace_back(QLatin1String(*code), countryName(QString::fromLatin1(*code), language));
    std::sort(countries.begin(), countries.end(), [](const auto &a, const auto &b) { return foldedKey(a.second) < foldedKey(b.second); });
    return countries;
}

} // namespace huni
