#include "tests/cli/clitest.h"

#include <QFile>
#include <QJsonArray>

using namespace huni::test;

/// The commands score --back-test and predict, and what they give to the list of leads.
class TestCliScore : public CliTest
{
    Q_OBJECT

private:
    // Who comes from Ankara is mostly won; 'verdict' is written when it is over, and only for lost ones.
    void importClosed(int count)
    {
        QByteArray rows = "Email,City,Visits,Verdict,Converted\n";
        quint32 seed = 12345;
        const auto roll = [&](quint32 sides) {
            seed = seed * 1664525u + 1013904223u;
            return (seed >> 16) % sides;
        };
        for (int i = 0; i < count; ++i) {
            const bool isAnkara = roll(2) == 0;
            const bool isWon = roll(10) < (isAnkara ? 8u : 2u);
            rows += "lead" + QByteArray::number(i) + "@example.com," + (isAnkara ? "Ankara," : "Bursa,") + QByteArray::number(roll(9)) + ',' + (isWon || roll(3) == 0 ? "" : "no money")
                + ',' + (isWon ? "1" : "0") + '\n';
        }
        const Answer imported = run({QStringLiteral("import"), file(), written(QStringLiteral("closed.csv"), rows), QStringLiteral("--map"), QStringLiteral("Converted=outcome")});
        QVERIFY2(imported.status == 0, qPrintable(imported.err));
    }

private Q_SLOTS:
    void trainTellsHowGoodItIsAndEveryLeadGetsItsProbability()
    {
        importClosed(200);
        QVERIFY(ask({QStringLiteral("leads"), file()})[u"leads"][0][u"probability"].isNull());
        const QJsonObject told = ask({QStringLiteral("predict"), file(), QStringLiteral("--train")});
        QCOMPARE(told[u"n"].toInt(), 200);
        QVERIFY(told[u"auc"].toDouble() > 0.7);
        QVERIFY(told[u"by_time"][u"auc_low"].toDouble() < told[u"auc_time_split"].toDouble());
        QCOMPARE(told[u"leaks"].toArray().size(), 1);
        QCOMPARE(told[u"leaks"][0][u"field"].toString(), QStringLiteral("custom:Verdict"));
        QVERIFY(QStringList({QStringLiteral("only_lost"), QStringLiteral("decides")}).contains(told[u"leaks"][0][u"why"].toString()));
        const QJsonObject likely = ask({QStringLiteral("leads"), file(), QStringLiteral("--sort"), QStringLiteral("-probability"), QStringLiteral("--min-probability"), QStringLiteral("0.6")});
        QVERIFY(likely[u"total"].toInt() > 20 && likely[u"total"].toInt() < 180);
        double last = 1;
        for (const QJsonValue &lead : likely[u"leads"].toArray()) {
            const double probability = lead[u"probability"].toDouble();
            QVERIFY(probability >= 0.6 && probability <= last);
            last = probability;
        }
        const QString first = likely[u"leads"][0][u"id"].toString();
        const QJsonObject said = ask({QStringLiteral("predict"), file(), first});
        QVERIFY(qAbs(said[u"probability"].toDouble() - likely[u"leads"][0][u"probability"].toDouble()) < 0.001);
        QCOMPARE(said[u"band"].toString(), QStringLiteral("likely"));
        QCOMPARE(ask({QStringLiteral("lead"), file(), first})[u"probability"].toDouble(), likely[u"leads"][0][u"probability"].toDouble());
        QVERIFY(ask({QStringLiteral("check"), file()})[u"ok"].toBool());
        const Answer wrong = run({QStringLiteral("leads"), file(), QStringLiteral("--min-probability"), QStringLiteral("60")});
        QCOMPARE(wrong.status, 2);
        QVERIFY(isOneLine(wrong.err));
    }

    void tooLittleIsSaid()
    {
        importClosed(20);
        const Answer answer = run({QStringLiteral("predict"), file(), QStringLiteral("--train")});
        QCOMPARE(answer.status, 1);
        QVERIFY(isOneLine(answer.err));
        QVERIFY2(answer.err.contains(QStringLiteral("too little data")), qPrintable(answer.err));
        QVERIFY2(!answer.err.contains(QStringLiteral("is no value for")), qPrintable(answer.err));
    }

    void versionsSayWhatCameOfTheirLeads()
    {
        importClosed(5); // they never were MQL
        const auto newest = [this] { return ask({QStringLiteral("score"), file(), QStringLiteral("--versions")})[u"markets"][0][u"versions"][0].toObject(); };
        QCOMPARE(newest()[u"mql"].toInt(), 0);
        QVERIFY(newest()[u"mql_to_sql"].isNull());
        QVERIFY(newest()[u"in_force"].toBool());
        const QString lead = ask({QStringLiteral("add"), file(), QStringLiteral("lead"), QStringLiteral("given_name=Ada"), QStringLiteral("email=ada@example.com")})[u"id"].toString();
        QVERIFY(!lead.isEmpty());
        QCOMPARE(run({QStringLiteral("move"), file(), lead, QStringLiteral("mql")}).status, 0);
        QCOMPARE(newest()[u"mql"].toInt(), 1);
        QCOMPARE(newest()[u"open"].toInt(), 1);
        QCOMPARE(newest()[u"mql_to_sql"].toDouble(-1), 0.0);
        QVERIFY(newest()[u"win_rate"].isNull());
        const Answer table = run({QStringLiteral("score"), file(), QStringLiteral("--versions")});
        QCOMPARE(table.status, 0);
        QVERIFY(table.out.contains(QStringLiteral("in force")));
        QCOMPARE(run({QStringLiteral("score"), file(), lead, QStringLiteral("--versions")}).status, 2);
    }

    void backTestTriesAFileAndChangesNothing()
    {
        importClosed(60);
        QFile shipped(QStringLiteral(HUNI_SHIPPED_MODEL));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        const QByteArray model = shipped.readAll();
        const QByteArray before = bytes();
        const QJsonObject same = ask({QStringLiteral("score"), file(), QStringLiteral("--back-test"), written(QStringLiteral("same.json"), model)});
        QCOMPARE(same[u"leads"].toInt(), 60);
        QCOMPARE(same[u"crossing"].toInt(), 0);
        QCOMPARE(same[u"thresholds"].toArray().size(), 3);
        QCOMPARE(same[u"after"][u"won"].toInt() + same[u"after"][u"lost"].toInt(), 60);
        QVERIFY(same[u"after"][u"enough"].toBool());
        QVERIFY(same[u"after"][u"best"][u"points"].isDouble() || same[u"after"][u"best"].isNull());
        QCOMPARE(same[u"before"], same[u"after"]);
        QCOMPARE(bytes(), before);
        // One in which Ankara is worth 60 points takes its leads over two thresholds.
        const QByteArray rule = R"({"key":"ankara","name":{"en":"Ankara","tr":"Ankara"},"group":"fit","points":60,"per":"holds",
            "when":{"version":1,"match":"all","conditions":[{"field":"city","op":"contains","values":["Ankara"]}]}},)";
        QByteArray changed = model;
        const qsizetype rules = changed.indexOf("\"rules\"");
        changed.insert(changed.indexOf('[', rules) + 1, rule);
        const QJsonObject moved = ask({QStringLiteral("score"), file(), QStringLiteral("--back-test"), written(QStringLiteral("changed.json"), changed)});
        QVERIFY(moved[u"crossing"].toInt() > 10);
        QCOMPARE(moved[u"movers"].toArray().size(), moved[u"crossing"].toInt());
        QCOMPARE(moved[u"movers"][0][u"crossed"][u"mql"].toString(), QStringLiteral("up"));
        QVERIFY(moved[u"thresholds"][1][u"up"].toInt() > 10);
        QCOMPARE(moved[u"thresholds"][1][u"down"].toInt(), 0);
        const QJsonObject mql = moved[u"after"][u"thresholds"][1].toObject();
        QVERIFY(mql[u"precision"].toDouble() > 0.6 && mql[u"recall"].toDouble() > 0.5 && mql[u"lift"].toDouble() > 1);
        QVERIFY(run({QStringLiteral("score"), file(), QStringLiteral("--back-test"), written(QStringLiteral("changed.json"), changed)}).out.contains(QStringLiteral("MQL")));
        QCOMPARE(bytes(), before);
    }

    void aFileThatIsNoModelIsRefusedWithThePlace()
    {
        importClosed(5);
        const auto refused = [&](const QByteArray &text, const QString &place) {
            const Answer answer = run({QStringLiteral("score"), file(), QStringLiteral("--back-test"), written(QStringLiteral("bad.json"), text)});
            QCOMPARE(answer.status, 1);
            QVERIFY(answer.out.isEmpty());
            QVERIFY(isOneLine(answer.err));
            QVERIFY2(answer.err.contains(QStringLiteral("bad.json")) && answer.err.contains(place), qPrintable(answer.err));
        };
        refused("{}", QString());
        refused("[1,2", QString());
        QFile shipped(QStringLiteral(HUNI_SHIPPED_MODEL));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray model = shipped.readAll();
        model.replace("\"title_executive\"", "\"title_executive \"");
        const Answer missing = run({QStringLiteral("score"), file(), QStringLiteral("--back-test"), file(QStringLiteral("nothing.json"))});
        QCOMPARE(missing.status, 1);
        const Answer usage = run({QStringLiteral("score"), file(), QStringLiteral("a lead"), QStringLiteral("--back-test"), file(QStringLiteral("nothing.json"))});
        QCOMPARE(usage.status, 2);
        const QByteArray unknown = R"({"key":"odd","name":{"en":"Odd","tr":"Tuhaf"},"group":"fit","points":5,"per":"holds",
            "when":{"version":1,"match":"all","conditions":[{"field":"shoe_size","op":"at_least","values":["40"]}]}},)";
        QByteArray odd = model;
        odd.insert(odd.indexOf('[', odd.indexOf("\"rules\"")) + 1, unknown);
        refused(odd, QStringLiteral("odd"));
    }
};

QTEST_GUILESS_MAIN(TestCliScore)
#include "tst_cliscore.moc"
