#pragma once

#include "ui/board/card.h"

#include <QRect>

namespace huni {

class Theme;

/// Heights that come from the fonts; equal for every card of a board.
struct CardMetrics {
    int strongLine = 16;
    int smallLine = 15;
    int chip = 20;
    int bantWidth = 73;
    int unit = 13; ///< pixels of body text: what gaps grow with
    CardDensity density = CardDensity::Comfortable;

    static CardMetrics of(const Theme &theme, CardDensity density);
    /// Height of every card.
    int cardHeight() const;
    /// From the top of a card to that of the next.
    int pitch() const { return cardHeight() + gap(); }
    int gap() const { return 8; }
};

/// How wide the parts of a card would like to be, in pixels; 0 leaves a part out.
struct CardWishes {
    int mark = 0; ///< chip at the upper right: score or probability
    int heat = 0; ///< temperature with its word
    int heatIcon = 0; ///< temperature without its word
    int value = 0;
    int close = 0; ///< expected close, opportunities only
    int age = 0; ///< days in stage, with the word when idle
    int ageShort = 0; ///< days in stage alone
    int next = 0; ///< next activity; takes what is left
    bool bant = false;
    bool company = true; ///< company and title
    bool owner = true;
};

/// Where the parts of a card stand. An empty rectangle: left out, because not wished for or no room.
struct CardLayout {
    QRect card{};
    QRect name{};
    QRect mark{};
    QRect company{};
    QRect heat{};
    QRect bant{};
    QRect value{};
    QRect close{};
    QRect avatar{};
    QRect age{};
    QRect next{};

    static CardLayout in(const QRect &rect, const CardMetrics &metrics, CardData::Kind kind,
                         const CardWishes &wishes);
    /// All parts but the card itself.
    std::array<QRect, 10> parts() const
    {
        return {name, mark, company, heat, bant, value, close, avatar, age, next};
    }
};

} // namespace huni
