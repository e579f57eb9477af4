#include "core/scoring/decay.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr int fractionBits = 62;
constexpr quint64 one = quint64(1) << fractionBits;

// Halves of the exponent: 2^-(1/2), 2^-(1/4), ... in 62 bits, each the square root of the one before.
constexpr quint64 rootOf(quint64 fraction)
{
    const Wide wanted = Wide(fraction) << fractionBits;
    quint64 root = 0;
    for (int bit = fractionBits; bit >= 0; --bit) {
        const quint64 next = root | (quint64(1) << bit);
        if (Wide(next) * next <= wanted)
            root = next;
    }
    return root;
}

constexpr int exponentBits = 32;

constexpr std::array<quint64, exponentBits> halvings = [] {
    std::array<quint64, exponentBits> all{};
    quint64 value = one >> 1;
    for (quint64 &entry : all)
        entry = value = rootOf(value);
    return all;
}();

// 2^-(age/days) in millionths, rounded to the nearest.
int halfLifeFactor(int days, int age)
{
    const int wholeLives = age / days;
    if (wholeLives >= 40)
        return 0;
    const quint64 rest = (quint64(age % days) << exponentBits) / quint64(days);
    quint64 left = one;
    for (int bit = 0; bit < exponentBits; ++bit) {
        if (rest >> (exponentBits - 1 - bit) & 1)
            left = quint64((Wide(left) * halvings[size_t(bit)]) >> fractionBits);
    }
    left >>= wholeLives;
    return int((Wide(left) * Decay::whole + (one >> 1)) >> fractionBits);
}

} // namespace

int decayFactor(const Decay &decay, int age)
{
    if (age <= 0 || decay.kind == Decay::Kind::None)
        return Decay::whole;
    switch (decay.kind) {
    case Decay::Kind::HalfLife: return halfLifeFactor(std::max(1, decay.days), age);
    case Decay::Kind::Linear: {
        const int days = std::max(1, decay.days);
        return age >= days ? 0 : int(qint64(Decay::whole) * (days - age) / days);
    }
    case Decay::Kind::Steps: {
        int left = Decay::whole;
        for (const Decay::Step &step : decay.steps) {
            if (age >= step.afterDays)
                left = std::min(left, step.left);
        }
        return left;
    }
    case Decay::Kind::None: break;
    }
    return Decay::whole;
}

qint64 decayedPoints(qint64 points, int factor)
{
    const qint64 product = points * factor;
    constexpr qint64 half = Decay::whole / 2;
    return (product >= 0 ? product + half : product - half) / Decay::whole;
}

} // namespace huni
