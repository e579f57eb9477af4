#include "core/funnel/board.h"
#include "core/leads/records.h"
#include "core/pipeline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace huni;

class TestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void newPipelineHasTheShippedStages();
    void undoAndRedoOfALeadsLife();
    void projectionsKeptEqualProjectionsRebuilt();
    void lockLeftWithoutANameIsTakenOver();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("p.huni")); }
    std::unique_ptr<Pipeline> fresh()
    {
        auto made
            = Pipeline::create(path(), {.currency = Currency::of("TRY"), .timeZone = "Europe/Istanbul"});
        return made ? std::move(*made) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPipeline::newPipelineHasTheShippedStages()
{
    auto pipeline = fresh();
    QVERIFY(pipeline);
    const auto catalog = pipeline->catalog();
    QVERIFY(catalog.ok());
    QCOMPARE(catalog->stages.size(), size_t(14));
    QCOMPARE(catalog->stages.front().key, QStringLiteral("new"));
    QCOMPARE(catalog->stages.front().nameTr, QStringLiteral("Yeni"));
    QCOMPARE(catalog->members.size(), size_t(1));
    QCOMPARE(catalog->currency, Currency::of("TRY"));
    QVERIFY(!pipeline->store().nextUndo()->has_value());
}

void TestPipeline::undoAndRedoOfALeadsLife()
{
    auto pipeline = fresh();
    QVERIFY(pipeline);
    Lead lead;
    lead.givenName = QStringLiteral("Işıl");
    lead.familyName = QStringLiteral("Çağlar");
    lead.email = QStringLiteral("isil@example.com");
    const auto id = pipeline->leads().create(lead);
    QVERIFY(id.ok());
    const std::vector<std::pair<int, Value>> title{{col::Lead::Title, textValue(QStringLiteral("CTO"))}};
    QVERIFY(pipeline->leads().edit(*id, title).ok());
    const auto catalog = pipeline->catalog();
    const StageId demo = catalog->stageByKey(u"demo")->id;
    const auto moved = pipeline->moves().move({{CardRef::Kind::Lead, id->uuid}}, {.stage = demo});
    QVERIFY2(moved.ok(), qPrintable(moved.ok() ? QString() : moved.error().detail));

    Reader reader = pipeline->store().reader();
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
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(column(u"demo"), size_t(0));
    QCOMPARE(column(u"new"), size_t(1));
    QVERIFY(pipeline->store().undo().ok());
    QVERIFY(pipeline->store().undo().ok());
    QCOMPARE(column(u"new"), size_t(0));
    QVERIFY(!pipeline->store().undo().ok());
    for (int i = 0; i < 3; ++i)
        QVERIFY(pipeline->store().redo().ok());
    QVERIFY(!pipeline->store().redo().ok());
    QCOMPARE(column(u"demo"), size_t(1));
    const auto read = reader.read([&](Connection &c) { return readLead(reader, c, *id); });
    QCOMPARE((*read)->title, QStringLiteral("CTO"));
}

void TestPipeline::projectionsKeptEqualProjectionsRebuilt()
{
    auto pipeline = fresh();
    QVERIFY(pipeline);
    for (int i = 0; i < 30; ++i) {
        Lead lead;
        lead.givenName = QStringLiteral("Lead %1").arg(i);
        lead.email = QStringLiteral("l%1@example.com").arg(i);
        lead.value = Money{1000 * i, Currency::of(i % 2 ? "TRY" : "EUR")};
        QVERIFY(pipeline->leads().create(lead).ok());
    }
    QVERIFY(pipeline->store().undo().ok());
    const auto fingerprints = [&] {
        QStringList all;
        (void)pipeline->store().inspect([&](Connection &c) -> Result<void> {
            for (const auto &projection : pipeline->store().projections())
                all += QString::fromStdString(projection->fingerprint(c));
            return {};
        });
        return all;
    };
    const QStringList kept = fingerprints();
    QVERIFY(pipeline->store().rebuildProjections().ok());
    QCOMPARE(fingerprints(), kept);
}

// A process killed between making its lock file and writing its name into it must not block imports for ever.
void TestPipeline::lockLeftWithoutANameIsTakenOver()
{
    auto pipeline = fresh();
    QVERIFY(pipeline);
    QFile left(companionFolder(pipeline->store().path()) + QStringLiteral("/bulk.lock"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(pipeline->store().beginBulk(ActionCode::Generate).ok());
    // One that is held is respected.
    const auto held = pipeline->store().beginBulk(ActionCode::Generate);
    QVERIFY(held.ok());
    const auto second = pipeline->store().beginBulk(ActionCode::Generate);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, Errc::FileLocked);
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
