#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huni {

/// The words of a name as they are compared: folded, at most 8 of them, at most 40 bytes each.
using NameWords = std::vector<std::string>;

NameWords nameWords(std::string_view utf8);
/// The same without legal forms at the end (`A.Ş.`, `Ltd. Şti.`, `GmbH`); all words when nothing else is left.
NameWords companyNameWords(std::string_view utf8);

/// How alike two words are: Jaro-Winkler of their folded bytes, 0 to 1; 0 when more letters differ than a slip of
/// the hand makes (one of up to five, two of more).
double wordLikeness(std::string_view a, std::string_view b);
/// How alike two names are, 0 to 100: words in any order (given and family name may be swapped), each with its best
/// counterpart by wordLikeness, an initial with a word that it begins (0.85); twice the sum over the number of all words.
/// Names that are the same without their spaces are 100. 0 when either is empty.
int nameLikeness(const NameWords &a, const NameWords &b);
/// The words of a name in an order of their own: equal for equal names with swapped words.
std::string sortedWordsKey(const NameWords &words);
/// The same of their consonants, doubled ones once: equal for names that differ in a vowel.
std::string consonantsKey(const NameWords &words);

/// Folded, without spaces; empty when it is no address.
std::string comparableEmail(std::string_view utf8);
/// Without what stands after a `+` before the `@`.
std::string emailWithoutTag(std::string_view comparable);
std::string_view emailDomain(std::string_view comparable);
/// Whether it is the address of an office (`info@`).
bool isRoleAddress(std::string_view comparable);
/// The bare host of a domain or address of a page: `https://www.Firma.com.tr/` is `firma.com.tr`; empty for that of
/// a mail provider.
std::string comparableDomain(std::string_view utf8);
/// Digits of a phone number without its extension; empty when there are fewer than 7.
std::string comparableDigits(std::string_view utf8);

} // namespace huni
