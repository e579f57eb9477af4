#include "core/leads/lists.h"
#include "core/leads/thingtable.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestLists : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aListKeepsWhatIsKnownOfIt();
    void whoIsOnItChangesAsOneAction();
    void twoDevicesAgreeOnWhoIsOnIt();
    void companiesAreOnListsToo();
    void anExpiredListIsTold();
    void deletingAListLeavesItsThings();
    void labelsOfMany();

private:
    Lists lists() { return Lists(m_pipeline->store()); }
    FixedList read(ListId id)
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &c) { return readList(c, id); })->value_or(FixedList{});
    }
    std::vector<Uuid> addLeads(int count)
    {
        std::vector<Uuid> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(trial::addLead(*m_pipeline, QStringLiteral("L%1").arg(i)).uuid);
        return ids;
    }
};

void TestLists::aListKeepsWhatIsKnownOfIt()
{
    FixedList list{.name = QStringLiteral(" Fair  2026 "),
                   .supplier = QStringLiteral("Data Ltd"),
                   .cost = Money{150'000, Currency::of("EUR")},
                   .allowedUse = QStringLiteral("one mailing"),
                   .expiresOn = QDate(2026, 12, 31)};
    const auto id = lists().create(list);
    QVERIFY(id.ok());
    FixedList stored = read(*id);
    QCOMPARE(stored.name, QStringLiteral("Fair 2026"));
    QCOMPARE(stored.supplier, list.supplier);
    QCOMPARE(stored.cost, list.cost);
    QCOMPARE(stored.allowedUse, list.allowedUse);
    QCOMPARE(stored.expiresOn, list.expiresOn);
    QVERIFY(stored.createdAt > 0);
    stored.name = QStringLiteral("Renamed");
    stored.cost.reset();
    QVERIFY(lists().edit(stored).ok());
    QCOMPARE(read(*id), stored);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(read(*id).cost, list.cost);
    QCOMPARE(lists().create({}).error().code, Errc::InvalidValue);
}

void TestLists::whoIsOnItChangesAsOneAction()
{
    const ListId id = lists().create({.name = QStringLiteral("Calls")}).valueOr({});
    const std::vector<Uuid> leads = addLeads(30);
    QCOMPARE(lists().add(id, Table::Lead, {leads.begin(), leads.begin() + 20}).valueOr(-1), 20);
    QCOMPARE(lists().add(id, Table::Lead, leads).valueOr(-1), 10);
    QCOMPARE(read(id).leads, 30);
    QCOMPARE(lists().takeOff(id, Table::Lead, {leads[3], leads[4], Uuid::random()}).valueOr(-1), 2);
    QCOMPARE(read(id).leads, 28);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(read(id).leads, 30);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(read(id).leads, 20);
    QCOMPARE(lists().add(ListId{Uuid::random()}, Table::Lead, leads).error().code, Errc::NotFound);
    // A lead that is deleted is not counted, and is there again with it.
    QVERIFY(m_pipeline->leads().remove({LeadId{leads.front()}}).ok());
    QCOMPARE(read(id).leads, 19);
}

void TestLists::twoDevicesAgreeOnWhoIsOnIt()
{
    const ListId list{Uuid::random()};
    const Uuid lead = Uuid::random();
    QCOMPARE(listMemberIdFor(list, lead), listMemberIdFor(list, lead));
    QVERIFY(listMemberIdFor(list, lead) != listMemberIdFor(list, Uuid::random()));
    QVERIFY(listMemberIdFor(list, lead) != listMemberIdFor(ListId{Uuid::random()}, lead));
}

void TestLists::companiesAreOnListsToo()
{
    const ListId id = lists().create({.name = QStringLiteral("Visits")}).valueOr({});
    Company company;
    company.name = QStringLiteral("ACME");
    const Uuid acme = m_pipeline->leads().createCompany(company)->uuid;
    QCOMPARE(lists().add(id, Table::Company, {acme}).valueOr(-1), 1);
    QCOMPARE(read(id).companies, 1);
    QCOMPARE(read(id).leads, 0);
    const Catalog catalog = m_pipeline->catalog().valueOr({});
    const TableQuery onIt{.table = Table::Company,
                          .filter
                          = {.conditions = {{QStringLiteral("lists"), FilterOp::AnyOf, {id.text()}, {}}}}};
    Reader reader = m_pipeline->store().reader();
    QCOMPARE((*reader.read([&](Connection &c) { return readKeys(c, catalog, onIt, 0); }))->total, 1);
}

void TestLists::anExpiredListIsTold()
{
    const FixedList list{.expiresOn = QDate(2026, 5, 1)};
    QVERIFY(!list.isExpired(QDate(2026, 5, 1)));
    QVERIFY(list.isExpired(QDate(2026, 5, 2)));
    QVERIFY(!FixedList{}.isExpired(QDate(2026, 5, 2)));
}

void TestLists::deletingAListLeavesItsThings()
{
    const ListId id = lists().create({.name = QStringLiteral("Calls")}).valueOr({});
    const std::vector<Uuid> leads = addLeads(3);
    QVERIFY(lists().add(id, Table::Lead, leads).ok());
    QVERIFY(lists().remove(id).ok());
    QCOMPARE(number("SELECT count(*) FROM list_member WHERE gone=0"), 0);
    QCOMPARE(number("SELECT count(*) FROM lead WHERE gone=0"), 3);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(read(id).leads, 3);
    QCOMPARE(trial::problemsOf(*m_pipeline), QString());
}

void TestLists::labelsOfMany()
{
    const std::vector<Uuid> leads = addLeads(5);
    Leads &service = m_pipeline->leads();
    QCOMPARE(service.setLabels(Table::Lead, leads, QStringLiteral(" Işık  fuarı "), true).valueOr(-1), 5);
    QCOMPARE(service.setLabels(Table::Lead, leads, QStringLiteral("ışık fuarı"), true).valueOr(-1), 0);
    QCOMPARE(service.setLabels(Table::Lead, {leads[0]}, QStringLiteral("ISIK FUARI"), false).valueOr(-1), 1);
    QCOMPARE(number("SELECT count(*) FROM label WHERE gone=0"), 4);
    QVERIFY(m_pipeline->store().undo().ok());
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(number("SELECT count(*) FROM label WHERE gone=0"), 0);
    Company company;
    company.name = QStringLiteral("ACME");
    const CompanyId acme = m_pipeline->leads().createCompany(company).valueOr({});
    QCOMPARE(service.setLabels(Table::Company, {acme.uuid}, QStringLiteral("key account"), true).valueOr(-1),
             1);
    Reader reader = m_pipeline->store().reader();
    QCOMPARE(*reader.read([&](Connection &c) { return readLabels(c, acme); }),
             QStringList{QStringLiteral("key account")});
    QCOMPARE(service.setLabels(Table::Lead, leads, QStringLiteral("  "), true).error().code,
             Errc::InvalidValue);
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
