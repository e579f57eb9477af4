#pragma once

namespace huni {

class ColumnView;

/// Makes columns and their visible cards known to screen readers. Harmless to call again.
void installColumnAccessibility();
/// Forgets the cards that were handed out: they show other rows now.
void closeColumnAccessibility(const ColumnView &view);

} // namespace huni
