#include "core/exchange/encodingguess.h"

#include "core/exchange/utf8scan.h"

#include <array>
#include <string>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace huni {

namespace {

constexpr qint64 scanBlock = 1024 * 1024;
constexpr qint64 scanLimit = 64 * scanBlock;
constexpr qsizetype sampleLimit = 64 * 1024;

struct Signature {
    QByteArrayView bytes;
    QLatin1String kind;
};

const Signature signatures[] = {
    {QByteArrayView("PK\x03\x04", 4), QLatin1String("zip")},
    {QByteArrayView("PK\x05\x06", 4), QLatin1String("zip")},
    {QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), QLatin1String("xls")},
    {QByteArrayView("%PDF-", 5), QLatin1String("pdf")},
    {QByteArrayView("\x1f\x8b", 2), QLatin1String("gzip")},
    {QByteArrayView("SQLite format 3", 16), QLatin1String("sqlite")},
    {QByteArrayView("\x89PNG\r\n\x1a\n", 8), QLatin1String("png")},
    {QByteArrayView("\xff\xd8\xff", 3), QLatin1String("jpeg")},
    {QByteArrayView("GIF8", 4), QLatin1String("gif")},
    {QByteArrayView("7z\xbc\xaf\x27\x1c", 6), QLatin1String("7z")},
    {QByteArrayView("Rar!\x1a\x07", 6), QLatin1String("rar")},
    {QByteArrayView("\x7f"
                    "ELF",
                    4),
     QLatin1String("program")},
};

QString binaryKind(QByteArrayView head)
{
    for (const Signature &signature : signatures) {
        if (!head.startsWith(signature.bytes))
            continue;
        if (signature.kind == QLatin1String("zip") && head.contains(QByteArrayView("[Content_Types].xml")))
            return QStringLiteral("xlsx");
        return signature.kind;
    }
    return {};
}

EncodingGuess fromMark(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\xef\xbb\xbf", 3)))
        return {QStringLiteral("UTF-8"), {}, 3, false};
    if (head.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return {QStringLiteral("UTF-32LE"), {}, 4, false};
    if (head.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return {QStringLiteral("UTF-32BE"), {}, 4, false};
    if (head.startsWith(QByteArrayView("\xff\xfe", 2)))
        return {QStringLiteral("UTF-16LE"), {}, 2, false};
    if (head.startsWith(QByteArrayView("\xfe\xff", 2)))
        return {QStringLiteral("UTF-16BE"), {}, 2, false};
    return {};
}

// Latin text in UTF-16 has a NUL in nearly every other byte, and at the other places nearly none.
QString wideWithoutMark(QByteArrayView head)
{
    std::array<qsizetype, 2> nuls{};
    const qsizetype length = std::min<qsizetype>(head.size(), 64 * 1024) & ~qsizetype(1);
    for (qsizetype i = 0; i < length; ++i)
        nuls[size_t(i & 1)] += head[i] == 0 ? 1 : 0;
    const qsizetype half = length / 2;
    if (half < 4)
        return {};
    if (nuls[1] * 10 >= half * 4 && nuls[0] * 20 <= half)
        return QStringLiteral("UTF-16LE");
    if (nuls[0] * 10 >= half * 4 && nuls[1] * 20 <= half)
        return QStringLiteral("UTF-16BE");
    return {};
}

// Text hardly has control characters; a stray NUL in a cell is still text.
bool isBinary(QByteArrayView head)
{
    const qsizetype length = std::min<qsizetype>(head.size(), 64 * 1024);
    qsizetype controls = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const auto c = static_cast<unsigned char>(head[i]);
        controls
            += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1b ? 1 : 0;
    }
    return controls > 4 && controls * 10 > length;
}

// Counts sequences over blocks and keeps the places with bytes above ASCII for the guess.
struct Utf8Census {
    qint64 valid = 0;
    qint64 invalid = 0;
    QByteArray sample{};

    // Returns how many bytes at the end begin a sequence that goes on in the next block.
    int add(QByteArrayView block, bool last)
    {
        const char *p = block.begin();
        const char *const end = block.end();
        bool sampled = false;
        while ((p = skipAscii(p, end)) < end) {
            if (!sampled)
                addSample(block, p);
            sampled = true;
            int length = 0;
            const Utf8Step step = utf8Step(p, end, length);
            if (step == Utf8Step::Incomplete) {
                invalid += last ? 1 : 0;
                return last ? 0 : int(end - p);
            }
            (step == Utf8Step::Valid ? valid : invalid) += 1;
            p += length;
        }
        return 0;
    }

    void addSample(QByteArrayView block, const char *around)
    {
        if (sample.size() >= sampleLimit)
            return;
        const qsizetype at = std::max<qsizetype>(0, around - block.begin() - 2048);
        sample += block.sliced(at, std::min<qsizetype>(block.size() - at, 32 * 1024));
    }
};

// The six Turkish letters that Windows-1254 puts where Windows-1252 has Icelandic ones.
bool looksTurkish(const QByteArray &sample)
{
    qsizetype high = 0;
    qsizetype turkish = 0;
    for (const char c : sample) {
        const auto byte = static_cast<unsigned char>(c);
        high += byte >= 0x80 ? 1 : 0;
        turkish
            += byte == 0xd0 || byte == 0xdd || byte == 0xde || byte == 0xf0 || byte == 0xfd || byte == 0xfe;
    }
    return turkish > 0 && turkish * 5 >= high;
}

QString fromIcu(const QByteArray &sample)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, sample.constData(), int32_t(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
    QString found;
    for (int32_t i = 0; U_SUCCESS(status) && i < count && found.isEmpty(); ++i) {
        const QString name = QString::fromLatin1(ucsdet_getName(matches[i], &status));
        const bool unlikely = name.startsWith(QLatin1String("UTF-")) || name.startsWith(QLatin1String("IBM"))
            || name.startsWith(QLatin1String("ISO-2022")) || ucsdet_getConfidence(matches[i], &status) < 20;
        if (!unlikely)
            found = canonicalEncoding(name);
    }
    ucsdet_close(detector);
    return found;
}

QString eightBitGuess(const QByteArray &sample)
{
    const QString found = fromIcu(sample);
    const bool western = found.isEmpty() || found == QLatin1String("windows-1252")
        || found == QLatin1String("windows-1254") || found == QLatin1String("windows-1250")
        || found == QLatin1String("ISO-8859-2");
    if (western && looksTurkish(sample))
        return QStringLiteral("windows-1254");
    return found.isEmpty() ? QStringLiteral("windows-1252") : found;
}

Utf8Census censusOf(QIODevice &device, QByteArray block)
{
    Utf8Census census;
    qint64 seen = 0;
    while (!block.isEmpty()) {
        seen += block.size();
        const bool last = seen >= scanLimit || device.atEnd();
        const int rest = census.add(block, last);
        if (last)
            break;
        QByteArray next = block.right(rest);
        next += device.read(scanBlock);
        block = next.size() > rest ? next : QByteArray();
    }
    return census;
}

} // namespace

QString canonicalEncoding(const QString &name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name.trimmed().toUtf8().constData(), &status);
    if (U_FAILURE(status))
        return {};
    const char *icuName = ucnv_getName(converter, &status);
    const char *standard = ucnv_getStandardName(icuName, "MIME", &status);
    if (!standard)
        standard = ucnv_getStandardName(icuName, "IANA", &status);
    const QString out = QString::fromLatin1(standard ? standard : icuName);
    ucnv_close(converter);
    if (out == QLatin1String("ISO-8859-9"))
        return QStringLiteral("windows-1254");
    if (out == QLatin1String("ISO-8859-1") || out == QLatin1String("US-ASCII"))
        return QStringLiteral("windows-1252");
    return out;
}

EncodingGuess guessEncoding(QIODevice &device)
{
    const QByteArray head = device.read(scanBlock);
    const EncodingGuess marked = fromMark(head);
    if (!marked.encoding.isEmpty())
        return marked;
    if (const QString kind = binaryKind(head); !kind.isEmpty())
        return {{}, kind, 0, false};
    if (const QString wide = wideWithoutMark(head); !wide.isEmpty())
        return {wide, {}, 0, true};
    if (isBinary(head))
        return {{}, QStringLiteral("binary"), 0, false};
    const Utf8Census census = censusOf(device, head);
    // A few broken bytes in a text full of good sequences: damaged UTF-8, not another encoding.
    if (census.invalid == 0 || census.valid > 8 * census.invalid)
        return {QStringLiteral("UTF-8"), {}, 0, census.invalid > 0};
    return {eightBitGuess(census.sample), {}, 0, true};
}

} // namespace huni
