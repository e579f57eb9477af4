#pragma once

namespace huni {

/// Makes segment bars known to screen readers as tabs, one for each segment. Harmless to call again.
void installSegmentAccessibility();

} // namespace huni
