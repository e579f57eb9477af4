#include "core/store/projection.h"

#include <unordered_map>

namespace huni {

std::vector<RowChange> netChanges(std::span<const RowChange> changes, Table table)
{
    std::vector<RowChange> net;
    std::unordered_map<qint64, size_t> seen;
    for (const RowChange &change : changes) {
        if (change.table != table)
            continue;
        const auto [at, isNew] = seen.emplace(change.n, net.size());
        if (isNew)
            net.push_back(change);
        else
            net[at->second].after = change.after;
    }
    return net;
}

} // namespace huni
