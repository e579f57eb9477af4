#pragma once

#include "core/base/money.h"
#include "core/store/eachwatch.h"
#include "core/store/store.h"

namespace huni {

using ListId = Id<struct ListTag>;

/// Things that somebody chose once: bought, met at a fair, to be called this week. Who is on it changes by hand only.
struct FixedList {
    ListId id{};
    QString name{};
    QString supplier{}; ///< of a bought or rented one
    std::optional<Money> cost{};
    QString allowedUse{}; ///< in words: what the supplier permits
    QDate expiresOn{}; ///< the last day on which it may be used
    Instant createdAt = 0;
    qint64 leads = 0; ///< how many are on it; read, not written
    qint64 companies = 0;

    bool operator==(const FixedList &) const = default;
    bool isExpired(QDate today) const { return expiresOn.isValid() && expiresOn < today; }
};

/// All lists, newest first.
std::vector<FixedList> readLists(Connection &connection);
std::optional<FixedList> readList(Connection &connection, ListId id);
/// By name, folded, or by id. \par Errors  NotFound, Ambiguous
Result<FixedList> findList(Connection &connection, const QString &nameOrId);
/// The row of a thing on a list: the same on every device, so that two people who add it make one row.
Uuid listMemberIdFor(ListId list, const Uuid &thing);

/// Makes lists and says who is on them: each call is one action.
class Lists
{
public:
    explicit Lists(Store &store);

    /// \par Errors  InvalidValue (thing `name`)
    Result<ListId> create(FixedList list);
    /// Writes name, supplier, cost, allowed use and expiry. \par Errors  InvalidValue, NotFound
    Result<void> edit(const FixedList &list);
    /// Deletes a list and who is on it; the things stay. \par Errors  NotFound
    Result<void> remove(ListId list);
    /// Puts leads or companies on a list; those that are on it already stay. \return how many came on it
    /// \par Errors  NotFound (the list); those of writeEach
    Result<qint64> add(ListId list, Table table, const std::vector<Uuid> &things, const EachWatch &watch = {});
    /// \return how many went off it \par Errors  NotFound (the list); those of writeEach
    Result<qint64> takeOff(ListId list, Table table, const std::vector<Uuid> &things, const EachWatch &watch = {});

private:
    Store &m_store;
};

} // namespace huni
