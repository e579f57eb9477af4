#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/searchfield.h"
#include "ui/shell/pageheader.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/columnpanel.h"
#include "ui/table/companypanel.h"
#include "ui/table/filterpanel.h"
#include "ui/table/listpanel.h"
#include "ui/table/selectionbar.h"
#include "ui/table/tableheader.h"
#include "ui/table/textpanel.h"
#include "ui/table/thingtablepage.h"
#include "ui/table/viewstrip.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace huni;

class TestThingTablePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void emptyPipelineOffersALead();
    void showsAllLeads();
    void headSortsAndShiftSortsFurther();
    void groupsShowTheirCountAndFoldByKeys();
    void filterIsBuiltByKeys();
    void filterChipIsEditedAndTakenOffByKeys();
    void filterThatFindsNothingSaysSo();
    void searchNarrowsAndEscComesBack();
    void viewIsSavedChosenAndReverted();
    void changedViewIsKeptForTheNextTime();
    void viewIsRenamedMovedAndDeleted();
    void listIsMadeOfTheChosenRows();
    void expiredListSaysSo();
    void cellIsEditedInPlaceAndUndone();
    void refusedValueSaysWhyAndKeepsWhatWasTyped();
    void tabGoesToTheRightAndEscGivesUp();
    void cellThatIsNotTypedSaysSo();
    void thousandLeadsAreOneAction();
    void refusedOfManyAreNamed();
    void chosenRowsAreCopiedAsATable();
    void deleteKeyDeletesAndUndoBringsBack();
    void selectionStaysWithItsThings();
    void editStaysWhileRowsCome();
    void commitOfAnotherProcessIsShown();
    void columnsAreChosenByKeys();
    void columnOfADeletedFieldGoes();
    void filterOnADeletedFieldIsNamed();
    void fiveHundredFieldsAndALongName();
    void markupIsShownAsTyped();
    void newLeadIsGoneTo();
    void shownRowsAreExported();
    void readOnlyFileIsOnlyLookedAt();
    void companyIsOpenedAndEditedBesideTheTable();
    void cellChangedMeanwhileIsNotOverwritten();
    void companyKeepsWhatIsTypedWhenAnotherIsShown();
    void panelThatIsGivenUpLeavesNoDraft();
    void rowsOfADraftAreReadBack();
    void everyCommandHasANameAndAnId();
    void cellsAndChipsHaveNames();

private:
    void open(Table table = Table::Lead)
    {
        m_page.reset();
        m_ground = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_ground.get());
        m_header = new PageHeader(m_theme, QStringLiteral("Leads"));
        m_page = std::make_unique<ThingTablePage>(m_file->pipeline(), m_theme, table, Language::English);
        m_messages = new MessageBar(m_theme, m_page.get());
        m_page->setMessages(*m_messages);
        m_page->takeState(m_state);
        m_page->attachHeader(*m_header);
        layout->addWidget(m_header);
        layout->addWidget(m_page.get());
        m_ground->resize(1280, 800);
        m_ground->show();
        m_ground->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_ground.get()));
        settle();
        m_page->focusTable();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_page->feed().hasRead() && m_page->isSettled(), 20000); }
    TableView &view() { return m_page->view(); }
    TableModel &model() { return m_page->feed().model(); }
    static void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    // Key by key: the first may open a field that takes the others.
    static void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    QString cell(int row, const QString &column) { return model().index(row, model().columnOf(column)).data().toString(); }
    QStringList names()
    {
        QStringList shown;
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().keyAt(row))
                shown += model().index(row, 0).data().toString();
        }
        return shown;
    }
    void goTo(const QString &name, const QString &column)
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().index(row, 0).data().toString() == name && model().keyAt(row)) {
                view().selectionModel()->setCurrentIndex(model().index(row, model().columnOf(column)),
                                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no row ") + name));
    }
    void choose(const QStringList &wanted)
    {
        view().clearSelection();
        for (int row = 0; row < model().rowCount(); ++row) {
            if (wanted.contains(model().index(row, 0).data().toString()))
                view().selectionModel()->select(model().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    QStringList chosen()
    {
        QStringList found;
        for (const qint64 key : view().selectedKeys())
            found += model().index(model().rowOf(key), 0).data().toString();
        return found;
    }
    void clickHead(const QString &column, Qt::KeyboardModifiers modifiers = {})
    {
        TableHeader &heads = *view().heads();
        const int section = model().columnOf(column);
        const QPoint at(heads.sectionViewportPosition(section) + heads.sectionSize(section) / 2, heads.height() / 2);
        QTest::mouseClick(heads.viewport(), Qt::LeftButton, modifiers, at);
        settle();
    }
    void setFilter(const QString &field, FilterOp op, const QStringList &values)
    {
        Filter filter;
        filter.conditions = {{.field = field, .op = op, .values = values}};
        m_page->setFilter(filter);
        settle();
    }
    template <class Panel>
    Panel *panel()
    {
        return qobject_cast<Panel *>(m_page->openPanel());
    }
    FieldId addField(const QString &name, CustomType type, const QStringList &options = {})
    {
        Store &store = m_file->pipeline().store();
        const FieldId id = CustomField::idFor(store.pipeline(), QStringLiteral("lead"), name);
        const auto made = store.write(ActionCode::CreateCustomField, {name}, [&](Writer &writer) -> Result<void> {
            Record record;
            record.cells.resize(size_t(tableInfo(Table::CustomField).columnCount()));
            record.at(col::CustomField::Kind) = textValue(QStringLiteral("lead"));
            record.at(col::CustomField::Name) = textValue(name);
            record.at(col::CustomField::Type) = textValue(customTypeKey(type));
            record.at(col::CustomField::Options) = textValue(options.join(u';'));
            writer.create(Table::CustomField, id.uuid, record);
            return {};
        });
        return made ? id : FieldId {};
    }

    Theme m_theme;
    Translations m_words {Language::English};
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<QWidget> m_ground;
    std::unique_ptr<ThingTablePage> m_page;
    PageHeader *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    QString m_state;
};

void TestThingTablePage::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestThingTablePage::init()
{
    m_state.clear();
    m_file = std::make_unique<trial::TrialFile>();
}

void TestThingTablePage::cleanup()
{
    m_page.reset();
    m_ground.reset();
    m_file.reset();
}

void TestThingTablePage::emptyPipelineOffersALead()
{
    open();
    const auto states = m_page->findChildren<EmptyState *>();
    QVERIFY(std::any_of(states.begin(), states.end(), [](const EmptyState *state) { return state->isVisible(); }));
    QCOMPARE(m_page->countsText(), QStringLiteral("0 leads"));
}

void TestThingTablePage::showsAllLeads()
{
    m_file->add(QStringLiteral("Ayşe"), u"mql", 500000);
    m_file->add(QStringLiteral("Burak"), u"new");
    open();
    QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(names(), QStringList({QStringLiteral("Burak"), QStringLiteral("Ayşe")})); // newest first
    QCOMPARE(cell(1, QStringLiteral("stage")), QStringLiteral("MQL"));
    QVERIFY(cell(1, QStringLiteral("value")).contains(u"5,000"));
    QCOMPARE(m_page->countsText(), QStringLiteral("2 leads"));
    QSignalSpy opened(m_page.get(), &ThingTablePage::leadActivated);
    goTo(QStringLiteral("Ayşe"), QStringLiteral("name"));
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestThingTablePage::headSortsAndShiftSortsFurther()
{
    m_file->add(QStringLiteral("Çiğdem"), u"new", 200);
    m_file->add(QStringLiteral("Ali"), u"mql", 100);
    m_file->add(QStringLiteral("Zeki"), u"new", 100);
    open();
    clickHead(QStringLiteral("name"));
    QCOMPARE(names(), QStringList({QStringLiteral("Ali"), QStringLiteral("Çiğdem"), QStringLiteral("Zeki")}));
    clickHead(QStringLiteral("name"));
    QCOMPARE(names().first(), QStringLiteral("Zeki"));
    clickHead(QStringLiteral("value"));
    clickHead(QStringLiteral("name"), Qt::ShiftModifier);
    clickHead(QStringLiteral("name"), Qt::ShiftModifier);
    QCOMPARE(names(), QStringList({QStringLiteral("Zeki"), QStringLiteral("Ali"), QStringLiteral("Çiğdem")}));
    QCOMPARE(view().heads()->marks().size(), size_t(2));
}

void TestThingTablePage::groupsShowTheirCountAndFoldByKeys()
{
    m_file->add(QStringLiteral("Ali"), u"new", 100000);
    m_file->add(QStringLiteral("Banu"), u"mql", 100000);
    m_file->add(QStringLiteral("Cem"), u"mql", 250000);
    open();
    m_page->groupBy(QStringLiteral("stage"));
    settle();
    QCOMPARE(model().rowCount(), 5);
    QVERIFY(model().isGroup(0));
    const QString head = model().index(2, 0).data().toString();
    QVERIFY2(head.startsWith(u"MQL") && head.contains(u"2 leads") && head.contains(u"3,500"), qPrintable(head));
    view().setCurrentIndex(model().index(3, 0));
    key(Qt::Key_Home);
    QCOMPARE(view().currentIndex().row(), 0);
    key(Qt::Key_Left);
    QCOMPARE(model().rowCount(), 4);
    QCOMPARE(names(), QStringList({QStringLiteral("Cem"), QStringLiteral("Banu")}));
    key(Qt::Key_Right);
    QCOMPARE(model().rowCount(), 5);
    m_page->command(QStringLiteral("collapse_all"))->trigger();
    QCOMPARE(model().rowCount(), 2);
}

void TestThingTablePage::filterIsBuiltByKeys()
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

void TestThingTablePage::filterChipIsEditedAndTakenOffByKeys()
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

void TestThingTablePage::filterThatFindsNothingSaysSo()
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

void TestThingTablePage::searchNarrowsAndEscComesBack()
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

void TestThingTablePage::viewIsSavedChosenAndReverted()
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

void TestThingTablePage::changedViewIsKeptForTheNextTime()
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

void TestThingTablePage::viewIsRenamedMovedAndDeleted()
{
    open();
    for (const char16_t *name : {u"First", u"Second"}) {
        m_page->chooseView(QStringLiteral("all"));
        m_page->saveViewAs();
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

void TestThingTablePage::listIsMadeOfTheChosenRows()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    m_file->add(QStringLiteral("Cem"), u"mql");
    open();
    choose({QStringLiteral("Ali"), QStringLiteral("Cem")});
    m_page->work().addToNewList();
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
    m_page->work().setOnList(list, false);
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

void TestThingTablePage::expiredListSaysSo()
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

void TestThingTablePage::cellIsEditedInPlaceAndUndone()
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

void TestThingTablePage::refusedValueSaysWhyAndKeepsWhatWasTyped()
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

void TestThingTablePage::tabGoesToTheRightAndEscGivesUp()
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

void TestThingTablePage::cellThatIsNotTypedSaysSo()
{
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    goTo(QStringLiteral("Banu"), QStringLiteral("last_contact"));
    key(Qt::Key_F2);
    QVERIFY(!view().isEditing());
    QVERIFY(m_messages->text().contains(u"Last contact"));
}

void TestThingTablePage::thousandLeadsAreOneAction()
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

void TestThingTablePage::refusedOfManyAreNamed()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("Banu"), u"mql");
    open();
    choose({QStringLiteral("Ali"), QStringLiteral("Banu")});
    m_page->work().moveTo(m_file->stage(u"sql"));
    settle();
    QVERIFY2(m_messages->text().contains(u"Ali"), qPrintable(m_messages->text()));
}

void TestThingTablePage::chosenRowsAreCopiedAsATable()
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

void TestThingTablePage::deleteKeyDeletesAndUndoBringsBack()
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

void TestThingTablePage::selectionStaysWithItsThings()
{
    for (const char16_t *name : {u"Ali", u"Banu", u"Cem", u"Deniz", u"Ece"})
        m_file->add(QString::fromUtf16(name), u"new");
    open();
    goTo(QStringLiteral("Deniz"), QStringLiteral("title"));
    choose({QStringLiteral("Banu"), QStringLiteral("Deniz")});
    m_file->add(QStringLiteral("Fuat"), u"new"); // comes at the top
    QTRY_COMPARE(names().size(), 6);
    QCOMPARE(chosen(), QStringList({QStringLiteral("Deniz"), QStringLiteral("Banu")}));
    m_page->sortBy(QStringLiteral("name"), false); // another order altogether
    settle();
    QCOMPARE(chosen(), QStringList({QStringLiteral("Banu"), QStringLiteral("Deniz")}));
    QCOMPARE(model().index(view().currentIndex().row(), 0).data().toString(), QStringLiteral("Deniz"));
    QCOMPARE(view().currentIndex().column(), model().columnOf(QStringLiteral("title")));
}

void TestThingTablePage::editStaysWhileRowsCome()
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

void TestThingTablePage::commitOfAnotherProcessIsShown()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"new");
    open();
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    Lead lead;
    lead.givenName = QStringLiteral("Banu");
    lead.email = QStringLiteral("banu@example.com");
    QVERIFY((*other)->leads().create(lead).ok());
    QVERIFY((*other)->leads().edit(ali, std::array {std::pair(int(col::Lead::Title), textValue(QStringLiteral("Boss")))}).ok());
    m_file->pipeline().store().lookForCommitsElsewhere();
    QTRY_COMPARE(names(), QStringList({QStringLiteral("Banu"), QStringLiteral("Ali")}));
    QCOMPARE(cell(1, QStringLiteral("title")), QStringLiteral("Boss"));
}

void TestThingTablePage::columnsAreChosenByKeys()
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

void TestThingTablePage::columnOfADeletedFieldGoes()
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

void TestThingTablePage::filterOnADeletedFieldIsNamed()
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

void TestThingTablePage::fiveHundredFieldsAndALongName()
{
    const QString longName = QString(10000, u'ğ');
    m_file->add(longName, u"new");
    Store &store = m_file->pipeline().store();
    QVERIFY(store
                .write(ActionCode::CreateCustomField, {},
                       [&](Writer &writer) -> Result<void> {
                           for (int i = 0; i < 500; ++i) {
                               const QString name = QStringLiteral("Own %1").arg(i, 3, 10, QLatin1Char('0'));
                               Record record;
                               record.cells.resize(size_t(tableInfo(Table::CustomField).columnCount()));
                               record.at(col::CustomField::Kind) = textValue(QStringLiteral("lead"));
                               record.at(col::CustomField::Name) = textValue(name);
                               record.at(col::CustomField::Type) = textValue(QStringLiteral("text"));
                               writer.create(Table::CustomField, CustomField::idFor(store.pipeline(), QStringLiteral("lead"), name).uuid,
                                             record);
                           }
                           return {};
                       })
                .ok());
    open();
    QStringList all;
    for (const TableField &field : m_page->feed().fields().all()) {
        if (field.isShown)
            all += field.key;
    }
    m_page->setColumns(all);
    QVERIFY(model().columnCount() >= 500);
    QCOMPARE(names().first(), longName);
    QVERIFY(!m_ground->grab().isNull());
    m_page->chooseColumns();
    type(QStringLiteral("own 499"));
    auto *list = panel<ColumnPanel>()->findChild<QListWidget *>(QStringLiteral("columns"));
    QCOMPARE(list->currentItem()->text(), QStringLiteral("Own 499"));
}

void TestThingTablePage::markupIsShownAsTyped()
{
    m_file->add(QStringLiteral("<img src=http://x.example/a.png>"), u"new");
    open();
    QCOMPARE(names().first(), QStringLiteral("<img src=http://x.example/a.png>"));
    const QString hint = model().index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(hint.contains(u"&lt;img"));
    QVERIFY(!hint.contains(u"<img"));
}

void TestThingTablePage::newLeadIsGoneTo()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    open();
    m_page->sortBy(QStringLiteral("name"), false);
    m_page->command(QStringLiteral("new"))->trigger();
    type(QStringLiteral("Zeynep"));
    m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("email"))->setText(QStringLiteral("z@example.com"));
    key(Qt::Key_Return);
    QTRY_COMPARE(chosen(), QStringList({QStringLiteral("Zeynep")}));
}

void TestThingTablePage::shownRowsAreExported()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    m_file->add(QStringLiteral("=Banu"), u"mql");
    open();
    m_page->setColumns({QStringLiteral("name"), QStringLiteral("stage")});
    setFilter(QStringLiteral("stage"), FilterOp::AnyOf, {m_file->stage(u"mql").text()});
    const QString path = m_file->folder() + QStringLiteral("/shown.csv");
    m_page->work().exportTo(path, ExportFormat::Csv, CsvProfile::Spreadsheet);
    settle();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    QVERIFY2(written.contains(u"Name,Stage"), qPrintable(written));
    QVERIFY2(written.contains(u"'=Banu"), qPrintable(written));
    QVERIFY2(!written.contains(u"Ali"), qPrintable(written));
}

void TestThingTablePage::readOnlyFileIsOnlyLookedAt()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    const QString path = m_file->path();
    m_file->close();
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    auto pipeline = Pipeline::open(path);
    if (!pipeline || !(*pipeline)->store().isReadOnly())
        QSKIP("this account may write to every file");
    ThingTablePage page(**pipeline, m_theme, Table::Lead, Language::English);
    page.show();
    QTRY_VERIFY(page.feed().hasRead());
    QVERIFY(!page.command(QStringLiteral("new"))->isEnabled());
    QVERIFY(!page.command(QStringLiteral("delete"))->isEnabled());
}

void TestThingTablePage::companyIsOpenedAndEditedBesideTheTable()
{
    Lead lead;
    lead.givenName = QStringLiteral("Ayşe");
    const auto made = m_file->pipeline().leads().create(lead, QStringLiteral("Anadolu Yazılım"));
    QVERIFY(made.ok());
    open(Table::Company);
    QCOMPARE(names(), QStringList({QStringLiteral("Anadolu Yazılım")}));
    QCOMPARE(cell(0, QStringLiteral("leads")), QStringLiteral("1"));
    view().setCurrentIndex(model().index(0, 0));
    key(Qt::Key_Return);
    QVERIFY(m_page->companyPanel()->isVisible());
    key(Qt::Key_Return); // once more goes into it
    QVERIFY(m_page->companyPanel()->isAncestorOf(QApplication::focusWidget()));
    InlineEdit *city = m_page->companyPanel()->field(QStringLiteral("city"));
    city->setFocus();
    key(Qt::Key_Return);
    type(QStringLiteral("Ankara"));
    key(Qt::Key_Return);
    QTRY_COMPARE(cell(0, QStringLiteral("city")), QStringLiteral("Ankara"));
    QCOMPARE(m_file->newestAction(), ActionCode::EditCompany);
    QVERIFY(m_file->pipeline().store().undo().ok());
    QTRY_VERIFY(!city->value().isValid());
    QSignalSpy opened(m_page.get(), &ThingTablePage::wholeLeadWanted);
    const auto people = m_page->companyPanel()->findChildren<QAbstractButton *>();
    const auto person = std::find_if(people.begin(), people.end(), [](const QAbstractButton *b) { return b->accessibleName().startsWith(u"Ayşe"); });
    QVERIFY(person != people.end());
    (*person)->click();
    QCOMPARE(opened.size(), 1);
    InlineEdit *country = m_page->companyPanel()->field(QStringLiteral("country"));
    country->startEditing();
    type(QStringLiteral("de"));
    QVERIFY(country->commit());
    QTRY_COMPARE(country->value().toString(), QStringLiteral("DE"));
    city->setFocus();
    QTest::keyClick(m_page->companyPanel(), Qt::Key_Escape);
    QVERIFY(!m_page->companyPanel()->isVisible());
}

void TestThingTablePage::cellChangedMeanwhileIsNotOverwritten()
{
    const LeadId ali = m_file->add(QStringLiteral("Ali"), u"new");
    open();
    goTo(QStringLiteral("Ali"), QStringLiteral("title"));
    key(Qt::Key_F2);
    type(QStringLiteral("Mine"));
    auto other = Pipeline::open(m_file->path());
    QVERIFY(other.ok());
    QVERIFY((*other)->leads().edit(ali, std::array {std::pair(int(col::Lead::Title), textValue(QStringLiteral("Theirs")))}).ok());
    key(Qt::Key_Return); // it looks before it stores
    QVERIFY(view().isEditing() && view().openEdit()->isContested());
    QCOMPARE(m_file->lead(ali).title, QStringLiteral("Theirs"));
    QCOMPARE(view().openEdit()->typedText(), QStringLiteral("Mine"));
    view().openEdit()->choiceLine()->firstButton()->click();
    QCOMPARE(m_file->lead(ali).title, QStringLiteral("Mine"));
    QVERIFY(m_file->pipeline().drafts().all().empty());
}

void TestThingTablePage::companyKeepsWhatIsTypedWhenAnotherIsShown()
{
    Company company;
    company.name = QStringLiteral("Kraft");
    const CompanyId kraft = m_file->pipeline().leads().createCompany(company).valueOr({});
    company.name = QStringLiteral("Nord");
    const CompanyId nord = m_file->pipeline().leads().createCompany(company).valueOr({});
    open(Table::Company);
    m_page->openCompany(kraft);
    InlineEdit *employees = m_page->companyPanel()->field(QStringLiteral("employees"));
    employees->startEditing();
    type(QStringLiteral("some"));
    m_page->openCompany(nord);
    QVERIFY(!employees->isEditing() && !employees->hasOffer());
    QVERIFY2(m_messages->text().contains(u"some"), qPrintable(m_messages->text())); // said, not dropped in silence
    m_page->openCompany(kraft);
    QVERIFY(employees->hasOffer());
    employees->startEditing();
    QCOMPARE(employees->typedText(), QStringLiteral("some"));
    employees->cancel();
    QVERIFY(m_file->pipeline().drafts().all().empty());
}

void TestThingTablePage::panelThatIsGivenUpLeavesNoDraft()
{
    m_file->add(QStringLiteral("Ali"), u"new");
    open();
    choose({QStringLiteral("Ali")});
    for (const auto &begin : std::initializer_list<std::function<void()>> {
             [this] { m_page->addThing(); }, [this] { m_page->saveViewAs(); }, [this] { m_page->work().addToNewList(); },
             [this] { m_page->work().addLabel(); }, [this] { m_page->work().editField(); }}) {
        begin();
        if (auto *bulk = panel<BulkPanel>())
            bulk->chooseField(QStringLiteral("title"));
        type(QStringLiteral("Half"));
        QVERIFY(!m_file->pipeline().drafts().all().empty());
        if (qobject_cast<BulkPanel *>(m_page->openPanel()))
            key(Qt::Key_Escape); // the value
        key(Qt::Key_Escape);
        QVERIFY(!m_page->openPanel());
        QVERIFY(m_file->pipeline().drafts().all().empty());
    }
}

void TestThingTablePage::rowsOfADraftAreReadBack()
{
    const std::vector<qint64> keys {1, 2, 3, 7, 9, 10};
    QCOMPARE(draftTextOfRows({10, 3, 1, 2, 9, 7}), QStringLiteral("1-3,7,9-10"));
    QCOMPARE(rowsOfDraftText(QStringLiteral("1-3,7,9-10")), keys);
    QVERIFY(draftTextOfRows({}).isEmpty());
    QVERIFY(rowsOfDraftText(QStringLiteral("-,x,0,9-2,1-")).empty());
    std::vector<qint64> scattered;
    for (qint64 key = 1; key < 200'000; key += 2)
        scattered.push_back(key);
    QVERIFY(draftTextOfRows(scattered).isEmpty()); // too long to be kept
}

void TestThingTablePage::everyCommandHasANameAndAnId()
{
    open();
    QSet<QString> ids;
    for (const QAction *action : m_page->actions()) {
        QVERIFY2(action->objectName().startsWith(u"leads."), qPrintable(action->objectName()));
        QVERIFY(!action->text().isEmpty());
        QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
        ids.insert(action->objectName());
    }
    QCOMPARE(ids.size(), m_page->actions().size());
    for (const char16_t *id : {u"leads.add_filter", u"leads.save_view", u"leads.group_by", u"leads.columns", u"leads.export", u"leads.merge"})
        QVERIFY(ids.contains(QString::fromUtf16(id)));
}

void TestThingTablePage::cellsAndChipsHaveNames()
{
    m_file->add(QStringLiteral("Ali"), u"mql");
    open();
    setFilter(QStringLiteral("name"), FilterOp::Contains, {QStringLiteral("al")});
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&view());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Leads"));
    QAccessibleInterface *cellHere = table->tableInterface()->cellAt(0, model().columnOf(QStringLiteral("stage")));
    QVERIFY(cellHere);
    QCOMPARE(cellHere->text(QAccessible::Name), QStringLiteral("Stage: MQL"));
    QCOMPARE(m_page->filterBar().chip(0)->accessibleName(), m_page->filterBar().items().front().words);
}

QTEST_MAIN(TestThingTablePage)
#include "tst_thingtablepage.moc"
