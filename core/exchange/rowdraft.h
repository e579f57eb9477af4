#pragma once

#include "core/base/result.h"
#include "core/exchange/importsource.h"
#include "core/store/value.h"

#include <optional>

namespace huni {

/// What one row says, sorted by where it goes. The views live as long as the row.
struct RowDraft {
    qint64 line = 0;
    std::optional<Error> wrong{}; ///< a value that its field cannot take
    std::vector<Value> cells{}; ///< of the thing's own row; null: nothing said
    std::vector<CustomCell> custom{};
    std::vector<std::pair<int, Value>> companyCells{};
    std::string_view fullName{};
    std::string_view company{};
    std::string_view channel{};
    std::string_view campaign{};
    std::string_view owner{};
    std::string_view stage{};
    std::string_view outcome{}; ///< `won`, `lost`, `open`
    std::string_view lead{};
    std::string_view note{};
    const ImportValue *labels = nullptr;
    std::vector<int> cleared{}; ///< cells of an existing row that become empty
    std::vector<std::string_view> furtherEmails{};
    std::vector<std::string_view> furtherPhones{};

    const Value &at(int column) const { return cells[size_t(column - 1)]; }
    Value &at(int column) { return cells[size_t(column - 1)]; }
    bool says(int column) const { return !isNull(at(column)); }
};

} // namespace huni
