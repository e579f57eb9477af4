#pragma once

#include "core/leads/thingtable.h"
#include "core/store/store.h"

namespace huni {

using ViewId = Id<struct ViewTag>;

/// How a table looks.
struct ViewColumn {
    QString field{}; ///< TableField::key
    int width = 0; ///< in pixels at 100 %; 0: as wide as it likes

    bool operator==(const ViewColumn &) const = default;
};

struct ViewLook {
    static constexpr int version = 1;

    std::vector<ViewColumn> columns{}; ///< in order; empty: as at first
    std::vector<TableSort> sort{};
    QString groupBy{};
    Qt::SortOrder groupOrder = Qt::AscendingOrder;
    QString foreign{}; ///< text of a look of a newer version: kept, not understood

    bool operator==(const ViewLook &) const = default;
};

QString viewLookToJson(const ViewLook &look);
ViewLook viewLookFromJson(QStringView json);

/// A view of a table that was given a name. Its filter is live: the view is a segment.
struct SavedView {
    ViewId id{}; ///< nil: not saved yet
    Table table = Table::Lead; ///< its page
    QString name{};
    Filter filter{};
    ViewLook look{};
    MemberId owner{};
    QString position{}; ///< order in the list of views

    bool operator==(const SavedView &) const = default;
    /// Written by a newer version: may be looked at where it can be understood, never saved over.
    bool isNewer() const { return !filter.foreign.isEmpty() || !look.foreign.isEmpty(); }
    /// What the table is asked for.
    TableQuery query() const { return {table, filter, look.sort, look.groupBy, look.groupOrder}; }
};

/// The saved views of a page in their order.
std::vector<SavedView> readViews(Connection &connection, Table table);
std::optional<SavedView> readView(Connection &connection, ViewId id);
/// By name, folded, or by id. \par Errors  NotFound, Ambiguous
Result<SavedView> findView(Connection &connection, Table table, const QString &nameOrId);

/// Saves, renames, orders and deletes views: each call is one action (SaveView, DeleteView).
class Views
{
public:
    explicit Views(Store &store);

    /// Writes a view: a new one, at the end of the list, when it has no id. \return its id
    /// \par Errors  InvalidValue (thing `name`), NotFound (it was deleted meanwhile), FileNewer (thing: its
    /// name; a newer version wrote it), BadFilter (ViewLoop: it would show itself)
    Result<ViewId> save(SavedView view);
    /// \par Errors  InvalidValue, NotFound
    Result<void> rename(ViewId view, const QString &name);
    /// Puts a view before another; nil: at the end. \par Errors  NotFound
    Result<void> move(ViewId view, ViewId before);
    /// \par Errors  NotFound
    Result<void> remove(ViewId view);

private:
    Store &m_store;
};

} // namespace huni
