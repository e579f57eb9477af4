#pragma once

#include "core/leads/matchkeys.h"
#include "core/leads/searchindex.h"
#include "core/store/connection.h"

namespace huni::bench {

/// The store less its log: the same tables, indexes, search index and match keys, filled by plain statements without
/// clocks, operations and change sets.
class BareStore
{
public:
    /// Makes a new file with the companies of another one (the search index names a lead's company).
    BareStore(const QString &path, const QString &companiesFrom);

    Connection &connection() { return m_connection; }
    /// Writes leads, 2000 in a transaction.
    void insertLeads(std::span<const Record> leads);
    /// One transaction: changes the title of the lead with that local number, and what the search index says of it.
    void editTitle(qint64 n, const std::string &title);
    /// One transaction: puts a lead at another place, and notes the move.
    void move(qint64 n, const Uuid &stage, const std::string &position);
    void checkpoint();

private:
    Connection m_connection;
    UuidSource m_ids {99};
    SearchIndex m_search;
    MatchKeys m_keys;
};

} // namespace huni::bench
