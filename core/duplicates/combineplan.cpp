#include "core/duplicates/combineplan.h"

#include "core/base/folding.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

using LeadColumn = col::Lead;
using CompanyColumn = col::Company;

const Record &recordOfSide(const CombinePair &pair, Side side)
{
    return side == Side::Keep ? pair.keep : pair.other;
}

Side theOther(Side side)
{
    return side == Side::Keep ? Side::Other : Side::Keep;
}

// Columns that are chosen together with another, or not at all.
std::vector<int> unitColumns(Table table, int column)
{
    if (table == Table::Lead) {
        switch (column) {
        case LeadColumn::Stage:
            return {LeadColumn::Stage, LeadColumn::Position, LeadColumn::StageSince, LeadColumn::ClosedAt, LeadColumn::LostReason};
        case LeadColumn::Value:
            return {LeadColumn::Value, LeadColumn::ValueCurrency};
        case LeadColumn::Position:
        case LeadColumn::StageSince:
        case LeadColumn::ClosedAt:
        case LeadColumn::LostReason:
        case LeadColumn::ValueCurrency:
        case LeadColumn::MergedInto:
            return {};
        default:
            return {column};
        }
    }
    switch (column) {
    case CompanyColumn::Revenue:
        return {CompanyColumn::Revenue, CompanyColumn::RevenueCurrency};
    case CompanyColumn::RevenueCurrency:
    case CompanyColumn::MergedInto:
        return {};
    default:
        return {column};
    }
}

std::span<const int> addressColumns(Table table)
{
    static constexpr std::array ofLead{int(LeadColumn::Country), int(LeadColumn::Region), int(LeadColumn::City), int(LeadColumn::Street),
                                       int(LeadColumn::Postcode)};
    static constexpr std::array ofCompany{int(CompanyColumn::Country), int(CompanyColumn::Region), int(CompanyColumn::City),
                                          int(CompanyColumn::Street), int(CompanyColumn::Postcode)};
    return table == Table::Lead ? std::span<const int>(ofLead) : std::span<const int>(ofCompany);
}

constexpr std::array sourceColumns{int(LeadColumn::Channel), int(LeadColumn::Campaign), int(LeadColumn::Keyword), int(LeadColumn::Arrival)};

bool saysNothing(const Record &record, std::span<const int> columns)
{
    return std::all_of(columns.begin(), columns.end(), [&](int column) { return isNull(record.at(column)); });
}

bool contradict(const CombinePair &pair, std::span<const int> columns)
{
    return std::any_of(columns.begin(), columns.end(), [&](int column) {
        const Value &keep = pair.keep.at(column);
        const Value &other = pair.other.at(column);
        return !isNull(keep) && !isNull(other) && foldedUtf8(utf8Of(keep)) != foldedUtf8(utf8Of(other));
    });
}

bool isOneOf(std::span<const int> columns, int column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// The sides of one pair of leads or companies that follow from more than the cells of one unit.
class DefaultSides
{
public:
    DefaultSides(const CombinePair &pair, const Catalog &catalog)
        : m_pair(pair)
        , m_catalog(catalog)
        , m_first(cameFirst())
        , m_addressesDiffer(contradict(pair, addressColumns(pair.table)))
        , m_sourcesDiffer(pair.table == Table::Lead && contradictingSources())
    {
    }

    Side of(const CombineUnit &unit) const
    {
        const int column = unit.columns.empty() ? 0 : unit.columns.front();
        const bool keepIsEmpty = isEmpty(unit, Side::Keep);
        const bool otherIsEmpty = isEmpty(unit, Side::Other);
        const Side filled = keepIsEmpty && !otherIsEmpty ? Side::Other : Side::Keep;
        if (column == 0)
            return filled;
        if (isOneOf(addressColumns(m_pair.table), column))
            return m_addressesDiffer ? Side::Keep : filled;
        if (column == (m_pair.table == Table::Lead ? int(LeadColumn::CreatedAt) : int(CompanyColumn::CreatedAt)))
            return keepIsEmpty || otherIsEmpty ? filled : m_first;
        if (m_pair.table != Table::Lead)
            return filled;
        if (isOneOf(sourceColumns, column))
            return sourceSide(unit);
        if (column == LeadColumn::Stage)
            return furtherStage(m_catalog, StageId{uuidOf(m_pair.keep.at(column))}, StageId{uuidOf(m_pair.other.at(column))});
        if (column == LeadColumn::LatestChannel && !keepIsEmpty && !otherIsEmpty)
            return m_pair.otherSourceAt > m_pair.keepSourceAt ? Side::Other : Side::Keep;
        return filled;
    }

    bool isEmpty(const CombineUnit &unit, Side side) const
    {
        const Record &record = recordOfSide(m_pair, side);
        return unit.columns.empty() ? isNull(customValueOf(record, unit.field)) : saysNothing(record, unit.columns);
    }

private:
    Side cameFirst() const
    {
        const int column = m_pair.table == Table::Lead ? int(LeadColumn::CreatedAt) : int(CompanyColumn::CreatedAt);
        const auto keep = numberOf(m_pair.keep.at(column));
        const auto other = numberOf(m_pair.other.at(column));
        return keep && other && *other < *keep ? Side::Other : Side::Keep;
    }

    // The campaign of one source says nothing of another.
    bool contradictingSources() const
    {
        const Value &keep = m_pair.keep.at(LeadColumn::Channel);
        const Value &other = m_pair.other.at(LeadColumn::Channel);
        const Value &keepCampaign = m_pair.keep.at(LeadColumn::Campaign);
        const Value &otherCampaign = m_pair.other.at(LeadColumn::Campaign);
        return (!isNull(keep) && !isNull(other) && keep != other)
            || (!isNull(keepCampaign) && !isNull(otherCampaign) && keepCampaign != otherCampaign);
    }

    Side sourceSide(const CombineUnit &unit) const
    {
        if (saysNothing(recordOfSide(m_pair, m_first), sourceColumns))
            return theOther(m_first);
        return isEmpty(unit, m_first) && !m_sourcesDiffer ? theOther(m_first) : m_first;
    }

    const CombinePair &m_pair;
    const Catalog &m_catalog;
    Side m_first;
    bool m_addressesDiffer;
    bool m_sourcesDiffer;
};

bool unitDiffers(const CombinePair &pair, const CombineUnit &unit)
{
    if (unit.columns.empty())
        return customValueOf(pair.keep, unit.field) != customValueOf(pair.other, unit.field);
    if (unit.isStage())
        return pair.keep.at(LeadColumn::Stage) != pair.other.at(LeadColumn::Stage);
    return std::any_of(unit.columns.begin(), unit.columns.end(),
                       [&](int column) { return pair.keep.at(column) != pair.other.at(column); });
}

void addCustomUnits(const CombinePair &pair, std::vector<CombineUnit> &units)
{
    std::vector<Uuid> fields;
    for (const Record *record : {&pair.keep, &pair.other}) {
        for (const CustomCell &cell : record->custom) {
            if (!isNull(cell.value) && std::find(fields.begin(), fields.end(), cell.field) == fields.end())
                fields.push_back(cell.field);
        }
    }
    for (const Uuid &field : fields) {
        CombineUnit unit;
        unit.key = QStringLiteral("custom:") + field.text();
        unit.field = field;
        units.push_back(std::move(unit));
    }
}

int stageRank(const Catalog &catalog, StageId id)
{
    const Stage *stage = catalog.stage(id);
    if (!stage)
        return -1;
    if (stage->key == u"advocate")
        return 3000;
    if (stage->isWon())
        return 2000;
    if (stage->isOpen())
        return 100 + int(stage - catalog.stages.data());
    if (stage->isLost())
        return 2;
    return stage->key == u"disqualified" ? 1 : 3;
}

// A value that merely changed its place (a second address, the latest source) is not lost.
bool standsIn(const Record &record, Table table, int column, const Value &value)
{
    static constexpr std::array<std::array<int, 2>, 3> kin{{
        {LeadColumn::Email, LeadColumn::EmailPersonal},
        {LeadColumn::Phone, LeadColumn::Mobile},
        {LeadColumn::Channel, LeadColumn::LatestChannel},
    }};
    if (record.at(column) == value)
        return true;
    if (table != Table::Lead)
        return false;
    return std::any_of(kin.begin(), kin.end(), [&](const std::array<int, 2> &pair) {
        return isOneOf(pair, column) && (record.at(pair[0]) == value || record.at(pair[1]) == value);
    });
}

} // namespace

Value customValueOf(const Record &record, const Uuid &field)
{
    for (const CustomCell &cell : record.custom) {
        if (cell.field == field)
            return cell.value;
    }
    return {};
}

Side furtherStage(const Catalog &catalog, StageId keep, StageId other)
{
    return stageRank(catalog, other) > stageRank(catalog, keep) ? Side::Other : Side::Keep;
}

std::vector<Uuid> takeReferrals(CombinePair &pair)
{
    std::vector<Uuid> referrers;
    if (pair.table != Table::Lead)
        return referrers;
    const auto isOneOfThem = [&pair](const Uuid &id) {
        return id == pair.keepId || id == pair.otherId
            || std::find(pair.absorbed.begin(), pair.absorbed.end(), id) != pair.absorbed.end();
    };
    for (Record *record : {&pair.keep, &pair.other}) {
        Value &referrer = record->at(LeadColumn::Referrer);
        const Uuid id = uuidOf(referrer);
        if (!id || !isOneOfThem(id))
            continue;
        referrers.push_back(id);
        referrer = Value{};
    }
    return referrers;
}

std::vector<CombineUnit> combineUnits(const CombinePair &pair, const Catalog &catalog)
{
    const TableInfo &info = tableInfo(pair.table);
    std::vector<CombineUnit> units;
    for (int column = 1; column <= info.columnCount(); ++column) {
        CombineUnit unit;
        unit.columns = unitColumns(pair.table, column);
        unit.key = QString::fromLatin1(info.column(column).name);
        if (!unit.columns.empty() && !(saysNothing(pair.keep, unit.columns) && saysNothing(pair.other, unit.columns)))
            units.push_back(std::move(unit));
    }
    addCustomUnits(pair, units);
    const DefaultSides sides(pair, catalog);
    for (CombineUnit &unit : units) {
        unit.side = sides.of(unit);
        unit.differs = unitDiffers(pair, unit);
    }
    return units;
}

Result<void> choose(std::vector<CombineUnit> &units, const CombineChoices &choices)
{
    for (const auto &[key, side] : choices) {
        const auto unit = std::find_if(units.begin(), units.end(), [&](const CombineUnit &one) { return one.key == key; });
        if (unit == units.end()) {
            QStringList keys;
            for (const CombineUnit &one : units)
                keys += one.key;
            return Error{Errc::UnknownField, key, {}, keys.join(QStringLiteral(", "))};
        }
        // The day of creation is a fact: the earlier one stands.
        if (key != u"created_at")
            unit->side = side;
    }
    return {};
}

Record combinedRecord(const CombinePair &pair, std::span<const CombineUnit> units)
{
    Record record = pair.keep;
    for (const CombineUnit &unit : units) {
        if (unit.side == Side::Keep)
            continue;
        for (const int column : unit.columns)
            record.at(column) = pair.other.at(column);
        if (unit.columns.empty()) {
            std::erase_if(record.custom, [&](const CustomCell &cell) { return cell.field == unit.field; });
            const Value value = customValueOf(pair.other, unit.field);
            if (!isNull(value))
                record.custom.push_back({unit.field, value});
        }
    }
    return record;
}

std::vector<LostCell> lostCells(const CombinePair &pair, std::span<const CombineUnit> units)
{
    const Record combined = combinedRecord(pair, units);
    std::vector<LostCell> lost;
    for (const CombineUnit &unit : units) {
        const Side side = theOther(unit.side);
        const Record &loser = recordOfSide(pair, side);
        for (const int column : unit.columns) {
            const Value &value = loser.at(column);
            const bool isPlace = unit.isStage() && column == LeadColumn::Position;
            if (!isPlace && !isNull(value) && !standsIn(combined, pair.table, column, value))
                lost.push_back({side, column, {}, value});
        }
        if (unit.columns.empty()) {
            const Value value = customValueOf(loser, unit.field);
            if (!isNull(value) && value != customValueOf(combined, unit.field))
                lost.push_back({side, 0, unit.field, value});
        }
    }
    return lost;
}

} // namespace huni
