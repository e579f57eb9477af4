#include "core/exchange/generate.h"
#include "core/funnel/board.h"
#include "tests/core/store/trialpipeline.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace huni;

class TestGenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesWhatWasAskedFor();
    void sameSeedGivesTheSameContent();
    void fillsEveryColumn();
    void isOneActionThatUndoTakesBack();
    void cancelledLeavesNothing();
    void refusesNonsense();
    void keptProjectionsEqualRebuiltOnes();

private:
    std::unique_ptr<Pipeline> fresh(const char *name)
    {
        StoreOptions options;
        options.businessClock = &m_clock;
        auto made = Pipeline::create(m_folder->filePath(QString::fromLatin1(name)),
                                     {.currency = Currency::of("TRY"), .timeZone = "Europe/Istanbul"}, std::move(options));
        return made ? std::move(*made) : nullptr;
    }
    static QString text(Pipeline &pipeline, const char *sql)
    {
        QString out;
        (void)pipeline.store().inspect([&](Connection &connection) -> Result<void> {
            Query query(connection, sql);
            while (query.next())
                out += query.text(0) + u'\n';
            return {};
        });
        return out.trimmed();
    }

    FixedClock m_clock {1763712000000};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGenerate::writesWhatWasAskedFor()
{
    auto pipeline = fresh("a.huni");
    qint64 last = 0;
    const auto made = generate(*pipeline, {.leads = 1000, .touchpoints = 3210, .seed = 5}, [&](qint64 done) { last = done; });
    QVERIFY(made.ok());
    QCOMPARE(made->leads, 1000);
    QCOMPARE(made->touchpoints, 3210);
    QCOMPARE(made->companies, 125);
    QCOMPARE(last, 1000);
    QVERIFY2(made->opportunities >= 40 && made->opportunities <= 95, qPrintable(QString::number(made->opportunities)));
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM lead"), QStringLiteral("1000"));
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM touchpoint"), QStringLiteral("3210"));
    QCOMPARE(text(*pipeline, "SELECT count(DISTINCT name) FROM company"), QStringLiteral("125"));
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM sync_txn WHERE seq_to-seq_from+1>2000"), QStringLiteral("0"));
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM lead WHERE email NOT LIKE '%.example'"), QStringLiteral("0"));
}

void TestGenerate::sameSeedGivesTheSameContent()
{
    constexpr const char *all = "SELECT hex(id)||given_name||family_name||email||phone||hex(company)||created_at||"
                                "stage_since||coalesce(value,'') FROM lead ORDER BY n";
    auto one = fresh("a.huni");
    auto two = fresh("b.huni");
    auto other = fresh("c.huni");
    QVERIFY(generate(*one, {.leads = 300, .touchpoints = 100, .seed = 7}).ok());
    QVERIFY(generate(*two, {.leads = 300, .touchpoints = 100, .seed = 7}).ok());
    QVERIFY(generate(*other, {.leads = 300, .touchpoints = 100, .seed = 8}).ok());
    QCOMPARE(text(*one, all), text(*two, all));
    QVERIFY(text(*one, all) != text(*other, all));
    constexpr const char *touches = "SELECT hex(id)||hex(lead)||kind||at FROM touchpoint ORDER BY n";
    QCOMPARE(text(*one, touches), text(*two, touches));
}

void TestGenerate::fillsEveryColumn()
{
    auto pipeline = fresh("a.huni");
    QVERIFY(generate(*pipeline, {.leads = 3000, .touchpoints = 0, .seed = 3}).ok());
    const auto catalog = pipeline->catalog();
    Reader reader = pipeline->store().reader();
    for (const Stage &stage : catalog->stages) {
        const auto keys = reader.read([&](Connection &c) { return readColumn(c, stage.id, {}, BoardOrder::ByHand); });
        if (stage.key != u"advocate") // five in a thousand: may be few, must not be many
            QVERIFY2(keys->size() >= 20, qPrintable(stage.key));
        const auto head = reader.read([&](Connection &c) { return readHead(c, stage); });
        QCOMPARE(head->count, qint64(keys->size()));
    }
}

void TestGenerate::isOneActionThatUndoTakesBack()
{
    auto pipeline = fresh("a.huni");
    Lead lead;
    lead.givenName = QStringLiteral("Işık");
    lead.email = QStringLiteral("isik@own.example");
    QVERIFY(pipeline->leads().create(lead).ok());
    QVERIFY(generate(*pipeline, {.leads = 1500, .touchpoints = 2000, .seed = 3}).ok());
    QVERIFY(text(*pipeline, "SELECT count(*) FROM sync_txn") > QStringLiteral("3"));
    const auto undone = pipeline->store().undo();
    QVERIFY(undone.ok());
    QCOMPARE(undone->taken.code, ActionCode::Generate);
    QVERIFY(undone->skipped.isEmpty());
    QCOMPARE(text(*pipeline, "SELECT email FROM lead WHERE gone=0"), QStringLiteral("isik@own.example"));
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM touchpoint WHERE gone=0"), QStringLiteral("0"));
    QVERIFY(pipeline->store().redo().ok());
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM lead WHERE gone=0"), QStringLiteral("1501"));
}

void TestGenerate::cancelledLeavesNothing()
{
    auto pipeline = fresh("a.huni");
    std::atomic_bool cancel = false;
    const auto made = generate(*pipeline, {.leads = 5000, .touchpoints = 0, .seed = 3}, [&](qint64) { cancel = true; }, &cancel);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, Errc::Cancelled);
    QCOMPARE(text(*pipeline, "SELECT count(*) FROM lead WHERE gone=0"), QStringLiteral("0"));
    QVERIFY(!pipeline->store().nextUndo()->has_value());
}

void TestGenerate::refusesNonsense()
{
    auto pipeline = fresh("a.huni");
    QCOMPARE(generate(*pipeline, {.leads = -1}).error().thing, QStringLiteral("leads"));
    QCOMPARE(generate(*pipeline, {.leads = 0, .touchpoints = 5}).error().thing, QStringLiteral("touchpoints"));
    QCOMPARE(generate(*pipeline, {.leads = 10'000'001}).error().thing, QStringLiteral("leads"));
    const qint64 endless = std::numeric_limits<qint64>::max();
    QCOMPARE(generate(*pipeline, {.leads = 1, .touchpoints = endless}).error().thing, QStringLiteral("touchpoints"));
    const auto nothing = generate(*pipeline, {});
    QVERIFY(nothing.ok());
    QCOMPARE(nothing->action, 0);
}

void TestGenerate::keptProjectionsEqualRebuiltOnes()
{
    auto pipeline = fresh("a.huni");
    QVERIFY(generate(*pipeline, {.leads = 400, .touchpoints = 800, .seed = 11}).ok());
    const QStringList kept = trial::fingerprintsOf(pipeline->store());
    QVERIFY(pipeline->store().rebuildProjections().ok());
    QCOMPARE(trial::fingerprintsOf(pipeline->store()), kept);
    QVERIFY(pipeline->store().undo().ok());
    const QStringList undone = trial::fingerprintsOf(pipeline->store());
    QVERIFY(pipeline->store().rebuildProjections().ok());
    QCOMPARE(trial::fingerprintsOf(pipeline->store()), undone);
}

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
