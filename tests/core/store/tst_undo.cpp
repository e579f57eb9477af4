// Undo of actions in many transactions, whose rows are read ahead of their turn.

#include "core/store/emptyrecord.h"
#include "tests/core/store/trialpipeline.h"

#include <QTest>

using namespace huni;
using namespace huni::trial;

namespace {

constexpr int manyLeads = 3 * int(BulkAction::maxOperations);

// Leads in several transactions of one action; the first and the last get their title in another.
std::vector<LeadId> importedLeads(Pipeline &pipeline)
{
    std::vector<LeadId> leads;
    auto bulk = pipeline.store().beginBulk(ActionCode::Import);
    for (int from = 0; from < manyLeads; from += int(BulkAction::maxOperations)) {
        const auto written = bulk->write([&](Writer &writer) -> Result<void> {
            for (int i = from; i < from + int(BulkAction::maxOperations); ++i) {
                Record record = emptyRecord(Table::Lead);
                record.at(col::Lead::GivenName) = textValue("Ada " + std::to_string(i));
                leads.emplace_back(writer.newId());
                writer.create(Table::Lead, leads.back().uuid, std::move(record));
            }
            return {};
        });
        if (!written)
            return {};
    }
    const auto titled = bulk->write([&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < 10; ++i) {
            for (const LeadId &lead : {leads[i], leads[leads.size() - 1 - i]})
                writer.set(Table::Lead, lead.uuid, {{col::Lead::Title, Value("Manager")}});
        }
        return {};
    });
    if (!titled || !bulk->close({}))
        return {};
    return leads;
}

qint64 leadCount(Pipeline &pipeline)
{
    Reader reader = pipeline.store().reader();
    return reader
        .read([](Connection &connection) {
            Query count(connection, "SELECT count(*) FROM lead WHERE gone=0");
            return count.next() ? count.integer(0) : -1;
        })
        .valueOr(-1);
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<Place>(); }
    void rowsOfSeveralPiecesGoAndComeBack();
    void whatChangesWhileItIsTakenBackStays_data();
    void whatChangesWhileItIsTakenBackStays();
    void calledOffLeavesAllAsItWas();

private:
    std::unique_ptr<Place> m_place;
};

void TestUndo::rowsOfSeveralPiecesGoAndComeBack()
{
    auto pipeline = newPipeline(m_place->path());
    const QByteArray before = visible(*pipeline);
    const auto leads = importedLeads(*pipeline);
    QCOMPARE(leads.size(), size_t(manyLeads));
    const QByteArray imported = visible(*pipeline);
    for (int round = 0; round < 2; ++round) {
        const auto undone = pipeline->store().undo();
        QVERIFY(undone);
        QCOMPARE(undone->skipped, QStringList());
        QCOMPARE(visible(*pipeline), before);
        const auto redone = pipeline->store().redo();
        QVERIFY(redone);
        QCOMPARE(redone->skipped, QStringList());
        QCOMPARE(visible(*pipeline), imported);
    }
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestUndo::calledOffLeavesAllAsItWas()
{
    auto pipeline = newPipeline(m_place->path());
    Store &store = pipeline->store();
    const QByteArray before = visible(*pipeline);
    QCOMPARE(importedLeads(*pipeline).size(), size_t(manyLeads));
    const QByteArray imported = visible(*pipeline);
    std::atomic<bool> cancel = false;
    qint64 doneThen = 0;
    qint64 all = 0;
    const UndoWatch afterTheFirst{&cancel, [&](qint64 done, qint64 total) {
                                      cancel = true;
                                      doneThen = done;
                                      all = total;
                                  }};
    const auto undone = store.undo(afterTheFirst);
    QVERIFY(!undone && undone.error().code == Errc::Cancelled);
    QVERIFY(doneThen > 0 && doneThen < all && all >= manyLeads);
    QCOMPARE(visible(*pipeline), imported);
    QVERIFY(store.undo()); // as if nothing had been
    QCOMPARE(visible(*pipeline), before);
    cancel = false;
    const auto redone = store.redo(afterTheFirst);
    QVERIFY(!redone && redone.error().code == Errc::Cancelled);
    QCOMPARE(visible(*pipeline), before);
    QVERIFY(store.redo());
    QCOMPARE(visible(*pipeline), imported);
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestUndo::whatChangesWhileItIsTakenBackStays_data()
{
    QTest::addColumn<int>("commit");
    QTest::addColumn<bool>("byAnotherProgram");
    for (const int commit : {1, 2, 3}) {
        for (const bool other : {false, true})
            QTest::addRow("after transaction %d, %s", commit, other ? "elsewhere" : "here") << commit << other;
    }
}

// Somebody answers a mail while the undo of the import runs: the lead with the new title stays.
void TestUndo::whatChangesWhileItIsTakenBackStays()
{
    QFETCH(int, commit);
    QFETCH(bool, byAnotherProgram);
    auto pipeline = newPipeline(m_place->path());
    const auto leads = importedLeads(*pipeline);
    QCOMPARE(leads.size(), size_t(manyLeads));
    auto other = byAnotherProgram ? openPipeline(m_place->path()) : nullptr;
    Pipeline &editing = other ? *other : *pipeline;
    // The newest leads go first, so this one goes in the last transaction, read ahead before the edit or after.
    const LeadId touched = leads[20];
    int commits = 0;
    bool isEdited = false;
    QObject watcher;
    QObject::connect(&pipeline->store(), &Store::committed, &watcher, [&](const ChangeSet &changes) {
        if (changes.action.code != ActionCode::Undo || ++commits != commit)
            return;
        isEdited = bool(setTitle(editing, touched, "Answered"));
    });
    const auto undone = pipeline->store().undo();
    QVERIFY(undone);
    QVERIFY(isEdited);
    QCOMPARE(undone->skipped, QStringList{QStringLiteral("lead ") + touched.text()});
    QCOMPARE(leadCount(*pipeline), 1);
    QCOMPARE(titleOf(*pipeline, touched), QStringLiteral("Answered"));
    QCOMPARE(problemsOf(*pipeline), QString());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
