#include "tests/cli/clitest.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace huni::test;

/// What every command has in common: help, failures, languages.
class TestCliUsage : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommandWithAnExample();
    void usageLinesAreOfOneStyle();
    void versionNeedsNoDisplay();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void longWordsLeaveRoomForTheRemedy_data();
    void longWordsLeaveRoomForTheRemedy();
    void failuresEndWithOneLineAndLeaveTheFile_data();
    void failuresEndWithOneLineAndLeaveTheFile();
    void filesThatAreNoPipelineAreRefused();
    void turkishSpeaksTurkish();
};

void TestCliUsage::helpNamesEveryCommandWithAnExample()
{
    const Answer all = run({QStringLiteral("--help")});
    QCOMPARE(all.status, 0);
    const QStringList commands{
        QStringLiteral("init"),   QStringLiteral("backup"),   QStringLiteral("restore"),
        QStringLiteral("check"),  QStringLiteral("generate"), QStringLiteral("leads"),
        QStringLiteral("lead"),   QStringLiteral("add"),      QStringLiteral("set"),
        QStringLiteral("delete"), QStringLiteral("touch"),    QStringLiteral("bant"),
        QStringLiteral("move"),   QStringLiteral("board"),    QStringLiteral("history"),
        QStringLiteral("undo"),   QStringLiteral("redo")};
    for (const QString &command : commands) {
        QVERIFY2(all.out.contains(QStringLiteral("\n  ") + command + u' '), qPrintable(command));
        const Answer one = run({command, QStringLiteral("--help")});
        QCOMPARE(one.status, 0);
        QVERIFY(one.out.startsWith(QStringLiteral("huni-cli ") + command + u' '));
        QVERIFY2(one.out.contains(QStringLiteral("Example:\n  huni-cli ") + command + u' '),
                 qPrintable(one.out));
        const Answer turkish
            = run({QStringLiteral("--lang"), QStringLiteral("tr"), command, QStringLiteral("--help")});
        QVERIFY(turkish.out.contains(QStringLiteral("Örnek:\n  huni-cli ") + command + u' '));
        QVERIFY(turkish.out != one.out);
    }
}

// The words of a command in their order, CAPITALS for what is to be filled in; options stand below, not in the line.
void TestCliUsage::usageLinesAreOfOneStyle()
{
    const QStringList all = run({QStringLiteral("--help")}).out.split(u'\n');
    QCOMPARE(all.first(), QStringLiteral("huni-cli [OPTIONS] COMMAND FILE ..."));
    static const QRegularExpression named(QStringLiteral("^  ([a-z]+) +"));
    // One word of a line: to be filled in, or to be written as it stands, several to choose from, FIELD=VALUE, in brackets what may be left out.
    static const QRegularExpression word(
        QStringLiteral("^(--out|\\.\\.\\.\\]?|\\[?([A-Z]+(\\.[a-z]+)?|[a-z]+|-)([|=]([A-Z]+(\\.[a-z]+)?|[a-z]+|-))*\\]?)$"));
    int seen = 0;
    for (const QString &line : all) {
        const auto match = named.match(line);
        if (!match.hasMatch())
            continue;
        const QString help = run({match.captured(1), QStringLiteral("--help")}).out;
        const QString usage = help.section(u'\n', 0, 0);
        QVERIFY2(usage.size() <= 110, qPrintable(usage));
        QCOMPARE(usage.endsWith(QStringLiteral(" [OPTIONS]")), help.contains(QStringLiteral("\nOptions:\n")));
        for (const QString &each : usage.split(u' ').mid(1))
            QVERIFY2(word.match(each).hasMatch(), qPrintable(usage));
        QVERIFY2(!usage.contains(QStringLiteral("key=")) && !usage.contains(QStringLiteral("[options]")), qPrintable(usage));
        QVERIFY2(usage.contains(QStringLiteral(" FILE")), qPrintable(usage));
        ++seen;
    }
    QVERIFY(seen >= 20);
}

void TestCliUsage::versionNeedsNoDisplay()
{
    const Answer answer = run({QStringLiteral("--version")});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.startsWith(QLatin1String("huni-cli ")));
}

void TestCliUsage::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    row("nothing", "");
    row("unknown command", "fly FILE");
    row("unknown option", "leads FILE --fast");
    row("option without value", "leads FILE --limit");
    row("switch with a value", "init OTHER --sample=yes");
    row("word missing", "leads");
    row("word too much", "board FILE tofu");
    row("no number", "leads FILE --limit many");
    row("negative number", "leads FILE --offset -3");
    row("unknown sort", "leads FILE --sort shoes");
    row("unknown band", "board FILE --band top");
    row("unknown language", "--lang de leads FILE");
    row("no time", "--now yesterday leads FILE");
    row("no key", "add FILE lead email");
    row("undo of nothing", "undo FILE 0");
    row("undo of two kinds", "undo FILE 2 --change 1");
    row("quotation mark as delimiter", "export FILE leads --out OTHER.csv --delimiter \"");
    row("add without values", "add FILE lead");
}

void TestCliUsage::wrongUsageEndsWithTwo()
{
    QFETCH(QStringList, words);
    words.replaceInStrings(QStringLiteral("FILE"), file());
    words.replaceInStrings(QStringLiteral("OTHER"), file(QStringLiteral("other.huni")));
    const QByteArray before = bytes();
    const Answer answer = run(words);
    QCOMPARE(answer.status, 2);
    QCOMPARE(answer.out, QString());
    QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
    QVERIFY(answer.err.contains(QLatin1String("--help")));
    QCOMPARE(bytes(), before);
    QVERIFY(!QFile::exists(file(QStringLiteral("other.huni"))));
}

void TestCliUsage::longWordsLeaveRoomForTheRemedy_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ');
    };
    row("command", "LONG FILE");
    row("option", "leads FILE --LONG");
    row("word too much", "board FILE LONG");
    row("language", "--lang LONG leads FILE");
    row("time", "--now LONG leads FILE");
    row("time of a new file", "--now LONG init OTHER");
    row("key and value", "add FILE lead LONG");
    row("sort", "leads FILE --sort LONG");
    row("band of leads", "leads FILE --band LONG");
    row("band of the board", "board FILE --band LONG");
    row("number of changes", "undo FILE LONG");
    row("file to write", "export FILE leads --out LONG");
    row("profile", "export FILE leads --out OTHER.csv --profile LONG");
    row("delimiter", "export FILE leads --out OTHER.csv --delimiter LONG");
    row("way of an import", "import FILE OTHER.csv --mode LONG");
}

void TestCliUsage::longWordsLeaveRoomForTheRemedy()
{
    QFETCH(QStringList, words);
    words.replaceInStrings(QStringLiteral("FILE"), file());
    words.replaceInStrings(QStringLiteral("OTHER"), file(QStringLiteral("other.huni")));
    words.replaceInStrings(QStringLiteral("LONG"), QString(5000, u'x'));
    const Answer answer = run(words);
    QCOMPARE(answer.status, 2);
    const QString told = answer.err.left(400);
    QVERIFY2(told.contains(QStringLiteral("xxxx")) && told.contains(u'…'), qPrintable(told));
    QVERIFY2(told.trimmed().endsWith(QLatin1String("--help")), qPrintable(told));
    QVERIFY2(isOneLine(told), qPrintable(told));
}

void TestCliUsage::failuresEndWithOneLineAndLeaveTheFile_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const char *words, const char *names) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ') << QString::fromLatin1(names);
    };
    row("stage of a filter", "leads FILE --stage nowhere", "nowhere");
    row("owner of a filter", "leads FILE --owner Nobody", "Deniz Kaya");
    row("source of a filter", "leads FILE --source pigeon", "pigeon");
    row("member", "--member Nobody leads FILE", "Nobody");
    row("lead", "lead FILE 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11", "0192f0c1");
    row("kind", "add FILE spaceship name=x", "spaceship");
    row("field", "add FILE lead email=a@example.org titel=x", "title");
    row("e-mail", "add FILE lead email=nonsense", "nonsense");
    row("year", "add FILE lead email=a@example.org birth_year=soon", "birth_year");
    row("number", "add FILE lead email=a@example.org company=X company.employees=many", "many");
    row("amount", "add FILE lead email=a@example.org value=much", "much");
    row("amount too large", "add FILE lead email=a@example.org value=99999999999999999", "value");
    row("country", "add FILE lead email=a@example.org country=Narnia", "Narnia");
    row("date", "add FILE lead email=a@example.org wake_on=31.02.2026", "31.02.2026");
    row("stage", "add FILE lead email=a@example.org stage=nowhere", "nowhere");
    row("owner", "add FILE lead email=a@example.org owner=Nobody", "Nobody");
    row("channel", "add FILE lead email=a@example.org channel=pigeon", "webinar");
    row("no way to reach them", "add FILE lead given_name=Ali", "Ali");
    row("company fields without a company", "add FILE lead email=a@example.org company.city=Izmir",
        "company");
    row("custom field without a name", "add FILE lead email=a@example.org custom:=x", "custom:");
    row("company without a name", "add FILE company city=Izmir", "name");
    row("opportunity of nobody", "add FILE opportunity lead=nobody@example.org", "nobody@example.org");
    row("role", "add FILE member name=Ali role=king", "king");
    row("set what is not there", "set FILE 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11 title=x", "0192f0c1");
    row("delete what is not there", "delete FILE LEAD 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11", "0192f0c1");
    row("touch kind", "touch FILE LEAD handshake", "page_view");
    row("touch lead", "touch FILE nobody@example.org page_view", "nobody@example.org");
    row("touch seconds", "touch FILE LEAD page_view --seconds long", "seconds");
    row("touch time", "touch FILE LEAD page_view --at soon", "soon");
    row("bant dimension", "bant FILE LEAD luck=yes", "luck");
    row("bant answer", "bant FILE LEAD need=perhaps", "perhaps");
    row("move to nowhere", "move FILE LEAD nowhere", "nowhere");
    row("move without bant", "move FILE LEAD sql", "SQL");
    row("lost without a reason", "move FILE LEAD lost", "Lost");
    row("reason", "move FILE LEAD lost --reason moon", "moon");
    row("redo", "redo FILE", "redo");
    row("undo of an unknown change", "undo FILE --change 9999", "9999");
    row("history of nothing", "history FILE 0192f0c1-7d6e-7c3a-9b52-5d1f0c8e2a11", "0192f0c1");
    row("missing file", "leads NONE", "none.huni");
    row("backup over something", "backup FILE FILE", "a.huni");
    row("restore of nothing", "restore NONE FILE", "none.huni");
}

void TestCliUsage::failuresEndWithOneLineAndLeaveTheFile()
{
    QFETCH(QStringList, words);
    QFETCH(QString, names);
    const QString lead = addLead(QStringLiteral("known@example.org"));
    words.replaceInStrings(QStringLiteral("FILE"), file());
    words.replaceInStrings(QStringLiteral("NONE"), file(QStringLiteral("none.huni")));
    words.replaceInStrings(QStringLiteral("LEAD"), lead);
    const QString digest = ask({QStringLiteral("check"), file()})[u"digest"].toString();
    const QByteArray before = bytes();
    const Answer answer = run(words);
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.out, QString());
    QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
    QVERIFY2(answer.err.contains(names), qPrintable(answer.err));
    QCOMPARE(bytes(), before);
    QCOMPARE(ask({QStringLiteral("check"), file()})[u"digest"].toString(), digest);
}

void TestCliUsage::filesThatAreNoPipelineAreRefused()
{
    const QString text = file(QStringLiteral("text.huni"));
    QFile made(text);
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.write("Name;E-mail\nAyse;ayse@example.org\n");
    made.close();
    const QString empty = file(QStringLiteral("empty.huni"));
    QFile nothing(empty);
    QVERIFY(nothing.open(QIODevice::WriteOnly));
    nothing.close();
    for (const QString &path : {text, empty, m_folder->path()}) {
        const Answer answer = run({QStringLiteral("leads"), path});
        QCOMPARE(answer.status, 1);
        QVERIFY2(isOneLine(answer.err) && answer.err.contains(QFileInfo(path).fileName()),
                 qPrintable(answer.err));
    }
    QCOMPARE(QFileInfo(text).size(), 34);
    QCOMPARE(QFileInfo(empty).size(), 0);
}

void TestCliUsage::turkishSpeaksTurkish()
{
    addLead(QStringLiteral("a@example.org"), {QStringLiteral("value=1234.5")});
    const auto turkish = [this](const QStringList &words) {
        return run(QStringList{QStringLiteral("--lang"), QStringLiteral("tr")} + words);
    };
    const Answer list = turkish({QStringLiteral("leads"), file()});
    QVERIFY2(list.out.contains(QStringLiteral("Sorumlu")) && list.out.contains(QStringLiteral("Yeni"))
                 && list.out.contains(QStringLiteral("1.234,50\u00a0TL"))
                 && list.out.contains(QStringLiteral("1 adaydan")),
             qPrintable(list.out));
    const Answer refused
        = turkish({QStringLiteral("leads"), file(), QStringLiteral("--stage"), QStringLiteral("yok")});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(QStringLiteral("diye bir aşama yok")), qPrintable(refused.err));
    QVERIFY(turkish({QStringLiteral("fly")}).err.contains(QStringLiteral("diye bir komut yok")));
    // Machines read the same in both.
    QCOMPARE(turkish({QStringLiteral("--json"), QStringLiteral("leads"), file()}).json,
             ask({QStringLiteral("leads"), file()}));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
