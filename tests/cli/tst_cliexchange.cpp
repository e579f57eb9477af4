#include "tests/cli/clitest.h"

#include <QFile>
#include <QJsonDocument>

using namespace huni::test;

/// The commands import and export.
class TestCliExchange : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void filesInUseAreNotOverwritten();
    void errorsThatCannotBeWrittenChangeNothing();
    void rowsOfAWrongShapeAreNamed();
    void mappingsComeBack();
    void badMappingsAreRefused_data();
    void badMappingsAreRefused();
};

void TestCliExchange::filesInUseAreNotOverwritten()
{
    addLead(QStringLiteral("a@example.org"));
    const QString link = file(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(file(), link));
    const QByteArray text("email\nb@example.org\nnonsense\n");
    const QString source = written(QStringLiteral("b.csv"), text);
    const QByteArray before = bytes();
    const QString errors = QStringLiteral("--errors");
    for (const QStringList &words : {QStringList{QStringLiteral("export"), file(), QStringLiteral("leads"),
                                                 QStringLiteral("--out"), link},
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

void TestCliExchange::errorsThatCannotBeWrittenChangeNothing()
{
    const QString source = written(QStringLiteral("b.csv"), "email\nb@example.org\nnonsense\n");
    const QString nowhere = file(QStringLiteral("no/such/errors.csv"));
    const Answer answer
        = run({QStringLiteral("import"), file(), source, QStringLiteral("--errors"), nowhere});
    QCOMPARE(answer.status, 1);
    QVERIFY2(isOneLine(answer.err) && answer.err.contains(nowhere), qPrintable(answer.err));
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
}

void TestCliExchange::rowsOfAWrongShapeAreNamed()
{
    const QString source
        = written(QStringLiteral("b.csv"), "email,full_name,title\na@example.org,A,CTO\nb@example.org,B\n");
    const QJsonObject some = ask({QStringLiteral("import"), file(), source});
    QCOMPARE(some[u"failed"].toInt(), 1);
    const QString reason = some[u"errors"].toArray()[0].toObject()[u"reason"].toString();
    QCOMPARE(
        reason,
        QStringLiteral("The row has 2 cells and the header 3. Check its separators and quotation marks."));
}

void TestCliExchange::mappingsComeBack()
{
    const QString source = written(QStringLiteral("b.csv"), "email,what\na@example.org,CTO\n");
    const Answer first
        = run({QStringLiteral("--json"), QStringLiteral("import"), file(), source, QStringLiteral("--map"),
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

void TestCliExchange::badMappingsAreRefused_data()
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

void TestCliExchange::badMappingsAreRefused()
{
    QFETCH(QByteArray, text);
    const QString source = written(QStringLiteral("b.csv"), "email\nb@example.org\n");
    const Answer answer = run({QStringLiteral("import"), file(), source, QStringLiteral("--mapping"),
                               written(QStringLiteral("m.json"), text)});
    QCOMPARE(answer.status, 1);
    QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestCliExchange)
#include "tst_cliexchange.moc"
