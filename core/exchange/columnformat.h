#pragma once

#include "core/exchange/dateformat.h"
#include "core/exchange/numberformat.h"

namespace huni {

/// Yes or no, in the words of `fillers.json`.
std::optional<bool> parseYesNo(std::string_view cell);

/// What one cell could be.
struct CellTraits : NumberTraits, DateTraits {
    bool isYesNo = false;
    bool isEmail = false;
};

CellTraits traitsOf(std::string_view trimmed);

} // namespace huni
