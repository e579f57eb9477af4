#include "core/exchange/csvwriter.h"
#include "tests/core/exchange/exchangefixture.h"

#include <QBuffer>

using namespace huni;
using namespace huni::test;

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactTextReadsBack();
    void spreadsheetGuardsFormulas_data();
    void spreadsheetGuardsFormulas();
    void numbersAreNeverGuarded();
    void failureOfTheDeviceIsTold();
};

void CsvWriterTest::exactTextReadsBack()
{
    const Rows rows{
        {"a", "b"}, {"=1+1", "x,y;z"}, {"", "line\r\nbreak"}, {" space ", "\"quoted\""}, {"ş", "İ"}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const QStringList &row : rows) {
        for (const QString &cell : row)
            writer.text(cell.toStdString());
        writer.endRow();
    }
    QVERIFY(writer.finish());
    QCOMPARE(rowsOf(buffer.data()), rows);
}

void CsvWriterTest::spreadsheetGuardsFormulas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("guarded");
    for (const char *payload :
         {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0", "\t=1",
          "\r=1", "\n=1", "＝1+1", "＋1+x", "－1+x", "＠SUM(1)", "=10+20+cmd|' /C calc'!A0", "+", "-"})
        QTest::newRow(payload) << QByteArray(payload) << true;
    QTest::newRow("NUL") << QByteArray("\0=1", 3) << true;
    for (const char *harmless :
         {"+90 532 000 00 00", "+1 (415) 901-7000", "-5", "a=b", "Ayşe", "1+1", "", "'=1"})
        QTest::newRow(harmless) << QByteArray(harmless) << false;
}

void CsvWriterTest::spreadsheetGuardsFormulas()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, guarded);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvProfile::Spreadsheet);
    writer.text({text.constData(), size_t(text.size())});
    writer.text("end");
    writer.endRow();
    QVERIFY(writer.finish());
    QVERIFY(buffer.data().startsWith("\xef\xbb\xbf"));
    const QString cell = rowsOf(buffer.data()).at(0).at(0);
    QCOMPARE(cell, (guarded ? QStringLiteral("'") : QString()) + QString::fromUtf8(text));
}

void CsvWriterTest::numbersAreNeverGuarded()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, CsvProfile::Spreadsheet, ';');
    writer.number("-12,50");
    writer.text("x");
    writer.endRow();
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(), QByteArray("\xef\xbb\xbf-12,50;x\r\n"));
}

void CsvWriterTest::failureOfTheDeviceIsTold()
{
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    CsvWriter writer(closed);
    writer.text("x");
    writer.endRow();
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QCOMPARE(writer.finish().error().code, Errc::FileUnwritable);
}

QTEST_APPLESS_MAIN(CsvWriterTest)
#include "tst_csvwriter.moc"
