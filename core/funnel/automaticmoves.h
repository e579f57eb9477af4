#pragma once

#include "core/store/effect.h"

namespace huni {

/// Moves that nobody makes by hand (DOMAIN.md, 'Moves'): a score that reaches the MQL threshold, and somebody who asks for a
/// demo, a quote or a talk.
class AutomaticMoves final : public Effect
{
public:
    void follow(Writer &writer, std::span<const RowChange> changes) override;
};

/// Reasons that stand in the record of moves.
extern const char *const reasonScore; ///< `score`
extern const char *const reasonRequest; ///< `request`

/// Whether a touchpoint asks for a demo, a quote or a talk.
bool isRequest(const Record &touchpoint);

} // namespace huni
