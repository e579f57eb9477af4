#pragma once

#include "ui/lead/leadsource.h"

namespace huni {

/// Why a lead is not to be reached in a way, in words; empty where nothing says so.
struct Refusals {
    QString call{};
    QString mail{};
    QString message{};

    bool operator==(const Refusals &) const = default;
};

/// What a lead refused: by its consent, by a field of one's own such as `Do not call`, by having asked never
/// to be contacted, or in what came of a call.
Refusals refusalsOf(const LeadSource &source);

} // namespace huni
