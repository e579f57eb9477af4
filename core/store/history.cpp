#include "core/store/history.h"

#include <limits>

namespace huni {

namespace {

struct HistoryOperation {
    Dot dot{};
    qint64 hlc = 0;
    int table = 0;
    Uuid row{};
    OperationKind kind{};
    QByteArray body{};
};

HistoryOperation operationFrom(Query &query)
{
    return {
        {query.integer(0), query.integer(1)}, query.integer(2),           int(query.integer(3)), query.id(4),
        OperationKind(query.integer(5)),      query.blob(6).toByteArray()};
}

// What a group held in the version that a change replaced.
std::vector<Value> baseValues(Connection &connection, const GroupChange &change)
{
    if (change.bases.empty())
        return {};
    Query query(connection, "SELECT kind, body FROM sync_op WHERE writer=?1 AND seq=?2",
                change.bases.front().writer, change.bases.front().seq);
    if (!query.next() || OperationKind(query.integer(0)) != OperationKind::Put)
        return {};
    auto body = decodePut(query.blob(1)).valueOr({});
    for (GroupChange &candidate : body.groups) {
        if (candidate.group == change.group)
            return std::move(candidate.values);
    }
    return {};
}

void addFields(const TableInfo &info, const GroupChange &change, const std::vector<Value> &before,
               std::vector<FieldChange> &fields)
{
    const auto at
        = [](const std::vector<Value> &values, size_t i) { return i < values.size() ? values[i] : Value{}; };
    if (change.group.number == 0) {
        fields.push_back(
            {change.group.field.text(), change.group.field, at(before, 0), at(change.values, 0)});
        return;
    }
    for (size_t i = 0; i < std::max(before.size(), change.values.size()); ++i) {
        const int column = change.group.number + int(i);
        if (column > info.columnCount() || at(before, i) == at(change.values, i))
            continue;
        fields.push_back(
            {QString::fromLatin1(info.column(column).name), {}, at(before, i), at(change.values, i)});
    }
}

std::optional<RowHistory> rowHistory(Connection &connection, const HistoryOperation &operation)
{
    const TableInfo *info = tableNumbered(operation.table);
    if (!info)
        return std::nullopt;
    RowHistory change{RowHistory::What::Changed, info->table, operation.row, operation.dot, {}};
    if (operation.kind == OperationKind::Delete) {
        change.what = RowHistory::What::Deleted;
        return change;
    }
    if (operation.kind != OperationKind::Put)
        return std::nullopt;
    const auto body = decodePut(operation.body);
    if (!body)
        return std::nullopt;
    if (body->fresh)
        change.what = RowHistory::What::Created;
    else if (body->groups.empty())
        change.what = RowHistory::What::Revived;
    for (const GroupChange &group : body->groups)
        addFields(*info, group, baseValues(connection, group), change.fields);
    return change;
}

// What takes an action back may be taken back itself, and so on: each time the action's state turns. A set,
// so that not even a damaged file goes round for ever.
bool isTakenBack(Connection &connection, qint64 writer, qint64 action)
{
    Query query(connection,
                "WITH RECURSIVE later(writer, action) AS (VALUES(?1, ?2) UNION "
                "SELECT a.undone_by_writer, a.undone_by FROM later "
                "JOIN sync_action a ON a.writer=later.writer AND a.action=later.action "
                "WHERE a.undone_by IS NOT NULL) SELECT count(*) FROM later",
                writer, action);
    return query.next() && query.integer(0) % 2 == 0;
}

HistoryEntry entryOf(Connection &connection, qint64 writer, qint64 action, qint64 commitNo)
{
    HistoryEntry entry;
    entry.commitNo = commitNo;
    entry.action = actionNumbered(connection, writer, action).value_or(ActionInfo{});
    entry.action.writer = writer;
    entry.action.action = action;
    {
        Query query(connection, "SELECT writer, device FROM sync_writer WHERE idx=?1", writer);
        if (query.next()) {
            entry.writer = query.id(0);
            entry.device = query.text(1);
        }
    }
    entry.takenBack = isTakenBack(connection, writer, action);
    return entry;
}

Instant writtenAt(qint64 hlc)
{
    return hlc >> 16;
}

// The action's transactions: how many operations, and when the first was written.
void addOperations(Connection &connection, HistoryEntry &entry)
{
    std::vector<std::pair<qint64, qint64>> ranges;
    Query transactions(connection,
                       "SELECT seq_from, seq_to FROM sync_txn WHERE writer=?1 AND action=?2 ORDER BY txn",
                       entry.action.writer, entry.action.action);
    while (transactions.next()) {
        ranges.emplace_back(transactions.integer(0), transactions.integer(1));
        entry.operations += transactions.integer(1) - transactions.integer(0) + 1;
    }
    if (entry.operations == 0)
        return;
    if (entry.operations > smallAction) {
        Query first(connection, "SELECT hlc FROM sync_op WHERE writer=?1 AND seq=?2", entry.action.writer,
                    ranges.front().first);
        if (first.next())
            entry.writtenAt = writtenAt(first.integer(0));
        return;
    }
    for (const auto &[from, to] : ranges) {
        Query operations(connection,
                         "SELECT writer, seq, hlc, tbl, row, kind, body FROM sync_op WHERE writer=?1 AND seq "
                         "BETWEEN ?2 AND ?3 "
                         "ORDER BY seq",
                         entry.action.writer, from, to);
        while (operations.next()) {
            const HistoryOperation operation = operationFrom(operations);
            if (entry.writtenAt == 0)
                entry.writtenAt = writtenAt(operation.hlc);
            if (auto change = rowHistory(connection, operation))
                entry.rows.push_back(std::move(*change));
        }
    }
}

// The code under which a field of a table is edited; nothing for rows that are only ever added.
std::optional<ActionCode> editCode(Table table)
{
    switch (table) {
    case Table::Setting:
        return ActionCode::EditSetting;
    case Table::Channel:
        return ActionCode::EditChannel;
    case Table::View:
        return ActionCode::SaveView;
    case Table::List:
        return ActionCode::EditList;
    case Table::Member:
        return ActionCode::EditMember;
    case Table::Company:
        return ActionCode::EditCompany;
    case Table::Lead:
        return ActionCode::EditLead;
    case Table::Opportunity:
        return ActionCode::EditOpportunity;
    case Table::Stage:
        return ActionCode::EditStage;
    case Table::CustomField:
        return ActionCode::EditCustomField;
    case Table::Activity:
        return ActionCode::EditNote;
    case Table::Answer:
        return ActionCode::AnswerChecklist;
    case Table::Campaign:
        return ActionCode::EditCampaign;
    case Table::Label:
        return ActionCode::EditLabels;
    case Table::Product:
        return ActionCode::EditProduct;
    case Table::Touchpoint:
    case Table::StageChange:
    case Table::ListMember:
    case Table::DistinctPair:
    case Table::ScoringModel:
    case Table::ScoringVersion:
    case Table::HandPoints:
    case Table::PredictiveModel:
        break;
    }
    return std::nullopt;
}

// The group that a field's name stands for.
std::optional<GroupKey> groupNamed(const TableInfo &info, const QString &field)
{
    if (const int column = info.columnNamed(field.toStdString()); column != 0)
        return groupOf(info, column);
    const auto custom = Uuid::fromText(field);
    return custom && info.hasCustom ? std::optional(GroupKey{0, *custom}) : std::nullopt;
}

bool isPlaceOnBoard(const TableInfo &info, const GroupKey &group)
{
    return group.number != 0 && std::string_view(info.column(group.number).name) == "stage";
}

Result<std::vector<Value>> valuesBeforeChange(Connection &connection, const Dot &dot, Table table,
                                              const Uuid &row, const GroupKey &group, const QString &field)
{
    Query query(connection, "SELECT kind, body FROM sync_op WHERE writer=?1 AND seq=?2 AND tbl=?3 AND row=?4",
                dot.writer, dot.seq, int(table), row);
    if (!query.next() || OperationKind(query.integer(0)) != OperationKind::Put)
        return Error{Errc::NotFound, row.text(), {}, {}};
    const auto body = decodePut(query.blob(1));
    if (!body)
        return body.error();
    for (const GroupChange &change : body->groups) {
        if (change.group == group)
            return baseValues(connection, change);
    }
    return Error{Errc::UnknownField, field, {}, {}};
}

} // namespace

std::vector<HistoryEntry> historyOf(Connection &connection, Table table, const Uuid &row, int limit,
                                    qint64 beforeCommit)
{
    std::vector<HistoryEntry> entries;
    Query operations(
        connection,
        "SELECT o.writer, o.seq, o.hlc, o.tbl, o.row, o.kind, o.body, t.action, t.commit_no FROM sync_op o "
        "JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn WHERE o.row=?1 AND o.tbl=?2 AND t.commit_no<?3 "
        "ORDER BY t.commit_no DESC, o.seq",
        row, int(table), beforeCommit > 0 ? beforeCommit : std::numeric_limits<qint64>::max());
    while (operations.next()) {
        const qint64 commitNo = operations.integer(8);
        if (entries.empty() || entries.back().commitNo != commitNo) {
            if (qint64(entries.size()) >= limit)
                break;
            entries.push_back(entryOf(connection, operations.integer(0), operations.integer(7), commitNo));
        }
        HistoryEntry &entry = entries.back();
        const HistoryOperation operation = operationFrom(operations);
        ++entry.operations;
        if (entry.writtenAt == 0)
            entry.writtenAt = writtenAt(operation.hlc);
        if (auto change = rowHistory(connection, operation))
            entry.rows.push_back(std::move(*change));
    }
    return entries;
}

std::vector<HistoryEntry> history(Connection &connection, int limit, qint64 beforeCommit)
{
    std::vector<HistoryEntry> entries;
    // By the key: the cost is that of a page, however long the log is.
    Query transactions(
        connection,
        "SELECT t.writer, t.action, t.commit_no FROM sync_txn t WHERE t.commit_no<?1 AND NOT EXISTS("
        "SELECT 1 FROM sync_txn later WHERE later.writer=t.writer AND later.action=t.action AND "
        "later.txn>t.txn) "
        "ORDER BY t.commit_no DESC LIMIT ?2",
        beforeCommit > 0 ? beforeCommit : std::numeric_limits<qint64>::max(), limit);
    while (transactions.next()) {
        entries.push_back(
            entryOf(connection, transactions.integer(0), transactions.integer(1), transactions.integer(2)));
        addOperations(connection, entries.back());
    }
    return entries;
}

std::vector<RowHistory> changesOfRow(Connection &connection, const ActionInfo &action, Table table, const Uuid &row)
{
    std::vector<RowHistory> changes;
    Query operations(connection,
                     "SELECT o.writer, o.seq, o.hlc, o.tbl, o.row, o.kind, o.body FROM sync_op o "
                     "JOIN sync_txn t ON t.writer=o.writer AND t.txn=o.txn "
                     "WHERE o.row=?1 AND o.tbl=?2 AND t.writer=?3 AND t.action=?4 ORDER BY o.seq",
                     row, int(table), action.writer, action.action);
    while (operations.next()) {
        if (auto change = rowHistory(connection, operationFrom(operations)))
            changes.push_back(std::move(*change));
    }
    return changes;
}

Result<void> revertField(Store &store, Table table, const Uuid &row, const QString &field, const Dot &change,
                         const QStringList &args)
{
    const TableInfo &info = tableInfo(table);
    const auto group = groupNamed(info, field);
    if (!group)
        return Error{Errc::UnknownField, field, {}, {}};
    const auto code = editCode(table);
    if (!code || isPlaceOnBoard(info, *group))
        return Error{Errc::InvalidValue, field, {}, {}};
    return store.write(*code, args, [&](Writer &writer) -> Result<void> {
        if (!writer.record(table, row))
            return Error{Errc::NotFound, row.text(), {}, {}};
        auto values = valuesBeforeChange(writer.connection(), change, table, row, *group, field);
        if (!values)
            return values.error();
        const auto value = [&](size_t i) { return i < values->size() ? (*values)[i] : Value{}; };
        if (group->number == 0) {
            const CustomCell cell{group->field, value(0)};
            writer.set(table, row, {}, std::span(&cell, 1));
            return {};
        }
        std::vector<std::pair<int, Value>> cells;
        for (int column = group->number;
             column <= info.columnCount() && info.column(column).group == group->number; ++column)
            cells.emplace_back(column, value(size_t(column - group->number)));
        writer.set(table, row, cells);
        return {};
    });
}

} // namespace huni
