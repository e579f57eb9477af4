#pragma once

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace huni {

/// An ISO 4217 code: three capital letters. Empty means 'not said'.
struct Currency {
    std::array<char, 3> code{};

    auto operator<=>(const Currency &) const = default;
    bool isEmpty() const { return code[0] == 0; }
    QString text() const;
    /// Digits after the point of its smallest unit: TRY 2, JPY 0, KWD 3. Source: ICU (CLDR).
    int digits() const;
    /// Reads a code in any case, or a common sign or abbreviation (`TL`, `₺`, `€`, `$`, `£`). Only codes ICU
    /// knows.
    static std::optional<Currency> fromText(QStringView text);
    /// For codes written in the program. \pre three capital letters
    static constexpr Currency of(const char (&text)[4]) { return {{text[0], text[1], text[2]}}; }
};

} // namespace huni
