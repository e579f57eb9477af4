#pragma once

#include <cstdint>
#include <cstring>

namespace huni {

/// What stands at the head of some bytes.
enum class Utf8Step : std::uint8_t { Valid, Invalid, Incomplete };

/// Length of the run of ASCII bytes at `p`.
inline const char *skipAscii(const char *p, const char *end)
{
    while (end - p >= 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        if (word & 0x8080808080808080ULL)
            break;
        p += 8;
    }
    while (p < end && static_cast<unsigned char>(*p) < 0x80)
        ++p;
    return p;
}

/// Judges the multi-byte sequence at `p` (RFC 3629: no overlong forms, no surrogates, nothing above
/// U+10FFFF). \param length  of the sequence when valid, else of what to skip
inline Utf8Step utf8Step(const char *p, const char *end, int &length)
{
    const auto byte = [p](int i) { return static_cast<unsigned char>(p[i]); };
    const unsigned char lead = byte(0);
    length = 1;
    const int need = lead >= 0xc2 && lead <= 0xdf ? 2
        : lead >= 0xe0 && lead <= 0xef            ? 3
        : lead >= 0xf0 && lead <= 0xf4            ? 4
                                                  : 0;
    if (need == 0)
        return Utf8Step::Invalid;
    const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    for (int i = 1; i < need; ++i) {
        if (p + i >= end)
            return Utf8Step::Incomplete;
        const bool fits = i == 1 ? byte(1) >= low && byte(1) <= high : (byte(i) & 0xc0) == 0x80;
        if (!fits) {
            length = i;
            return Utf8Step::Invalid;
        }
    }
    length = need;
    return Utf8Step::Valid;
}

} // namespace huni
