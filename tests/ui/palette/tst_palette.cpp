#include "tests/ui/shell/trialwindow.h"
#include "ui/lead/leadfullpage.h"
#include "ui/lead/leadpanel.h"
#include "ui/palette/palette.h"
#include "ui/shell/commands.h"
#include "ui/table/companypanel.h"
#include "ui/table/thingtablepage.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>

using namespace huni;

// By keys only, as a person does it.
class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void opensFromTheBoardAndGivesTheFocusBack();
    void enterOnALeadOpensThePanelAndCtrlEnterItsPage();
    void commandRunsAndIsRememberedFirst();
    void wordsOfTheOtherLanguageFindCommands();
    void signNarrowsToCommandsOrPeople();
    void companyOfManyPeopleIsFoundAmongThem();
    void opportunityOpensItsLead();
    void phoneIsFoundWithSpacesAndCountryCode();
    void tabCompletes();
    void enterBeforeTheAnswerWaitsForIt();
    void lastOpenedComesFirstAndGoesWithItsLead();
    void disabledCommandCannotBeChosen();
    void arrowsPassOverTitlesAndGoRound();
    void rowsHaveNamesForScreenReaders();
    void markupInANameStaysText();
    void nothingFoundSaysSo();
    void escAndItsOwnKeyCloseIt();

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
    void type(const QString &text)
    {
        for (const QChar letter : text) // keyClicks knows no letters beyond ASCII
            QTest::sendKeyEvent(QTest::Click, palette().field(), Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
    }
    Palette &palette() { return m_window->commandPalette(); }
    // Opens the palette by its key and types.
    void search(const QString &typed)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().isVisible());
        QCOMPARE(QApplication::focusWidget(), palette().field());
        type(typed);
        QTRY_VERIFY(palette().isSettled());
    }
    QStringList rows(PaletteRow::Kind kind)
    {
        QStringList names;
        for (int i = 0; i < palette().model().rowCount(); ++i) {
            if (palette().model().row(i).kind == kind)
                names += palette().model().row(i).name;
        }
        return names;
    }
    QStringList things() { return rows(PaletteRow::Kind::Thing); }
    QString chosen()
    {
        return palette().currentRow() < 0 ? QString() : palette().model().row(palette().currentRow()).name;
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Translations> m_words;
};

void TestPalette::initTestCase()
{
    m_theme.apply(*qApp);
}

void TestPalette::init()
{
    m_words = std::make_unique<Translations>(Language::English);
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_preferences->setLanguage(Language::English);
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
    m_words.reset();
}

void TestPalette::opensFromTheBoardAndGivesTheFocusBack()
{
    m_file->add(QStringLiteral("Ayşe Demir"), u"new");
    openWindow();
    m_window->board().view().setCurrentCard(0, 0);
    const QWidget *before = QApplication::focusWidget();
    search(QStringLiteral("ayse"));
    QCOMPARE(things(), QStringList{QStringLiteral("Ayşe Demir")});
    QCOMPARE(chosen(), QStringLiteral("Ayşe Demir"));
    key(Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestPalette::enterOnALeadOpensThePanelAndCtrlEnterItsPage()
{
    m_file->add(QStringLiteral("Berk"), u"new");
    const LeadId ayse = m_file->add(QStringLiteral("Ayşe Demir"), u"mql");
    openWindow();
    search(QStringLiteral("dem"));
    key(Qt::Key_Return);
    QVERIFY(m_window->frame().isPanelShown());
    QCOMPARE(m_window->leadPanel().lead(), ayse);
    search(QStringLiteral("dem"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("lead"));
    QCOMPARE(m_window->leadPage().lead(), ayse);
}

void TestPalette::commandRunsAndIsRememberedFirst()
{
    openWindow();
    search(QStringLiteral("settin"));
    QCOMPARE(chosen(), QStringLiteral("Settings"));
    key(Qt::Key_Return);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("settings"));
    search({});
    QCOMPARE(chosen(), QStringLiteral("Settings"));
    QCOMPARE(palette().model().row(0).kind, PaletteRow::Kind::Section);
    // A command of another page shows that page.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(palette().field(), Qt::Key_Backspace);
    type(QStringLiteral("mofu"));
    QTRY_VERIFY(palette().isSettled());
    key(Qt::Key_Return);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("board"));
    QCOMPARE(m_window->board().band(), std::optional(Band::Mofu));
}

void TestPalette::wordsOfTheOtherLanguageFindCommands()
{
    m_file->add(QStringLiteral("A"), u"new");
    openWindow();
    search(QStringLiteral("geri al"));
    QCOMPARE(chosen(), QStringLiteral("Undo"));
    key(Qt::Key_Escape);
    m_window.reset();
    m_words.reset();
    m_words = std::make_unique<Translations>(Language::Turkish);
    m_preferences->setLanguage(Language::Turkish);
    openWindow();
    search(QStringLiteral("undo"));
    QCOMPARE(chosen(), QStringLiteral("Geri al"));
    key(Qt::Key_Escape);
    search(QStringLiteral("GERİ AL"));
    QCOMPARE(chosen(), QStringLiteral("Geri al"));
}

void TestPalette::signNarrowsToCommandsOrPeople()
{
    m_file->add(QStringLiteral("Undo Undoğlu"), u"new");
    openWindow();
    search(QStringLiteral(">undo"));
    QVERIFY(things().isEmpty());
    QVERIFY(rows(PaletteRow::Kind::Command).contains(QStringLiteral("Undo")));
    key(Qt::Key_Escape);
    search(QStringLiteral("@undo"));
    QCOMPARE(things(), QStringList{QStringLiteral("Undo Undoğlu")});
    QVERIFY(rows(PaletteRow::Kind::Command).isEmpty());
    key(Qt::Key_Escape);
    search(QStringLiteral("undo"));
    QVERIFY(!things().isEmpty() && !rows(PaletteRow::Kind::Command).isEmpty());
}

void TestPalette::companyOfManyPeopleIsFoundAmongThem()
{
    for (int i = 0; i < 70; ++i) {
        Lead lead;
        lead.givenName = QStringLiteral("Person %1").arg(i);
        lead.stage = m_file->stage(u"new");
        QVERIFY(m_file->pipeline().leads().create(lead, QStringLiteral("Anadolu Yazılım")).ok());
    }
    openWindow();
    search(QStringLiteral("anadolu"));
    QVERIFY(things().contains(QStringLiteral("Anadolu Yazılım")));
    while (chosen() != u"Anadolu Yazılım")
        key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("companies"));
    QTRY_VERIFY(m_window->tablePage(Table::Company).companyPanel());
    QVERIFY(m_window->tablePage(Table::Company).companyPanel()->isVisible());
}

void TestPalette::opportunityOpensItsLead()
{
    const LeadId lead = m_file->add(QStringLiteral("Zeynep"), u"sql");
    Opportunity opportunity;
    opportunity.name = QStringLiteral("Kurumsal destek");
    opportunity.lead = lead;
    QVERIFY(m_file->pipeline().opportunities().create(opportunity, {}).ok());
    openWindow();
    search(QStringLiteral("kurumsal"));
    QCOMPARE(things(), QStringList{QStringLiteral("Kurumsal destek")});
    key(Qt::Key_Return);
    QCOMPARE(m_window->leadPanel().lead(), lead);
}

void TestPalette::phoneIsFoundWithSpacesAndCountryCode()
{
    Lead lead;
    lead.givenName = QStringLiteral("Telli");
    lead.phone = QStringLiteral("+90 (532) 111 22 33");
    lead.stage = m_file->stage(u"new");
    QVERIFY(m_file->pipeline().leads().create(lead).ok());
    openWindow();
    for (const char *typed : {"0532 111 22", "+90 532 111", "1112233", "@ 532 1112233"}) {
        search(QLatin1String(typed));
        QCOMPARE(things(), QStringList{QStringLiteral("Telli")});
        key(Qt::Key_Escape);
    }
}

void TestPalette::tabCompletes()
{
    m_file->add(QStringLiteral("Ayşe Demir"), u"new");
    openWindow();
    search(QStringLiteral("ay"));
    while (chosen() != u"Ayşe Demir")
        key(Qt::Key_Down);
    key(Qt::Key_Tab);
    QCOMPARE(palette().field()->text(), QStringLiteral("Ayşe Demir"));
    QCOMPARE(QApplication::focusWidget(), palette().field());
    QTRY_VERIFY(palette().isSettled());
    QCOMPARE(things(), QStringList{QStringLiteral("Ayşe Demir")});
}

void TestPalette::enterBeforeTheAnswerWaitsForIt()
{
    m_file->add(QStringLiteral("Zora"), u"new");
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    openWindow();
    key(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("zora"));
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Backspace);
    type(QStringLiteral("@ayşe"));
    key(Qt::Key_Return); // no event has been taken meanwhile: the answer cannot be there
    QTRY_VERIFY(m_window->frame().isPanelShown());
    QCOMPARE(m_window->leadPanel().lead(), lead);
}

void TestPalette::lastOpenedComesFirstAndGoesWithItsLead()
{
    const LeadId first = m_file->add(QStringLiteral("Ayşe"), u"new");
    m_file->add(QStringLiteral("Berk"), u"new");
    openWindow();
    for (const char *name : {"@ayse", "@berk"}) {
        search(QLatin1String(name));
        key(Qt::Key_Return);
    }
    search({});
    QCOMPARE(things(), (QStringList{QStringLiteral("Berk"), QStringLiteral("Ayşe")}));
    QCOMPARE(chosen(), QStringLiteral("Berk"));
    key(Qt::Key_Escape);
    QVERIFY(m_file->pipeline().leads().remove({first}).ok());
    search({});
    QCOMPARE(things(), QStringList{QStringLiteral("Berk")});
}

void TestPalette::disabledCommandCannotBeChosen()
{
    openWindow(); // nothing was done: nothing to undo
    search(QStringLiteral(">undo"));
    QVERIFY(rows(PaletteRow::Kind::Command).contains(QStringLiteral("Undo")));
    QVERIFY(chosen() != u"Undo");
    for (int i = 0; i < palette().model().rowCount() + 1; ++i) {
        key(Qt::Key_Down);
        QVERIFY(chosen() != u"Undo");
    }
}

void TestPalette::arrowsPassOverTitlesAndGoRound()
{
    openWindow();
    search({});
    QCOMPARE(palette().currentRow(), 1); // below the first title
    const int first = palette().currentRow();
    key(Qt::Key_Up);
    QVERIFY(palette().currentRow() > first);
    key(Qt::Key_Down);
    QCOMPARE(palette().currentRow(), first);
    key(Qt::Key_PageDown);
    QVERIFY(palette().currentRow() >= first + 8);
    key(Qt::Key_PageUp);
    QCOMPARE(palette().currentRow(), first);
}

void TestPalette::rowsHaveNamesForScreenReaders()
{
    openWindow();
    search(QStringLiteral("settings"));
    auto *list = palette().findChild<QListView *>(QStringLiteral("paletteList"));
    QVERIFY(list);
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(list);
    QVERIFY(seen);
    QCOMPARE(seen->role(), QAccessible::List);
    QVERIFY(!seen->text(QAccessible::Name).isEmpty());
    const QString row = palette()
                            .model()
                            .data(palette().model().index(palette().currentRow()), Qt::AccessibleTextRole)
                            .toString();
    QVERIFY2(row.startsWith(QStringLiteral("Settings")) && row.contains(QStringLiteral("Ctrl+,")),
             qPrintable(row));
    QVERIFY(!palette().field()->accessibleName().isEmpty());
}

void TestPalette::markupInANameStaysText()
{
    m_file->add(QStringLiteral("<b>Kalın</b>"), u"new");
    openWindow();
    search(QStringLiteral("@kalin"));
    QCOMPARE(chosen(), QStringLiteral("<b>Kalın</b>"));
    QCOMPARE(palette().model().row(palette().currentRow()).letters, (QVector<int>{3, 4, 5, 6, 7}));
    palette().grab();
}

void TestPalette::nothingFoundSaysSo()
{
    openWindow();
    search(QStringLiteral("zzzzqq"));
    QCOMPARE(palette().model().rowCount(), 0);
    const auto labels = palette().findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("Nothing found"));
    }));
    key(Qt::Key_Return);
    QVERIFY(palette().isVisible());
}

void TestPalette::escAndItsOwnKeyCloseIt()
{
    openWindow();
    search(QStringLiteral("x"));
    key(Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    search(QStringLiteral("x"));
    key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette().isVisible());
    key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_window->frame().currentPage(), QStringLiteral("board"));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
