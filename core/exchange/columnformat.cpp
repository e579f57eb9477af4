#include "core/exchange/columnformat.h"

#include "core/base/folding.h"
#include "core/exchange/exchangewords.h"

namespace huni {

std::optional<bool> parseYesNo(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty() || cell.size() > 12)
        return std::nullopt;
    const auto &words = exchangeWords().yesNo;
    const auto found = words.find(foldedUtf8(cell));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

CellTraits traitsOf(std::string_view cell)
{
    CellTraits traits{numberTraitsOf(cell), dateTraitsOf(cell)};
    traits.isYesNo = cell.size() <= 12 && parseYesNo(cell).has_value();
    const size_t at = cell.find('@');
    // Spaces only where there is more than one address, or a name before it.
    traits.isEmail = at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos
        && (cell.find(' ') == std::string_view::npos || cell.find_first_of(",;<") != std::string_view::npos);
    return traits;
}

} // namespace huni
