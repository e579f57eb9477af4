#include "core/exchange/sample.h"
#include "core/funnel/board.h"
#include "tests/core/store/trialpipeline.h"

#include <QTemporaryDir>
#include <QTest>

using namespace huni;

class TestSampleLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingOfTheSampleArrives();
    void columnsHoldTheCardsOfTheSample();
    void headsCountTheIdleCards();
    void noCardStandsTwiceInAColumn();
    void thereIsNothingToUndo();
    void nothingDoneLiesAfterTheCreation();
    void keptProjectionsEqualRebuiltOnes();
    void aLeadBringsItsFacts();

private:
    qint64 count(const char *sql) { return trial::numberFrom(m_pipeline->store(), sql); }

    FixedClock m_clock {1763712000000}; // Friday 2025-11-21, 11:00 in Istanbul
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Pipeline> m_pipeline;
};

void TestSampleLoader::init()
{
    m_pipeline.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    StoreOptions options;
    options.businessClock = &m_clock;
    auto made = Pipeline::create(m_folder->filePath(QStringLiteral("p.huni")),
                                 {.currency = Currency::of("TRY"), .timeZone = "Europe/Istanbul"}, std::move(options));
    QVERIFY(made.ok());
    m_pipeline = std::move(*made);
    const auto loaded = loadSample(*m_pipeline, QDate(2025, 11, 21));
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().place + u' ' + loaded.error().detail));
}

void TestSampleLoader::everythingOfTheSampleArrives()
{
    QCOMPARE(count("SELECT count(*) FROM member"), 4); // the three of the sample, and who made the file
    QCOMPARE(count("SELECT count(*) FROM company"), 77);
    QCOMPARE(count("SELECT count(*) FROM campaign"), 10);
    QCOMPARE(count("SELECT count(*) FROM lead"), 147);
    QCOMPARE(count("SELECT count(*) FROM opportunity"), 48);
    QCOMPARE(count("SELECT count(*) FROM touchpoint"), 1091);
    QCOMPARE(count("SELECT count(*) FROM activity"), 482);
    QCOMPARE(count("SELECT count(*) FROM answer"), 257);
    QCOMPARE(count("SELECT count(*) FROM stage_change WHERE opportunity IS NULL"), 609 - 147);
    QCOMPARE(count("SELECT count(*) FROM stage_change WHERE opportunity IS NOT NULL"), 144);
    QVERIFY(count("SELECT count(*) FROM label") > 0);
    QCOMPARE(count("SELECT count(*) FROM lead WHERE referrer IS NOT NULL"), 1);
    QCOMPARE(count("SELECT count(*) FROM lead WHERE wake_on IS NOT NULL"), 16);
}

void TestSampleLoader::columnsHoldTheCardsOfTheSample()
{
    const auto catalog = m_pipeline->catalog();
    QVERIFY(catalog.ok());
    // Leads whose opportunity stands for them have no card of their own.
    const QHash<QString, int> expected {{QStringLiteral("new"), 18},         {QStringLiteral("contacted"), 18},
                                        {QStringLiteral("engaged"), 16},     {QStringLiteral("mql"), 10},
                                        {QStringLiteral("qualifying"), 10},  {QStringLiteral("demo"), 7},
                                        {QStringLiteral("proposal"), 6},     {QStringLiteral("negotiation"), 5},
                                        {QStringLiteral("nurture"), 16},     {QStringLiteral("disqualified"), 9}};
    Reader reader = m_pipeline->store().reader();
    for (const Stage &stage : catalog->stages) {
        const size_t cards
            = reader.read([&](Connection &c) { return readColumn(c, stage.id, {}, BoardOrder::ByHand).size(); }).value();
        const ColumnHead head
            = reader.read([&](Connection &c) { return readHead(c, stage); }).value();
        QCOMPARE(head.count, qint64(cards));
        QVERIFY2(cards > 0, qPrintable(stage.key));
        if (expected.contains(stage.key))
            QCOMPARE(int(cards), expected.value(stage.key));
    }
}

void TestSampleLoader::headsCountTheIdleCards()
{
    const auto catalog = m_pipeline->catalog();
    Reader reader = m_pipeline->store().reader();
    qint64 idleInAll = 0;
    const auto verify = [&] {
        for (const Stage &stage : catalog->stages) {
            const auto keys = reader.read([&](Connection &c) { return readColumn(c, stage.id, {}, BoardOrder::ByHand); });
            const auto cards = reader.read([&](Connection &c) { return readCards(c, *catalog, *keys, m_clock.now()); });
            const auto counted = reader.read([&](Connection &c) { return readIdleCount(c, *catalog, stage, m_clock.now()); });
            const qint64 idle = std::count_if(cards->begin(), cards->end(), [](const auto &card) { return card.second.idle; });
            QCOMPARE(*counted, idle);
            idleInAll += idle;
            // What the cards of each owner add up to, and nobody's, is what all add up to.
            const auto all = reader.read([&](Connection &c) { return readHead(c, stage); });
            std::vector<MemberId> owners {MemberId {}};
            for (const Member &member : catalog->members)
                owners.push_back(member.id);
            qint64 count = 0;
            qint64 idleOfOwners = 0;
            std::map<QString, qint64> sums;
            for (const MemberId owner : owners) {
                const auto part = reader.read([&](Connection &c) {
                    return readFilteredColumn(c, *catalog, stage, {.owner = owner}, BoardOrder::ByHand, m_clock.now());
                });
                QVERIFY(part.ok());
                count += part->head.count;
                idleOfOwners += part->idle;
                for (const StageSum &sum : part->head.sums)
                    sums[sum.currency.text()] += sum.amount.value_or(0);
            }
            QCOMPARE(count, all->count);
            QCOMPARE(idleOfOwners, idle);
            for (const StageSum &sum : all->sums)
                QCOMPARE(sums[sum.currency.text()], sum.amount.value_or(0));
        }
    };
    verify();
    QVERIFY(idleInAll > 0);
    m_clock.advance(20 * dayMs);
    verify();
    m_clock.advance(-20 * dayMs);
}

void TestSampleLoader::noCardStandsTwiceInAColumn()
{
    QCOMPARE(count("SELECT count(*) FROM lead l JOIN opportunity o ON o.lead=l.id AND o.stage=l.stage "
                   "WHERE l.position IS NOT NULL AND o.position IS NOT NULL"),
             0);
    QCOMPARE(count("SELECT count(*) FROM lead l JOIN opportunity o ON o.lead=l.id JOIN stage s ON s.id=o.stage "
                   "WHERE l.position IS NOT NULL AND s.band='bofu'"),
             0);
    // And nobody falls off the board: a lead without a card has an opportunity with one.
    QCOMPARE(count("SELECT count(*) FROM lead l WHERE l.position IS NULL AND NOT EXISTS("
                   "SELECT 1 FROM opportunity o WHERE o.lead=l.id AND o.position IS NOT NULL)"),
             0);
    QCOMPARE(count("SELECT count(*) FROM (SELECT stage, position FROM lead WHERE position IS NOT NULL UNION ALL "
                   "SELECT stage, position FROM opportunity)")
                 - count("SELECT count(*) FROM (SELECT stage, position FROM lead WHERE position IS NOT NULL UNION "
                         "SELECT stage, position FROM opportunity)"),
             0);
}

void TestSampleLoader::thereIsNothingToUndo()
{
    QVERIFY(!m_pipeline->store().nextUndo()->has_value());
    QCOMPARE(m_pipeline->store().undo().error().code, Errc::NothingToUndo);
    QCOMPARE(count("SELECT count(*) FROM sync_action WHERE closed=0"), 0);
    // Another sample finds its own rows there.
    QCOMPARE(count("SELECT count(*) FROM lead WHERE gone=0"), 147);
}

void TestSampleLoader::nothingDoneLiesAfterTheCreation()
{
    const std::string now = std::to_string(m_clock.now());
    for (const char *what : {"touchpoint WHERE at", "stage_change WHERE at", "answer WHERE at", "activity WHERE done=1 AND at",
                             "lead WHERE created_at", "lead WHERE stage_since", "opportunity WHERE created_at",
                             "opportunity WHERE closed_at"})
        QCOMPARE(count(("SELECT count(*) FROM " + std::string(what) + ">" + now).c_str()), 0);
    QVERIFY(count(("SELECT count(*) FROM activity WHERE done=0 AND due>" + now).c_str()) > 0);
}

void TestSampleLoader::keptProjectionsEqualRebuiltOnes()
{
    const QStringList kept = trial::fingerprintsOf(m_pipeline->store());
    QVERIFY(m_pipeline->store().rebuildProjections().ok());
    QCOMPARE(trial::fingerprintsOf(m_pipeline->store()), kept);
}

void TestSampleLoader::aLeadBringsItsFacts()
{
    Reader reader = m_pipeline->store().reader();
    const auto page = reader.read([](Connection &c) { return listLeads(c, {.search = QStringLiteral("aysegul mavigecitlojistik")}); });
    QVERIFY(page.ok());
    QCOMPARE(page->total, 1);
    const auto lead = reader.read([&](Connection &c) { return readLead(reader, c, page->leads.front().id); });
    QVERIFY(lead->has_value());
    QCOMPARE((*lead)->title, QStringLiteral("Operasyon Müdürü"));
    QCOMPARE((*lead)->arrival, QStringLiteral("form"));
    QCOMPARE((*lead)->value->minor, 115500000);
    QVERIFY((*lead)->position.isEmpty()); // its opportunity is open
    const QTimeZone zone("Europe/Istanbul");
    // Day -16 is a Wednesday when day 0 is a Friday.
    QCOMPARE(isoInstant((*lead)->stageSince, zone), QStringLiteral("2025-11-05T09:11:00+03:00"));
    const auto bant = reader.read([&](Connection &c) { return readBant(c, (*lead)->id); });
    QCOMPARE(bantVerdict(*bant), BantVerdict::Qualified);
    QCOMPARE((*bant)[0].verdict, Verdict::Partly);
    QCOMPARE((*bant)[0].evidence, QStringLiteral("Taksitle olursa geçer dedi."));
}

QTEST_GUILESS_MAIN(TestSampleLoader)
#include "tst_sampleloader.moc"
