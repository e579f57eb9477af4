#include "core/exchange/csvreader.h"
#include "tests/core/exchange/exchangefixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace huni;
using namespace huni::test;

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void knowsTheLineOfEachRecord();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void quoteNeverClosedCostsOneRow();
    void quoteClosedByAnotherCellIsRepaired();
    void tellsWhichLineOfAnIrregularRowOpenedTheQuote();
    void longCellsAndManyColumnsEndClearly();
    void cellsAcrossBlocks();
    void csvSpectrum_data();
    void csvSpectrum();
    void csvkitFilesHaveRowsOrAnError();
};

void CsvReaderTest::readsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    const Rows plain{{"a", "b"}, {"1", "2"}};
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << plain;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << plain;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << plain;
    QTest::newRow("no end of line") << QByteArray("a,b\n1,2") << plain;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n1,2")
                                     << plain;
    QTest::newRow("blank lines") << QByteArray("\n\r\na,b\n\n1,2\n\n\n") << plain;
    QTest::newRow("empty cells") << QByteArray("a,b\n,\n") << Rows{{"a", "b"}, {"", ""}};
    QTest::newRow("ends in a delimiter") << QByteArray("a,b\n1,") << Rows{{"a", "b"}, {"1", ""}};
    QTest::newRow("quotes") << QByteArray("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n")
                            << Rows{{"a", "b"}, {"1,5", "say \"hi\""}};
    QTest::newRow("line break in quotes")
        << QByteArray("a,b\r\n\"1\r\n2\",3") << Rows{{"a", "b"}, {"1\r\n2", "3"}};
    QTest::newRow("quote within a cell")
        << QByteArray("a,b\n5\" pipe,x\n") << Rows{{"a", "b"}, {"5\" pipe", "x"}};
    QTest::newRow("loose quotes") << QByteArray("a,b\n\"the \"big\" one\",x\n")
                                  << Rows{{"a", "b"}, {"the \"big\" one", "x"}};
    QTest::newRow("space after quote") << QByteArray("a,b\n\"1\" ,2\n") << plain;
    QTest::newRow("CR inside an LF file") << QByteArray("a,b\n1\r1,2\n") << Rows{{"a", "b"}, {"1\r1", "2"}};
    QTest::newRow("NUL") << QByteArray("a,b\n\0,2\n", 8) << Rows{{"a", "b"}, {QString(QChar(0)), "2"}};
    QTest::newRow("one empty cell") << QByteArray("a\n\"\"\n1\n") << Rows{{"a"}, {""}, {"1"}};
    QTest::newRow("ragged") << QByteArray("a,b\n1\n1,2,3\n") << Rows{{"a", "b"}, {"1"}, {"1", "2", "3"}};
}

void CsvReaderTest::readsRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(Rows, rows);
    QCOMPARE(rowsOf(text), rows);
}

void CsvReaderTest::knowsTheLineOfEachRecord()
{
    const auto source = sourceOf("a,b\n\n\"x\ny\n\",2\r\n3,4\n");
    CsvReader reader(*source, {});
    FileRecord record;
    QList<qint64> lines;
    QList<bool> afterBlank;
    while (reader.next(record).valueOr(false)) {
        lines += record.line;
        afterBlank += record.followsBlankLine;
    }
    QCOMPARE(lines, QList<qint64>({1, 3, 6}));
    QCOMPARE(afterBlank, QList<bool>({false, true, false}));
}

void CsvReaderTest::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon with decimal commas") << QByteArray("ad;tutar\nx;1,5\ny;2,25\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\n1, 2\t3\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << '|';
    QTest::newRow("one column") << QByteArray("a\n1\n2\n") << ',';
    QTest::newRow("commas in quotes") << QByteArray("a;b\n\"1,2,3\";\"4,5,6\"\n") << ';';
    QTest::newRow("titles first") << QByteArray("Report\nAll time\na,b,c\n1,2,3\n") << ',';
    QTest::newRow("sep line") << QByteArray("sep=;\na,b;c\n") << ';';
}

void CsvReaderTest::findsTheDelimiter()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    const auto dialect = sniffDialect(*sourceOf(text));
    QVERIFY(dialect);
    QCOMPARE(dialect->delimiter, delimiter);
}

void CsvReaderTest::quoteNeverClosedCostsOneRow()
{
    const auto source = sourceOf("a,b\n1,2\n3,\"four\n5,6\n");
    CsvReader reader(*source, {});
    FileRecord record;
    Rows rows;
    QList<int> states;
    while (reader.next(record).valueOr(false)) {
        rows.push_back(texts(record.fields));
        states += int(record.state);
    }
    QCOMPARE(rows, Rows({{"a", "b"}, {"1", "2"}, {"3", "\"four"}, {"5", "6"}}));
    QCOMPARE(states, QList<int>({0, 0, int(FileRecord::State::QuoteRepaired), 0}));
}

void CsvReaderTest::quoteClosedByAnotherCellIsRepaired()
{
    // the quote of line 2 would be closed by the one that opens a cell of line 3
    QCOMPARE(rowsOf("a,b,c\n1,\"x,3\n4,\"y\",6\n7,8,9\n"),
             Rows({{"a", "b", "c"}, {"1", "\"x", "3"}, {"4", "y", "6"}, {"7", "8", "9"}}));
}

void CsvReaderTest::tellsWhichLineOfAnIrregularRowOpenedTheQuote()
{
    const auto source = sourceOf("a,b,c\n1,\"two\n3,4,5\n");
    CsvReader reader(*source, {});
    FileRecord record;
    QVERIFY(reader.next(record).valueOr(false));
    QVERIFY(reader.next(record).valueOr(false));
    QCOMPARE(record.state, FileRecord::State::QuoteBroken);
    QCOMPARE(record.line, 2);
    QVERIFY(reader.next(record).valueOr(false));
    QCOMPARE(record.state, FileRecord::State::Sound);
    QCOMPARE(texts(record.fields), QStringList({"3", "4", "5"}));
}

void CsvReaderTest::longCellsAndManyColumnsEndClearly()
{
    for (const QByteArray &text :
         {"a,b\n1,2\n" + QByteArray(8 * 1024 * 1024, 'x'), "a,b\n1,2\n" + QByteArray(20'000, ',')}) {
        const auto source = sourceOf(text);
        CsvReader reader(*source, {});
        FileRecord record;
        QVERIFY(reader.next(record).valueOr(false));
        QVERIFY(reader.next(record).valueOr(false));
        const auto third = reader.next(record);
        QVERIFY(!third);
        QCOMPARE(third.error().code, Errc::LineTooLong);
        QCOMPARE(third.error().place, QStringLiteral("3"));
        QVERIFY(source->position() < 3 * 1024 * 1024); // stopped long before the end
    }
}

void CsvReaderTest::cellsAcrossBlocks()
{
    // given cells of all lengths, so that every kind of byte meets the border of a block
    QByteArray text;
    Rows expected;
    for (int i = 0; i < 4000; ++i) {
        const QString cell = QString(i % 301, u'x');
        expected.push_back({cell, cell + u'\n' + cell, QStringLiteral("q\"%1").arg(i)});
        text += cell.toUtf8() + ",\"" + cell.toUtf8() + '\n' + cell.toUtf8() + "\",\"q\"\""
            + QByteArray::number(i) + "\"\r\n";
    }
    QVERIFY(rowsOf(text) == expected);
}

void CsvReaderTest::csvSpectrum_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(sharedFile("csv-nasty/csv-spectrum/csvs"));
    for (const QString &file : folder.entryList({QStringLiteral("*.csv")}))
        QTest::newRow(qPrintable(file)) << file.chopped(4);
    if (!folder.exists())
        QTest::newRow("none") << QString();
}

void CsvReaderTest::csvSpectrum()
{
    QFETCH(QString, name);
    if (name.isEmpty())
        QSKIP("no shared data");
    const Rows rows = rowsOfFile(sharedFile("csv-nasty/csv-spectrum/csvs/") + name + QStringLiteral(".csv"));
    QFile file(sharedFile("csv-nasty/csv-spectrum/json/") + name + QStringLiteral(".json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    const QJsonArray expected = json.isArray() ? json.array() : QJsonArray{json.object()};
    QCOMPARE(qsizetype(rows.size()) - 1, expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        for (qsizetype column = 0; column < rows[0].size(); ++column) {
            // The published pair disagrees with itself in this one cell.
            if (name == QLatin1String("location_coordinates") && column == 0)
                continue;
            QCOMPARE(rows[size_t(i) + 1][column], expected[i].toObject()[rows[0][column]].toString());
        }
        QCOMPARE(rows[size_t(i) + 1].size(), expected[i].toObject().size());
    }
}

void CsvReaderTest::csvkitFilesHaveRowsOrAnError()
{
    const QDir folder(sharedFile("csv-nasty/csvkit"));
    if (!folder.exists())
        QSKIP("no shared data");
    for (const QString &file : folder.entryList(QDir::Files)) {
        const auto source = TextSource::open(folder.filePath(file));
        if (file.endsWith(QLatin1String(".xlsx"))) {
            QCOMPARE(source.error().detail, QStringLiteral("xlsx"));
            continue;
        }
        QVERIFY2(source.ok(), qPrintable(file));
        const auto result = survey(**source);
        if (file == QLatin1String("empty.csv"))
            QCOMPARE(result.error().code, Errc::NoRows);
        else
            QVERIFY2(result.ok() && !result->header.columns.isEmpty(), qPrintable(file));
    }
}

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
