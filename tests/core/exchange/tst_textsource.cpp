#include "core/exchange/textsource.h"
#include "tests/core/exchange/exchangefixture.h"

#include <QStringEncoder>
#include <QTemporaryDir>

using namespace huni;
using namespace huni::test;

class TextSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatCannotBeOpened();
    void refusesBinaries_data();
    void refusesBinaries();
    void detectsEncodings_data();
    void detectsEncodings();
    void decodesSequencesCutByBlocks();
    void callerOverridesTheGuess();
    void damagedUtf8StaysUtf8();
    void turkishTwinsAreEqual();
};

namespace {

QString readAll(TextSource &source)
{
    std::string text;
    while (source.read(text).valueOr(false)) { }
    return QString::fromStdString(text);
}

const QString turkishText
    = QStringLiteral("ad;şehir\r\nIşıl Öğüt;Şanlıurfa\r\nÇağrı Güneş;İzmir\r\nGökçe Yıldız;Kırşehir\r\n");

} // namespace

void TextSourceTest::namesWhatCannotBeOpened()
{
    QTemporaryDir folder;
    QFile empty(folder.filePath(QStringLiteral("empty.csv")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QCOMPARE(TextSource::open(folder.filePath(QStringLiteral("none.csv"))).error().code, Errc::FileNotFound);
    QCOMPARE(TextSource::open(folder.path()).error().code, Errc::FileIsDirectory);
    QCOMPARE(TextSource::open(empty.fileName()).error().code, Errc::FileEmpty);
    QCOMPARE(TextSource::fromBytes("\xef\xbb\xbf").error().code, Errc::FileEmpty);
    QCOMPARE(TextSource::fromBytes("a,b", QStringLiteral("no-such")).error().code, Errc::UnknownEncoding);
}

void TextSourceTest::refusesBinaries_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::newRow("zip") << QByteArray("PK\x03\x04 rest") << "zip";
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04....[Content_Types].xml") << "xlsx";
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << "pdf";
    QTest::newRow("sqlite") << QByteArray("SQLite format 3\0more", 20) << "sqlite";
    QByteArray noise;
    for (int i = 0; i < 4000; ++i)
        noise += char(i * 37 % 29);
    QTest::newRow("noise") << noise << "binary";
}

void TextSourceTest::refusesBinaries()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    const auto source = TextSource::fromBytes(bytes);
    QVERIFY(!source);
    QCOMPARE(source.error().code, Errc::NotText);
    QCOMPARE(source.error().detail, kind);
}

void TextSourceTest::detectsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("isGuess");
    const auto encoded = [](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding,
                               mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(turkishText));
    };
    QByteArray windows;
    for (const QChar c : turkishText) {
        static const QString special = QStringLiteral("ĞİŞğış");
        static const QByteArray bytes("\xd0\xdd\xde\xf0\xfd\xfe", 6);
        const qsizetype at = special.indexOf(c);
        windows += at >= 0 ? bytes[at] : char(c.unicode());
    }
    QTest::newRow("UTF-8") << turkishText.toUtf8() << "UTF-8" << false;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf") + turkishText.toUtf8() << "UTF-8" << false;
    QTest::newRow("UTF-16LE with mark") << encoded(QStringConverter::Utf16LE, true) << "UTF-16LE" << false;
    QTest::newRow("UTF-16BE with mark") << encoded(QStringConverter::Utf16BE, true) << "UTF-16BE" << false;
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, false) << "UTF-16LE" << true;
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, false) << "UTF-16BE" << true;
    QTest::newRow("windows-1254") << windows << "windows-1254" << true;
}

void TextSourceTest::detectsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(bool, isGuess);
    const auto source = sourceOf(bytes);
    QVERIFY(source);
    QCOMPARE(source->encoding(), encoding);
    QCOMPARE(source->isGuess(), isGuess);
    QCOMPARE(readAll(*source), turkishText);
    QVERIFY(source->rewind());
    QCOMPARE(readAll(*source), turkishText);
}

void TextSourceTest::decodesSequencesCutByBlocks()
{
    // given text whose three-byte letters cannot all lie within blocks
    QString text = QStringLiteral("x");
    for (int i = 0; i < 200'000; ++i)
        text += QStringLiteral("€😀");
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const auto source = sourceOf(encoder(text));
        QVERIFY(readAll(*source) == text);
        QCOMPARE(source->replaced(), 0);
    }
}

void TextSourceTest::callerOverridesTheGuess()
{
    auto source = TextSource::fromBytes("a\n\xfe\n", QStringLiteral("ISO-8859-9"));
    QVERIFY(source);
    QCOMPARE((*source)->encoding(), QStringLiteral("windows-1254"));
    QCOMPARE(readAll(**source), QStringLiteral("a\nş\n"));
}

void TextSourceTest::damagedUtf8StaysUtf8()
{
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes += "Şirket;İstanbul\n";
    bytes += "\xff;x\n";
    const auto source = sourceOf(bytes);
    QCOMPARE(source->encoding(), QStringLiteral("UTF-8"));
    QVERIFY(readAll(*source).contains(QChar(0xfffd)));
    QCOMPARE(source->replaced(), 1);
}

void TextSourceTest::turkishTwinsAreEqual()
{
    const Rows utf8 = rowsOfFile(dataFile("provinces-utf8.csv"));
    QCOMPARE(int(utf8.size()), 12);
    QCOMPARE(rowsOfFile(dataFile("provinces-windows-1254.csv")), utf8);
    if (!QFile::exists(sharedFile("csv-nasty/turkish")))
        QSKIP("no shared data");
    const Rows shared = rowsOfFile(sharedFile("csv-nasty/turkish/provinces-utf8.csv"));
    QCOMPARE(int(shared.size()), 82);
    QCOMPARE(rowsOfFile(sharedFile("csv-nasty/turkish/provinces-windows-1254-semicolon.csv")), shared);
}

QTEST_APPLESS_MAIN(TextSourceTest)
#include "tst_textsource.moc"
