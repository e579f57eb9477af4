#include "core/base/orderkey.h"

#include <algorithm>
#include <iterator>

namespace huni {

namespace {

constexpr std::string_view orderDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int orderBase = 62;
constexpr size_t wholeDigits = 4;
// Where whole places run out, finer ones go on: of twice as many digits, and so on.
constexpr size_t levels[] = {wholeDigits, 2 * wholeDigits, 3 * wholeDigits, 4 * wholeDigits, 5 * wholeDigits};
// A block takes at most this part of the room before it, so that there is always room for the next one.
constexpr int roomShare = 4;

__extension__ typedef unsigned __int128
    OrderPlace; // NOLINT(modernize-use-using): the extension mark needs it

OrderPlace placesOf(size_t digits)
{
    OrderPlace count = 1;
    for (size_t i = 0; i < digits; ++i)
        count *= orderBase;
    return count;
}

int digitAt(std::string_view key, size_t index)
{
    if (index >= key.size())
        return 0;
    const char c = key[index];
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'z' ? c - 'a' + 36 : 0;
}

// The first digits of a key as a number.
OrderPlace placeOf(std::string_view key, size_t digits)
{
    OrderPlace place = 0;
    for (size_t i = 0; i < digits; ++i)
        place = place * orderBase + OrderPlace(digitAt(key, i));
    return place;
}

std::string keyAt(OrderPlace place, size_t digits)
{
    std::string key(digits, '0');
    for (size_t i = digits; i-- > 0; place /= orderBase)
        key[i] = orderDigits[size_t(place % orderBase)];
    return key;
}

} // namespace

std::uint64_t OrderKeys::random(std::uint64_t below)
{
    m_state ^= m_state << 13;
    m_state ^= m_state >> 7;
    m_state ^= m_state << 17;
    return m_state % below;
}

std::string OrderKeys::between(std::string_view lower, std::string_view upper)
{
    if (lower.empty() && upper.empty())
        return keyAt(placesOf(wholeDigits) / 2 + random(64), wholeDigits);
    for (const size_t digits : levels) {
        const OrderPlace step = 1 + random(4);
        if (lower.empty() && placeOf(upper, digits) > step)
            return keyAt(placeOf(upper, digits) - step, digits);
        if (upper.empty() && placeOf(lower, digits) + step < placesOf(digits))
            return keyAt(placeOf(lower, digits) + step, digits);
    }
    std::string key;
    bool belowUpper = upper.empty(); // what has been written is already less than the upper key
    for (size_t i = 0;; ++i) {
        const int low = digitAt(lower, i);
        const int high = belowUpper || i >= upper.size() ? orderBase : digitAt(upper, i);
        if (high - low > 1) {
            key += orderDigits[size_t(low + 1 + int(random(std::uint64_t(high - low - 1))))];
            return key;
        }
        key += orderDigits[size_t(low)];
        if (high > low)
            belowUpper = true;
    }
}

std::string OrderKeys::blockBefore(std::string_view upper, std::int64_t count)
{
    const auto wanted = OrderPlace(std::max<std::int64_t>(count, 1));
    for (const size_t digits : levels) {
        const OrderPlace end = upper.empty() ? placesOf(digits) / 2 : placeOf(upper, digits);
        if (end / roomShare >= wanted)
            return keyAt(end - wanted, digits);
    }
    return keyAt(1, levels[std::size(levels) - 1]); // not reached: a level has fifteen million times the
                                                    // places of the last
}

std::string OrderKeys::next(std::string_view key)
{
    const size_t digits = !key.empty() && key.size() % wholeDigits == 0 ? key.size() : wholeDigits;
    return keyAt(std::min(placeOf(key, digits) + 1, placesOf(digits) - 1), digits);
}

} // namespace huni
