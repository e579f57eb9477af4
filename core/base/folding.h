#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace huni {

/// Text as it is compared and searched: lower case in Turkish and English at once (`I ı İ i` are all `i`),
/// without diacritics (`ş` is `s`, `é` is `e`, `ß` is `ss`), compatibility forms unified.
///
/// Equal folded texts are the same word to a person who types in a hurry. Not for display.
QString folded(QStringView text);
/// The same for UTF-8 (invalid bytes become U+FFFD).
std::string foldedUtf8(std::string_view utf8);

/// The words of a text, folded: runs of letters and digits.
QStringList foldedWords(QStringView text);
/// Folded, and everything that is no letter or digit taken out: `Lead Source*` is `leadsource`. For headers
/// and keys.
QString foldedKey(QStringView text);
/// By what names are compared: foldedKey, or for a name of symbols alone (`+++`, `★`) the folded text without
/// spaces.
QString nameKey(QStringView name);

/// The digits of a phone number without spaces, brackets, and leading zeros or `+`; empty when fewer than 5.
QString phoneDigits(QStringView text);

/// Order of names in Turkish and English (ICU collation), for sorting what people read.
int compareNames(QStringView left, QStringView right);
/// Bytes that are in the order of compareNames: for sorting many.
std::string nameSortKey(std::string_view utf8);

} // namespace huni
