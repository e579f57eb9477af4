#include "core/duplicates/combine.h"

#include "core/duplicates/distinctpairs.h"
#include "core/funnel/opportunities.h"
#include "core/funnel/qualification.h"
#include "core/leads/latestsource.h"
#include "core/leads/leads.h"
#include "core/leads/lists.h"
#include "core/store/emptyrecord.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

// A column of another table that names a thing, with the rows that do.
struct Belonging {
    Table table;
    int column;
    int CombineCounts::*count;
    std::string_view rows;
};

constexpr std::array leadBelongings{
    Belonging{Table::Touchpoint, col::Touchpoint::Lead, &CombineCounts::touchpoints,
              "SELECT id FROM touchpoint WHERE lead=?1 AND gone=0"},
    Belonging{Table::Activity, col::Activity::Lead, &CombineCounts::activities,
              "SELECT id FROM activity WHERE lead=?1 AND gone=0"},
    Belonging{Table::StageChange, col::StageChange::Lead, &CombineCounts::stageChanges,
              "SELECT id FROM stage_change WHERE lead=?1 AND gone=0"},
    Belonging{Table::Opportunity, col::Opportunity::Lead, &CombineCounts::opportunities,
              "SELECT id FROM opportunity WHERE lead=?1 AND gone=0"},
    Belonging{Table::Lead, col::Lead::Referrer, &CombineCounts::referrals,
              "SELECT id FROM lead WHERE referrer=?1 AND gone=0"},
    Belonging{Table::ListMember, col::ListMember::Lead, &CombineCounts::lists,
              "SELECT id FROM list_member WHERE lead=?1 AND gone=0"},
    Belonging{Table::Label, col::Label::Lead, &CombineCounts::labels, "SELECT id FROM label WHERE lead=?1 AND gone=0"},
    Belonging{Table::Answer, col::Answer::Lead, &CombineCounts::answers,
              "SELECT id FROM answer WHERE lead=?1 AND gone=0"},
};

constexpr std::array companyBelongings{
    Belonging{Table::Lead, col::Lead::Company, &CombineCounts::people, "SELECT id FROM lead WHERE company=?1 AND gone=0"},
    Belonging{Table::Opportunity, col::Opportunity::Company, &CombineCounts::opportunities,
              "SELECT id FROM opportunity WHERE company=?1 AND gone=0"},
    Belonging{Table::Activity, col::Activity::Company, &CombineCounts::activities,
              "SELECT id FROM activity WHERE company=?1 AND gone=0"},
    Belonging{Table::ListMember, col::ListMember::Company, &CombineCounts::lists,
              "SELECT id FROM list_member WHERE company=?1 AND gone=0"},
    Belonging{Table::Label, col::Label::Company, &CombineCounts::labels,
              "SELECT id FROM label WHERE company=?1 AND gone=0"},
};

std::span<const Belonging> belongingsOf(Table table)
{
    return table == Table::Lead ? std::span<const Belonging>(leadBelongings)
                                : std::span<const Belonging>(companyBelongings);
}

std::vector<Uuid> rowsOf(Connection &connection, const Belonging &belonging, const Uuid &thing)
{
    std::vector<Uuid> rows;
    Query query(connection, belonging.rows, thing);
    while (query.next())
        rows.push_back(query.id(0));
    return rows;
}

Error noSuchThing(const Uuid &id)
{
    return {Errc::NotFound, id.text(), {}, {}};
}

QString nameOfRow(Connection &connection, std::string_view sql, const Uuid &id)
{
    Query query(connection, sql, id);
    return query.next() ? query.text(0) : QString();
}

QString nameOfReferrer(Connection &connection, const Uuid &id)
{
    Query query(connection, "SELECT given_name, family_name, coalesce(email, phone, mobile, external_id) FROM lead WHERE id=?1",
                id);
    if (!query.next())
        return {};
    const QString name = Lead{.givenName = query.text(0), .familyName = query.text(1)}.fullName();
    return name.isEmpty() ? query.text(2) : name;
}

// What an id in a column of a lead or company is called.
QString nameOfId(Connection &connection, const Catalog &catalog, std::string_view column, const Uuid &id)
{
    QString name;
    if (column == "company")
        name = nameOfRow(connection, "SELECT name FROM company WHERE id=?1", id);
    else if (column == "owner")
        name = nameOfRow(connection, "SELECT name FROM member WHERE id=?1", id);
    else if (column == "campaign")
        name = nameOfRow(connection, "SELECT name FROM campaign WHERE id=?1", id);
    else if (column == "referrer")
        name = nameOfReferrer(connection, id);
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

QString customFieldName(const Catalog &catalog, const Uuid &field)
{
    const CustomField *known = catalog.customField(FieldId{field});
    return known ? known->name : field.text();
}

QString shownThingName(Writer &writer, Table table, const Record &record)
{
    return table == Table::Lead ? shownLeadName(writer, record) : textOf(record.at(col::Company::Name));
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
    {
        forgetEachOther();
        m_units = combineUnits(m_pair, m_catalog);
    }

    Result<CombineOutcome> run(const CombineChoices &choices, const CombineNote &note)
    {
        if (auto chosen = choose(m_units, choices); !chosen)
            return chosen.error();
        m_remainder.table = m_pair.table;
        m_remainder.keep = shownThingName(m_writer, m_pair.table, m_storedKeep);
        m_remainder.other = shownThingName(m_writer, m_pair.table, m_pair.other);
        noteLostCells();
        moveBelongings();
        writeKeep();
        handOnDistinctPairs(m_writer, m_pair.otherId, m_pair.keepId);
        const int mergedInto = m_pair.table == Table::Lead ? int(col::Lead::MergedInto) : int(col::Company::MergedInto);
        m_writer.set(m_pair.table, m_pair.otherId, {{mergedInto, Value{m_pair.keepId}}});
        m_writer.remove(m_pair.table, m_pair.otherId);
        if (m_pair.table == Table::Lead)
            settleOnBoard();
        writeNote(note);
        m_writer.setArgs({m_remainder.other, m_remainder.keep});
        return CombineOutcome{m_moved, int(m_remainder.values.size())};
    }

private:
    // Nobody has referred themselves.
    void forgetEachOther()
    {
        if (m_pair.table != Table::Lead)
            return;
        for (Record *record : {&m_pair.keep, &m_pair.other}) {
            Value &referrer = record->at(col::Lead::Referrer);
            if (const Uuid id = uuidOf(referrer); id == m_pair.keepId || id == m_pair.otherId)
                referrer = Value{};
        }
    }

    void noteLostCells()
    {
        const TableInfo &info = tableInfo(m_pair.table);
        for (const LostCell &cell : lostCells(m_pair, m_units)) {
            LostValue lost;
            if (cell.column == 0) {
                lost.field = QStringLiteral("custom");
                lost.name = customFieldName(m_catalog, cell.field);
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

    void moveBelongings()
    {
        for (const Belonging &belonging : belongingsOf(m_pair.table)) {
            const std::vector<Uuid> rows = rowsOf(m_writer.connection(), belonging, m_pair.otherId);
            m_moved.*belonging.count += int(rows.size());
            for (const Uuid &row : rows)
                moveRow(belonging, row);
        }
    }

    void moveRow(const Belonging &belonging, const Uuid &row)
    {
        switch (belonging.table) {
        case Table::Label:
            return moveLabel(row);
        case Table::ListMember:
            return moveListPlace(belonging, row);
        case Table::Answer:
            return moveAnswer(row);
        default:
            // The kept lead was referred by the other one: by nobody, then.
            if (row == m_pair.keepId || row == m_pair.otherId)
                return;
            m_writer.set(belonging.table, row, {{belonging.column, Value{m_pair.keepId}}});
        }
    }

    // A label is one row for each thing that wears it.
    void moveLabel(const Uuid &row)
    {
        const auto label = m_writer.record(Table::Label, row);
        const std::string_view name = utf8Of(label->at(col::Label::Name));
        const int column = m_pair.table == Table::Lead ? int(col::Label::Lead) : int(col::Label::Company);
        const Uuid kept = labelIdFor(LeadId{m_pair.keepId}, QString::fromUtf8(name.data(), qsizetype(name.size())));
        if (!m_writer.record(Table::Label, kept))
            m_writer.set(Table::Label, kept, {{column, Value{m_pair.keepId}}, {col::Label::Name, label->at(col::Label::Name)}});
        m_writer.remove(Table::Label, row);
    }

    // A place on a list is one row for each thing that stands on it, found by both.
    void moveListPlace(const Belonging &belonging, const Uuid &row)
    {
        const auto place = m_writer.record(Table::ListMember, row);
        const Uuid list = uuidOf(place->at(col::ListMember::List));
        const Uuid kept = listMemberIdFor(ListId{list}, m_pair.keepId);
        if (!m_writer.record(Table::ListMember, kept))
            m_writer.set(Table::ListMember, kept, {{col::ListMember::List, Value{list}}, {belonging.column, Value{m_pair.keepId}}});
        m_writer.remove(Table::ListMember, row);
    }

    // The newer answer of a dimension stands; the other one is told in the note.
    void moveAnswer(const Uuid &row)
    {
        using C = col::Answer;
        const Record other = *m_writer.record(Table::Answer, row);
        const QString checklist = textOf(other.at(C::Checklist));
        const QString dimension = textOf(other.at(C::Dimension));
        const Uuid kept = answerIdFor(LeadId{m_pair.keepId}, checklist, dimension);
        const auto own = m_writer.record(Table::Answer, kept);
        const auto at = [](const Record &answer) { return numberOf(answer.at(C::At)).value_or(0); };
        const auto isSame = [&](int column) { return own->at(column) == other.at(column); };
        const bool isNewer = !own || at(other) > at(*own);
        if (own && !(isSame(C::Verdict) && isSame(C::Evidence) && isSame(C::Answers) && isSame(C::On) && isSame(C::Confidence)))
            noteAnswer(isNewer ? *own : other);
        if (isNewer) {
            std::vector<std::pair<int, Value>> cells;
            for (int column = 1; column <= tableInfo(Table::Answer).columnCount(); ++column)
                cells.emplace_back(column, other.at(column));
            cells[C::Lead - 1].second = Value{m_pair.keepId};
            m_writer.set(Table::Answer, kept, cells);
        }
        m_writer.remove(Table::Answer, row);
    }

    void noteAnswer(const Record &answer)
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
        m_remainder.values.push_back(std::move(lost));
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
    std::vector<CombineUnit> m_units{};
    CombineRemainder m_remainder{};
    CombineCounts m_moved{};
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

Instant sourceAt(Connection &connection, const Uuid &lead, const Record &record)
{
    return latestSourceAt(connection, lead).value_or(numberOf(record.at(col::Lead::CreatedAt)).value_or(0));
}

void readSourceTimes(Connection &connection, CombinePair &pair)
{
    if (pair.table != Table::Lead)
        return;
    pair.keepSourceAt = sourceAt(connection, pair.keepId, pair.keep);
    pair.otherSourceAt = sourceAt(connection, pair.otherId, pair.other);
}

} // namespace

Combine::Combine(Store &store)
    : m_store(store)
{
}

Result<CombineOutcome> Combine::combine(const Uuid &keep, const Uuid &other, const CombineChoices &choices,
                                        const CombineNote &note)
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
        const auto table = commonTable(writer, keep, other);
        if (!table)
            return table.error();
        CombinePair pair{*table, keep, other, *writer.record(*table, keep), *writer.record(*table, other)};
        readSourceTimes(writer.connection(), pair);
        return Combination(writer, std::move(pair)).run(choices, note);
    });
}

Result<void> Combine::markDistinct(const Uuid &a, const Uuid &b)
{
    return m_store.write(ActionCode::MarkDistinct, {}, [&](Writer &writer) -> Result<void> {
        const auto table = commonTable(writer, a, b);
        if (!table)
            return table.error();
        putDistinctPair(writer, a, b);
        writer.setArgs({shownThingName(writer, *table, *writer.record(*table, a)),
                        shownThingName(writer, *table, *writer.record(*table, b))});
        return {};
    });
}

std::optional<CombinePair> readCombinePair(Reader &reader, Connection &connection, const Uuid &keep, const Uuid &other)
{
    const auto table = combinableTable(connection, keep);
    if (!table || table != combinableTable(connection, other))
        return std::nullopt;
    CombinePair pair{*table, keep, other};
    for (const bool isKeep : {true, false}) {
        auto stored = storedRow(connection, reader.fields(), *table, isKeep ? keep : other);
        if (!stored || stored->gone)
            return std::nullopt;
        (isKeep ? pair.keep : pair.other) = std::move(stored->record);
    }
    readSourceTimes(connection, pair);
    return pair;
}

CombineCounts countBelongings(Connection &connection, Table table, const Uuid &thing)
{
    CombineCounts counts;
    for (const Belonging &belonging : belongingsOf(table))
        counts.*belonging.count += int(rowsOf(connection, belonging, thing).size());
    return counts;
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
