#include "tests/ui/shell/trialwindow.h"
#include "ui/board/conditionpanel.h"
#include "ui/board/quickaddpanel.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/messagebar.h"
#include "ui/controls/searchfield.h"
#include "ui/shell/pageheader.h"

#include <QAction>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace huni;

class TestBoardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void cardDraggedToAnotherColumnIsStoredAndTakenBack();
    void cardsDraggedTogetherStayInTheirOrder();
    void columnScrollsUnderACardAtTheEdgeOfTheBoard();
    void controlArrowMovesTheCardAndTheFocusFollows();
    void dragIntoSqlAsksAndEscLeavesTheCard();
    void moveAnywayIsRecordedWithItsReason();
    void dropOnLostAsksWhy();
    void dropOnWonWins();
    void deletedCardComesBackFromTheMessage();
    void cardsOfBothKindsComeBackTogether();
    void quickAddPutsTheLeadInTheColumnWithTheFocus();
    void quickAddKeepsWhatWasTypedWhenItIsRefused();
    void quickAddRefusesAnAddressThatIsNone();
    void newCardIsChosenOrToldOfWhileAFilterStands();
    void cardFoundByAFilterStaysInSight();
    void keysOfTheWindowWaitWhileAPanelAsks();
    void cardThatComesLateTakesNoFocusAway();
    void quickAddedOpportunityNeedsAReadableAmount();
    void digitsSwitchTheBand();
    void slashFiltersAndEscComesBack();
    void filterThatFindsNothingSaysSo();
    void filteredHeadSaysHowManyOfHowMany();
    void cardsOfOneSourceAreChosenInTheViewMenu();
    void namesOfPeopleHaveNoMnemonics();
    void newCardInAnEndColumnGoesToTheFirst();
    void clickBesideThePanelKeepsWhatWasTyped();
    void enterOnCancelCancels();
    void sortedCardsCannotBePlacedByHand();
    void emptyPipelineOffersALead();
    void headNamesTheOtherCurrencies();
    void tabStaysInsideAPanel();

private:
    void open(std::optional<Band> band)
    {
        m_page->showBand(band);
        QTRY_VERIFY(m_page->model().isSettled());
    }
    BoardView &view() { return m_page->view(); }
    int column(QStringView key) { return m_page->model().columnOf(m_file->stage(key)); }
    QStringList shown(QStringView key) { return trial::shownNames(*m_page, column(key)); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    // Letters that a test cannot press as keys go in as an input method gives them.
    static void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    const ColumnNumbers &numbers(QStringView key) { return view().columnHeader(column(key))->numbers(); }
    ConditionPanel *conditionPanel() { return qobject_cast<ConditionPanel *>(m_page->openPanel()); }
    static QPushButton *button(QWidget &in, const QString &text)
    {
        for (auto *found : in.findChildren<QPushButton *>()) {
            if (found->text() == text && !found->isHidden())
                return found;
        }
        return nullptr;
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<QWidget> m_ground;
    BoardPage *m_page = nullptr;
    PageHeader *m_header = nullptr;
    MessageBar *m_messages = nullptr;
};

void TestBoardPage::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestBoardPage::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    m_ground = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_ground.get());
    m_header = new PageHeader(m_theme, QStringLiteral("Board"));
    m_page = new BoardPage(m_file->pipeline(), m_theme, Language::English);
    layout->addWidget(m_header);
    layout->addWidget(m_page);
    m_messages = new MessageBar(m_theme, m_page);
    m_page->attachHeader(*m_header);
    m_page->setMessages(*m_messages);
    connect(m_page, &BoardPage::undoWanted, m_page,
            [this] { QVERIFY(m_file->pipeline().store().undo().ok()); });
    m_ground->resize(1280, 800);
    m_ground->show();
    m_ground->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_ground.get()));
}

void TestBoardPage::cleanup()
{
    m_ground.reset();
    m_file.reset();
}

void TestBoardPage::cardDraggedToAnotherColumnIsStoredAndTakenBack()
{
    m_file->add(QStringLiteral("Stays"), u"new", 20'00);
    const LeadId lead = m_file->add(QStringLiteral("Moves"), u"new", 300'00);
    open(Band::Tofu);
    trial::Mouse mouse(view());
    mouse.press(column(u"new"), 0);
    QVERIFY(view().isDragging());
    mouse.over(column(u"contacted"), QPoint(60, 60));
    mouse.release();
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("Stays")});
    QCOMPARE(shown(u"contacted"), QStringList{QStringLiteral("Moves")});
    QCOMPARE(numbers(u"new").count, 1);
    QCOMPARE(numbers(u"new").sum->minor, 20'00);
    QCOMPARE(numbers(u"contacted").sum->minor, 300'00);
    QVERIFY(view().columnView(column(u"contacted"))->hasFocus());

    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("new"));
    QCOMPARE(shown(u"new"), (QStringList{QStringLiteral("Moves"), QStringLiteral("Stays")}));
    QVERIFY(shown(u"contacted").isEmpty());
    QCOMPARE(numbers(u"new").sum->minor, 320'00);
    QCOMPARE(numbers(u"contacted").count, 0);
}

void TestBoardPage::cardsDraggedTogetherStayInTheirOrder()
{
    for (const char *name : {"D", "C", "B", "A"})
        m_file->add(QString::fromLatin1(name), u"new");
    open(Band::Tofu);
    ColumnView *from = view().columnView(column(u"new"));
    QTest::mouseClick(from->viewport(), Qt::LeftButton, {}, from->cardRect(0).center());
    QTest::mouseClick(from->viewport(), Qt::LeftButton, Qt::ControlModifier, from->cardRect(2).center());
    trial::Mouse mouse(view());
    mouse.press(column(u"new"), 2);
    mouse.over(column(u"engaged"), QPoint(60, 60));
    mouse.release();
    QCOMPARE(shown(u"engaged"), (QStringList{QStringLiteral("A"), QStringLiteral("C")}));
    QCOMPARE(m_file->names(u"engaged"), shown(u"engaged"));
    QCOMPARE(view().selectedIds().size(), 2);
    QVERIFY(m_file->pipeline().store().undo().ok()); // one action
    QCOMPARE(
        shown(u"new"),
        (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}));
}

void TestBoardPage::columnScrollsUnderACardAtTheEdgeOfTheBoard()
{
    for (int i = 0; i < 60; ++i)
        m_file->add(QStringLiteral("Ahmet %1").arg(i), u"new");
    open(Band::Tofu);
    const int from = column(u"new");
    ColumnView *list = view().columnView(from);
    const QPoint edge(20, list->viewport()->height() - 3); // beside the bar of targets, which stands in the middle
    QVERIFY(list->viewport()->mapTo(&view(), edge).x() < view().dropBar()->x());
    trial::Mouse mouse(view());
    mouse.press(from, 0);
    mouse.over(from, edge);
    QTRY_VERIFY(list->verticalScrollBar()->value() > list->pitch());
    mouse.release();
    QVERIFY(shown(u"new").indexOf(QStringLiteral("Ahmet 59")) > 3);
}

void TestBoardPage::controlArrowMovesTheCardAndTheFocusFollows()
{
    m_file->add(QStringLiteral("Other"), u"new");
    const LeadId lead = m_file->add(QStringLiteral("Mine"), u"new");
    m_file->add(QStringLiteral("There"), u"contacted");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
    QCOMPARE(view().currentColumn(), column(u"contacted"));
    QCOMPARE(view().currentId(), lead.uuid.view().toByteArray());
    QVERIFY(view().columnView(column(u"contacted"))->hasFocus());
    key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(shown(u"contacted"), (QStringList{QStringLiteral("There"), QStringLiteral("Mine")}));
    QCOMPARE(m_file->names(u"contacted"), shown(u"contacted"));
    QCOMPARE(view().currentId(), lead.uuid.view().toByteArray());
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("new"));
    QVERIFY(view().columnView(column(u"new"))->hasFocus());
}

void TestBoardPage::dragIntoSqlAsksAndEscLeavesTheCard()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe Demir"), u"qualifying");
    QVERIFY(m_file->pipeline()
                .qualification()
                .answer(lead, {{.dimension = QStringLiteral("need"), .verdict = Verdict::Yes}})
                .ok());
    open(Band::Mofu);
    trial::Mouse mouse(view());
    mouse.press(column(u"qualifying"), 0);
    mouse.over(column(u"sql"), QPoint(60, 60));
    mouse.release();
    QVERIFY(conditionPanel());
    QCOMPARE(conditionPanel()->asks(), ConditionPanel::Asks::Override);
    key(Qt::Key_Escape);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("qualifying"));
    QCOMPARE(shown(u"qualifying"), QStringList{QStringLiteral("Ayşe Demir")});
    QVERIFY(view().isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(m_file->newestAction(), ActionCode::AnswerChecklist);
}

void TestBoardPage::moveAnywayIsRecordedWithItsReason()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe Demir"), u"qualifying");
    open(Band::Mofu);
    view().setCurrentCard(column(u"qualifying"), 0);
    key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(conditionPanel());
    conditionPanel()->findChild<QLineEdit *>()->setText(QStringLiteral("The owner asked for a quote"));
    const QString reason = conditionPanel()->reason();
    QVERIFY(!reason.isEmpty());
    QPushButton *anyway = button(*conditionPanel(), QStringLiteral("Move anyway"));
    QVERIFY(anyway);
    QTest::mouseClick(anyway, Qt::LeftButton);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("sql"));
    QCOMPARE(shown(u"sql"), QStringList{QStringLiteral("Ayşe Demir")});
    Reader reader = m_file->pipeline().store().reader();
    const auto recorded = reader.read([&](Connection &c) {
        Query query(
            c, "SELECT reason, override FROM stage_change WHERE lead=?1 AND gone=0 ORDER BY n DESC LIMIT 1",
            lead);
        return query.next() ? QStringList{query.text(0), query.text(1)} : QStringList();
    });
    QCOMPARE(recorded.valueOr(QStringList()),
             (QStringList{reason, QStringLiteral("The owner asked for a quote")}));
}

void TestBoardPage::dropOnLostAsksWhy()
{
    const LeadId lead = m_file->add(QStringLiteral("Gone"), u"mql");
    open(Band::Mofu);
    trial::Mouse mouse(view());
    mouse.press(column(u"mql"), 0);
    mouse.overTarget(DropTarget::Lost);
    mouse.release();
    QVERIFY(conditionPanel());
    QCOMPARE(conditionPanel()->asks(), ConditionPanel::Asks::LossReason);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("mql"));
    auto *reasons = conditionPanel()->findChild<QComboBox *>();
    reasons->setCurrentIndex(reasons->findData(QStringLiteral("no_budget")));
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("lost"));
    QCOMPARE(m_file->lead(lead).lostReason, QStringLiteral("no_budget"));
    QVERIFY(shown(u"mql").isEmpty());
    QVERIFY(m_file->pipeline().store().undo().ok());
    QCOMPARE(m_file->lead(lead).lostReason, QString());
    QCOMPARE(shown(u"mql"), QStringList{QStringLiteral("Gone")});
}

void TestBoardPage::dropOnWonWins()
{
    const LeadId lead = m_file->add(QStringLiteral("Buyer"), u"sql", 500'00);
    QVERIFY(m_file->pipeline()
                .opportunities()
                .create({.name = QStringLiteral("Deal"), .lead = lead, .stage = m_file->stage(u"demo")})
                .ok());
    open(Band::Bofu);
    QCOMPARE(shown(u"demo").size(), 1);
    trial::Mouse mouse(view());
    mouse.press(column(u"demo"), 0);
    mouse.overTarget(DropTarget::Won);
    mouse.release();
    QVERIFY(shown(u"demo").isEmpty());
    QCOMPARE(shown(u"won").size(), 1);
    QCOMPARE(m_file->names(u"won"), shown(u"won"));
    QVERIFY2(m_page->countsText().startsWith(QStringLiteral("0 open card")), qPrintable(m_page->countsText()));
    QVERIFY2(m_page->countsText().endsWith(QStringLiteral("1 closed")), qPrintable(m_page->countsText()));
}

void TestBoardPage::deletedCardComesBackFromTheMessage()
{
    m_file->add(QStringLiteral("Below"), u"new");
    const LeadId lead = m_file->add(QStringLiteral("Gone"), u"new");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    key(Qt::Key_Delete);
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("Below")});
    QVERIFY(m_messages->isVisible());
    QVERIFY(view().isAncestorOf(QApplication::focusWidget())); // the next card
    QPushButton *undo = button(*m_messages, QStringLiteral("Undo"));
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(shown(u"new"), (QStringList{QStringLiteral("Gone"), QStringLiteral("Below")}));
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("new"));
}

void TestBoardPage::cardsOfBothKindsComeBackTogether()
{
    const LeadId alone = m_file->add(QStringLiteral("Alone"), u"new");
    const LeadId sold = m_file->add(QStringLiteral("Sold"), u"new");
    const auto sale = m_file->pipeline().moves().move({{CardRef::Kind::Lead, sold.uuid}}, {.stage = m_file->stage(u"demo")});
    QVERIFY(sale.ok());
    for (const CardRef &card : {CardRef {CardRef::Kind::Lead, alone.uuid}, sale->front().card})
        QVERIFY(m_file->pipeline().moves().move({card}, {.stage = m_file->stage(u"won")}).ok());
    open(Band::Bofu);
    const QStringList before = shown(u"won");
    QCOMPARE(before.size(), 2);
    const QAbstractItemModel &model = *view().columnView(column(u"won"))->model();
    Q_EMIT view().deleteRequested({model.index(0, 0).data(CardIdRole).toByteArray(), model.index(1, 0).data(CardIdRole).toByteArray()});
    QVERIFY(shown(u"won").isEmpty());
    QTest::mouseClick(button(*m_messages, QStringLiteral("Undo")), Qt::LeftButton);
    QCOMPARE(shown(u"won"), before);
}

void TestBoardPage::quickAddPutsTheLeadInTheColumnWithTheFocus()
{
    m_file->add(QStringLiteral("Old"), u"contacted");
    open(Band::Tofu);
    view().setCurrentCard(column(u"contacted"), 0);
    key(Qt::Key_N);
    QVERIFY(qobject_cast<QuickAddPanel *>(m_page->openPanel()));
    type(QStringLiteral("Işıl Çağan"));
    key(Qt::Key_Tab);
    type(QStringLiteral("Çağan Gıda"));
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(shown(u"contacted"), (QStringList{QStringLiteral("Işıl Çağan"), QStringLiteral("Old")}));
    QCOMPARE(view().columnView(column(u"contacted"))->currentRow(), 0);
    QVERIFY(view().columnView(column(u"contacted"))->hasFocus());
}

void TestBoardPage::quickAddKeepsWhatWasTypedWhenItIsRefused()
{
    m_file->add(QStringLiteral("Old"), u"new");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    key(Qt::Key_N);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Nobody Reachable"));
    key(Qt::Key_Return);
    QVERIFY(m_page->openPanel());
    QVERIFY(!m_page->openPanel()->problem().isEmpty());
    QCOMPARE(m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("name"))->text(),
             QStringLiteral("Nobody Reachable"));
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("Old")});
    auto *email = m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("email"));
    email->setFocus();
    QTest::keyClicks(email, QStringLiteral("now@example.com"));
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(shown(u"new").first(), QStringLiteral("Nobody Reachable"));
}

void TestBoardPage::quickAddRefusesAnAddressThatIsNone()
{
    m_file->add(QStringLiteral("Old"), u"new");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    key(Qt::Key_N);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Mistyped"));
    auto *email = m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("email"));
    email->setText(QStringLiteral("mistyped at example.com"));
    key(Qt::Key_Return);
    QVERIFY(m_page->openPanel());
    QVERIFY(m_page->openPanel()->problem().contains(QStringLiteral("mistyped at example.com")));
    QVERIFY(email->hasFocus());
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("Old")});
    email->setText(QStringLiteral("mistyped@example.com"));
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(shown(u"new").size(), 2);
}

void TestBoardPage::newCardIsChosenOrToldOfWhileAFilterStands()
{
    m_file->add(QStringLiteral("Zehra Kaya"), u"new");
    m_file->add(QStringLiteral("Ahmet Kaya"), u"new");
    open(Band::Tofu);
    m_header->search()->setText(QStringLiteral("zehra"));
    QTRY_VERIFY(m_page->model().isSettled());
    const auto add = [&](const QString &name) {
        view().setCurrentCard(column(u"new"), 0);
        m_page->addCard();
        QTest::keyClicks(QApplication::focusWidget(), name);
        m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("email"))->setText(QStringLiteral("new@example.com"));
        key(Qt::Key_Return);
        QVERIFY(!m_page->openPanel());
    };
    add(QStringLiteral("Zehra Demir"));
    QTRY_COMPARE(shown(u"new"), (QStringList{QStringLiteral("Zehra Demir"), QStringLiteral("Zehra Kaya")}));
    QCOMPARE(view().columnView(column(u"new"))->currentRow(), 0);
    QVERIFY(!m_messages->isVisible());
    add(QStringLiteral("Mehmet Demir"));
    QTRY_VERIFY(m_messages->isVisible());
    QVERIFY2(m_messages->text().contains(QStringLiteral("filter")), qPrintable(m_messages->text()));
    QCOMPARE(shown(u"new").size(), 2);
}

void TestBoardPage::cardFoundByAFilterStaysInSight()
{
    for (int i = 0; i < 120; ++i) // the newest stands on top: the one sought is the last
        m_file->add(i ? QStringLiteral("Ahmet %1").arg(i) : QStringLiteral("Zehra"), u"new");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    m_header->search()->setText(QStringLiteral("zehra"));
    QTRY_VERIFY(m_page->model().isSettled());
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("Zehra")});
    view().setCurrentCard(column(u"new"), 0);
    m_header->search()->clear();
    QTRY_VERIFY(m_page->model().isSettled());
    ColumnView *list = view().columnView(column(u"new"));
    QCOMPARE(list->currentRow(), 119);
    QVERIFY(list->viewport()->rect().contains(list->cardRect(119)));
}

void TestBoardPage::keysOfTheWindowWaitWhileAPanelAsks()
{
    const LeadId ahmet = m_file->add(QStringLiteral("Ahmet"), u"mql");
    open(Band::Mofu);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    m_page->window()->addAction(&undo);
    QSignalSpy undone(&undo, &QAction::triggered);
    view().setCurrentCard(column(u"mql"), 0);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    m_page->moveCard({CardRef::Kind::Lead, ahmet.uuid}, m_file->stage(u"lost"));
    QVERIFY(conditionPanel());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    QVERIFY(conditionPanel()->isAncestorOf(QApplication::focusWidget()));
    key(Qt::Key_Escape);
    QVERIFY(!m_page->openPanel());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 2);
}

void TestBoardPage::cardThatComesLateTakesNoFocusAway()
{
    m_file->add(QStringLiteral("Ahmet"), u"qualifying");
    open(Band::Mofu);
    view().setCurrentCard(column(u"qualifying"), 0);
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(shown(u"mql"), QStringList{QStringLiteral("Ahmet")});
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier); // asks, and waits for the card
    QVERIFY(conditionPanel());
    const QWidget *asking = QApplication::focusWidget();
    QVERIFY(m_file->pipeline().store().undo().ok()); // the card goes to another column behind the panel
    QCOMPARE(shown(u"mql"), QStringList{QStringLiteral("Ahmet")});
    QCOMPARE(QApplication::focusWidget(), asking);
}

void TestBoardPage::quickAddedOpportunityNeedsAReadableAmount()
{
    m_file->add(QStringLiteral("Somebody"), u"new");
    open(Band::Bofu);
    view().setCurrentCard(column(u"demo"), 0);
    key(Qt::Key_N);
    QVERIFY(m_page->openPanel());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Big deal"));
    m_page->openPanel()
        ->findChild<QLineEdit *>(QStringLiteral("company"))
        ->setText(QStringLiteral("Kraft GmbH"));
    auto *amount = m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("amount"));
    amount->setText(QStringLiteral("a lot"));
    key(Qt::Key_Return);
    QVERIFY(m_page->openPanel());
    QVERIFY(m_page->openPanel()->problem().contains(QStringLiteral("a lot")));
    amount->setText(QStringLiteral("12,500"));
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QCOMPARE(numbers(u"demo").sum->minor, 12'500'00);
}

void TestBoardPage::digitsSwitchTheBand()
{
    m_file->add(QStringLiteral("One"), u"new");
    m_file->add(QStringLiteral("Two"), u"mql");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    key(Qt::Key_2);
    QCOMPARE(m_page->band(), std::optional(Band::Mofu));
    QTRY_COMPARE(shown(u"mql"), QStringList{QStringLiteral("Two")});
    QVERIFY(view().isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(view().columnView(column(u"mql"))->currentRow(), 0); // Enter opens it
    key(Qt::Key_4);
    QVERIFY(!view().currentId().isEmpty());
    QCOMPARE(m_page->band(), std::nullopt);
    QCOMPARE(m_header->segments()->current(), QStringLiteral("all"));
    key(Qt::Key_9);
    QCOMPARE(m_page->band(), std::nullopt);
    key(Qt::Key_1);
    QCOMPARE(m_page->band(), std::optional(Band::Tofu));
}

void TestBoardPage::slashFiltersAndEscComesBack()
{
    m_file->add(QStringLiteral("Işıl Demir"), u"engaged");
    m_file->add(QStringLiteral("Ahmet Kaya"), u"new");
    open(Band::Tofu);
    view().setCurrentCard(column(u"new"), 0);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/"));
    QVERIFY(m_header->search()->hasFocus());
    QTest::keyClicks(m_header->search(), QStringLiteral("isil"));
    QTRY_VERIFY(m_page->model().isSettled());
    QVERIFY(shown(u"new").isEmpty());
    QCOMPARE(shown(u"engaged"), QStringList{QStringLiteral("Işıl Demir")});
    QVERIFY(m_page->countsText().contains(QStringLiteral("1 of ")));
    key(Qt::Key_Return); // to the first card found, in whatever column
    QVERIFY(view().columnView(column(u"engaged"))->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/"));
    key(Qt::Key_Escape);
    QTRY_COMPARE(shown(u"new"), QStringList{QStringLiteral("Ahmet Kaya")});
    QVERIFY(m_header->search()->hasFocus());
    key(Qt::Key_Escape);
    QVERIFY(view().isAncestorOf(QApplication::focusWidget()));
}

void TestBoardPage::filterThatFindsNothingSaysSo()
{
    m_file->add(QStringLiteral("Ahmet Kaya"), u"new");
    open(Band::Tofu);
    m_header->search()->setText(QStringLiteral("zzz"));
    QTRY_VERIFY(m_page->model().isSettled());
    QPushButton *clear = button(*m_page, QStringLiteral("Clear the filter"));
    QVERIFY(clear && clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_COMPARE(shown(u"new"), QStringList{QStringLiteral("Ahmet Kaya")});
    QVERIFY(!clear->isVisible());
    QVERIFY(m_header->search()->text().isEmpty());
    QVERIFY(view().isAncestorOf(QApplication::focusWidget()));
}

void TestBoardPage::filteredHeadSaysHowManyOfHowMany()
{
    m_file->add(QStringLiteral("Ahmet Kaya"), u"new", 90000);
    m_file->add(QStringLiteral("Zehra Kaya"), u"new", 20000);
    m_file->add(QStringLiteral("Zehra Demir"), u"new", 30000);
    open(Band::Tofu);
    ColumnHeader *head = view().columnHeader(column(u"new"));
    QCOMPARE(head->accessibleName(), QStringLiteral("New, cards: 3"));
    QCOMPARE(head->numbers().sum->minor, 140000);
    m_header->search()->setText(QStringLiteral("zehra"));
    QTRY_VERIFY(m_page->model().isSettled());
    QCOMPARE(head->accessibleName(), QStringLiteral("New, cards: 2 of 3"));
    QCOMPARE(head->numbers().sum->minor, 50000); // of the two
    QVERIFY(head->toolTip().contains(QStringLiteral("that the filter shows")));
    m_page->clearFilter();
    QTRY_VERIFY(m_page->model().isSettled());
    QCOMPARE(head->accessibleName(), QStringLiteral("New, cards: 3"));
    QCOMPARE(head->numbers().sum->minor, 140000);
}

void TestBoardPage::cardsOfOneSourceAreChosenInTheViewMenu()
{
    const LeadId fromFair = m_file->add(QStringLiteral("Fair"), u"new");
    m_file->add(QStringLiteral("Other"), u"new");
    open(Band::Tofu);
    const Channel channel = m_page->model().catalog().channels.at(2);
    const std::pair<int, Value> cell {col::Lead::Channel, Value {channel.id.uuid}};
    QVERIFY(m_file->pipeline().leads().edit(fromFair, std::span(&cell, 1)).ok());
    auto *button = m_header->findChild<QPushButton *>(QStringLiteral("viewButton"));
    const auto openMenu = [button] {
        Q_EMIT button->menu()->aboutToShow();
        for (QAction *action : button->menu()->actions()) {
            if (action->objectName() == u"sourceFilter")
                return action->menu();
        }
        return static_cast<QMenu *>(nullptr);
    };
    QMenu *sources = openMenu();
    QVERIFY(sources);
    QCOMPARE(sources->actions().size(), qsizetype(m_page->model().catalog().channels.size()) + 1);
    QVERIFY(sources->actions().first()->isChecked());
    sources->actions().at(3)->trigger();
    QTRY_COMPARE(shown(u"new"), QStringList {QStringLiteral("Fair")});
    QVERIFY(button->toolTip().contains(channel.name(false).toHtmlEscaped()));
    sources = openMenu();
    QVERIFY(sources->actions().at(3)->isChecked());
    sources->actions().first()->trigger();
    QTRY_COMPARE(shown(u"new").size(), 2);
}

void TestBoardPage::namesOfPeopleHaveNoMnemonics()
{
    const auto member = m_file->pipeline().catalog()->members.at(0);
    const std::pair<int, Value> cell {col::Member::Name, textValue(QStringLiteral("R&D"))};
    QVERIFY(m_file->pipeline()
                .store()
                .write(ActionCode::EditLead, {}, [&](Writer &writer) -> Result<void> {
                    writer.set(Table::Member, member.id.uuid, {cell});
                    return {};
                })
                .ok());
    open(Band::Tofu);
    auto *button = m_header->findChild<QPushButton *>(QStringLiteral("viewButton"));
    Q_EMIT button->menu()->aboutToShow();
    QStringList texts;
    for (const QAction *action : button->menu()->findChildren<QMenu *>().first()->actions())
        texts += action->text();
    QVERIFY2(texts.filter(QStringLiteral("R&&D")).size() == 1, qPrintable(texts.join(u'\n')));
}

void TestBoardPage::newCardInAnEndColumnGoesToTheFirst()
{
    open(Band::Bofu);
    view().columnView(column(u"won"))->setFocus();
    key(Qt::Key_N);
    QVERIFY(m_page->openPanel());
    QVERIFY(m_page->openPanel()->accessibleName().contains(
        m_page->model().stageOf(0).name(false)));
    key(Qt::Key_Escape);
}

void TestBoardPage::clickBesideThePanelKeepsWhatWasTyped()
{
    open(Band::Tofu);
    m_page->addCard();
    OverlayPanel *panel = m_page->openPanel();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Half a name"));
    QTest::mouseClick(panel, Qt::LeftButton, {}, QPoint(3, 3));
    QCOMPARE(m_page->openPanel(), panel);
    panel->findChild<QLineEdit *>(QStringLiteral("name"))->clear();
    QTest::mouseClick(panel, Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(!m_page->openPanel());
}

void TestBoardPage::enterOnCancelCancels()
{
    open(Band::Tofu);
    m_page->addCard();
    auto *name = m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("name"));
    name->setText(QStringLiteral("Nobody"));
    m_page->openPanel()->findChild<QLineEdit *>(QStringLiteral("email"))->setText(QStringLiteral("nobody@example.com"));
    button(*m_page->openPanel(), QStringLiteral("Cancel"))->setFocus();
    key(Qt::Key_Return);
    QVERIFY(!m_page->openPanel());
    QVERIFY(shown(u"new").isEmpty());
}

void TestBoardPage::sortedCardsCannotBePlacedByHand()
{
    m_file->add(QStringLiteral("Small"), u"new", 1'00);
    m_file->add(QStringLiteral("Large"), u"new", 9'00);
    m_page->model().setOrder(BoardOrder::Worth);
    open(Band::Tofu);
    QCOMPARE(shown(u"new"), (QStringList{QStringLiteral("Large"), QStringLiteral("Small")}));
    view().setCurrentCard(column(u"new"), 0);
    key(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(!view().refusal().isEmpty());
    QCOMPARE(shown(u"new"), (QStringList{QStringLiteral("Large"), QStringLiteral("Small")}));
    key(Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(shown(u"contacted"), QStringList{QStringLiteral("Large")});
    m_page->model().setOrder(BoardOrder::ByHand);
    QTRY_VERIFY(m_page->model().isSettled());
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("Small")});
}

void TestBoardPage::emptyPipelineOffersALead()
{
    open(Band::Tofu);
    auto *add = button(*m_page, QStringLiteral("New lead"));
    QVERIFY(add && add->isVisible());
    QSignalSpy sample(m_page, &BoardPage::sampleWanted);
    QTest::mouseClick(button(*m_page, QStringLiteral("Open the sample")), Qt::LeftButton);
    QCOMPARE(sample.count(), 1);
    QSignalSpy import(m_page, &BoardPage::importWanted);
    QTest::mouseClick(button(*m_page, QStringLiteral("Import a file")), Qt::LeftButton);
    QCOMPARE(import.count(), 1);
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(m_page->openPanel());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("First"));
    m_page->openPanel()
        ->findChild<QLineEdit *>(QStringLiteral("phone"))
        ->setText(QStringLiteral("+90 555 111 22 33"));
    key(Qt::Key_Return);
    QCOMPARE(shown(u"new"), QStringList{QStringLiteral("First")});
    QVERIFY(!add->isVisible());
    QVERIFY(view().columnView(column(u"new"))->hasFocus());
}

void TestBoardPage::headNamesTheOtherCurrencies()
{
    m_file->add(QStringLiteral("A"), u"new", 100'00);
    m_file->add(QStringLiteral("B"), u"new", 50'00, Currency::of("EUR"));
    m_file->add(QStringLiteral("C"), u"new", 70'00, Currency::of("USD"));
    open(Band::Tofu);
    QCOMPARE(numbers(u"new").sum->minor, 100'00);
    QCOMPARE(numbers(u"new").perCurrency.size(), size_t(3));
    const QString tip = view().columnHeader(column(u"new"))->toolTip();
    QVERIFY(tip.contains(QStringLiteral("Total in TRY")));
    QVERIFY(tip.contains(QStringLiteral("50")) && tip.contains(QStringLiteral("70")));
    QVERIFY(!tip.contains(QStringLiteral("Moves on when Moves")));
}

void TestBoardPage::tabStaysInsideAPanel()
{
    m_file->add(QStringLiteral("A"), u"new");
    open(Band::Tofu);
    view().setCurrentCard(0, 0);
    key(Qt::Key_N);
    OverlayPanel *panel = m_page->openPanel();
    QSet<QWidget *> seen;
    for (int i = 0; i < 12; ++i) {
        QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
        seen += QApplication::focusWidget();
        key(Qt::Key_Tab);
    }
    QCOMPARE(seen.size(), 7); // name, company, e-mail, phone, source, two buttons
    key(Qt::Key_Escape);
    QVERIFY(view().columnView(0)->hasFocus());
}

QTEST_MAIN(TestBoardPage)
#include "tst_boardpage.moc"
