#include "core/exchange/xlsxfile.h"
#include "tests/core/exchange/importfixture.h"
#include "tests/core/exchange/xlsxwriter.h"

using namespace huni;
using namespace huni::test;

class TestXlsxFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_parts = {}; }

    void textsOfAllKinds();
    void numbersAsPeopleSeeThem_data();
    void numbersAsPeopleSeeThem();
    void formatsOfDates_data();
    void formatsOfDates();
    void daysOf1904();
    void charactersThatXmlCannotHold();
    void sharedFormulasAndErrors();
    void emptyRangesAndJoinedCells();
    void cellsThatAreLeftOut();
    void sheetsByName();
    void firstSheetWithRowsIsTaken();
    void importsLikeText();
    void longRowsFailOnly();
    void missingParts_data();
    void missingParts();
    void entitiesAreRefused_data();
    void entitiesAreRefused();
    void whatInflatesBeyondReasonIsRefused();
    void endlessTextIsRefused();
    void bounds_data();
    void bounds();
    void cutFilesFailAtEveryLength();
    void otherArchivesAreNoWorkbooks();
    void realWorkbooks();

private:
    QString saved(const char *name = "book.xlsx")
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile::remove(path);
        return m_parts.save(path) ? path : QString();
    }
    static QString whyNot(const Error &error) { return QString::number(int(error.code)) + u' ' + error.detail; }
    /// All records, or the error as one row.
    static Rows rowsOfBook(const QString &path, const QString &sheet = {})
    {
        auto file = openRowFile(path, {}, sheet);
        if (!file)
            return {{QStringLiteral("error"), whyNot(file.error())}};
        const auto reader = (*file)->records({});
        FileRecord record;
        Rows rows;
        for (;;) {
            const auto more = reader->next(record);
            if (!more)
                return {{QStringLiteral("error"), whyNot(more.error())}};
            if (!*more)
                return rows;
            rows.push_back(QStringList{QString::number(record.line)} + texts(record.fields));
        }
    }
    Rows rows() { return rowsOfBook(saved()); }

    QTemporaryDir m_folder;
    XlsxParts m_parts;
};

void TestXlsxFile::textsOfAllKinds()
{
    m_parts.setTexts("<si><t>Ad</t></si><si><r><t>Şük</t></r><r><t xml:space=\"preserve\">rü </t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>");
    m_parts.setSheet(1, "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>E &amp; F</t></is></c>"
                        "<c r=\"C1\" t=\"str\"><f>A1</f><v>kept</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\" t=\"b\"><v>1</v></c>"
                        "<c r=\"F1\" t=\"b\"><v>0</v></c><c r=\"G1\" t=\"s\"><v>99</v></c><c r=\"H1\" t=\"d\"><v>2026-03-04T05:06:07</v></c></row>"
                        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row>");
    QCOMPARE(rows(), (Rows{{"1", "Ad", "E & F", "kept", "#N/A", "true", "false", "", "2026-03-04 05:06:07"}, {"2", "Şükrü ", "2"}}));
}

void TestXlsxFile::numbersAsPeopleSeeThem_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *number, XlsxNumber kind, const char *text) {
        QTest::addRow("%s as %d", number, int(kind)) << QByteArray(number) << int(kind) << QString::fromLatin1(text);
    };
    add("5551234567", XlsxNumber::Plain, "5551234567");
    add("0.10000000000000001", XlsxNumber::Plain, "0.1");
    add("1.2345000000000001E7", XlsxNumber::Plain, "12345000");
    add("1E-7", XlsxNumber::Plain, "0.0000001");
    add("-12.5", XlsxNumber::Plain, "-12.5");
    add("0.25", XlsxNumber::Percent, "25%");
    add("46085", XlsxNumber::Date, "2026-03-04");
    add("46085.5", XlsxNumber::DateTime, "2026-03-04 12:00:00");
    add("46085.999999999", XlsxNumber::DateTime, "2026-03-05");
    add("0.75", XlsxNumber::Time, "18:00:00");
    add("0.75", XlsxNumber::Hours, "18:00:00");
    add("1.5", XlsxNumber::Hours, "36:00:00");
    add("100.0104166666667", XlsxNumber::Hours, "2400:15:00");
    add("1", XlsxNumber::Date, "1900-01-01");
    add("59", XlsxNumber::Date, "1900-02-28");
    add("61", XlsxNumber::Date, "1900-03-01");
    add("-5", XlsxNumber::Date, "-5");
    add("1e300", XlsxNumber::Date, "1e300");
    add("text", XlsxNumber::Date, "text");
}

void TestXlsxFile::numbersAsPeopleSeeThem()
{
    QFETCH(QByteArray, number);
    QFETCH(int, kind);
    QFETCH(QString, text);
    const std::string shown = xlsxNumberText(number.toStdString(), XlsxNumber(kind), false);
    if (number == "1e300") // too many digits for a person: all that counts is that nothing breaks
        QVERIFY(!shown.empty());
    else
        QCOMPARE(QString::fromStdString(shown), text);
}

void TestXlsxFile::formatsOfDates_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    const auto add = [](int format, const char *code, XlsxNumber kind) {
        QTest::addRow("%d %s", format, code) << format << QString::fromUtf8(code) << int(kind);
    };
    add(0, "", XlsxNumber::Plain);
    add(14, "", XlsxNumber::Date);
    add(22, "", XlsxNumber::DateTime);
    add(20, "", XlsxNumber::Time);
    add(10, "", XlsxNumber::Percent);
    add(164, "dd.mm.yyyy", XlsxNumber::Date);
    add(164, "[$-41F]d mmmm yyyy;@", XlsxNumber::Date);
    add(164, "yyyy\\-mm\\-dd hh:mm", XlsxNumber::DateTime);
    add(164, "[h]:mm:ss", XlsxNumber::Hours);
    add(164, "[hh]:mm", XlsxNumber::Hours);
    add(164, "[mm]:ss", XlsxNumber::Hours);
    add(46, "", XlsxNumber::Hours);
    add(164, "h:mm", XlsxNumber::Time);
    add(164, "[<=9999999]000\\-0000;0", XlsxNumber::Plain);
    add(164, "mmm", XlsxNumber::Date);
    add(164, "#,##0.00\\ \"TL (yd)\"", XlsxNumber::Plain);
    add(164, "[Red]0.00;[Blue]d", XlsxNumber::Plain);
    add(164, "General", XlsxNumber::Plain);
    add(164, "0.0%", XlsxNumber::Percent);
}

void TestXlsxFile::formatsOfDates()
{
    QFETCH(int, format);
    QFETCH(QString, code);
    QFETCH(int, kind);
    QCOMPARE(int(xlsxNumberFor(format, code)), kind);
}

void TestXlsxFile::daysOf1904()
{
    m_parts.setStyles({{14, {}}, {170, "dd.mm.yyyy"}});
    const QByteArray row = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44623</v></c><c r=\"B1\" s=\"2\"><v>44623</v></c><c r=\"C1\" s=\"0\"><v>44623</v></c></row>";
    m_parts.setSheet(1, row);
    QCOMPARE(rows(), (Rows{{"1", "2022-03-03", "2022-03-03", "44623"}}));
    m_parts.setSheets({"Sheet1"}, "<workbookPr date1904=\"1\"/>");
    m_parts.setSheet(1, row);
    QCOMPARE(rows(), (Rows{{"1", "2026-03-04", "2026-03-04", "44623"}}));
}

void TestXlsxFile::charactersThatXmlCannotHold()
{
    m_parts.setTexts("<si><t>Line one_x000D_\nline two</t></si><si><r><t>a_x00</t></r><r><t>09_b</t></r></si>"
                     "<si><t>_x005F_x000D_ and _x00ZZ_ and _x12</t></si>");
    m_parts.setSheet(1, "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                        "<c t=\"inlineStr\"><is><t>x_x000A_y</t></is></c><c t=\"str\"><f>A1</f><v>_x0041_</v></c></row>");
    QCOMPARE(rows(), (Rows{{"1", "Line one\nline two", "a\tb", "_x000D_ and _x00ZZ_ and _x12", "x\ny", "A"}}));
}

void TestXlsxFile::sharedFormulasAndErrors()
{
    // A shared formula stands in its first cell alone; each cell keeps its own value. One that was never worked out has none.
    m_parts.setSheet(1, "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>email</v></c><c r=\"B1\" t=\"str\"><v>value</v></c><c r=\"C1\" t=\"str\"><v>title</v></c></row>"
                        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a@x.example</v></c><c r=\"B2\"><f t=\"shared\" ref=\"B2:B3\" si=\"0\">1+1</f><v>2</v></c>"
                        "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                        "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>b@x.example</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>3</v></c>"
                        "<c r=\"C3\"><f>NOW()</f></c></row>");
    ImportFixture fixture;
    const auto done = fixture.import(saved());
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(done->created, 2);
    QCOMPARE(fixture.number("SELECT sum(value) FROM lead"), 500);
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE title IS NOT NULL"), 0); // an error says nothing
}

void TestXlsxFile::emptyRangesAndJoinedCells()
{
    // Styled cells without a value up to the end of the sheet; joined cells hold their value once.
    QByteArray rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Email</v></c><c r=\"B1\" t=\"str\"><v>City</v></c><c r=\"XFD1\" s=\"0\"/></row>"
                      "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a@x.example</v></c><c r=\"B2\" t=\"str\"><v>Van</v></c></row>"
                      "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>b@x.example</v></c><c r=\"B3\"/></row>";
    for (int row = 4; row < 20'000; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"A" + QByteArray::number(row) + "\" s=\"0\"/></row>";
    rows += "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>";
    m_parts.setSheet(1, rows);
    m_parts.part("xl/worksheets/sheet1.xml").replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>");
    ImportFixture fixture;
    const auto done = fixture.import(saved());
    QVERIFY2(done.ok(), qPrintable(why(done)));
    QCOMPARE(std::tuple(done->rows, done->created), std::tuple(2, 2));
    QCOMPARE(done->mapping.columns.size(), size_t(2));
    QCOMPARE(fixture.number("SELECT count(*) FROM lead WHERE city='Van'"), 1);
}

void TestXlsxFile::cellsThatAreLeftOut()
{
    m_parts.setSheet(1, "<row r=\"2\"><c r=\"C2\"><v>3</v></c><c><v>4</v></c></row><row r=\"5\" spans=\"1:3\"><c r=\"A5\"/></row>"
                        "<row><c><v>1</v></c><c r=\"AA6\"><v>27</v></c></row>");
    const Rows read = rows();
    QCOMPARE(read.size(), size_t(2));
    QCOMPARE(read[0], (QStringList{"2", "", "", "3", "4"}));
    QCOMPARE(read[1].size(), 28);
    QCOMPARE(read[1].front(), QStringLiteral("6"));
    QCOMPARE(read[1].back(), QStringLiteral("27"));
}

void TestXlsxFile::sheetsByName()
{
    m_parts.setSheets({"First", "Müşteriler"});
    m_parts.setSheet(1, "<row><c><v>1</v></c></row>");
    m_parts.setSheet(2, "<row><c><v>2</v></c></row>");
    const QString path = saved();
    QCOMPARE(rowsOfBook(path), (Rows{{"1", "1"}}));
    QCOMPARE(rowsOfBook(path, QStringLiteral("Müşteriler")), (Rows{{"1", "2"}}));
    const auto none = openRowFile(path, {}, QStringLiteral("None"));
    QVERIFY(!none.ok());
    QCOMPARE(none.error().code, Errc::NotFound);
    QCOMPARE(none.error().detail, QStringLiteral("First, Müşteriler"));
}

void TestXlsxFile::firstSheetWithRowsIsTaken()
{
    m_parts.setSheets({"Empty", "Full"});
    m_parts.setSheet(2, "<row><c><v>2</v></c></row>");
    const auto file = openRowFile(saved());
    QVERIFY(file.ok());
    QCOMPARE((*file)->sheet(), QStringLiteral("Full"));
    QCOMPARE((*file)->sheets(), (QStringList{QStringLiteral("Empty"), QStringLiteral("Full")}));
}

void TestXlsxFile::importsLikeText()
{
    m_parts.setStyles({{14, {}}});
    m_parts.setTexts("<si><t>Name</t></si><si><t>Email</t></si><si><t>Created</t></si><si><t>Value</t></si>");
    m_parts.setSheet(1, "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>"
                        "<row r=\"2\"><c t=\"inlineStr\"><is><t>Ada Byron</t></is></c><c t=\"inlineStr\"><is><t>ada@example.com</t></is></c>"
                        "<c s=\"1\"><v>46085</v></c><c><v>1234.5</v></c></row>"
                        "<row r=\"3\"><c t=\"inlineStr\"><is><t>Bo</t></is></c><c t=\"inlineStr\"><is><t>no address</t></is></c></row>"
                        "<row r=\"4\"><c t=\"inlineStr\"><is><t>Can</t></is></c></row>");
    const QString book = saved();
    ImportFixture fromBook;
    ImportRequest request;
    request.errorsPath = m_folder.filePath(QStringLiteral("errors.csv"));
    const auto taken = fromBook.import(book, {}, request);
    QVERIFY2(taken.ok(), qPrintable(why(taken)));
    QCOMPARE(taken->encoding, QStringLiteral("xlsx"));
    QCOMPARE(taken->created, 2);
    QCOMPARE(taken->failed, 1);
    QCOMPARE(taken->errors.front().line, 3);
    QFile errors(request.errorsPath);
    QVERIFY(errors.open(QIODevice::ReadOnly));
    QVERIFY(errors.readAll().contains("Bo,no address,,,3,"));
    ImportFixture fromText;
    const auto same = fromText.importText("Name,Email,Created,Value\nAda Byron,ada@example.com,2026-03-04,1234.5\nBo,no address,,\nCan,,,\n");
    QVERIFY2(same.ok(), qPrintable(why(same)));
    const char *shown = "SELECT group_concat(x,'|') FROM (SELECT given_name||coalesce(family_name,'')||coalesce(email,'')||created_at "
                        "AS x FROM lead WHERE gone=0 ORDER BY given_name)";
    QCOMPARE(fromBook.text(shown), fromText.text(shown));
    QVERIFY(!fromBook.text(shown).isEmpty());
}

void TestXlsxFile::longRowsFailOnly()
{
    m_parts.setSheet(1, "<row><c t=\"inlineStr\"><is><t>Name</t></is></c><c t=\"inlineStr\"><is><t>Email</t></is></c></row>"
                        "<row><c t=\"inlineStr\"><is><t>Ada</t></is></c><c t=\"inlineStr\"><is><t>a@example.com</t></is></c><c r=\"F2\"><v>9</v></c></row>"
                        "<row><c t=\"inlineStr\"><is><t>Bo</t></is></c><c t=\"inlineStr\"><is><t>b@example.com</t></is></c></row>");
    ImportFixture fixture;
    const auto taken = fixture.import(saved());
    QVERIFY2(taken.ok(), qPrintable(why(taken)));
    QCOMPARE(taken->created, 1);
    QCOMPARE(taken->failed, 1);
}

void TestXlsxFile::missingParts_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("code");
    QTest::newRow("list of sheets") << QByteArray("xl/workbook.xml") << int(Errc::NotText);
    QTest::newRow("relations") << QByteArray("xl/_rels/workbook.xml.rels") << int(Errc::NotText);
    QTest::newRow("sheet") << QByteArray("xl/worksheets/sheet1.xml") << int(Errc::FileUnreadable);
    QTest::newRow("texts") << QByteArray("xl/sharedStrings.xml") << int(Errc::FileUnreadable);
}

void TestXlsxFile::missingParts()
{
    QFETCH(QByteArray, part);
    QFETCH(int, code);
    m_parts.setSheet(1, "<row><c><v>1</v></c></row>");
    m_parts.remove(part.constData());
    const auto file = openRowFile(saved());
    QVERIFY(!file.ok());
    QCOMPARE(int(file.error().code), code);
}

void TestXlsxFile::entitiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part : {"xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"})
        QTest::newRow(part) << QByteArray(part);
}

void TestXlsxFile::entitiesAreRefused()
{
    QFETCH(QByteArray, part);
    m_parts.setSheet(1, "<row><c><v>1</v></c></row>");
    m_parts.part(part.constData()).prepend("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>");
    const auto file = openRowFile(saved());
    QVERIFY(!file.ok());
    QCOMPARE(file.error().code, Errc::FileUnreadable);
    QVERIFY2(file.error().detail.contains(QStringLiteral("entities")), qPrintable(file.error().detail));
}

void TestXlsxFile::whatInflatesBeyondReasonIsRefused()
{
    const QByteArray filler = "<x a=\"" + QByteArray(100'000, ' ') + "\"/>";
    m_parts.setSheet(1, "<row><c><v>1</v></c></row>" + filler.repeated(900));
    const Rows read = rows();
    QCOMPARE(read.size(), size_t(1));
    QVERIFY2(read.front().back().contains(QStringLiteral("too large")), qPrintable(read.front().join(u'|')));
}

void TestXlsxFile::endlessTextIsRefused()
{
    m_parts.setTexts("<si><t>" + QByteArray(40 * 1024 * 1024, 'a') + "</t></si>");
    const auto file = openRowFile(saved());
    QVERIFY(!file.ok());
    QCOMPARE(file.error().code, Errc::FileUnreadable);
}

void TestXlsxFile::bounds_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("column") << QByteArray("<row><c r=\"XFE1\"><v>1</v></c></row>");
    QTest::newRow("column of many letters") << QByteArray("<row><c r=\"AAAAAAAAAAAAAAAA1\"><v>1</v></c></row>");
    QTest::newRow("row") << QByteArray("<row r=\"1048577\"><c><v>1</v></c></row>");
    QTest::newRow("number of a row") << QByteArray("<row r=\"9223372036854775807\"><c><v>1</v></c></row>");
    QTest::newRow("cell") << "<row><c t=\"str\"><v>" + QByteArray(1024 * 1024 + 1, 'x') + "</v></c></row>";
}

void TestXlsxFile::bounds()
{
    QFETCH(QByteArray, rows);
    m_parts.setSheet(1, rows);
    const auto file = openRowFile(saved());
    QVERIFY(!file.ok());
    QCOMPARE(file.error().code, Errc::LineTooLong);
}

void TestXlsxFile::cutFilesFailAtEveryLength()
{
    m_parts.setSheet(1, "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>");
    QFile whole(saved());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    for (qsizetype length = 4; length < bytes.size(); length += 97) {
        QFile cut(m_folder.filePath(QStringLiteral("cut.xlsx")));
        QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
        cut.write(bytes.left(length));
        cut.close();
        const Rows read = rowsOfBook(cut.fileName());
        QVERIFY2(read.size() == 1 && read.front().front() == u"error", qPrintable(QString::number(length)));
    }
}

void TestXlsxFile::otherArchivesAreNoWorkbooks()
{
    XlsxParts document;
    document.remove("xl/workbook.xml");
    document.part("word/document.xml") = "<document/>";
    const QString path = m_folder.filePath(QStringLiteral("letter.docx"));
    QVERIFY(document.save(path));
    const auto file = openRowFile(path);
    QVERIFY(!file.ok());
    QCOMPARE(file.error().code, Errc::NotText);
}

void TestXlsxFile::realWorkbooks()
{
    const QString dictionary = sharedFile("x-education/Leads Data Dictionary.xlsx");
    const QString dummy = sharedFile("csv-nasty/csvkit/dummy.xlsx");
    if (!QFile::exists(dictionary) || !QFile::exists(dummy))
        QSKIP("The workbooks of the shared data are not there.");
    const Rows read = rowsOfBook(dictionary);
    QVERIFY(read.size() > 30);
    QVERIFY2(read.front().contains(QStringLiteral("Variables")) || read[1].contains(QStringLiteral("Variables"))
                 || read[2].contains(QStringLiteral("Variables")),
             qPrintable(read.front().join(u'|')));
    const Rows small = rowsOfBook(dummy);
    QVERIFY(small.size() >= 2 && small.front().size() == 4);
    QCOMPARE(small.front(), (QStringList{"1", "a", "b", "c"}));
}

QTEST_GUILESS_MAIN(TestXlsxFile)
#include "tst_xlsxfile.moc"
