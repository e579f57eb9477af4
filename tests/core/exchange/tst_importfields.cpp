#include "core/duplicates/combine.h"
#include "core/exchange/fieldcells.h"
#include "core/exchange/fieldeditor.h"
#include "tests/core/exchange/importfixture.h"

using namespace huni;
using namespace huni::test;

/// What a file can say of a thing: every field that a person may edit, money exactly, whose it is, and where it is when
/// it went into another.
class TestImportFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldThatIsEditedIsImported_data();
    void everyFieldThatIsEditedIsImported();
    void moneyWithTheCurrencyOfItsRow();
    void moneyIsNeverRounded();
    void currencyOfAColumnIsChosen();
    void valuesOfAListThatTakesNoOthers();
    void restOfTheFieldsOfALead();
    void fieldsOfOtherKinds();
    void newLeadsAreMineWhenIWorkAlone();
    void newLeadsAreNobodysInATeam();
    void ownerThatIsChosen();
    void rowOfALeadThatWentIntoAnother_data();
    void rowOfALeadThatWentIntoAnother();
    void whatTheMergeDecidedStays();
    void opportunityOfALeadThatWentIntoAnother();
    void rowOfACompanyThatWentIntoAnother();
    void mergeThatWasTakenBack();

private:
    /// Two leads, of which the second goes into the first.
    struct Merged {
        Merged()
        {
            const auto made = fixture.importText("id,full_name,email,phone,title,company\n"
                                                 "K1,Ada Ak,ada@x.example,02125551100,CTO,Firm\n"
                                                 "O1,Ada A. Ak,other@x.example,05321112233,Head,Other Firm\n");
            keep = id("K1");
            other = id("O1");
            isMade = made.ok() && Combine(fixture.pipeline->store()).combine(keep, other, {}, note).ok()
                && fixture.count("lead") == 1;
        }
        Uuid id(const char *externalId)
        {
            return Uuid::fromText(fixture.text(std::string("SELECT lower(substr(h,1,8)||'-'||substr(h,9,4)||'-'||substr(h,13,4)||'-'||"
                                                           "substr(h,17,4)||'-'||substr(h,21)) FROM (SELECT hex(id) AS h FROM lead "
                                                           "WHERE external_id='")
                                               + externalId + "')"))
                .value_or(Uuid{});
        }
        QString titleOfKeep() { return fixture.text("SELECT title FROM lead WHERE external_id='K1' AND gone=0"); }

        CombineNote note = [](const CombineRemainder &) { return QStringLiteral("kept"); };
        ImportFixture fixture{};
        Uuid keep{};
        Uuid other{};
        bool isMade = false;
    };
};

void TestImportFields::everyFieldThatIsEditedIsImported_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("table");
    QTest::newRow("lead") << int(ImportKind::Lead) << int(Table::Lead);
    QTest::newRow("company") << int(ImportKind::Company) << int(Table::Company);
    QTest::newRow("opportunity") << int(ImportKind::Opportunity) << int(Table::Opportunity);
    QTest::newRow("product") << int(ImportKind::Product) << int(Table::Product);
    QTest::newRow("member") << int(ImportKind::Member) << int(Table::Member);
    QTest::newRow("touchpoint") << int(ImportKind::Touchpoint) << int(Table::Touchpoint);
}

void TestImportFields::everyFieldThatIsEditedIsImported()
{
    QFETCH(const int, kind);
    QFETCH(const int, table);
    for (const Field &field : FieldEditor::fields(Table(table))) {
        QVERIFY2(findField(ImportKind(kind), field.key), qPrintable(field.key));
        QVERIFY2(fieldTarget(Table(table), field.key), qPrintable(field.key));
        for (const QString &header : {field.key, field.english, field.turkish}) {
            const auto match = fieldForHeader(ImportKind(kind), header);
            QVERIFY2(match, qPrintable(header));
            QCOMPARE(match->field, field.key);
        }
    }
}

void TestImportFields::moneyWithTheCurrencyOfItsRow()
{
    ImportFixture fixture;
    const auto done = fixture.importText("Ad Soyad;E-posta;Tahmini Değer;Para birimi\n"
                                         "Ada Ak;a@x.example;1.234,50;EUR\nBora Can;b@x.example;98.765,00;\n"
                                         "Cem Su;c@x.example;12,00 $;EUR\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, 3);
    QCOMPARE(done->newCustomFields, 0);
    const auto valueOf = [&](const char *email) {
        return fixture.text(std::string("SELECT value||value_currency FROM lead WHERE email='") + email + '\'');
    };
    QCOMPARE(valueOf("a@x.example"), QStringLiteral("123450EUR"));
    QCOMPARE(valueOf("b@x.example"), QStringLiteral("9876500TRY")); // the pipeline's
    QCOMPARE(valueOf("c@x.example"), QStringLiteral("1200USD")); // as the cell says
    for (const char *header : {"Deal value", "Amount", "Estimated value", "Tahmini Değer"}) {
        const auto again = fixture.importText(QByteArray("Email,") + header + "\na@x.example,7\n");
        QVERIFY2(again.ok(), qPrintable(why(again)));
        QVERIFY2(again->mapping.columnFor(QStringLiteral("value")), header);
    }
    QCOMPARE(valueOf("a@x.example"), QStringLiteral("700TRY"));
}

void TestImportFields::moneyIsNeverRounded()
{
    ImportFixture fixture;
    const auto done = fixture.importText("email,value,company,company.revenue\na@x.example,4503599627370.47,Acme,9007199254740.97\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.number("SELECT value FROM lead"), 450'359'962'737'047); // times 100 a double would be beside it
    QCOMPARE(fixture.number("SELECT revenue FROM company"), 900'719'925'474'097);
}

void TestImportFields::currencyOfAColumnIsChosen()
{
    ImportFixture fixture;
    ImportRequest request;
    request.mapping.file = QJsonObject{
        {QStringLiteral("columns"),
         QJsonArray{QJsonObject{{QStringLiteral("column"), QStringLiteral("Amount")},
                                {QStringLiteral("field"), QStringLiteral("value")},
                                {QStringLiteral("currency"), QStringLiteral("EUR")}}}}};
    const auto done = fixture.importText("Email,Amount\na@x.example,10\nb@x.example,20 USD\n", {}, request);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.text("SELECT group_concat(value||value_currency, ' ') FROM lead"), QStringLiteral("1000EUR 2000USD"));
    QCOMPARE(mappingToJson(done->mapping)[u"columns"][1][u"currency"].toString(), QStringLiteral("EUR"));
    request.mapping.file = mappingToJson(done->mapping); // what was printed can be given back
    QCOMPARE(fixture.importText("Email,Amount\na@x.example,10\nb@x.example,20 USD\n", {}, request)->skipped, 2);
}

void TestImportFields::valuesOfAListThatTakesNoOthers()
{
    ImportFixture fixture;
    const auto done = fixture.importText("Email,How it arrived\na@x.example,Fuar ya da etkinlik\nb@x.example,chat\n"
                                         "c@x.example,by pigeon\nd@x.example,\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(std::tuple(done->created, done->failed), std::tuple(3, 1));
    QCOMPARE(done->errors.front().detail, QStringLiteral("by pigeon"));
    QCOMPARE(done->errors.front().field, QStringLiteral("arrival"));
    QCOMPARE(fixture.text("SELECT group_concat(coalesce(arrival,'-'), ' ') FROM lead"), QStringLiteral("fair chat -"));
    // A day of arrival is something else.
    const auto hotel = fixture.importText("Email,Arrival\na@x.example,2026-05-01\nb@x.example,2026-05-02\n");
    QVERIFY(hotel->mapping.columnFor(QStringLiteral("custom:Arrival")));
}

void TestImportFields::restOfTheFieldsOfALead()
{
    ImportFixture fixture;
    const auto done = fixture.importText("E-posta;Hitap;Adres;Posta kodu;Tekrar temas tarihi;Bülten\n"
                                         "a@x.example;Sayın;Çiçek Sok. 5;34710;15.08.2026;evet\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->newCustomFields, 0);
    QCOMPARE(fixture.text("SELECT salutation||'|'||street||'|'||postcode||'|'||wake_on||'|'||newsletter FROM lead"),
             QStringLiteral("Sayın|Çiçek Sok. 5|34710|2026-08-15|evet"));
}

void TestImportFields::fieldsOfOtherKinds()
{
    ImportFixture fixture;
    auto done = fixture.importText("Company name,Region,Street,Postcode,Phone,Owner,Annual revenue,Currency\n"
                                   "Acme,Marmara,Gül Sok. 1,34000,0212 555 11 22,Nora,100,EUR\n",
                                   ImportKind::Company);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.text("SELECT c.region||c.street||c.postcode||c.phone||m.name||c.revenue||c.revenue_currency FROM company c "
                          "JOIN member m ON m.id=c.owner"),
             QStringLiteral("MarmaraGül Sok. 1340000212 555 11 22Nora10000EUR"));
    done = fixture.importText("Deal name,Company,Type,Competitor\nBig one,Acme,Upsell,Rival Inc\n", ImportKind::Opportunity);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.text("SELECT type||' '||competitor FROM opportunity"), QStringLiteral("upsell Rival Inc"));
    done = fixture.importText("Name,Active\nOld Hand,no\nNew Hand,yes\n", ImportKind::Member);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.number("SELECT active FROM member WHERE name='Old Hand'"), 0);
    QCOMPARE(fixture.number("SELECT active FROM member WHERE name='New Hand'"), 1);
    done = fixture.importText("Product,SKU,Price\nBolt,B-1,5\n", ImportKind::Product);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(fixture.text("SELECT external_id FROM product"), QStringLiteral("B-1"));
}

void TestImportFields::newLeadsAreMineWhenIWorkAlone()
{
    ImportFixture fixture;
    const auto done = fixture.importText("email\na@x.example\n");
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->owner, MemberId{fixture.pipeline->store().person()});
    QCOMPARE(fixture.text("SELECT m.name FROM lead l JOIN member m ON m.id=l.owner"), QStringLiteral("Tester"));
    // A file that names owners decides itself.
    const auto named = fixture.importText("email,owner\nb@x.example,\n");
    QVERIFY(named->owner.isNil());
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE email='b@x.example' AND owner IS NULL"), 1);
    // What is there keeps its owner, also when it has none.
    QCOMPARE(fixture.importText("email\nb@x.example\n")->skipped, 1);
}

void TestImportFields::newLeadsAreNobodysInATeam()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("Name\nNora\n", ImportKind::Member).ok());
    const auto done = fixture.importText("email\na@x.example\n");
    QVERIFY(done->owner.isNil());
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE owner IS NULL"), 1);
}

void TestImportFields::ownerThatIsChosen()
{
    ImportFixture fixture;
    ImportRequest request;
    request.owner = MemberId{};
    QVERIFY(fixture.importText("email\na@x.example\n", {}, request)->owner.isNil());
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE owner IS NULL"), 1);
    request.owner = MemberId{fixture.pipeline->store().person()};
    QVERIFY(fixture.importText("email,owner\nb@x.example,\nc@x.example,Nora\n", {}, request).ok());
    QCOMPARE(fixture.text("SELECT group_concat(m.name, ' ') FROM lead l JOIN member m ON m.id=l.owner WHERE l.email>'b' ORDER BY l.n"),
             QStringLiteral("Tester Nora"));
}

void TestImportFields::rowOfALeadThatWentIntoAnother_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("external id") << QByteArray("id,title\nO1,Chair\n");
    QTest::newRow("e-mail") << QByteArray("email,title\nother@x.example,Chair\n");
    QTest::newRow("phone") << QByteArray("full_name,phone,title\nAda Ak,0532 111 22 33,Chair\n");
    QTest::newRow("name and company") << QByteArray("full_name,company,title\nAda A. Ak,Other Firm,Chair\n");
    QTest::newRow("id of Huni") << QByteArray("id,title\n%1,Chair\n");
}

void TestImportFields::rowOfALeadThatWentIntoAnother()
{
    QFETCH(QByteArray, file);
    Merged world;
    QVERIFY(world.isMade);
    file.replace("%1", world.other.text().toUtf8());
    const auto done = world.fixture.importText(file);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(std::tuple(done->updated, done->created), std::tuple(1, 0));
    QCOMPARE(world.fixture.count("lead"), 1);
    QCOMPARE(world.titleOfKeep(), QStringLiteral("Chair"));
    ImportRequest request;
    request.dryRun = true;
    request.path = world.fixture.file(file);
    QCOMPARE(Importer(world.fixture.pipeline->store()).run(request)->skipped, 1);
}

// The file of before the merge, once more: it has nothing new in it.
void TestImportFields::whatTheMergeDecidedStays()
{
    ImportFixture fixture;
    const QByteArray file = "id,full_name,email,title,stage,Shoe size,tag,note\nK1,Ada Ak,ada@x.example,CTO,SQL,38,vip,Met\n"
                            "O1,Ada A. Ak,other@x.example,Head,New,39,fair,Called\n";
    QVERIFY(fixture.importText(file).ok());
    std::vector<Uuid> ids;
    QVERIFY(fixture.pipeline->store()
                .inspect([&](Connection &connection) -> Result<void> {
                    Query query(connection, "SELECT id FROM lead ORDER BY external_id");
                    while (query.next())
                        ids.push_back(query.id(0));
                    return {};
                })
                .ok());
    const auto note = [](const CombineRemainder &) { return QStringLiteral("kept"); };
    QVERIFY(Combine(fixture.pipeline->store()).combine(ids[0], ids[1], {}, note).ok());
    const QStringList before = fixture.contents();
    const auto again = fixture.importText(file);
    QVERIFY2(again.ok(), qPrintable(why(again)));
    QCOMPARE(std::tuple(again->created, again->updated, again->skipped), std::tuple(0, 0, 2));
    QCOMPARE(again->change, 0);
    QCOMPARE(fixture.contents(), before);
}

void TestImportFields::opportunityOfALeadThatWentIntoAnother()
{
    Merged world;
    const auto done = world.fixture.importText("id,name,lead\nD1,Big one,other@x.example\n", ImportKind::Opportunity);
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->newLeads, 0);
    QCOMPARE(world.fixture.text("SELECT l.external_id FROM opportunity o JOIN lead l ON l.id=o.lead"), QStringLiteral("K1"));
}

void TestImportFields::rowOfACompanyThatWentIntoAnother()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("id,name,city\nC1,Anadolu Yazılım,Ankara\nC2,Anadolu Yaz. A.Ş.,İzmir\n", ImportKind::Company).ok());
    std::vector<Uuid> ids;
    QVERIFY(fixture.pipeline->store()
                .inspect([&](Connection &connection) -> Result<void> {
                    Query query(connection, "SELECT id FROM company ORDER BY external_id");
                    while (query.next())
                        ids.push_back(query.id(0));
                    return {};
                })
                .ok());
    const auto note = [](const CombineRemainder &) { return QStringLiteral("kept"); };
    QVERIFY(Combine(fixture.pipeline->store()).combine(ids[0], ids[1], {}, note).ok());
    for (const char *file : {"id,name,city\nC2,Anadolu Yaz. A.Ş.,Bursa\n", "name,city\nAnadolu Yaz. A.Ş.,Van\n"}) {
        const auto done = fixture.importText(file, ImportKind::Company);
        QVERIFY2(done.ok(), qPrintable(why(done)));
        QCOMPARE(done->updated, 1);
        QCOMPARE(fixture.count("company"), 1);
    }
    QCOMPARE(fixture.text("SELECT city||', '||name FROM company WHERE gone=0"), QStringLiteral("Van, Anadolu Yazılım")); // keeps its name
    // A lead of the company that is no more is one of the company that is.
    const auto lead = fixture.importText("email,company\na@x.example,Anadolu Yaz. A.Ş.\n");
    QCOMPARE(lead->newCompanies, 0);
    QCOMPARE(fixture.text("SELECT c.external_id FROM lead l JOIN company c ON c.id=l.company"), QStringLiteral("C1"));
}

void TestImportFields::mergeThatWasTakenBack()
{
    Merged world;
    QVERIFY(world.fixture.pipeline->store().undo().ok());
    const auto done = world.fixture.importText("email,title\nother@x.example,Chair\n");
    QCOMPARE(done->updated, 1);
    QCOMPARE(world.titleOfKeep(), QStringLiteral("CTO"));
    QCOMPARE(world.fixture.text("SELECT title FROM lead WHERE external_id='O1'"), QStringLiteral("Chair"));
}

QTEST_GUILESS_MAIN(TestImportFields)
#include "tst_importfields.moc"
