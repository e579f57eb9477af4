#include "core/base/orderkey.h"

#include <algorithm>

namespace huni {

namespace {

constexpr std::string_view orderDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int orderBase = 62;
constexpr int wholeDigits = 4;
constexpr std::int64_t places = std::int64_t(orderBase) * orderBase * orderBase * orderBase;

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

std::int64_t wholePart(std::string_view key)
{
    std::int64_t whole = 0;
    for (size_t i = 0; i < wholeDigits; ++i)
        whole = whole * orderBase + digitAt(key, i);
    return whole;
}

std::string keyOf(std::int64_t whole)
{
    std::string key(wholeDigits, '0');
    for (size_t i = wholeDigits; i-- > 0; whole /= orderBase)
        key[i] = orderDigits[size_t(whole % orderBase)];
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
        return keyOf(places / 2 + std::int64_t(random(64)));
    if (lower.empty()) {
        const std::int64_t whole = wholePart(upper) - 1 - std::int64_t(random(4));
        if (whole > 0)
            return keyOf(whole);
    } else if (upper.empty()) {
        const std::int64_t whole = wholePart(lower) + 1 + std::int64_t(random(4));
        if (whole < places)
            return keyOf(whole);
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
    const std::int64_t end = upper.empty() ? places / 2 : wholePart(upper);
    return keyOf(std::max<std::int64_t>(end - count, 1));
}

std::string OrderKeys::next(std::string_view key)
{
    return keyOf(std::min(wholePart(key) + 1, places - 1));
}

} // namespace huni
