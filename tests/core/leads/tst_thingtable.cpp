#include "core/exchange/fieldeditor.h"
#include "core/leads/lists.h"
#include "core/leads/thingtable.h"
#include "core/store/emptyrecord.h"
#include "tests/core/store/pipelinetest.h"

#include <algorithm>

using namespace huni;

class TestThingTable : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void newestStandFirst();
    void undefinedComesLastInBothDirections();
    void namesAreInOrderOfTheAlphabet();
    void groupsCountAndSumTheirRows();
    void groupsOfMomentsAreDays();
    void cancelledReadingsSaySo();
    void fieldsThatAreGoneAreSkippedAndNamed();
    void fiveHundredFieldsOfOnesOwn();
    void valuesThatStandThereAreCounted();
    void changesSayWhatTheyMean();

private:
    LeadId add(const char *name, const KeyValues &values = {})
    {
        KeyValues all{{QStringLiteral("full_name"), QString::fromUtf8(name)},
                      {QStringLiteral("email"), QStringLiteral("x%1@example.com").arg(++m_count)}};
        all.insert(all.end(), values.begin(), values.end());
        const auto id = FieldEditor(*m_pipeline).add(Table::Lead, all);
        return LeadId{id.valueOr({})};
    }
    static KeyValues value(const char *key, const char *text)
    {
        return {{QString::fromLatin1(key), QString::fromUtf8(text)}};
    }
    TableKeys keys(const TableQuery &query)
    {
        const Catalog catalog = m_pipeline->catalog().valueOr({});
        Reader reader = m_pipeline->store().reader();
        auto read = reader.read(
            [&](Connection &connection) { return readKeys(connection, catalog, query, m_now); });
        return read && read->ok() ? **read : TableKeys{};
    }
    QStringList names(const TableQuery &query)
    {
        const Catalog catalog = m_pipeline->catalog().valueOr({});
        const TableKeys found = keys(query);
        Reader reader = m_pipeline->store().reader();
        return reader
            .read([&](Connection &connection) {
                QStringList all;
                for (const TableLine &line :
                     readLines(connection, catalog, query.table, found.rows, {}, m_now))
                    all += line.name;
                return all;
            })
            .valueOr({});
    }
    static QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }
    TableEffect effect(const TableQuery &query, const QStringList &shown, const std::function<void()> &change)
    {
        ChangeSet last;
        const auto listening = QObject::connect(&m_pipeline->store(), &Store::committed,
                                                [&](const ChangeSet &changes) { last = changes; });
        const TableFields fields(query.table, m_pipeline->catalog().valueOr({}));
        change();
        QCoreApplication::processEvents();
        QObject::disconnect(listening);
        return effectOf(last, fields, query, shown);
    }

    Instant m_now = 1'780'000'000'000;
    int m_count = 0;
};

void TestThingTable::newestStandFirst()
{
    add("Old", value("created_at", "2026-01-01"));
    add("New", value("created_at", "2026-03-01"));
    add("Middle", value("created_at", "2026-02-01"));
    QCOMPARE(names({}), words("New Middle Old"));
    TableQuery two;
    two.limit = 2;
    QCOMPARE(names(two), words("New Middle"));
    QCOMPARE(keys(two).total, 3);
}

void TestThingTable::undefinedComesLastInBothDirections()
{
    add("None");
    add("Euro", value("value", "1 EUR"));
    add("Little", value("value", "5 TRY"));
    add("Much", value("value", "500 TRY"));
    TableQuery query{.sort = {{QStringLiteral("value"), Qt::AscendingOrder}}};
    QCOMPARE(names(query), words("Little Much Euro None"));
    query.sort.front().order = Qt::DescendingOrder;
    QCOMPARE(names(query), words("Much Little Euro None"));
}

void TestThingTable::namesAreInOrderOfTheAlphabet()
{
    for (const char *name : {"Zeynep", "çiğdem", "Cem", "İnci", "Irmak", "Ali", "Şule", "Sude"})
        add(name);
    QCOMPARE(names({.sort = {{QStringLiteral("name"), Qt::AscendingOrder}}}),
             words("Ali Cem çiğdem Irmak İnci Sude Şule Zeynep"));
}

void TestThingTable::groupsCountAndSumTheirRows()
{
    add("A",
        {{QStringLiteral("city"), QStringLiteral("Bursa")},
         {QStringLiteral("value"), QStringLiteral("10 TRY")}});
    add("B",
        {{QStringLiteral("city"), QStringLiteral("Ankara")},
         {QStringLiteral("value"), QStringLiteral("7 EUR")}});
    add("C",
        {{QStringLiteral("city"), QStringLiteral("Bursa")},
         {QStringLiteral("value"), QStringLiteral("5 TRY")}});
    const LeadId open = add("D",
                            {{QStringLiteral("city"), QStringLiteral("Bursa")},
                             {QStringLiteral("value"), QStringLiteral("9 TRY")}});
    add("E");
    const auto opportunity = m_pipeline->moves().openOpportunity(open, stage(u"demo"));
    QVERIFY(opportunity.ok());
    QVERIFY(FieldEditor(*m_pipeline).set(opportunity->uuid, value("amount", "100 TRY")).ok());
    const TableKeys found
        = keys({.sort = {{QStringLiteral("name"), Qt::DescendingOrder}}, .groupBy = QStringLiteral("city")});
    QCOMPARE(found.groups.size(), size_t(3));
    QCOMPARE(found.groups[0].value, CellValue{QStringLiteral("Ankara")});
    QCOMPARE(found.groups[0].worth, (std::vector<Money>{{700, Currency::of("EUR")}}));
    QCOMPARE(found.groups[1].count, size_t(3));
    QCOMPARE(found.groups[1].first, size_t(1));
    // The opportunity counts for its lead, whose own value is what was thought before.
    QCOMPARE(found.groups[1].worth, (std::vector<Money>{{11'500, Currency::of("TRY")}}));
    QCOMPARE(found.groups[2].value, CellValue{});
    QVERIFY(found.groups[2].worth.empty());
    QCOMPARE(
        names({.sort = {{QStringLiteral("name"), Qt::DescendingOrder}}, .groupBy = QStringLiteral("city")}),
        words("B D C A E"));
}

void TestThingTable::groupsOfMomentsAreDays()
{
    add("A", value("created_at", "2026-03-01T00:00:00+03:00"));
    add("B", value("created_at", "2026-03-01T23:59:00+03:00"));
    add("C", value("created_at", "2026-03-02T00:00:00+03:00"));
    const TableKeys found
        = keys({.groupBy = QStringLiteral("created_at"), .groupOrder = Qt::DescendingOrder});
    QCOMPARE(found.groups.size(), size_t(2));
    QCOMPARE(found.groups[0].value, CellValue{QDate(2026, 3, 2)});
    QCOMPARE(found.groups[1].count, size_t(2));
}

void TestThingTable::cancelledReadingsSaySo()
{
    add("A");
    const std::atomic<bool> cancel = true;
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    Reader reader = m_pipeline->store().reader();
    const auto read = reader.read(
        [&](Connection &connection) { return readKeys(connection, catalog, {}, m_now, &cancel); });
    QVERIFY(read.ok() && !read->ok());
    QCOMPARE(read->error().code, Errc::Cancelled);
}

void TestThingTable::fieldsThatAreGoneAreSkippedAndNamed()
{
    add("A");
    const QString gone = QStringLiteral("custom:") + Uuid::random().text();
    const TableKeys found
        = keys({.sort = {{gone, Qt::AscendingOrder}}, .groupBy = QStringLiteral("nothing")});
    QCOMPARE(found.skipped, (QStringList{QStringLiteral("nothing"), gone}));
    QCOMPARE(found.rows.size(), size_t(1));
}

void TestThingTable::fiveHundredFieldsOfOnesOwn()
{
    constexpr int count = 500;
    KeyValues values;
    for (int i = 0; i < count; ++i)
        values.emplace_back(QStringLiteral("custom:Field %1").arg(i), QStringLiteral("value %1").arg(i));
    add("Full", values);
    add("Empty");
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    const TableFields fields(Table::Lead, catalog);
    QStringList keysOfAll;
    Filter all;
    std::vector<TableSort> sort;
    for (const CustomField &field : catalog.customFields) {
        keysOfAll += QStringLiteral("custom:") + field.id.text();
        all.conditions.push_back({keysOfAll.back(), FilterOp::IsFilled, {}, {}});
        sort.push_back({keysOfAll.back(), Qt::DescendingOrder});
    }
    QCOMPARE(keysOfAll.size(), count);
    const TableKeys found = keys({.filter = all, .sort = sort});
    QCOMPARE(found.rows.size(), size_t(1));
    Reader reader = m_pipeline->store().reader();
    const auto lines = reader.read([&](Connection &connection) {
        return readLines(connection, catalog, Table::Lead, found.rows, keysOfAll, m_now);
    });
    QCOMPARE(lines->front().cells.size(), size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        const QString name = fields.find(keysOfAll[i])->custom.name;
        QCOMPARE(std::get<QString>(lines->front().cells[size_t(i)]), QStringLiteral("value ") + name.mid(6));
    }
}

void TestThingTable::valuesThatStandThereAreCounted()
{
    add("A", value("city", "Bursa"));
    add("B", value("city", "Bursa"));
    add("C", value("city", "Ankara"));
    add("D");
    QVERIFY(m_pipeline->leads().setLabel(add("E"), QStringLiteral("VIP"), true).ok());
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    Reader reader = m_pipeline->store().reader();
    const auto read = [&](const char *field) {
        return *reader.read([&](Connection &c) {
            return readValues(c, catalog, Table::Lead, QString::fromLatin1(field), m_now);
        });
    };
    const auto cities = read("city");
    QCOMPARE(cities.size(), size_t(2));
    QCOMPARE(cities.front(), (std::pair<CellValue, qint64>{QStringLiteral("Bursa"), 2}));
    QCOMPARE(read("stage").front().second, 5);
    QCOMPARE(read("labels").size(), size_t(1));
}

void TestThingTable::changesSayWhatTheyMean()
{
    const LeadId lead = add("A");
    const QStringList shown{QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("labels")};
    const TableQuery byName{.sort = {{QStringLiteral("name"), Qt::AscendingOrder}}};
    const TableEffect title
        = effect(byName, shown, [&] { QVERIFY(trial::setTitle(*m_pipeline, lead, "CEO").ok()); });
    QVERIFY(!title.readKeys);
    QCOMPARE(title.things, std::vector<Uuid>{lead.uuid});
    const TableQuery byTitle{.sort = {{QStringLiteral("title"), Qt::AscendingOrder}}};
    QVERIFY(
        effect(byTitle, shown, [&] { QVERIFY(trial::setTitle(*m_pipeline, lead, "CTO").ok()); }).readKeys);
    const TableEffect label = effect(
        byName, shown, [&] { QVERIFY(m_pipeline->leads().setLabel(lead, QStringLiteral("x"), true).ok()); });
    QCOMPARE(label.things, std::vector<Uuid>{lead.uuid});
    QVERIFY(!label.readKeys);
    QVERIFY(effect(byName, shown, [&] { add("B"); }).readKeys);
    const Filter labelled{.conditions = {{QStringLiteral("labels"), FilterOp::IsFilled, {}, {}}}};
    QVERIFY(effect({.filter = labelled}, shown, [&] {
                QVERIFY(m_pipeline->leads().setLabel(lead, QStringLiteral("y"), true).ok());
            }).readKeys);
    const TableEffect move = effect(byName, shown, [&] {
        QVERIFY(m_pipeline->moves().move({trial::cardOf(lead)}, {.stage = stage(u"contacted")}).ok());
    });
    QVERIFY(!move.readKeys);
    // A score rests on all that is known of a lead and was done with it.
    const TableQuery byScore{.sort = {{QStringLiteral("score"), Qt::DescendingOrder}}};
    QVERIFY(effect(byScore, shown, [&] { QVERIFY(trial::setTitle(*m_pipeline, lead, "CFO").ok()); }).readKeys);
    const auto visit = [&] {
        Record page = emptyRecord(Table::Touchpoint);
        page.at(col::Touchpoint::Kind) = Value{std::string("page_view")};
        QVERIFY(m_pipeline->leads().touch(lead, page).ok());
    };
    QVERIFY(effect(byScore, shown, visit).readKeys);
    QVERIFY(!effect(byName, shown, visit).readKeys);
    QCOMPARE(effect(byName, {QStringLiteral("grade")}, visit).things, std::vector<Uuid>{lead.uuid});
    const ChangeSet newDay{.origin = ChangeSet::Origin::NewDay, .rows = std::make_shared<const std::vector<RowChange>>()};
    const TableEffect another = effectOf(newDay, TableFields(Table::Lead, m_pipeline->catalog().valueOr({})), byName, shown);
    QVERIFY(another.readKeys && another.readAllCells);
}

QTEST_GUILESS_MAIN(TestThingTable)
#include "tst_thingtable.moc"
