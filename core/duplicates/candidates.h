#pragma once

#include "core/duplicates/look.h"

namespace huni {

/// People who share a number or an address, at most: more is the switchboard of a large company.
constexpr size_t commonPhone = 40;

/// Which of all looks are worth comparing: those that share an address, the last digits of a number, words or consonants
/// of a name, a company. \return pairs of places in `looks`, the lower in the upper half, each once, rising
std::vector<std::uint64_t> candidatePairs(const std::vector<Look> &looks, Table table);

} // namespace huni
