#pragma once

#include <string>
#include <unordered_map>

namespace huni {

/// A lead as a vCard 3.0, the version that every program reads: CRLF, lines folded at 75 bytes between
/// characters. \param fields  by their key (CLI.md); those that a card has no place for are left out \par
/// Source  RFC 2426
std::string vcardOf(const std::unordered_map<std::string, std::string> &fields);

} // namespace huni
