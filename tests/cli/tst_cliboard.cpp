#include "core/base/uuid.h"
#include "tests/cli/clitest.h"

using namespace huni::test;

/// The commands bant, move and board.
class TestCliBoard : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void bantGivesItsVerdict();
    void movesFollowTheRules();
    void boardCountsAndSums();
    void nowIsBusinessTime();
};

void TestCliBoard::bantGivesItsVerdict()
{
    const QString id = addLead(QStringLiteral("a@example.org"));
    const auto answer = [&](const QStringList &words) {
        return ask(QStringList{QStringLiteral("bant"), file(), id} + words);
    };
    QCOMPARE(answer({})[u"verdict"].toString(), QStringLiteral("open"));
    const QJsonObject open = answer({QStringLiteral("budget=yes"), QStringLiteral("need=evet"),
                                     QStringLiteral("--evidence"), QStringLiteral("said so")});
    QCOMPARE(open[u"verdict"].toString(), QStringLiteral("open"));
    QVERIFY(!open[u"missing"].toArray().isEmpty());
    QCOMPARE(open[u"dimensions"].toObject()[u"budget"].toObject()[u"evidence"].toString(),
             QStringLiteral("said so"));
    QCOMPARE(answer({QStringLiteral("authority=yes")})[u"verdict"].toString(), QStringLiteral("qualified"));
    QCOMPARE(answer({QStringLiteral("need=no")})[u"verdict"].toString(), QStringLiteral("not_qualified"));
}

void TestCliBoard::movesFollowTheRules()
{
    const QString id = addLead(QStringLiteral("a@example.org"), {QStringLiteral("value=100")});
    const auto move = [&](const QStringList &words) {
        return ask(QStringList{QStringLiteral("move"), file(), id} + words);
    };
    QJsonObject moved = move({QStringLiteral("Temas kuruldu")});
    QCOMPARE(moved[u"from"].toString(), QStringLiteral("New"));
    QCOMPARE(moved[u"to"].toString(), QStringLiteral("Contacted"));
    QVERIFY(moved[u"opportunity"].isNull());
    const Answer refused = run({QStringLiteral("move"), file(), id, QStringLiteral("sql")});
    QVERIFY(refused.status == 1 && refused.err.contains(QStringLiteral("BANT")));
    QCOMPARE(
        move({QStringLiteral("sql"), QStringLiteral("--override"), QStringLiteral("old customer")})[u"to_key"]
            .toString(),
        QStringLiteral("sql"));
    moved = move({QStringLiteral("demo")});
    const QString opportunity = moved[u"opportunity"].toString();
    QVERIFY(huni::Uuid::fromText(opportunity));
    QCOMPARE(ask({QStringLiteral("move"), file(), opportunity, QStringLiteral("proposal")})[u"from_key"]
                 .toString(),
             QStringLiteral("demo"));
    QCOMPARE(run({QStringLiteral("move"), file(), opportunity, QStringLiteral("new")}).status, 1);
    QCOMPARE(run({QStringLiteral("move"), file(), opportunity, QStringLiteral("lost")}).status, 1);
    QCOMPARE(ask({QStringLiteral("move"), file(), opportunity, QStringLiteral("lost"),
                  QStringLiteral("--reason"), QStringLiteral("Fiyat yüksek bulundu")})[u"to_key"]
                 .toString(),
             QStringLiteral("lost"));
    QCOMPARE(
        ask({QStringLiteral("lead"), file(), id})[u"opportunities"].toArray()[0][u"lost_reason"].toString(),
        QStringLiteral("price"));
}

void TestCliBoard::boardCountsAndSums()
{
    addLead(QStringLiteral("a@example.org"), {QStringLiteral("value=100")});
    addLead(QStringLiteral("b@example.org"), {QStringLiteral("value=50.25"), QStringLiteral("stage=demo")});
    addLead(QStringLiteral("c@example.org"), {QStringLiteral("value=10 EUR")});
    const QJsonObject tofu
        = ask({QStringLiteral("board"), file(), QStringLiteral("--band"), QStringLiteral("tofu")});
    QCOMPARE(tofu[u"band"].toString(), QStringLiteral("tofu"));
    const QJsonObject first = tofu[u"columns"].toArray()[0].toObject();
    QCOMPARE(first[u"stage"].toString(), QStringLiteral("New"));
    QCOMPARE(first[u"count"].toInt(), 2);
    QCOMPARE(first[u"sum"].toInteger(), 10000);
    QCOMPARE(first[u"weighted"].toInteger(), 100);
    QCOMPARE(first[u"currency"].toString(), QStringLiteral("TRY"));
    QCOMPARE(first[u"idle"].toInt(-1), 0);
    const QJsonObject demo
        = ask({QStringLiteral("board"), file(), QStringLiteral("--band"), QStringLiteral("bofu")})[u"columns"]
              .toArray()[0]
              .toObject();
    QCOMPARE(demo[u"sum"].toInteger(), 5025);
    QVERIFY(ask({QStringLiteral("board"), file()})[u"columns"].toArray().size() > 8);
}

void TestCliBoard::nowIsBusinessTime()
{
    const QJsonObject added
        = ask({QStringLiteral("--now"), QStringLiteral("2026-01-05T09:30:00"), QStringLiteral("add"), file(),
               QStringLiteral("lead"), QStringLiteral("email=a@example.org")});
    const QString created
        = ask({QStringLiteral("lead"), file(), added[u"id"].toString()})[u"profile"][u"created_at"]
              .toString();
    QCOMPARE(created, QStringLiteral("2026-01-05T09:30:00+03:00")); // in the pipeline's zone
    const auto idle = [this](const QString &now) {
        return ask({QStringLiteral("--now"), now, QStringLiteral("board"), file(), QStringLiteral("--band"),
                    QStringLiteral("tofu")})[u"columns"]
            .toArray()[0][u"idle"]
            .toInt(-1);
    };
    QCOMPARE(idle(QStringLiteral("2026-01-05")), 0);
    QCOMPARE(idle(QStringLiteral("2026-01-20")), 1);
}

QTEST_GUILESS_MAIN(TestCliBoard)
#include "tst_cliboard.moc"
