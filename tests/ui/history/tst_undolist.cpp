#include "core/store/emptyrecord.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/messagebar.h"
#include "ui/history/undolistmodel.h"
#include "ui/history/undolistpanel.h"
#include "ui/shell/commands.h"
#include "ui/shell/undorunner.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace huni;

// By keys only, as a person does it.
class TestUndoList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatWasDoneNewestFirst();
    void jumpOverTenActionsThereAndBackLeavesTheTablesAsBefore();
    void onlyOneInTheMiddleIsUndoneAndWhatWasChangedSinceIsNamed();
    void whatWasTakenBackAloneCanBeDoneAgain();
    void newActionEndsTheChanceToRedo();
    void doneAgainStandsWhereItWasDoneAgain();
    void undoKeysGoOneStepInTheList();
    void somethingNewerStopsAJump();
    void largeActionIsUndoneBesideTheWindow();
    void largeUndoIsStopped();
    void closingWaitsForTheUndoWithoutStandingStill();
    void longLogIsReadPageByPage();
    void statusLineOpensTheList();
    void endGoesToTheOldestThatCanBeUndone();

private:
    void openWindow()
    {
        m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isSettled());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        Qt::Key(key), modifiers);
    }
    UndoListPanel &panel() { return *m_window->findChild<UndoListPanel *>(); }
    void openList() { key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier); }
    void editTitle(LeadId lead, const QString &title)
    {
        const std::pair<int, Value> cell{col::Lead::Title, textValue(title)};
        QVERIFY(m_file->pipeline().leads().edit(lead, std::span(&cell, 1)).ok());
    }
    void editCity(LeadId lead, const QString &city)
    {
        const std::pair<int, Value> cell{col::Lead::City, textValue(city)};
        QVERIFY(m_file->pipeline().leads().edit(lead, std::span(&cell, 1)).ok());
    }
    /// All that stands in the tables that undo takes care of.
    QStringList tables()
    {
        Reader reader = m_file->pipeline().store().reader();
        return reader
            .read([](Connection &connection) {
                QStringList rows;
                for (const char *sql :
                     {"SELECT hex(id), given_name, title, city, hex(stage), position FROM lead WHERE gone=0 "
                      "ORDER BY id",
                      "SELECT hex(lead), hex(to_stage), at FROM stage_change WHERE gone=0 ORDER BY id"}) {
                    Query query(connection, sql);
                    while (query.next()) {
                        QString row;
                        for (int i = 0; i < query.columnCount(); ++i)
                            row += query.text(i) + u'|';
                        rows += row;
                    }
                }
                return rows;
            })
            .valueOr({});
    }
    QStringList shown(UndoEntry::State state)
    {
        QStringList words;
        for (int row = 0; row < panel().model().rowCount(); ++row) {
            const UndoEntry *entry = panel().model().entry(row);
            if (entry && entry->state == state)
                words += panel().model().words(*entry);
        }
        return words;
    }
    void goTo(const QString &words)
    {
        QListView *list = panel().list();
        QCOMPARE(QApplication::focusWidget(), list);
        key(Qt::Key_Home);
        for (int i = 0; i < list->model()->rowCount() && list->currentIndex().data().toString() != words; ++i)
            key(Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), words);
    }
    void press(const QString &button)
    {
        auto *wanted = panel().findChild<QPushButton *>(button);
        QVERIFY(wanted && wanted->isEnabled());
        for (int i = 0; i < 6 && QApplication::focusWidget() != wanted; ++i)
            key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), wanted);
        key(Qt::Key_Space);
    }
    void waitForUndo() { QTRY_VERIFY(!m_window->undoRunner().isBusy()); }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Translations> m_words;
};

void TestUndoList::initTestCase()
{
    m_words = std::make_unique<Translations>(Language::English);
    m_theme.apply(*qApp);
}

void TestUndoList::init()
{
    m_file = std::make_unique<trial::TrialFile>();
    m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
    m_preferences->setLanguage(Language::English);
}

void TestUndoList::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_file.reset();
}

void TestUndoList::showsWhatWasDoneNewestFirst()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    editTitle(lead, QStringLiteral("CTO"));
    openWindow();
    openList();
    QVERIFY(panel().isVisible());
    const QStringList standing = shown(UndoEntry::State::Standing);
    QCOMPARE(standing.mid(0, 2),
             (QStringList{QStringLiteral("Edited \"Ayşe\""), QStringLiteral("Added \"Ayşe\"")}));
    QVERIFY(standing.last().startsWith(QStringLiteral("Created the pipeline")));
    const QModelIndex first = panel().list()->currentIndex();
    QCOMPARE(first.data().toString(), standing.first());
    const QString spoken = first.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("Deniz")) && spoken.contains(QStringLiteral("just now")),
             qPrintable(spoken));
    // What made the file cannot be undone.
    key(Qt::Key_End);
    QVERIFY(panel().findChild<QPushButton *>(QStringLiteral("undoGo"))->isEnabled());
    key(Qt::Key_Down);
    QVERIFY(panel().list()->currentIndex().data().toString().startsWith(QStringLiteral("Created the pipeline")));
    QVERIFY(!panel().findChild<QPushButton *>(QStringLiteral("undoGo"))->isEnabled());
    key(Qt::Key_Escape);
    QVERIFY(!panel().isVisible());
}

void TestUndoList::jumpOverTenActionsThereAndBackLeavesTheTablesAsBefore()
{
    const LeadId first = m_file->add(QStringLiteral("First"), u"new");
    openWindow();
    const QStringList before = tables();
    QVERIFY(before.join(u' ').contains(QStringLiteral("First")));
    for (int i = 0; i < 5; ++i) {
        const LeadId lead = m_file->add(QStringLiteral("Lead %1").arg(i), u"new");
        QVERIFY(m_file->pipeline()
                    .moves()
                    .move({{CardRef::Kind::Lead, lead.uuid}}, {.stage = m_file->stage(u"contacted")})
                    .ok());
    }
    editTitle(first, QStringLiteral("CTO"));
    const QStringList after = tables();
    QVERIFY(after != before);
    openList();
    goTo(QStringLiteral("Added \"Lead 0\""));
    key(Qt::Key_Return);
    waitForUndo();
    QCOMPARE(m_file->lead(first).title, QString());
    QCOMPARE(m_file->names(u"new"), QStringList{QStringLiteral("First")});
    QVERIFY(m_file->names(u"contacted").isEmpty());
    QCOMPARE(shown(UndoEntry::State::Redoable).size(), 11);
    QCOMPARE(shown(UndoEntry::State::Redoable).first(), QStringLiteral("Edited \"First\""));
    QCOMPARE(shown(UndoEntry::State::Standing).first(), QStringLiteral("Added \"First\""));
    goTo(QStringLiteral("Edited \"First\""));
    key(Qt::Key_Return);
    waitForUndo();
    QCOMPARE(tables(), after);
    QVERIFY(shown(UndoEntry::State::Redoable).isEmpty());
    QCOMPARE(shown(UndoEntry::State::Standing).first(), QStringLiteral("Edited \"First\""));
    // And down again, to the same tables as at first but for the rows that are gone.
    goTo(QStringLiteral("Added \"Lead 0\""));
    key(Qt::Key_Return);
    waitForUndo();
    QCOMPARE(tables(), before);
}

void TestUndoList::onlyOneInTheMiddleIsUndoneAndWhatWasChangedSinceIsNamed()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    const std::pair<int, Value> cells[]{{col::Lead::Title, textValue(QStringLiteral("CTO"))},
                                        {col::Lead::City, textValue(QStringLiteral("Bursa"))}};
    QVERIFY(m_file->pipeline().leads().edit(lead, cells).ok());
    const LeadId other = m_file->add(QStringLiteral("Berk"), u"new");
    editCity(lead, QStringLiteral("İzmir"));
    openWindow();
    openList();
    // Two actions are called the same: the older one.
    key(Qt::Key_Home);
    goTo(QStringLiteral("Added \"Berk\""));
    key(Qt::Key_Down);
    QCOMPARE(panel().list()->currentIndex().data().toString(), QStringLiteral("Edited \"Ayşe\""));
    press(QStringLiteral("undoOne"));
    waitForUndo();
    QCOMPARE(m_file->lead(lead).title, QString());
    QCOMPARE(m_file->lead(lead).city, QStringLiteral("İzmir"));
    QCOMPARE(m_file->lead(other).givenName, QStringLiteral("Berk"));
    auto *outcome = panel().findChild<QLabel *>(QStringLiteral("undoOutcome"));
    QVERIFY(outcome->isVisible());
    QVERIFY2(outcome->text().contains(QStringLiteral("Ayşe (City)")), qPrintable(outcome->text()));
    QVERIFY(!outcome->text().contains(QStringLiteral("Title")));
}

void TestUndoList::whatWasTakenBackAloneCanBeDoneAgain()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    editTitle(lead, QStringLiteral("CTO"));
    m_file->add(QStringLiteral("Berk"), u"new");
    openWindow();
    openList();
    goTo(QStringLiteral("Edited \"Ayşe\""));
    press(QStringLiteral("undoOne"));
    waitForUndo();
    QCOMPARE(m_file->lead(lead).title, QString());
    m_file->add(QStringLiteral("Can"), u"new");
    QTRY_COMPARE(shown(UndoEntry::State::TakenBack), QStringList{QStringLiteral("Edited \"Ayşe\"")});
    panel().list()->setFocus();
    goTo(QStringLiteral("Edited \"Ayşe\""));
    QVERIFY(!panel().findChild<QPushButton *>(QStringLiteral("undoGo"))->isEnabled());
    press(QStringLiteral("undoOne"));
    waitForUndo();
    QCOMPARE(m_file->lead(lead).title, QStringLiteral("CTO"));
    QVERIFY(shown(UndoEntry::State::TakenBack).isEmpty());
}

void TestUndoList::newActionEndsTheChanceToRedo()
{
    m_file->add(QStringLiteral("Ayşe"), u"new");
    openWindow();
    key(Qt::Key_Z, Qt::ControlModifier);
    openList();
    QCOMPARE(shown(UndoEntry::State::Redoable), QStringList{QStringLiteral("Added \"Ayşe\"")});
    QCOMPARE(panel().model().entry(panel().model().presentRow()), nullptr);
    m_file->add(QStringLiteral("Berk"), u"new");
    QTRY_COMPARE(shown(UndoEntry::State::TakenBack), QStringList{QStringLiteral("Added \"Ayşe\"")});
    QVERIFY(shown(UndoEntry::State::Redoable).isEmpty());
}

void TestUndoList::doneAgainStandsWhereItWasDoneAgain()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    editTitle(lead, QStringLiteral("CTO"));
    const qint64 edit = m_file->pipeline().store().nextUndo()->value().action;
    m_file->add(QStringLiteral("Berk"), u"new");
    const auto undone = m_file->pipeline().store().undoAction(edit);
    QVERIFY(undone.ok());
    QVERIFY(m_file->pipeline().store().redo().ok());
    openWindow();
    openList();
    // The next undo takes it: so it stands first.
    QCOMPARE(shown(UndoEntry::State::Standing).mid(0, 3),
             (QStringList{QStringLiteral("Edited \"Ayşe\""), QStringLiteral("Added \"Berk\""),
                          QStringLiteral("Added \"Ayşe\"")}));
    goTo(QStringLiteral("Added \"Berk\""));
    key(Qt::Key_Return);
    waitForUndo();
    QCOMPARE(m_file->lead(lead).title, QString());
    QCOMPARE(m_file->names(u"new"), QStringList{QStringLiteral("Ayşe")});
}

void TestUndoList::undoKeysGoOneStepInTheList()
{
    m_file->add(QStringLiteral("Ayşe"), u"new");
    m_file->add(QStringLiteral("Berk"), u"new");
    openWindow();
    openList();
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_file->names(u"new"), QStringList{QStringLiteral("Ayşe")});
    QTRY_COMPARE(shown(UndoEntry::State::Redoable).size(), 1);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_file->names(u"new").size(), 2);
}

void TestUndoList::somethingNewerStopsAJump()
{
    m_file->add(QStringLiteral("Ayşe"), u"new");
    m_file->add(QStringLiteral("Berk"), u"new");
    Store &store = m_file->pipeline().store();
    UndoRunner runner(store);
    Reader reader = store.reader();
    const auto shownThen = reader.read([](Connection &connection) { return undoEntries(connection, 2); });
    m_file->add(QStringLiteral("Can"), u"new");
    QSignalSpy finished(&runner, &UndoRunner::finished);
    runner.jump(UndoRunner::Direction::Undo, *shownThen);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().first().value<UndoReport>().overtaken);
    QCOMPARE(m_file->names(u"new").size(), 3);
}

void TestUndoList::largeActionIsUndoneBesideTheWindow()
{
    std::vector<LeadId> leads;
    for (int i = 0; i < 150; ++i)
        leads.push_back(m_file->add(QStringLiteral("Lead %1").arg(i), u"new"));
    QVERIFY(m_file->pipeline().leads().remove(leads).ok());
    openWindow();
    QVERIFY(m_file->names(u"new").isEmpty());
    QSignalSpy started(&m_window->undoRunner(), &UndoRunner::started);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(started.size(), 1);
    QVERIFY(m_window->undoRunner().isBusy());
    key(Qt::Key_Z, Qt::ControlModifier); // one at a time
    waitForUndo();
    QCOMPARE(m_file->names(u"new").size(), 150);
    QVERIFY(m_window->frame().statusLine()->lastAction().contains(QStringLiteral("Lead 149")));
    key(Qt::Key_Y, Qt::ControlModifier);
    waitForUndo();
    QVERIFY(m_file->names(u"new").isEmpty());
}

void TestUndoList::largeUndoIsStopped()
{
    Store &store = m_file->pipeline().store();
    constexpr qint64 many = 3 * BulkAction::maxOperations;
    {
        auto bulk = store.beginBulk(ActionCode::Import);
        QVERIFY(bulk);
        for (qint64 from = 0; from < many; from += BulkAction::maxOperations) {
            const auto written = bulk->write([](Writer &writer) -> Result<void> {
                for (qint64 i = 0; i < BulkAction::maxOperations; ++i) {
                    Record record = emptyRecord(Table::Lead);
                    record.at(col::Lead::GivenName) = textValue(QStringLiteral("Ada"));
                    writer.create(Table::Lead, writer.newId(), std::move(record));
                }
                return {};
            });
            QVERIFY(written);
        }
        QVERIFY(bulk->close({}));
    }
    const QStringList before = tables();
    QCOMPARE(before.size(), many);
    openWindow();
    QAction *stop = m_window->findChild<QAction *>(QStringLiteral("edit.stop_undo"));
    QVERIFY(stop && !stop->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_window->undoRunner().isBusy() && stop->isEnabled());
    key(Qt::Key_Period, Qt::ControlModifier);
    waitForUndo();
    QVERIFY(!stop->isEnabled());
    QCOMPARE(tables(), before);
    QVERIFY(m_window->frame().messageBar()->text().startsWith(QStringLiteral("Stopped")));
    QCOMPARE(m_file->newestAction(), std::optional(ActionCode::Import)); // it can be undone as before
}

void TestUndoList::closingWaitsForTheUndoWithoutStandingStill()
{
    std::vector<LeadId> leads;
    for (int i = 0; i < 150; ++i)
        leads.push_back(m_file->add(QStringLiteral("Lead %1").arg(i), u"new"));
    QVERIFY(m_file->pipeline().leads().remove(leads).ok());
    openWindow();
    key(Qt::Key_Z, Qt::ControlModifier);
    m_window->close();
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_file->names(u"new").size(), 150);
}

void TestUndoList::longLogIsReadPageByPage()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    for (int i = 0; i < 250; ++i)
        editTitle(lead, QString::number(i));
    UndoListModel model(m_file->pipeline(), Language::English);
    model.reload();
    const auto count = [&] {
        int entries = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            entries += model.entry(row) ? 1 : 0;
        return entries;
    };
    QCOMPARE(count(), 100);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(count(), 252);
    QCOMPARE(model.wayTo(model.rowCount() - 1).size(), size_t(0)); // what made the file
    QCOMPARE(model.wayTo(model.rowCount() - 2).size(), size_t(251));
}

void TestUndoList::statusLineOpensTheList()
{
    m_file->add(QStringLiteral("Ayşe"), u"new");
    openWindow();
    auto *button = m_window->findChild<QPushButton *>(QStringLiteral("undoListButton"));
    QVERIFY(button && button->isVisible() && !button->accessibleName().isEmpty());
    button->setFocus();
    key(Qt::Key_Space);
    QVERIFY(panel().isVisible());
    key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), button);
}

void TestUndoList::endGoesToTheOldestThatCanBeUndone()
{
    const LeadId lead = m_file->add(QStringLiteral("Ayşe"), u"new");
    editTitle(lead, QStringLiteral("CTO"));
    openWindow();
    openList();
    key(Qt::Key_End);
    QCOMPARE(panel().list()->currentIndex().data().toString(), QStringLiteral("Added \"Ayşe\""));
    QVERIFY(panel().findChild<QPushButton *>(QStringLiteral("undoGo"))->isEnabled());
    key(Qt::Key_Down); // the making of the pipeline can be read: it says why it stays
    const QString spoken = panel().list()->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("not to be undone")), qPrintable(spoken));
    QVERIFY(!panel().findChild<QPushButton *>(QStringLiteral("undoGo"))->isEnabled());
}

QTEST_MAIN(TestUndoList)
#include "tst_undolist.moc"
