#include "tests/cli/clitest.h"

#include <QFile>
#include <QJsonDocument>

using namespace huni::test;

/// Whatever text people type comes back as it was, and is shown harmlessly.
class TestCliText : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void longValuesAreRefused();
    void hostileTextIsKeptAndShownHarmlessly();
    void naughtyStringsComeBackAsTheyWere_data();
    void naughtyStringsComeBackAsTheyWere();
};

namespace {

QStringList blns()
{
    QFile shared(QStringLiteral(HUNI_SHARED_DIR "/data/csv-nasty/big-list-of-naughty-strings/blns.json"));
    QStringList strings;
    if (!shared.open(QIODevice::ReadOnly))
        return strings;
    for (const QJsonValue &value : QJsonDocument::fromJson(shared.readAll()).array())
        strings += value.toString();
    return strings;
}

// What no list should be without, for machines where the large one is missing.
QStringList ownNaughtyStrings()
{
    return {QStringLiteral("undefined"),
            QStringLiteral("-1.00E+02"),
            QStringLiteral("'; DROP TABLE lead;--"),
            QStringLiteral("\" OR \"\"=\""),
            QStringLiteral("<img src=http://example.org/x onerror=alert(1)>"),
            QStringLiteral("=cmd|' /C calc'!A0"),
            QStringLiteral("%1 %2 %n %s %p"),
            QStringLiteral("../../etc/passwd"),
            QStringLiteral("NEAR(a* OR \"b\" -c)"),
            QStringLiteral("İstanbul ığüşöç ı I i"),
            QStringLiteral("表ポあA鷗ŒéB逍Üßªąñ丂㐀𠀀"),
            QStringLiteral("👩‍👩‍👧‍👦 🏳️‍🌈"),
            QStringLiteral("‮evil‬ text"),
            QStringLiteral("a\u0301\u0302\u0303\u0304"),
            QStringLiteral("line\nbreak\ttab"),
            QStringLiteral("\\x00 \\u0000"),
            QStringLiteral("--help"),
            QStringLiteral("a=b=c")};
}

} // namespace

void TestCliText::longValuesAreRefused()
{
    const QString long1 = QString(100'001, u'x');
    const Answer refused = run({QStringLiteral("add"), file(), QStringLiteral("lead"),
                                QStringLiteral("email=a@example.org"), QStringLiteral("title=") + long1});
    QCOMPARE(refused.status, 1);
    QVERIFY2(isOneLine(refused.err) && refused.err.contains(QStringLiteral("title"))
                 && refused.err.size() < 500,
             qPrintable(refused.err.left(500)));
    const Answer name
        = run({QStringLiteral("add"), file(), QStringLiteral("lead"), QStringLiteral("email=a@example.org"),
               QStringLiteral("custom:") + QString(4'001, u'x') + QStringLiteral("=1")});
    QCOMPARE(name.status, 1);
    QVERIFY2(isOneLine(name.err) && name.err.size() < 500, qPrintable(name.err.left(500)));
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
    const QString longest = QString(100'000, u'x');
    const QString id = addLead(QStringLiteral("a@example.org"), {QStringLiteral("title=") + longest});
    QCOMPARE(ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject()[u"title"].toString(), longest);
}

void TestCliText::hostileTextIsKeptAndShownHarmlessly()
{
    const QString hostile = QStringLiteral("a\u001b[31mb\u202ec\u0007d\ne");
    const QString id = addLead(QStringLiteral("a@example.org"), {QStringLiteral("family_name=") + hostile});
    QCOMPARE(ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject()[u"family_name"].toString(),
             hostile);
    const Answer list = run({QStringLiteral("leads"), file()});
    QVERIFY(list.out.contains(QStringLiteral("a[31mbcd e")));
    const Answer refused
        = run({QStringLiteral("add"), file(), QStringLiteral("lead"), QStringLiteral("email=") + hostile});
    QVERIFY(isOneLine(refused.err));
    for (const QString &text : {list.out, refused.err})
        QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x202e)) && !text.contains(QChar(7)));
}

void TestCliText::naughtyStringsComeBackAsTheyWere_data()
{
    QTest::addColumn<QStringList>("strings");
    QTest::newRow("own") << ownNaughtyStrings();
    QTest::newRow("big list") << blns();
}

void TestCliText::naughtyStringsComeBackAsTheyWere()
{
    QFETCH(QStringList, strings);
    if (strings.isEmpty())
        QSKIP("the shared list is not here");
    QStringList usable;
    for (const QString &text : strings) {
        const bool survives = QString::fromLocal8Bit(text.toLocal8Bit()) == text && !text.contains(QChar(0));
        if (survives && !text.trimmed().isEmpty() && text == text.trimmed())
            usable += text;
    }
    QVERIFY(usable.size() * 10 > strings.size() * 8);
    const QString id = addLead(QStringLiteral("a@example.org"));
    constexpr qsizetype batch = 20;
    for (qsizetype from = 0; from < usable.size(); from += batch) {
        QStringList words{QStringLiteral("set"), file(), id};
        const QStringList part = usable.mid(from, batch);
        for (qsizetype i = 0; i < part.size(); ++i)
            words += QStringLiteral("custom:Field %1=%2").arg(QString::number(i), part[i]);
        const Answer done = run(words);
        QVERIFY2(done.status == 0, qPrintable(done.err));
        const QJsonObject profile = ask({QStringLiteral("lead"), file(), id})[u"profile"].toObject();
        for (qsizetype i = 0; i < part.size(); ++i)
            QCOMPARE(profile[QStringLiteral("custom:Field %1").arg(i)].toString(), part[i]);
        // One of each batch is a name, a company, a title and what is searched for.
        const QString &text = part.first();
        const Answer added = run({QStringLiteral("add"), file(), QStringLiteral("lead"),
                                  QStringLiteral("email=b@example.org"),
                                  QStringLiteral("family_name=") + text, QStringLiteral("title=") + text,
                                  QStringLiteral("company=") + text, QStringLiteral("note=") + text});
        QVERIFY2(added.status == 0, qPrintable(added.err));
        const Answer found = run(
            {QStringLiteral("--json"), QStringLiteral("leads"), file(), QStringLiteral("--search=") + text});
        QVERIFY2(found.status == 0 && found.json.contains(u"total"), qPrintable(found.err));
        QCOMPARE(
            run({QStringLiteral("leads"), file(), QStringLiteral("--limit"), QStringLiteral("1")}).status, 0);
    }
    QVERIFY(ask({QStringLiteral("check"), file()})[u"ok"].toBool());
}

QTEST_GUILESS_MAIN(TestCliText)
#include "tst_clitext.moc"
