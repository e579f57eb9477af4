#include "tests/core/exchange/importfixture.h"

using namespace huni;
using namespace huni::test;

/// Stages, outcomes and opportunities out of files, and what they do to the leads on the board.
class TestImportStages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesAndStages();
    void aLeadInAStageOfOpportunitiesGetsOne();
    void opportunitiesCloseOnTheDayOfTheFile();
    void anOpportunityOfAnotherLeadChangesPlaces();
    void aClosedLeadIsOpenAgainWithItsOpportunity();
};

void TestImportStages::outcomesAndStages()
{
    ImportFixture fixture;
    ImportRequest request;
    request.mapping.values = {QStringLiteral("stage:hot one=mql")};
    const auto done = fixture.importText(
        "email,stage,outcome\na@x.example,Yeni,\nb@x.example,Hot one,open\nc@x.example,New,won\n"
        "d@x.example,Kaybedildi,\ne@x.example,Evaluating,lost\nf@x.example,Evaluating,\n",
        {}, request);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    const auto stageOf = [&](const char *mail) {
        return fixture.text(
            std::string("SELECT s.key FROM lead l JOIN stage s ON s.id=l.stage WHERE l.email='") + mail
            + "@x.example'");
    };
    QCOMPARE(stageOf("a"), QStringLiteral("new"));
    QCOMPARE(stageOf("b"), QStringLiteral("mql"));
    QCOMPARE(stageOf("c"), QStringLiteral("won"));
    QCOMPARE(stageOf("d"), QStringLiteral("lost"));
    QCOMPARE(stageOf("e"), QStringLiteral("lost"));
    QCOMPARE(stageOf("f"), QStringLiteral("evaluating"));
    const Catalog catalog = fixture.pipeline->catalog().valueOr({});
    QCOMPARE(catalog.stageByKey(u"evaluating")->band, Band::Mofu);
    QVERIFY(catalog.stageByKey(u"evaluating")->position < catalog.stageByKey(u"won")->position);
    // Rows stand at the top of their stage in the order of the file.
    QVERIFY(fixture.importText("email\nz1@x.example\nz2@x.example\n").ok());
    QCOMPARE(fixture.text("SELECT group_concat(email) FROM (SELECT email FROM lead WHERE stage=(SELECT id "
                          "FROM stage WHERE key='new') "
                          "ORDER BY position)"),
             QStringLiteral("z1@x.example,z2@x.example,a@x.example"));
}

void TestImportStages::aLeadInAStageOfOpportunitiesGetsOne()
{
    ImportFixture fixture;
    const QByteArray file = "email,stage\na@x.example,Negotiation\n";
    const auto done = fixture.importText(file);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->newOpportunities, 1);
    QCOMPARE(fixture.text("SELECT s.key FROM opportunity o JOIN stage s ON s.id=o.stage"),
             QStringLiteral("negotiation"));
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE position IS NULL"), 1);
    QCOMPARE(fixture.importText(file)->skipped, 1);
    QCOMPARE(fixture.importText("email,stage\na@x.example,Quote sent\n")->updated, 1);
    QCOMPARE(fixture.count("opportunity"), 1);
}

void TestImportStages::opportunitiesCloseOnTheDayOfTheFile()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("id,email,full_name\nL1,ada@x.example,Ada Ak\n").ok());
    const QByteArray file = "opportunity_id,account,deal_stage,engage_date,close_date,close_value,lead\n"
                            "O1,Acme,Won,2026-01-01,2026-02-01,100,L1\nO2,Acme,Lost,2026-01-01,,0,\n"
                            "O3,Beta,Prospecting,,2026-09-01,,ada@x.example\nO4,,Prospecting,,,,Nora New\n";
    const auto done = fixture.importText(file, ImportKind::Opportunity);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, 4);
    QCOMPARE(done->newCompanies, 2);
    QCOMPARE(done->newStages, 1);
    QCOMPARE(done->newLeads, 1);
    const QTimeZone zone("Europe/Istanbul");
    QCOMPARE(fixture.number("SELECT closed_at FROM opportunity WHERE external_id='O1'"),
             startOfDay(QDate(2026, 2, 1), zone));
    QCOMPARE(fixture.number("SELECT closed_at FROM opportunity WHERE external_id='O2'"), 1'795'000'000'000);
    QCOMPARE(fixture.number("SELECT closed_at IS NULL AND expected_close='2026-09-01' FROM opportunity WHERE "
                            "external_id='O3'"),
             1);
    QCOMPARE(fixture.number("SELECT position IS NULL FROM lead WHERE external_id='L1'"), 1);
    fixture.clock.advance(dayMs);
    QCOMPARE(fixture.importText(file, ImportKind::Opportunity)->skipped, 4);
    const QByteArray later = "opportunity_id,deal_stage,close_date\nO3,Won,2026-08-20\n";
    QCOMPARE(fixture.importText(later, ImportKind::Opportunity)->updated, 1);
    QCOMPARE(fixture.number("SELECT closed_at FROM opportunity WHERE external_id='O3'"),
             startOfDay(QDate(2026, 8, 20), zone));
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.number("SELECT closed_at IS NULL FROM opportunity WHERE external_id='O3'"), 1);
}

void TestImportStages::anOpportunityOfAnotherLeadChangesPlaces()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("id,email\nL1,a@x.example\nL2,b@x.example\n").ok());
    const auto onBoard = [&] {
        return fixture.text(
            "SELECT group_concat(external_id) FROM (SELECT external_id FROM lead WHERE position IS NOT NULL "
            "AND gone=0 ORDER BY external_id)");
    };
    QVERIFY(fixture
                .importText("opportunity_id,name,deal_stage,lead\nO1,Sale,Demo or meeting,L1\n",
                            ImportKind::Opportunity)
                .ok());
    QCOMPARE(onBoard(), QStringLiteral("L2"));
    const auto done = fixture.importText("opportunity_id,lead\nO1,L2\n", ImportKind::Opportunity);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(onBoard(), QStringLiteral("L1"));
}

void TestImportStages::aClosedLeadIsOpenAgainWithItsOpportunity()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("id,email,outcome\nL1,a@x.example,lost\nL2,b@x.example,won\n").ok());
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE closed_at IS NOT NULL"), 2);
    const auto done = fixture.importText("id,stage\nL1,Negotiation\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QVERIFY(
        fixture.importText("opportunity_id,name,deal_stage,lead\nO1,Sale,lost,L2\n", ImportKind::Opportunity)
            .ok());
    QVERIFY(fixture.importText("opportunity_id,deal_stage\nO1,Negotiation\n", ImportKind::Opportunity).ok());
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE closed_at IS NOT NULL OR position IS NOT NULL"),
             0);
    QCOMPARE(fixture.number("SELECT count(*) FROM lead l JOIN stage s ON s.id=l.stage WHERE s.key='sql'"), 2);
}

QTEST_GUILESS_MAIN(TestImportStages)
#include "tst_importstages.moc"
