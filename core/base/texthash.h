#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace huni {

/// Lets a map of texts be asked with a view: no copy is made of what is only looked up.
struct TextHash {
    using is_transparent = void;

    size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

} // namespace huni
