#pragma once

#include "core/store/rule.h"

namespace huni {

/// A lead behind an open opportunity has no card of its own and is not lost; one without any opportunity has
/// its card; an opportunity names no lead that is gone. Things are leads.
class BoardRule : public Rule
{
public:
    const char *text() const override;
    std::vector<Uuid> broken(Connection &connection) const override;
    std::vector<Uuid> brokenBy(Writer &writer, std::span<const RowChange> changes) const override;
    void mend(Writer &writer, std::span<const Uuid> leads) const override;
};

} // namespace huni
