#include "tests/ui/table/tablepagetrial.h"
#include "ui/table/labelpanel.h"
#include "ui/controls/inlineedit.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>

using namespace huni;

class TestTableCells : public QObject, private trial::TablePageTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void cellIsEditedInPlaceAndUndone();
    void refusedValueSaysWhyAndKeepsWhatWasTyped();
    void tabGoesToTheRightAndEscGivesUp();
    void cellThatIsNotTypedSaysSo();
    void editStaysWhileRowsCome();
    void scoresReadAsOnCardsAndSayTheirHundredths();
    void labelsWithCommasStayWhole();
    void typingOnLabelsSearchesThem();
    void labelsOfSeveralRowsAreLeftWhereNobodyTouchedThem();
    void oneCellIsCopiedAndPastedIntoAllChosen();
    void blockOfCellsIsOneAction();
    void whatCannotBeReadIsNotPastedAtAll();
    void pastedLabelsKeepTheirCommas();
    void pasteIntoStagesMovesAndRefusesInBlocks();
};

void TestTableCells::cellIsEditedInPlaceAndUndone()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("title"));
    type(QStringLiteral("CTO"));
    QVERIFY(view().isEditing());
    QCOMPARE(view().openEdit()->typedText(), QStringLiteral("CTO"));
    key(Qt::Key_Return);
    QVERIFY(!view().isEditing());
    QCOMPARE(cell(0, QStringLiteral("title")), QStringLiteral("CTO"));
    QCOMPARE(view().currentIndex().row(), 1); // Enter goes down
    QCOMPARE(QApplication::focusWidget(), &view());
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(cell(0, QStringLiteral("title")), QString());
}

void TestTableCells::refusedValueSaysWhyAndKeepsWhatWasTyped()
{
    const LeadId lead = m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("value"));
    type(QStringLiteral("1x"));
    key(Qt::Key_Return);
    QVERIFY(view().isEditing());
    QVERIFY(!view().openEdit()->problem().isEmpty());
    QCOMPARE(view().openEdit()->typedText(), QStringLiteral("1x"));
    key(Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QVERIFY(!m_file->lead(lead).value);
    type(QStringLiteral("1250"));
    key(Qt::Key_Return);
    QCOMPARE(m_file->lead(lead).value, (Money {125000, Currency::of("TRY")}));
}

void TestTableCells::tabGoesToTheRightAndEscGivesUp()
{
    const LeadId lead = m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("email")});
    goTo(QStringLiteral("Banu"), QStringLiteral("title"));
    key(Qt::Key_F2);
    type(QStringLiteral("Buyer"));
    key(Qt::Key_Tab);
    QCOMPARE(view().currentIndex().column(), 2);
    QCOMPARE(m_file->lead(lead).title, QStringLiteral("Buyer"));
    key(Qt::Key_F2);
    type(QStringLiteral("x"));
    key(Qt::Key_Escape);
    QVERIFY(!view().isEditing());
    QVERIFY(m_file->lead(lead).email.contains(u'@'));
}

void TestTableCells::cellThatIsNotTypedSaysSo()
{
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("last_contact"));
    key(Qt::Key_F2);
    QVERIFY(!view().isEditing());
    QVERIFY(m_messages->text().contains(u"Last contact"));
}

void TestTableCells::editStaysWhileRowsCome()
{
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"new");
    m_file->add(QStringLiteral("Cem"), u"new");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("title"));
    type(QStringLiteral("Half"));
    const QRect before = view().openEdit()->parentWidget()->geometry();
    for (int i = 0; i < 3; ++i)
        m_file->add(QStringLiteral("New %1").arg(i), u"new");
    QTRY_COMPARE(names().size(), 5);
    m_page->sortBy(QStringLiteral("name"), false);
    settle();
    QVERIFY(view().isEditing());
    QCOMPARE(view().openEdit()->typedText(), QStringLiteral("Half"));
    QVERIFY(view().openEdit()->parentWidget()->geometry() != before); // it went with its row
    type(QStringLiteral("way"));
    key(Qt::Key_Return);
    QCOMPARE(m_file->lead(banu).title, QStringLiteral("Halfway"));
}

void TestTableCells::scoresReadAsOnCardsAndSayTheirHundredths()
{
    const LeadId nearly = m_file->add(QStringLiteral("Ali"), u"new");
    const LeadId over = m_file->add(QStringLiteral("Banu"), u"new");
    QVERIFY(m_file->pipeline().scoring().givePoints(nearly, 4960, QStringLiteral("met at a fair")).ok());
    QVERIFY(m_file->pipeline().scoring().givePoints(over, 1266, QStringLiteral("met at a fair")).ok());
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("score")});
    m_page->sortBy(QStringLiteral("name"), false);
    settle();
    QCOMPARE(cell(0, QStringLiteral("score")), QStringLiteral("49")); // below 50 it does not read 50
    QCOMPARE(cell(1, QStringLiteral("score")), QStringLiteral("12"));
    const QModelIndex exact = model().index(1, model().columnOf(QStringLiteral("score")));
    QCOMPARE(exact.data(Qt::ToolTipRole).toString(), QStringLiteral("12.66"));
}

void TestTableCells::labelsWithCommasStayWhole()
{
    const LeadId lead = m_file->add(QStringLiteral("Banu"), u"mql");
    setLabelsOf(lead, {QStringLiteral("Fair, Ankara"), QStringLiteral("VIP")});
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("labels")});
    goTo(QStringLiteral("Banu"), QStringLiteral("labels"));
    key(Qt::Key_F2);
    QVERIFY(panel<LabelPanel>());
    type(QStringLiteral("Izmir, new"));
    key(Qt::Key_Return); // makes it
    key(Qt::Key_Return); // applies
    QVERIFY(!m_page->openPanel());
    QCOMPARE(labelsOf(lead), QStringList({QStringLiteral("Fair, Ankara"), QStringLiteral("Izmir, new"), QStringLiteral("VIP")}));
    QCOMPARE(m_file->newestAction(), ActionCode::EditLabels);
    key(Qt::Key_F2);
    type(QStringLiteral("ankara"));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QCOMPARE(labelsOf(lead), QStringList({QStringLiteral("Izmir, new"), QStringLiteral("VIP")}));
    QCOMPARE(QApplication::focusWidget(), &view());
}

void TestTableCells::typingOnLabelsSearchesThem()
{
    const LeadId lead = m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("labels")});
    goTo(QStringLiteral("Banu"), QStringLiteral("labels"));
    type(QStringLiteral("hot"));
    QVERIFY(panel<LabelPanel>());
    QCOMPARE(panel<LabelPanel>()->findChild<QLineEdit *>(QStringLiteral("labelSearch"))->text(), QStringLiteral("hot"));
    panel<LabelPanel>()->accepted(); // by the button: what was typed is meant
    QCOMPARE(labelsOf(lead), QStringList({QStringLiteral("hot")}));
}

void TestTableCells::labelsOfSeveralRowsAreLeftWhereNobodyTouchedThem()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"mql");
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"mql");
    setLabelsOf(ali, {QStringLiteral("both"), QStringLiteral("one")});
    setLabelsOf(banu, {QStringLiteral("both")});
    open();
    choose({QStringLiteral("Ali"), QStringLiteral("Banu")});
    m_page->command(QStringLiteral("label"))->trigger();
    auto *list = panel<LabelPanel>()->findChild<QListWidget *>(QStringLiteral("labels"));
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QCOMPARE(list->item(1)->checkState(), Qt::PartiallyChecked);
    type(QStringLiteral("both"));
    key(Qt::Key_Return); // off
    type(QStringLiteral("new"));
    key(Qt::Key_Return); // on
    key(Qt::Key_Return);
    QCOMPARE(labelsOf(ali), QStringList({QStringLiteral("new"), QStringLiteral("one")}));
    QCOMPARE(labelsOf(banu), QStringList({QStringLiteral("new")}));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(labelsOf(ali), QStringList({QStringLiteral("both"), QStringLiteral("one")}));
}

void TestTableCells::oneCellIsCopiedAndPastedIntoAllChosen()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"new");
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"mql", 125050);
    const LeadId cem = m_file->add(QStringLiteral("Cem"), u"mql");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("value"));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().contains(u"1,250.50"), qPrintable(QApplication::clipboard()->text()));
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    settle();
    for (const LeadId lead : {ali, banu, cem})
        QCOMPARE(m_file->lead(lead).value, (Money {125050, Currency::of("TRY")}));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QVERIFY(!m_file->lead(ali).value && !m_file->lead(cem).value);
}

void TestTableCells::blockOfCellsIsOneAction()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"new");
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("value"), QStringLiteral("email")});
    goTo(QStringLiteral("Banu"), QStringLiteral("title"));
    QApplication::clipboard()->setText(QStringLiteral("CTO\t1,200\r\n\"Head of\tIT\"\t\r\n"));
    QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_file->lead(banu).title, QStringLiteral("CTO"));
    QCOMPARE(m_file->lead(banu).value, (Money {120000, Currency::of("TRY")}));
    QVERIFY2(m_file->lead(ali).title.startsWith(u"Head of"), qPrintable(m_file->lead(ali).title));
    QVERIFY(m_messages->text().contains(u"2 leads"));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QVERIFY(m_file->lead(banu).title.isEmpty() && m_file->lead(ali).title.isEmpty());
    // Heads that were copied along are no row.
    QApplication::clipboard()->setText(QStringLiteral("%1\nBoss\n").arg(model().columns()[1].title));
    QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_file->lead(banu).title, QStringLiteral("Boss"));
}

void TestTableCells::whatCannotBeReadIsNotPastedAtAll()
{
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("value"), QStringLiteral("idle_days")});
    goTo(QStringLiteral("Banu"), QStringLiteral("title"));
    const auto before = m_file->newestAction();
    for (const char16_t *text : {u"CTO\tmuch", u"CTO\t5\t3\t9\t9", u"CTO\nBoss", u"CTO\t5\t77"}) {
        m_page->pasting().pasteText(QString::fromUtf16(text));
        QVERIFY2(!m_messages->text().isEmpty(), qPrintable(QString::fromUtf16(text)));
        QCOMPARE(m_file->lead(banu).title, QString());
    }
    QCOMPARE(m_file->newestAction(), before);
    m_page->pasting().pasteText(QStringLiteral("CTO\tmuch"));
    QVERIFY2(m_messages->text().contains(u"Banu") && m_messages->text().contains(u"much"), qPrintable(m_messages->text()));
}

void TestTableCells::pastedLabelsKeepTheirCommas()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"new");
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"mql");
    setLabelsOf(banu, {QStringLiteral("Fair, Ankara"), QStringLiteral("VIP")});
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("labels")});
    goTo(QStringLiteral("Banu"), QStringLiteral("labels"));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    goTo(QStringLiteral("Ali"), QStringLiteral("labels"));
    QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(labelsOf(ali), labelsOf(banu));
    setFilter(QStringLiteral("labels"), FilterOp::AnyOf, {QStringLiteral("Fair, Ankara")});
    QCOMPARE(names().size(), 2);
}

void TestTableCells::pasteIntoStagesMovesAndRefusesInBlocks()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"new");
    const LeadId banu = m_file->add(QStringLiteral("Banu"), u"new");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("stage")});
    goTo(QStringLiteral("Ali"), QStringLiteral("stage"));
    m_page->pasting().pasteText(QStringLiteral("MQL"));
    QCOMPARE(m_file->stageKeyOf(ali), QStringLiteral("new")); // one is moved as on the board: whoever holds the page does it
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    m_page->pasting().pasteText(QStringLiteral("mql"));
    QCOMPARE(m_file->stageKeyOf(ali), QStringLiteral("mql"));
    QCOMPARE(m_file->stageKeyOf(banu), QStringLiteral("mql"));
    m_page->pasting().pasteText(QStringLiteral("nowhere"));
    QVERIFY(m_messages->text().contains(u"nowhere"));
}

QTEST_MAIN(TestTableCells)
#include "tst_tablecells.moc"
