#include "core/funnel/board.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestPipeline : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void newPipelineHasTheShippedStages();
    void undoAndRedoOfALeadsLife();
    void projectionsKeptEqualProjectionsRebuilt();
    void lockLeftWithoutANameIsTakenOver();
};

void TestPipeline::newPipelineHasTheShippedStages()
{
    const auto catalog = m_pipeline->catalog();
    QVERIFY(catalog.ok());
    QCOMPARE(catalog->stages.size(), size_t(14));
    QCOMPARE(catalog->stages.front().key, QStringLiteral("new"));
    QCOMPARE(catalog->stages.front().nameTr, QStringLiteral("Yeni"));
    QCOMPARE(catalog->members.size(), size_t(1));
    QCOMPARE(catalog->currency, Currency::of("TRY"));
    QVERIFY(!m_pipeline->store().nextUndo()->has_value());
}

void TestPipeline::undoAndRedoOfALeadsLife()
{
    Lead lead;
    lead.givenName = QStringLiteral("Işıl");
    lead.familyName = QStringLiteral("Çağlar");
    lead.email = QStringLiteral("isil@example.com");
    const auto id = m_pipeline->leads().create(lead);
    QVERIFY(id.ok());
    const std::vector<std::pair<int, Value>> title{{col::Lead::Title, textValue(QStringLiteral("CTO"))}};
    QVERIFY(m_pipeline->leads().edit(*id, title).ok());
    const auto catalog = m_pipeline->catalog();
    const StageId demo = catalog->stageByKey(u"demo")->id;
    const auto moved = m_pipeline->moves().move({{CardRef::Kind::Lead, id->uuid}}, {.stage = demo});
    QVERIFY2(moved.ok(), qPrintable(moved.ok() ? QString() : moved.error().detail));

    Reader reader = m_pipeline->store().reader();
    const auto column = [&](const char16_t *key) {
        return reader
            .read([&](Connection &c) {
                return readColumn(c, catalog->stageByKey(key)->id, {}, BoardOrder::ByHand).size();
            })
            .value();
    };
    QCOMPARE(column(u"demo"), size_t(1));
    QCOMPARE(column(u"new"), size_t(0));
    QCOMPARE(
        reader.read([](Connection &c) { return listLeads(c, {.search = QStringLiteral("isil cag")}).total; })
            .value(),
        1);
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(column(u"demo"), size_t(0));
    QCOMPARE(column(u"new"), size_t(1));
    QVERIFY(m_pipeline->store().undo().ok());
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(column(u"new"), size_t(0));
    QVERIFY(!m_pipeline->store().undo().ok());
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_pipeline->store().redo().ok());
    QVERIFY(!m_pipeline->store().redo().ok());
    QCOMPARE(column(u"demo"), size_t(1));
    QCOMPARE(stored(*id).title, QStringLiteral("CTO"));
}

void TestPipeline::projectionsKeptEqualProjectionsRebuilt()
{
    for (int i = 0; i < 30; ++i) {
        Lead lead;
        lead.givenName = QStringLiteral("Lead %1").arg(i);
        lead.email = QStringLiteral("l%1@example.com").arg(i);
        lead.value = Money{1000 * i, Currency::of(i % 2 ? "TRY" : "EUR")};
        QVERIFY(m_pipeline->leads().create(lead).ok());
    }
    QVERIFY(m_pipeline->store().undo().ok());
    const QStringList kept = trial::fingerprintsOf(m_pipeline->store());
    QVERIFY(m_pipeline->store().rebuildProjections().ok());
    QCOMPARE(trial::fingerprintsOf(m_pipeline->store()), kept);
}

// A process killed between making its lock file and writing its name into it must not block imports for ever.
void TestPipeline::lockLeftWithoutANameIsTakenOver()
{
    QFile left(companionFolder(m_pipeline->store().path()) + QStringLiteral("/bulk.lock"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(m_pipeline->store().beginBulk(ActionCode::Generate).ok());
    // One that is held is respected.
    const auto held = m_pipeline->store().beginBulk(ActionCode::Generate);
    QVERIFY(held.ok());
    const auto second = m_pipeline->store().beginBulk(ActionCode::Generate);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, Errc::FileLocked);
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
