#include "core/exchange/personname.h"

#include "core/exchange/exchangewords.h"

namespace huni {

// `Last, First` says which is which; else the last word is the family name.
void splitFullName(std::string_view full, Value &given, Value &family)
{
    full = trimmedCell(full);
    if (const size_t comma = full.find(','); comma != std::string_view::npos && comma > 0) {
        const std::string_view first = trimmedCell(full.substr(comma + 1));
        if (!first.empty() && first.find(',') == std::string_view::npos) {
            given = textValue(first);
            family = textValue(trimmedCell(full.substr(0, comma)));
            return;
        }
    }
    const size_t space = full.find_last_of(" \t");
    if (space == std::string_view::npos) {
        given = textValue(full);
        return;
    }
    given = textValue(trimmedCell(full.substr(0, space)));
    family = textValue(full.substr(space + 1));
}

} // namespace huni
