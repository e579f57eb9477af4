#pragma once

#include "core/exchange/contactcard.h"

namespace huni {

/// Reads a person from a line (`Ayşe Demir, Anadolu Yazılım, 0532 123 45 67`), a pasted mail signature or the
/// text of a business card, in Turkish, English or German. Guesses by the words of `contactwords.json`, the
/// same for the same text; asks no network. What is not understood stands in the note, except greetings and
/// the labels of what was understood.
///
/// \param text  as typed or pasted; at most the first 8,000 characters are looked at, the rest goes to the
/// note. Of a mail
///              with a greeting or `-- ` only what stands below is looked at, if there is a way to reach
///              somebody in it
ContactCard readSignature(const QString &text);

} // namespace huni
