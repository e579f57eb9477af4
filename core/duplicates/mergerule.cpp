#include "core/duplicates/mergerule.h"

#include "core/duplicates/belongings.h"
#include "core/duplicates/combine.h"
#include "core/store/emptyrecord.h"
#include "core/store/projection.h"

#include <unordered_set>

namespace huni {

namespace {

constexpr std::array combinableTables{Table::Lead, Table::Company};

int mergedIntoColumn(Table table)
{
    return table == Table::Lead ? int(col::Lead::MergedInto) : int(col::Company::MergedInto);
}

bool wentElsewhere(Connection &connection, Table table, const Uuid &thing)
{
    return Query(connection,
                 table == Table::Lead ? "SELECT 1 FROM lead WHERE id=?1 AND gone=1 AND merged_into IS NOT NULL"
                                      : "SELECT 1 FROM company WHERE id=?1 AND gone=1 AND merged_into IS NOT NULL",
                 thing)
        .next();
}

// An answer that is older than another stands nowhere. Its words are the team's; the rest are keys of the file.
void keepAnswer(Writer &writer, const Uuid &lead, const Record &answer)
{
    using A = col::Answer;
    using C = col::Activity;
    QStringList text{textOf(answer.at(A::Checklist)) + u'.' + textOf(answer.at(A::Dimension)) + QStringLiteral(": ")
                     + textOf(answer.at(A::Verdict))};
    for (const int column : {A::Evidence, A::Answers, A::On}) {
        if (!isNull(answer.at(column)))
            text += textOf(answer.at(column));
    }
    Record note = emptyRecord(Table::Activity);
    note.at(C::Lead) = Value{lead};
    note.at(C::Kind) = Value{std::string("note")};
    note.at(C::Text) = textValue(text.join(u'\n'));
    note.at(C::At) = Value{writer.now()};
    note.at(C::Done) = Value{qint64(1)};
    note.at(C::Member) = idValue(writer.member());
    writer.create(Table::Activity, writer.newId(), std::move(note));
}

} // namespace

const char *MergeRule::text() const
{
    return "something belongs to a lead or company that went into another";
}

std::vector<Uuid> MergeRule::broken(Connection &connection) const
{
    std::unordered_set<Uuid> things;
    for (const Table table : combinableTables) {
        for (const Belonging &belonging : belongingsOf(table)) {
            const TableInfo &info = tableInfo(belonging.table);
            const std::string column = info.column(belonging.column).name;
            std::string sql = "SELECT DISTINCT ";
            sql.append(column).append(" FROM ").append(info.name).append(" WHERE gone=0 AND ").append(column);
            sql.append(" IN (SELECT id FROM ").append(tableInfo(table).name) += " WHERE gone=1 AND merged_into IS NOT NULL)";
            Query query(connection, sql);
            while (query.next())
                things.insert(query.id(0));
        }
    }
    return {things.begin(), things.end()};
}

std::vector<Uuid> MergeRule::brokenBy(Writer &writer, std::span<const RowChange> changes) const
{
    Connection &connection = writer.connection();
    std::vector<Uuid> broken;
    std::unordered_set<Uuid> seen;
    for (const Table table : combinableTables) {
        // What went once more into another one, and was given something meanwhile.
        for (const RowChange &change : changes) {
            if (change.table == table && !change.after && change.before && !isNull(change.before->at(mergedIntoColumn(table)))
                && wentElsewhere(connection, table, change.row) && countBelongings(connection, table, change.row) != CombineCounts{}
                && seen.insert(change.row).second)
                broken.push_back(change.row);
        }
        for (const Belonging &belonging : belongingsOf(table)) {
            for (const NetChange &change : netChanges(changes, belonging.table)) {
                if (!change.after)
                    continue;
                const Value &now = change.after->at(belonging.column);
                if (isNull(now) || (change.before && change.before->at(belonging.column) == now))
                    continue;
                const Uuid thing = uuidOf(now);
                if (seen.insert(thing).second && wentElsewhere(connection, table, thing))
                    broken.push_back(thing);
            }
        }
    }
    return broken;
}

void MergeRule::mend(Writer &writer, std::span<const Uuid> things) const
{
    for (const Uuid &thing : things) {
        const auto table = combinableTable(writer.connection(), thing);
        if (!table || !wentElsewhere(writer.connection(), *table, thing))
            continue;
        const Uuid there = combinedInto(writer.connection(), *table, thing);
        if (there == thing || combinableTable(writer.connection(), there) != table)
            continue;
        BelongingMove move(writer, *table, thing, there);
        (void)move.run();
        for (const Record &answer : move.lostAnswers())
            keepAnswer(writer, there, answer);
    }
}

} // namespace huni
