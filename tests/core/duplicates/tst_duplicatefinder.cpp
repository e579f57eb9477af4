#include "core/duplicates/combine.h"
#include "core/duplicates/duplicatefinder.h"
#include "tests/core/store/pipelinetest.h"

using namespace huni;

class TestDuplicateFinder : public trial::PipelineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsTheSameBeyondAsking_data();
    void whoIsTheSameBeyondAsking();
    void pairsAreSuspected_data();
    void pairsAreSuspected();
    void companiesAreSuspected_data();
    void companiesAreSuspected();
    void oneLeadFindsWhatTheWholeSearchFinds();
    void whatIsBeingTypedFindsTheStored();
    void notTheSameIsRemembered();
    void aSwitchboardMakesNoSuspects();
    void groupsHangTogether();
    void cancelEndsTheSearch();
    void hostileValuesAreCompared();

private:
    Lead lead(const QString &given, const QString &family, const QString &email = {}, const QString &phone = {},
              const QString &company = {})
    {
        Lead made;
        made.givenName = given;
        made.familyName = family;
        made.email = email;
        made.phone = phone;
        if (email.isEmpty() && phone.isEmpty())
            made.mobile = QStringLiteral("+90 555 %1").arg(++m_unlike * 7919 % 9'000'000 + 1'000'000);
        made.id = *m_pipeline->leads().create(made, company);
        return made;
    }
    DuplicateList found(DuplicateOptions options = {})
    {
        Reader reader = m_pipeline->store().reader();
        return DuplicateFinder(options).findAll(reader).valueOr({});
    }
    std::vector<Suspect> near(const Uuid &id, DuplicateOptions options = {})
    {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &c) { return DuplicateFinder(options).suspectsOf(c, id); }).valueOr({});
    }

    int m_unlike = 0;
};

void TestDuplicateFinder::pairsAreSuspected_data()
{
    QTest::addColumn<QStringList>("first"); // given, family, email, phone, company
    QTest::addColumn<QStringList>("second");
    QTest::addColumn<QString>("by"); // empty: not suspected
    QTest::addColumn<int>("least");
    const auto row = [](const char *name, const QStringList &first, const QStringList &second, const char *by, int least = 50) {
        QTest::newRow(name) << first << second << QString::fromLatin1(by) << least;
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("the same address", {s("Ayşe"), s("Demir"), s("ayse@example.com")}, {s("A."), s("Demir"), s("AYSE@Example.com ")}, "email", 95);
    row("a tagged address", {s("Ayşe"), s("Demir"), s("ayse@example.com")}, {s("Ayse"), s("Demir"), s("ayse+fair@example.com")},
        "email_without_tag", 80);
    row("the same phone in two ways", {s("Ayşe"), s("Demir"), {}, s("0532 111 22 33")}, {s("Ayse"), s("Demir"), {}, s("+90 (532) 111-22-33")},
        "phone", 90);
    row("phone with extension", {s("Ayşe"), s("Demir"), {}, s("0212 555 11 22 dahili 14")}, {s("Ayse"), s("Demir"), {}, s("+902125551122")},
        "phone", 90);
    row("same digits of another country", {s("Ayşe"), s("Demir"), {}, s("+49 532 1112233")}, {s("Can"), s("Kurt"), {}, s("+90 532 111 22 33")}, "");
    row("swapped names at one company", {s("Ayşe"), s("Demir"), {}, {}, s("Anadolu Yazılım A.Ş.")},
        {s("DEMİR"), s("AYŞE"), {}, {}, s("ANADOLU YAZILIM LTD. ŞTİ.")}, "name_and_company", 85);
    row("a slip at one company", {s("Mehmet"), s("Yılmaz"), {}, {}, s("Kraft GmbH")}, {s("Mehmed"), s("Yilmaz"), {}, {}, s("Kraft")},
        "name_and_company", 80);
    row("a name alone", {s("Mehmet"), s("Yılmaz")}, {s("Mehmet"), s("Yilmaz")}, "name", 50);
    row("the same name at two companies", {s("Mehmet"), s("Yılmaz"), {}, {}, s("Kraft GmbH")}, {s("Mehmet"), s("Yılmaz"), {}, {}, s("Deniz A.Ş.")}, "");
    row("colleagues", {s("Mehmet"), s("Yılmaz"), {}, {}, s("Kraft GmbH")}, {s("Ayşe"), s("Demir"), {}, {}, s("Kraft GmbH")}, "");
    row("an office", {s("Mehmet"), s("Yılmaz"), s("info@kraft.example")}, {s("Ayşe"), s("Demir"), s("info@kraft.example")}, "");
}

void TestDuplicateFinder::pairsAreSuspected()
{
    QFETCH(QStringList, first);
    QFETCH(QStringList, second);
    QFETCH(QString, by);
    QFETCH(int, least);
    for (const QStringList &words : {first, second})
        lead(words.value(0), words.value(1), words.value(2), words.value(3), words.value(4));
    const DuplicateList list = found();
    QCOMPARE(list.total, qint64(by.isEmpty() ? 0 : 1));
    QCOMPARE(list.looked, 2);
    if (by.isEmpty())
        return;
    const Suspect &suspect = list.suspects.front();
    QStringList reasons;
    for (const LikeReason &reason : suspect.reasons)
        reasons += likeByKey(reason.by);
    QVERIFY2(reasons.contains(by), qPrintable(reasons.join(u' ')));
    QVERIFY2(suspect.likelihood >= least, qPrintable(QString::number(suspect.likelihood)));
}

void TestDuplicateFinder::companiesAreSuspected_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("otherDomain");
    QTest::addColumn<bool>("suspected");
    QTest::newRow("forms") << QStringLiteral("Şahin Holding A.Ş.") << QStringLiteral("SAHIN HOLDING") << QString() << QString() << true;
    QTest::newRow("domain") << QStringLiteral("Şahin") << QStringLiteral("Sahin Teknoloji") << QStringLiteral("sahin.com.tr")
                            << QStringLiteral("https://www.sahin.com.tr") << true;
    QTest::newRow("others") << QStringLiteral("Şahin Holding") << QStringLiteral("Kartal Holding") << QString() << QString() << false;
    QTest::newRow("mail provider") << QStringLiteral("Şahin Holding") << QStringLiteral("Kartal Tekstil") << QStringLiteral("gmail.com")
                                   << QStringLiteral("gmail.com") << false;
}

void TestDuplicateFinder::companiesAreSuspected()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, domain);
    QFETCH(QString, otherDomain);
    QFETCH(bool, suspected);
    Company one;
    one.name = first;
    one.domain = domain;
    Company two;
    two.name = second;
    two.domain = otherDomain;
    const CompanyId stored = *m_pipeline->leads().createCompany(one);
    (void)m_pipeline->leads().createCompany(two);
    const DuplicateOptions options{.table = Table::Company};
    QCOMPARE(found(options).total, qint64(suspected));
    if (domain == otherDomain) // the index of the file knows a domain as it stands
        QCOMPARE(near(stored.uuid, options).size(), size_t(suspected));
}

void TestDuplicateFinder::oneLeadFindsWhatTheWholeSearchFinds()
{
    const Lead a = lead(QStringLiteral("Ayşe"), QStringLiteral("Demir"), QStringLiteral("ayse@example.com"), {}, QStringLiteral("Kraft GmbH"));
    const Lead b = lead(QStringLiteral("Ayse"), QStringLiteral("Demir"), QStringLiteral("AYSE@example.com"));
    const Lead c = lead(QStringLiteral("Demir"), QStringLiteral("Ayşe"), QStringLiteral("x@example.com"), {}, QStringLiteral("Kraft GmbH"));
    lead(QStringLiteral("Jonas"), QStringLiteral("Weber"), QStringLiteral("jonas@example.com"));
    const std::vector<Suspect> ofA = near(a.id.uuid);
    QCOMPARE(ofA.size(), size_t(2));
    QCOMPARE(ofA.front().second, b.id.uuid);
    QCOMPARE(ofA.back().second, c.id.uuid);
    QCOMPARE(ofA.front().first, a.id.uuid);
    QCOMPARE(found().total, 3);
    QVERIFY(near(Uuid::random()).empty());
}

void TestDuplicateFinder::whatIsBeingTypedFindsTheStored()
{
    const Lead stored = lead(QStringLiteral("Ayşe"), QStringLiteral("Demir"), {}, QStringLiteral("+90 532 111 22 33"), QStringLiteral("Kraft GmbH"));
    const auto typed = [&](const Lead &value, const QString &company = {}) {
        Reader reader = m_pipeline->store().reader();
        return reader.read([&](Connection &c) { return DuplicateFinder().suspectsOf(c, value, company); }).valueOr({});
    };
    QVERIFY(typed({}).empty());
    QCOMPARE(typed({.phone = QStringLiteral("0532 1112233")}).size(), size_t(1));
    QCOMPARE(typed({.phone = QStringLiteral("0532 1112233")}).front().second, stored.id.uuid);
    QCOMPARE(typed({.givenName = QStringLiteral("ayse"), .familyName = QStringLiteral("demir")}, QStringLiteral("kraft gmbh")).size(), size_t(1));
    QVERIFY(typed({.givenName = QStringLiteral("ali"), .familyName = QStringLiteral("demir")}, QStringLiteral("kraft gmbh")).empty());
}

void TestDuplicateFinder::notTheSameIsRemembered()
{
    const Lead a = lead(QStringLiteral("Ayşe"), QStringLiteral("Demir"), QStringLiteral("a@example.com"));
    const Lead b = lead(QStringLiteral("Ayşe"), QStringLiteral("Demir"), QStringLiteral("a@example.com"));
    QCOMPARE(found().total, 1);
    QVERIFY(Combine(m_pipeline->store()).markDistinct(b.id.uuid, a.id.uuid).ok());
    QCOMPARE(found().total, 0);
    QVERIFY(near(a.id.uuid).empty());
    QVERIFY(m_pipeline->store().undo().ok());
    QCOMPARE(found().total, 1);
    QVERIFY(m_pipeline->store().redo().ok());
    QCOMPARE(found().total, 0);
    QVERIFY(Combine(m_pipeline->store()).markDistinct(a.id.uuid, b.id.uuid).ok()); // once more changes nothing
    QCOMPARE(number("SELECT count(*) FROM distinct_pair WHERE gone=0"), 1);
}

void TestDuplicateFinder::aSwitchboardMakesNoSuspects()
{
    for (int i = 0; i < 60; ++i)
        lead(QStringLiteral("Name%1").arg(QChar(u'a' + i % 26)), QStringLiteral("Person%1").arg(i), {}, QStringLiteral("0212 555 11 22"));
    QCOMPARE(found().total, 0);
}

void TestDuplicateFinder::groupsHangTogether()
{
    for (int i = 0; i < 3; ++i)
        lead(QStringLiteral("Ayşe"), QStringLiteral("Demir"), QStringLiteral("a@example.com"));
    for (int i = 0; i < 2; ++i)
        lead(QStringLiteral("Jonas"), QStringLiteral("Weber"), QStringLiteral("j@example.com"));
    const DuplicateList list = found();
    QCOMPARE(list.total, 4);
    const auto groups = groupsOf(list.suspects);
    QCOMPARE(groups.size(), size_t(2));
    QCOMPARE(std::max(groups[0].size(), groups[1].size()), size_t(3));
    DuplicateOptions few;
    few.limit = 2;
    QCOMPARE(found(few).suspects.size(), size_t(2));
    QCOMPARE(found(few).total, 4);
}

void TestDuplicateFinder::cancelEndsTheSearch()
{
    lead(QStringLiteral("Ayşe"), QStringLiteral("Demir"), QStringLiteral("a@example.com"));
    Reader reader = m_pipeline->store().reader();
    int told = 0;
    const auto cancelled = DuplicateFinder().findAll(reader, [&](int) { return ++told < 2; });
    QCOMPARE(cancelled.error().code, Errc::Cancelled);
    int last = -1;
    QVERIFY(DuplicateFinder().findAll(reader, [&](int now) {
        const bool rises = now >= last && now <= 1000;
        last = now;
        return rises;
    }).ok());
    QVERIFY(last >= 450);
}

void TestDuplicateFinder::hostileValuesAreCompared()
{
    const QString longText = QString(10'000, u'x');
    lead(longText, longText, longText + QStringLiteral("@example.com"), QString(10'000, u'5'));
    lead(longText, longText, longText + QStringLiteral("@example.com"), QString(10'000, u'5'));
    lead(QStringLiteral("<img src=x>"), QStringLiteral("'; DROP TABLE lead;--"), QStringLiteral("\"a b\"@example.com"), QStringLiteral("%n%s"));
    lead(QStringLiteral("★★★"), QStringLiteral("🙂"), {}, QStringLiteral("+++++"));
    const DuplicateList list = found();
    QCOMPARE(list.looked, 4);
    QCOMPARE(list.total, 1);
}

void TestDuplicateFinder::whoIsTheSameBeyondAsking_data()
{
    QTest::addColumn<Lead>("comes");
    QTest::addColumn<QString>("company");
    QTest::addColumn<bool>("isThere");
    const auto row = [](const char *what, const Lead &lead, const char *company, bool isThere) {
        QTest::newRow(what) << lead << QString::fromUtf8(company) << isThere;
    };
    const QString given = QStringLiteral("Ayşe");
    const QString family = QStringLiteral("Demir");
    const QString mail = QStringLiteral("AYSE@example.com");
    const QString phone = QStringLiteral("+90 532 111 22 33");
    row("same name and address", {.givenName = QStringLiteral("AYSE"), .familyName = family, .email = mail}, "", true);
    row("swapped names and an address", {.givenName = family, .familyName = given, .emailPersonal = mail}, "", true);
    row("an address without a name", {.email = mail}, "", true);
    row("another at the same address", {.givenName = QStringLiteral("Can"), .familyName = family, .email = mail}, "", false);
    row("same name and number", {.givenName = given, .familyName = family, .phone = phone}, "", true);
    row("another with the same number", {.givenName = QStringLiteral("Can"), .familyName = QStringLiteral("Kaya"), .phone = phone}, "", false);
    row("a number without a name", {.phone = phone}, "", false);
    row("same name and company", {.givenName = given, .familyName = family, .email = QStringLiteral("x@example.com")}, "KRAFT", true);
    row("same name, another company", {.givenName = given, .familyName = family, .email = QStringLiteral("x@example.com")}, "Berg", false);
    row("same name alone", {.givenName = given, .familyName = family, .email = QStringLiteral("x@example.com")}, "", false);
    row("a similar name and address", {.givenName = given, .familyName = QStringLiteral("Demirci"), .email = mail}, "", false);
}

void TestDuplicateFinder::whoIsTheSameBeyondAsking()
{
    QFETCH(Lead, comes);
    QFETCH(QString, company);
    (void)m_pipeline->leads().createCompany({.name = QStringLiteral("Berg")});
    QVERIFY(m_pipeline->leads()
                .create({.givenName = QStringLiteral("Ayşe"), .familyName = QStringLiteral("Demir"), .email = QStringLiteral("ayse@example.com"),
                         .mobile = QStringLiteral("0532 111 22 33")},
                        QStringLiteral("Kraft"))
                .ok());
    Reader reader = m_pipeline->store().reader();
    const auto found = reader.read([&](Connection &c) {
        const auto suspects = DuplicateFinder({.similarity = 100, .least = 0}).suspectsOf(c, comes, company);
        return std::any_of(suspects.begin(), suspects.end(), isSamePerson);
    });
    QVERIFY(found.ok());
    QTEST(*found, "isThere");
}

QTEST_GUILESS_MAIN(TestDuplicateFinder)
#include "tst_duplicatefinder.moc"
