#pragma once

#include <QFlags>
#include <QString>

#include <array>

namespace huni {

/// What a card shows besides its name; people choose.
enum class CardPart {
    Company = 1, ///< company and title
    Score = 2, ///< score, or chance of winning
    Temperature = 4,
    Bant = 8,
    Worth = 16,
    Close = 32, ///< expected close
    Age = 64, ///< days in stage
    Next = 128, ///< next step
    Owner = 256
};
Q_DECLARE_FLAGS(CardParts, CardPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(CardParts)

inline constexpr std::array allCardParts{CardPart::Company, CardPart::Score, CardPart::Temperature,
                                         CardPart::Bant,    CardPart::Worth, CardPart::Close,
                                         CardPart::Age,     CardPart::Next,  CardPart::Owner};
inline constexpr int everyCardPart = 511;

/// Words for a part, for people who choose.
QString cardPartName(CardPart part);

} // namespace huni
