#pragma once

#include "core/store/projection.h"

namespace huni {

/// When each lead and opportunity was last touched: the newest of its touchpoints and done activities. Kept
/// in a table of its own, also for things not here yet, and as `touched` in their rows, where an index counts
/// idle cards.
class LastContact final : public Projection
{
public:
    const char *name() const override { return "last_contact"; }
    int version() const override { return 1; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
};

} // namespace huni
