#pragma once

#include "ui/controls/inlineedit.h"

namespace huni {

/// The currencies in use today, with their names: those that are asked for most come first.
QVector<Choice> currencyChoices(const QLocale &locale);
/// The time zones of the world by their IANA names.
QVector<Choice> timeZoneChoices();

} // namespace huni
