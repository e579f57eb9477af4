// Before everything of Qt: its headers use names that Qt may define as macros.
#include <phonenumbers/phonenumberutil.h>

#include "core/leads/phonenumbers.h"

#include "core/base/folding.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace huni {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using ParsedNumber = i18n::phonenumbers::PhoneNumber;

constexpr size_t longestPhoneText = 250;

// What stands before an extension, folded; longer words first.
constexpr std::array<std::string_view, 12> extensionWords{"dahili no", "extension", "durchwahl", "dahili", "ic hat", "dahl.",
                                                          "dah.",      "ext.",      "dah",       "ext",    "#",      "x"};

std::string asciiDigits(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

size_t digitCount(std::string_view text)
{
    return size_t(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// Where the extension begins in a folded text; npos when there is none. Numbers come before it and after it.
size_t extensionAt(std::string_view text, size_t &length)
{
    for (const std::string_view word : extensionWords) {
        const size_t at = text.find(word);
        if (at == std::string_view::npos || digitCount(text.substr(0, at)) < 5)
            continue;
        const size_t digits = digitCount(text.substr(at + word.size()));
        if (digits == 0 || digits > 7)
            continue;
        length = word.size();
        return at;
    }
    return std::string_view::npos;
}

ParsedNumber parsedFrom(const huni::PhoneNumber &number)
{
    ParsedNumber parsed;
    (void)PhoneNumberUtil::GetInstance()->Parse(number.e164.toStdString(), "ZZ", &parsed);
    return parsed;
}

} // namespace

PhoneParts phoneParts(std::string_view utf8)
{
    const std::string text = foldedUtf8(utf8.substr(0, longestPhoneText));
    size_t length = 0;
    const size_t at = extensionAt(text, length);
    if (at == std::string::npos)
        return {text, {}};
    return {text.substr(0, at), asciiDigits(std::string_view(text).substr(at + length))};
}

std::optional<PhoneNumber> readPhoneNumber(QStringView text, QStringView country)
{
    const PhoneParts parts = phoneParts(text.left(qsizetype(longestPhoneText)).toString().toStdString());
    const std::string region = country.size() == 2 ? country.toString().toUpper().toStdString() : std::string("ZZ");
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    ParsedNumber parsed;
    if (numbers.Parse(parts.number, region, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    PhoneNumber number;
    number.extension = QString::fromStdString(parts.extension.empty() ? parsed.extension() : parts.extension);
    parsed.clear_extension();
    std::string out;
    numbers.Format(parsed, PhoneNumberUtil::E164, &out);
    number.e164 = QString::fromStdString(out);
    number.isValid = numbers.IsValidNumber(parsed);
    numbers.GetRegionCodeForNumber(parsed, &out);
    if (out.size() == 2 && out != "ZZ")
        number.country = QString::fromStdString(out);
    return number;
}

QString formattedPhone(const PhoneNumber &number, PhoneFormat format)
{
    std::string out;
    PhoneNumberUtil::GetInstance()->Format(parsedFrom(number),
                                           format == PhoneFormat::International ? PhoneNumberUtil::INTERNATIONAL
                                                                               : PhoneNumberUtil::NATIONAL,
                                           &out);
    const QString text = QString::fromStdString(out);
    return number.extension.isEmpty() ? text : text + QStringLiteral(" x") + number.extension;
}

QString readablePhone(QStringView text, QStringView country)
{
    const QString written = text.toString().simplified();
    // Groups that somebody made are right where those of a rule may not be.
    if (written.contains(u' '))
        return written;
    const auto number = readPhoneNumber(written, country);
    if (!number || !number->isValid)
        return written;
    const bool namesCountry = written.startsWith(u'+') || written.startsWith(u"00");
    return formattedPhone(*number, namesCountry ? PhoneFormat::International : PhoneFormat::National);
}

std::vector<QByteArray> timeZonesOf(const PhoneNumber &number)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(number.country);
    if (number.country.isEmpty() || territory == QLocale::AnyTerritory)
        return {};
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds(territory);
    return {zones.begin(), zones.end()};
}

QString countryOfTimeZone(const QByteArray &ianaId)
{
    const QTimeZone zone(ianaId);
    const QLocale::Territory territory = zone.isValid() ? zone.territory() : QLocale::AnyTerritory;
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

} // namespace huni
