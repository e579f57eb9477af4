#include "core/base/folding.h"
#include "core/exchange/capture.h"
#include "core/exchange/contactwords.h"
#include "core/exchange/signaturereader.h"

#include <QFile>
#include <QTest>

namespace huni {

namespace {

// One invented signature with what a careful person reads in it.
struct WrittenSignature {
    QString name{};
    QString text{};
    QHash<QString, QString> fields{};
};

std::vector<WrittenSignature> writtenSignatures()
{
    QFile file(QStringLiteral(HUNI_TEST_DATA_DIR "/exchange/signatures.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<WrittenSignature> all;
    bool inFields = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(QLatin1String("### "))) {
            all.push_back({line.mid(4), {}, {}});
            inFields = false;
        } else if (line == u"---") {
            inFields = true;
        } else if (inFields) {
            if (!line.isEmpty())
                all.back().fields.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
        } else {
            all.back().text += line + u'\n';
        }
    }
    return all;
}

QHash<QString, QString> fieldsOf(const ContactCard &card)
{
    return {{QStringLiteral("name"), card.fullName()},
            {QStringLiteral("title"), card.title},
            {QStringLiteral("company"), card.company},
            {QStringLiteral("phone"), card.phone(PhoneKind::Landline)},
            {QStringLiteral("mobile"), card.phone(PhoneKind::Mobile)},
            {QStringLiteral("email"), card.emails.value(0)},
            {QStringLiteral("web"), card.web},
            {QStringLiteral("street"), card.street},
            {QStringLiteral("postcode"), card.postcode},
            {QStringLiteral("city"), card.city},
            {QStringLiteral("country"), card.country}};
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneLine();
    void readsMostFieldsRight();
    void dropsNothing();
    void marksStandWhereTheTextIs();
    void saysWhoseDomainItIs();
    void takesAnyText_data();
    void takesAnyText();
    void readsTheSameTwice();
};

void SignatureTest::readsOneLine()
{
    const ContactCard card = readSignature(QStringLiteral("Ayse Demir, Anadolu Yazilim, 0532 123 45 67"));
    QCOMPARE(card.givenName, QStringLiteral("Ayse"));
    QCOMPARE(card.familyName, QStringLiteral("Demir"));
    QCOMPARE(card.company, QStringLiteral("Anadolu Yazilim"));
    QCOMPARE(card.phone(PhoneKind::Mobile), QStringLiteral("0532 123 45 67"));
}

// Guessing is never always right: what is wrong is told, and may not become more.
void SignatureTest::readsMostFieldsRight()
{
    const auto all = writtenSignatures();
    QVERIFY(all.size() >= 60);
    int right = 0;
    int there = 0;
    int whole = 0;
    for (const WrittenSignature &one : all) {
        const ContactCard card = readSignature(one.text);
        const auto read = fieldsOf(card);
        bool isWhole = true;
        for (auto it = read.begin(); it != read.end(); ++it) {
            const QString wanted = one.fields.value(it.key());
            if (wanted.isEmpty() && it.value().isEmpty())
                continue;
            ++there;
            if (wanted == it.value()) {
                ++right;
                continue;
            }
            isWhole = false;
            qInfo("%s: %s is '%s', not '%s'", qUtf8Printable(one.name), qUtf8Printable(it.key()),
                  qUtf8Printable(it.value()), qUtf8Printable(wanted));
        }
        const QString note = one.fields.value(QStringLiteral("note"));
        QVERIFY2(card.note.contains(note), qUtf8Printable(one.name + QStringLiteral(": ") + card.note));
        whole += isWhole ? 1 : 0;
    }
    qInfo("%d of %d fields right, %d of %d signatures whole", right, there, whole, int(all.size()));
    QVERIFY(right * 100 >= there * 97);
}

// Every word stands in a field or in the note, but for labels and greetings.
void SignatureTest::dropsNothing()
{
    for (const WrittenSignature &one : writtenSignatures()) {
        const ContactCard card = readSignature(one.text);
        const CapturedLead captured = capturedLead(card);
        const Lead &lead = captured.lead;
        QStringList kept{
            lead.salutation, lead.fullName(), lead.title,   lead.email,           lead.emailPersonal,
            lead.phone,      lead.mobile,     lead.street,  lead.postcode,        lead.city,
            lead.region,     card.web,        card.company, captured.companyName, captured.note};
        for (const CardPiece &piece : card.pieces)
            kept += piece.source;
        const QString all = foldedKey(kept.join(u' '));
        for (const QString &word : contactWordsOf(one.text)) {
            const bool isLabel = contactWords().labels.find({word}, 0)
                || contactWords().closings.anyIn({word}) || word.size() < 3;
            const bool isGreeting
                = one.text.contains(QLatin1String("egards")) && (word == u"best" || word == u"kind");
            static const QStringList ofPhrases{QStringLiteral("freundlichen"), QStringLiteral("grussen"),
                                               QStringLiteral("viele"),        QStringLiteral("grusse"),
                                               QStringLiteral("mit"),          QStringLiteral("iyi"),
                                               QStringLiteral("calismalar"),   QStringLiteral("soyad"),
                                               QStringLiteral("posta"),        QStringLiteral("from")};
            QVERIFY2(isLabel || isGreeting || ofPhrases.contains(word) || all.contains(foldedKey(word)),
                     qUtf8Printable(one.name + QStringLiteral(": ") + word + QStringLiteral(" in ") + all));
        }
    }
}

void SignatureTest::marksStandWhereTheTextIs()
{
    for (const WrittenSignature &one : writtenSignatures()) {
        for (const CardPiece &piece : readSignature(one.text).pieces)
            QCOMPARE(one.text.mid(piece.at, piece.source.size()), piece.source);
    }
}

void SignatureTest::saysWhoseDomainItIs()
{
    QCOMPARE(companyDomainOf(u"Ayse@Anadolu-Yazilim.com.tr"), QStringLiteral("anadolu-yazilim.com.tr"));
    QCOMPARE(companyDomainOf(u"https://www.kraft.example/kontakt?x=1"), QStringLiteral("kraft.example"));
    QCOMPARE(companyDomainOf(u"ayse@gmail.com"), QString());
    QCOMPARE(companyDomainOf(u"nothing"), QString());
    const ContactCard guessed = readSignature(QStringLiteral("jonas.weber@kraft.example"));
    QCOMPARE(guessed.fullName(), QStringLiteral("Jonas Weber"));
    QCOMPARE(guessed.company, QStringLiteral("Kraft"));
    QVERIFY(guessed.companyGuessed);
}

void SignatureTest::takesAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << QStringLiteral(" \n\t\n ");
    QTest::newRow("marks") << QStringLiteral("--- ||| ,,, ((( ))) :::");
    QTest::newRow("html") << QStringLiteral(
        "<b>Ayşe Demir</b><img src=\"http://x.example/y.png\"><script>1</script>");
    QTest::newRow("bidi") << QStringLiteral(
        "\u202eAyşe\u202c \u2066Demir\u2069\u0007\u001b[31m 0532 000 00 01");
    QTest::newRow("long name") << QString(10000, u'a') + QStringLiteral(" Demir\n0532 000 00 01");
    QTest::newRow("a megabyte")
        << QStringLiteral("Ayşe Demir, Anadolu Yazılım, 0532 000 00 01 ").repeated(25000);
    QTest::newRow("a megabyte of digits") << QStringLiteral("0532 ").repeated(200000);
    QTest::newRow("lines") << QStringLiteral("a@b.example\n").repeated(50000);
    QTest::newRow("surrogates") << QString(QChar(0xd83d)) + QStringLiteral(" 😀 Ayşe 👩‍💻 Demir ")
            + QChar(0xdc00);
}

void SignatureTest::takesAnyText()
{
    QFETCH(QString, text);
    const ContactCard card = readSignature(text);
    for (const QString &field : fieldsOf(card)) {
        QVERIFY(field.size() <= 8000);
        for (const QChar c : field)
            QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e && c.unicode() != 0x2066);
    }
    if (text.size() > 9000) { // nothing of what is not looked at is lost
        QVERIFY(card.note.size() > text.size() / 2);
    }
}

void SignatureTest::readsTheSameTwice()
{
    for (const WrittenSignature &one : writtenSignatures())
        QCOMPARE(readSignature(one.text), readSignature(one.text));
}

} // namespace huni

QTEST_APPLESS_MAIN(huni::SignatureTest)
#include "tst_signature.moc"
