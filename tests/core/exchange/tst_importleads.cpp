#include "tests/core/exchange/importfixture.h"

#include <QCryptographicHash>

using namespace huni;
using namespace huni::test;

/// Leads out of files, with their companies, labels, notes and touchpoints; who is taken for the same person.
class TestImportLeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsWithoutContactAreKeptAndCountedOnce();
    void duplicatesOfAFile();
    void aTelephoneOfAnOfficeJoinsNobody();
    void companiesOfLeadsKeepWhatTheFirstRowSays();
    void labelsNotesAndFurtherAddresses();
    void labelsInQuotesKeepTheirCommas();
    void touchpointsNeedTheirLead();
    void touchpointsSetTheLatestSource();
};

void TestImportLeads::rowsWithoutContactAreKeptAndCountedOnce()
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

void TestImportLeads::duplicatesOfAFile()
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

void TestImportLeads::aTelephoneOfAnOfficeJoinsNobody()
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

void TestImportLeads::companiesOfLeadsKeepWhatTheFirstRowSays()
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

void TestImportLeads::labelsNotesAndFurtherAddresses()
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

void TestImportLeads::labelsInQuotesKeepTheirCommas()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,tag\na@x.example,\"\"\"Fair, \"\"\"\"Ankara\"\"\"\"\"\" ; vip,\"\"open\"\n").ok());
    QCOMPARE(fixture.text("SELECT group_concat(name, '|') FROM (SELECT name FROM label WHERE gone=0 ORDER BY name)"),
             QStringLiteral("\"open|Fair, \"Ankara\"|vip"));
}

void TestImportLeads::touchpointsNeedTheirLead()
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

// As Leads::touch does: the latest touchpoint that names a channel.
void TestImportLeads::touchpointsSetTheLatestSource()
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

QTEST_GUILESS_MAIN(TestImportLeads)
#include "tst_importleads.moc"
