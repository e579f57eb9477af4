#include "tests/ui/responsive/largewindow.h"
#include "ui/controls/inlineedit.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/exchange/importwizard.h"
#include "ui/history/undolistmodel.h"
#include "ui/history/undolistpanel.h"
#include "ui/scoring/sandboxview.h"
#include "ui/scoring/scoringpage.h"
#include "ui/settings/settingspage.h"
#include "ui/table/rowoutput.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>

using namespace huni;

/// Work that takes long is done and taken back in a window on 100,000 leads, here and in another process, and
/// the window is free all the while.
class TestLongWork : public QObject
{
    Q_OBJECT

public:
    explicit TestLongWork(trial::WatchedApplication &application)
        : m_large(application)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void anotherProcessImports();
    void rowsAreCopiedAndExportedAndAViewIsSaved();
    void everyLeadIsChangedAndTakenBack();
    void wizardFromDropToResultAndBack();
    void largeImportIsUndoneRedoneAndCancelled();
    void listOfWhatWasDoneIsJumpedThrough();
    void duplicatesAreMerged();
    void rulesAreTriedCancelledAndPublished();
    void settingsOfWhatManyUse();

private:
    // Nobody in it is in another one.
    QString tableFile(const QString &name, int rows)
    {
        QFile file(m_large.filePath(name + QStringLiteral(".csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("Name,Email,Company,Stage,City,Shoe size\n");
        for (int i = 0; i < rows; ++i) {
            const QString number = QString::number(i);
            file.write(QStringLiteral("%1 %2,%1%2@example.com,Firm %3,New,City %4,%5\n")
                           .arg(name, number)
                           .arg(i % 500)
                           .arg(i % 81)
                           .arg(36 + i % 12)
                           .toUtf8());
        }
        return file.fileName();
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_large.window(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_large.window(), &event);
    }
    void next(ImportWizard::Step step)
    {
        m_large.press(Qt::Key_Right, 1, Qt::AltModifier);
        QVERIFY(m_large.settleUntil([&] { return wizard().isSettled() && wizard().step() == step; }));
    }
    ImportWizard &wizard() { return m_large.window().importWizard(); }
    // Looks through the board and the table, as one does while something else takes long.
    void lookAround()
    {
        Window &window = m_large.window();
        window.frame().showPage(QStringLiteral("board"));
        window.board().view().setFocus();
        m_large.press(Qt::Key_PageDown, 5);
        window.frame().showPage(QStringLiteral("leads"));
        QVERIFY(m_large.goToColumn(window.tablePage(Table::Lead), "name"));
        m_large.press(Qt::Key_PageDown, 5);
    }
    // The same, and writes into a cell.
    void useTheWindow()
    {
        lookAround();
        m_large.type(QStringLiteral("7"));
        m_large.press(Qt::Key_Return);
    }
    void undo() { m_large.press(Qt::Key_Z, 1, Qt::ControlModifier); }
    void redo() { m_large.press(Qt::Key_Z, 1, Qt::ControlModifier | Qt::ShiftModifier); }
    QString newestAction()
    {
        const UndoState state = m_large.window().undoRunner().state();
        return state.undo ? QString::number(int(state.undo->code)) : QString();
    }
    SettingsPage &settings() { return *m_large.window().findChild<SettingsPage *>(); }
    QListWidget *shownList()
    {
        for (QListWidget *entries : settings().findChildren<QListWidget *>(QStringLiteral("entries"))) {
            if (entries->isVisible())
                return entries;
        }
        return nullptr;
    }
    void choose(const QString &name)
    {
        const auto found = shownList()->findItems(name, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        m_large.call([&] { shownList()->setCurrentItem(found.front()); });
    }

    trial::LargeWindow m_large;
};

void TestLongWork::initTestCase()
{
    QCOMPARE(m_large.open(), QString());
}

void TestLongWork::cleanupTestCase()
{
    m_large.close();
}

void TestLongWork::anotherProcessImports()
{
    const qint64 before = m_large.leadsThere();
    (void)m_large.leads();
    QProcess other;
    other.start(QStringLiteral(HUNI_CLI),
                {QStringLiteral("import"), m_large.path(), tableFile(QStringLiteral("elsewhere"), 20'000)});
    QVERIFY(other.waitForStarted());
    m_large.watchProcess(other.processId());
    m_large.begin(QStringLiteral("another process imports"));
    while (other.state() != QProcess::NotRunning)
        useTheWindow();
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(m_large.leadsThere(), before + 20'000);
    ThingTablePage &page = m_large.window().tablePage(Table::Lead);
    QVERIFY(m_large.settleUntil([&] { return page.feed().total() == before + 20'000; }));
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::rowsAreCopiedAndExportedAndAViewIsSaved()
{
    ThingTablePage &page = m_large.leads();
    m_large.begin(QStringLiteral("copy"));
    m_large.chooseRows(page, 20'000);
    m_large.call([&] { page.output().copyRows(); });
    QVERIFY(m_large.settleUntil([] { return QApplication::clipboard()->text().count(u'\n') >= 20'000; }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("view"));
    m_large.call([&] { page.command(QStringLiteral("save_view_as"))->trigger(); });
    m_large.type(QStringLiteral("mine"));
    m_large.press(Qt::Key_Return);
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("export"));
    const QString path = m_large.filePath(QStringLiteral("shown.csv"));
    page.view().clearSelection();
    m_large.call([&] { page.output().exportTo(path, ExportFormat::Csv, CsvProfile::Exact); });
    QVERIFY(m_large.settleUntil([&] { return !page.work().isBusy(); }));
    QVERIFY(QFile(path).size() > trial::LargeWindow::leadCount * 20);
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::everyLeadIsChangedAndTakenBack()
{
    ThingTablePage &page = m_large.leads();
    m_large.begin(QStringLiteral("all rows chosen"));
    m_large.press(Qt::Key_A, 1, Qt::ControlModifier);
    QVERIFY(page.view().selectedCount() >= size_t(trial::LargeWindow::leadCount));
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("every lead changed"));
    m_large.call([&] { page.command(QStringLiteral("edit_field"))->trigger(); });
    m_large.type(QStringLiteral("titl"));
    m_large.press(Qt::Key_Return);
    m_large.type(QStringLiteral("Engineer"));
    m_large.press(Qt::Key_Return);
    QVERIFY(m_large.settleUntil([&] { return !page.work().isBusy(); }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("every lead changed, undone"));
    undo();
    QVERIFY(m_large.settleUntil([&] { return !m_large.window().undoRunner().isBusy(); }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("every lead changed, redone"));
    redo();
    QVERIFY(m_large.settleUntil([&] { return !m_large.window().undoRunner().isBusy(); }));
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::wizardFromDropToResultAndBack()
{
    const qint64 before = m_large.leadsThere();
    // Undo keeps what was written by hand after it: on top is no lead of the import.
    m_large.leads().sortBy(QStringLiteral("name"), false);
    m_large.settle();
    m_large.begin(QStringLiteral("import: drop"));
    drop(tableFile(QStringLiteral("many"), trial::LargeWindow::leadCount));
    QVERIFY(m_large.settleUntil([&] { return wizard().isSettled() && wizard().flow().look(); }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("import: survey"));
    next(ImportWizard::Mapping);
    next(ImportWizard::Matching);
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("import: dry run"));
    next(ImportWizard::Check);
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("import: run"));
    m_large.press(Qt::Key_Right, 1, Qt::AltModifier);
    QVERIFY(wizard().isWriting());
    while (wizard().isWriting())
        useTheWindow();
    QVERIFY(m_large.settleUntil([&] { return wizard().step() == ImportWizard::Result; }));
    QCOMPARE(m_large.leadsThere(), before + trial::LargeWindow::leadCount);
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("import: result"));
    m_large.window().frame().showPage(QStringLiteral("import"));
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("import: undo from the result"));
    QTest::mouseClick(wizard().findChild<QPushButton *>(QStringLiteral("undoImport")), Qt::LeftButton);
    QVERIFY(m_large.settleUntil([&] { return wizard().isSettled() && wizard().flow().isUndone(); }));
    QCOMPARE(m_large.leadsThere(), before);
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::largeImportIsUndoneRedoneAndCancelled()
{
    const qint64 before = m_large.leadsThere();
    (void)m_large.leads();
    UndoRunner &runner = m_large.window().undoRunner();
    m_large.begin(QStringLiteral("import, redone"));
    redo(); // what the wizard took back
    QVERIFY(runner.isBusy());
    QVERIFY(m_large.settleUntil([&] { return !runner.isBusy(); }));
    QCOMPARE(m_large.leadsThere(), before + trial::LargeWindow::leadCount);
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("import, undone"));
    undo();
    QVERIFY(runner.isBusy());
    while (runner.isBusy())
        useTheWindow();
    QVERIFY(m_large.settleUntil([&] { return !runner.isBusy(); }));
    QCOMPARE(m_large.leadsThere(), before);
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::listOfWhatWasDoneIsJumpedThrough()
{
    (void)m_large.leads();
    m_large.begin(QStringLiteral("list of what was done"));
    m_large.call([&] { m_large.window().openUndoList(); });
    auto *panel = m_large.window().findChild<UndoListPanel *>();
    QVERIFY(panel && panel->isVisible());
    m_large.press(Qt::Key_PageDown, 2);
    m_large.press(Qt::Key_End, 1);
    m_large.press(Qt::Key_Home, 1);
    m_large.press(Qt::Key_Down, 3);
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("jump"));
    m_large.press(Qt::Key_Return);
    QVERIFY(m_large.settleUntil([&] { return !m_large.window().undoRunner().isBusy(); }));
    m_large.press(Qt::Key_Escape);
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::duplicatesAreMerged()
{
    m_large.begin(QStringLiteral("duplicates"));
    m_large.call([&] { m_large.window().showDuplicates(); });
    DuplicatesPage &page = m_large.window().showDuplicates();
    QVERIFY(m_large.settleUntil([&] { return page.isSettled() && page.pairView().hasPair(); }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("merge"));
    const int suspects = page.suspects().rowCount();
    m_large.press(Qt::Key_Return, 1, Qt::ControlModifier);
    QVERIFY(m_large.settleUntil([&] { return page.suspects().rowCount() < suspects; }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("merge undone"));
    undo();
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

void TestLongWork::rulesAreTriedCancelledAndPublished()
{
    Window &window = m_large.window();
    m_large.begin(QStringLiteral("scoring"));
    window.frame().showPage(QStringLiteral("scoring"));
    ScoringPage &scoring = window.scoringPage();
    QVERIFY(m_large.settleUntil([&] { return scoring.isSettled(); }));
    m_large.call([&] { scoring.working().changeRule(QStringLiteral("title_executive"), [](ScoringRule &rule) { rule.points = 5500; rule.cap.reset(); }); });
    const auto later = [&](const std::function<void()> &use) { QMetaObject::invokeMethod(&window, use, Qt::QueuedConnection); };
    later([&] { scoring.showPart(QStringLiteral("sandbox")); });
    QVERIFY(QTest::qWaitFor([&] { return scoring.sandbox().isRunning(); }, 20'000));
    lookAround();
    later([&] { window.frame().showPage(QStringLiteral("scoring")); });
    later([&] { scoring.sandbox().findChild<QPushButton *>(QStringLiteral("cancelSandbox"))->click(); });
    QVERIFY(m_large.settleUntil([&] { return !scoring.sandbox().isRunning(); }));
    later([&] { scoring.command(QStringLiteral("scoring.try"))->trigger(); });
    QVERIFY(m_large.settleUntil([&] { return scoring.sandbox().result() && !scoring.sandbox().isOutdated(); }));
    QCOMPARE(scoring.sandbox().result()->leads > 90'000, true);
    later([&] { scoring.working().publish({}, {}, scoring.working().newest().id); });
    QVERIFY(QTest::qWaitFor([&] { return scoring.working().isPublishing(); }, 20'000));
    int written = 0;
    for (; scoring.working().isPublishing(); ++written)
        useTheWindow();
    QVERIFY(written > 1);
    QVERIFY(m_large.settleUntil([&] { return scoring.isSettled() && !scoring.working().isChanged(); }));
    QVERIFY2(m_large.tooLong().isEmpty(), qPrintable(m_large.tooLong()));
}

void TestLongWork::settingsOfWhatManyUse()
{
    m_large.begin(QStringLiteral("settings"));
    m_large.window().frame().showPage(QStringLiteral("settings"));
    for (const char *section :
         {"computer", "pipeline", "channels", "fields", "questions", "customer", "stages"})
        m_large.call([&] { settings().showSection(QLatin1String(section)); });
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("stage renamed"));
    choose(QStringLiteral("New"));
    auto *name = settings().findChild<InlineEdit *>(QStringLiteral("stageName"));
    QVERIFY(name);
    name->setFocus();
    m_large.call([&] { name->startEditing(); });
    m_large.type(QStringLiteral("Fresh"));
    m_large.press(Qt::Key_Return);
    m_large.settle();
    undo();
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("stage deleted"));
    m_large.window().frame().showPage(QStringLiteral("settings"));
    choose(QStringLiteral("Engaged"));
    shownList()->setFocus();
    m_large.press(Qt::Key_Delete);
    auto *menu = m_large.window().findChild<QMenu *>(QStringLiteral("replacements"));
    QVERIFY(m_large.settleUntil([&] {
        return (menu = m_large.window().findChild<QMenu *>(QStringLiteral("replacements"))) != nullptr;
    }));
    m_large.call([menu] {
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Contacted")
                action->trigger();
        }
    });
    menu->close();
    QVERIFY(m_large.settleUntil(
        [&] { return !m_large.pipeline().catalog().valueOr({}).stageByKey(u"engaged"); }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("stage deleted, undone"));
    undo();
    QVERIFY(
        m_large.settleUntil([&] { return m_large.pipeline().catalog().valueOr({}).stageByKey(u"engaged"); }));
    HUNI_NOTHING_BLOCKED(m_large);
    m_large.begin(QStringLiteral("own field deleted"));
    m_large.call([&] { settings().showSection(QStringLiteral("fields")); });
    choose(QStringLiteral("Shoe size"));
    shownList()->setFocus();
    m_large.press(Qt::Key_Delete);
    m_large.settle();
    undo();
    m_large.settle();
    HUNI_NOTHING_BLOCKED(m_large);
}

int main(int argc, char **argv)
{
    huni::trial::WatchedApplication application(argc, argv);
    TestLongWork test(application);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_longwork.moc"
