#include "core/duplicates/likeness.h"

#include "core/base/folding.h"
#include "core/duplicates/likenessdata.h"
#include "core/leads/phonenumbers.h"

#include <QString>

#include <algorithm>
#include <array>

namespace huni {

namespace {

constexpr size_t mostWords = 8;
constexpr size_t mostBytes = 40;
constexpr size_t mostOfAName = 500; // what a name is read of
constexpr double initialLikeness = 0.85;
constexpr double leastWordLikeness = 0.8;

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool startsWithWords(const NameWords &words, size_t at, const std::vector<std::string> &form)
{
    return at + form.size() <= words.size() && std::equal(form.begin(), form.end(), words.begin() + qsizetype(at));
}

double jaro(std::string_view a, std::string_view b)
{
    const size_t window = std::max<size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
    std::array<bool, mostBytes> usedA{};
    std::array<bool, mostBytes> usedB{};
    size_t matches = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        const size_t from = i > window ? i - window : 0;
        const size_t to = std::min(b.size(), i + window + 1);
        for (size_t j = from; j < to; ++j) {
            if (!usedB[j] && a[i] == b[j]) {
                usedA[i] = usedB[j] = true;
                ++matches;
                break;
            }
        }
    }
    if (matches == 0)
        return 0;
    size_t turned = 0;
    for (size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!usedA[i])
            continue;
        while (!usedB[j])
            ++j;
        turned += a[i] != b[j] ? 1 : 0;
        ++j;
    }
    const double m = double(matches);
    return (m / double(a.size()) + m / double(b.size()) + (m - double(turned) / 2) / m) / 3;
}

// Letters put in, left out, changed, or two that changed places (optimal string alignment).
size_t slips(std::string_view a, std::string_view b)
{
    std::array<std::array<size_t, mostBytes + 1>, 3> rows{};
    for (size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        auto &row = rows[i % 3];
        const auto &above = rows[(i + 2) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

std::string consonants(std::string_view word)
{
    std::string kept;
    for (size_t i = 0; i < word.size(); ++i) {
        if (i > 0 && isVowel(word[i]))
            continue;
        if (kept.empty() || kept.back() != word[i])
            kept += word[i];
    }
    return kept;
}

template <class Shape>
std::string joinedKey(const NameWords &words, Shape shape)
{
    NameWords parts;
    for (const std::string &word : words)
        parts.push_back(shape(word));
    std::sort(parts.begin(), parts.end());
    std::string key;
    for (const std::string &part : parts) {
        key += part;
        key += ' ';
    }
    return key;
}

double bestPairing(const NameWords &fewer, const NameWords &more)
{
    std::array<bool, mostWords> used{};
    double sum = 0;
    for (const std::string &word : fewer) {
        double best = 0;
        size_t at = 0;
        for (size_t i = 0; i < more.size(); ++i) {
            const double alike = used[i] ? 0 : wordLikeness(word, more[i]);
            if (alike > best) {
                best = alike;
                at = i;
            }
        }
        if (best > 0)
            used[at] = true;
        sum += best;
    }
    return sum;
}

} // namespace

NameWords nameWords(std::string_view utf8)
{
    const std::string text = foldedUtf8(utf8.substr(0, mostOfAName));
    NameWords words;
    std::string word;
    const auto close = [&] {
        if (!word.empty() && words.size() < mostWords)
            words.push_back(word.substr(0, mostBytes));
        word.clear();
    };
    for (const char c : text) {
        if (isWordByte(c))
            word += c;
        else if (c != '\'')
            close();
    }
    close();
    return words;
}

NameWords companyNameWords(std::string_view utf8)
{
    NameWords words = nameWords(utf8);
    for (size_t at = words.size(); at > 1;) {
        --at;
        for (const std::vector<std::string> &form : likenessData().companyForms) {
            if (startsWithWords(words, at, form)) {
                words.erase(words.begin() + qsizetype(at), words.begin() + qsizetype(at + form.size()));
                break;
            }
        }
    }
    return words;
}

double wordLikeness(std::string_view a, std::string_view b)
{
    if (a == b)
        return 1;
    if (a.empty() || b.empty())
        return 0;
    if (a.size() == 1 || b.size() == 1)
        return a.front() == b.front() ? initialLikeness : 0;
    a = a.substr(0, mostBytes);
    b = b.substr(0, mostBytes);
    const size_t allowed = std::min(a.size(), b.size()) <= 5 ? 1 : 2;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > allowed)
        return 0;
    const double plain = jaro(a, b);
    if (plain < 0.6 || slips(a, b) > allowed)
        return 0;
    size_t prefix = 0;
    while (prefix < 4 && prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix])
        ++prefix;
    const double alike = plain + double(prefix) * 0.1 * (1 - plain);
    return alike >= leastWordLikeness ? alike : 0;
}

int nameLikeness(const NameWords &a, const NameWords &b)
{
    if (a.empty() || b.empty())
        return 0;
    if (a == b)
        return 100;
    const auto joined = [](const NameWords &words) {
        std::string all;
        for (const std::string &word : words)
            all += word;
        return all;
    };
    if (joined(a) == joined(b))
        return 100;
    const double sum = a.size() <= b.size() ? bestPairing(a, b) : bestPairing(b, a);
    return int(200 * sum / double(a.size() + b.size()) + 0.5);
}

std::string sortedWordsKey(const NameWords &words)
{
    return joinedKey(words, [](const std::string &word) { return word; });
}

std::string consonantsKey(const NameWords &words)
{
    return joinedKey(words, consonants);
}

std::string comparableEmail(std::string_view utf8)
{
    std::string lower = foldedUtf8(utf8.substr(0, mostOfAName));
    std::erase_if(lower, [](char c) { return c == ' ' || c == '\t'; });
    const size_t at = lower.find('@');
    return at == std::string::npos || at == 0 || at + 1 == lower.size() ? std::string() : lower;
}

std::string emailWithoutTag(std::string_view comparable)
{
    const size_t at = comparable.find('@');
    const size_t plus = comparable.find('+');
    if (at == std::string_view::npos || plus == std::string_view::npos || plus == 0 || plus > at)
        return std::string(comparable);
    std::string bare(comparable.substr(0, plus));
    bare += comparable.substr(at);
    return bare;
}

std::string_view emailDomain(std::string_view comparable)
{
    const size_t at = comparable.rfind('@');
    return at == std::string_view::npos ? std::string_view() : comparable.substr(at + 1);
}

bool isRoleAddress(std::string_view comparable)
{
    return likenessData().roleAddresses.contains(std::string(comparable.substr(0, comparable.find('@'))));
}

std::string comparableDomain(std::string_view utf8)
{
    std::string host = foldedUtf8(utf8.substr(0, mostOfAName));
    std::erase_if(host, [](char c) { return c == ' ' || c == '\t'; });
    if (const size_t scheme = host.find("://"); scheme != std::string::npos)
        host.erase(0, scheme + 3);
    if (const size_t at = host.rfind('@'); at != std::string::npos)
        host.erase(0, at + 1);
    host.erase(std::min(host.size(), host.find_first_of("/?#:")));
    if (host.starts_with("www."))
        host.erase(0, 4);
    return host.find('.') == std::string::npos || likenessData().publicMailDomains.contains(host) ? std::string() : host;
}

std::string comparableDigits(std::string_view utf8)
{
    const PhoneParts parts = phoneParts(utf8.substr(0, mostOfAName));
    std::string digits;
    for (const char c : parts.number) {
        if (c >= '0' && c <= '9' && !(digits.empty() && c == '0'))
            digits += c;
    }
    return digits.size() < 7 ? std::string() : digits;
}

} // namespace huni
