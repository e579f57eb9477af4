#include "core/base/folding.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace huni {

namespace {

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

// What NFKD does not take apart but people read as the same letter.
void appendFolded(QString &out, char32_t c)
{
    switch (c) {
    case U'ı':
        out += u'i';
        return;
    case U'ß':
        out += QLatin1String("ss");
        return;
    case U'æ':
        out += QLatin1String("ae");
        return;
    case U'œ':
        out += QLatin1String("oe");
        return;
    case U'ø':
        out += u'o';
        return;
    case U'đ':
    case U'ð':
        out += u'd';
        return;
    case U'ł':
        out += u'l';
        return;
    case U'þ':
        out += QLatin1String("th");
        return;
    default:
        break;
    }
    if (QChar::requiresSurrogates(c)) {
        out += QChar::highSurrogate(c);
        out += QChar::lowSurrogate(c);
    } else {
        out += QChar(char16_t(c));
    }
}

QString foldedByUnicode(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    const icu::UnicodeString source(reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()));
    const icu::UnicodeString parts = nfkd->normalize(source, status);
    QString out;
    out.reserve(text.size());
    for (int32_t i = 0; i < parts.length();) {
        const UChar32 c = parts.char32At(i);
        i += U16_LENGTH(c);
        const int8_t type = u_charType(c);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK)
            continue;
        appendFolded(out, char32_t(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    }
    return out;
}

// Latin letters fold one by one: what becomes of each is looked up. Other scripts, and marks that stand
// alone, take the long way.
constexpr char32_t firstLetter = 0x80;
constexpr char32_t lettersEnd = 0x250;

struct FoldedLetter {
    std::array<char, 7> utf8{};
    unsigned char size = 0;
};

using FoldedLetters = std::array<FoldedLetter, lettersEnd - firstLetter>;

const FoldedLetters &foldedLetters()
{
    static const FoldedLetters letters = [] {
        FoldedLetters all;
        for (char32_t c = firstLetter; c < lettersEnd; ++c) {
            const QByteArray utf8 = foldedByUnicode(QString(QChar(char16_t(c)))).toUtf8();
            FoldedLetter &letter = all[c - firstLetter];
            Q_ASSERT(size_t(utf8.size()) <= letter.utf8.size());
            letter.size = static_cast<unsigned char>(utf8.size());
            std::copy(utf8.begin(), utf8.end(), letter.utf8.begin());
        }
        return all;
    }();
    return letters;
}

// The code point of two bytes of UTF-8 at `at`, when it is one of those letters; else 0.
char32_t letterAt(std::string_view utf8, size_t at)
{
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0xc2 || lead > 0xc9 || at + 1 == utf8.size())
        return 0;
    const auto trail = static_cast<unsigned char>(utf8[at + 1]);
    const char32_t c = (char32_t(lead & 0x1f) << 6) | (trail & 0x3f);
    return (trail & 0xc0) == 0x80 && c < lettersEnd ? c : 0;
}

char lowerAscii(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte + 32) : byte;
}

bool appendFoldedLatin(std::string &out, std::string_view utf8)
{
    for (size_t at = 0; at < utf8.size(); ++at) {
        const char byte = utf8[at];
        if (static_cast<unsigned char>(byte) < 0x80) {
            out += lowerAscii(byte);
            continue;
        }
        const char32_t c = letterAt(utf8, at);
        if (c == 0)
            return false;
        const FoldedLetter &letter = foldedLetters()[c - firstLetter];
        out.append(letter.utf8.data(), letter.size);
        ++at;
    }
    return true;
}

// One collator a thread: ICU collators are not to be shared while they compare.
const icu::Collator *nameCollator()
{
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(icu::Locale("tr"), status));
    }();
    return collator.get();
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text)) {
        QString out(text.size(), Qt::Uninitialized);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t c = text[i].unicode();
            out[i] = QChar(c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c);
        }
        return out;
    }
    return foldedByUnicode(text);
}

std::string foldedUtf8(std::string_view utf8)
{
    // Plain loops over all bytes, which the compiler makes wide.
    std::string out(utf8);
    unsigned char all = 0;
    for (const char byte : utf8)
        all |= static_cast<unsigned char>(byte);
    if (all < 0x80) {
        for (char &byte : out)
            byte = lowerAscii(byte);
        return out;
    }
    out.clear();
    if (appendFoldedLatin(out, utf8))
        return out;
    return folded(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).toStdString();
}

QStringList foldedWords(QStringView text)
{
    const QString plain = folded(text);
    QStringList words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= plain.size();) {
        char32_t c = i < plain.size() ? plain[i].unicode() : U' ';
        qsizetype length = 1;
        if (i + 1 < plain.size() && plain[i].isHighSurrogate() && plain[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(plain[i], plain[i + 1]);
            length = 2;
        }
        const bool inWord = QChar::isLetterOrNumber(c);
        if (inWord && start < 0)
            start = i;
        if (!inWord && start >= 0) {
            words += plain.mid(start, i - start);
            start = -1;
        }
        i += length;
    }
    return words;
}

QString foldedKey(QStringView text)
{
    return foldedWords(text).join(QString());
}

QString nameKey(QStringView name)
{
    QString key = foldedKey(name);
    if (!key.isEmpty())
        return key;
    for (const QChar c : folded(name)) {
        if (!c.isSpace())
            key += c;
    }
    return key;
}

QString phoneDigits(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QLatin1Char(char('0' + c.digitValue()));
    }
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == u'0')
        ++zeros;
    digits.remove(0, zeros);
    return digits.size() >= 5 ? digits : QString();
}

int compareNames(QStringView left, QStringView right)
{
    const icu::Collator *collator = nameCollator();
    if (!collator)
        return left.compare(right);
    UErrorCode status = U_ZERO_ERROR;
    return collator->compare(reinterpret_cast<const char16_t *>(left.utf16()), int32_t(left.size()),
                             reinterpret_cast<const char16_t *>(right.utf16()), int32_t(right.size()),
                             status);
}

std::string nameSortKey(std::string_view utf8)
{
    const icu::Collator *collator = nameCollator();
    if (!collator)
        return foldedUtf8(utf8);
    const icu::UnicodeString text
        = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), int32_t(utf8.size())));
    std::string key(utf8.size() * 3 + 16, '\0');
    for (;;) {
        const int32_t size
            = collator->getSortKey(text, reinterpret_cast<uint8_t *>(key.data()), int32_t(key.size()));
        const bool fits = size_t(size) <= key.size();
        key.resize(size_t(std::max(size, 1)) - (fits ? 1 : 0)); // without the zero at its end
        if (fits)
            return key;
    }
}

} // namespace huni
