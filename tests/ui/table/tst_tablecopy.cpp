#include "ui/table/tablecopy.h"

#include <QTest>

using namespace huni;

class TestTableCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTabSeparatedInTheOrderOfTheHeads();
    void formulasBecomeText_data();
    void formulasBecomeText();
    void tabsAndLineBreaksBeginNoCell();
    void markupIsEscaped();
    void momentsAreCopiedExactly();
};

namespace {

CellData wordCell(const QString &text)
{
    return {.text = text};
}

} // namespace

void TestTableCopy::rowsAreTabSeparatedInTheOrderOfTheHeads()
{
    TableCopy copy({QStringLiteral("City"), QStringLiteral("Name")});
    copy.addRow({wordCell(QStringLiteral("İzmir")), wordCell(QStringLiteral("Ayşe"))});
    QCOMPARE(copy.mimeData()->text(), QStringLiteral("City\tName\nİzmir\tAyşe\n"));
}

void TestTableCopy::formulasBecomeText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("copied");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("minus") << QStringLiteral("-cmd|x") << QStringLiteral("'-cmd|x");
    QTest::newRow("behind a tab") << QStringLiteral("\t=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("phone number") << QStringLiteral("+90 (212) 555-01") << QStringLiteral("+90 (212) 555-01");
}

void TestTableCopy::formulasBecomeText()
{
    QFETCH(QString, typed);
    QFETCH(QString, copied);
    TableCopy copy({QStringLiteral("Name")});
    copy.addRow({wordCell(typed)});
    QCOMPARE(copy.mimeData()->text(), QStringLiteral("Name\n%1\n").arg(copied));
}

void TestTableCopy::tabsAndLineBreaksBeginNoCell()
{
    TableCopy copy({QStringLiteral("Name")});
    copy.addRow({wordCell(QStringLiteral("a\tb\nc\rd\u2028e"))});
    QCOMPARE(copy.mimeData()->text(), QStringLiteral("Name\na b c d e\n"));
}

void TestTableCopy::markupIsEscaped()
{
    TableCopy copy({QStringLiteral("<b>")});
    copy.addRow({wordCell(QStringLiteral("<img src=http://x.example>&\""))});
    QCOMPARE(copy.mimeData()->html(),
             QStringLiteral("<table><tr><th>&lt;b&gt;</th></tr><tr><td>&lt;img src=http://x.example&gt;&amp;&quot;</td></tr></table>"));
}

void TestTableCopy::momentsAreCopiedExactly()
{
    TableCopy copy({QStringLiteral("Last contact")});
    copy.addRow({{.text = QStringLiteral("3 days ago"), .hint = QStringLiteral("16 Nov 2026 14:05")}});
    QCOMPARE(copy.mimeData()->text(), QStringLiteral("Last contact\n16 Nov 2026 14:05\n"));
}

QTEST_GUILESS_MAIN(TestTableCopy)
#include "tst_tablecopy.moc"
