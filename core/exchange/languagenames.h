#pragma once

#include <QLocale>
#include <QString>

namespace huni {

/// The ISO 639 code of what people write for a language: the code, with or without a region, and its English,
/// Turkish or own name. Empty when it is none.
QString languageCode(QStringView text);

/// The language's name for people (CLDR); the code itself when nobody knows it.
QString languageName(QStringView code, QLocale::Language language);

/// The codes of all languages that people may be asked to choose from.
QStringList languageCodes();

} // namespace huni
