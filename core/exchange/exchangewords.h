#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace huni {

/// Words that mean something in any cell: nothing, yes, no, a month. From `resources/exchange/fillers.json`;
/// folded.
struct ExchangeWords {
    std::unordered_set<std::string> fillers{}; ///< stand for an empty cell, whatever the field
    std::unordered_set<std::string>
        typedFillers{}; ///< the same, but only where a number, date or code is expected
    std::unordered_map<std::string, bool> yesNo{};
    std::unordered_map<std::string, int> months{}; ///< 1 to 12
    size_t longestFiller = 0;
    std::array<bool, 256> fillerBegins{}; ///< by first byte, so that most cells are judged at once

    /// Whether a trimmed cell says nothing.
    bool isFiller(std::string_view cell, bool typed) const;
};

/// The words that ship, read once.
const ExchangeWords &exchangeWords();

/// One JSON document of `resources/exchange`; empty when there is none of that name.
QJsonObject exchangeResource(const QString &name);

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Without white space (also no-break spaces) at both ends.
std::string_view trimmedCell(std::string_view cell);

} // namespace huni
