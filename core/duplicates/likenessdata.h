#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace huni {

/// What ships for telling likeness (`resources/duplicates/likeness.json`), folded.
struct LikenessData {
    /// Legal forms of companies as rows of words, longest first: `anonim sirketi`, `gmbh`.
    std::vector<std::vector<std::string>> companyForms{};
    std::unordered_set<std::string> publicMailDomains{}; ///< of providers: say nothing of a company
    std::unordered_set<std::string> roleAddresses{}; ///< before the `@`: of an office, not of a person
};

/// Read once; empty where the resource cannot be read.
const LikenessData &likenessData();

} // namespace huni
