#include "core/exchange/exporter.h"
#include "core/leads/records.h"
#include "tests/core/exchange/importfixture.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace huni;
using namespace huni::test;

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatIsWrittenMeanwhile();
    void bringsNothingBackThatIsDeletedMeanwhile();
    void refusesThePipelineItself();
    void rowsWithoutContactAreKeptAndCountedOnce();
    void oneUndoTakesBackCreationsAndUpdates();
    void namesAreMadeOnce();
    void aNameOfItsOwnInEveryRow();
    void emptyCellsAndFillersChangeNothing();
    void modesTakeWhatTheyAreFor();
    void duplicatesOfAFile();
    void aTelephoneOfAnOfficeJoinsNobody();
    void turkishNumbersAndDays();
    void badCellsFailTheirRowOrKeepTheirText();
    void rowsThatFailGoToAFile();
    void outcomesAndStages();
    void aLeadInAStageOfOpportunitiesGetsOne();
    void opportunitiesCloseOnTheDayOfTheFile();
    void probabilitiesInThreeSpellings_data();
    void probabilitiesInThreeSpellings();
    void companiesOfLeadsKeepWhatTheFirstRowSays();
    void labelsNotesAndFurtherAddresses();
    void touchpointsNeedTheirLead();
    void namesOfSymbolsAreNames_data();
    void namesOfSymbolsAreNames();
    void symbolsThatRowsNameAreMadeOnce();
    void touchpointsSetTheLatestSource();
    void anOpportunityOfAnotherLeadChangesPlaces();
    void aClosedLeadIsOpenAgainWithItsOpportunity();
    void cancelLeavesNothing();
    void whatIsNoTable_data();
    void whatIsNoTable();
    void exportComesBackWithoutAChange_data();
    void exportComesBackWithoutAChange();
    void exportForSpreadsheetsAndPrograms();
};

namespace {

constexpr int rowsOfSeveralTransactions = 6000;

// Does something once between two transactions of an import.
ImportRequest meanwhile(std::function<void()> something)
{
    ImportRequest request;
    auto done = std::make_shared<int>(0);
    request.progress = [something = std::move(something), done](qint64 position, qint64 size) {
        // The second half of the way is the second reading, told once for each transaction.
        constexpr int transactionsBefore = 2;
        if (position > size / 2 && ++*done == transactionsBefore + 1)
            something();
    };
    return request;
}

} // namespace

void TestImporter::seesWhatIsWrittenMeanwhile()
{
    ImportFixture fixture;
    QByteArray file = "First Name,Email,Company\n";
    for (int i = 0; i < rowsOfSeveralTransactions; ++i)
        file += "Ada,ada" + QByteArray::number(i) + "@own.example,\n";
    const QByteArray last = "ada" + QByteArray::number(rowsOfSeveralTransactions - 1) + "@own.example";
    const auto done = fixture.importText(file, {}, meanwhile([&] {
                                             Lead lead;
                                             lead.givenName = QStringLiteral("Ada");
                                             lead.email = QString::fromLatin1(last);
                                             QVERIFY(fixture.pipeline->leads().create(lead).ok());
                                         }));
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, rowsOfSeveralTransactions - 1);
    QCOMPARE(fixture.count("lead"), rowsOfSeveralTransactions);
    const QByteArray sql = "SELECT count(*) FROM lead WHERE gone=0 AND email='" + last + '\'';
    QCOMPARE(fixture.number(sql.toStdString()), 1);
}

void TestImporter::bringsNothingBackThatIsDeletedMeanwhile()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("First Name,Email,Company\nGrace,grace@own.example,Acme\n").ok());
    const auto deleteAll = [&](const char *table) {
        QVERIFY(fixture.pipeline->store()
                    .write(ActionCode::DeleteLeads, {},
                           [&](Writer &writer) -> Result<void> {
                               const TableInfo &info = tableInfo(
                                   std::string_view(table) == "lead" ? Table::Lead : Table::Company);
                               std::vector<Uuid> ids;
                               {
                                   Query query(writer.connection(),
                                               std::string("SELECT id FROM ") + table + " WHERE gone=0");
                                   while (query.next())
                                       ids.push_back(query.id(0));
                               }
                               for (const Uuid &id : ids)
                                   writer.remove(info.table, id);
                               return {};
                           })
                    .ok());
    };
    QByteArray leads = "First Name,Email,Company,Website\n";
    for (int i = 0; i < rowsOfSeveralTransactions; ++i)
        leads += "Ada" + QByteArray::number(i) + ",ada" + QByteArray::number(i) + "@own.example,Acme,"
            + (i % 2 == 0 ? "acme.example" : "") + '\n';
    QVERIFY(fixture.importText(leads, {}, meanwhile([&] { deleteAll("company"); })).ok());
    QCOMPARE(fixture.number("SELECT count(*) FROM company WHERE gone=0 AND name IS NULL"), 0);
    QCOMPARE(fixture.count("company"), 1);

    QByteArray touches = "lead,kind,at,page,channel\n";
    for (int i = 0; i < rowsOfSeveralTransactions; ++i)
        touches += "grace@own.example,page_view,2026-01-01T10:00:00Z,/" + QByteArray::number(i) + ",seo\n";
    const auto touched
        = fixture.importText(touches, ImportKind::Touchpoint, meanwhile([&] { deleteAll("lead"); }));
    QVERIFY2(touched.ok(), qPrintable(why(touched)));
    QCOMPARE(fixture.count("lead"), 0);
    QVERIFY(fixture.number("SELECT count(*) FROM touchpoint") > 0);
}

void TestImporter::refusesThePipelineItself()
{
    ImportFixture fixture;
    const auto done = fixture.import(fixture.pipeline->store().path());
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, Errc::NotText);
    Lead lead;
    lead.email = QStringLiteral("ada@own.example");
    QVERIFY(fixture.pipeline->leads().create(lead).ok());
}

void TestImporter::rowsWithoutContactAreKeptAndCountedOnce()
{
    ImportFixture fixture;
    const QByteArray file = "Prospect ID,Lead Source,Converted,City,TotalVisits\n"
                            "a1,Google,0,Select,5\na2,google,1,Izmir,0\n,Direct Traffic,1,,7\n";
    const auto first = fixture.importText(file);
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(first->created, 3);
    QCOMPARE(first->withoutContact, 3);
    QCOMPARE(first->newCustomFields, 1);
    QCOMPARE(first->newChannels, 1);
    const QByteArray digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex().left(12);
    const QByteArray sql = "SELECT count(*) FROM lead WHERE external_id='row:" + digest + ":4'";
    QCOMPARE(fixture.number(sql.toStdString()), 1);
    QCOMPARE(fixture.number("SELECT count(*) FROM lead l JOIN stage s ON s.id=l.stage WHERE s.key='won' AND "
                            "closed_at=1795000000000"),
             2);
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE city IS NOT NULL"), 1);
    const auto again = fixture.importText(file);
    QVERIFY(again.ok());
    QCOMPARE(again->skipped, 3);
    QCOMPARE(again->change, 0);
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.count("lead"), 0);
    QCOMPARE(fixture.count("custom_field"), 0);
    const auto third = fixture.importText(file);
    QVERIFY(third.ok());
    QCOMPARE(third->created, 3);
    QCOMPARE(fixture.count("channel"), fixture.number("SELECT count(*) FROM channel"));
}

void TestImporter::oneUndoTakesBackCreationsAndUpdates()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,given_name,title\nada@x.example,Ada,CTO\n").ok());
    const QStringList before = fixture.contents();
    const auto second
        = fixture.importText("email,given_name,title,owner,stage,Shoe size\n"
                             "ada@x.example,Ada,CEO,Nora,Trial,38\nbob@x.example,Bob,COO,Nora,Trial,44\n");
    QVERIFY2(second.ok(), qPrintable(why(second)));
    QCOMPARE(second->created, 1);
    QCOMPARE(second->updated, 1);
    QCOMPARE(second->newStages, 1);
    QCOMPARE(second->newMembers, 1);
    QCOMPARE(fixture.count("stage_change"), 1);
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.contents(), before);
    QVERIFY(fixture.pipeline->store().redo().ok());
    QCOMPARE(fixture.text("SELECT title FROM lead WHERE email='ada@x.example'"), QStringLiteral("CEO"));
    const QStringList kept = fixture.fingerprints();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
}

void TestImporter::namesAreMadeOnce()
{
    ImportFixture fixture;
    const auto done = fixture.importText("email,company,channel,campaign,owner,country\n"
                                         "a@x.example,Işık Gıda,Podcast,Spring,Tester,Türkiye\n"
                                         "b@x.example,IŞIK GIDA,TikTok,spring,Efe,TUR\n"
                                         "c@x.example,ışık gıda,tiktok,SPRING,efe,tr\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->newCompanies, 1);
    QCOMPARE(done->newChannels, 1);
    QCOMPARE(done->newCampaigns, 1);
    QCOMPARE(done->newMembers, 1);
    QCOMPARE(fixture.number("SELECT count(DISTINCT company) FROM lead"), 1);
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE country='TR'"), 3);
}

// A column of addresses or remarks that is taken for the channel: each name is looked up, none walked to.
void TestImporter::aNameOfItsOwnInEveryRow()
{
    constexpr int rows = 10'000;
    QByteArray text = "email,channel,campaign,owner\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "a" + number + "@x.example,Işık " + number + ",Güz " + number + ",Efe " + number + '\n';
    }
    ImportFixture fixture;
    const auto done = fixture.importText(text);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->newChannels, rows);
    QCOMPARE(done->newCampaigns, rows);
    QCOMPARE(done->newMembers, rows);
    QCOMPARE(fixture.number("SELECT count(DISTINCT position) FROM channel WHERE gone=0"), fixture.count("channel"));
    const auto again = fixture.importText("email,channel,campaign,owner\na7@x.example,IŞIK 9,güz 9999,EFE 0\n");
    QVERIFY2(again.ok(), qPrintable(why(again)));
    QCOMPARE(again->updated, 1);
    QCOMPARE(again->newChannels + again->newCampaigns + again->newMembers, 0);
}

void TestImporter::emptyCellsAndFillersChangeNothing()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,title,city\na@x.example,CTO,Ankara\n").ok());
    const auto again = fixture.importText("email,title,city\na@x.example,,Select\n");
    QVERIFY(again.ok());
    QCOMPARE(again->skipped, 1);
    QCOMPARE(fixture.text("SELECT title||city FROM lead"), QStringLiteral("CTOAnkara"));
}

void TestImporter::modesTakeWhatTheyAreFor()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,title\na@x.example,CTO\n").ok());
    const QByteArray file = "email,title,company\na@x.example,CEO,Acme\nb@x.example,COO,Beta\n";
    ImportRequest create;
    create.mode = ImportMode::Create;
    const auto created = fixture.importText(file, {}, create);
    QVERIFY(created.ok());
    QCOMPARE(std::tuple(created->created, created->updated, created->skipped), std::tuple(1, 0, 1));
    QCOMPARE(fixture.count("company"), 1);
    QVERIFY(fixture.pipeline->store().undo().ok());
    ImportRequest update;
    update.mode = ImportMode::Update;
    const auto updated = fixture.importText(file, {}, update);
    QVERIFY(updated.ok());
    QCOMPARE(std::tuple(updated->created, updated->updated, updated->skipped), std::tuple(0, 1, 1));
    QCOMPARE(fixture.text("SELECT title FROM lead WHERE gone=0"), QStringLiteral("CEO"));
}

void TestImporter::duplicatesOfAFile()
{
    ImportFixture fixture;
    const QByteArray file = "email,title\na@x.example,CTO\nA@X.example,CEO\nb@x.example,COO\n";
    const auto done = fixture.importText(file);
    QVERIFY(done.ok());
    QCOMPARE(std::tuple(done->rows, done->created, done->updated, done->duplicates), std::tuple(3, 2, 1, 1));
    QCOMPARE(fixture.text("SELECT title FROM lead WHERE email='A@X.example' OR email='a@x.example'"),
             QStringLiteral("CEO"));
    // Two ids of one file are two people, whatever address they share; another system's id is the same
    // person.
    const auto ids = fixture.importText("id,email\n1,c@x.example\n2,c@x.example\n");
    QCOMPARE(ids->created, 2);
    const auto other = fixture.importText("id,email,title\nX9,b@x.example,Chair\n");
    QCOMPARE(other->updated, 1);
    QCOMPARE(fixture.importText("id,email,title\nX9,b@x.example,Chair\n")->skipped, 1);
}

void TestImporter::aTelephoneOfAnOfficeJoinsNobody()
{
    ImportFixture fixture;
    const auto done
        = fixture.importText("full_name,phone\nAda Ak,0212 555 11 22\nBora Can,+90 212 555 11 22\n"
                             "\"Ak, Ada\",(0212) 5551122\n");
    QVERIFY(done.ok());
    QCOMPARE(done->created, 2);
    QCOMPARE(done->duplicates, 1);
    QCOMPARE(fixture.text("SELECT family_name||', '||given_name FROM lead ORDER BY n LIMIT 1"),
             QStringLiteral("Ak, Ada"));
}

void TestImporter::turkishNumbersAndDays()
{
    ImportFixture fixture;
    const auto done = fixture.importText(
        "Fırsat adı;Tutar;Para birimi;Kapanış tarihi;Aşama\n"
        "Bir;1.234,56;TRY;03.04.2026;Negotiation\nİki;12.000;USD;25.12.2026;Negotiation\n"
        "Üç;950,50 EUR;;01.02.2026;Kazanıldı\n",
        ImportKind::Opportunity);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, 3);
    QCOMPARE(fixture.text("SELECT amount||currency||expected_close FROM opportunity WHERE name='Bir'"),
             QStringLiteral("123456TRY2026-04-03"));
    QCOMPARE(fixture.text("SELECT amount||currency FROM opportunity WHERE name='İki'"),
             QStringLiteral("1200000USD"));
    QCOMPARE(fixture.text("SELECT amount||currency FROM opportunity WHERE name='Üç'"),
             QStringLiteral("95050EUR"));
    QCOMPARE(fixture.number("SELECT closed_at FROM opportunity WHERE name='Üç'"),
             startOfDay(QDate(2026, 2, 1), QTimeZone("Europe/Istanbul")));
}

void TestImporter::badCellsFailTheirRowOrKeepTheirText()
{
    ImportFixture fixture;
    const auto done = fixture.importText(
        "email,company,company.employees,created_at,Visits\n"
        "a@x.example,A,12,2026-01-02,1\nb@x.example,B,many,2026-01-02,2\n"
        "c@x.example,C,5,soon,3\nd@x.example,D,5,2026-01-03,lots\n"
        "no address,E,5,2026-01-03,5\ne@x.example,F,7,2026-01-04,6\nf@x.example,G,7,2026-01-04,7\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, 4);
    QCOMPARE(done->failed, 3);
    QCOMPARE(done->errors.size(), size_t(3));
    QCOMPARE(done->errors[0],
             (RowError{3, QStringLiteral("company.employees"), QStringLiteral("company.employees"),
                       Errc::InvalidValue, QStringLiteral("many")}));
    QCOMPARE(done->errors[1].column, QStringLiteral("created_at"));
    QCOMPARE(fixture.count("company"), 4);
    QVERIFY(fixture.number("SELECT custom LIKE '%lots%' FROM lead WHERE email='d@x.example'") == 1);
    // Nothing but rows that fail: nothing happens, and the first reason is told.
    const QStringList before = fixture.contents();
    ImportRequest request;
    request.mapping.maps = {QStringLiteral("n=company.employees")};
    const auto none
        = fixture.importText("email,n,Fresh\na@y.example,many,1\nb@y.example,lots,2\n", {}, request);
    QVERIFY(!none.ok());
    QCOMPARE(none.error().code, Errc::InvalidValue);
    QCOMPARE(none.error().place, QStringLiteral("2"));
    QCOMPARE(fixture.contents(), before);
}

void TestImporter::rowsThatFailGoToAFile()
{
    ImportFixture fixture;
    ImportRequest request;
    request.errorsPath = fixture.folder.filePath(QStringLiteral("failed.csv"));
    request.words = [](const RowError &error) { return QStringLiteral("not good: ") + error.detail; };
    const auto done = fixture.importText(
        "e-mail,Name,Note\na@x.example,Ada,\"x, \"\"y\"\"\"\nnobody,Bob,\"q, \"\"r\"\"\"\n", {}, request);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(rowsOfFile(request.errorsPath),
             (Rows{{QStringLiteral("e-mail"), QStringLiteral("Name"), QStringLiteral("Note"),
                    QStringLiteral("line"), QStringLiteral("reason")},
                   {QStringLiteral("nobody"), QStringLiteral("Bob"), QStringLiteral("q, \"r\""),
                    QStringLiteral("3"), QStringLiteral("not good: nobody")}}));
}

void TestImporter::outcomesAndStages()
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

void TestImporter::aLeadInAStageOfOpportunitiesGetsOne()
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

void TestImporter::opportunitiesCloseOnTheDayOfTheFile()
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

void TestImporter::probabilitiesInThreeSpellings_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("percent") << QByteArray("50%") << QByteArray("1%");
    QTest::newRow("points") << QByteArray("50") << QByteArray("1");
    QTest::newRow("fraction") << QByteArray("0.5") << QByteArray("0.01");
}

void TestImporter::probabilitiesInThreeSpellings()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    ImportFixture fixture;
    const auto done = fixture.importText("name,probability\nA," + first + "\nB," + second + "\n",
                                         ImportKind::Opportunity);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.number("SELECT probability FROM opportunity WHERE name='A'"), 5000);
    QCOMPARE(fixture.number("SELECT probability FROM opportunity WHERE name='B'"), 100);
}

void TestImporter::companiesOfLeadsKeepWhatTheFirstRowSays()
{
    ImportFixture fixture;
    const QByteArray file
        = "email,company,company.employees,company.revenue,company.sector\n"
          "a@x.example,Acme,50,1000 USD,Technology\nb@x.example,acme,60,2000 USD,Teknoloji\n";
    const auto done = fixture.importText(file);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.text("SELECT employees||' '||revenue||revenue_currency||sector FROM company"),
             QStringLiteral("50 100000USDtechnology"));
    QCOMPARE(fixture.importText(file)->skipped, 2);
    const auto changed = fixture.importText("email,company,company.employees\na@x.example,Acme,70\n");
    QCOMPARE(changed->updated, 1);
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(fixture.number("SELECT employees FROM company"), 50);
}

void TestImporter::labelsNotesAndFurtherAddresses()
{
    ImportFixture fixture;
    const QByteArray file = "full_name,email,phone,tag,note,consent\n"
                            "Ada Lovelace,ada@x.example; ada@home.example,0532 111 22 33 ::: 0212 333 44 "
                            "55,vip;fair,Met at the fair,yes\n";
    const auto done = fixture.importText(file);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.text("SELECT given_name||family_name||email_personal||mobile||consent FROM lead"),
             QStringLiteral("AdaLovelaceada@home.example0212 333 44 55yes"));
    QCOMPARE(fixture.count("label"), 2);
    QCOMPARE(fixture.count("activity"), 1);
    QCOMPARE(fixture.importText(file)->skipped, 1);
}

void TestImporter::touchpointsNeedTheirLead()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("id,email\nL1,a@x.example\n").ok());
    const QByteArray file
        = "lead,kind,at,page,seconds\nL1,Page view,2026-05-01 "
          "10:00,/pricing,30\na@x.example,webinar_attended,2026-05-02,,\n"
          "L1,Page view,2026-05-01 10:00,/pricing,30\nnobody@x.example,page_view,2026-05-02,,\n";
    const auto done = fixture.importText(file, ImportKind::Touchpoint);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(std::tuple(done->created, done->skipped, done->failed, done->duplicates),
             std::tuple(2, 1, 1, 1));
    QCOMPARE(done->errors.front().code, Errc::NotFound);
    QCOMPARE(fixture.number("SELECT count(*) FROM touchpoint WHERE kind='page_view' AND seconds=30"), 1);
    QCOMPARE(fixture.importText(file, ImportKind::Touchpoint)->skipped, 3);
}

void TestImporter::namesOfSymbolsAreNames_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QByteArray>("name");
    for (const auto &[kind, word] :
         {std::pair(ImportKind::Product, "product"), std::pair(ImportKind::Member, "member")}) {
        for (const char *name : {"+++", "★", "★ ☆", "東京", "Ω", "→ 1"})
            QTest::addRow("%s %s", word, name) << kind << QByteArray(name);
    }
}

void TestImporter::namesOfSymbolsAreNames()
{
    QFETCH(const ImportKind, kind);
    QFETCH(const QByteArray, name);
    ImportFixture fixture;
    const char *table = kind == ImportKind::Product ? "product" : "member";
    const qint64 before = fixture.count(table);
    const QByteArray file = "name\n" + name + "\n...\n";
    const auto first = fixture.importText(file, kind);
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(fixture.count(table), before + 2);
    const auto again = fixture.importText(file, kind);
    QVERIFY2(again.ok(), qPrintable(why(again)));
    QCOMPARE(again->skipped, 2);
    QCOMPARE(fixture.count(table), before + 2);
}

void TestImporter::symbolsThatRowsNameAreMadeOnce()
{
    ImportFixture fixture;
    for (const char *mail : {"a", "b"}) {
        const auto done = fixture.importText("email,company,channel,campaign,owner,stage\n" + QByteArray(mail)
                                             + "@x.example,***,★,+++,☺,!!!\n");
        QVERIFY2(done.ok(), qPrintable(why(done)));
        const qint64 made = mail[0] == 'a' ? 1 : 0;
        QCOMPARE(std::tuple(done->newCompanies, done->newChannels, done->newCampaigns, done->newMembers,
                            done->newStages),
                 std::tuple(made, made, made, made, made));
    }
    QCOMPARE(fixture.count("campaign"), 1);
    // Of people, symbols say nothing: they fill a column in which something had to stand.
    QCOMPARE(fixture.importText("full_name,company\n-,Acme\n")->created, 1);
    QCOMPARE(fixture.importText("full_name,company,title\n-,Acme,Boss\n")->created, 1);
}

// As Leads::touch does: the latest touchpoint that names a channel.
void TestImporter::touchpointsSetTheLatestSource()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("id,email,channel\nL1,a@x.example,Podcast\nL2,b@x.example,Podcast\n").ok());
    const auto latest = [&](const char *lead) {
        return fixture.text(
            std::string("SELECT c.key FROM lead l JOIN channel c ON c.id=l.latest_channel WHERE "
                        "l.external_id='")
            + lead + "'");
    };
    const auto first = fixture.importText("lead,kind,at,channel\nL1,page_view,2026-05-02,seo\n"
                                          "L1,page_view,2026-05-01,webinar\nL1,page_view,2026-05-03,\n",
                                          ImportKind::Touchpoint);
    QVERIFY2(first.ok(), qPrintable(why(first)));
    QCOMPARE(first->created, 3);
    QCOMPARE(latest("L1"), QStringLiteral("seo"));
    QCOMPARE(latest("L2"), QStringLiteral("podcast"));
    // An older one changes nothing, a later one does; the first source stays.
    QVERIFY(
        fixture.importText("lead,kind,at,channel\nL1,page_view,2026-04-01,event\n", ImportKind::Touchpoint)
            .ok());
    QCOMPARE(latest("L1"), QStringLiteral("seo"));
    QVERIFY(
        fixture.importText("lead,kind,at,channel\nL1,page_view,2026-06-01,event\n", ImportKind::Touchpoint)
            .ok());
    QCOMPARE(latest("L1"), QStringLiteral("event"));
    QCOMPARE(
        fixture.text("SELECT c.key FROM lead l JOIN channel c ON c.id=l.channel WHERE l.external_id='L1'"),
        QStringLiteral("podcast"));
    QVERIFY(fixture.pipeline->store().undo().ok());
    QCOMPARE(latest("L1"), QStringLiteral("seo"));
}

void TestImporter::anOpportunityOfAnotherLeadChangesPlaces()
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

void TestImporter::aClosedLeadIsOpenAgainWithItsOpportunity()
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

void TestImporter::cancelLeavesNothing()
{
    ImportFixture fixture;
    QByteArray file = "email,company\n";
    for (int i = 0; i < 20'000; ++i)
        file += "p" + QByteArray::number(i) + "@x.example,Company " + QByteArray::number(i / 5) + "\n";
    const QStringList before = fixture.contents();
    std::atomic<bool> cancel = false;
    ImportRequest request;
    request.cancel = &cancel;
    qint64 largest = 0;
    request.progress = [&](qint64 done, qint64 total) {
        largest = std::max(largest, done);
        cancel = done > total * 3 / 4;
    };
    const auto done = fixture.importText(file, {}, request);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, Errc::Cancelled);
    QVERIFY(fixture.number("SELECT count(*) FROM lead") > 0); // it had begun to write
    QCOMPARE(fixture.contents(), before);
    const QStringList kept = fixture.fingerprints();
    QVERIFY(fixture.pipeline->store().rebuildProjections().ok());
    QCOMPARE(fixture.fingerprints(), kept);
    QVERIFY(!fixture.pipeline->store().nextUndo()->has_value());
}

void TestImporter::whatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Errc>("code");
    QTest::newRow("empty") << QByteArray() << Errc::FileEmpty;
    QTest::newRow("header only") << QByteArray("email,name\n") << Errc::NoRows;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2\3",
                                          9)
                            << Errc::NotText;
    QTest::newRow("vcard") << QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n") << Errc::NotText;
    QTest::newRow("json") << QByteArray("[{\"email\":\"a@x.example\"}]") << Errc::NotText;
    QTest::newRow("mail") << QByteArray(
        "From ada Mon Nov 21\r\nReceived: by own.example\r\n\tfor x\r\nFrom: a@own.example\r\n"
        "Subject: Hello, you\r\n\r\nSome, text\r\n")
                          << Errc::NotText;
    QTest::newRow("one endless cell")
        << QByteArray("email,name\n\"") + QByteArray(3 * 1024 * 1024, 'x') << Errc::LineTooLong;
    QTest::newRow("a name of a column without end")
        << "email," + QByteArray(5'000, 'x') + "\na@x.example,1\n" << Errc::LineTooLong;
}

void TestImporter::whatIsNoTable()
{
    QFETCH(const QByteArray, content);
    QFETCH(const Errc, code);
    ImportFixture fixture;
    const auto done = fixture.importText(content);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, code);
    QCOMPARE(fixture.import(fixture.folder.path()).error().code, Errc::FileIsDirectory);
    QCOMPARE(fixture.import(fixture.folder.filePath(QStringLiteral("none.csv"))).error().code,
             Errc::FileNotFound);
    ImportRequest request;
    request.mapping.maps = {QStringLiteral("date=date")};
    QCOMPARE(fixture.importText("date,cost\n2026-01-01,5\n", ImportKind::CampaignDay).error().code,
             Errc::UnknownKind);
}

void TestImporter::exportComesBackWithoutAChange_data()
{
    QTest::addColumn<ExportKind>("what");
    QTest::addColumn<ImportKind>("as");
    QTest::newRow("leads") << ExportKind::Leads << ImportKind::Lead;
    QTest::newRow("companies") << ExportKind::Companies << ImportKind::Company;
    QTest::newRow("opportunities") << ExportKind::Opportunities << ImportKind::Opportunity;
    QTest::newRow("touchpoints") << ExportKind::Touchpoints << ImportKind::Touchpoint;
    QTest::newRow("members") << ExportKind::Members << ImportKind::Member;
    QTest::newRow("products") << ExportKind::Products << ImportKind::Product;
}

void TestImporter::exportComesBackWithoutAChange()
{
    QFETCH(const ExportKind, what);
    QFETCH(const ImportKind, as);
    ImportFixture fixture;
    QVERIFY(
        fixture
            .importText(
                "id,full_name,email,phone,company,company.revenue,company.employees,stage,channel,campaign,"
                "owner,created_at,tag,Size,Since,Fee,Agreed,Text\n"
                "1,Ada Ak,a@x.example,0532 111 22 33,Acme,1000.5 "
                "USD,5,MQL,Google,Spring,Efe,2026-03-01T10:20:30.123Z,vip;x,1.5,2026-01-01,5 EUR,yes,\"=1+1, "
                "\"\"q\"\"\"\n"
                ",Bora Can,,,Beta,,,Won,,,,2026-03-02T10:20:30.000Z,,2,2026-02-01,6 EUR,no,\"two\nlines\"\n")
            .ok());
    QVERIFY(fixture
                .importText("name,account,deal_stage,close_value,currency,cost,probability,close_date,"
                            "contact\nDeal,Acme,Pilot,1234.5,USD,10,45%,2026-12-01,a@x.example\n"
                            "Old,Beta,Won,7,TRY,,,2026-02-01,\n",
                            ImportKind::Opportunity)
                .ok());
    QVERIFY(fixture
                .importText("lead,kind,at,page,channel\n1,page_view,2026-05-01 10:00,/pricing,Google\n",
                            ImportKind::Touchpoint)
                .ok());
    QVERIFY(fixture.importText("name,series,price\nGTX,G,55.5\n", ImportKind::Product).ok());
    ExportRequest request;
    request.kind = what;
    request.path = fixture.folder.filePath(QStringLiteral("out.csv"));
    const auto rows = exportThings(fixture.pipeline->store(), request);
    QVERIFY(rows.ok());
    QVERIFY(*rows > 0);
    const QStringList before = fixture.contents();
    const auto back = fixture.import(request.path, as);
    QVERIFY2(back.ok(), qPrintable(why(back)));
    QVERIFY2(back->failed == 0, qPrintable(why(back)));
    QCOMPARE(fixture.contents(), before);
    QCOMPARE(back->skipped, *rows);
    QCOMPARE(back->change, 0);
}

void TestImporter::exportForSpreadsheetsAndPrograms()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,title,company.employees,company\na@x.example,=cmd(),5,Acme\n").ok());
    ExportRequest request;
    request.path = fixture.folder.filePath(QStringLiteral("out.csv"));
    request.profile = CsvProfile::Spreadsheet;
    QCOMPARE(exportThings(fixture.pipeline->store(), request).valueOr(-1), 1);
    const Rows rows = rowsOfFile(request.path);
    QCOMPARE(rows[1][rows[0].indexOf(QStringLiteral("title"))], QStringLiteral("'=cmd()"));
    request.format = ExportFormat::Json;
    request.leads.search = QStringLiteral("nobody");
    QCOMPARE(exportThings(fixture.pipeline->store(), request).valueOr(-1), 0);
    request.leads.search = QStringLiteral("acme");
    QCOMPARE(exportThings(fixture.pipeline->store(), request).valueOr(-1), 1);
    QFile file(request.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray things = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(things.size(), 1);
    QCOMPARE(things[0][u"company.employees"].toInt(), 5);
    QCOMPARE(things[0][u"title"].toString(), QStringLiteral("=cmd()"));
    QVERIFY(!things[0].toObject().contains(QStringLiteral("phone")));
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
