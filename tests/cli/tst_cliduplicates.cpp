#include "tests/cli/clitest.h"

using namespace huni::test;

/// The commands duplicates and combine.
class TestCliDuplicates : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void suspectsAreListed();
    void similarityIsTuned();
    void companiesToo();
    void combineIsReversible();
    void chosenValuesStand();
    void severalGoIntoOne();
    void wrongUsageIsRefused();

private:
    QString person(const QString &email, const QStringList &more) { return addLead(email, more); }
    qint64 total(const QStringList &more = {})
    {
        return ask(QStringList{QStringLiteral("duplicates"), file()} + more)[u"total"].toInteger();
    }
};

void TestCliDuplicates::suspectsAreListed()
{
    const QString a = person(QStringLiteral("a@example.org"), {QStringLiteral("full_name=Ayşe Demir"), QStringLiteral("phone=0532 111 22 33")});
    const QString b = person(QStringLiteral("b@example.org"), {QStringLiteral("full_name=Demir Ayse"), QStringLiteral("phone=+90 532 1112233")});
    person(QStringLiteral("c@example.org"), {QStringLiteral("full_name=Jonas Weber")});
    const QJsonObject answer = ask({QStringLiteral("duplicates"), file()});
    QCOMPARE(answer[u"total"].toInt(), 1);
    QCOMPARE(answer[u"looked"].toInt(), 3);
    const QJsonObject suspect = answer[u"suspects"].toArray().first().toObject();
    const QStringList ids{suspect[u"first"].toObject()[u"id"].toString(), suspect[u"second"].toObject()[u"id"].toString()};
    QVERIFY(ids.contains(a) && ids.contains(b));
    QVERIFY(suspect[u"likelihood"].toInt() >= 90);
    QCOMPARE(suspect[u"reasons"].toArray().first().toObject()[u"by"].toString(), QStringLiteral("phone"));
    const Answer words = run({QStringLiteral("duplicates"), file()});
    QCOMPARE(words.status, 0);
    QVERIFY(words.out.contains(QStringLiteral("same phone")) && words.out.contains(QStringLiteral("Almost certain")));
    const Answer turkish = run({QStringLiteral("--lang"), QStringLiteral("tr"), QStringLiteral("duplicates"), file()});
    QVERIFY(turkish.out.contains(QStringLiteral("aynı telefon")));
}

void TestCliDuplicates::similarityIsTuned()
{
    person(QStringLiteral("a@example.org"), {QStringLiteral("full_name=Mehmet Yılmaz"), QStringLiteral("company=Kraft")});
    person(QStringLiteral("b@example.org"), {QStringLiteral("full_name=Mehmed Yilmaz"), QStringLiteral("company=Kraft")});
    QCOMPARE(total(), 1);
    QCOMPARE(total({QStringLiteral("--similarity"), QStringLiteral("100")}), 0);
    QVERIFY(run({QStringLiteral("duplicates"), file(), QStringLiteral("--similarity"), QStringLiteral("100")})
                .out.contains(QStringLiteral("No duplicates found")));
}

void TestCliDuplicates::companiesToo()
{
    person(QStringLiteral("a@example.org"), {QStringLiteral("company=Şahin Holding A.Ş.")});
    person(QStringLiteral("b@example.org"), {QStringLiteral("company=Sahin Holding")});
    const QJsonObject answer = ask({QStringLiteral("duplicates"), file(), QStringLiteral("--as"), QStringLiteral("company")});
    QCOMPARE(answer[u"total"].toInt(), 1);
    const QJsonObject suspect = answer[u"suspects"].toArray().first().toObject();
    const QString keep = suspect[u"first"].toObject()[u"id"].toString();
    const QJsonObject combined
        = ask({QStringLiteral("combine"), file(), keep, suspect[u"second"].toObject()[u"id"].toString()});
    QCOMPARE(combined[u"moved"].toObject()[u"people"].toInt(), 1);
    QCOMPARE(total({QStringLiteral("--as"), QStringLiteral("company")}), 0);
}

void TestCliDuplicates::combineIsReversible()
{
    const QString keep = person(QStringLiteral("a@example.org"), {QStringLiteral("full_name=Ayşe Demir"), QStringLiteral("title=CEO")});
    const QString other = person(QStringLiteral("b@example.org"), {QStringLiteral("full_name=Ayşe Demir"), QStringLiteral("title=CTO"), QStringLiteral("tag=Fair")});
    const QJsonObject combined = ask({QStringLiteral("combine"), file(), keep, other});
    QCOMPARE(combined[u"id"].toString(), keep);
    QCOMPARE(combined[u"merged"].toString(), other);
    QCOMPARE(combined[u"moved"].toObject()[u"labels"].toInt(), 1);
    const Answer shown = run({QStringLiteral("lead"), file(), keep});
    QVERIFY(shown.out.contains(QStringLiteral("Fair")) && shown.out.contains(QStringLiteral("CTO")));
    QCOMPARE(run({QStringLiteral("lead"), file(), other}).status, 1);
    QVERIFY(run({QStringLiteral("undo"), file()}).out.contains(QStringLiteral("merged")));
    QCOMPARE(run({QStringLiteral("lead"), file(), other}).status, 0);
    QCOMPARE(run({QStringLiteral("check"), file()}).status, 0);
}

void TestCliDuplicates::chosenValuesStand()
{
    const QString keep = person(QStringLiteral("a@example.org"), {QStringLiteral("title=CEO"), QStringLiteral("custom:Color=red")});
    const QString other = person(QStringLiteral("b@example.org"), {QStringLiteral("title=CTO"), QStringLiteral("custom:Color=blue")});
    ask({QStringLiteral("combine"), file(), keep, other, QStringLiteral("title=other"), QStringLiteral("custom:Color=other")});
    const QJsonObject profile = ask({QStringLiteral("lead"), file(), keep})[u"profile"].toObject();
    QCOMPARE(profile[u"title"].toString(), QStringLiteral("CTO"));
    QCOMPARE(profile[u"custom:Color"].toString(), QStringLiteral("blue"));
    QCOMPARE(profile[u"email"].toString(), QStringLiteral("a@example.org"));
}

void TestCliDuplicates::severalGoIntoOne()
{
    const QString a = person(QStringLiteral("a@example.org"), {QStringLiteral("title=CEO"), QStringLiteral("custom:Color=red")});
    const QString b = person(QStringLiteral("b@example.org"), {QStringLiteral("title=CTO"), QStringLiteral("tag=Fair")});
    const QString c = person(QStringLiteral("c@example.org"), {QStringLiteral("title=CFO"), QStringLiteral("custom:Color=blue")});
    const QString several = QStringLiteral("title=other");
    QVERIFY(run({QStringLiteral("combine"), file(), a, b, c, several}).status != 0);
    const QJsonObject combined = ask({QStringLiteral("combine"), file(), a, b, c, QStringLiteral("title=b@example.org"), QStringLiteral("custom:Color=") + c});
    QCOMPARE(combined[u"merged"].toArray().size(), 2);
    QCOMPARE(combined[u"moved"].toObject()[u"labels"].toInt(), 1);
    const QJsonObject profile = ask({QStringLiteral("lead"), file(), a})[u"profile"].toObject();
    QCOMPARE(profile[u"title"].toString(), QStringLiteral("CTO"));
    QCOMPARE(profile[u"custom:Color"].toString(), QStringLiteral("blue"));
    QVERIFY(run({QStringLiteral("undo"), file()}).out.contains(QStringLiteral("merged 2 others")));
    for (const QString &id : {a, b, c})
        QCOMPARE(run({QStringLiteral("lead"), file(), id}).status, 0);
    QCOMPARE(run({QStringLiteral("check"), file()}).status, 0);
}

void TestCliDuplicates::wrongUsageIsRefused()
{
    const QString a = person(QStringLiteral("a@example.org"), {});
    const QString b = person(QStringLiteral("b@example.org"), {QStringLiteral("company=Kraft")});
    const QList<QStringList> wrong{
        {QStringLiteral("combine"), file(), a, a},
        {QStringLiteral("combine"), file(), a, QStringLiteral("nobody")},
        {QStringLiteral("combine"), file(), a, QStringLiteral("Kraft")},
        {QStringLiteral("combine"), file(), a, b, QStringLiteral("title=mine")},
        {QStringLiteral("combine"), file(), a, b, QStringLiteral("shoe=other")},
        {QStringLiteral("combine"), file(), a},
        {QStringLiteral("combine"), file(), a, b, b},
        {QStringLiteral("combine"), file(), a, QStringLiteral("title=keep")},
        {QStringLiteral("duplicates"), file(), QStringLiteral("--as"), QStringLiteral("product")},
        {QStringLiteral("duplicates"), file(), QStringLiteral("--similarity"), QStringLiteral("12")},
        {QStringLiteral("duplicates"), file(), QStringLiteral("--similarity"), QStringLiteral("much")},
    };
    for (const QStringList &words : wrong) {
        const Answer answer = run(words);
        QVERIFY2(answer.status != 0, qPrintable(words.join(u' ')));
        QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCliDuplicates)
#include "tst_cliduplicates.moc"
