#include "core/exchange/contactfile.h"
#include "core/exchange/vcardreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace huni {

class VCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsVersion3();
    void readsVersion21();
    void readsVersion4();
    void unfoldsWithinACharacter();
    void joinsSoftBreaks();
    void readsOtherCharsets();
    void passesOverPictures();
    void readsSeveralCards();
    void prefersWorkAndPreferred();
    void keepsWhatHasNoField();
    void companyCardsHaveNoPerson();
    void readsUtf16();
    void cardThatIsCutOffIsKept();
    void cardWithinACardIsSomebodyElse();
    void refusesWhatIsNoCard_data();
    void refusesWhatIsNoCard();
    void boundsALine();
    void aReadErrorIsNotTheEnd();
    void sharedFiles_data();
    void sharedFiles();

private:
    static ContactCard one(const QByteArray &bytes)
    {
        const auto cards = readVCards(bytes, QStringLiteral("x.vcf"));
        return cards && cards->size() == 1 ? cards->front() : ContactCard{};
    }
    static QString more(const ContactCard &card, const char *key)
    {
        QStringList values;
        for (const CardMore &one : card.more) {
            if (one.key == QLatin1String(key))
                values += one.value;
        }
        return values.join(u'|');
    }
};

void VCardTest::readsVersion3()
{
    const ContactCard card
        = one("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Demir;Ay\xc5\x9f"
              "e;Nur;Dr.;\r\nFN:Dr. Ay\xc5\x9f"
              "e Nur Demir\r\n"
              "ORG:Anadolu Yaz\xc4\xb1l\xc4\xb1m\\, A.\xc5\x9e.;Sat\xc4\xb1\xc5\x9f\r\nTITLE:M\xc3\xbc"
              "d\xc3\xbcr\r\nitem1.TEL;type=CELL;type=pref:+90 532 000 00 01\r\n"
              "TEL;TYPE=WORK,VOICE:0212 555 00 01\r\nTEL;TYPE=WORK;TYPE=FAX:0212 555 00 "
              "02\r\nEMAIL;TYPE=INTERNET:ayse@anadolu.example\r\n"
              "ADR;TYPE=WORK:;Kat 3;Moda Cad. "
              "5;\xc4\xb0stanbul;;34710;T\xc3\xbcrkiye\r\nURL:http\\://www.anadolu.example\r\n"
              "NOTE:Erste Zeile\\nZweite\\, Zeile\r\nBDAY:1980-03-22\r\nEND:VCARD\r\n");
    QCOMPARE(card.salutation, QStringLiteral("Dr."));
    QCOMPARE(card.givenName, QStringLiteral("Ayşe Nur"));
    QCOMPARE(card.familyName, QStringLiteral("Demir"));
    QCOMPARE(card.company, QStringLiteral("Anadolu Yazılım, A.Ş."));
    QCOMPARE(more(card, "department"), QStringLiteral("Satış"));
    QCOMPARE(card.title, QStringLiteral("Müdür"));
    QCOMPARE(card.phone(PhoneKind::Mobile), QStringLiteral("+90 532 000 00 01"));
    QCOMPARE(card.phone(PhoneKind::Landline), QStringLiteral("0212 555 00 01"));
    QCOMPARE(more(card, "fax"), QStringLiteral("0212 555 00 02"));
    QCOMPARE(card.emails, QStringList{QStringLiteral("ayse@anadolu.example")});
    QCOMPARE(card.street, QStringLiteral("Moda Cad. 5, Kat 3"));
    QCOMPARE(card.city, QStringLiteral("İstanbul"));
    QCOMPARE(card.postcode, QStringLiteral("34710"));
    QCOMPARE(card.country, QStringLiteral("TR"));
    QCOMPARE(card.web, QStringLiteral("http://www.anadolu.example"));
    QCOMPARE(card.note, QStringLiteral("Erste Zeile\nZweite, Zeile"));
    QCOMPARE(card.birthday, QDate(1980, 3, 22));
    QCOMPARE(card.companyDomain, QStringLiteral("anadolu.example"));
}

void VCardTest::readsVersion21()
{
    const ContactCard card = one("BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=en-us:Doe;Jane;;Ms.;\r\nTEL;WORK;"
                                 "VOICE:(905) 555-0134\r\nTEL;CELL:0532 000 00 02\r\n"
                                 "NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0ASecond=\r\n=0D=0AThird\r\nORG:"
                                 "Path\\new\r\nBDAY:19800321\r\nEND:VCARD\r\n");
    QCOMPARE(card.fullName(), QStringLiteral("Jane Doe"));
    QCOMPARE(card.phone(PhoneKind::Landline), QStringLiteral("(905) 555-0134"));
    QCOMPARE(card.phone(PhoneKind::Mobile), QStringLiteral("0532 000 00 02"));
    QCOMPARE(card.note, QStringLiteral("First\nSecond\nThird"));
    QCOMPARE(card.company, QStringLiteral("Path\\new")); // 2.1 knows no \n
    QCOMPARE(card.birthday, QDate(1980, 3, 21));
}

void VCardTest::readsVersion4()
{
    const ContactCard card = one("BEGIN:VCARD\nVERSION:4.0\nFN:Jonas von der "
                                 "Heide\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+49-711-5550-1;ext=102\n"
                                 "EMAIL;PREF=1;TYPE=work:jonas@heide.example\nADR;TYPE=work;LABEL=\"Street: "
                                 "1; x\":;;Weg 1;Bonn;;53111;Germany\n"
                                 "BDAY:--0322\nGENDER:M\nEND:VCARD\n");
    QCOMPARE(card.givenName, QStringLiteral("Jonas"));
    QCOMPARE(card.familyName, QStringLiteral("von der Heide"));
    QCOMPARE(card.phone(PhoneKind::Landline), QStringLiteral("+49-711-5550-1"));
    QCOMPARE(card.phones.front().extension, QStringLiteral("102"));
    QCOMPARE(card.emails, QStringList{QStringLiteral("jonas@heide.example")});
    QCOMPARE(card.city, QStringLiteral("Bonn"));
    QVERIFY(!card.birthday.isValid());
    QCOMPARE(more(card, "birthday"), QStringLiteral("--0322")); // without a year it is no date, but kept
    QCOMPARE(card.gender, QStringLiteral("male"));
}

void VCardTest::unfoldsWithinACharacter()
{
    QCOMPARE(one("BEGIN:VCARD\nVERSION:3.0\nFN:Ay\xc5\n \x9f"
                 "e De\n\tmir\nEND:VCARD\n")
                 .fullName(),
             QStringLiteral("Ayşe Demir"));
}

void VCardTest::joinsSoftBreaks()
{
    // Of what is passed over as well.
    QCOMPARE(one("BEGIN:VCARD\nVERSION:2.1\nFN:A B\nLABEL;ENCODING=QUOTED-PRINTABLE:Street "
                 "1,=0D=0A=\nTown\nEMAIL:a@b.example\nEND:VCARD\n")
                 .emails.size(),
             1);
    const ContactCard card = one("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5="
                                 "9Eahin;=\n=C3=96zlem\nTEL:0212 555 00 03\nEND:VCARD\n");
    QCOMPARE(card.fullName(), QStringLiteral("Özlem Şahin"));
    QCOMPARE(card.phones.size(), size_t(1));
}

void VCardTest::readsOtherCharsets()
{
    QCOMPARE(one("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-9;ENCODING=QUOTED-PRINTABLE:=DEahin;G="
                 "FCl\nEND:VCARD\n")
                 .fullName(),
             QStringLiteral("Gül Şahin"));
    // Nothing says what it is, and it is no UTF-8: Turkish Windows.
    QCOMPARE(one("BEGIN:VCARD\nVERSION:2.1\nFN:G\xfcl \xde"
                 "ahin\nEND:VCARD\n")
                 .fullName(),
             QStringLiteral("Gül Şahin"));
    QCOMPARE(one("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=no-such:Plain Name\nEND:VCARD\n").fullName(),
             QStringLiteral("Plain Name"));
}

void VCardTest::passesOverPictures()
{
    QByteArray bytes("BEGIN:VCARD\nVERSION:3.0\nFN:Ali Can\nPHOTO;ENCODING=b;TYPE=JPEG:");
    for (int i = 0; i < 40000; ++i)
        bytes += "/9j/4AAQSkZJRgABAQAAAQABAAD/4QBYRXhpZgAATU0AKgAAAAgAAgESAAMAAAABAAEAAAAA\n ";
    bytes += "\nTEL:0212 555 00 04\nPHOTO;ENCODING=BASE64:\n";
    bytes += "/9j/4AAQSkZJRgABAQ==\n\nEMAIL:ali@can.example\nEND:VCARD\n"; // not folded, as old telephones
                                                                           // write it
    const ContactCard card = one(bytes);
    QCOMPARE(card.fullName(), QStringLiteral("Ali Can"));
    QCOMPARE(card.phones.size(), size_t(1));
    QCOMPARE(card.emails.size(), 1);
    QVERIFY(card.more.empty());
}

void VCardTest::readsSeveralCards()
{
    QByteArray bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += "BEGIN:VCARD\nVERSION:3.0\nFN:Person " + QByteArray::number(i) + "\nEMAIL:p"
            + QByteArray::number(i) + "@x.example\nEND:VCARD\n";
    const auto cards = readVCards(bytes, QStringLiteral("many.vcf"));
    QVERIFY(cards.ok());
    QCOMPARE(cards->size(), size_t(5000));
    QCOMPARE(cards->back().emails.value(0), QStringLiteral("p4999@x.example"));
}

void VCardTest::prefersWorkAndPreferred()
{
    const ContactCard card
        = one("BEGIN:VCARD\nVERSION:3.0\nFN:A "
              "B\nEMAIL;TYPE=HOME:home@x.example\nEMAIL:plain@x.example\nEMAIL;TYPE=WORK:work@x.example\n"
              "TEL;TYPE=HOME:0212 555 00 05\nTEL;TYPE=HOME;PREF=1:0212 555 00 06\nADR;TYPE=HOME:;;Home "
              "1;X;;;\nADR;TYPE=WORK:;;Work 1;Y;;;\nEND:VCARD\n");
    QCOMPARE(card.emails,
             (QStringList{QStringLiteral("work@x.example"), QStringLiteral("plain@x.example"),
                          QStringLiteral("home@x.example")}));
    QCOMPARE(card.phone(PhoneKind::Landline), QStringLiteral("0212 555 00 06"));
    QCOMPARE(card.street, QStringLiteral("Work 1"));
    QCOMPARE(more(card, "address"), QStringLiteral("Home 1, X"));
}

void VCardTest::keepsWhatHasNoField()
{
    const ContactCard card
        = one("BEGIN:VCARD\nVERSION:3.0\nFN:A "
              "B\nNICKNAME:Bee\nitem1.X-ABRELATEDNAMES:Jenny\nitem1.X-ABLabel:_$!<Spouse>!$_\n"
              "X-SKYPE:bee.example\nTEL:ask at the desk\nCATEGORIES:VIP,Fair\\, "
              "2026\nREV:20260101\nUID:1\nEND:VCARD\n");
    QCOMPARE(more(card, "nickname"), QStringLiteral("Bee"));
    QCOMPARE(more(card, "Spouse"), QStringLiteral("Jenny"));
    QCOMPARE(more(card, "SKYPE"), QStringLiteral("bee.example"));
    QCOMPARE(more(card, "phone"), QStringLiteral("ask at the desk"));
    QCOMPARE(card.labels, (QStringList{QStringLiteral("VIP"), QStringLiteral("Fair, 2026")}));
    QCOMPARE(card.more.size(), size_t(4));
    QVERIFY(card.phones.empty());
}

void VCardTest::companyCardsHaveNoPerson()
{
    const ContactCard card = one("BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Kraft GmbH\nORG:Kraft "
                                 "GmbH;\nX-ABShowAs:COMPANY\nTEL:0711 555 00 07\nEND:VCARD\n");
    QCOMPARE(card.fullName(), QString());
    QCOMPARE(card.company, QStringLiteral("Kraft GmbH"));
}

void VCardTest::readsUtf16()
{
    const QString text = QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Gül Şahin\r\nEND:VCARD\r\n");
    QByteArray bytes("\xff\xfe", 2);
    bytes += QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QCOMPARE(one(bytes).fullName(), QStringLiteral("Gül Şahin"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("phone.vcf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto cards = readContactFile(file.fileName());
    QVERIFY(cards.ok());
    QCOMPARE(cards->front().fullName(), QStringLiteral("Gül Şahin"));
}

void VCardTest::cardThatIsCutOffIsKept()
{
    QCOMPARE(one("BEGIN:VCARD\nVERSION:3.0\nFN:A B\nTEL:0212 555 00 08").phones.size(), size_t(1));
}

void VCardTest::cardWithinACardIsSomebodyElse()
{
    const ContactCard card = one("BEGIN:VCARD\nVERSION:2.1\nN:Boss;The\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:"
                                 "Agent;The\nTEL:1234567\nEND:VCARD\nEMAIL:boss@x.example\nEND:VCARD\n");
    QCOMPARE(card.fullName(), QStringLiteral("The Boss"));
    QCOMPARE(card.emails.size(), 1);
    QVERIFY(card.phones.empty());
}

void VCardTest::refusesWhatIsNoCard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Hello\nWorld: yes\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    QTest::newRow("calendar") << QByteArray("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    QTest::newRow("only an end") << QByteArray("END:VCARD\n");
}

void VCardTest::refusesWhatIsNoCard()
{
    QFETCH(QByteArray, bytes);
    const auto cards = readVCards(bytes, QStringLiteral("x.vcf"));
    QVERIFY(!cards.ok());
    QCOMPARE(cards.error().code, Errc::NoContacts);
}

void VCardTest::boundsALine()
{
    const auto cards = readVCards(QByteArray("BEGIN:VCARD\nVERSION:3.0\nNOTE:")
                                      + QByteArray(3 * 1024 * 1024, 'x') + "\nEND:VCARD\n",
                                  QStringLiteral("x.vcf"));
    QVERIFY(!cards.ok());
    QCOMPARE(cards.error().code, Errc::LineTooLong);
    QCOMPARE(cards.error().place, QStringLiteral("3"));
}

// The last bytes cannot be read: as a disk that fails does it.
class FailingFile final : public QIODevice
{
public:
    explicit FailingFile(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_bytes.size() + 1000; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 got = std::min(most, qint64(m_bytes.size()) - m_at);
        if (got <= 0) {
            setErrorString(QStringLiteral("the disk failed"));
            return -1;
        }
        std::copy_n(m_bytes.constData() + m_at, got, data);
        m_at += got;
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

void VCardTest::aReadErrorIsNotTheEnd()
{
    FailingFile file("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Kaya\nTEL:5551112233\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo");
    const auto count = readVCards(file, QStringLiteral("x.vcf"), [](const ContactCard &) { return true; });
    QVERIFY(!count.ok());
    QCOMPARE(count.error().code, Errc::FileUnreadable);
    QCOMPARE(count.error().detail, QStringLiteral("the disk failed"));
}

// File, name, company, title, first e-mail, landline, mobile, city, how many further details.
void VCardTest::sharedFiles_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("John_Doe_EVOLUTION") << QStringList{QStringLiteral("John Richter, James Doe Sr."),
                                                       QStringLiteral("IBM"),
                                                       QStringLiteral("Money Counter"),
                                                       QStringLiteral("john.doe@ibm.com"),
                                                       QStringLiteral("905-555-1234"),
                                                       QStringLiteral("905-666-1234"),
                                                       QStringLiteral("Albaney")};
    QTest::newRow("John_Doe_GMAIL") << QStringList{QStringLiteral("John Richter, James Doe Sr."),
                                                   QStringLiteral("IBM"),
                                                   QStringLiteral("Money Counter"),
                                                   QStringLiteral("john.doe@ibm.com"),
                                                   QStringLiteral("905-666-1234"),
                                                   QStringLiteral("905-555-1234"),
                                                   QString()};
    QTest::newRow("John_Doe_IPHONE") << QStringList{QStringLiteral("John Richter James Doe Sr."),
                                                    QStringLiteral("IBM"),
                                                    QStringLiteral("Money Counter"),
                                                    QStringLiteral("john.doe@ibm.com"),
                                                    QStringLiteral("905-777-1234"),
                                                    QStringLiteral("905-555-1234"),
                                                    QStringLiteral("New York")};
    QTest::newRow("John_Doe_MS_OUTLOOK") << QStringList{QStringLiteral("John Richter James Doe Sr."),
                                                        QStringLiteral("IBM"),
                                                        QStringLiteral("Money Counter"),
                                                        QStringLiteral("john.doe@ibm.cm"),
                                                        QStringLiteral("(905) 555-1234"),
                                                        QString(),
                                                        QStringLiteral("Albaney")};
    QTest::newRow("gmail-single2") << QStringList{
        QStringLiteral("VCard Test"),  QStringLiteral("TheCompany"),
        QStringLiteral("TheJobTitle"), QStringLiteral("workemail@example.com"),
        QStringLiteral("5555551113"),  QStringLiteral("5555551115"),
        QStringLiteral("NY")};
    QTest::newRow("issue114") << QStringList{QStringLiteral("Dummy Dummy"),
                                             QStringLiteral("Dummy GmbH"),
                                             QString(),
                                             QStringLiteral("dummy.dummy@dummy.com"),
                                             QStringLiteral("+49 9876 54321"),
                                             QStringLiteral("+49 1234 56789"),
                                             QStringLiteral("Bad Homburg")};
    QTest::newRow("outlook-2003") << QStringList{QStringLiteral("John Doe III"),
                                                 QStringLiteral("Company, The"),
                                                 QStringLiteral("The Job Title"),
                                                 QStringLiteral("jdoe@hotmail.com"),
                                                 QString(),
                                                 QString(),
                                                 QStringLiteral("Austin")};
}

void VCardTest::sharedFiles()
{
    QFETCH(QStringList, wanted);
    const QString path = QStringLiteral(HUNI_SHARED_DIR "/data/contacts-vcard/")
        + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".vcf");
    if (!QFile::exists(path))
        QSKIP("The shared files are not there; written cards above say the same.");
    const auto cards = readContactFile(path);
    QVERIFY(cards.ok());
    QCOMPARE(cards->size(), size_t(1));
    const ContactCard &card = cards->front();
    QCOMPARE((QStringList{card.fullName(), card.company, card.title, card.emails.value(0),
                          card.phone(PhoneKind::Landline), card.phone(PhoneKind::Mobile), card.city}),
             wanted);
    for (const CardMore &one : card.more)
        QVERIFY2(one.value.size() < 2000, qUtf8Printable(one.key)); // no picture, no key
}

} // namespace huni

QTEST_APPLESS_MAIN(huni::VCardTest)
#include "tst_vcard.moc"
