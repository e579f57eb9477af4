#pragma once

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>

namespace huni {

/// A 128-bit identifier (RFC 9562). The nil id means 'none'.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid &) const = default;
    bool isNil() const { return *this == Uuid{}; }
    explicit operator bool() const { return !isNil(); }

    QByteArrayView view() const { return QByteArrayView(reinterpret_cast<const char *>(bytes.data()), 16); }
    /// Lower-case text with dashes.
    QString text() const;
    /// Reads text with or without dashes, any case.
    static std::optional<Uuid> fromText(QStringView text);
    static std::optional<Uuid> fromBytes(QByteArrayView bytes);
    /// Name-based id (version 5, SHA-1): equal inputs give equal ids on every machine.
    static Uuid v5(const Uuid &space, QByteArrayView name);
    /// Random id (version 4).
    static Uuid random();
};

inline size_t qHash(const Uuid &id, size_t seed = 0)
{
    std::uint64_t halves[2];
    std::memcpy(halves, id.bytes.data(), 16);
    return ::qHash(halves[0] ^ (halves[1] * 0x9e3779b97f4a7c15ULL), seed);
}

/// Makes version 7 ids: 48 bits of time, then a counter and random bits, rising within one source.
class UuidSource
{
public:
    /// \param seed  0 takes entropy from the system; any other value gives the same ids every time
    explicit UuidSource(std::uint64_t seed = 0);
    /// \param nowMs  milliseconds since 1970; going backwards does not break the order
    Uuid next(qint64 nowMs);

private:
    std::uint64_t random();

    std::uint64_t m_state[2];
    qint64 m_lastMs = 0;
    std::uint32_t m_counter = 0;
};

/// An id that cannot be mistaken for that of another kind of thing.
template <class Tag>
struct Id {
    Uuid uuid{};

    auto operator<=>(const Id &) const = default;
    bool isNil() const { return uuid.isNil(); }
    explicit operator bool() const { return !uuid.isNil(); }
    QString text() const { return uuid.text(); }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
};

using CompanyId = Id<struct CompanyTag>;
using LeadId = Id<struct LeadTag>;
using OpportunityId = Id<struct OpportunityTag>;
using MemberId = Id<struct MemberTag>;
using StageId = Id<struct StageTag>;
using FieldId = Id<struct FieldTag>;
using TouchpointId = Id<struct TouchpointTag>;
using ActivityId = Id<struct ActivityTag>;
using CampaignId = Id<struct CampaignTag>;
using ChannelId = Id<struct ChannelTag>;
using PipelineId = Id<struct PipelineTag>;

} // namespace huni

template <>
struct std::hash<huni::Uuid> {
    size_t operator()(const huni::Uuid &id) const noexcept { return huni::qHash(id); }
};
