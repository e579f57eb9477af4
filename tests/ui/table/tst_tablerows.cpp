#include "tests/ui/table/tablepagetrial.h"
#include "ui/table/selectionbar.h"

#include <QFile>
#include <QSignalSpy>
#include <QPushButton>
#include <QClipboard>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

using namespace huni;

class TestTableRows : public QObject, private trial::TablePageTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void menuOfOwnersHoldsUpNobody();
    void thousandLeadsAreOneAction();
    void refusedOfManyAreNamed();
    void chosenRowsAreCopiedAsATable();
    void deleteKeyDeletesAndUndoBringsBack();
    void shownRowsAreExported();
    void bulkWorkIsCancelledInTheMiddle();
    void manyRowsAreCopiedByAnotherThreadInTheSameWords();
    void everyOtherRowStaysChosen();
    void mergeTakesAllThatAreChosen();
};

// A screen reader waits for the answer to what it pressed: the menu is open then, and not gone again.
void TestTableRows::menuOfOwnersHoldsUpNobody()
{
    const LeadId lead = m_file->add(QStringLiteral("Ali"), u"new");
    open();
    choose({QStringLiteral("Ali")});
    bool isHeldUp = true;
    QTimer::singleShot(0, this, [&isHeldUp] {
        if (isHeldUp && QApplication::activePopupWidget())
            QApplication::activePopupWidget()->close();
    });
    m_page->command(QStringLiteral("owner"))->trigger();
    isHeldUp = false;
    QPointer<QWidget> menu = QApplication::activePopupWidget();
    QVERIFY2(menu, "it was closed to go on");
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(m_file->lead(lead).owner);
    QTRY_VERIFY(!menu); // it leaves nothing behind
}

void TestTableRows::thousandLeadsAreOneAction()
{
    for (int i = 0; i < 1000; ++i)
        m_file->add(QStringLiteral("Lead %1").arg(i), u"new");
    open();
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view().selectedCount(), size_t(1000));
    QVERIFY(m_page->findChild<SelectionBar *>()->isVisible());
    m_page->command(QStringLiteral("edit_field"))->trigger();
    type(QStringLiteral("titl"));
    key(Qt::Key_Return);
    type(QStringLiteral("Engineer"));
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    settle();
    QTRY_COMPARE(cell(0, QStringLiteral("title")), QStringLiteral("Engineer"));
    QCOMPARE(cell(999, QStringLiteral("title")), QStringLiteral("Engineer"));
    QCOMPARE(m_file->newestAction(), ActionCode::EditLeads);
    QCOMPARE(view().selectedCount(), size_t(1000));
    QVERIFY(m_messages->text().contains(u"1,000"));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(cell(999, QStringLiteral("title")), QString());
    QCOMPARE(cell(0, QStringLiteral("title")), QString());
}

void TestTableRows::refusedOfManyAreNamed()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    choose({QStringLiteral("Ali"), QStringLiteral("Banu")});
    m_page->rowActions().moveTo(m_file->stage(u"sql"));
    settle();
    QVERIFY2(m_messages->text().contains(u"Ali"), qPrintable(m_messages->text()));
}

void TestTableRows::chosenRowsAreCopiedAsATable()
{
    m_file->add(QStringLiteral("=1+1"), u"new");
    m_file->add(QStringLiteral("<b>Banu</b>"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("stage")});
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Name\tStage\n<b>Banu</b>\tMQL\n'=1+1\tNew\n"));
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"&lt;b&gt;Banu&lt;/b&gt;"));
}

void TestTableRows::deleteKeyDeletesAndUndoBringsBack()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    m_file->add(QStringLiteral("Cem"), u"mql");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("name"));
    key(Qt::Key_Delete);
    QTRY_COMPARE(names(), QStringList({QStringLiteral("Cem"), QStringLiteral("Ali")}));
    QVERIFY(m_messages->text().contains(u"Deleted"));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(names().size(), 3);
}

void TestTableRows::shownRowsAreExported()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("=Banu"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("stage")});
    setFilter(QStringLiteral("stage"), FilterOp::AnyOf, {m_file->stage(u"mql").text()});
    const QString path = m_file->folder() + QStringLiteral("/shown.csv");
    m_page->output().exportTo(path, ExportFormat::Csv, CsvProfile::Spreadsheet);
    settle();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    QVERIFY2(written.contains(u"Name,Stage"), qPrintable(written));
    QVERIFY2(written.contains(u"'=Banu"), qPrintable(written));
    QVERIFY2(!written.contains(u"Ali"), qPrintable(written));
}

void TestTableRows::bulkWorkIsCancelledInTheMiddle()
{
    constexpr int count = 8000; // several transactions
    addLeads(count);
    open();
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view().selectedCount(), size_t(count));
    int commits = 0;
    connect(&m_file->pipeline().store(), &Store::committed, this, [&] {
        if (++commits == 1)
            QTest::mouseClick(m_page->findChild<SelectionBar *>()->findChild<QPushButton *>(QStringLiteral("cancelWork")), Qt::LeftButton);
    });
    m_page->rowActions().setField(*m_page->feed().fields().find(u"title"), QStringLiteral("Engineer"));
    QVERIFY(m_page->work().isBusy());
    settle();
    QVERIFY(commits > 1); // something was written, and taken back
    QVERIFY2(m_messages->text().contains(u"Cancelled"), qPrintable(m_messages->text()));
    setFilter(QStringLiteral("title"), FilterOp::IsFilled, {});
    QVERIFY(names().isEmpty());
    QVERIFY(m_file->newestAction() != ActionCode::EditLeads);
    QVERIFY(!m_page->findChild<SelectionBar *>()->isBusy());
}

void TestTableRows::manyRowsAreCopiedByAnotherThreadInTheSameWords()
{
    addLeads(250);
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("email"), QStringLiteral("stage"), QStringLiteral("created_at")});
    view().selectionModel()->select(QItemSelection(model().index(0, 0), model().index(59, 0)),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_page->output().copyRows();
    QVERIFY(!m_page->work().isBusy());
    const QString few = QApplication::clipboard()->text();
    QCOMPARE(few.count(u'\n'), 61);
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(m_page->work().isBusy());
    settle();
    const QString many = QApplication::clipboard()->text();
    QCOMPARE(many.count(u'\n'), 251);
    QVERIFY(many.startsWith(few));
    QVERIFY(m_messages->text().contains(u"250"));
}

void TestTableRows::everyOtherRowStaysChosen()
{
    constexpr int count = 20000;
    addLeads(count);
    open();
    std::vector<qint64> every;
    for (size_t i = 0; i < model().keys().size(); i += 2)
        every.push_back(model().keys()[i]);
    view().chooseKeys(every);
    QCOMPARE(view().selectedCount(), size_t(count / 2));
    QVERIFY(view().selectedRows().contains(0) && !view().selectedRows().contains(1) && view().selectedRows().contains(count - 2));
    QCOMPARE(view().selectedKeys(), every);
    m_page->sortBy(QStringLiteral("email"), false);
    settle();
    QCOMPARE(view().selectedCount(), size_t(count / 2));
    std::vector<qint64> after = view().selectedKeys();
    std::sort(after.begin(), after.end());
    std::sort(every.begin(), every.end());
    QCOMPARE(after, every);
    QVERIFY(!view().grab().isNull());
}

void TestTableRows::mergeTakesAllThatAreChosen()
{
    for (const char16_t *name : {u"Ali", u"Banu", u"Cem", u"Deniz"})
        m_file->add(QString::fromUtf16(name), u"new");
    open();
    choose({QStringLiteral("Ali"), QStringLiteral("Banu"), QStringLiteral("Deniz")});
    QSignalSpy wanted(m_page.get(), &ThingTablePage::mergeWanted);
    m_page->command(QStringLiteral("merge"))->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<std::vector<Uuid>>().size(), size_t(3));
}

QTEST_MAIN(TestTableRows)
#include "tst_tablerows.moc"
