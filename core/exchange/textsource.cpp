#include "core/exchange/textsource.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/encodingguess.h"
#include "core/exchange/utf8scan.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <unicode/ucnv.h>

namespace huni {

// Streams any encoding of ICU to UTF-8; sequences cut by a block's end wait inside.
class TextSource::Converter
{
public:
    static std::unique_ptr<Converter> create(const QString &name)
    {
        UErrorCode status = U_ZERO_ERROR;
        UConverter *from = ucnv_open(name.toLatin1().constData(), &status);
        UConverter *to = ucnv_open("UTF-8", &status);
        if (U_FAILURE(status)) {
            ucnv_close(from);
            ucnv_close(to);
            return nullptr;
        }
        return std::unique_ptr<Converter>(new Converter(from, to));
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;
    ~Converter()
    {
        ucnv_close(m_from);
        ucnv_close(m_to);
    }
    void reset()
    {
        ucnv_reset(m_from);
        ucnv_reset(m_to);
        m_pivotSource = m_pivotTarget = m_pivot.data();
    }
    void convert(std::string_view raw, bool last, std::string &out)
    {
        const char *source = raw.data();
        const char *const sourceEnd = source + raw.size();
        std::array<char, 64 * 1024> block;
        UErrorCode status = U_ZERO_ERROR;
        do {
            status = U_ZERO_ERROR;
            char *target = block.data();
            ucnv_convertEx(m_to, m_from, &target, block.data() + block.size(), &source, sourceEnd,
                           m_pivot.data(), &m_pivotSource, &m_pivotTarget, m_pivot.data() + m_pivot.size(),
                           false, last, &status);
            out.append(block.data(), size_t(target - block.data()));
        } while (status == U_BUFFER_OVERFLOW_ERROR);
    }

private:
    Converter(UConverter *from, UConverter *to)
        : m_from(from)
        , m_to(to)
    {
        reset();
    }

    UConverter *m_from;
    UConverter *m_to;
    std::array<UChar, 4096> m_pivot{};
    UChar *m_pivotSource = nullptr;
    UChar *m_pivotTarget = nullptr;
};

TextSource::TextSource(std::unique_ptr<QIODevice> device, const QString &name)
    : m_device(std::move(device))
    , m_name(name)
    , m_size(m_device->size())
{
}

TextSource::~TextSource() = default;

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path, const QString &encoding)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Errc::FileNotFound, path};
    if (info.isDir())
        return Error{Errc::FileIsDirectory, path};
    if (!info.isFile()) // a pipe or a device: could block or never end
        return Error{Errc::FileUnreadable, path, {}, QStringLiteral("not a regular file")};
    if (info.size() == 0)
        return Error{Errc::FileEmpty, path};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Errc::FileUnreadable, path, {}, file->errorString()};
    std::unique_ptr<TextSource> source(new TextSource(std::move(file), path));
    if (const auto detected = source->detect(encoding); !detected)
        return detected.error();
    return source;
}

Result<std::unique_ptr<TextSource>> TextSource::fromBytes(const QByteArray &bytes, const QString &encoding)
{
    if (bytes.isEmpty())
        return Error{Errc::FileEmpty};
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    std::unique_ptr<TextSource> source(new TextSource(std::move(buffer), {}));
    if (const auto detected = source->detect(encoding); !detected)
        return detected.error();
    return source;
}

Result<void> TextSource::detect(const QString &wanted)
{
    const EncodingGuess guess = guessEncoding(*m_device);
    if (guess.encoding.isEmpty())
        return Error{Errc::NotText, m_name, {}, guess.looksLike};
    m_isGuess = guess.isGuess && wanted.isEmpty();
    m_markBytes = guess.markBytes;
    if (m_size <= m_markBytes)
        return Error{Errc::FileEmpty, m_name};
    return useEncoding(wanted.isEmpty() ? guess.encoding : wanted);
}

Result<void> TextSource::useEncoding(const QString &name)
{
    const QString canonical = canonicalEncoding(name);
    if (canonical.isEmpty())
        return Error{Errc::UnknownEncoding, name};
    m_encoding = canonical;
    m_converter.reset();
    if (canonical != QLatin1String("UTF-8")) {
        m_converter = Converter::create(canonical);
        if (!m_converter)
            return Error{Errc::UnknownEncoding, name};
    }
    return rewind();
}

Result<void> TextSource::rewind()
{
    if (!m_device->seek(0))
        return Error{Errc::FileUnreadable, m_name, {}, m_device->errorString()};
    m_raw.clear();
    m_position = 0;
    m_replaced = 0;
    m_hasEnded = false;
    if (m_converter)
        m_converter->reset();
    return {};
}

Result<FileDialect> TextSource::findDialect()
{
    return sniffDialect(*this);
}

std::unique_ptr<RecordReader> TextSource::records(const FileDialect &dialect)
{
    return std::make_unique<CsvReader>(*this, dialect);
}

Result<bool> TextSource::read(std::string &out)
{
    const size_t before = out.size();
    while (!m_hasEnded && out.size() == before) {
        const size_t kept = m_raw.size();
        m_raw.resize(kept + size_t(blockBytes));
        const qint64 got = m_device->read(m_raw.data() + kept, blockBytes);
        if (got < 0) {
            m_raw.resize(kept);
            return Error{Errc::FileUnreadable, m_name, QString::number(m_position), m_device->errorString()};
        }
        m_raw.resize(kept + size_t(got));
        if (m_position == 0)
            m_raw.erase(0, size_t(m_markBytes));
        m_position += got;
        m_hasEnded = got == 0;
        if (m_converter) {
            m_converter->convert(m_raw, m_hasEnded, out);
            m_raw.clear();
        } else {
            appendUtf8(out, m_hasEnded);
        }
    }
    return out.size() > before;
}

void TextSource::appendUtf8(std::string &out, bool last)
{
    const char *const begin = m_raw.data();
    const char *const end = begin + m_raw.size();
    const char *copied = begin;
    const char *p = begin;
    while ((p = skipAscii(p, end)) < end) {
        int length = 0;
        const Utf8Step step = utf8Step(p, end, length);
        if (step == Utf8Step::Incomplete && !last)
            break;
        if (step == Utf8Step::Valid) {
            p += length;
            continue;
        }
        out.append(copied, size_t(p - copied));
        out.append("\xef\xbf\xbd", 3);
        ++m_replaced;
        p += step == Utf8Step::Incomplete ? end - p : length;
        copied = p;
    }
    out.append(copied, size_t(p - copied));
    m_raw.erase(0, size_t(p - begin));
}

} // namespace huni
