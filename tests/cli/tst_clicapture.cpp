#include "tests/cli/clitest.h"

#include <QFile>

using namespace huni::test;

/// The command capture, and contact cards in import and export.
class TestCliCapture : public CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void lineBecomesALead();
    void dryRunChangesNothing();
    void knownPeopleAreNamed();
    void peopleWithOneAddressAllComeIn();
    void cardsComeInAndGoOut();
    void mailIsCaptured();
    void badFilesAreTold();
};

void TestCliCapture::lineBecomesALead()
{
    const QJsonObject answer = ask({QStringLiteral("capture"), file(),
                                    QStringLiteral("Ayse Demir, Anadolu Yazilim, 0532 123 45 67"),
                                    QStringLiteral("--stage"), QStringLiteral("contacted")});
    QCOMPARE(answer[u"added"].toInt(), 1);
    const QJsonObject lead = ask({QStringLiteral("leads"), file()})[u"leads"].toArray()[0].toObject();
    QCOMPARE(lead[u"name"].toString(), QStringLiteral("Ayse Demir"));
    QCOMPARE(lead[u"company"].toString(), QStringLiteral("Anadolu Yazilim"));
    QCOMPARE(lead[u"stage"].toString(), QStringLiteral("Contacted"));
    QCOMPARE(lead[u"id"], answer[u"leads"].toArray()[0].toObject()[u"id"]);
    QCOMPARE(run({QStringLiteral("undo"), file()}).status, 0);
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
    QVERIFY(ask({QStringLiteral("check"), file()})[u"ok"].toBool());
}

void TestCliCapture::dryRunChangesNothing()
{
    const QByteArray before = bytes();
    const QJsonObject answer
        = ask({QStringLiteral("capture"), file(), QStringLiteral("Ayse Demir\nCTO\nayse@anadolu.example"),
               QStringLiteral("--dry-run")});
    const QJsonObject lead = answer[u"leads"].toArray()[0].toObject();
    QCOMPARE(lead[u"title"].toString(), QStringLiteral("CTO"));
    QCOMPARE(lead[u"company"].toString(), QStringLiteral("Anadolu"));
    QVERIFY(lead[u"phone"].isNull());
    QCOMPARE(bytes(), before);
}

void TestCliCapture::knownPeopleAreNamed()
{
    const QString id = addLead(QStringLiteral("ayse@anadolu.example"));
    const QJsonObject answer
        = ask({QStringLiteral("capture"), file(), QStringLiteral("Ayse, AYSE@anadolu.example"),
               QStringLiteral("--dry-run")});
    const QJsonObject known = answer[u"leads"].toArray()[0].toObject()[u"known"].toArray()[0].toObject();
    QCOMPARE(known[u"id"].toString(), id);
    QCOMPARE(known[u"by"].toString(), QStringLiteral("email"));
}

void TestCliCapture::peopleWithOneAddressAllComeIn()
{
    QByteArray cards;
    for (const char *name : {"Ayse Demir", "Mehmet Kaya"})
        cards += QByteArray("BEGIN:VCARD\nVERSION:3.0\nFN:") + name
            + "\nEMAIL:info@office.example\nEND:VCARD\n";
    const QString source = written(QStringLiteral("office.vcf"), cards);
    QCOMPARE(ask({QStringLiteral("import"), file(), source})[u"created"].toInt(), 2);
    QCOMPARE(ask({QStringLiteral("import"), file(), source})[u"created"].toInt(-1), 0); // each is there now
}

void TestCliCapture::cardsComeInAndGoOut()
{
    QByteArray cards;
    for (int i = 0; i < 3; ++i)
        cards += "BEGIN:VCARD\nVERSION:3.0\nN:Şen, Jr.;Kişi " + QByteArray::number(i % 2)
            + ";;;\nORG:Şirket; \nTITLE:A\\, B\\; C\nEMAIL:k" + QByteArray::number(i % 2)
            + "@x.example\nTEL;TYPE=CELL:0532 000 00 0" + QByteArray::number(i)
            + "\nADR;TYPE=WORK:;;Çok uzun bir sokak adı olan bir yerde oturan insanların caddesi No "
              "12;İzmir;;35000;Türkiye\nEND:VCARD\n";
    const QString source = written(QStringLiteral("in.vcf"), cards);
    const QJsonObject dry = ask({QStringLiteral("import"), file(), source, QStringLiteral("--dry-run")});
    QCOMPARE(dry[u"rows"].toInt(), 3);
    QCOMPARE(ask({QStringLiteral("leads"), file()})[u"total"].toInt(-1), 0);
    const QJsonObject done = ask({QStringLiteral("import"), file(), source});
    QCOMPARE(done[u"created"].toInt(), 2); // the third has the first one's name and address
    QCOMPARE(done[u"skipped"].toInt(), 1);
    QCOMPARE(ask({QStringLiteral("import"), file(), source})[u"created"].toInt(-1), 0);
    const QString out = file(QStringLiteral("out.vcf"));
    QCOMPARE(ask({QStringLiteral("export"), file(), QStringLiteral("leads"), QStringLiteral("--out"),
                  out})[u"rows"]
                 .toInt(),
             2);
    QFile exported(out);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray text = exported.readAll();
    for (const QByteArray &line : text.split('\n'))
        QVERIFY2(line.size() <= 76, line.constData());
    // What went out comes in the same.
    QCOMPARE(run({QStringLiteral("init"), file(QStringLiteral("b.huni"))}).status, 0);
    QCOMPARE(ask({QStringLiteral("import"), file(QStringLiteral("b.huni")), out})[u"created"].toInt(), 2);
    for (const char *key : {"name", "company", "email"}) {
        const auto values = [&](const QString &of) {
            QStringList all;
            for (const QJsonValue &lead : ask({QStringLiteral("leads"), of, QStringLiteral("--sort"),
                                               QStringLiteral("name")})[u"leads"]
                                              .toArray())
                all += lead[QLatin1String(key)].toString();
            return all;
        };
        QCOMPARE(values(file(QStringLiteral("b.huni"))), values(file()));
    }
}

void TestCliCapture::mailIsCaptured()
{
    const QString mail = written(QStringLiteral("a.eml"),
                                 "From: Ayse Demir <ayse@anadolu.example>\nSubject: Teklif\n\nMerhaba\n");
    const QJsonObject answer = ask({QStringLiteral("capture"), file(), mail});
    QCOMPARE(answer[u"leads"].toArray()[0].toObject()[u"mail"].toString(), QStringLiteral("Teklif"));
    const QJsonObject lead
        = ask({QStringLiteral("lead"), file(), answer[u"leads"].toArray()[0].toObject()[u"id"].toString()});
    bool hasMail = false;
    for (const QJsonValue &item : lead[u"timeline"].toArray())
        hasMail = hasMail || item[u"subject"].toString() == u"Teklif";
    QVERIFY(hasMail);
}

void TestCliCapture::badFilesAreTold()
{
    const QByteArray before = bytes();
    const QString none = written(QStringLiteral("none.vcf"), "Hello\n");
    for (const QStringList &words :
         {QStringList{QStringLiteral("capture"), file(), none},
          QStringList{QStringLiteral("capture"), file(), file(QStringLiteral("missing.eml"))},
          QStringList{QStringLiteral("import"), file(), none},
          QStringList{QStringLiteral("capture"), file(), QStringLiteral("Ayse Demir")}}) {
        const Answer answer = run(words);
        QCOMPARE(answer.status, 1);
        QVERIFY2(isOneLine(answer.err), qPrintable(answer.err));
        QCOMPARE(bytes(), before);
    }
}

QTEST_GUILESS_MAIN(TestCliCapture)
#include "tst_clicapture.moc"
