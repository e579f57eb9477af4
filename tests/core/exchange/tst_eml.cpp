#include "core/exchange/contactfile.h"
#include "core/exchange/encodedtext.h"
#include "core/exchange/mimemessage.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace huni {

class EmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSenderAndSignature();
    void readsEncodedWords();
    void readsTransferEncodings();
    void readsTurkishCharsets();
    void readsHtmlAsText();
    void htmlIsNeverFetchedNorKept();
    void forwardedSenderGoesFirst();
    void forwardedWithinTheText();
    void formsSayThePersonInReplyTo();
    void cardThatCameWithItCompletesTheSender();
    void cardOfSomebodyElseIsAnother();
    void attachmentsAreLeftOut();
    void quotedSignaturesAreNotTheSenders();
    void refusesWhatIsNoMail_data();
    void refusesWhatIsNoMail();
    void brokenMailsDoNoHarm();
    void sharedFiles();
    void sharedFilesAreReadRight();

private:
    static std::vector<ContactCard> read(const QByteArray &bytes)
    {
        return readMailContacts(bytes, QStringLiteral("x.eml")).valueOr({});
    }
    static ContactCard first(const QByteArray &bytes)
    {
        const auto cards = read(bytes);
        return cards.empty() ? ContactCard{} : cards.front();
    }
};

void EmlTest::readsSenderAndSignature()
{
    const auto cards = read(
        "From: Ayse Demir <ayse.demir@anadoluyazilim.example>\r\nTo: satis@x.example\r\nSubject: Teklif\r\n"
        "Date: Fri, 20 Nov 2026 10:15:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "Merhaba,\r\n\r\n40 kullan\xc4\xb1"
        "c\xc4\xb1 i\xc3\xa7in teklif istiyoruz.\r\n\r\n-- \r\nAy\xc5\x9f"
        "e Demir\r\nSat\xc4\xb1n Alma M\xc3\xbc"
        "d\xc3\xbcr\xc3\xbc\r\n"
        "Anadolu Yaz\xc4\xb1l\xc4\xb1m A.\xc5\x9e.\r\nTel: 0212 555 01 22\r\nGSM: 0532 555 01 33\r\n");
    QCOMPARE(cards.size(), size_t(1));
    const ContactCard &card = cards.front();
    QCOMPARE(card.fullName(), QStringLiteral("Ayşe Demir")); // with the letters of the signature
    QCOMPARE(card.title, QStringLiteral("Satın Alma Müdürü"));
    QCOMPARE(card.company, QStringLiteral("Anadolu Yazılım A.Ş."));
    QVERIFY(!card.companyGuessed);
    QCOMPARE(card.emails, QStringList{QStringLiteral("ayse.demir@anadoluyazilim.example")});
    QCOMPARE(card.phone(PhoneKind::Landline), QStringLiteral("0212 555 01 22"));
    QCOMPARE(card.phone(PhoneKind::Mobile), QStringLiteral("0532 555 01 33"));
    QVERIFY(card.mail.has_value());
    QCOMPARE(card.mail->subject, QStringLiteral("Teklif"));
    QCOMPARE(*card.mail->at, QDateTime(QDate(2026, 11, 20), QTime(7, 15), Qt::UTC).toMSecsSinceEpoch());
    QVERIFY(card.mail->text.contains(QStringLiteral("40 kullanıcı için")));
    QVERIFY(card.note.isEmpty());
}

void EmlTest::readsEncodedWords()
{
    // A padded base64 word, and one behind it.
    const auto card
        = first("From: =?UTF-8?B?QXnFn2U=?= =?iso-8859-9?Q?_G=FCl_=DEahin?= <ayse@x.example>\nSubject: "
                "=?windows-1254?Q?=DDlk_?=\n =?UTF-8?B?dGVrbGlm?= end\n\nHi\n");
    QCOMPARE(card.fullName(), QStringLiteral("Ayşe Gül Şahin"));
    QCOMPARE(card.mail->subject, QStringLiteral("İlk teklif end"));
    const auto raw = first("From: \"G\xfcl \xde"
                           "ahin\" <gul@x.example>\nSubject: \xddlk\n\nHi\n"); // bytes that nobody named
    QCOMPARE(raw.fullName(), QStringLiteral("Gül Şahin"));
    QCOMPARE(raw.mail->subject, QStringLiteral("İlk"));
}

void EmlTest::readsTransferEncodings()
{
    const auto quoted
        = first("From: a@x.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
                "quoted-printable\n\nG=C3=BCn ay=\nd=C4=B1n\n");
    QCOMPARE(quoted.mail->text, QStringLiteral("Gün aydın"));
    const auto coded = first("From: a@x.example\nContent-Type: text/plain; "
                             "charset=utf-8\nContent-Transfer-Encoding: base64\n\nR8O8biBheWTEsW4=\n");
    QCOMPARE(coded.mail->text, QStringLiteral("Gün aydın"));
}

void EmlTest::readsTurkishCharsets()
{
    for (const char *charset : {"windows-1254", "ISO-8859-9", "iso-8859-9", "X-UNKNOWN"}) {
        const auto card = first(QByteArray("From: a@x.example\nContent-Type: text/plain; charset=") + charset
                                + "\nContent-Transfer-Encoding: 8bit\n\n\xdeirket \xddzmir \xf0\xfd\n");
        QCOMPARE(card.mail->text, QStringLiteral("Şirket İzmir ğı"));
    }
}

void EmlTest::readsHtmlAsText()
{
    const auto card
        = first("From: Jonas Weber <jonas@kraft.example>\nContent-Type: text/html; charset=utf-8\n\n"
                "<html><head><style>p{color:red}</style></head><body><p>Hallo &amp; guten Tag</p><div>Mit "
                "freundlichen Gr&uuml;&szlig;en</div>"
                "<table><tr><td>Jonas Weber</td></tr><tr><td>Vertriebsleiter</td></tr><tr><td>Kraft "
                "Maschinenbau GmbH</td></tr>"
                "<tr><td>Tel.</td><td>+49&nbsp;711&nbsp;5550211</td></tr></table><img "
                "src=\"http://track.example/p.gif\"></body></html>\n");
    QCOMPARE(card.title, QStringLiteral("Vertriebsleiter"));
    QCOMPARE(card.company, QStringLiteral("Kraft Maschinenbau GmbH"));
    QCOMPARE(card.phone(PhoneKind::Landline), QStringLiteral("+49 711 5550211"));
    QVERIFY(card.mail->text.startsWith(QStringLiteral("Hallo & guten Tag\n")));
}

void EmlTest::htmlIsNeverFetchedNorKept()
{
    QCOMPARE(
        textOfHtml(QStringLiteral("<script>alert(1)</script>a<img src='http://x.example/'>b<!-- c -->d")),
        QStringLiteral("abd"));
    QCOMPARE(textOfHtml(QStringLiteral("1 < 2 &unknown; &#x41;&#99999999; <br>x")),
             QStringLiteral("1 < 2 &unknown; A&#99999999;\nx"));
    QCOMPARE(textOfHtml(QStringLiteral("<style>never closed")), QString());
    QVERIFY(textOfHtml(QStringLiteral("<p>").repeated(300000)).isEmpty());
}

void EmlTest::forwardedSenderGoesFirst()
{
    const auto cards = read(
        "From: Mert Can <mert@us.example>\nSubject: Fwd: Anfrage\nMIME-Version: 1.0\nContent-Type: "
        "multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSeht mal\n"
        "--b\nContent-Type: message/rfc822\n\nFrom: Lena Fischer <lena.fischer@alpen.example>\nSubject: "
        "Anfrage\nDate: Mon, 2 Nov 2026 09:00:00 +0000\n\nHallo\n--b--\n");
    QCOMPARE(cards.size(), size_t(2));
    QCOMPARE(cards[0].fullName(), QStringLiteral("Lena Fischer"));
    QCOMPARE(cards[0].mail->subject, QStringLiteral("Anfrage"));
    QCOMPARE(cards[1].fullName(), QStringLiteral("Mert Can"));
}

void EmlTest::forwardedWithinTheText()
{
    const auto cards
        = read("From: Mert Can <mert@us.example>\nSubject: Fwd: Teklif\nContent-Type: text/plain; "
               "charset=utf-8\n\nBakar m\xc4\xb1s\xc4\xb1n?\n\n"
               "---------- Forwarded message ---------\nFrom: Elif Tan <elif.tan@deniz.example>\nDate: Mon, "
               "Nov 2, 2026\nSubject: Teklif\nTo: <mert@us.example>\n\n"
               "Merhaba\n\nSelamlar\nElif Tan\nDeniz Turizm\n0533 555 01 44\n");
    QCOMPARE(cards.size(), size_t(2));
    QCOMPARE(cards[0].fullName(), QStringLiteral("Elif Tan"));
    QCOMPARE(cards[0].emails.value(0), QStringLiteral("elif.tan@deniz.example"));
    QCOMPARE(cards[0].company, QStringLiteral("Deniz Turizm"));
    QCOMPARE(cards[0].phone(PhoneKind::Mobile), QStringLiteral("0533 555 01 44"));
    QCOMPARE(cards[1].fullName(), QStringLiteral("Mert Can"));
    QVERIFY(cards[1].phones.empty());
}

void EmlTest::formsSayThePersonInReplyTo()
{
    const auto card
        = first("From: Web <noreply@site.example>\nReply-To: Can Er <can@er.example>\nSubject: Form\n\nx\n");
    QCOMPARE(card.emails.value(0), QStringLiteral("can@er.example"));
    QCOMPARE(card.fullName(), QStringLiteral("Can Er"));
}

void EmlTest::cardThatCameWithItCompletesTheSender()
{
    const auto cards
        = read("From: Can Er <can@er.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
               "boundary=b\n\n--b\nContent-Type: text/plain\n\nHi\n--b\n"
               "Content-Type: text/x-vcard; name=\"can.vcf\"\nContent-Disposition: attachment; "
               "filename=\"can.vcf\"\nContent-Transfer-Encoding: base64\n\n"
               + QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Can Er\r\nEMAIL:can@er.example\r\nORG:Er "
                            "Ltd.\r\nTEL:0212 555 00 09\r\nEND:VCARD\r\n")
                     .toBase64()
               + "\n--b--\n");
    QCOMPARE(cards.size(), size_t(1));
    QCOMPARE(cards[0].company, QStringLiteral("Er Ltd."));
    QCOMPARE(cards[0].phones.size(), size_t(1));
}

void EmlTest::cardOfSomebodyElseIsAnother()
{
    const auto cards = read("From: Can Er <can@er.example>\nMIME-Version: 1.0\nContent-Type: "
                            "multipart/mixed; boundary=b\n\n--b\nContent-Type: text/vcard\n\n"
                            "BEGIN:VCARD\nVERSION:3.0\nFN:Nil Su\nEMAIL:nil@su.example\nEND:VCARD\n--b--\n");
    QCOMPARE(cards.size(), size_t(2));
    QCOMPARE(cards[1].fullName(), QStringLiteral("Nil Su"));
    QVERIFY(!cards[1].mail);
}

void EmlTest::attachmentsAreLeftOut()
{
    const auto card = first("From: a@x.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                            "boundary=b\n\n--b\nContent-Type: text/plain\n\nBody\n--b\n"
                            "Content-Type: text/plain; name=\"../../evil.txt\"\nContent-Disposition: "
                            "attachment; filename=\"../../evil.txt\"\n\nAttached 0532 555 01 55\n--b--\n");
    QCOMPARE(card.mail->text, QStringLiteral("Body"));
    QVERIFY(card.phones.empty());
}

void EmlTest::quotedSignaturesAreNotTheSenders()
{
    const auto card = first("From: Can Er <can@er.example>\nSubject: Re: x\n\nTamam\n\nCan Er\n0533 555 01 "
                            "66\n\nOn Mon, Nov 2, 2026 at 9:00 AM Mert <mert@us.example> wrote:\n"
                            "> Merhaba\n> -- \n> Mert Us\n> 0544 555 01 77\n");
    QCOMPARE(card.phones.size(), size_t(1));
    QCOMPARE(card.phone(PhoneKind::Mobile), QStringLiteral("0533 555 01 66"));
}

void EmlTest::refusesWhatIsNoMail_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear all,\nhere is no mail: none\n");
    QTest::newRow("csv") << QByteArray("name,email\nA,a@x.example\n");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("html") << QByteArray("<html><body>From: x</body></html>");
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\0\0", 8);
}

void EmlTest::refusesWhatIsNoMail()
{
    QFETCH(QByteArray, bytes);
    const auto cards = readMailContacts(bytes, QStringLiteral("x.eml"));
    QVERIFY(!cards.ok());
    QCOMPARE(cards.error().code, Errc::NoContacts);
}

void EmlTest::brokenMailsDoNoHarm()
{
    QByteArray deep("From: a@x.example\nMIME-Version: 1.0\n");
    for (int i = 0; i < 2000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b"
            + QByteArray::number(i) + "\n";
    QVERIFY(!read(deep).empty());
    QByteArray addresses("From: ");
    for (int i = 0; i < 20000; ++i)
        addresses += "\"A\" <a" + QByteArray::number(i) + "@x.example>,\n ";
    QVERIFY(!read(addresses + "\n\nx").empty());
    QVERIFY(!read("Subject: =?UTF-8?B?" + QByteArray(200000, 'A') + "?=\n\nx").empty());
    QVERIFY(!read("From: <>\nDate: never\nSubject: \xff\xfe\x01\n\n\x01\x02").empty());
}

// Mails that broke a real program: each is read, none does harm.
void EmlTest::sharedFiles()
{
    const QDir folder(QStringLiteral(HUNI_SHARED_DIR "/data/mail-eml"));
    if (!folder.exists())
        QSKIP("The shared files are not there; written mails above say the same.");
    int count = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.eml")})) {
        const auto cards = readContactFile(folder.filePath(name));
        QVERIFY2(cards.ok(), qUtf8Printable(name));
        for (const ContactCard &card : *cards) {
            QVERIFY2(card.mail.has_value(), qUtf8Printable(name));
            QVERIFY2(!card.mail->text.contains(QChar(0xfffd)) || name.contains(QLatin1String("email7")),
                     qUtf8Printable(name));
        }
        ++count;
    }
    QVERIFY(count >= 26);
}

void EmlTest::sharedFilesAreReadRight()
{
    const QString folder = QStringLiteral(HUNI_SHARED_DIR "/data/mail-eml/");
    if (!QFile::exists(folder))
        QSKIP("The shared files are not there.");
    const auto card = [&](const char *name, size_t index = 0) {
        const auto cards
            = readContactFile(folder + QString::fromLatin1(name) + QStringLiteral(".eml")).valueOr({});
        return index < cards.size() ? cards[index] : ContactCard{};
    };
    QCOMPARE(card("rfc2822__example01").fullName(), QStringLiteral("John Doe"));
    QCOMPARE(card("rfc2822__example01").emails.value(0), QStringLiteral("jdoe@machine.example"));
    QCOMPARE(*card("rfc2822__example01").mail->at,
             QDateTime(QDate(1997, 11, 21), QTime(15, 55, 6), Qt::UTC).toMSecsSinceEpoch());
    QCOMPARE(card("rfc2822__example03").fullName(), QStringLiteral("Joe Q. Public"));
    QCOMPARE(card("plain_emails__raw_email_simple").fullName(), QStringLiteral("Mikel Lindsaar"));
    QCOMPARE(card("attachment_emails__attachment_only_email").emails.value(0),
             QStringLiteral("rfinnie@domain.dom"));
    QVERIFY(card("attachment_emails__attachment_pdf")
                .mail->subject.contains(QStringLiteral("🎉 Unicode chars in it 🍿")));
    QVERIFY(card("plain_emails__raw_email10").mail->text.contains(QStringLiteral("Envoyé par")));
    QVERIFY(!card("multi_charset__ks_c_5601-1987").mail->text.isEmpty());
    QCOMPARE(card("mime_emails__two_from_in_message").fullName(), QStringLiteral("Tester 1"));
}

} // namespace huni

QTEST_APPLESS_MAIN(huni::EmlTest)
#include "tst_eml.moc"
