#include "core/base/uuid.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace huni {

QString Uuid::text() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QString out(36, Qt::Uninitialized);
    qsizetype at = 0;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out[at++] = u'-';
        out[at++] = QLatin1Char(digits[bytes[i] >> 4]);
        out[at++] = QLatin1Char(digits[bytes[i] & 15]);
    }
    return out;
}

std::optional<Uuid> Uuid::fromText(QStringView text)
{
    Uuid id;
    int nibble = 0;
    for (const QChar c : text) {
        if (c == u'-' || c == u'{' || c == u'}')
            continue;
        const int digit = c >= u'0' && c <= u'9' ? c.unicode() - u'0'
            : c >= u'a' && c <= u'f'             ? c.unicode() - u'a' + 10
            : c >= u'A' && c <= u'F'             ? c.unicode() - u'A' + 10
                                                 : -1;
        if (digit < 0 || nibble >= 32)
            return std::nullopt;
        id.bytes[size_t(nibble / 2)] = std::uint8_t(id.bytes[size_t(nibble / 2)] << 4 | digit);
        ++nibble;
    }
    return nibble == 32 ? std::optional(id) : std::nullopt;
}

std::optional<Uuid> Uuid::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Uuid id;
    std::memcpy(id.bytes.data(), bytes.data(), 16);
    return id;
}

Uuid Uuid::v5(const Uuid &space, QByteArrayView name)
{
    QCryptographicHash sha1(QCryptographicHash::Sha1);
    sha1.addData(space.view());
    sha1.addData(name);
    Uuid id;
    std::memcpy(id.bytes.data(), sha1.resultView().data(), 16);
    id.bytes[6] = std::uint8_t((id.bytes[6] & 0x0f) | 0x50);
    id.bytes[8] = std::uint8_t((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

Uuid Uuid::random()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    Uuid id;
    std::memcpy(id.bytes.data(), words.data(), 16);
    id.bytes[6] = std::uint8_t((id.bytes[6] & 0x0f) | 0x40);
    id.bytes[8] = std::uint8_t((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

UuidSource::UuidSource(std::uint64_t seed)
{
    if (seed == 0) {
        m_state[0] = QRandomGenerator::system()->generate64();
        m_state[1] = QRandomGenerator::system()->generate64();
    } else {
        m_state[0] = seed * 0x9e3779b97f4a7c15ULL + 1;
        m_state[1] = (seed ^ 0xbf58476d1ce4e5b9ULL) * 0x94d049bb133111ebULL + 1;
    }
    for (int i = 0; i < 8; ++i)
        random();
}

// xorshift128+: fast and good enough for the random part; uniqueness rests on 62 bits of it.
std::uint64_t UuidSource::random()
{
    std::uint64_t x = m_state[0];
    const std::uint64_t y = m_state[1];
    m_state[0] = y;
    x ^= x << 23;
    m_state[1] = x ^ y ^ (x >> 17) ^ (y >> 26);
    return m_state[1] + y;
}

Uuid UuidSource::next(qint64 nowMs)
{
    if (nowMs > m_lastMs) {
        m_lastMs = nowMs;
        m_counter = std::uint32_t(random() & 0x3ff); // leaves room to count within the millisecond
    } else if (++m_counter > 0xfff) {
        m_counter = 0;
        ++m_lastMs;
    }
    Uuid id;
    for (int i = 0; i < 6; ++i)
        id.bytes[size_t(i)] = std::uint8_t(m_lastMs >> (8 * (5 - i)));
    id.bytes[6] = std::uint8_t(0x70 | (m_counter >> 8));
    id.bytes[7] = std::uint8_t(m_counter & 0xff);
    const std::uint64_t tail = random();
    for (int i = 0; i < 8; ++i)
        id.bytes[size_t(8 + i)] = std::uint8_t(tail >> (8 * (7 - i)));
    id.bytes[8] = std::uint8_t((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace huni
