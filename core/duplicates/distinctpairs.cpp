#include "core/duplicates/distinctpairs.h"

#include <algorithm>

namespace huni {

Uuid distinctPairId(const Uuid &a, const Uuid &b)
{
    const auto [low, high] = std::minmax(a, b);
    return Uuid::v5(low, high.view());
}

std::unordered_set<Uuid> readDistinctPairs(Connection &connection)
{
    std::unordered_set<Uuid> pairs;
    Query query(connection, "SELECT id FROM distinct_pair WHERE gone=0");
    while (query.next())
        pairs.insert(query.id(0));
    return pairs;
}

bool areDistinct(Connection &connection, const Uuid &a, const Uuid &b)
{
    return Query(connection, "SELECT 1 FROM distinct_pair WHERE id=?1 AND gone=0", distinctPairId(a, b)).next();
}

void putDistinctPair(Writer &writer, const Uuid &a, const Uuid &b)
{
    using C = col::DistinctPair;
    const Uuid row = distinctPairId(a, b);
    if (writer.record(Table::DistinctPair, row))
        return;
    const auto [low, high] = std::minmax(a, b);
    writer.set(Table::DistinctPair, row,
               {{C::First, Value{low}},
                {C::Second, Value{high}},
                {C::At, Value{writer.now()}},
                {C::Member, idValue(writer.member())}});
}

void handOnDistinctPairs(Writer &writer, const Uuid &from, const Uuid &to)
{
    std::vector<Uuid> others;
    {
        Query query(writer.connection(), "SELECT first, second FROM distinct_pair WHERE gone=0 AND (first=?1 OR second=?1)",
                    from);
        while (query.next())
            others.push_back(query.id(0) == from ? query.id(1) : query.id(0));
    }
    for (const Uuid &other : others) {
        if (other != to)
            putDistinctPair(writer, to, other);
    }
}

} // namespace huni
