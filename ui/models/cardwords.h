#pragma once

#include "core/funnel/board.h"
#include "ui/board/card.h"

#include <QLocale>

namespace huni {

/// A card in the words and numbers that a column shows.
CardData cardData(const Card &card, const Catalog &catalog, Instant now, const QLocale &locale);

/// Name of an activity kind (call, e-mail, meeting ...) in the language of the locale.
QString activityKindName(const QString &key, const QLocale &locale);
/// A planned instant as people say it: `today 14:30`, `tomorrow`, `21 Nov`.
QString plannedText(Instant at, Instant now, const QTimeZone &zone, const QLocale &locale);

} // namespace huni
