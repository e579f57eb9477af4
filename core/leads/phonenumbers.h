#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huni {

/// A text that was typed as a phone number, taken apart: `0212 555 11 22 dahili 14` is the number and `14`.
struct PhoneParts {
    std::string number{};
    std::string extension{}; ///< digits
};
PhoneParts phoneParts(std::string_view utf8);

/// A phone number as it was understood.
struct PhoneNumber {
    QString e164{}; ///< `+905321234567`
    QString extension{}; ///< digits; empty when there is none
    QString country{}; ///< ISO 3166-1 alpha-2 of the number; empty when it belongs to none
    bool isValid = true; ///< whether such a number can exist: a warning, never a refusal

    bool operator==(const PhoneNumber &) const = default;
};

/// Reads a number as people write it.
/// \param country  ISO 3166-1 alpha-2 of who has it, for numbers without a country code
/// \return nothing when it cannot be a number at all. Some 30 us each.
std::optional<PhoneNumber> readPhoneNumber(QStringView text, QStringView country);

enum class PhoneFormat { International, National };
/// A number as people read it: `+90 532 123 45 67`, `0532 123 45 67`; with its extension as ` x14`.
QString formattedPhone(const PhoneNumber &number, PhoneFormat format);

/// A number as it is read with ease: digits in the groups of its country, its code before them if it was written so. What
/// somebody has grouped, and what is no number that can exist, stays as it was written.
/// \param country  ISO 3166-1 alpha-2 of who has it
QString readablePhone(QStringView text, QStringView country);

/// Time zones in which a number may ring: those of its country. Empty when it belongs to none.
std::vector<QByteArray> timeZonesOf(const PhoneNumber &number);
/// ISO 3166-1 alpha-2 of the country of a time zone: where a pipeline is at home. Empty when it is of none.
QString countryOfTimeZone(const QByteArray &ianaId);

} // namespace huni
