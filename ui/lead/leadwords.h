#pragma once

#include "core/base/clock.h"
#include "ui/controls/inlineedit.h"
#include "ui/words/fieldwords.h"

#include <QLocale>

namespace huni {

/// The entries of a list that ships (`seniority`, `education` ...), in the language of the screen.
QVector<Choice> listChoices(const QString &list, bool turkish);
/// The word for a key of a list that ships; the key itself when the list does not have it.
QString listWord(const QString &list, const QString &key, bool turkish);
/// All countries and all languages, by name.
QVector<Choice> countryChoices(const QLocale &locale);
QVector<Choice> languageChoices(const QLocale &locale);

/// What a kind of touchpoint is called, and its icon.
QString touchpointWord(const QString &kind, bool turkish);
QString touchpointIcon(const QString &kind);
/// Word for a reason of losing, nurturing, returning ...; the text itself when it is an own one.
QString reasonWord(const QString &key, bool turkish);

/// Days between two instants, in a zone.
int daysBetween(Instant from, Instant to, const QTimeZone &zone);

} // namespace huni
