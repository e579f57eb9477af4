#include "tests/ui/shell/trialwindow.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/commands.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/leadpanel.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/shortcutsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QTreeWidget>

using namespace huni;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyMenuEntryIsACommandWithWordsInBothLanguages();
    void everyCommandIsReachableFromAMenu();
    void noTwoCommandsShareAKeyInOnePlace();
    void ctrlFFindsOnThePageThatIsShown();
    void mnemonicsAreUniqueInEachMenu();
    void pagesHaveTheirKeys();
    void pageThatIsBuiltLaterBringsItsCommands();
    void chosenKeysWorkAtOnceAndAfterAStart();
    void conflictIsToldWithTheNameOfTheOther();
    void keysOfACommandAreChangedInTheDialog();
    void dialogIsSearched();
    void dialogFitsTheScreenAndIsLeftAsItWas();
    void listIsCopiedAsText();
    void keysOfTheBoardAreCommandsNow();
    void commandBoxOpensThePalette();

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
    void speak(Language language)
    {
        m_window.reset();
        m_words.reset();
        m_words = std::make_unique<Translations>(language);
        m_preferences->setLanguage(language);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key(key), modifiers);
    }
    Commands &commands() { return m_window->commands(); }
    QList<QAction *> menuEntries()
    {
        QList<QAction *> entries;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (!action->isSeparator() && !action->menu())
                    entries += action;
            }
        }
        return entries;
    }
    QTreeWidgetItem *rowOf(const ShortcutsDialog &dialog, const QString &name)
    {
        auto *list = dialog.findChild<QTreeWidget *>();
        const auto found = list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive, 0);
        return found.isEmpty() ? nullptr : found.first();
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Translations> m_words;
};

void TestCommands::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestCommands::init()
{
    m_words = std::make_unique<Translations>(Language::English);
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_preferences->setLanguage(Language::English);
}

void TestCommands::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
    m_words.reset();
}

void TestCommands::everyMenuEntryIsACommandWithWordsInBothLanguages()
{
    static const QRegularExpression id(QStringLiteral("^[a-z]+\\.[a-z_]+$"));
    static const QSet<QString> same{QStringLiteral("board.tofu"), QStringLiteral("board.mofu"), QStringLiteral("board.bofu")};
    openWindow();
    QHash<QString, QString> english;
    for (const QAction *action : menuEntries()) {
        QVERIFY2(id.match(action->objectName()).hasMatch(), qPrintable(action->text() + u' ' + action->objectName()));
        english.insert(action->objectName(), Commands::nameOf(*action));
        QVERIFY(!english.value(action->objectName()).isEmpty());
    }
    QVERIFY(english.size() > 20);
    speak(Language::Turkish);
    openWindow();
    QCOMPARE(menuEntries().size(), english.size());
    for (const QAction *action : menuEntries()) {
        QVERIFY(english.contains(action->objectName()));
        const QString turkish = Commands::nameOf(*action);
        QVERIFY2(!turkish.isEmpty() && (same.contains(action->objectName()) || turkish != english.value(action->objectName())),
                 qPrintable(action->objectName()));
    }
}

void TestCommands::everyCommandIsReachableFromAMenu()
{
    openWindow();
    const QList<QAction *> entries = menuEntries();
    const QVector<Command> all = commands().all();
    QVERIFY(all.size() > 20);
    for (const Command &command : all)
        QVERIFY2(entries.contains(command.action), qPrintable(command.id));
}

void TestCommands::noTwoCommandsShareAKeyInOnePlace()
{
    openWindow();
    for (const char *page : {"leads", "companies", "scoring", "duplicates", "import", "lead", "settings"})
        m_window->frame().buildPage(QLatin1String(page));
    for (const Command &command : commands().all()) {
        for (const QKeySequence &keys : command.action->shortcuts()) {
            const auto holder = commands().holderOf(keys, command.id);
            QVERIFY2(!holder, qPrintable(command.id + u' ' + keys.toString() + u' ' + (holder ? holder->id : QString())));
        }
    }
}

void TestCommands::ctrlFFindsOnThePageThatIsShown()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    openWindow();
    const auto focused = [] { return QApplication::focusWidget(); };
    m_window->board().view().setCurrentCard(0, 0);
    m_window->board().view().setFocus();
    key(Qt::Key_Return); // the lead beside the board
    QTRY_VERIFY(m_window->frame().isPanelShown());
    key(Qt::Key_Return); // into it
    QTRY_VERIFY(m_window->leadPanel().isAncestorOf(focused()));
    key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused(), static_cast<QWidget *>(m_window->frame().header(QStringLiteral("board"))->search()));
    for (const char *page : {"leads", "companies"}) {
        m_window->frame().showPage(QLatin1String(page));
        QTRY_VERIFY(m_window->isSettled());
        key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(focused(), static_cast<QWidget *>(m_window->frame().header(QLatin1String(page))->search()));
    }
    m_window->showLeadPage(lead);
    QTRY_VERIFY(m_window->isSettled());
    key(Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(focused() ? focused()->objectName() : QString(), QStringLiteral("timelineSearch"));
    m_window->frame().showPage(QStringLiteral("settings"));
    key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(focused()->objectName(), QStringLiteral("paletteField"));
}

void TestCommands::mnemonicsAreUniqueInEachMenu()
{
    for (const Language language : {Language::English, Language::Turkish}) {
        speak(language);
        openWindow();
        QList<QList<QAction *>> menus{m_window->menuBar()->actions()};
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>())
            menus += menu->actions();
        for (const QList<QAction *> &menu : menus) {
            QHash<QChar, QString> taken;
            for (const QAction *action : menu) {
                const QString text = QString(action->text()).replace(QStringLiteral("&&"), QStringLiteral("-"));
                const qsizetype at = text.indexOf(u'&');
                if (action->isSeparator())
                    continue;
                QVERIFY2(at >= 0 && at + 1 < text.size(), qPrintable(text));
                const QChar letter = text[at + 1].toLower();
                QVERIFY2(!taken.contains(letter), qPrintable(text + u' ' + taken.value(letter)));
                taken.insert(letter, text);
            }
        }
    }
}

void TestCommands::pagesHaveTheirKeys()
{
    openWindow();
    key(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("settings"));
    key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("board"));
    for (const QString &page : m_window->frame().pages()) {
        if (m_window->frame().sidebar()->isPageVisible(page))
            QVERIFY2(commands().action(QStringLiteral("view.") + page), qPrintable(page));
    }
}

void TestCommands::pageThatIsBuiltLaterBringsItsCommands()
{
    openWindow();
    auto *later = new QWidget;
    m_window->frame().addPage(QStringLiteral("later"), QStringLiteral("star"), QStringLiteral("Later"), [later] { return later; });
    auto *action = new QAction(QStringLiteral("&Polish"), later);
    action->setObjectName(QStringLiteral("later.polish"));
    later->addAction(action);
    QVERIFY(!commands().action(QStringLiteral("later.polish")));
    m_window->frame().showPage(QStringLiteral("later"));
    QCOMPARE(commands().action(QStringLiteral("later.polish")), action);
    auto *second = new QAction(QStringLiteral("&Wax"), later);
    second->setObjectName(QStringLiteral("later.wax"));
    later->addAction(second);
    QTRY_VERIFY(menuEntries().contains(second) && menuEntries().contains(action));
    // From elsewhere it shows its page first.
    m_window->frame().showPage(QStringLiteral("board"));
    int times = 0;
    connect(action, &QAction::triggered, this, [&times] { ++times; });
    m_window->runCommand(QStringLiteral("later.polish"));
    QCOMPARE(times, 1);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("later"));
    delete second;
    QTRY_VERIFY(!commands().action(QStringLiteral("later.wax")));
}

void TestCommands::chosenKeysWorkAtOnceAndAfterAStart()
{
    openWindow();
    const QKeySequence other(Qt::CTRL | Qt::ALT | Qt::Key_S);
    commands().setKeys(QStringLiteral("view.settings"), {other});
    key(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("board"));
    key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("settings"));
    m_window.reset();
    openWindow();
    QTRY_COMPARE(commands().action(QStringLiteral("view.settings"))->shortcut(), other);
    commands().resetAllKeys();
    QCOMPARE(commands().action(QStringLiteral("view.settings"))->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(m_preferences->shortcuts().isEmpty());
}

void TestCommands::conflictIsToldWithTheNameOfTheOther()
{
    openWindow();
    ShortcutsDialog dialog(m_theme, commands(), *m_preferences);
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>();
    list->setCurrentItem(rowOf(dialog, QStringLiteral("Settings")));
    auto *edit = dialog.findChild<QKeySequenceEdit *>();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier);
    auto *problem = dialog.findChild<QLabel *>(QStringLiteral("keyProblem"));
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QStringLiteral("Ctrl+K is taken by “Search or command”."));
    QCOMPARE(commands().action(QStringLiteral("view.settings"))->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    auto *takeOver = dialog.findChild<QPushButton *>(QStringLiteral("takeOver"));
    QVERIFY(takeOver->isVisible());
    takeOver->setFocus();
    QTest::keyClick(takeOver, Qt::Key_Space);
    QCOMPARE(commands().action(QStringLiteral("view.settings"))->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(commands().action(QStringLiteral("edit.search"))->shortcuts().isEmpty());
}

void TestCommands::keysOfACommandAreChangedInTheDialog()
{
    openWindow();
    ShortcutsDialog dialog(m_theme, commands(), *m_preferences);
    dialog.show();
    auto *list = dialog.findChild<QTreeWidget *>();
    list->setCurrentItem(rowOf(dialog, QStringLiteral("Settings")));
    auto *edit = dialog.findChild<QKeySequenceEdit *>();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_F8);
    QCOMPARE(commands().action(QStringLiteral("view.settings"))->shortcut(), QKeySequence(Qt::Key_F8));
    QCOMPARE(rowOf(dialog, QStringLiteral("Settings"))->text(1), QStringLiteral("F8"));
    auto *reset = dialog.findChild<QPushButton *>(QStringLiteral("resetKeys"));
    QVERIFY(reset->isEnabled());
    reset->setFocus();
    QTest::keyClick(reset, Qt::Key_Space);
    QCOMPARE(commands().action(QStringLiteral("view.settings"))->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QVERIFY(!reset->isEnabled());
    // What the board takes itself cannot be changed.
    list->setCurrentItem(rowOf(dialog, QStringLiteral("Go from card to card")));
    QVERIFY(!edit->isEnabled());
}

void TestCommands::dialogIsSearched()
{
    openWindow();
    ShortcutsDialog dialog(m_theme, commands(), *m_preferences);
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), QStringLiteral("SETTI"));
    QVERIFY(!rowOf(dialog, QStringLiteral("Settings"))->isHidden());
    QVERIFY(rowOf(dialog, QStringLiteral("Undo"))->isHidden());
    QVERIFY(rowOf(dialog, QStringLiteral("Go from card to card"))->parent()->isHidden());
}

void TestCommands::dialogFitsTheScreenAndIsLeftAsItWas()
{
    openWindow();
    const QSize room = m_window->screen()->availableSize();
    {
        ShortcutsDialog first(m_theme, commands(), *m_preferences);
        QVERIFY2(first.width() < room.width() && first.height() < room.height(), "with what the desktop puts around it");
        QVERIFY2(first.width() >= first.minimumSizeHint().width() && first.width() > 600, qPrintable(QString::number(first.width())));
        first.show();
        first.hide();
        QVERIFY(m_preferences->dialogSize(first.objectName()).isEmpty());
        first.show();
        first.resize(520, 440);
        first.close();
    }
    {
        ShortcutsDialog again(m_theme, commands(), *m_preferences);
        QCOMPARE(again.size(), QSize(520, 440));
    }
    m_preferences->setDialogSize(QStringLiteral("shortcutsDialog"), QSize(5000, 4000)); // another screen
    ShortcutsDialog smaller(m_theme, commands(), *m_preferences);
    QVERIFY(smaller.width() < room.width() && smaller.height() < room.height());
    QCOMPARE(rowOf(smaller, QStringLiteral("Settings"))->toolTip(0), QStringLiteral("Settings")); // where it is cut
}

void TestCommands::listIsCopiedAsText()
{
    openWindow();
    const ShortcutsDialog dialog(m_theme, commands(), *m_preferences);
    const QString text = dialog.plainText();
    QVERIFY(text.contains(QStringLiteral("Edit\n")));
    static const QRegularExpression line(QStringLiteral("  Ctrl\\+K +Search or command\n"));
    QVERIFY(line.match(text).hasMatch());
    QVERIFY(!text.contains(u'<') && !text.contains(u'&'));
}

void TestCommands::keysOfTheBoardAreCommandsNow()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    openWindow();
    m_window->board().view().setCurrentCard(0, 0);
    m_window->runCommand(QStringLiteral("board.move_right"));
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("contacted"));
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_file->stageKeyOf(lead), QStringLiteral("new"));
    commands().setKeys(QStringLiteral("board.delete"), {QKeySequence(Qt::Key_F9)});
    key(Qt::Key_Delete);
    QCOMPARE(m_file->names(u"new").size(), 1);
    key(Qt::Key_F9);
    QVERIFY(m_file->names(u"new").isEmpty());
}

void TestCommands::commandBoxOpensThePalette()
{
    openWindow();
    auto *box = m_window->findChild<CommandBox *>();
    QVERIFY(box && box->isVisible() && !box->text().isEmpty());
    QCOMPARE(box->accessibleDescription(), QStringLiteral("Ctrl+K"));
    box->click();
    QVERIFY(m_window->findChild<QLineEdit *>(QStringLiteral("paletteField"))->hasFocus());
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
