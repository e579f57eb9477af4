#pragma once

#include "core/exchange/rowfile.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>
#include <string>

namespace huni {

/// A text file as a stream of UTF-8, whatever its encoding. Never holds more than a few blocks of it.
///
/// The encoding is that of the byte order mark, else UTF-8 when the bytes are, else UTF-16 when every other
/// byte says so, else a guess (ICU) that the caller may override. Thread rule: one thread at a time.
class TextSource final : public RowFile
{
public:
    /// Bytes that one read takes from the file.
    static constexpr qint64 blockBytes = 256 * 1024;

    /// \param encoding  a name such as `windows-1254`; empty detects it
    /// \par Errors  FileNotFound, FileIsDirectory, FileUnreadable, FileEmpty, NotText (detail: what it looks
    /// like),
    ///              UnknownEncoding
    static Result<std::unique_ptr<TextSource>> open(const QString &path, const QString &encoding = {});
    /// The same for bytes at hand (pasted text, tests).
    static Result<std::unique_ptr<TextSource>> fromBytes(const QByteArray &bytes,
                                                         const QString &encoding = {});

    TextSource(const TextSource &) = delete;
    TextSource &operator=(const TextSource &) = delete;
    ~TextSource() override;

    QString name() const override { return m_name; }
    /// `UTF-8`, `UTF-16LE`, `windows-1254`, ...
    QString encoding() const override { return m_encoding; }
    /// The bytes did not prove the encoding; a person should see a sample.
    bool isGuess() const override { return m_isGuess; }
    bool hasByteOrderMark() const { return m_markBytes > 0; }
    qint64 size() const override { return m_size; }
    qint64 position() const override { return m_position; }
    /// Bytes that were no text in the encoding, read so far; each became U+FFFD.
    qint64 replaced() const override { return m_replaced; }

    /// Appends the next block to `out`.
    /// \return false when the text has ended and nothing was appended
    /// \par Errors  FileUnreadable
    Result<bool> read(std::string &out);
    /// Back to the first character.
    Result<void> rewind() override;
    Result<FileDialect> findDialect() override;
    std::unique_ptr<RecordReader> records(const FileDialect &dialect) override;

private:
    class Converter;

    TextSource(std::unique_ptr<QIODevice> device, const QString &name);
    Result<void> detect(const QString &wanted);
    Result<void> useEncoding(const QString &name);
    void appendUtf8(std::string &out, bool last);

    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<Converter> m_converter; ///< none for UTF-8
    QString m_name;
    QString m_encoding;
    std::string m_raw; ///< bytes read and not yet decoded
    qint64 m_size = 0;
    qint64 m_position = 0;
    qint64 m_replaced = 0;
    int m_markBytes = 0;
    bool m_isGuess = false;
    bool m_hasEnded = false;
};

} // namespace huni
