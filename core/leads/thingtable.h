#pragma once

#include "core/leads/filter.h"
#include "core/store/changeset.h"

#include <atomic>

namespace huni {

/// What stands in a cell, by the form of its field: nothing; QString of Text, and of a Choice that is a key or a word
/// (Band, Bant, Country, Activity, Shipped, Own); qint64 or double of Number; qint64 (UTC milliseconds) of Moment;
/// bool; QDate; Uuid of a Choice that is a Stage, Member, Channel or Campaign; QStringList of Label and Own choices;
/// ids of List; amounts of Money, one for each currency, never empty.
using CellValue = std::variant<std::monostate, QString, qint64, double, bool, QDate, Uuid, QStringList, std::vector<Uuid>,
                               std::vector<Money>>;

struct TableSort {
    QString field{};
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const TableSort &) const = default;
};

/// What a table is asked for.
struct TableQuery {
    Table table = Table::Lead; ///< or Table::Company
    Filter filter{};
    std::vector<TableSort> sort{}; ///< the first counts most; empty: newest first
    QString groupBy{}; ///< a field that canGroup(); empty: no groups
    Qt::SortOrder groupOrder = Qt::AscendingOrder;
    /// Only the first so many rows, which is faster for the first screen; `total` is of all. Negative: all. Not with
    /// groups.
    int limit = -1;
    bool turkish = false; ///< language in which names of choices sort

    bool operator==(const TableQuery &) const = default;
};

/// One group: rows [first, first + count) of the keys.
struct TableGroup {
    CellValue value{}; ///< of the field; nothing: the things without one, always last. Of a Moment: its local day
    size_t first = 0;
    size_t count = 0;
    /// For each currency the worth of its things: open opportunities, and for a lead that has none its estimated
    /// value. A sum too large to be shown is left out.
    std::vector<Money> worth{};

    bool operator==(const TableGroup &) const = default;
};

/// The rows of a table in order.
struct TableKeys {
    std::vector<qint64> rows{}; ///< local numbers
    std::vector<TableGroup> groups{}; ///< in the order of the rows
    qint64 total = 0; ///< of all that match, whatever the limit
    QStringList skipped{}; ///< fields of sort and grouping that are not there any more

    bool operator==(const TableKeys &) const = default;
};

/// Reads which rows a table has and their order. Undefined values come last in both directions, names by collation,
/// stages as on the board, amounts in the pipeline's currency before others.
/// Some 100 ms for 100,000 things: for a worker. \param cancel  may be set by another thread
/// \par Errors  BadFilter, as compileFilter; Cancelled
Result<TableKeys> readKeys(Connection &connection, const Catalog &catalog, const TableQuery &query, Instant now,
                           const std::atomic<bool> *cancel = nullptr);

/// One row in sight.
struct TableLine {
    qint64 n = 0; ///< local number
    Uuid id{};
    QString name{}; ///< as the thing is called everywhere
    std::vector<CellValue> cells{}; ///< one for each field asked for

    bool operator==(const TableLine &) const = default;
};

/// Reads the cells of some rows: for those in sight, below 0.1 ms a row. A row that is gone is left out.
/// \param fields  keys; a field that is not there any more gives an empty cell
std::vector<TableLine> readLines(Connection &connection, const Catalog &catalog, Table table, std::span<const qint64> rows,
                                 const QStringList &fields, Instant now);

/// The local number of a lead or company; nothing when it is not there.
std::optional<qint64> localNumberOf(Connection &connection, Table table, const Uuid &thing);

/// The values that stand in a field of few values, with how many things have each, most first: for a builder of
/// conditions. \param limit  at most so many
std::vector<std::pair<CellValue, qint64>> readValues(Connection &connection, const Catalog &catalog, Table table,
                                                     const QString &field, Instant now, int limit = 200);

/// What a commit means for a table that is shown.
struct TableEffect {
    bool readKeys = false; ///< which rows there are, or their order, may have changed
    bool readFields = false; ///< fields were added, renamed or deleted; lists and names of choices changed
    bool readAllCells = false; ///< cells of many rows may have changed
    std::vector<Uuid> things{}; ///< whose cells may have changed

    bool operator==(const TableEffect &) const = default;
    bool isNone() const { return *this == TableEffect{}; }
};

/// Looks at what changed and at what the table shows; reads nothing. Says yes when in doubt.
/// \param shown  keys of the fields that are shown
TableEffect effectOf(const ChangeSet &changes, const TableFields &fields, const TableQuery &query, const QStringList &shown);

} // namespace huni
