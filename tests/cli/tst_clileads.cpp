#include "core/base/uuid.h"
#include "tests/cli/clitest.h"

#include <algorithm>

using namespace huni::test;

/// The commands leads, lead, add, set and touch.
class TestCliLeads : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void addAndShowALead();
    void addStatesFacts();
    void addTakesEveryKind();
    void setChangesAndClears();
    void setRefusesAStage();
    void leadsFilterSortAndPage();
    void touchNotesAContact();
};

void TestCliLeads::addAndShowALead()
{
    const QString id
        = addLead(QStringLiteral("ayse@example.com"),
                  {QStringLiteral("full_name=Ayşe Nur Demir"), QStringLiteral("title=CTO"),
                   QStringLiteral("company=Anadolu Yazılım"), QStringLiteral("company.sector=Teknoloji"),
                   QStringLiteral("company.employees=120"), QStringLiteral("company.revenue=1.500.000,50 TL"),
                   QStringLiteral("channel=Webinar"), QStringLiteral("campaign=Güz"),
                   QStringLiteral("owner=deniz kaya"), QStringLiteral("country=Türkiye"),
                   QStringLiteral("value=2500.5 EUR"), QStringLiteral("custom:Renk=mavi"),
                   QStringLiteral("tag=vip;yeni"), QStringLiteral("note=ilk not"),
                   QStringLiteral("created_at=2026-11-02"), QStringLiteral("birth_year=1980")});
    QVERIFY(huni::Uuid::fromText(id));
    const QJsonObject lead = ask({QStringLiteral("lead"), file(), id});
    QCOMPARE(lead[u"name"].toString(), QStringLiteral("Ayşe Nur Demir"));
    QCOMPARE(lead[u"company"].toString(), QStringLiteral("Anadolu Yazılım"));
    QCOMPARE(lead[u"stage"].toString(), QStringLiteral("New"));
    QCOMPARE(lead[u"stage_key"].toString(), QStringLiteral("new"));
    QCOMPARE(lead[u"value"].toInteger(), 250050);
    QCOMPARE(lead[u"currency"].toString(), QStringLiteral("EUR"));
    QCOMPARE(lead[u"score"].toDouble(), 45.0); // executive 20, technology 15, 120 people 10
    const QJsonObject profile = lead[u"profile"].toObject();
    QCOMPARE(profile[u"given_name"].toString(), QStringLiteral("Ayşe Nur"));
    QCOMPARE(profile[u"family_name"].toString(), QStringLiteral("Demir"));
    QCOMPARE(profile[u"company.sector"].toString(), QStringLiteral("technology"));
    QCOMPARE(profile[u"company.revenue"].toString(), QStringLiteral("1500000.50 TRY"));
    QCOMPARE(profile[u"country"].toString(), QStringLiteral("TR"));
    QCOMPARE(profile[u"owner"].toString(), QStringLiteral("Deniz Kaya"));
    QCOMPARE(profile[u"custom:Renk"].toString(), QStringLiteral("mavi"));
    QCOMPARE(profile[u"created_at"].toString(), QStringLiteral("2026-11-02T00:00:00+03:00"));
    QCOMPARE(lead[u"labels"].toArray(), (QJsonArray{QStringLiteral("vip"), QStringLiteral("yeni")}));
    QCOMPARE(lead[u"timeline"].toArray().size(), 2); // the note and the arrival
    QVERIFY(lead[u"bant"].toObject()[u"dimensions"].toObject().contains(u"timing"));
    // By its address as well, and for people.
    QCOMPARE(ask({QStringLiteral("lead"), file(), QStringLiteral("AYSE@example.com")})[u"id"].toString(), id);
    const Answer shown = run({QStringLiteral("lead"), file(), id});
    QVERIFY(shown.out.contains(QStringLiteral("€2,500.50"))
            && shown.out.contains(QStringLiteral("Technology")));
    // All of it was one change.
    QCOMPARE(run({QStringLiteral("undo"), file()}).status, 0);
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
    QCOMPARE(run({QStringLiteral("undo"), file()}).status, 1);
}

void TestCliLeads::addStatesFacts()
{
    const QString demo = addLead(QStringLiteral("demo@example.org"),
                                 {QStringLiteral("stage=Demo ya da görüşme"), QStringLiteral("value=100")});
    const QJsonObject lead = ask({QStringLiteral("lead"), file(), demo});
    QCOMPARE(lead[u"stage_key"].toString(), QStringLiteral("demo"));
    QCOMPARE(lead[u"opportunities"].toArray().size(), 1);
    QCOMPARE(lead[u"opportunities"].toArray()[0].toObject()[u"amount"].toInteger(), 10000);
    const QString won = addLead(QStringLiteral("won@example.org"), {QStringLiteral("outcome=yes")});
    QCOMPARE(ask({QStringLiteral("lead"), file(), won})[u"stage_key"].toString(), QStringLiteral("won"));
    const QString lost = addLead(QStringLiteral("lost@example.org"), {QStringLiteral("outcome=lost")});
    QCOMPARE(ask({QStringLiteral("lead"), file(), lost})[u"stage_key"].toString(), QStringLiteral("lost"));
    const QString sql
        = addLead(QStringLiteral("sql@example.org"), {QStringLiteral("stage=sql")}); // no BANT asked for
    QCOMPARE(ask({QStringLiteral("lead"), file(), sql})[u"stage_key"].toString(), QStringLiteral("sql"));
    QVERIFY(ask({QStringLiteral("check"), file()})[u"ok"].toBool());
}

void TestCliLeads::addTakesEveryKind()
{
    const auto add = [this](const QStringList &words) {
        return ask(QStringList{QStringLiteral("add"), file()} + words)[u"id"].toString();
    };
    addLead(QStringLiteral("ayse@example.com"), {QStringLiteral("company=Anadolu")});
    QVERIFY(!add({QStringLiteral("company"), QStringLiteral("name=Kuzey A.Ş."), QStringLiteral("city=Bursa")})
                 .isEmpty());
    const QString opportunity = add(
        {QStringLiteral("opportunity"), QStringLiteral("lead=ayse@example.com"),
         QStringLiteral("amount=5000 USD"), QStringLiteral("cost=1000"), QStringLiteral("probability=40"),
         QStringLiteral("expected_close=2026-12-31"), QStringLiteral("stage=proposal")});
    QVERIFY(!opportunity.isEmpty());
    const QJsonObject sale
        = ask({QStringLiteral("lead"), file(), QStringLiteral("ayse@example.com")})[u"opportunities"]
              .toArray()[0]
              .toObject();
    QCOMPARE(sale[u"id"].toString(), opportunity);
    QCOMPARE(sale[u"amount"].toInteger(), 500000);
    QCOMPARE(sale[u"cost"].toInteger(), 100000);
    QCOMPARE(sale[u"currency"].toString(), QStringLiteral("USD"));
    QCOMPARE(sale[u"probability"].toDouble(), 0.4);
    QCOMPARE(sale[u"expected_close"].toString(), QStringLiteral("2026-12-31"));
    QVERIFY(
        !add({QStringLiteral("product"), QStringLiteral("name=GTX"), QStringLiteral("price=550")}).isEmpty());
    QVERIFY(
        !add({QStringLiteral("member"), QStringLiteral("name=Ece Ak"), QStringLiteral("role=salesperson")})
             .isEmpty());
    QVERIFY(!add({QStringLiteral("campaign"), QStringLiteral("name=Bahar"), QStringLiteral("channel=webinar"),
                  QStringLiteral("budget=1000")})
                 .isEmpty());
    QVERIFY(
        !add({QStringLiteral("task"), QStringLiteral("lead=ayse@example.com"), QStringLiteral("kind=call"),
              QStringLiteral("due=2026-12-01"), QStringLiteral("subject=Ara")})
             .isEmpty());
    QVERIFY(!add({QStringLiteral("touchpoint"), QStringLiteral("lead=ayse@example.com"),
                  QStringLiteral("kind=page_view"), QStringLiteral("page=/pricing")})
                 .isEmpty());
    QVERIFY(ask({QStringLiteral("check"), file()})[u"ok"].toBool());
}

void TestCliLeads::setChangesAndClears()
{
    const QString id = addLead(QStringLiteral("ayse@example.com"),
                               {QStringLiteral("title=CTO"), QStringLiteral("custom:Renk=mavi")});
    QCOMPARE(ask({QStringLiteral("set"), file(), id, QStringLiteral("title=CEO"),
                  QStringLiteral("company=Yeni A.Ş."), QStringLiteral("company.city=İzmir")})[u"id"]
                 .toString(),
             id);
    QJsonObject profile = ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject();
    QCOMPARE(profile[u"title"].toString(), QStringLiteral("CEO"));
    QCOMPARE(profile[u"company.city"].toString(), QStringLiteral("İzmir"));
    QVERIFY(
        !ask({QStringLiteral("set"), file(), id, QStringLiteral("title="), QStringLiteral("custom:renk=")})
             .isEmpty());
    profile = ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject();
    QVERIFY(!profile.contains(u"title") && !profile.contains(u"custom:Renk"));
    // The last way to reach them stays.
    QCOMPARE(
        run({QStringLiteral("set"), file(), id, QStringLiteral("email="), QStringLiteral("company=")}).status,
        1);
    QCOMPARE(ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject()[u"email"].toString(),
             QStringLiteral("ayse@example.com"));
}

void TestCliLeads::setRefusesAStage()
{
    const QString id = addLead(QStringLiteral("ayse@example.com"));
    for (const QString &word : {QStringLiteral("stage=won"), QStringLiteral("outcome=won")}) {
        const Answer answer = run({QStringLiteral("set"), file(), id, word});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(QStringLiteral("move")));
    }
}

void TestCliLeads::leadsFilterSortAndPage()
{
    addLead(
        QStringLiteral("c@example.org"),
        {QStringLiteral("given_name=Çetin"), QStringLiteral("stage=mql"), QStringLiteral("channel=webinar")});
    addLead(QStringLiteral("a@example.org"),
            {QStringLiteral("given_name=Ali"), QStringLiteral("owner=Deniz Kaya")});
    addLead(QStringLiteral("d@example.org"),
            {QStringLiteral("given_name=Deniz"), QStringLiteral("stage=demo")});
    const auto names = [this](const QStringList &options) {
        QStringList found;
        for (const QJsonValue &lead :
             ask(QStringList{QStringLiteral("leads"), file()} + options)[u"leads"].toArray())
            found += lead[u"name"].toString();
        return found.join(u' ');
    };
    QCOMPARE(names({QStringLiteral("--sort"), QStringLiteral("name")}), QStringLiteral("Ali Çetin Deniz"));
    QCOMPARE(names({QStringLiteral("--sort"), QStringLiteral("score,-name")}),
             QStringLiteral("Deniz Çetin Ali")); // nobody is scored yet
    ask({QStringLiteral("set"), file(), QStringLiteral("a@example.org"), QStringLiteral("title=CEO")});
    QCOMPARE(names({QStringLiteral("--sort"), QStringLiteral("-score,name")}), QStringLiteral("Ali Çetin Deniz"));
    ask({QStringLiteral("set"), file(), QStringLiteral("c@example.org"), QStringLiteral("title=CTO")});
    QCOMPARE(names({QStringLiteral("--sort"), QStringLiteral("-score,-name")}), QStringLiteral("Çetin Ali Deniz"));
    QCOMPARE(names({}), QStringLiteral("Deniz Ali Çetin"));
    QCOMPARE(names({QStringLiteral("--stage"), QStringLiteral("demo,MQL"), QStringLiteral("--sort"),
                    QStringLiteral("name")}),
             QStringLiteral("Çetin Deniz"));
    QCOMPARE(names({QStringLiteral("--band"), QStringLiteral("bofu")}), QStringLiteral("Deniz"));
    QCOMPARE(names({QStringLiteral("--owner"), QStringLiteral("deniz kaya")}), QStringLiteral("Ali"));
    QCOMPARE(names({QStringLiteral("--owner"), QStringLiteral("none"), QStringLiteral("--sort"),
                    QStringLiteral("name")}),
             QStringLiteral("Çetin Deniz"));
    QCOMPARE(names({QStringLiteral("--source"), QStringLiteral("webinar")}), QStringLiteral("Çetin"));
    QCOMPARE(names({QStringLiteral("--search"), QStringLiteral("CETI")}), QStringLiteral("Çetin"));
    QCOMPARE(names({QStringLiteral("--min-score"), QStringLiteral("20")}), QStringLiteral("Ali Çetin"));
    QCOMPARE(names({QStringLiteral("--min-score"), QStringLiteral("20.5")}), QString());
    QCOMPARE(names({QStringLiteral("--sort"), QStringLiteral("name"), QStringLiteral("--limit"),
                    QStringLiteral("1"), QStringLiteral("--offset"), QStringLiteral("1")}),
             QStringLiteral("Çetin"));
    const QJsonObject page
        = ask({QStringLiteral("leads"), file(), QStringLiteral("--limit"), QStringLiteral("1")});
    QCOMPARE(page[u"total"].toInt(), 3);
    const QJsonObject line = page[u"leads"].toArray()[0].toObject();
    for (const char16_t *key :
         {u"id", u"name", u"company", u"email", u"stage", u"score", u"grade", u"temperature", u"bant"})
        QVERIFY2(line.contains(QStringView(key)), qPrintable(QString::fromUtf16(key)));
}

void TestCliLeads::touchNotesAContact()
{
    const QString id = addLead(QStringLiteral("a@example.org"));
    const QJsonObject noted = ask(
        {QStringLiteral("touch"), file(), id, QStringLiteral("Sayfa görüntüledi"), QStringLiteral("--at"),
         QStringLiteral("2026-11-01T10:00:00+03:00"), QStringLiteral("--page"), QStringLiteral("/pricing"),
         QStringLiteral("--channel"), QStringLiteral("webinar"), QStringLiteral("--campaign"),
         QStringLiteral("Yeni"), QStringLiteral("--seconds"), QStringLiteral("42")});
    const double score = noted[u"score"].toDouble(); // 15 for the prices, less with each day since
    QVERIFY2(score > 0 && score < 15, qPrintable(QString::number(score)));
    const QJsonArray timeline = ask({QStringLiteral("lead"), file(), id})[u"timeline"].toArray();
    const auto touch = std::find_if(timeline.begin(), timeline.end(),
                                    [&](const QJsonValue &item) { return item[u"id"] == noted[u"id"]; });
    QVERIFY(touch != timeline.end());
    QCOMPARE((*touch)[u"kind"].toString(), QStringLiteral("page_view"));
    QCOMPARE((*touch)[u"at"].toString(), QStringLiteral("2026-11-01T10:00:00+03:00"));
    QCOMPARE((*touch)[u"campaign"].toString(), QStringLiteral("Yeni"));
    QCOMPARE((*touch)[u"text"].toString(), QStringLiteral("/pricing"));
}

QTEST_GUILESS_MAIN(TestCliLeads)
#include "tst_clileads.moc"
