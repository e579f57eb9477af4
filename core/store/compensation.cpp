#include "core/store/compensation.h"

#include <limits>

namespace huni {

namespace {

// In the order in which this file came to know them: sequence numbers of different writers say nothing of it.
constexpr std::string_view newestOperation
    = "SELECT o.writer, o.seq, o.kind, a.code FROM sync_op o "
      "LEFT JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
      "LEFT JOIN sync_action a ON a.writer=t.writer AND a.action=t.action WHERE o.row=?1 AND o.tbl=?2 "
      "ORDER BY t.commit_no IS NULL DESC, t.commit_no DESC, o.seq DESC LIMIT 1";
constexpr std::string_view newestOperationBefore
    = "SELECT o.kind FROM sync_op o JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
      "WHERE o.row=?1 AND o.tbl=?2 AND (t.commit_no<?3 OR (t.commit_no=?3 AND o.seq<?4)) "
      "ORDER BY t.commit_no DESC, o.seq DESC LIMIT 1";

// Whether two versions of a group differ in nothing but the place of a card within its column. A card taken
// off the board, or put back on it, was not shifted.
bool differOnlyInPosition(const TableInfo &info, const GroupKey &group, const std::vector<Value> &a,
                          const std::vector<Value> &b)
{
    if (group.number == 0)
        return false;
    const size_t count = std::max(a.size(), b.size());
    for (size_t i = 0; i < count; ++i) {
        const int column = group.number + int(i);
        const Value first = i < a.size() ? a[i] : Value{};
        const Value second = i < b.size() ? b[i] : Value{};
        if (column <= info.columnCount() && std::string_view(info.column(column).name) == "position"
            && isNull(first) == isNull(second))
            continue;
        if (first != second)
            return false;
    }
    return true;
}

bool sameValues(const std::vector<Value> &a, const std::vector<Value> &b)
{
    for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if ((i < a.size() ? a[i] : Value{}) != (i < b.size() ? b[i] : Value{}))
            return false;
    }
    return true;
}

} // namespace

void SkippedRows::add(const TableInfo &info, const Uuid &row)
{
    if (m_rows.insert(row).second)
        m_names += QString::fromLatin1(info.name) + u' ' + row.text();
}

Compensation::Compensation(Writer &writer, qint64 targetWriter, RowsAhead &rows, SkippedRows &skipped)
    : m_writer(writer)
    , m_targetWriter(targetWriter)
    , m_rows(rows)
    , m_skipped(skipped)
{
}

Result<void> Compensation::takeBack(std::span<const UndoneOperation> operations)
{
    for (const UndoneOperation &operation : operations) {
        if (auto done = takeBackOne(operation); !done)
            return done;
    }
    return {};
}

Result<void> Compensation::takeBackOne(const UndoneOperation &operation)
{
    const TableInfo *info = tableNumbered(operation.table);
    if (!info)
        return {};
    switch (operation.kind) {
    case OperationKind::Delete:
        takeBackDeletion(*info, operation);
        return {};
    case OperationKind::Put:
        return takeBackPut(*info, operation);
    default:
        return {};
    }
}

// A row that somebody has deleted once more since stays deleted.
void Compensation::takeBackDeletion(const TableInfo &info, const UndoneOperation &operation)
{
    const Dot dot{m_targetWriter, operation.seq};
    bool stands = false;
    {
        Query last(m_writer.connection(), newestOperation, operation.row, operation.table);
        if (!last.next())
            return;
        // What belongs to no recorded transaction yet was written by this compensation.
        stands = Dot{last.integer(0), last.integer(1)} == dot || last.isNull(3)
            || isCompensating(ActionCode(last.integer(3)));
    }
    auto stored = rowNow(info.table, operation.row);
    if (!stored || !stored->gone)
        return;
    if (stands)
        m_writer.putGroups(info.table, operation.row, std::move(*stored), {});
    else
        m_skipped.add(info, operation.row);
}

Result<void> Compensation::takeBackPut(const TableInfo &info, const UndoneOperation &operation)
{
    auto stored = rowNow(info.table, operation.row);
    if (!stored)
        return {};
    if (operation.isCreation)
        return takeBackCreation(info, operation, std::move(*stored));
    auto body = decodePut(operation.body);
    if (!body)
        return body.error();
    if (stored->gone) {
        m_skipped.add(info, operation.row);
        return {};
    }
    std::vector<std::pair<GroupKey, std::vector<Value>>> restored;
    for (const GroupChange &change : body->groups) {
        auto before = valuesBefore(change);
        if (!before)
            return before.error();
        auto still = stands(info, *stored, operation, change, *before);
        if (!still)
            return still.error();
        if (*still)
            restored.emplace_back(change.group, std::move(*before));
        else
            m_skipped.add(info, operation.row);
    }
    // Looked at before the cells go back: afterwards they differ by this very undo.
    const bool appeared = wasDeletedBefore(operation);
    auto untouched = appeared ? isUntouched(info, operation, *stored) : Result<bool>{false};
    if (!untouched)
        return untouched.error();
    if (!restored.empty())
        m_writer.putGroups(info.table, operation.row, std::move(*stored), std::move(restored));
    if (*untouched)
        m_writer.remove(info.table, operation.row);
    else if (appeared)
        m_skipped.add(info, operation.row);
    return {};
}

Result<void> Compensation::takeBackCreation(const TableInfo &info, const UndoneOperation &operation,
                                            StoredRow stored)
{
    if (stored.gone)
        return {};
    auto untouched = isUntouched(info, operation, stored);
    if (!untouched)
        return untouched.error();
    if (*untouched)
        m_writer.remove(info.table, operation.row, std::move(stored));
    else
        m_skipped.add(info, operation.row);
    return {};
}

// A row that was created or brought back goes only if nobody has put anything into it since.
Result<bool> Compensation::isUntouched(const TableInfo &info, const UndoneOperation &operation,
                                       const StoredRow &stored)
{
    if (stored.clock.entries().empty())
        return true;
    const std::pair when{commitOf({m_targetWriter, operation.seq}), operation.seq};
    for (const RowClock::Entry &entry : stored.clock.entries()) {
        auto untouched = isAsOf(info, stored.record, entry, when);
        if (!untouched || !*untouched)
            return untouched;
    }
    return true;
}

// Whether a group holds what the operation wrote: because it is still its version, or because whatever
// came after has been taken back. A card that was only shifted within its column since still stands where
// it was moved to.
Result<bool> Compensation::stands(const TableInfo &info, const StoredRow &stored,
                                  const UndoneOperation &operation, const GroupChange &change,
                                  const std::vector<Value> &before)
{
    const std::vector<Value> now = groupValues(info, stored.record, change.group);
    const bool shift = differOnlyInPosition(info, change.group, before, change.values);
    if (shift ? !sameValues(now, change.values)
              : !differOnlyInPosition(info, change.group, now, change.values)
                && !sameValues(now, change.values))
        return false;
    const Dot own{m_targetWriter, operation.seq};
    Dot at = stored.clock.of(change.group).dot;
    while (at != own) {
        auto version = readVersion(at, change.group);
        if (!version)
            return version.error();
        if (isCompensating(version->code))
            return true;
        if (shift || !version->base)
            return false;
        auto older = readVersion(*version->base, change.group);
        if (!older)
            return older.error();
        if (!differOnlyInPosition(info, change.group, version->values, older->values))
            return false;
        at = *version->base;
    }
    return true;
}

// Whether a group holds what it held right after an operation.
Result<bool> Compensation::isAsOf(const TableInfo &info, const Record &record, const RowClock::Entry &entry,
                                  std::pair<qint64, qint64> when)
{
    auto version = readVersion(entry.dot, entry.group);
    while (version && version->when > when && version->base)
        version = readVersion(*version->base, entry.group);
    if (!version)
        return version.error();
    const std::vector<Value> now = groupValues(info, record, entry.group);
    return sameValues(now, version->values) || differOnlyInPosition(info, entry.group, now, version->values);
}

Result<Compensation::Version> Compensation::readVersion(const Dot &dot, const GroupKey &group)
{
    Version version;
    Query query(m_writer.connection(),
                "SELECT o.kind, o.body, t.commit_no, a.code FROM sync_op o "
                "LEFT JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
                "LEFT JOIN sync_action a ON a.writer=t.writer AND a.action=t.action WHERE o.writer=?1 "
                "AND o.seq=?2",
                dot.writer, dot.seq);
    // This transaction's own operations belong to no recorded transaction yet: they are the compensation
    // itself.
    if (!query.next())
        return version;
    const bool recorded = !query.isNull(2);
    version.when = {recorded ? query.integer(2) : std::numeric_limits<qint64>::max(), dot.seq};
    version.code = recorded ? ActionCode(query.integer(3)) : ActionCode::Undo;
    if (OperationKind(query.integer(0)) != OperationKind::Put)
        return version;
    auto body = decodePut(query.blob(1));
    if (!body)
        return body.error();
    for (GroupChange &change : body->groups) {
        if (change.group != group)
            continue;
        version.values = std::move(change.values);
        if (!change.bases.empty())
            version.base = change.bases.front();
    }
    return version;
}

// What stood in the group before the operation: the values of the version it replaced.
Result<std::vector<Value>> Compensation::valuesBefore(const GroupChange &change)
{
    if (change.bases.empty())
        return std::vector<Value>{};
    auto version = readVersion(change.bases.front(), change.group);
    if (!version)
        return version.error();
    return std::move(version->values);
}

qint64 Compensation::commitOf(const Dot &dot)
{
    Query query(m_writer.connection(),
                "SELECT t.commit_no FROM sync_op o JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
                "WHERE o.writer=?1 AND o.seq=?2",
                dot.writer, dot.seq);
    return query.next() ? query.integer(0) : 0;
}

bool Compensation::wasDeletedBefore(const UndoneOperation &operation)
{
    const qint64 commitNo = commitOf({m_targetWriter, operation.seq});
    Query query(m_writer.connection(), newestOperationBefore, operation.row, operation.table, commitNo,
                operation.seq);
    return query.next() && OperationKind(query.integer(0)) == OperationKind::Delete;
}

bool Compensation::isCompensating(ActionCode code)
{
    return code == ActionCode::Undo || code == ActionCode::Redo || code == ActionCode::TakeBack;
}

std::optional<StoredRow> Compensation::rowNow(Table table, const Uuid &row)
{
    auto ahead = m_rows.take(table, row);
    return ahead ? std::move(ahead) : m_writer.stored(table, row);
}

} // namespace huni
