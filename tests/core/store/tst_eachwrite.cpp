#include "core/exchange/fieldeditor.h"
#include "core/funnel/board.h"
#include "core/leads/lists.h"
#include "core/store/eachwrite.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

namespace {

constexpr int many = int(BulkAction::maxOperations) + 500;

} // namespace

class TestEachWrite : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void manyCompaniesGoAsOneAction();
    void manyLeadsMoveAsOneActionAndKeepTheirOrder_data();
    void manyLeadsMoveAsOneActionAndKeepTheirOrder();
    void manyOpportunitiesGoAndTheirLeadsComeBack();
    void manyThingsOfTheEditorGoAsOneAction();
    void whatTakesManyOperationsEachIsSplitToo();
    void failureHalfwayTakesEverythingBack();
    void cancelledHalfwayTakesEverythingBack_data();
    void cancelledHalfwayTakesEverythingBack();
    void fewAreOneTransaction();

private:
    std::vector<LeadId> addLeads(int count)
    {
        std::vector<LeadId> leads;
        for (int from = 0; from < count; from += 500) {
            (void)m_pipeline->store().write(ActionCode::Import, {}, [&](Writer &writer) -> Result<void> {
                for (int i = from; i < std::min(count, from + 500); ++i) {
                    Lead lead;
                    lead.givenName = QString::number(i);
                    lead.email = QStringLiteral("l%1@example.com").arg(i);
                    leads.push_back(placeLead(writer, m_pipeline->store().pipeline(), lead));
                }
                return {};
            });
        }
        return leads;
    }
    qint64 largestTransaction() { return number("SELECT max(seq_to-seq_from+1) FROM sync_txn"); }
    qint64 actions() { return number("SELECT count(*) FROM sync_action"); }
    // What one action did is whole, in parts of bounded size, and goes with one undo.
    void checkOneAction(qint64 actionsBefore, const QByteArray &before)
    {
        QCOMPARE(actions(), actionsBefore + 1);
        QCOMPARE(number("SELECT count(*) FROM sync_action WHERE closed=0"), 0);
        QVERIFY2(largestTransaction() <= BulkAction::maxOperations,
                 qPrintable(QString::number(largestTransaction())));
        QVERIFY(m_pipeline->store().undo().ok());
        QCOMPARE(trial::visible(*m_pipeline), before);
        QCOMPARE(trial::problemsOf(*m_pipeline), QString());
    }
    std::vector<LeadId> columnOf(QStringView key)
    {
        Reader reader = m_pipeline->store().reader();
        const StageId id = stage(key);
        return reader
            .read([&](Connection &c) {
                std::vector<LeadId> leads;
                Query query(c,
                            "SELECT lead FROM (SELECT id AS lead, position, id FROM lead WHERE stage=?1 AND "
                            "gone=0 AND "
                            "position IS NOT NULL UNION ALL SELECT lead, position, id FROM opportunity WHERE "
                            "stage=?1 AND "
                            "gone=0) ORDER BY position, id",
                            id);
                while (query.next())
                    leads.push_back(query.as<LeadId>(0));
                return leads;
            })
            .valueOr({});
    }
};

void TestEachWrite::manyCompaniesGoAsOneAction()
{
    std::vector<CompanyId> companies;
    for (int from = 0; from < many; from += 500) {
        QVERIFY(m_pipeline->store()
                    .write(ActionCode::Import, {},
                           [&](Writer &writer) -> Result<void> {
                               for (int i = 0; i < 500; ++i)
                                   companies.push_back(
                                       companyNamed(writer, QStringLiteral("C%1").arg(from + i)));
                               return {};
                           })
                    .ok());
    }
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actionsBefore = actions();
    QVERIFY(m_pipeline->leads().removeCompanies(companies).ok());
    QCOMPARE(number("SELECT count(*) FROM company WHERE gone=0"), 0);
    QCOMPARE(m_pipeline->store().nextUndo()->value().args.value(0), QString::number(companies.size()));
    checkOneAction(actionsBefore, before);
}

void TestEachWrite::manyLeadsMoveAsOneActionAndKeepTheirOrder_data()
{
    QTest::addColumn<QString>("stageKey");
    QTest::addColumn<int>("where"); // top, end, before a card
    QTest::newRow("top") << QStringLiteral("contacted") << 0;
    QTest::newRow("end") << QStringLiteral("contacted") << 1;
    QTest::newRow("before a card") << QStringLiteral("contacted") << 2;
    QTest::newRow("opportunities are made") << QStringLiteral("demo") << 0;
}

void TestEachWrite::manyLeadsMoveAsOneActionAndKeepTheirOrder()
{
    QFETCH(const QString, stageKey);
    QFETCH(const int, where);
    const std::vector<LeadId> leads = addLeads(many + 2);
    std::vector<CardRef> cards;
    for (const LeadId lead : leads)
        cards.push_back({CardRef::Kind::Lead, lead.uuid});
    const std::vector<CardRef> two(cards.end() - 2, cards.end());
    cards.resize(cards.size() - 2);
    QVERIFY(m_pipeline->moves().move(two, {.stage = stage(stageKey)}).ok());
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actionsBefore = actions();
    MoveTarget target{.stage = stage(stageKey), .atEnd = where == 1};
    if (where == 2)
        target.before = two[1];
    const auto moved = m_pipeline->moves().move(cards, target);
    QVERIFY(moved.ok());
    QCOMPARE(moved->size(), cards.size());
    std::vector<LeadId> expected(leads.begin(), leads.end() - 2);
    const auto place = where == 0 ? expected.end() : where == 1 ? expected.begin() : expected.end();
    if (where == 2) {
        expected.insert(expected.begin(), leads[leads.size() - 2]);
        expected.push_back(leads.back());
    } else {
        expected.insert(place, leads.end() - 2, leads.end());
    }
    QVERIFY(columnOf(stageKey) == expected);
    QVERIFY(number("SELECT max(length(position)) FROM lead") <= qint64(OrderKeys::longest));
    QVERIFY(number("SELECT coalesce(max(length(position)), 0) FROM opportunity")
            <= qint64(OrderKeys::longest));
    checkOneAction(actionsBefore, before);
}

void TestEachWrite::manyOpportunitiesGoAndTheirLeadsComeBack()
{
    const std::vector<LeadId> leads = addLeads(many);
    std::vector<CardRef> cards;
    for (const LeadId lead : leads)
        cards.push_back({CardRef::Kind::Lead, lead.uuid});
    const auto moved = m_pipeline->moves().move(cards, {.stage = stage(u"demo")});
    QVERIFY(moved.ok());
    std::vector<OpportunityId> opportunities;
    for (const MoveOutcome &outcome : *moved)
        opportunities.push_back(outcome.opportunity);
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actionsBefore = actions();
    QVERIFY(m_pipeline->opportunities().remove(opportunities).ok());
    QCOMPARE(number("SELECT count(*) FROM lead WHERE position IS NOT NULL AND gone=0"), many);
    checkOneAction(actionsBefore, before);
}

void TestEachWrite::manyThingsOfTheEditorGoAsOneAction()
{
    std::vector<Uuid> ids;
    for (const LeadId lead : addLeads(many))
        ids.push_back(lead.uuid);
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actionsBefore = actions();
    QVERIFY(FieldEditor(*m_pipeline).remove(ids).ok());
    QCOMPARE(number("SELECT count(*) FROM lead WHERE gone=0"), 0);
    checkOneAction(actionsBefore, before);
}

// Fewer things than a transaction has operations, but several operations each.
void TestEachWrite::whatTakesManyOperationsEachIsSplitToo()
{
    std::vector<CardRef> cards;
    for (const LeadId lead : addLeads(1200))
        cards.push_back({CardRef::Kind::Lead, lead.uuid});
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actionsBefore = actions();
    QVERIFY(m_pipeline->moves().move(cards, {.stage = stage(u"contacted")}).ok());
    checkOneAction(actionsBefore, before);
}

void TestEachWrite::failureHalfwayTakesEverythingBack()
{
    std::vector<LeadId> leads = addLeads(many);
    leads.push_back(LeadId{Uuid::random()});
    const QByteArray before = trial::visible(*m_pipeline);
    const auto removed = m_pipeline->leads().remove(leads);
    QVERIFY(!removed.ok());
    QCOMPARE(removed.error().code, Errc::NotFound);
    QCOMPARE(trial::visible(*m_pipeline), before);
    std::vector<CardRef> cards;
    for (const LeadId lead : leads)
        cards.push_back({CardRef::Kind::Lead, lead.uuid});
    QCOMPARE(m_pipeline->moves().move(cards, {.stage = stage(u"contacted")}).error().code, Errc::NotFound);
    QCOMPARE(trial::visible(*m_pipeline), before);
    QCOMPARE(number("SELECT count(*) FROM sync_action WHERE closed=0"), 0);
    QCOMPARE(trial::problemsOf(*m_pipeline), QString());
}

void TestEachWrite::cancelledHalfwayTakesEverythingBack_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("cancelAt");
    QTest::newRow("in the only transaction") << 300 << 120;
    QTest::newRow("in the first of several") << many << 700;
    QTest::newRow("in the second") << many << int(BulkAction::maxOperations) + 200;
}

void TestEachWrite::cancelledHalfwayTakesEverythingBack()
{
    QFETCH(const int, count);
    QFETCH(const int, cancelAt);
    const std::vector<LeadId> leads = addLeads(count);
    std::vector<Uuid> ids;
    std::vector<CardRef> cards;
    for (const LeadId lead : leads) {
        ids.push_back(lead.uuid);
        cards.push_back({CardRef::Kind::Lead, lead.uuid});
    }
    const auto list = Lists(m_pipeline->store()).create({.name = QStringLiteral("Fair")});
    QVERIFY(list.ok());
    const QByteArray before = trial::visible(*m_pipeline);
    const qint64 actionsBefore = number("SELECT count(*) FROM sync_action WHERE closed=1");
    std::atomic<bool> cancel = false;
    size_t told = 0;
    const EachWatch watch{&cancel, [&](size_t done) {
                              told = std::max(told, done);
                              cancel = cancel || done >= size_t(cancelAt);
                          }};
    const auto cancelled = [&](const auto &done) {
        const bool asWished = !done.ok() && done.error().code == Errc::Cancelled && told >= size_t(cancelAt);
        cancel = false;
        told = 0;
        return asWished && trial::visible(*m_pipeline) == before;
    };
    QVERIFY(cancelled(m_pipeline->leads().remove(leads, watch)));
    QVERIFY(cancelled(m_pipeline->leads().setLabels(Table::Lead, ids, QStringLiteral("VIP"), true, watch)));
    QVERIFY(cancelled(Lists(m_pipeline->store()).add(*list, Table::Lead, ids, watch)));
    QVERIFY(cancelled(m_pipeline->moves().moveEach(cards, {.stage = stage(u"contacted")}, watch)));
    QVERIFY(cancelled(FieldEditor(*m_pipeline)
                          .setMany(Table::Lead, ids, {.values = {{QStringLiteral("title"), QStringLiteral("CTO")}}}, watch)));
    QCOMPARE(number("SELECT count(*) FROM sync_action WHERE closed=0"), 0);
    // What was taken back is not offered to be undone.
    QVERIFY(m_pipeline->store().nextUndo()->value().code == ActionCode::CreateList);
    QVERIFY(number("SELECT count(*) FROM sync_action WHERE closed=1") >= actionsBefore);
    QCOMPARE(trial::problemsOf(*m_pipeline), QString());
}

void TestEachWrite::fewAreOneTransaction()
{
    const std::vector<LeadId> leads = addLeads(100);
    const qint64 transactions = number("SELECT count(*) FROM sync_txn");
    int calls = 0;
    const auto done = writeEach(
        m_pipeline->store(), ActionCode::DeleteLeads, leads.size(),
        [&](Writer &writer, size_t index) -> Result<void> {
            ++calls;
            writer.remove(Table::Lead, leads[index].uuid);
            return {};
        },
        [] { return QStringList{QStringLiteral("100")}; });
    QVERIFY(done.ok());
    QCOMPARE(calls, 100);
    QCOMPARE(number("SELECT count(*) FROM sync_txn"), transactions + 1);
}

QTEST_GUILESS_MAIN(TestEachWrite)
#include "tst_eachwrite.moc"
