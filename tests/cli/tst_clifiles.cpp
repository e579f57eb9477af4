#include "core/base/uuid.h"
#include "tests/cli/clitest.h"

#include <QFile>
#include <QFileInfo>

using namespace huni::test;

/// The commands init, generate, backup, restore and check.
class TestCliFiles : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initMakesAPipeline();
    void initRefusesAndLeavesNothing_data();
    void initRefusesAndLeavesNothing();
    void sampleFillsThePipeline();
    void generateIsRepeatable();
    void backupCheckRestore();
    void checkSeesDamage();
};

void TestCliFiles::initMakesAPipeline()
{
    const QJsonObject made
        = ask({QStringLiteral("init"), file(QStringLiteral("b.huni")), QStringLiteral("--currency"),
               QStringLiteral("eur"), QStringLiteral("--time-zone"), QStringLiteral("Europe/Berlin")});
    QCOMPARE(made[u"currency"].toString(), QStringLiteral("EUR"));
    QCOMPARE(made[u"time_zone"].toString(), QStringLiteral("Europe/Berlin"));
    QCOMPARE(made[u"leads"].toInt(-1), 0);
    QVERIFY(huni::Uuid::fromText(made[u"pipeline"].toString()));
    QCOMPARE(QFileInfo(file(QStringLiteral("b.huni"))).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions{});
}

void TestCliFiles::initRefusesAndLeavesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("currency") << QStringList{QStringLiteral("--currency"), QStringLiteral("XQQ")};
    QTest::newRow("time zone") << QStringList{QStringLiteral("--time-zone"), QStringLiteral("Mars/Base")};
}

void TestCliFiles::initRefusesAndLeavesNothing()
{
    QFETCH(QStringList, options);
    const Answer answer = run(QStringList{QStringLiteral("init"), file(QStringLiteral("b.huni"))} + options);
    QCOMPARE(answer.status, 1);
    QVERIFY2(isOneLine(answer.err) && answer.err.contains(options.last()), qPrintable(answer.err));
    QVERIFY(!QFile::exists(file(QStringLiteral("b.huni"))));
    const QByteArray before = bytes();
    QCOMPARE(run({QStringLiteral("init"), file()}).status, 1); // never over a file that is there
    QCOMPARE(bytes(), before);
    QCOMPARE(run({QStringLiteral("init"), file(QStringLiteral("no/such/folder/x.huni"))}).status, 1);
}

void TestCliFiles::sampleFillsThePipeline()
{
    const QString path = file(QStringLiteral("sample.huni"));
    const QJsonObject made = ask({QStringLiteral("init"), path, QStringLiteral("--sample")});
    QVERIFY(made[u"leads"].toInt() > 100);
    QCOMPARE(ask({QStringLiteral("leads"), path, QStringLiteral("--limit"), QStringLiteral("0")})[u"total"],
             made[u"leads"]);
    QVERIFY(ask({QStringLiteral("check"), path})[u"ok"].toBool());
}

void TestCliFiles::generateIsRepeatable()
{
    QStringList lists;
    for (const QString &name : {QStringLiteral("g.huni"), QStringLiteral("h.huni")}) {
        const QJsonObject made = ask({QStringLiteral("generate"), file(name), QStringLiteral("--leads"),
                                      QStringLiteral("50"), QStringLiteral("--touchpoints"),
                                      QStringLiteral("100"), QStringLiteral("--seed"), QStringLiteral("7")});
        QCOMPARE(made[u"leads"].toInt(), 50);
        QCOMPARE(made[u"touchpoints"].toInt(), 100);
        const Answer list = run({QStringLiteral("leads"), file(name), QStringLiteral("--sort"),
                                 QStringLiteral("name"), QStringLiteral("--limit"), QStringLiteral("all")});
        QString names;
        for (const QString &line : list.out.split(u'\n'))
            names += line.section(QStringLiteral("  "), 1, 2) + u'\n';
        lists += names;
    }
    QCOMPARE(lists[0], lists[1]);
}

void TestCliFiles::backupCheckRestore()
{
    addLead(QStringLiteral("a@example.org"));
    const QString copy = file(QStringLiteral("copy.huni"));
    QVERIFY(ask({QStringLiteral("backup"), file(), copy})[u"ok"].toBool());
    const QJsonObject sound = ask({QStringLiteral("check"), file()});
    QVERIFY(sound[u"ok"].toBool());
    QVERIFY(sound[u"problems"].toArray().isEmpty());
    QVERIFY(sound[u"schema"].toInt() >= 1 && sound[u"operations"].toInt() > 0);
    QCOMPARE(ask({QStringLiteral("check"), copy})[u"digest"].toString(), sound[u"digest"].toString());
    addLead(QStringLiteral("b@example.org"));
    QVERIFY(ask({QStringLiteral("check"), file()})[u"digest"].toString() != sound[u"digest"].toString());
    const QJsonObject restored = ask({QStringLiteral("restore"), copy, file()});
    QVERIFY(QFile::exists(restored[u"kept"].toString()));
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(), 1);
    QVERIFY(ask({QStringLiteral("check"), file()})[u"ok"].toBool());
}

void TestCliFiles::checkSeesDamage()
{
    addLead(QStringLiteral("a@example.org"));
    const QString copy = file(QStringLiteral("copy.huni"));
    QVERIFY(ask({QStringLiteral("backup"), file(), copy})[u"ok"].toBool());
    QFile damaged(copy);
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    const qint64 size = damaged.size();
    for (qint64 at = 4096; at < size; at += 4096) {
        damaged.seek(at);
        damaged.write(QByteArray(2048, '\x5a'));
    }
    damaged.close();
    const Answer answer = run({QStringLiteral("--json"), QStringLiteral("check"), copy});
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.json.contains(u"ok") && !answer.json[u"ok"].toBool());
    QVERIFY(!answer.json[u"problems"].toArray().isEmpty());
    QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_clifiles.moc"
