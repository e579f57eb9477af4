#include "ui/settings/currencychoices.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace huni {

namespace {

constexpr const char *frequentCurrencies[]{"TRY", "EUR", "USD", "GBP"};

} // namespace

QVector<Choice> currencyChoices(const QLocale &locale)
{
    QVector<Choice> choices;
    QSet<QString> known;
    const auto add = [&](const QString &code, const QString &name) {
        if (code.isEmpty() || known.contains(code) || !Currency::fromText(code))
            return;
        known.insert(code);
        choices += {code, name.isEmpty() || name == code ? code : QStringLiteral("%1 – %2").arg(code, name)};
    };
    const bool turkish = locale.language() == QLocale::Turkish;
    const QStringList names = turkish
        ? QStringList{QStringLiteral("Türk lirası"), QStringLiteral("euro"), QStringLiteral("ABD doları"),
                      QStringLiteral("İngiliz sterlini")}
        : QStringList{QStringLiteral("Turkish lira"), QStringLiteral("euro"), QStringLiteral("US dollar"),
                      QStringLiteral("British pound")};
    for (int i = 0; i < 4; ++i)
        add(QString::fromLatin1(frequentCurrencies[i]), names[i]);
    QVector<Choice> rest;
    rest.swap(choices);
    for (const QLocale &place :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
        add(place.currencySymbol(QLocale::CurrencyIsoCode),
            place.language() == locale.language() ? place.currencySymbol(QLocale::CurrencyDisplayName)
                                                  : QString());
    std::sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.key < b.key; });
    return rest + choices;
}

QVector<Choice> timeZoneChoices()
{
    QVector<Choice> choices;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromUtf8(id);
        if (name.contains(u'/') && !name.startsWith(QLatin1String("Etc/")))
            choices += {name, QString(name).replace(u'_', u' ')};
    }
    return choices;
}

} // namespace huni
