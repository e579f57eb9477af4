#include "tests/ui/table/tablepagetrial.h"
#include "ui/controls/choiceline.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/inlineedit.h"
#include "ui/table/bulkpanel.h"
#include "ui/table/columnpanel.h"
#include "ui/table/companypanel.h"

#include <QAbstractItemModelTester>
#include <QAbstractButton>
#include <QAccessible>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace huni;

class TestThingTablePage : public QObject, private trial::TablePageTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void emptyPipelineOffersALead();
    void showsAllLeads();
    void headSortsAndShiftSortsFurther();
    void groupsShowTheirCountAndFoldByKeys();
    void selectionStaysWithItsThings();
    void commitOfAnotherProcessIsShown();
    void fiveHundredFieldsAndALongName();
    void markupIsShownAsTyped();
    void newLeadIsGoneTo();
    void readOnlyFileIsOnlyLookedAt();
    void companyIsOpenedAndEditedBesideTheTable();
    void cellChangedMeanwhileIsNotOverwritten();
    void companyKeepsWhatIsTypedWhenAnotherIsShown();
    void panelThatIsGivenUpLeavesNoDraft();
    void rowsOfADraftAreReadBack();
    void everyCommandHasANameAndAnId();
    void cellsAndChipsHaveNames();
    void companyPanelCountsAllAndReadsWhenItIsSeen();
};

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
             [this] { m_page->command(QStringLiteral("new"))->trigger(); }, [this] { m_page->views().saveAs(); }, [this] { m_page->lists().addToNewList(); },
             [this] { m_page->labels().editChosen(); }, [this] { m_page->rowActions().editField(); }}) {
        begin();
        if (auto *bulk = panel<BulkPanel>())
            bulk->chooseField(QStringLiteral("title"));
        type(QStringLiteral("Half"));
        QVERIFY(!m_file->pipeline().drafts().all().empty());
        if (panel<BulkPanel>() || panel<LabelPanel>())
            key(Qt::Key_Escape); // the value, the search
        key(Qt::Key_Escape);
        QVERIFY2(!m_page->openPanel(), m_page->openPanel() ? m_page->openPanel()->metaObject()->className() : "");
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

void TestThingTablePage::companyPanelCountsAllAndReadsWhenItIsSeen()
{
    Lead lead;
    lead.givenName = QStringLiteral("Ayşe");
    const auto made = m_file->pipeline().leads().create(lead, QStringLiteral("Anadolu Yazılım"));
    QVERIFY(made.ok());
    for (int i = 0; i < 101; ++i)
        QVERIFY(m_file->pipeline().moves().openOpportunity(*made, m_file->stage(u"demo")).ok());
    open(Table::Company);
    view().setCurrentIndex(model().index(0, 0));
    key(Qt::Key_Return);
    const auto notes = [this] {
        QStringList found;
        for (const auto *label : m_page->companyPanel()->findChildren<ElidedLabel *>())
            found += label->text();
        return found;
    };
    QVERIFY2(notes().contains(QStringLiteral("101")), qPrintable(notes().join(u'|')));
    const CompanyId company = m_page->companyPanel()->company();
    Q_EMIT m_page->companyPanel()->closed();
    QVERIFY(!m_page->companyPanel()->isVisible());
    const auto named = [&](const QString &name) {
        return m_file->pipeline().leads().editCompany(company, std::array {std::pair(int(col::Company::Name), textValue(name))}).ok();
    };
    QVERIFY(named(QStringLiteral("Yeni Ad")));
    QTRY_COMPARE(names(), QStringList {QStringLiteral("Yeni Ad")});
    QCOMPARE(m_page->companyPanel()->accessibleName(), QStringLiteral("Anadolu Yazılım")); // nobody looks at it
    m_page->companyPanel()->show();
    QCOMPARE(m_page->companyPanel()->accessibleName(), QStringLiteral("Yeni Ad"));
}

QTEST_MAIN(TestThingTablePage)
#include "tst_thingtablepage.moc"
