#pragma once

#include "core/exchange/contactcard.h"

namespace huni {

/// A line of a note for what a card says beyond the fields of a lead: `Nickname: Johny`. What this version
/// has no word for is called as its file calls it.
QString moreWords(const CardMore &more);

} // namespace huni
