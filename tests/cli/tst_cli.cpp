#include "core/base/uuid.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Drives the real program: what scripts and people see of it.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void helpNamesEveryCommandWithAnExample();
    void versionNeedsNoDisplay();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void failuresEndWithOneLineAndLeaveTheFile_data();
    void failuresEndWithOneLineAndLeaveTheFile();
    void initMakesAPipeline();
    void initRefusesAndLeavesNothing_data();
    void initRefusesAndLeavesNothing();
    void sampleFillsThePipeline();
    void filesThatAreNoPipelineAreRefused();
    void addAndShowALead();
    void addStatesFacts();
    void addTakesEveryKind();
    void setChangesAndClears();
    void setRefusesAStage();
    void longValuesAreRefused();
    void hostileTextIsKeptAndShownHarmlessly();
    void naughtyStringsComeBackAsTheyWere_data();
    void naughtyStringsComeBackAsTheyWere();
    void leadsFilterSortAndPage();
    void touchNotesAContact();
    void bantGivesItsVerdict();
    void movesFollowTheRules();
    void boardCountsAndSums();
    void deleteUndoRedo();
    void undoOfOneChange();
    void historyTellsWhoChangedWhat();
    void memberActs();
    void nowIsBusinessTime();
    void turkishSpeaksTurkish();
    void backupCheckRestore();
    void checkSeesDamage();
    void generateIsRepeatable();
    void filesInUseAreNotOverwritten();
    void errorsThatCannotBeWrittenChangeNothing();
    void rowsOfAWrongShapeAreNamed();
    void mappingsComeBack();
    void badMappingsAreRefused_data();
    void badMappingsAreRefused();

private:
    struct Answer {
        int status = -1;
        QString out{};
        QString err{};
        QJsonObject json{};
    };
    Answer run(const QStringList &words);
    /// With --json, expecting success.
    QJsonObject ask(QStringList words);
    QString file(const QString &name = QStringLiteral("a.huni")) const { return m_folder->filePath(name); }
    QString addLead(const QString &email, const QStringList &more = {});
    QByteArray bytes() const;
    /// A file of the folder with this text; its path.
    QString written(const QString &name, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

bool isOneLine(const QString &text)
{
    return text.startsWith(QLatin1String("huni-cli: ")) && text.endsWith(u'\n') && text.count(u'\n') == 1;
}

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

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    const Answer made = run({QStringLiteral("--member"), QStringLiteral("Deniz Kaya"), QStringLiteral("init"),
                             file(), QStringLiteral("--currency"), QStringLiteral("TRY"),
                             QStringLiteral("--time-zone"), QStringLiteral("Europe/Istanbul")});
    QCOMPARE(made.err, QString());
    QCOMPARE(made.status, 0);
}

void TestCli::cleanup()
{
    m_folder.reset();
}

TestCli::Answer TestCli::run(const QStringList &words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("share")));
    environment.insert(QStringLiteral("USER"), QStringLiteral("tester"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HUNI_CLI), words);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString(), {}};
    Answer answer;
    answer.status = process.exitCode();
    const QByteArray out = process.readAllStandardOutput();
    answer.out = QString::fromUtf8(out);
    answer.err = QString::fromUtf8(process.readAllStandardError());
    answer.json = QJsonDocument::fromJson(out).object();
    return answer;
}

QJsonObject TestCli::ask(QStringList words)
{
    words.prepend(QStringLiteral("--json"));
    const Answer answer = run(words);
    if (answer.status != 0)
        qWarning().noquote() << words << answer.err;
    return answer.status == 0 ? answer.json : QJsonObject{};
}

QString TestCli::addLead(const QString &email, const QStringList &more)
{
    return ask(QStringList{QStringLiteral("add"), file(), QStringLiteral("lead"),
                           QStringLiteral("email=") + email}
               + more)[u"id"]
        .toString();
}

// The database and what is still in its log.
QByteArray TestCli::bytes() const
{
    QByteArray all;
    for (const char *suffix : {"", "-wal"}) {
        QFile part(file() + QLatin1String(suffix));
        if (part.open(QIODevice::ReadOnly))
            all += part.readAll();
    }
    return all;
}

void TestCli::helpNamesEveryCommandWithAnExample()
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

void TestCli::versionNeedsNoDisplay()
{
    const Answer answer = run({QStringLiteral("--version")});
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.out.startsWith(QLatin1String("huni-cli ")));
}

void TestCli::wrongUsageEndsWithTwo_data()
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

void TestCli::wrongUsageEndsWithTwo()
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

void TestCli::failuresEndWithOneLineAndLeaveTheFile_data()
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

void TestCli::failuresEndWithOneLineAndLeaveTheFile()
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

void TestCli::initMakesAPipeline()
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

void TestCli::initRefusesAndLeavesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("currency") << QStringList{QStringLiteral("--currency"), QStringLiteral("XQQ")};
    QTest::newRow("time zone") << QStringList{QStringLiteral("--time-zone"), QStringLiteral("Mars/Base")};
}

void TestCli::initRefusesAndLeavesNothing()
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

void TestCli::sampleFillsThePipeline()
{
    const QString path = file(QStringLiteral("sample.huni"));
    const QJsonObject made = ask({QStringLiteral("init"), path, QStringLiteral("--sample")});
    QVERIFY(made[u"leads"].toInt() > 100);
    QCOMPARE(ask({QStringLiteral("leads"), path, QStringLiteral("--limit"), QStringLiteral("0")})[u"total"],
             made[u"leads"]);
    QVERIFY(ask({QStringLiteral("check"), path})[u"ok"].toBool());
}

void TestCli::filesThatAreNoPipelineAreRefused()
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

void TestCli::addAndShowALead()
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
    QVERIFY(lead[u"score"].isNull());
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

void TestCli::addStatesFacts()
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

void TestCli::addTakesEveryKind()
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

void TestCli::setChangesAndClears()
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

void TestCli::setRefusesAStage()
{
    const QString id = addLead(QStringLiteral("ayse@example.com"));
    for (const QString &word : {QStringLiteral("stage=won"), QStringLiteral("outcome=won")}) {
        const Answer answer = run({QStringLiteral("set"), file(), id, word});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(QStringLiteral("move")));
    }
}

void TestCli::longValuesAreRefused()
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

void TestCli::hostileTextIsKeptAndShownHarmlessly()
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

void TestCli::naughtyStringsComeBackAsTheyWere_data()
{
    QTest::addColumn<QStringList>("strings");
    QTest::newRow("own") << ownNaughtyStrings();
    QTest::newRow("big list") << blns();
}

void TestCli::naughtyStringsComeBackAsTheyWere()
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

void TestCli::leadsFilterSortAndPage()
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
             QStringLiteral("Deniz Çetin Ali"));
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
    QCOMPARE(names({QStringLiteral("--min-score"), QStringLiteral("1")}), QString());
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

void TestCli::touchNotesAContact()
{
    const QString id = addLead(QStringLiteral("a@example.org"));
    const QJsonObject noted = ask(
        {QStringLiteral("touch"), file(), id, QStringLiteral("Sayfa görüntüledi"), QStringLiteral("--at"),
         QStringLiteral("2026-11-01T10:00:00+03:00"), QStringLiteral("--page"), QStringLiteral("/pricing"),
         QStringLiteral("--channel"), QStringLiteral("webinar"), QStringLiteral("--campaign"),
         QStringLiteral("Yeni"), QStringLiteral("--seconds"), QStringLiteral("42")});
    QVERIFY(noted.contains(u"score") && noted[u"score"].isNull());
    const QJsonArray timeline = ask({QStringLiteral("lead"), file(), id})[u"timeline"].toArray();
    const auto touch = std::find_if(timeline.begin(), timeline.end(),
                                    [&](const QJsonValue &item) { return item[u"id"] == noted[u"id"]; });
    QVERIFY(touch != timeline.end());
    QCOMPARE((*touch)[u"kind"].toString(), QStringLiteral("page_view"));
    QCOMPARE((*touch)[u"at"].toString(), QStringLiteral("2026-11-01T10:00:00+03:00"));
    QCOMPARE((*touch)[u"campaign"].toString(), QStringLiteral("Yeni"));
    QCOMPARE((*touch)[u"text"].toString(), QStringLiteral("/pricing"));
}

void TestCli::bantGivesItsVerdict()
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

void TestCli::movesFollowTheRules()
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

void TestCli::boardCountsAndSums()
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

void TestCli::deleteUndoRedo()
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

void TestCli::undoOfOneChange()
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

void TestCli::historyTellsWhoChangedWhat()
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

void TestCli::memberActs()
{
    QVERIFY(!ask({QStringLiteral("add"), file(), QStringLiteral("member"), QStringLiteral("name=Ece Ak")})
                 .isEmpty());
    QVERIFY(!ask({QStringLiteral("--member"), QStringLiteral("ece ak"), QStringLiteral("add"), file(),
                  QStringLiteral("lead"), QStringLiteral("email=a@example.org")})
                 .isEmpty());
    QCOMPARE(ask({QStringLiteral("history"), file()})[u"changes"].toArray()[0][u"who"].toString(),
             QStringLiteral("Ece Ak"));
}

void TestCli::nowIsBusinessTime()
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

void TestCli::turkishSpeaksTurkish()
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

void TestCli::backupCheckRestore()
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

void TestCli::checkSeesDamage()
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

void TestCli::generateIsRepeatable()
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

QString TestCli::written(const QString &name, const QByteArray &text) const
{
    QFile out(file(name));
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() ? out.fileName() : QString();
}

void TestCli::filesInUseAreNotOverwritten()
{
    addLead(QStringLiteral("a@example.org"));
    const QString link = file(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(file(), link));
    const QByteArray text("email\nb@example.org\nnonsense\n");
    const QString source = written(QStringLiteral("b.csv"), text);
    const QByteArray before = bytes();
    const QString errors = QStringLiteral("--errors");
    for (const QStringList &words :
         {QStringList{QStringLiteral("export"), file(), QStringLiteral("leads"), QStringLiteral("--out"), link},
          QStringList{QStringLiteral("import"), file(), source, errors, file()},
          QStringList{QStringLiteral("import"), file(), source, errors, source}}) {
        const Answer answer = run(words);
        QCOMPARE(answer.status, 1);
        QVERIFY2(isOneLine(answer.err) && answer.err.contains(words.last()), qPrintable(answer.err));
        QCOMPARE(bytes(), before);
    }
    QFile kept(source);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), text);
    // An empty name is no file.
    const Answer empty = run({QStringLiteral("backup"), file(), QString()});
    QCOMPARE(empty.status, 2);
    QVERIFY2(isOneLine(empty.err), qPrintable(empty.err));
}

void TestCli::errorsThatCannotBeWrittenChangeNothing()
{
    const QString source = written(QStringLiteral("b.csv"), "email\nb@example.org\nnonsense\n");
    const QString nowhere = file(QStringLiteral("no/such/errors.csv"));
    const Answer answer
        = run({QStringLiteral("import"), file(), source, QStringLiteral("--errors"), nowhere});
    QCOMPARE(answer.status, 1);
    QVERIFY2(isOneLine(answer.err) && answer.err.contains(nowhere), qPrintable(answer.err));
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
}

void TestCli::rowsOfAWrongShapeAreNamed()
{
    const QString source
        = written(QStringLiteral("b.csv"), "email,full_name,title\na@example.org,A,CTO\nb@example.org,B\n");
    const QJsonObject some = ask({QStringLiteral("import"), file(), source});
    QCOMPARE(some[u"failed"].toInt(), 1);
    const QString reason = some[u"errors"].toArray()[0].toObject()[u"reason"].toString();
    QCOMPARE(reason, QStringLiteral("The row has 2 cells and the header 3. Check its separators and quotation marks."));
}

void TestCli::mappingsComeBack()
{
    const QString source = written(QStringLiteral("b.csv"), "email,what\na@example.org,CTO\n");
    const Answer first = run({QStringLiteral("--json"), QStringLiteral("import"), file(), source, QStringLiteral("--map"),
                              QStringLiteral("what=title"), QStringLiteral("--dry-run")});
    QCOMPARE(first.status, 0);
    // All that an import printed, and its columns alone.
    const QJsonArray columns = first.json[u"mapping"].toArray();
    for (const QByteArray &text : {first.out.toUtf8(), QJsonDocument(columns).toJson()}) {
        const QJsonObject again = ask({QStringLiteral("import"), file(), source, QStringLiteral("--mapping"),
                                       written(QStringLiteral("m.json"), text), QStringLiteral("--dry-run")});
        QCOMPARE(again[u"mapping"].toArray(), columns);
    }
}

void TestCli::badMappingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray("{");
    QTest::newRow("no columns") << QByteArray("{}");
    QTest::newRow("columns that are none") << QByteArray(R"({"columns":3})");
    QTest::newRow("unknown column") << QByteArray(R"([{"column":"nope","field":"email"}])");
    QTest::newRow("unknown field") << QByteArray(R"({"mapping":[{"column":"email","field":"nope"}]})");
    QTest::newRow("unknown kind") << QByteArray(R"({"kind":"nope","columns":[]})");
}

void TestCli::badMappingsAreRefused()
{
    QFETCH(QByteArray, text);
    const QString source = written(QStringLiteral("b.csv"), "email\nb@example.org\n");
    const Answer answer = run({QStringLiteral("import"), file(), source, QStringLiteral("--mapping"),
                               written(QStringLiteral("m.json"), text)});
    QCOMPARE(answer.status, 1);
    QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
