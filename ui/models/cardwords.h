#pragma once

#include "core/funnel/board.h"
#include "ui/board/card.h"
#include "ui/words/translations.h"


namespace huni {

/// A card in the words and numbers that a column shows.
CardData cardData(const Card &card, const Catalog &catalog, Instant now, Language language, bool open = true);

} // namespace huni
