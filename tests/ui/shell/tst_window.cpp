#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/inlineedit.h"
#include "ui/controls/messagebar.h"
#include "ui/lead/answerbar.h"
#include "ui/lead/checklistview.h"
#include "ui/lead/composer.h"
#include "ui/lead/draftsbar.h"
#include "ui/lead/dimensionrow.h"
#include "ui/lead/leadbody.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/profileform.h"
#include "ui/shell/commands.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/session.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/table/tableview.h"
#include "ui/table/thingtablepage.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

using namespace huni;

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void undoAndRedoByKeysNameWhatTheyDo();
    void undoTakesTheFocusAlongWithItsCard();
    void undoOfTheStatusLineIsTheSame();
    void undoOfAMessageNeverTakesBackSomethingElse();
    void enterOpensThePanelAndEscComesBackToTheCard();
    void panelComesBackWithTheBoard();
    void titleOfTheBoardIsWholeInTheSmallestWindow();
    void enterAgainGoesIntoThePanel();
    void panelFollowsTheArrows();
    void fieldEditedInThePanelIsTakenBack();
    void checklistFilledToQualifiedAndTakenBackOneByOne();
    void leadPageIsLeftToItsCard();
    void pagesAreBuiltWhenTheyAreShown();
    void everyMenuEntryHasWordsAndNoTwoShareAKey();
    void namesInMenusKeepTheirAmpersand();
    void shortcutsOfAllMenusAreListed();
    void firstWindowFitsTheScreen();
    void tabGoesRoundTheWindowInReadingOrder();
    void anotherProcessIsSeenInUndoAndBoard();
    void readOnlyFileSaysSoAndOffersNoNewLead();
    void bandAndSizeOfCardsAreRemembered();
    void otherLanguageMakesTheWindowAnewOnTheSameFile();
    void anotherFileTakesTheWindow();
    void barsAtTheLowerEdgeCoverNothing_data();
    void barsAtTheLowerEdgeCoverNothing();
    void manyDraftsLeaveThePageItsRoom();
    void screenshotsOfAllPages();
    void screenshotsRefuseAnUnknownPage();
    void screenshotsLeaveTheFileAsItIs();

private:
    void openWindow()
    {
        m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->board().showBand(Band::Tofu);
        QTRY_VERIFY(m_window->isSettled());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key(key), modifiers);
    }
    BoardView &view() { return m_window->board().view(); }
    QStringList shown(int column) { return trial::shownNames(m_window->board(), column); }
    QString lastAction() { return m_window->frame().statusLine()->lastAction(); }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
};

void TestWindow::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestWindow::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    qputenv("XDG_DATA_HOME", m_file->folder().toUtf8());
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_preferences->setLanguage(Language::English);
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestWindow::undoAndRedoByKeysNameWhatTheyDo()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe Demir"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
    QCOMPARE(lastAction(), QStringLiteral("Undo: moved \"Ayşe Demir\" to Contacted"));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("new"));
    QCOMPARE(shown(0), QStringList{QStringLiteral("Ayşe Demir")});
    QVERIFY(lastAction().contains(QStringLiteral("Ayşe Demir"))
            && !lastAction().contains(QStringLiteral("Contacted")));
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
    QCOMPARE(lastAction(), QStringLiteral("Undo: moved \"Ayşe Demir\" to Contacted"));
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown(0).isEmpty());
    QVERIFY(lastAction().isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier); // nothing left: nothing happens
    key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(shown(0), QStringList{QStringLiteral("Ayşe Demir")});
}

void TestWindow::undoTakesTheFocusAlongWithItsCard()
{
    m_file->add(QStringLiteral("C"), u"contacted");
    m_file->add(QStringLiteral("B"), u"new");
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    const QByteArray card = view().currentId();
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(shown(1), (QStringList{QStringLiteral("A"), QStringLiteral("C")}));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(0), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(view().currentId(), card);
    QVERIFY(view().columnView(0)->hasFocus());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view().currentId(), card);
    QVERIFY(view().columnView(1)->hasFocus());
}

void TestWindow::undoOfTheStatusLineIsTheSame()
{
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    Q_EMIT m_window->frame().statusLine()->undoRequested();
    QVERIFY(shown(0).isEmpty());
}

void TestWindow::undoOfAMessageNeverTakesBackSomethingElse()
{
    m_file->add(QStringLiteral("B"), u"new");
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    key(Qt::Key_Delete);
    QVERIFY(m_window->frame().messageBar()->isVisible());
    key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(!m_window->frame().messageBar()->isVisible());
    QVERIFY(lastAction().contains(QStringLiteral("Contacted")));
}

void TestWindow::enterOpensThePanelAndEscComesBackToTheCard()
{
    m_file->add(QStringLiteral("B"), u"new");
    const LeadId lead = m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    QVERIFY(view().isAncestorOf(QApplication::focusWidget())); // from the start
    view().setCurrentCard(0, 0);
    key(Qt::Key_Return);
    QVERIFY(m_window->frame().isPanelShown());
    QCOMPARE(m_window->leadPanel().lead(), lead);
    QVERIFY(view().columnView(0)->hasFocus());
    m_window->leadPanel().body()->showPart(QStringLiteral("deal"));
    m_window->leadPanel().body()->checklist()->row(0)->bar()->setFocus();
    key(Qt::Key_Escape);
    QVERIFY(!m_window->frame().isPanelShown());
    QVERIFY(view().columnView(0)->hasFocus());
    QCOMPARE(view().columnView(0)->currentRow(), 0);
    key(Qt::Key_Down);
    QCOMPARE(view().columnView(0)->currentRow(), 1);
}

void TestWindow::panelComesBackWithTheBoard()
{
    const LeadId lead = m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    key(Qt::Key_Return);
    QVERIFY(m_window->leadPanel().isVisible());
    key(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("settings"));
    QVERIFY(!m_window->leadPanel().isVisible());
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->leadPanel().isVisible());
    QCOMPARE(m_window->leadPanel().lead(), lead);
    m_window->showLeadPage(lead);
    QVERIFY(!m_window->leadPanel().isVisible());
    key(Qt::Key_Escape);
    QVERIFY(m_window->leadPanel().isVisible());
}

void TestWindow::titleOfTheBoardIsWholeInTheSmallestWindow()
{
    openWindow();
    m_window->resize(m_window->minimumSize());
    QApplication::processEvents();
    const auto labels = m_window->frame().findChildren<ElidedLabel *>();
    const auto title = std::find_if(labels.begin(), labels.end(), [](const ElidedLabel *label) {
        return label->isVisible() && label->text() == u"Board";
    });
    QVERIFY(title != labels.end());
    QVERIFY2((*title)->width() >= (*title)->sizeHint().width(),
             qPrintable(QString::number((*title)->width())));
}

void TestWindow::enterAgainGoesIntoThePanel()
{
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QVERIFY(m_window->leadPanel().isAncestorOf(QApplication::focusWidget()));
    key(Qt::Key_Escape);
    QVERIFY(view().columnView(0)->hasFocus());
}

void TestWindow::panelFollowsTheArrows()
{
    const LeadId below = m_file->add(QStringLiteral("B"), u"new");
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    key(Qt::Key_Return);
    key(Qt::Key_Down);
    QCOMPARE(m_window->leadPanel().lead(), below);
    QVERIFY(view().columnView(0)->hasFocus());
}

void TestWindow::fieldEditedInThePanelIsTakenBack()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    openWindow();
    m_window->showLead(lead);
    m_window->leadPanel().body()->showPart(QStringLiteral("profile"));
    InlineEdit *title = m_window->leadPanel().body()->profile()->field(QStringLiteral("title"));
    QVERIFY(title);
    title->startEditing();
    QTest::keyClicks(title->focusProxy(), QStringLiteral("CTO"));
    QTest::keyClick(title->focusProxy(), Qt::Key_Return);
    QCOMPARE(m_file->lead(lead).title, QStringLiteral("CTO"));
    const CardData card = view().columnView(0)->model()->index(0, 0).data(CardRole).value<CardData>();
    QCOMPARE(card.title, QStringLiteral("CTO"));
    m_window->undo();
    QCOMPARE(m_file->lead(lead).title, QString());
    QCOMPARE(title->value().toString(), QString());
}

void TestWindow::checklistFilledToQualifiedAndTakenBackOneByOne()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"qualifying");
    openWindow();
    m_window->board().showBand(Band::Mofu);
    QTRY_VERIFY(m_window->isSettled());
    m_window->showLead(lead);
    m_window->leadPanel().body()->showPart(QStringLiteral("deal"));
    ChecklistView *checklist = m_window->leadPanel().body()->checklist();
    const auto marks
        = [this] { return view().columnView(1)->model()->index(0, 0).data(CardRole).value<CardData>().bant; };
    for (int row = 0; row < 3; ++row)
        QTest::keyClick(checklist->row(row)->bar(), Qt::Key_Y);
    QCOMPARE(checklist->answered(), 3);
    QCOMPARE(marks()[2], BantMark::Yes);
    m_window->board().moveCard({CardRef::Kind::Lead, lead.uuid},
                               m_file->stage(u"sql")); // no question is asked
    QVERIFY(!m_window->board().openPanel());
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("sql"));
    m_window->undo();
    for (int left = 2; left >= 0; --left) {
        m_window->undo();
        QCOMPARE(checklist->answered(), left);
        QCOMPARE(marks()[size_t(left)], BantMark::Unknown);
    }
}

void TestWindow::leadPageIsLeftToItsCard()
{
    const LeadId lead = m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    m_window->showLeadPage(lead);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("lead"));
    Q_EMIT m_window->leadPage().back();
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("board"));
    QVERIFY(view().columnView(0)->hasFocus());
}

void TestWindow::pagesAreBuiltWhenTheyAreShown()
{
    openWindow();
    QVERIFY(!m_window->frame().page(QStringLiteral("settings")));
    QVERIFY(!m_window->findChild<LeadPanel *>());
    m_window->frame().showPage(QStringLiteral("settings"));
    QVERIFY(m_window->frame().page(QStringLiteral("settings"))->isVisible());
    m_window->frame().showPage(QStringLiteral("nowhere"));
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("settings"));
}

void TestWindow::everyMenuEntryHasWordsAndNoTwoShareAKey()
{
    openWindow();
    QSet<QString> keys;
    const auto menus = m_window->menuBar()->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 4);
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions()) {
            QVERIFY(action->isSeparator() || !action->text().isEmpty());
            QVERIFY2(action->isSeparator() || action->text().contains(u'&'), qPrintable(action->text()));
            for (const QKeySequence &sequence : action->shortcuts()) {
                const QString text = sequence.toString();
                QVERIFY2(!keys.contains(text), qPrintable(text));
                keys += text;
            }
        }
    }
    QVERIFY(keys.contains(QStringLiteral("Ctrl+N")));
}

void TestWindow::namesInMenusKeepTheirAmpersand()
{
    m_file->add(QStringLiteral("R&D Ltd"), u"new");
    openWindow();
    view().setCurrentCard(0, 0);
    key(Qt::Key_Right, Qt::ControlModifier);
    QStringList texts;
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            texts += action->text();
    }
    QVERIFY(texts.contains(QStringLiteral("&Undo: moved \"R&&D Ltd\" to Contacted")));
    QCOMPARE(lastAction(), QStringLiteral("Undo: moved \"R&D Ltd\" to Contacted"));
    m_window->undo();
    m_window->undo();
    m_file->add(QString(200, u'x'), u"new");
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            QVERIFY2(action->text().size() < 100, qPrintable(action->text()));
    }
}

void TestWindow::shortcutsOfAllMenusAreListed()
{
    m_file->add(QStringLiteral("R&D"), u"new");
    openWindow();
    const ShortcutsDialog dialog(m_theme, m_window->commands(), *m_preferences);
    QStringList listed;
    QStringList words;
    for (const KeyGroup &group : dialog.groups()) {
        QVERIFY(!group.title.isEmpty());
        for (const KeyWords &key : group.keys) {
            listed += key.keys.split(QStringLiteral(", "));
            words += key.does;
            QVERIFY2(!key.does.contains(u'&'), qPrintable(key.does));
        }
    }
    int found = 0;
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            for (const QKeySequence &sequence : action->shortcuts()) {
                const QString text = sequence.toString(QKeySequence::NativeText);
                QVERIFY2(listed.contains(text), qPrintable(text));
                ++found;
            }
        }
    }
    QVERIFY(found > 8);
    QVERIFY(words.contains(QStringLiteral("Undo")));
}

void TestWindow::firstWindowFitsTheScreen()
{
    Window window(m_file->pipeline(), m_theme, *m_preferences); // no size is remembered yet
    const QSize room = window.screen()->availableSize();
    QVERIFY(window.width() <= std::max(room.width(), window.minimumWidth()));
    QVERIFY(window.height() <= std::max(room.height(), window.minimumHeight()));
}

void TestWindow::tabGoesRoundTheWindowInReadingOrder()
{
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    const auto placeOf = [this](const QWidget *widget) {
        MainFrame &frame = m_window->frame();
        if (frame.sidebar()->isAncestorOf(widget))
            return QStringLiteral("pages");
        if (view().isAncestorOf(widget))
            return QStringLiteral("board");
        return frame.statusLine()->isAncestorOf(widget) ? QStringLiteral("status") : QStringLiteral("head");
    };
    for (const QString &page : {QStringLiteral("settings"), QStringLiteral("board")})
        m_window->frame().showPage(page);
    view().setCurrentCard(0, 0);
    QStringList places;
    for (int i = 0; i < 40 && (places.size() < 2 || QApplication::focusWidget() != view().columnView(0));
         ++i) {
        const QString place = placeOf(QApplication::focusWidget());
        if (places.isEmpty() || places.last() != place)
            places += place;
        key(Qt::Key_Tab);
    }
    QCOMPARE(places,
             (QStringList{QStringLiteral("board"), QStringLiteral("status"), QStringLiteral("pages"),
                          QStringLiteral("head")}));
    QCOMPARE(QApplication::focusWidget(), view().columnView(0));
    QVERIFY(!m_window->windowIcon().isNull());
}

void TestWindow::anotherProcessIsSeenInUndoAndBoard()
{
    m_file->add(QStringLiteral("Ours"), u"new");
    openWindow();
    {
        auto other = Pipeline::open(m_file->path());
        QVERIFY(other.ok());
        Lead lead;
        lead.givenName = QStringLiteral("Theirs");
        lead.phone = QStringLiteral("+90 212 000 00 00");
        QVERIFY((*other)->leads().create(lead).ok());
    }
    m_file->pipeline().store().lookForCommitsElsewhere();
    QTRY_COMPARE(shown(0), (QStringList{QStringLiteral("Theirs"), QStringLiteral("Ours")}));
    QCOMPARE(view().columnHeader(0)->numbers().count, 2);
    QTRY_VERIFY(m_window->frame().statusLine()->counts().contains(QLatin1Char('2')));
}

void TestWindow::readOnlyFileSaysSoAndOffersNoNewLead()
{
    // Of a newer program: opens read-only for everybody, also for root.
    m_file->add(QStringLiteral("A"), u"new");
    const QString path = m_file->path();
    QVERIFY(m_file->pipeline()
                .store()
                .inspect([](Connection &connection) -> Result<void> {
                    Query version(connection, "PRAGMA user_version");
                    version.next();
                    const std::string next = "PRAGMA user_version=" + std::to_string(version.integer(0) + 1);
                    Query write(connection, next.c_str());
                    write.next();
                    return {};
                })
                .ok());
    m_file->close();
    auto opened = Pipeline::open(path);
    QVERIFY(opened.ok());
    QVERIFY((*opened)->store().isReadOnly());
    Window window(**opened, m_theme, *m_preferences);
    window.show();
    QVERIFY(window.windowTitle().contains(QStringLiteral("read only")));
    QVERIFY(!window.frame().messageBar()->text().isEmpty());
    QTRY_VERIFY(window.isSettled());
    window.board().showBand(Band::Tofu);
    QCOMPARE(trial::shownNames(window.board(), 0), QStringList{QStringLiteral("A")});
    QStringList states;
    for (const auto *button : window.frame().statusLine()->findChildren<QPushButton *>())
        states += button->text();
    QVERIFY(states.contains(QStringLiteral("Read only")) && !states.contains(QStringLiteral("Saved")));
    window.showLead(window.board().model().card(0, 0)->lead);
    QVERIFY(!window.leadPanel().body()->composer()->isVisible());
    window.frame().messageBar()->showMessage(MessageBar::Done, QString());
    window.board().addCard();
    QVERIFY(!window.board().openPanel());
    QVERIFY(window.frame().messageBar()->text().contains(path)); // and says why not
}

void TestWindow::bandAndSizeOfCardsAreRemembered()
{
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    m_window->board().showBand(Band::Bofu);
    m_window->board().setDensity(CardDensity::Compact);
    m_window.reset();
    m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
    QCOMPARE(m_window->board().band(), std::optional(Band::Bofu));
    QCOMPARE(m_window->board().density(), CardDensity::Compact);
}

void TestWindow::otherLanguageMakesTheWindowAnewOnTheSameFile()
{
    m_file->add(QStringLiteral("A"), u"new");
    const QString path = m_file->path();
    m_file->close();
    Session session(m_theme, *m_preferences);
    QVERIFY(session.open(path).ok());
    QPointer<Window> before = session.window();
    before->board().showBand(Band::Tofu);
    const LeadId lead = before->board().model().card(0, 0)->lead;
    before->showLead(lead);
    before->frame().showPage(QStringLiteral("settings"));
    auto *language = before->findChild<QComboBox *>(QStringLiteral("language"));
    QVERIFY(language);
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QTRY_VERIFY(!before);
    QVERIFY(session.window());
    QCOMPARE(m_preferences->language(), Language::Turkish);
    QCOMPARE(session.window()->frame().currentPage(), QStringLiteral("settings"));
    QTRY_VERIFY(session.window()->isSettled());
    QCOMPARE(session.window()->board().view().columnHeader(0)->accessibleName().section(u',', 0, 0),
             QStringLiteral("Yeni"));
    QCOMPARE(trial::shownNames(session.window()->board(), 0), QStringList{QStringLiteral("A")});
    session.window()->frame().showPage(QStringLiteral("board"));
    QVERIFY(session.window()->leadPanel().isVisible());
    QCOMPARE(session.window()->leadPanel().lead(), lead);
}

void TestWindow::anotherFileTakesTheWindow()
{
    m_file->add(QStringLiteral("A"), u"new");
    const QString path = m_file->path();
    m_file->close();
    trial::TrialFile second;
    second.add(QStringLiteral("Z"), u"new");
    const QString other = second.path();
    second.close();
    Session session(m_theme, *m_preferences);
    QVERIFY(session.open(path).ok());
    QVERIFY(session.open(other).ok());
    session.window()->board().showBand(Band::Tofu);
    QCOMPARE(trial::shownNames(session.window()->board(), 0), QStringList{QStringLiteral("Z")});
    QVERIFY(!session.open(path + QStringLiteral(".not")).ok());
    QVERIFY(session.window()); // what was open stays
    QCOMPARE(trial::shownNames(session.window()->board(), 0), QStringList{QStringLiteral("Z")});
}

void TestWindow::barsAtTheLowerEdgeCoverNothing_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280x720") << QSize(1280, 720);
    QTest::newRow("the smallest, as at 200 %") << QSize(900, 480);
}

// Drafts that are offered, what can be done with chosen rows, and a message: all three at once.
void TestWindow::barsAtTheLowerEdgeCoverNothing()
{
    QFETCH(QSize, size);
    for (int i = 0; i < 5; ++i)
        m_file->add(QStringLiteral("Lead %1").arg(i), u"new");
    m_file->pipeline().drafts().keep({QStringLiteral("composer"), m_file->add(QStringLiteral("Ayşe"), u"new").uuid, QStringLiteral("text")}, QStringLiteral("A note"));
    QVERIFY(m_file->pipeline().drafts().writeNow().ok());
    m_file->reopen();
    openWindow();
    m_window->resize(size);
    QTRY_VERIFY(m_window->draftsBar() && m_window->draftsBar()->isVisible());
    m_window->frame().showPage(QStringLiteral("leads"));
    QTRY_VERIFY(m_window->isSettled());
    m_window->tablePage(Table::Lead).view().selectAll();
    auto *chosen = m_window->tablePage(Table::Lead).findChild<QWidget *>(QStringLiteral("selectionBar"));
    QTRY_VERIFY(chosen->isVisible());
    MessageBar *message = m_window->frame().messageBar();
    message->showMessage(MessageBar::Done, QStringLiteral("Something was done."), QStringLiteral("Undo"));
    const auto place = [this](const QWidget *bar) { return QRect(bar->mapTo(m_window.get(), QPoint()), bar->size()); };
    const QWidget *bars[] = {m_window->draftsBar(), chosen, message, m_window->frame().statusLine()};
    QTRY_COMPARE(m_window->draftsBar()->height(), m_window->draftsBar()->maximumHeight()); // it is laid out
    for (const QWidget *one : bars) {
        QVERIFY(m_window->rect().contains(place(one)));
        for (const QWidget *other : bars)
            QVERIFY2(one == other || !place(one).intersects(place(other)), qPrintable(one->objectName() + u' ' + other->objectName()));
    }
    m_window->tablePage(Table::Lead).view().clearSelection();
    QTRY_VERIFY(!chosen->isVisible());
    const int before = message->geometry().bottom();
    m_window->tablePage(Table::Lead).view().selectAll(); // it comes while the message stands there
    QTRY_VERIFY(chosen->isVisible());
    QTRY_VERIFY(!place(chosen).intersects(place(message)));
    QVERIFY(message->geometry().bottom() < before);
}

void TestWindow::manyDraftsLeaveThePageItsRoom()
{
    for (int i = 0; i < 20; ++i)
        m_file->pipeline().drafts().keep({QStringLiteral("note"), Uuid::random(), QStringLiteral("text")}, QStringLiteral("Note %1").arg(i));
    QVERIFY(m_file->pipeline().drafts().writeNow().ok());
    m_file->reopen();
    openWindow();
    m_window->resize(m_window->minimumSize());
    QTRY_VERIFY(m_window->draftsBar() && m_window->draftsBar()->isVisible());
    QTRY_VERIFY(m_window->draftsBar()->height() <= m_window->height() / 3);
    QTRY_VERIFY(m_window->board().height() > m_window->height() / 3);
}

void TestWindow::screenshotsOfAllPages()
{
    m_file->add(QStringLiteral("A"), u"mql");
    const QString path = m_file->path();
    m_file->close();
    const auto files = takeScreenshots(path,
                                       {m_file->folder() + QStringLiteral("/shots"),
                                        {},
                                        {QStringLiteral("dark")},
                                        {QStringLiteral("en")},
                                        {900, 600}},
                                       m_theme);
    QVERIFY(files.ok());
    QCOMPARE(files->size(), screenshotPages().size());
    for (const QString &file : *files) {
        const QImage image(file);
        QCOMPARE(image.size(), QSize(900, 600));
    }
    m_theme.setMode(Theme::Light);
}

void TestWindow::screenshotsRefuseAnUnknownPage()
{
    const QString path = m_file->path();
    m_file->close();
    const QString folder = m_file->folder() + QStringLiteral("/none");
    const auto files = takeScreenshots(path, {folder, {QStringLiteral("moon")}, {}, {}, {900, 600}}, m_theme);
    QVERIFY(!files.ok());
    QCOMPARE(files.error().code, Errc::InvalidValue);
    QCOMPARE(files.error().detail, QStringLiteral("moon"));
    QVERIFY(!QFile::exists(folder));
}

void TestWindow::screenshotsLeaveTheFileAsItIs()
{
    m_file->add(QStringLiteral("A"), u"mql");
    m_file->pipeline().drafts().keep({QStringLiteral("capture"), Uuid::random(), QStringLiteral("text")}, QStringLiteral("Half of a signature"));
    QVERIFY(m_file->pipeline().drafts().writeNow().ok());
    const QString path = m_file->path();
    m_file->close();
    const auto bytes = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    QVERIFY(!before.isEmpty());
    const auto files = takeScreenshots(path,
                                       {m_file->folder() + QStringLiteral("/shots"),
                                        {QStringLiteral("scoring-rule"), QStringLiteral("capture")},
                                        {QStringLiteral("light")},
                                        {QStringLiteral("en")},
                                        {900, 600}},
                                       m_theme);
    QVERIFY(files.ok());
    QVERIFY(bytes() == before);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
