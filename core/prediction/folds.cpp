#include "core/prediction/folds.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace huni {

namespace {

quint64 hashOfLead(const Uuid &id)
{
    quint64 value = 1469598103934665603ULL;
    for (const std::uint8_t byte : id.bytes)
        value = (value ^ byte) * 1099511628211ULL;
    return value;
}

} // namespace

Folds Folds::of(const LeadTable &table)
{
    std::vector<quint64> hashes;
    hashes.reserve(table.rows());
    for (const Uuid &lead : table.leads)
        hashes.push_back(hashOfLead(lead));
    Folds folds;
    folds.order.resize(table.rows());
    std::iota(folds.order.begin(), folds.order.end(), size_t(0));
    std::sort(folds.order.begin(), folds.order.end(), [&](size_t a, size_t b) {
        return hashes[a] != hashes[b] ? hashes[a] < hashes[b] : table.leads[a] < table.leads[b];
    });
    folds.ofRow.resize(table.rows());
    std::array<size_t, 2> next{};
    for (const size_t row : folds.order)
        folds.ofRow[row] = next[size_t(table.outcomes[row] == 1)]++ % foldCount;
    return folds;
}

std::vector<size_t> Folds::within(size_t fold) const
{
    std::vector<size_t> rows;
    for (size_t row = 0; row < ofRow.size(); ++row) {
        if (ofRow[row] == fold)
            rows.push_back(row);
    }
    return rows;
}

std::vector<size_t> Folds::outside(size_t fold) const
{
    std::vector<size_t> rows;
    for (size_t row = 0; row < ofRow.size(); ++row) {
        if (ofRow[row] != fold)
            rows.push_back(row);
    }
    return rows;
}

} // namespace huni
