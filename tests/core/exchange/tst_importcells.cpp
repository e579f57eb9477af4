#include "tests/core/exchange/importfixture.h"

using namespace huni;
using namespace huni::test;

/// What cells of a file become: numbers, days, names, nothing.
class TestImportCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyCellsAndFillersChangeNothing();
    void turkishNumbersAndDays();
    void probabilitiesInThreeSpellings_data();
    void probabilitiesInThreeSpellings();
    void badCellsFailTheirRowOrKeepTheirText();
    void namesOfSymbolsAreNames_data();
    void namesOfSymbolsAreNames();
    void symbolsThatRowsNameAreMadeOnce();
    void namesAreMadeOnce();
    void aNameOfItsOwnInEveryRow();
};

void TestImportCells::emptyCellsAndFillersChangeNothing()
{
    ImportFixture fixture;
    QVERIFY(fixture.importText("email,title,city\na@x.example,CTO,Ankara\n").ok());
    const auto again = fixture.importText("email,title,city\na@x.example,,Select\n");
    QVERIFY(again.ok());
    QCOMPARE(again->skipped, 1);
    QCOMPARE(fixture.text("SELECT title||city FROM lead"), QStringLiteral("CTOAnkara"));
}

void TestImportCells::turkishNumbersAndDays()
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

void TestImportCells::probabilitiesInThreeSpellings_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("percent") << QByteArray("50%") << QByteArray("1%");
    QTest::newRow("points") << QByteArray("50") << QByteArray("1");
    QTest::newRow("fraction") << QByteArray("0.5") << QByteArray("0.01");
}

void TestImportCells::probabilitiesInThreeSpellings()
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

void TestImportCells::badCellsFailTheirRowOrKeepTheirText()
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

void TestImportCells::namesOfSymbolsAreNames_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QByteArray>("name");
    for (const auto &[kind, word] :
         {std::pair(ImportKind::Product, "product"), std::pair(ImportKind::Member, "member")}) {
        for (const char *name : {"+++", "★", "★ ☆", "東京", "Ω", "→ 1"})
            QTest::addRow("%s %s", word, name) << kind << QByteArray(name);
    }
}

void TestImportCells::namesOfSymbolsAreNames()
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

void TestImportCells::symbolsThatRowsNameAreMadeOnce()
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

void TestImportCells::namesAreMadeOnce()
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
void TestImportCells::aNameOfItsOwnInEveryRow()
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

QTEST_GUILESS_MAIN(TestImportCells)
#include "tst_importcells.moc"
