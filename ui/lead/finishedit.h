#pragma once

namespace huni {

class InlineEdit;
class LeadSource;

/// Another lead is about to be shown: what is being typed goes to the lead it was typed for. What cannot be
/// taken is told with the reason and stays a draft, never dropped in silence.
void finishEdit(InlineEdit &edit, LeadSource &source);

} // namespace huni
