#pragma once

#include "core/base/error.h"
#include "ui/words/translations.h"

namespace huni {

/// What happened, to which thing, and what to do: plain text of one or two sentences in one line. What comes
/// from a file or a person is shown without control characters and shortened. \pre Translations of the same
/// language are installed
QString errorWords(const Error &error, Language language);

/// Text from outside as it may be shown in a line: no control or direction characters, no line breaks.
QString shownText(const QString &text, qsizetype longest = 200);

} // namespace huni
