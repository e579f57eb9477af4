#include "core/store/projection.h"

#include <unordered_map>

namespace huni {

namespace {

// Bulk work makes its rows in the order of their numbers, and its undo takes them in the opposite one: then
// none can come twice.
bool comesOnceEach(const std::vector<NetChange> &changes)
{
    bool rises = true;
    bool falls = true;
    for (size_t i = 1; i < changes.size(); ++i) {
        rises = rises && changes[i].n > changes[i - 1].n;
        falls = falls && changes[i].n < changes[i - 1].n;
    }
    return rises || falls;
}

} // namespace

std::vector<NetChange> netChanges(std::span<const RowChange> changes, Table table)
{
    std::vector<NetChange> all;
    all.reserve(changes.size());
    for (const RowChange &change : changes) {
        if (change.table == table)
            all.push_back({change.row, change.n, change.before.get(), change.after.get()});
    }
    if (comesOnceEach(all))
        return all;
    std::vector<NetChange> net;
    net.reserve(all.size());
    std::unordered_map<qint64, size_t> seen;
    for (const NetChange &change : all) {
        const auto [at, isNew] = seen.emplace(change.n, net.size());
        if (isNew)
            net.push_back(change);
        else
            net[at->second].after = change.after;
    }
    return net;
}

} // namespace huni
