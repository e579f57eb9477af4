#include "core/duplicates/combine.h"

#include "core/duplicates/distinctpairs.h"
#include "core/funnel/opportunities.h"
#include "core/leads/latestsource.h"
#include "core/leads/leads.h"
#include "core/leads/lists.h"
#include "core/leads/names.h"
#include "core/store/emptyrecord.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

Error noSuchThing(const Uuid &id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

QString nameOfRow(Connection &connection, std::string_view sql, const Uuid &id)
{
    Query query(connection, sql, id);
    return query.next() ? query.text(0) : QString();
}

// What an id in a column of a lead or company is called.
QString nameOfId(Connection &connection, const Catalog &catalog, std::string_view column, const Uuid &id)
{
    QString name;
    if (column == "company")
        name = companyName(connection, id);
    else if (column == "owner")
        name = nameOfRow(connection, "SELECT name FROM member WHERE id=?1", id);
    else if (column == "campaign")
        name = nameOfRow(connection, "SELECT name FROM campaign WHERE id=?1", id);
    else if (column == "referrer")
        name = leadTitle(connection, id).name;
    else if (const Stage *stage = catalog.stage(StageId{id}); column == "stage" && stage)
        name = stage->nameEn;
    else if (const Channel *channel = catalog.channel(ChannelId{id}); channel)
        name = channel->name(false);
    return name.isEmpty() ? id.text() : name;
}

QString textOfNumber(const Catalog &catalog, std::string_view column, qint64 number, const Value &currency)
{
    if (column == "value" || column == "revenue") {
        const Currency own = Currency::fromText(textOf(currency)).value_or(catalog.currency);
        return decimalText({number, own}) + u' ' + own.text();
    }
    if (column == "created_at" || column == "stage_since" || column == "closed_at")
        return isoInstant(number, catalog.zone);
    return QString::number(number);
}

QString textOfCell(Connection &connection, const Catalog &catalog, const TableInfo &info, const Record &record, int column)
{
    const Value &value = record.at(column);
    const std::string_view name = info.column(column).name;
    if (const Uuid id = uuidOf(value))
        return nameOfId(connection, catalog, name, id);
    if (const auto number = numberOf(value))
        return textOfNumber(catalog, name, *number, column < info.columnCount() ? record.at(column + 1) : Value{});
    return textOf(value);
}

QString textOfCustom(const Value &value)
{
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', 17);
    if (const auto number = numberOf(value))
        return QString::number(*number);
    return textOf(value);
}

LostValue lostAnswer(const Record &answer)
{
    using C = col::Answer;
    LostValue lost;
    lost.field = QStringLiteral("answer");
    lost.name = textOf(answer.at(C::Checklist)) + u'.' + textOf(answer.at(C::Dimension));
    lost.text = textOf(answer.at(C::Verdict));
    QStringList rest;
    for (const int column : {C::Evidence, C::Answers, C::On, C::Confidence}) {
        if (const QString text = textOf(answer.at(column)); !text.isEmpty())
            rest += text;
    }
    lost.detail = rest.join(QStringLiteral("; "));
    return lost;
}

// One lead or company going into another, within one transaction.
class Combination
{
public:
    Combination(Writer &writer, CombinePair pair)
        : m_writer(writer)
        , m_catalog(readCatalog(writer.connection()))
        , m_pair(std::move(pair))
        , m_storedKeep(m_pair.keep)
        , m_referrals(takeReferrals(m_pair))
    {
        m_units = combineUnits(m_pair, m_catalog);
    }

    Result<CombineOutcome> run(const CombineChoices &choices, const CombineNote &note)
    {
        if (auto chosen = choose(m_units, choices); !chosen)
            return chosen.error();
        m_remainder.table = m_pair.table;
        m_remainder.keep = thingName(m_writer, m_pair.table, m_storedKeep);
        m_remainder.other = thingName(m_writer, m_pair.table, m_pair.other);
        noteReferrals();
        noteLostCells();
        BelongingMove move(m_writer, m_pair.table, m_pair.otherId, m_pair.keepId);
        const CombineCounts moved = move.run();
        for (const Record &answer : move.lostAnswers())
            m_remainder.values.push_back(lostAnswer(answer));
        writeKeep();
        handOnDistinctPairs(m_writer, m_pair.otherId, m_pair.keepId);
        const int mergedInto = m_pair.table == Table::Lead ? int(col::Lead::MergedInto) : int(col::Company::MergedInto);
        m_writer.set(m_pair.table, m_pair.otherId, {{mergedInto, Value{m_pair.keepId}}});
        m_writer.remove(m_pair.table, m_pair.otherId);
        if (m_pair.table == Table::Lead)
            settleOnBoard();
        writeNote(note);
        return CombineOutcome{moved, int(m_remainder.values.size()), m_remainder.keep, m_remainder.other};
    }

private:
    // That one of the two has referred the other stands in no field afterwards.
    void noteReferrals()
    {
        for (const Uuid &referrer : m_referrals)
            m_remainder.values.push_back({QStringLiteral("referrer"), {}, nameOfId(m_writer.connection(), m_catalog, "referrer", referrer), {}});
    }

    void noteLostCells()
    {
        const TableInfo &info = tableInfo(m_pair.table);
        for (const LostCell &cell : lostCells(m_pair, m_units)) {
            LostValue lost;
            if (cell.column == 0) {
                lost.field = QStringLiteral("custom");
                lost.name = combineFieldName(m_writer.connection(), m_catalog, cell.field);
                lost.text = textOfCustom(cell.value);
            } else {
                lost.field = QString::fromLatin1(info.column(cell.column).name);
                // The currency of an amount stands with the amount.
                const bool isCurrency = lost.field == u"value_currency" || lost.field == u"revenue_currency";
                const Record &record = cell.side == Side::Keep ? m_pair.keep : m_pair.other;
                if (isCurrency && isAmountLost(lost.field))
                    continue;
                lost.text = textOfCell(m_writer.connection(), m_catalog, info, record, cell.column);
            }
            m_remainder.values.push_back(std::move(lost));
        }
    }

    bool isAmountLost(const QString &currencyField) const
    {
        const QString amount = currencyField == u"value_currency" ? QStringLiteral("value") : QStringLiteral("revenue");
        return std::any_of(m_remainder.values.begin(), m_remainder.values.end(),
                           [&](const LostValue &value) { return value.field == amount; });
    }

    void writeKeep()
    {
        const Record combined = combinedRecord(m_pair, m_units);
        std::vector<std::pair<int, Value>> cells;
        for (int column = 1; column <= tableInfo(m_pair.table).columnCount(); ++column) {
            if (combined.at(column) != m_storedKeep.at(column))
                cells.emplace_back(column, combined.at(column));
        }
        std::vector<CustomCell> custom;
        for (const CombineUnit &unit : m_units) {
            if (unit.columns.empty() && unit.side == Side::Other)
                custom.push_back({unit.field, customValueOf(m_pair.other, unit.field)});
        }
        if (!cells.empty() || !custom.empty())
            m_writer.set(m_pair.table, m_pair.keepId, cells, custom);
        if (m_pair.table != Table::Lead)
            return;
        const StageId from{uuidOf(m_storedKeep.at(col::Lead::Stage))};
        const StageId to{uuidOf(combined.at(col::Lead::Stage))};
        if (from != to && to)
            noteStageChange(m_writer, {.lead = LeadId{m_pair.keepId}, .from = from, .to = to});
    }

    // The boards' rule: an open opportunity stands for its lead, and for a closed lead one that was closed.
    void settleOnBoard()
    {
        bool isOpen = false;
        bool isClosed = false;
        {
            Query query(m_writer.connection(), "SELECT stage FROM opportunity WHERE lead=?1 AND gone=0", m_pair.keepId);
            while (query.next()) {
                const Stage *stage = m_catalog.stage(query.as<StageId>(0));
                isOpen = isOpen || (stage && stage->band == Band::Bofu);
                isClosed = isClosed || (stage && stage->band == Band::End);
            }
        }
        if (isOpen) {
            standBehindOpportunity(m_writer, m_catalog, m_pair.keepId, StandsFor::NewSale);
            return;
        }
        const auto keep = m_writer.record(Table::Lead, m_pair.keepId);
        const Stage *own = m_catalog.stage(StageId{uuidOf(keep->at(col::Lead::Stage))});
        if (isClosed && own && own->band == Band::End) {
            m_writer.set(Table::Lead, m_pair.keepId, {{col::Lead::Position, Value{}}});
            return;
        }
        OrderKeys keys(quint64(m_writer.state().lastHlc));
        putBackOnBoard(m_writer, m_catalog, m_pair.keepId, keys);
    }

    void writeNote(const CombineNote &words)
    {
        using C = col::Activity;
        if (m_remainder.values.empty())
            return;
        Record note = emptyRecord(Table::Activity);
        note.at(m_pair.table == Table::Lead ? int(C::Lead) : int(C::Company)) = Value{m_pair.keepId};
        note.at(C::Kind) = Value{std::string("note")};
        note.at(C::Text) = textValue(words(m_remainder));
        note.at(C::At) = Value{m_writer.now()};
        note.at(C::Done) = Value{qint64(1)};
        note.at(C::Member) = idValue(m_writer.member());
        m_writer.create(Table::Activity, m_writer.newId(), std::move(note));
    }

    Writer &m_writer;
    Catalog m_catalog;
    CombinePair m_pair;
    Record m_storedKeep;
    std::vector<Uuid> m_referrals; ///< who has referred one of the two: the other one
    std::vector<CombineUnit> m_units{};
    CombineRemainder m_remainder{};
};

// The table of two things that may be compared. \par Errors  SameThing, NotFound, DifferentKinds
Result<Table> commonTable(Writer &writer, const Uuid &a, const Uuid &b)
{
    if (a == b)
        return Error{Errc::SameThing, a.text(), {}, {}};
    std::array<Table, 2> tables{};
    for (size_t i = 0; i < 2; ++i) {
        const Uuid &id = i == 0 ? a : b;
        const auto table = combinableTable(writer.connection(), id);
        if (!table || !writer.record(*table, id))
            return noSuchThing(id);
        tables[i] = *table;
    }
    if (tables[0] != tables[1])
        return Error{Errc::DifferentKinds, a.text(), {}, b.text()};
    return tables[0];
}

// When the latest source of a lead was noted: at its latest touchpoint that names one, else when it was made.
Instant sourceAt(const std::optional<Instant> &latest, const Record &record)
{
    return latest.value_or(numberOf(record.at(col::Lead::CreatedAt)).value_or(0));
}

// Reads pairs: things as they stand, and a thing as it grows while others go into it.
class PairReader
{
public:
    using ReadRecord = std::function<std::optional<Record>(Table, const Uuid &)>;

    PairReader(Connection &connection, Table table, ReadRecord readRecord)
        : m_connection(connection)
        , m_table(table)
        , m_readRecord(std::move(readRecord))
    {
    }

    bool begin(const Uuid &keep)
    {
        auto record = m_readRecord(m_table, keep);
        if (!record)
            return false;
        m_pair = {m_table, keep, {}, std::move(*record)};
        m_latest = latestOf(keep);
        return true;
    }

    std::optional<CombinePair> with(const Uuid &other)
    {
        auto record = other == m_pair.keepId ? std::nullopt : m_readRecord(m_table, other);
        if (!record)
            return std::nullopt;
        m_pair.otherId = other;
        m_pair.other = std::move(*record);
        if (m_table == Table::Lead) {
            m_pair.keepSourceAt = sourceAt(m_latest, m_pair.keep);
            m_pair.otherSourceAt = sourceAt(latestOf(other), m_pair.other);
        }
        return m_pair;
    }

    /// The other of the last pair goes into the one that stays. \return false when it cannot be as chosen
    bool absorb(const CombineChoices &choices, const Catalog &catalog)
    {
        takeReferrals(m_pair);
        std::vector<CombineUnit> units = combineUnits(m_pair, catalog);
        if (!choose(units, choices))
            return false;
        m_pair.keep = combinedRecord(m_pair, units);
        m_pair.absorbed.push_back(m_pair.otherId);
        m_latest = std::max(m_latest, latestOf(m_pair.otherId));
        return true;
    }

private:
    std::optional<Instant> latestOf(const Uuid &thing)
    {
        return m_table == Table::Lead ? latestSourceAt(m_connection, thing) : std::nullopt;
    }

    Connection &m_connection;
    Table m_table;
    ReadRecord m_readRecord;
    CombinePair m_pair{};
    std::optional<Instant> m_latest{};
};

Result<CombineOutcome> combineOne(Writer &writer, const Uuid &keep, const CombineStep &step, const CombineNote &note)
{
    const auto table = commonTable(writer, keep, step.other);
    if (!table)
        return table.error();
    PairReader pairs(writer.connection(), *table, [&writer](Table in, const Uuid &id) { return writer.record(in, id); });
    pairs.begin(keep);
    return Combination(writer, *pairs.with(step.other)).run(step.choices, note);
}

} // namespace

Combine::Combine(Store &store)
    : m_store(store)
{
}

Result<CombineOutcome> Combine::combine(const Uuid &keep, std::span<const CombineStep> steps, const CombineNote &note)
{
    // The kind of thing is part of the action's name, and known before it is locked: ids do not change their table.
    std::optional<Table> kind;
    auto looked = m_store.inspect([&](Connection &connection) -> Result<void> {
        kind = combinableTable(connection, keep);
        return {};
    });
    if (!looked)
        return looked.error();
    const ActionCode code = kind == Table::Company ? ActionCode::CombineCompanies : ActionCode::CombineLeads;
    return m_store.write(code, {}, [&](Writer &writer) -> Result<CombineOutcome> {
        CombineOutcome all;
        for (const CombineStep &step : steps) {
            auto one = combineOne(writer, keep, step, note);
            if (!one)
                return one.error();
            all.moved += one->moved;
            all.kept += one->kept;
            if (&step == &steps.front()) {
                all.keepName = one->keepName;
                all.otherName = one->otherName;
            }
        }
        QStringList args{all.otherName, all.keepName};
        if (steps.size() > 1)
            args += QString::number(steps.size());
        writer.setArgs(args);
        return all;
    });
}

Result<CombineOutcome> Combine::combine(const Uuid &keep, const Uuid &other, const CombineChoices &choices,
                                        const CombineNote &note)
{
    const CombineStep step{other, choices};
    return combine(keep, std::span(&step, 1), note);
}

Result<bool> Combine::markDistinct(const Uuid &a, const Uuid &b)
{
    bool isKnown = false;
    auto looked = m_store.inspect([&](Connection &connection) -> Result<void> {
        isKnown = areDistinct(connection, a, b);
        return {};
    });
    if (!looked)
        return looked.error();
    if (isKnown)
        return false;
    auto marked = m_store.write(ActionCode::MarkDistinct, {}, [&](Writer &writer) -> Result<void> {
        const auto table = commonTable(writer, a, b);
        if (!table)
            return table.error();
        putDistinctPair(writer, a, b);
        writer.setArgs({thingName(writer, *table, *writer.record(*table, a)),
                        thingName(writer, *table, *writer.record(*table, b))});
        return {};
    });
    return marked ? Result<bool>{true} : Result<bool>{marked.error()};
}

std::optional<CombinePair> readCombinePair(Reader &reader, Connection &connection, const Uuid &keep, const Uuid &other,
                                           std::span<const CombineStep> earlier)
{
    const auto table = combinableTable(connection, keep);
    if (!table)
        return std::nullopt;
    PairReader pairs(connection, *table, [&](Table in, const Uuid &id) -> std::optional<Record> {
        auto stored = storedRow(connection, reader.fields(), in, id);
        return stored && !stored->gone ? std::optional(std::move(stored->record)) : std::nullopt;
    });
    if (!pairs.begin(keep))
        return std::nullopt;
    if (!earlier.empty()) {
        const Catalog catalog = readCatalog(connection);
        for (const CombineStep &step : earlier) {
            if (!pairs.with(step.other) || !pairs.absorb(step.choices, catalog))
                return std::nullopt;
        }
    }
    return pairs.with(other);
}

QString combineFieldName(Connection &connection, const Catalog &catalog, const Uuid &field)
{
    if (const CustomField *known = catalog.customField(FieldId{field}))
        return known->name;
    return nameOfRow(connection, "SELECT name FROM custom_field WHERE id=?1", field);
}

QString combineText(Connection &connection, const Catalog &catalog, Table table, const Record &record,
                    const CombineUnit &unit)
{
    if (unit.columns.empty())
        return textOfCustom(customValueOf(record, unit.field));
    return textOfCell(connection, catalog, tableInfo(table), record, unit.columns.front());
}

Uuid combinedInto(Connection &connection, Table table, const Uuid &thing)
{
    const std::string sql = std::string("SELECT gone, merged_into FROM ") + tableInfo(table).name + " WHERE id=?1";
    Uuid at = thing;
    std::unordered_set<Uuid> seen;
    while (seen.insert(at).second) {
        Query query(connection, sql, at);
        if (!query.next() || query.integer(0) == 0 || query.isNull(1))
            break;
        at = query.id(1);
    }
    return at;
}

std::optional<Table> combinableTable(Connection &connection, const Uuid &id)
{
    if (Query(connection, "SELECT 1 FROM lead WHERE id=?1", id).next())
        return Table::Lead;
    if (Query(connection, "SELECT 1 FROM company WHERE id=?1", id).next())
        return Table::Company;
    return std::nullopt;
}

} // namespace huni
