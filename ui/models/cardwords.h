#pragma once

#include "core/funnel/board.h"
#include "ui/board/card.h"
#include "ui/words/translations.h"


namespace huni {

/// A card in the words and numbers that a column shows.
CardData cardData(const Card &card, const Catalog &catalog, Instant now, Language language, bool open = true);

/// A planned instant as people say it: `today 14:30`, `tomorrow`, `21 Nov`.
QString plannedText(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale);

} // namespace huni
