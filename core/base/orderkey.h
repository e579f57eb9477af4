#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace huni {

/// Keys that put cards in order: digits in base 62 (0-9, A-Z, a-z), compared as bytes. The first four digits
/// count whole places, further digits are places in between; where the whole ones run out at the beginning or
/// the end, places of eight digits go on, and so on. Keys are chosen at random inside a gap, so that two
/// people who put cards at the same place rarely choose the same key; cards with equal keys are ordered by
/// their id. Source: SYNC.md 5, 'Order'.
class OrderKeys
{
public:
    explicit OrderKeys(std::uint64_t seed)
        : m_state(seed ? seed : 1)
    {
    }

    /// A key between two others; an empty one stands for the beginning or the end.
    std::string between(std::string_view lower, std::string_view upper);
    /// The first of `count` keys in a row that end before `upper`; the rest follow by next(). \pre no key
    /// stands before `upper`. Takes at most a quarter of the room there, so that blocks can go on being put
    /// before blocks.
    static std::string blockBefore(std::string_view upper, std::int64_t count);
    /// The place after `key`, among those as fine as it is.
    static std::string next(std::string_view key);
    /// A key longer than this says that its list should be numbered anew.
    static constexpr size_t longest = 24;

private:
    std::uint64_t random(std::uint64_t below);

    std::uint64_t m_state;
};

} // namespace huni
