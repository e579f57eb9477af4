#include "tests/cli/clitest.h"

using namespace huni::test;

/// The commands delete, undo, redo and history.
class TestCliHistory : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void deleteUndoRedo();
    void undoOfOneChange();
    void historyTellsWhoChangedWhat();
    void memberActs();
};

void TestCliHistory::deleteUndoRedo()
{
    const QString first = addLead(QStringLiteral("a@example.org"));
    const QString second = addLead(QStringLiteral("b@example.org"));
    const auto total = [this] { return ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1); };
    QVERIFY(!ask({QStringLiteral("delete"), file(), first, second}).isEmpty());
    QCOMPARE(total(), 0);
    QCOMPARE(run({QStringLiteral("lead"), file(), first}).status, 1);
    const QJsonObject undone = ask({QStringLiteral("undo"), file()});
    QCOMPARE(undone[u"changes"].toArray().size(), 1);
    QCOMPARE(undone[u"changes"].toArray()[0][u"what"].toString(), QStringLiteral("deleted 2 leads"));
    QCOMPARE(total(), 2);
    QVERIFY(!ask({QStringLiteral("redo"), file()}).isEmpty());
    QCOMPARE(total(), 0);
    QCOMPARE(ask({QStringLiteral("undo"), file(), QStringLiteral("3")})[u"changes"].toArray().size(), 3);
    QCOMPARE(total(), 0); // all that was added is taken back too
    const Answer nothing = run({QStringLiteral("undo"), file()});
    QVERIFY(nothing.status == 1 && isOneLine(nothing.err));
}

void TestCliHistory::undoOfOneChange()
{
    const QString id = addLead(QStringLiteral("a@example.org"));
    QVERIFY(!ask({QStringLiteral("set"), file(), id, QStringLiteral("title=CTO")}).isEmpty());
    QVERIFY(!ask({QStringLiteral("set"), file(), id, QStringLiteral("city=Bursa")}).isEmpty());
    const QJsonArray changes = ask({QStringLiteral("history"), file(), id})[u"changes"].toArray();
    const int change = changes[1][u"change"].toInt();
    QVERIFY(!ask({QStringLiteral("undo"), file(), QStringLiteral("--change"), QString::number(change)})
                 .isEmpty());
    const QJsonObject profile = ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject();
    QVERIFY(!profile.contains(u"title"));
    QCOMPARE(profile[u"city"].toString(), QStringLiteral("Bursa"));
}

void TestCliHistory::historyTellsWhoChangedWhat()
{
    const QString id = addLead(QStringLiteral("a@example.org"), {QStringLiteral("title=CTO")});
    QVERIFY(!ask({QStringLiteral("--now"), QStringLiteral("2026-11-21T14:00:00+03:00"), QStringLiteral("set"),
                  file(), id, QStringLiteral("title=CEO")})
                 .isEmpty());
    const QJsonObject change
        = ask({QStringLiteral("history"), file(), id})[u"changes"].toArray()[0].toObject();
    QCOMPARE(change[u"who"].toString(), QStringLiteral("Deniz Kaya"));
    QCOMPARE(change[u"when"].toString(), QStringLiteral("2026-11-21T14:00:00+03:00"));
    QVERIFY(!change[u"device"].toString().isEmpty());
    QCOMPARE(change[u"what"].toString(), QStringLiteral("edited \"a@example.org\""));
    QCOMPARE(change[u"before"][u"title"].toString(), QStringLiteral("CTO"));
    QCOMPARE(change[u"after"][u"title"].toString(), QStringLiteral("CEO"));
    QVERIFY(run({QStringLiteral("history"), file(), id}).out.contains(QStringLiteral("Title: CTO → CEO")));
    QCOMPARE(
        ask({QStringLiteral("history"), file(), QStringLiteral("--limit"), QStringLiteral("1")})[u"changes"]
            .toArray()
            .size(),
        1);
    // What is deleted still has its history.
    QVERIFY(!ask({QStringLiteral("delete"), file(), id}).isEmpty());
    QCOMPARE(ask({QStringLiteral("history"), file(), id})[u"changes"].toArray().size(), 3);
}

void TestCliHistory::memberActs()
{
    QVERIFY(!ask({QStringLiteral("add"), file(), QStringLiteral("member"), QStringLiteral("name=Ece Ak")})
                 .isEmpty());
    QVERIFY(!ask({QStringLiteral("--member"), QStringLiteral("ece ak"), QStringLiteral("add"), file(),
                  QStringLiteral("lead"), QStringLiteral("email=a@example.org")})
                 .isEmpty());
    QCOMPARE(ask({QStringLiteral("history"), file()})[u"changes"].toArray()[0][u"who"].toString(),
             QStringLiteral("Ece Ak"));
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
