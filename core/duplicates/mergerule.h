#pragma once

#include "core/store/rule.h"

namespace huni {

/// Nothing belongs to a lead or company that went into another: what comes back to it, because a deletion older than the
/// merge is taken back, goes where it went. Things are leads and companies.
class MergeRule final : public Rule
{
public:
    const char *text() const override;
    std::vector<Uuid> broken(Connection &connection) const override;
    std::vector<Uuid> brokenBy(Writer &writer, std::span<const RowChange> changes) const override;
    void mend(Writer &writer, std::span<const Uuid> things) const override;
};

} // namespace huni
