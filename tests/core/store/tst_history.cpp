#include "core/store/backup.h"
#include "core/store/emptyrecord.h"
#include "core/store/history.h"
#include "core/store/migrations.h"
#include "core/store/pipelinefile.h"
#include "tests/core/store/trialpipeline.h"

#include <QTest>

#include <sqlite3.h>

using namespace huni;
using namespace huni::trial;

/// History, undo, backups and checks over a pipeline file.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyOfALead();
    void historyOfTheWholeFileIsPaged();
    void aFieldIsRevertedToItsValueBefore();
    void anEditAfterwardsIsSkippedAndNamed();
    void aDeletionAfterwardsStands();
    void whatWasUndoneAndRedoneCanBeUndone();
    void whatWasUndoneAndRedoneStands();
    void anAnswerGivenAgainHasNoOldEvidence();
    void anOlderFileIsBackedUpAndMigrated();
    void restoredFileGoesOnUnderANewWriter();
    void restoreKeepsADamagedFile();
    void restoreOfARunningImportTakesItBack();
    void aTakingBackThatWasCutOffIsFinished();
    void backupsAreThinnedOut();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void checkTellsWhatIsBeingWritten();
    void equalContentsGiveEqualDigests();
    void tablesAreThoseOfTheRegistry();
    void everyChangeOfARowHasItsOperation();
};

namespace {

std::vector<HistoryEntry> historyOfLead(Pipeline &pipeline, LeadId lead, int limit = 100, qint64 before = 0)
{
    Reader reader = pipeline.store().reader();
    return reader.read([&](Connection &c) { return historyOf(c, Table::Lead, lead.uuid, limit, before); })
        .valueOr({});
}

std::vector<HistoryEntry> wholeHistory(Pipeline &pipeline, int limit, qint64 before = 0)
{
    Reader reader = pipeline.store().reader();
    return reader.read([&](Connection &c) { return history(c, limit, before); }).valueOr({});
}

void run(Pipeline &pipeline, const char *sql)
{
    const auto done = pipeline.store().inspect([&](Connection &c) -> Result<void> {
        c.exec(sql);
        return {};
    });
    QVERIFY2(done.ok(), sql);
}

// Four transactions of an import: a new lead and another title in each.
void writeSome(BulkAction &bulk, LeadId lead)
{
    for (const char *title : {"A", "B", "A", "C"}) {
        const auto written = bulk.write([&](Writer &writer) -> Result<void> {
            writer.create(Table::Lead, writer.newId(), recordOf(Lead{.givenName = QStringLiteral("Half")}));
            writer.set(Table::Lead, lead.uuid, {{col::Lead::Title, textValue(std::string_view(title))}});
            return {};
        });
        QVERIFY(written.ok());
    }
}

} // namespace

void TestHistory::historyOfALead()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(setTitle(*pipeline, lead, "CTO").ok());
    QVERIFY(setTitle(*pipeline, lead, "CEO").ok());
    QVERIFY(pipeline->leads().remove({lead}).ok());
    QVERIFY(pipeline->store().undo().ok());
    const auto entries = historyOfLead(*pipeline, lead);
    QCOMPARE(entries.size(), size_t(5));
    QCOMPARE(entries[0].rows.front().what, RowHistory::What::Revived);
    QCOMPARE(entries[0].action.code, ActionCode::Undo);
    QCOMPARE(entries[1].rows.front().what, RowHistory::What::Deleted);
    QVERIFY(entries[1].takenBack);
    QCOMPARE(entries[2].rows.front().fields,
             (std::vector<FieldChange>{{QStringLiteral("title"),
                                        {},
                                        textValue(QStringLiteral("CTO")),
                                        textValue(QStringLiteral("CEO"))}}));
    QCOMPARE(
        entries[3].rows.front().fields,
        (std::vector<FieldChange>{{QStringLiteral("title"), {}, Value{}, textValue(QStringLiteral("CTO"))}}));
    QCOMPARE(entries[4].rows.front().what, RowHistory::What::Created);
    QCOMPARE(entries[4].action.code, ActionCode::CreateLead);
    QCOMPARE(entries[4].action.person, pipeline->store().person());
    QVERIFY(!entries[4].device.isEmpty());
    QVERIFY(entries[4].writtenAt > 1'600'000'000'000);
    const auto page = historyOfLead(*pipeline, lead, 2, entries[1].commitNo);
    QCOMPARE(page.size(), size_t(2));
    QCOMPARE(page.front().commitNo, entries[2].commitNo);
}

void TestHistory::historyOfTheWholeFileIsPaged()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    for (int i = 0; i < 7; ++i)
        QVERIFY(addLead(*pipeline, QStringLiteral("Lead %1").arg(i)));
    {
        auto bulk = pipeline->store().beginBulk(ActionCode::Import);
        for (int part = 0; part < 3; ++part) {
            QVERIFY(bulk->write([](Writer &writer) -> Result<void> {
                            for (int i = 0; i < 30; ++i)
                                writer.create(Table::Lead, writer.newId(),
                                              recordOf(Lead{.givenName = QStringLiteral("Row")}));
                            return {};
                        })
                        .ok());
        }
        QVERIFY(bulk->close({QStringLiteral("90")}).ok());
    }
    QList<qint64> actions;
    qint64 before = 0;
    for (;;) {
        const auto page = wholeHistory(*pipeline, 3, before);
        if (page.empty())
            break;
        for (const HistoryEntry &entry : page)
            actions += entry.action.action;
        before = page.back().commitNo;
    }
    QCOMPARE(actions, (QList<qint64>{9, 8, 7, 6, 5, 4, 3, 2, 1}));
    const auto newest = wholeHistory(*pipeline, 2);
    QCOMPARE(newest[0].operations, 90);
    QVERIFY(newest[0].rows.empty());
    QCOMPARE(newest[1].operations, 1);
    QCOMPARE(newest[1].rows.size(), size_t(1));
}

void TestHistory::aFieldIsRevertedToItsValueBefore()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(setTitle(*pipeline, lead, "CTO").ok());
    QVERIFY(setTitle(*pipeline, lead, "CEO").ok());
    const auto entries = historyOfLead(*pipeline, lead);
    const Dot change = entries[0].rows.front().operation;
    QVERIFY(revertField(pipeline->store(), Table::Lead, lead.uuid, QStringLiteral("title"), change).ok());
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("CTO"));
    QCOMPARE((*pipeline->store().nextUndo())->code, ActionCode::EditLead);
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("CEO"));
    QCOMPARE(
        revertField(pipeline->store(), Table::Lead, lead.uuid, QStringLiteral("email"), change).error().code,
        Errc::UnknownField);
    QCOMPARE(revertField(pipeline->store(), Table::Lead, lead.uuid, QStringLiteral("nonsense"), change)
                 .error()
                 .code,
             Errc::UnknownField);
    QCOMPARE(
        revertField(pipeline->store(), Table::Lead, lead.uuid, QStringLiteral("stage"), change).error().code,
        Errc::InvalidValue);
    QCOMPARE(revertField(pipeline->store(), Table::Lead, lead.uuid, QStringLiteral("title"), {1, 9999})
                 .error()
                 .code,
             Errc::NotFound);
}

void TestHistory::anEditAfterwardsIsSkippedAndNamed()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(setTitle(*pipeline, lead, "A").ok());
    QVERIFY(setTitle(*pipeline, lead, "B").ok());
    const qint64 toB = (*pipeline->store().nextUndo())->action;
    QVERIFY(setTitle(*pipeline, lead, "C").ok());
    QVERIFY(setTitle(*pipeline, lead, "B").ok()); // B again, but not that B
    const auto undone = pipeline->store().undoAction(toB);
    QVERIFY(undone.ok());
    QCOMPARE(undone->skipped, QStringList{QStringLiteral("lead ") + lead.text()});
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("B"));
    QCOMPARE(pipeline->store().undoAction(toB).error().code, Errc::NothingToUndo);
    QCOMPARE(pipeline->store().undoAction(12345).error().code, Errc::NotFound);
}

void TestHistory::aDeletionAfterwardsStands()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    const auto label
        = [&](bool on) { QVERIFY(pipeline->leads().setLabel(lead, QStringLiteral("VIP"), on).ok()); };
    const auto labels = [&] {
        return pipeline->store()
            .reader()
            .read([&](Connection &c) { return readLabels(c, lead); })
            .valueOr({});
    };
    label(true);
    label(false);
    const qint64 firstOff = (*pipeline->store().nextUndo())->action;
    label(true);
    label(false);
    const auto undone = pipeline->store().undoAction(firstOff);
    QVERIFY(undone.ok());
    QCOMPARE(undone->skipped.size(), 1);
    QCOMPARE(labels(), QStringList());
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(labels(), QStringList{QStringLiteral("VIP")});
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(labels(), QStringList());
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestHistory::whatWasUndoneAndRedoneCanBeUndone()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(setTitle(*pipeline, lead, "A").ok());
    const qint64 edit = (*pipeline->store().nextUndo())->action;
    QVERIFY(pipeline->store().undo().ok());
    QVERIFY(pipeline->store().redo().ok());
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("A"));
    const auto undone = pipeline->store().undoAction(edit);
    QVERIFY(undone.ok());
    QCOMPARE(undone->taken.action, edit);
    QCOMPARE(titleOf(*pipeline, lead), QString());
}

void TestHistory::whatWasUndoneAndRedoneStands()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(setTitle(*pipeline, lead, "A").ok());
    const auto takenBack = [&] {
        QVector<bool> marks; // newest first, down to the edit
        const auto entries = wholeHistory(*pipeline, 100);
        for (const HistoryEntry &entry : entries) {
            marks += entry.takenBack;
            if (entry.action.code == ActionCode::EditLead)
                break;
        }
        return marks;
    };
    QCOMPARE(takenBack(), QVector<bool>{false});
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(takenBack(), (QVector<bool>{false, true}));
    QVERIFY(pipeline->store().redo().ok());
    QCOMPARE(takenBack(), (QVector<bool>{false, true, false})); // the undo was taken back, the edit stands
    QCOMPARE(historyOfLead(*pipeline, lead)[2].takenBack, false);
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(takenBack(), (QVector<bool>{false, true, false, true}));
    QCOMPARE(titleOf(*pipeline, lead), QString());
    QVERIFY(pipeline->store().redo().ok());
    QCOMPARE(takenBack(), (QVector<bool>{false, true, false, true, false}));
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("A"));
}

void TestHistory::anAnswerGivenAgainHasNoOldEvidence()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(pipeline->qualification()
                .answer(lead,
                        {{.dimension = QStringLiteral("budget"),
                          .verdict = Verdict::Yes,
                          .evidence = QStringLiteral("said so")}})
                .ok());
    QVERIFY(pipeline->store().undo().ok());
    QVERIFY(pipeline->qualification()
                .answer(lead, {{.dimension = QStringLiteral("budget"), .verdict = Verdict::Partly}})
                .ok());
    const auto answers = pipeline->store().reader().read([&](Connection &c) { return readBant(c, lead); });
    QCOMPARE((*answers)[0].verdict, Verdict::Partly);
    QCOMPARE((*answers)[0].evidence, QString());
}

void TestHistory::anOlderFileIsBackedUpAndMigrated()
{
    const Place place;
    {
        auto pipeline = newPipeline(place.path());
        QVERIFY(addLead(*pipeline, QStringLiteral("Ada")));
        QVERIFY(pipeline->store().undo().ok());
        run(*pipeline, trial::asFirstSchema);
    }
    auto pipeline = openPipeline(place.path());
    QVERIFY(pipeline);
    QCOMPARE(numberFrom(pipeline->store(), "PRAGMA user_version"), schemaVersion());
    QCOMPARE(backupsOf(pipeline->store().path()).size(), 1);
    run(*pipeline, trial::withRowsOfItsLog);
    QVERIFY(pipeline->store().redo().ok());
    QCOMPARE(problemsOf(*pipeline), QString());
}

void TestHistory::restoredFileGoesOnUnderANewWriter()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(setTitle(*pipeline, lead, "A").ok());
    QVERIFY(setTitle(*pipeline, lead, "B").ok());
    QVERIFY(pipeline->store().undo().ok());
    const QByteArray digest = digestOf(*pipeline);
    const auto backup = backupPipeline(place.path());
    QVERIFY(backup.ok());
    QVERIFY(setTitle(*pipeline, lead, "lost").ok());
    QCOMPARE(restorePipeline(*backup, place.path()).error().code, Errc::FileLocked);
    const QByteArray present = digestOf(*pipeline);
    pipeline.reset();
    const auto kept = restorePipeline(*backup, place.path());
    QVERIFY(kept.ok());

    pipeline = openPipeline(place.path());
    QVERIFY(pipeline);
    QCOMPARE(digestOf(*pipeline), digest);
    QCOMPARE(pipeline->store().writerIndex(), 2);
    QVERIFY(pipeline->store().redo().ok()); // what the earlier writer undid
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("B"));
    QVERIFY(setTitle(*pipeline, lead, "C").ok());
    QCOMPARE(numberFrom(pipeline->store(), "SELECT max(seq) FROM sync_op WHERE writer=2"), 2);
    for (const char *title : {"B", "A", ""}) {
        QVERIFY(pipeline->store().undo().ok());
        QCOMPARE(titleOf(*pipeline, lead), QString::fromLatin1(title));
    }
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("(gone)"));
    QCOMPARE(pipeline->store().undo().error().code, Errc::NothingToUndo);
    for (const char *title : {"", "A", "B", "C"}) {
        QVERIFY(pipeline->store().redo().ok());
        QCOMPARE(titleOf(*pipeline, lead), QString::fromLatin1(title));
    }
    QCOMPARE(problemsOf(*pipeline), QString());
    pipeline.reset();
    pipeline = openPipeline(place.path()); // opened again at its place: no further writer
    QCOMPARE(pipeline->store().writerIndex(), 2);
    auto before = openPipeline(*kept);
    QVERIFY(before);
    QCOMPARE(digestOf(*before), present);
}

void TestHistory::restoreKeepsADamagedFile()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(addLead(*pipeline, QStringLiteral("Ada")));
    const auto backup = backupPipeline(place.path());
    pipeline.reset();
    QFile file(place.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    file.write(QByteArray(20000, 'x'));
    file.close();
    const QByteArray damaged = [&] {
        QFile in(place.path());
        (void)in.open(QIODevice::ReadOnly);
        return in.readAll();
    }();
    const auto kept = restorePipeline(*backup, place.path());
    QVERIFY(kept.ok());
    QFile keptFile(*kept);
    QVERIFY(keptFile.open(QIODevice::ReadOnly));
    QCOMPARE(keptFile.readAll(), damaged);
    pipeline = openPipeline(place.path());
    QVERIFY(pipeline);
    QCOMPARE(problemsOf(*pipeline), QString());

    // A backup that is damaged itself is refused, and nothing is touched.
    pipeline.reset();
    QVERIFY(QFile::copy(*kept, place.path("bad.huni")));
    const QByteArray before = [&] {
        QFile in(place.path());
        (void)in.open(QIODevice::ReadOnly);
        return in.readAll();
    }();
    QVERIFY(!restorePipeline(place.path("bad.huni"), place.path()).ok());
    QFile after(place.path());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), before);
}

void TestHistory::restoreOfARunningImportTakesItBack()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    QString backup;
    {
        auto bulk = pipeline->store().beginBulk(ActionCode::Import);
        QVERIFY(bulk->write([](Writer &writer) -> Result<void> {
                        writer.create(Table::Lead, writer.newId(),
                                      recordOf(Lead{.givenName = QStringLiteral("Half")}));
                        return {};
                    })
                    .ok());
        backup = backupPipeline(place.path()).valueOr({});
    }
    pipeline.reset();
    QVERIFY(restorePipeline(backup, place.path()).ok());
    pipeline = openPipeline(place.path());
    QVERIFY(!visible(*pipeline).contains("Half"));
    QCOMPARE(problemsOf(*pipeline), QString());
    QVERIFY(!pipeline->store().nextUndo()->has_value());
}

void TestHistory::aTakingBackThatWasCutOffIsFinished()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    const QByteArray before = visible(*pipeline);
    {
        auto bulk = pipeline->store().beginBulk(ActionCode::Import);
        writeSome(*bulk, lead);
    }
    QCOMPARE(visible(*pipeline), before);
    // As if it had stopped after each of its transactions in turn: the rest of the log never came.
    const qint64 commits = numberFrom(pipeline->store(), "SELECT count(*) FROM sync_txn");
    QVERIFY(commits > 9);
    QCOMPARE(problemsOf(*pipeline), QString());
    pipeline.reset();
    for (int part = 1; part <= 4; ++part) {
        const QString path = place.path(qPrintable(QStringLiteral("part%1.huni").arg(part)));
        QVERIFY(copyPipeline(place.path(), path).ok());
        auto cut = openPipeline(path);
        // Another try over a file in which the first one got as far as that.
        {
            auto bulk = cut->store().beginBulk(ActionCode::Import);
            writeSome(*bulk, lead);
            run(*cut,
                qPrintable(
                    QStringLiteral("CREATE TEMP TABLE left_over AS SELECT %1 AS n; "
                                   "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.sync_txn WHEN "
                                   "(SELECT n FROM left_over)=0 BEGIN SELECT raise(ABORT, 'stop'); END; "
                                   "CREATE TEMP TRIGGER less AFTER INSERT ON main.sync_txn BEGIN "
                                   "UPDATE left_over SET n=n-1; END")
                        .arg(part)));
            QVERIFY(!bulk->takeBack().ok());
        }
        QCOMPARE(numberFrom(cut->store(), "SELECT count(*) FROM sync_action WHERE closed=0"), 2);
        cut.reset();
        cut = openPipeline(path);
        QCOMPARE(visible(*cut), before);
        QCOMPARE(problemsOf(*cut), QString());
    }
}

void TestHistory::backupsAreThinnedOut()
{
    const Instant now = 1'700'000'000'000;
    std::vector<Instant> instants;
    for (int hour = 0; hour < 24 * 800; hour += 6)
        instants.push_back(now - hour * hourMs);
    const std::vector<Instant> drop = backupsToDrop(instants, now);
    const size_t left = instants.size() - drop.size();
    QVERIFY(left >= 8 + 12);
    QVERIFY(left <= 8 + 14 + 8 + 12);
    for (const Instant at : drop)
        QVERIFY(at <= now - 2 * dayMs);
    QVERIFY(backupsToDrop({now - 900 * dayMs}, now).empty());
}

void TestHistory::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("kind");
    QTest::newRow("gap") << QByteArray("DELETE FROM sync_op WHERE writer=1 AND seq=3")
                         << QStringLiteral("log");
    QTest::newRow("counter") << QByteArray("UPDATE sync_state SET last_seq=last_seq+1")
                             << QStringLiteral("log");
    QTest::newRow("clock counter") << QByteArray("UPDATE sync_state SET last_hlc=1") << QStringLiteral("log");
    QTest::newRow("commit") << QByteArray("UPDATE sync_txn SET commit_no=99 WHERE txn=2")
                            << QStringLiteral("log");
    QTest::newRow("unclosed") << QByteArray("UPDATE sync_action SET closed=0 WHERE action=2")
                              << QStringLiteral("log");
    QTest::newRow("undone by nobody")
        << QByteArray("UPDATE sync_action SET undone_by=77 WHERE action=2") << QStringLiteral("log");
    QTest::newRow("body") << QByteArray("UPDATE sync_op SET body=x'0005' WHERE writer=1 AND seq=3")
                          << QStringLiteral("operation");
    QTest::newRow("clk") << QByteArray("UPDATE lead SET clk=x'01630000'") << QStringLiteral("row");
    QTest::newRow("clk unreadable") << QByteArray("UPDATE lead SET clk=x'ff'") << QStringLiteral("row");
    QTest::newRow("custom") << QByteArray("UPDATE lead SET custom='{\"1\":\"a'") << QStringLiteral("row");
    QTest::newRow("custom cut in an escape")
        << QByteArray("UPDATE lead SET custom='{\"1\":\"\\u'") << QStringLiteral("row");
    QTest::newRow("custom of nothing")
        << QByteArray("UPDATE lead SET custom='{\"55\":1}'") << QStringLiteral("row");
    QTest::newRow("cell") << QByteArray("UPDATE lead SET title='changed behind the log'")
                          << QStringLiteral("replay");
    QTest::newRow("gone") << QByteArray("UPDATE lead SET gone=1") << QStringLiteral("replay");
    QTest::newRow("row without operation")
        << QByteArray("INSERT INTO label(id, clk) VALUES(x'00112233445566778899aabbccddeeff', x'01010000')")
        << QStringLiteral("replay");
    QTest::newRow("projection") << QByteArray("UPDATE stage_total SET count=count+1")
                                << QStringLiteral("projection");
}

void TestHistory::checkFindsWhatIsWrong()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, kind);
    const Place place;
    auto pipeline = newPipeline(place.path());
    QVERIFY(setTitle(*pipeline, addLead(*pipeline, QStringLiteral("Ada")), "CTO").ok());
    QCOMPARE(problemsOf(*pipeline), QString());
    run(*pipeline, sql.constData());
    const QString problems = problemsOf(*pipeline);
    QVERIFY2(problems.contains(kind + u':'), qPrintable(problems));
}

// An import of somebody else is no damage.
void TestHistory::checkTellsWhatIsBeingWritten()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    auto other = openPipeline(place.path());
    QVERIFY(other);
    {
        auto bulk = other->store().beginBulk(ActionCode::Import);
        QVERIFY(bulk.ok());
        QVERIFY(bulk->write([](Writer &writer) -> Result<void> {
                        Record lead = emptyRecord(Table::Lead);
                        writer.create(Table::Lead, writer.newId(), std::move(lead));
                        return {};
                    })
                    .ok());
        const CheckReport report = checkPipeline(pipeline->store(), CheckDepth::Full);
        QVERIFY2(report.ok(),
                 qPrintable(report.problems.empty() ? QString() : report.problems.front().detail));
        QVERIFY(report.isBeingWritten);
        QVERIFY(bulk->close({}).ok());
    }
    QVERIFY(!checkPipeline(pipeline->store(), CheckDepth::Full).isBeingWritten);
    QCOMPARE(problemsOf(*pipeline), QString());
    // Nobody is at work on it: it was never closed.
    run(*pipeline, "UPDATE sync_action SET closed=0 WHERE action=(SELECT max(action) FROM sync_action)");
    const CheckReport report = checkPipeline(pipeline->store(), CheckDepth::Full);
    QVERIFY(!report.ok());
    QVERIFY(!report.isBeingWritten);
}

void TestHistory::equalContentsGiveEqualDigests()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    const CheckReport report = checkPipeline(pipeline->store(), CheckDepth::Full);
    QVERIFY(report.ok());
    QCOMPARE(report.schema, schemaVersion());
    QCOMPARE(report.digest.size(), 64);
    QVERIFY(report.operations > 20);
    QVERIFY(copyPipeline(place.path(), place.path("copy.huni")).ok());
    auto copy = openPipeline(place.path("copy.huni"));
    QCOMPARE(copy->store().writerIndex(), 2);
    QCOMPARE(checkPipeline(copy->store(), CheckDepth::Full).digest, report.digest);
    QVERIFY(setTitle(*copy, lead, "CTO").ok());
    QVERIFY(digestOf(*copy) != report.digest);
    QVERIFY(checkPipeline(copy->store(), CheckDepth::Quick).ok());
}

void TestHistory::tablesAreThoseOfTheRegistry()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    (void)pipeline->store().inspect([&](Connection &c) -> Result<void> {
        int number = 0;
        for (const TableInfo &info : registeredTables()) {
            [&] { QCOMPARE(int(info.table), ++number); }();
            QStringList columns;
            Query query(c, "SELECT name FROM pragma_table_info(?1) ORDER BY cid", info.name);
            while (query.next())
                columns += query.text(0);
            QStringList expected{QStringLiteral("n"), QStringLiteral("id"), QStringLiteral("clk"),
                                 QStringLiteral("gone")};
            int group = 0;
            for (const ColumnInfo &column : info.columns) {
                expected += QString::fromLatin1(column.name);
                const int at = int(&column - info.columns.data()) + 1;
                // A group is named after its first column, and its columns are neighbours.
                [&] { QVERIFY2(column.group == at || column.group == group, column.name); }();
                group = column.group;
            }
            if (info.hasCustom)
                expected += QStringLiteral("custom");
            if (info.derived)
                expected += QString::fromLatin1(info.derived);
            columns.sort();
            expected.sort();
            [&] { QCOMPARE(columns, expected); }();
        }
        [&] { QCOMPARE(number, tableCount); }();
        return {};
    });
}

// Every row that a transaction touches must be one that it logs (SYNC.md 2).
void TestHistory::everyChangeOfARowHasItsOperation()
{
    const Place place;
    auto pipeline = newPipeline(place.path());
    run(*pipeline, "CREATE TEMP TABLE touched(tbl INTEGER, row BLOB)");
    int number = 0;
    for (const TableInfo &info : registeredTables()) {
        ++number;
        const QString name = QString::fromLatin1(info.name);
        for (const char *what : {"INSERT", "UPDATE", "DELETE"}) {
            const QString row = qstrcmp(what, "DELETE") == 0 ? QStringLiteral("old") : QStringLiteral("new");
            // What a projection keeps in a row is no change of the row.
            const QString when = info.derived && qstrcmp(what, "UPDATE") == 0
                ? QStringLiteral("WHEN old.%1 IS new.%1").arg(QLatin1String(info.derived))
                : QString();
            run(*pipeline,
                qPrintable(QStringLiteral("CREATE TEMP TRIGGER t%1%2 AFTER %2 ON main.\"%3\" %5 BEGIN "
                                          "INSERT INTO touched VALUES(%1, %4.id); END")
                               .arg(number)
                               .arg(QLatin1String(what), name, row, when)));
        }
    }
    run(*pipeline,
        "CREATE TEMP TRIGGER at_commit BEFORE INSERT ON main.sync_txn WHEN EXISTS(SELECT 1 FROM touched t "
        "WHERE NOT "
        "EXISTS(SELECT 1 FROM main.sync_op o WHERE o.tbl=t.tbl AND o.row=t.row AND o.writer=new.writer AND "
        "o.seq BETWEEN new.seq_from AND new.seq_to)) BEGIN SELECT raise(ABORT, 'a change without "
        "operation'); END");
    run(*pipeline,
        "CREATE TEMP TRIGGER after_commit AFTER INSERT ON main.sync_txn BEGIN DELETE FROM touched; END");
    const LeadId lead = addLead(*pipeline, QStringLiteral("Ada"));
    QVERIFY(lead);
    QVERIFY(setTitle(*pipeline, lead, "CTO").ok());
    QVERIFY(pipeline->leads().addNote(lead, QStringLiteral("note")).ok());
    QVERIFY(pipeline->leads().setLabel(lead, QStringLiteral("VIP"), true).ok());
    QVERIFY(pipeline->leads().setLabel(lead, QStringLiteral("VIP"), false).ok());
    const auto demo = pipeline->catalog()->stageByKey(u"demo")->id;
    QVERIFY(pipeline->moves().move({{CardRef::Kind::Lead, lead.uuid}}, {.stage = demo}).ok());
    while (pipeline->store().undo().ok()) { }
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("(gone)"));
    while (pipeline->store().redo().ok()) { }
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("CTO"));
    // The guard itself can fail.
    const auto behind = pipeline->store().write(
        ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
            Query(writer.connection(), "UPDATE lead SET title='behind' WHERE id=?1", lead).run();
            writer.set(Table::Setting, writer.newId(), {{col::Setting::Key, textValue(QStringLiteral("k"))}});
            return {};
        });
    QVERIFY(!behind.ok());
    QCOMPARE(titleOf(*pipeline, lead), QStringLiteral("CTO"));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
