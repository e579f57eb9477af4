#include "tests/ui/table/tablepagetrial.h"
#include "ui/controls/searchfield.h"
#include "ui/table/columnpanel.h"
#include "ui/table/listpanel.h"
#include "ui/table/tablemenus.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QMenu>

using namespace huni;

class TestTableViews : public QObject, private trial::TablePageTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void viewIsSavedChosenAndReverted();
    void changedViewIsKeptForTheNextTime();
    void viewIsRenamedMovedAndDeleted();
    void listIsMadeOfTheChosenRows();
    void expiredListSaysSo();
    void columnsAreChosenByKeys();
    void columnOfADeletedFieldGoes();
    void viewIsDuplicated();
    void columnIsMovedFittedAndHidden();
    void viewOfANewerVersionIsSavedAsAnother();
};

void TestTableViews::viewIsSavedChosenAndReverted()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    setFilter(QStringLiteral("name"), FilterOp::Is, {QStringLiteral("banu")});
    m_page->sortBy(QStringLiteral("name"), false);
    QVERIFY(m_page->working().isChanged());
    m_page->command(QStringLiteral("save_view"))->trigger();
    type(QStringLiteral("Only Banu"));
    key(Qt::Key_Return);
    settle();
    QVERIFY(!m_page->openPanel());
    QVERIFY(!m_page->working().isChanged());
    QCOMPARE(m_page->strip().tabs().size(), 2);
    const QString own = m_page->strip().current();
    m_page->chooseView(QStringLiteral("all"));
    settle();
    QCOMPARE(names().size(), 2);
    m_page->chooseView(own);
    settle();
    QCOMPARE(names(), QStringList({QStringLiteral("Banu")}));
    QCOMPARE(view().heads()->marks().size(), size_t(1));
    m_page->clearFilter();
    QVERIFY(m_page->working().isChanged());
    m_page->command(QStringLiteral("revert_view"))->trigger();
    settle();
    QVERIFY(!m_page->working().isChanged());
    QCOMPARE(names(), QStringList({QStringLiteral("Banu")}));
    QCOMPARE(m_file->newestAction(), ActionCode::SaveView);
}

void TestTableViews::changedViewIsKeptForTheNextTime()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    QSignalSpy changed(m_page.get(), &ThingTablePage::stateChanged);
    setFilter(QStringLiteral("name"), FilterOp::Is, {QStringLiteral("banu")});
    view().setColumnWidth(1, 333);
    QVERIFY(changed.size() >= 2);
    m_state = m_page->state();
    open();
    QCOMPARE(names(), QStringList({QStringLiteral("Banu")}));
    QCOMPARE(view().columnWidth(1), 333);
    QVERIFY(m_page->working().isChanged());
}

void TestTableViews::viewIsRenamedMovedAndDeleted()
{
    open();
    for (const char16_t *name : {u"First", u"Second"}) {
        m_page->chooseView(QStringLiteral("all"));
        m_page->command(QStringLiteral("save_view_as"))->trigger();
        type(QString::fromUtf16(name));
        key(Qt::Key_Return);
    }
    QCOMPARE(m_page->strip().tabs().value(2).name, QStringLiteral("Second"));
    m_page->command(QStringLiteral("view_left"))->trigger();
    QCOMPARE(m_page->strip().tabs().value(1).name, QStringLiteral("Second"));
    m_page->command(QStringLiteral("rename_view"))->trigger();
    type(QStringLiteral("Renamed"));
    key(Qt::Key_Return);
    QCOMPARE(m_page->strip().tabs().value(1).name, QStringLiteral("Renamed"));
    m_page->command(QStringLiteral("delete_view"))->trigger();
    QCOMPARE(m_page->strip().tabs().size(), 2);
    QCOMPARE(m_page->strip().current(), QStringLiteral("all"));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(m_page->strip().tabs().size(), 3);
}

void TestTableViews::listIsMadeOfTheChosenRows()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    m_file->add(QStringLiteral("Cem"), u"mql");
    open();
    choose({QStringLiteral("Ali"), QStringLiteral("Cem")});
    m_page->lists().addToNewList();
    type(QStringLiteral("Fair 2026"));
    key(Qt::Key_Return);
    settle();
    QCOMPARE(m_page->feed().lists().size(), size_t(1));
    const FixedList list = m_page->feed().lists().front();
    m_page->chooseView(QStringLiteral("list:") + list.id.text());
    settle();
    QCOMPARE(names(), QStringList({QStringLiteral("Cem"), QStringLiteral("Ali")}));
    QCOMPARE(m_page->strip().current(), QStringLiteral("list:") + list.id.text());
    choose({QStringLiteral("Ali")});
    m_page->lists().setOn(list, false);
    settle();
    QTRY_COMPARE(names(), QStringList({QStringLiteral("Cem")}));
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(names().size(), 2);
    m_page->command(QStringLiteral("list_details"))->trigger();
    auto *cost = panel<ListPanel>()->findChild<QLineEdit *>(QStringLiteral("cost"));
    cost->setText(QStringLiteral("cheap"));
    key(Qt::Key_Return);
    QVERIFY(!panel<ListPanel>()->problem().isEmpty());
    cost->setText(QStringLiteral("1200"));
    key(Qt::Key_Return);
    QCOMPARE(m_page->feed().lists().front().cost, (Money {120000, Currency::of("TRY")}));
}

void TestTableViews::expiredListSaysSo()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    FixedList old;
    old.name = QStringLiteral("Bought");
    old.expiresOn = QDate(2020, 1, 31);
    const auto made = Lists(m_file->pipeline().store()).create(old);
    QVERIFY(made.ok());
    open();
    m_page->chooseView(QStringLiteral("list:") + made->text());
    QVERIFY(m_messages->text().contains(u"expired"));
    QCOMPARE(m_page->strip().tabs().last().name, QStringLiteral("Bought (expired)"));
}

void TestTableViews::columnsAreChosenByKeys()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    open();
    m_page->command(QStringLiteral("columns"))->trigger();
    type(QStringLiteral("phone"));
    key(Qt::Key_Down); // into the list
    auto *list = panel<ColumnPanel>()->findChild<QListWidget *>(QStringLiteral("columns"));
    QCOMPARE(QApplication::focusWidget(), list);
    QCOMPARE(list->currentItem()->text(), QStringLiteral("Phone"));
    key(Qt::Key_Space);
    panel<ColumnPanel>()->findChild<SearchField *>()->clear();
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->text() == u"Phone")
            list->setCurrentRow(i);
    }
    while (list->currentRow() > 1)
        key(Qt::Key_Up, Qt::AltModifier);
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(model().columnOf(QStringLiteral("phone")), 1);
    QVERIFY(m_page->working().isChanged());
}

void TestTableViews::columnOfADeletedFieldGoes()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    const FieldId field = addField(QStringLiteral("Budget code"), CustomType::Text);
    QVERIFY(field);
    open();
    const QString key = QStringLiteral("custom:") + field.text();
    m_page->setColumns({QStringLiteral("name"), key});
    QCOMPARE(model().columnOf(key), 1);
    QCOMPARE(model().headerData(1, Qt::Horizontal).toString(), QStringLiteral("Budget code"));
    QVERIFY(m_file->pipeline()
                .store()
                .write(ActionCode::DeleteCustomField, {QStringLiteral("Budget code")},
                       [&](Writer &writer) -> Result<void> {
                           writer.remove(Table::CustomField, field.uuid);
                           return {};
                       })
                .ok());
    QTRY_COMPARE(model().columnOf(key), -1);
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_COMPARE(model().columnOf(key), 1); // and comes back where it was
}

void TestTableViews::viewIsDuplicated()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    open();
    setFilter(QStringLiteral("name"), FilterOp::Is, {QStringLiteral("ali")});
    m_page->command(QStringLiteral("save_view_as"))->trigger();
    type(QStringLiteral("Mine"));
    key(Qt::Key_Return);
    m_page->command(QStringLiteral("duplicate_view"))->trigger();
    key(Qt::Key_Return); // the name that is offered
    QCOMPARE(m_page->strip().tabs().size(), 3);
    QCOMPARE(m_page->strip().tabs().value(2).name, QStringLiteral("Mine (copy)"));
    QCOMPARE(m_page->strip().current(), m_page->strip().tabs().value(2).key);
    QCOMPARE(m_page->working().filter.conditions.size(), size_t(1));
    QVERIFY(!m_page->working().isChanged());
    QVERIFY(!m_page->command(QStringLiteral("view_right"))->isEnabled());
    QVERIFY(m_page->command(QStringLiteral("view_left"))->isEnabled());
}

void TestTableViews::columnIsMovedFittedAndHidden()
{
    m_file->add(QString(300, u'w'), u"new");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("email")});
    goTo(QString(300, u'w'), QStringLiteral("email"));
    QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(view().heads()->visualIndex(2), 1);
    QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier); // the name stands first
    QCOMPARE(view().heads()->visualIndex(2), 1);
    QCOMPARE(m_page->working().look.columns[1].field, QStringLiteral("email"));
    view().setColumnWidth(0, 222);
    m_page->command(QStringLiteral("hide_column"))->trigger();
    QCOMPARE(model().columnOf(QStringLiteral("email")), -1);
    QCOMPARE(view().columnWidth(0), 222);
    view().setCurrentIndex(model().index(0, 0));
    m_page->command(QStringLiteral("fit_column"))->trigger();
    QCOMPARE(view().columnWidth(0), 480);
    QMenu menu;
    m_page->menus().fillHead(menu, 1);
    QVERIFY(menu.actions().size() > 6);
}

void TestTableViews::viewOfANewerVersionIsSavedAsAnother()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    SavedView view;
    view.name = QStringLiteral("From tomorrow");
    const auto made = Views(m_file->pipeline().store()).save(view);
    QVERIFY(made.ok());
    QVERIFY(m_file->pipeline()
                .store()
                .write(ActionCode::SaveView, {},
                       [&](Writer &writer) -> Result<void> {
                           writer.set(Table::View, made->uuid,
                                      {{int(col::View::Look), textValue(QStringLiteral("{\"version\":99,\"sky\":\"blue\"}"))}});
                           return {};
                       })
                .ok());
    open();
    m_page->chooseView(made->text());
    settle();
    QCOMPARE(names().size(), 1); // looked at as far as it is understood
    m_page->sortBy(QStringLiteral("name"), false);
    m_page->command(QStringLiteral("save_view"))->trigger();
    QVERIFY(m_page->openPanel()); // asks for another name
    type(QStringLiteral("Mine"));
    key(Qt::Key_Return);
    QCOMPARE(m_page->strip().tabs().size(), 3);
    const auto untouched = m_page->feed().view(*made);
    QVERIFY(untouched && untouched->isNewer());
}

QTEST_MAIN(TestTableViews)
#include "tst_tableviews.moc"
