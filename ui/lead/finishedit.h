#pragma once

#include <QString>

namespace huni {

class InlineEdit;
class LeadSource;

/// Another thing is about to be shown: what is being typed goes to the thing it was typed for. What cannot be taken stays a draft,
/// never dropped in silence. \return why it was not taken, for people; empty when it was
QString finishEdit(InlineEdit &edit);
/// The same for a field of a lead: the reason is told.
void finishEdit(InlineEdit &edit, LeadSource &source);

} // namespace huni
