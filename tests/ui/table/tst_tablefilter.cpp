#include "tests/ui/table/tablepagetrial.h"
#include "ui/controls/searchfield.h"
#include "ui/table/filterpanel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace huni;

class TestTableFilter : public QObject, private trial::TablePageTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void filterIsBuiltByKeys();
    void filterChipIsEditedAndTakenOffByKeys();
    void filterThatFindsNothingSaysSo();
    void filterOnADeletedFieldIsNamed();
    void searchNarrowsAndEscComesBack();
};

void TestTableFilter::filterIsBuiltByKeys()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    m_file->add(QStringLiteral("Cem"), u"sql");
    open();
    m_page->command(QStringLiteral("add_filter"))->trigger();
    type(QStringLiteral("stag"));
    key(Qt::Key_Return); // the field
    auto *choices = panel<FilterPanel>()->findChild<QListWidget *>(QStringLiteral("choices"));
    QCOMPARE(QApplication::focusWidget(), choices);
    for (int row = 0; row < choices->count(); ++row) {
        if (choices->currentItem()->text() == u"MQL" || choices->currentItem()->text() == u"SQL")
            key(Qt::Key_Space);
        key(Qt::Key_Down);
    }
    key(Qt::Key_Return);
    settle();
    QVERIFY(!m_page->openPanel());
    QCOMPARE(names(), QStringList({QStringLiteral("Cem"), QStringLiteral("Banu")}));
    QCOMPARE(m_page->countsText(), QStringLiteral("2 of 3 leads"));
    QCOMPARE(m_page->filterBar().items().size(), size_t(1));
    QCOMPARE(m_page->filterBar().items().front().words, QStringLiteral("Stage is MQL or SQL"));
}

void TestTableFilter::filterChipIsEditedAndTakenOffByKeys()
{
    m_file->add(QStringLiteral("Ali"), u"new", 100000);
    m_file->add(QStringLiteral("Banu"), u"mql", 900000);
    open();
    setFilter(QStringLiteral("value"), FilterOp::AtLeast, {QStringLiteral("5000.00 TRY")});
    QCOMPARE(names(), QStringList({QStringLiteral("Banu")}));
    m_page->filterBar().chip(0)->setFocus();
    key(Qt::Key_Return);
    auto *value = panel<FilterPanel>()->findChild<QLineEdit *>(QStringLiteral("value"));
    QCOMPARE(QApplication::focusWidget(), value);
    value->selectAll();
    type(QStringLiteral("much"));
    key(Qt::Key_Return);
    QVERIFY(panel<FilterPanel>()->problem().contains(u"much")); // and stays as it was typed
    QCOMPARE(value->text(), QStringLiteral("much"));
    value->selectAll();
    type(QStringLiteral("500"));
    key(Qt::Key_Return);
    settle();
    QCOMPARE(names().size(), 2);
    QCOMPARE(QApplication::focusWidget(), m_page->filterBar().chip(0));
    key(Qt::Key_Delete);
    settle();
    QVERIFY(m_page->working().filter.isEmpty());
    QCOMPARE(QApplication::focusWidget(), m_page->filterBar().addButton());
}

void TestTableFilter::filterThatFindsNothingSaysSo()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    open();
    setFilter(QStringLiteral("name"), FilterOp::Contains, {QStringLiteral("zzz")});
    QPushButton *clear = nullptr;
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Clear the filter")
            clear = button;
    }
    QVERIFY(clear);
    clear->click();
    settle();
    QCOMPARE(names().size(), 1);
    QCOMPARE(QApplication::focusWidget(), &view());
}

void TestTableFilter::filterOnADeletedFieldIsNamed()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    open();
    setFilter(QStringLiteral("custom:%1").arg(FieldId {Uuid::random()}.text()), FilterOp::Contains, {QStringLiteral("x")});
    QVERIFY(m_page->feed().problem());
    QVERIFY(!m_page->filterBar().items().front().problem.isEmpty());
    m_page->clearFilter();
    settle();
    QCOMPARE(names().size(), 1);
}

void TestTableFilter::searchNarrowsAndEscComesBack()
{
    m_file->add(QStringLiteral("Işıl"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    key(Qt::Key_Slash);
    QCOMPARE(QApplication::focusWidget(), m_header->search());
    type(QStringLiteral("isi"));
    settle();
    QTRY_COMPARE(names(), QStringList({QStringLiteral("Işıl")}));
    key(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &view());
    key(Qt::Key_Slash);
    key(Qt::Key_Escape);
    settle();
    QTRY_COMPARE(names().size(), 2);
    key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &view());
}

QTEST_MAIN(TestTableFilter)
#include "tst_tablefilter.moc"
