#pragma once

#include <QLocale>
#include <QString>

#include <utility>
#include <vector>

#include <string_view>

namespace huni {

/// The ISO 3166-1 alpha-2 code of what people write for a country: alpha-2, alpha-3, `UK`, English and
/// Turkish names, common abbreviations and misspellings (`resources/exchange/countries.json`). Empty when it
/// is none. \par Source  DOMAIN.md, 'Rules for all data'
QString countryCode(QStringView text);

/// The country's name for people (CLDR); the code itself when nobody knows it.
QString countryName(QStringView code, QLocale::Language language);

/// Every country there is: its code and name, by name.
std::vector<std::pair<QString, QString>> countryNames(QLocale::Language language);

} // namespace huni
