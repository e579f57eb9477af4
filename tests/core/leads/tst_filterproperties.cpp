#include "core/base/folding.h"
#include "tests/core/leads/trialworld.h"
#include "tests/core/store/pipelinetest.h"

#include <algorithm>
#include <rapidcheck.h>

using namespace huni;

namespace {

QString anyWordOf(const QStringList &words)
{
    return words.at(*rc::gen::inRange<qsizetype>(0, words.size()));
}

// Values that a person could give for a field: near to what stands there.
QString anyValue(const TableField &field, FilterOp op, const trial::TrialWorld &world)
{
    const Catalog &catalog = world.catalog();
    switch (field.form) {
    case FieldForm::Text: {
        const QString text = anyWordOf(trial::TrialWorld::texts());
        return op == FilterOp::Is || op == FilterOp::IsNot || *rc::gen::arbitrary<bool>() ? text
                                                                                          : text.left(2);
    }
    case FieldForm::Number:
        return QString::number(*rc::gen::inRange(-10, 22) / 2.0);
    case FieldForm::Money:
        return filterMoneyText({*rc::gen::inRange<qint64>(-1, 10) * 50, Currency::of("TRY")});
    case FieldForm::Day:
    case FieldForm::Moment:
        if (op == FilterOp::InLastDays || op == FilterOp::MoreThanDaysAgo || op == FilterOp::InNextDays)
            return QString::number(*rc::gen::inRange(0, 20));
        return localDay(world.now(), catalog.zone).addDays(*rc::gen::inRange(-20, 8)).toString(Qt::ISODate);
    case FieldForm::YesNo:
        return *rc::gen::arbitrary<bool>() ? QStringLiteral("yes") : QStringLiteral("no");
    case FieldForm::Choice:
    case FieldForm::Choices:
        break;
    }
    switch (field.choice) {
    case ChoiceOf::Stage:
        return (*rc::gen::elementOf(catalog.stages)).id.text();
    case ChoiceOf::Member:
        return (*rc::gen::elementOf(catalog.members)).id.text();
    case ChoiceOf::Channel:
        return (*rc::gen::elementOf(catalog.channels)).id.text();
    case ChoiceOf::Campaign:
        return Uuid::random().text();
    case ChoiceOf::List:
        return (*rc::gen::elementOf(world.lists())).text();
    case ChoiceOf::Band:
        return bandKey(*rc::gen::element(Band::Tofu, Band::Mofu, Band::Bofu, Band::End, Band::Aside));
    case ChoiceOf::Bant:
        return bantVerdictKey(
            *rc::gen::element(BantVerdict::Open, BantVerdict::Qualified, BantVerdict::NotQualified));
    case ChoiceOf::Activity:
        return anyWordOf({QStringLiteral("call"), QStringLiteral("meeting"), QStringLiteral("visit")});
    case ChoiceOf::Label:
        return anyWordOf(trial::TrialWorld::labels()).toLower();
    case ChoiceOf::Own:
        return anyWordOf(trial::TrialWorld::options());
    default:
        return anyWordOf(trial::TrialWorld::texts());
    }
}

FilterCondition anyCondition(const TableFields &fields, const trial::TrialWorld &world)
{
    std::vector<TableField> all = fields.all();
    std::erase_if(all, [](const TableField &field) { return field.choice == ChoiceOf::View; });
    const TableField field = *rc::gen::elementOf(all);
    FilterCondition condition{field.key, *rc::gen::elementOf(filterOpsOf(field)), {}, {}};
    int count = valueCountOf(condition.op);
    if (count < 0)
        count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i)
        condition.values += anyValue(field, condition.op, world);
    return condition;
}

std::vector<FilterCondition> anyConditions(const TableFields &fields, const trial::TrialWorld &world,
                                           int most)
{
    std::vector<FilterCondition> conditions;
    const int count = *rc::gen::inRange(0, most + 1);
    for (int i = 0; i < count; ++i)
        conditions.push_back(anyCondition(fields, world));
    return conditions;
}

FilterMatch anyMatch()
{
    return *rc::gen::element(FilterMatch::All, FilterMatch::Any);
}

} // namespace

class TestFilterProperties : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreThoseOfTheRecords_data() { tables(); }
    void cellsAreThoseOfTheRecords();
    void aConditionChoosesWhatItSays_data() { tables(); }
    void aConditionChoosesWhatItSays();
    void groupsOfConditionsDoToo_data() { tables(); }
    void groupsOfConditionsDoToo();
    void sortingPutsRowsInOrder_data() { tables(); }
    void sortingPutsRowsInOrder();

private:
    static void tables()
    {
        QTest::addColumn<int>("table");
        QTest::newRow("leads") << int(Table::Lead);
        QTest::newRow("companies") << int(Table::Company);
    }
    Table table() const
    {
        QFETCH(int, table);
        return Table(table);
    }
    std::vector<Uuid> idsOf(Connection &connection, const std::vector<qint64> &rows) const
    {
        std::vector<Uuid> ids;
        for (const qint64 n : rows) {
            Query query(connection,
                        table() == Table::Lead ? "SELECT id FROM lead WHERE n=?1"
                                               : "SELECT id FROM company WHERE n=?1",
                        n);
            if (query.next())
                ids.push_back(query.id(0));
        }
        return ids;
    }
    void matches(Reader &reader, const trial::TrialWorld &world, const TableFields &fields,
                 const Filter &filter)
    {
        const auto read = reader.read([&](Connection &connection) {
            const auto keys
                = readKeys(connection, world.catalog(), {.table = table(), .filter = filter}, world.now());
            return keys.ok() ? idsOf(connection, keys->rows) : std::vector<Uuid>{Uuid{}};
        });
        RC_ASSERT(read.ok());
        std::vector<Uuid> found = *read;
        std::vector<Uuid> expected;
        for (const Uuid &thing : world.things(table())) {
            if (world.holds(table(), thing, fields, filter))
                expected.push_back(thing);
        }
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        if (found != expected)
            RC_LOG() << filterToJson(filter).toStdString() << "\n"
                     << found.size() << " instead of " << expected.size();
        RC_ASSERT(found == expected);
    }
};

void TestFilterProperties::cellsAreThoseOfTheRecords()
{
    for (const quint32 seed : {1u, 2u}) {
        init();
        const trial::TrialWorld world(*m_pipeline, seed, 60);
        const TableFields fields(table(), world.catalog());
        QStringList keys;
        for (const TableField &field : fields.all()) {
            if (field.isShown)
                keys += field.key;
        }
        Reader reader = m_pipeline->store().reader();
        const auto lines = reader.read([&](Connection &connection) {
            const auto rows = readKeys(connection, world.catalog(), {.table = table()}, world.now());
            return readLines(connection, world.catalog(), table(), rows->rows, keys, world.now());
        });
        QVERIFY(lines.ok());
        QCOMPARE(lines->size(), world.things(table()).size());
        for (const TableLine &line : *lines) {
            QCOMPARE(line.name, world.nameOf(table(), line.id));
            for (qsizetype i = 0; i < keys.size(); ++i) {
                const CellValue expected = world.cell(table(), line.id, *fields.find(keys[i]));
                QVERIFY2(line.cells[size_t(i)] == expected, qPrintable(keys[i]));
            }
        }
    }
}

void TestFilterProperties::aConditionChoosesWhatItSays()
{
    const trial::TrialWorld world(*m_pipeline, 3, 60);
    const TableFields fields(table(), world.catalog());
    Reader reader = m_pipeline->store().reader();
    // Every field with every condition that it takes, several times each: a part of them in each turn.
    constexpr int parts = 25;
    QVERIFY(rc::check("one condition", [&] {
        int turn = *rc::gen::inRange(0, parts);
        for (const TableField &field : fields.all()) {
            if (field.choice == ChoiceOf::View)
                continue;
            for (const FilterOp op : filterOpsOf(field)) {
                if (++turn % parts != 0)
                    continue;
                FilterCondition condition{field.key, op, {}, {}};
                const int count = std::abs(valueCountOf(op));
                for (int i = 0; i < count; ++i)
                    condition.values += anyValue(field, op, world);
                matches(reader, world, fields, {.conditions = {condition}});
            }
        }
    }));
}

void TestFilterProperties::groupsOfConditionsDoToo()
{
    const trial::TrialWorld world(*m_pipeline, 4, 60);
    const TableFields fields(table(), world.catalog());
    Reader reader = m_pipeline->store().reader();
    QVERIFY(rc::check("a filter", [&] {
        Filter filter;
        filter.match = anyMatch();
        filter.conditions = anyConditions(fields, world, 3);
        const int groups = *rc::gen::inRange(0, 3);
        for (int i = 0; i < groups; ++i)
            filter.groups.push_back({anyMatch(), anyConditions(fields, world, 3)});
        RC_ASSERT(filterFromJson(filterToJson(filter)) == filter);
        matches(reader, world, fields, filter);
    }));
}

namespace {

// Less, equal or greater; what has no value comes last in both directions.
int comparedCells(const TableField &field, const CellValue &a, const CellValue &b, Qt::SortOrder order,
                  const Catalog &catalog)
{
    const bool hasA = !std::holds_alternative<std::monostate>(a);
    const bool hasB = !std::holds_alternative<std::monostate>(b);
    if (!hasA || !hasB)
        return int(hasB) - int(hasA);
    const int sign = order == Qt::DescendingOrder ? -1 : 1;
    const auto three = [](const auto &x, const auto &y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (const auto *amounts = std::get_if<std::vector<Money>>(&a)) {
        const auto &others = std::get<std::vector<Money>>(b);
        const auto own = [&](const std::vector<Money> &all) {
            const auto found = std::find_if(all.begin(), all.end(), [&](const Money &money) {
                return money.currency == catalog.currency;
            });
            return found == all.end() ? std::optional<qint64>() : std::optional(found->minor);
        };
        if (own(*amounts).has_value() != own(others).has_value())
            return own(*amounts) ? -1 : 1;
        return own(*amounts) ? sign * three(*own(*amounts), *own(others)) : 0;
    }
    if (field.choice == ChoiceOf::Stage) {
        const auto place = [&](const CellValue &cell) {
            return std::find_if(catalog.stages.begin(), catalog.stages.end(),
                                [&](const Stage &stage) { return stage.id.uuid == std::get<Uuid>(cell); });
        };
        return sign * three(place(a), place(b));
    }
    if (field.form == FieldForm::Number) {
        const auto number = [](const CellValue &cell) {
            const auto *real = std::get_if<double>(&cell);
            return real ? *real : double(std::get<qint64>(cell));
        };
        return sign * three(number(a), number(b));
    }
    if (field.form == FieldForm::Text)
        return sign * compareNames(std::get<QString>(a), std::get<QString>(b));
    if (const auto *at = std::get_if<qint64>(&a))
        return sign * three(*at, std::get<qint64>(b));
    if (const auto *day = std::get_if<QDate>(&a))
        return sign * three(*day, std::get<QDate>(b));
    if (const auto *yes = std::get_if<bool>(&a))
        return sign * three(*yes, std::get<bool>(b));
    return 0;
}

} // namespace

void TestFilterProperties::sortingPutsRowsInOrder()
{
    const trial::TrialWorld world(*m_pipeline, 5, 80);
    const TableFields fields(table(), world.catalog());
    Reader reader = m_pipeline->store().reader();
    std::vector<TableField> sortable = fields.all();
    std::erase_if(sortable, [](const TableField &field) { return !field.canSort(); });
    QVERIFY(rc::check("sorted", [&] {
        const TableField first = *rc::gen::elementOf(sortable);
        const TableField second = *rc::gen::elementOf(sortable);
        const Qt::SortOrder order = *rc::gen::element(Qt::AscendingOrder, Qt::DescendingOrder);
        const TableQuery query{.table = table(), .sort = {{first.key, order}, {second.key, order}}};
        const auto read = reader.read([&](Connection &connection) {
            const auto keys = readKeys(connection, world.catalog(), query, world.now());
            TableQuery part = query;
            part.limit = 7;
            const auto few = readKeys(connection, world.catalog(), part, world.now());
            RC_ASSERT(std::equal(few->rows.begin(), few->rows.end(), keys->rows.begin()));
            RC_ASSERT(few->total == keys->total && few->rows.size() == 7u);
            return idsOf(connection, keys->rows);
        });
        RC_ASSERT(read->size() == world.things(table()).size());
        for (size_t i = 1; i < read->size(); ++i) {
            const Uuid &a = (*read)[i - 1];
            const Uuid &b = (*read)[i];
            const int one = comparedCells(first, world.cell(table(), a, first), world.cell(table(), b, first),
                                          order, world.catalog());
            if (one > 0)
                RC_LOG() << first.key.toStdString();
            RC_ASSERT(one <= 0);
            // Choices of names and amounts of other currencies are not compared here.
            const bool isSure = first.form != FieldForm::Choice && first.form != FieldForm::Money
                && second.form != FieldForm::Choice;
            if (one == 0 && isSure)
                RC_ASSERT(comparedCells(second, world.cell(table(), a, second),
                                        world.cell(table(), b, second), order, world.catalog())
                          <= 0);
        }
    }));
}

QTEST_GUILESS_MAIN(TestFilterProperties)
#include "tst_filterproperties.moc"
