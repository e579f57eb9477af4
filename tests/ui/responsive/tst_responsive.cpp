#include "core/exchange/generate.h"
#include "core/store/emptyrecord.h"
#include "tests/ui/responsive/watchedapplication.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/capture/capturepanel.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/leadpanel.h"
#include "ui/palette/palette.h"
#include "ui/shell/preferences.h"
#include "ui/table/thingtablepage.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>

using namespace huni;

/// A window on 100,000 leads is used, and no event may keep it from the next one for longer than 50 ms.
class TestResponsive : public QObject
{
    Q_OBJECT

public:
    explicit TestResponsive(trial::WatchedApplication &application)
        : m_application(application)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void boardScrollsAndFilters();
    void cellsAreEdited();
    void tableIsSortedGroupedAndFiltered();
    void paletteFinds();
    void captureReadsASignature();
    void thousandLeadsAreChangedAndTakenBack();
    void leadOpens();
    void everyPageOpensScrollsAndIsSearched();
    void ownFieldsAreMany();

private:
    static constexpr double longestMs = 50;

    // Lets the window do what it does in the background, for as long as it has something to do.
    void settle()
    {
        QElapsedTimer waited;
        waited.start();
        do {
            QApplication::processEvents(QEventLoop::AllEvents, 20);
            QTest::qWait(20);
        } while ((!m_window->isSettled() || waited.elapsed() < 300) && waited.elapsed() < 20'000);
    }
    void begin(const QString &doing) { m_application.begin(doing); }
    // Called as the window calls itself: as an event that is watched.
    void call(const std::function<void()> &use)
    {
        QMetaObject::invokeMethod(m_window.get(), use, Qt::QueuedConnection);
        settle();
    }
    void type(const QString &text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            QApplication::processEvents();
        }
    }
    ThingTablePage &leads()
    {
        m_window->frame().showPage(QStringLiteral("leads"));
        settle();
        ThingTablePage &page = m_window->tablePage(Table::Lead);
        page.focusTable();
        return page;
    }
    void goToColumn(ThingTablePage &page, const char *column)
    {
        const int place = page.feed().model().columnOf(QLatin1String(column));
        QVERIFY(place >= 0);
        page.view().setCurrentIndex(page.feed().model().index(5, place));
        page.focusTable();
    }
    void judge()
    {
        const auto noted = m_application.blocksOver(0);
        if (!noted.empty())
            qInfo("%.0f ms %s", noted.front().milliseconds, qPrintable(noted.front().what));
        const auto blocks = m_application.blocksOver(longestMs);
        QString words;
        for (const auto &block : blocks)
            words += QStringLiteral("\n  %1 ms %2").arg(block.milliseconds, 0, 'f', 0).arg(block.what);
        QVERIFY2(blocks.empty(), qPrintable(words));
    }
    void press(int key, int times, Qt::KeyboardModifiers modifiers = {})
    {
        for (int i = 0; i < times; ++i) {
            QWidget *focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
            QApplication::processEvents();
        }
    }

    trial::WatchedApplication &m_application;
    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
};

void TestResponsive::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    QLocale::setDefault(QLocale(QLocale::English));
    const QString path = m_folder.filePath(QStringLiteral("large.huni"));
    auto made
        = Pipeline::create(path, {.timeZone = "Europe/Istanbul", .memberName = QStringLiteral("Deniz")});
    QVERIFY(made.ok());
    m_pipeline = std::move(*made);
    QVERIFY(generate(*m_pipeline, {.leads = 100'000, .touchpoints = 20'000, .seed = 7}).ok());
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(QStringLiteral("huni.ini")));
    m_preferences->setLanguage(Language::English);
    m_theme.apply(*qApp);
    m_window = std::make_unique<Window>(*m_pipeline, m_theme, *m_preferences);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    settle();
}

void TestResponsive::cleanupTestCase()
{
    m_window.reset();
    m_pipeline.reset();
}

void TestResponsive::boardScrollsAndFilters()
{
    begin(QStringLiteral("board"));
    m_window->frame().showPage(QStringLiteral("board"));
    settle();
    m_window->board().view().setFocus();
    press(Qt::Key_PageDown, 30);
    press(Qt::Key_End, 1);
    press(Qt::Key_Right, 3);
    settle();
    begin(QStringLiteral("board filter"));
    press(Qt::Key_Slash, 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("an"));
    settle();
    press(Qt::Key_Escape, 2);
    settle();
    judge();
}

void TestResponsive::everyPageOpensScrollsAndIsSearched()
{
    for (const QString &page : m_window->frame().pages()) {
        begin(page);
        m_window->frame().showPage(page);
        settle();
        press(Qt::Key_Tab, 3);
        press(Qt::Key_PageDown, 10);
        settle();
        if (auto *search
            = m_window->frame().header(page) ? m_window->frame().header(page)->search() : nullptr) {
            begin(page + QStringLiteral(" search"));
            search->setFocus();
            QTest::keyClicks(search, QStringLiteral("ka"));
            settle();
            search->clear();
            settle();
        }
        judge();
    }
}

void TestResponsive::leadOpens()
{
    m_window->frame().showPage(QStringLiteral("board"));
    settle();
    begin(QStringLiteral("lead panel"));
    m_window->board().view().setFocus();
    press(Qt::Key_Home, 1);
    press(Qt::Key_Return, 1);
    settle();
    press(Qt::Key_Down, 5);
    settle();
    begin(QStringLiteral("lead page"));
    m_window->showLeadPage(m_window->leadPanel().lead());
    settle();
    judge();
}

void TestResponsive::cellsAreEdited()
{
    ThingTablePage &page = leads();
    begin(QStringLiteral("cell"));
    for (const char *column : {"name", "company", "value"}) {
        goToColumn(page, column);
        type(QStringLiteral("7700"));
        QVERIFY(page.view().isEditing());
        press(Qt::Key_Return, 1);
        QVERIFY(!page.view().isEditing());
        settle();
    }
    judge();
    begin(QStringLiteral("one cell after the other"));
    goToColumn(page, "name");
    constexpr int more
        = 70; // than segments that the index of words may have before bulk work brings them together
    for (int i = 0; i < more; ++i) {
        type(QStringLiteral("7"));
        press(Qt::Key_Return, 1);
    }
    settle();
    judge();
    begin(QStringLiteral("cell undone"));
    press(Qt::Key_Z, 3, Qt::ControlModifier);
    settle();
    judge();
}

void TestResponsive::tableIsSortedGroupedAndFiltered()
{
    ThingTablePage &page = leads();
    begin(QStringLiteral("sort"));
    call([&] { page.sortBy(QStringLiteral("name"), false); });
    press(Qt::Key_PageDown, 5);
    call([&] { page.sortBy(QStringLiteral("value"), false); });
    begin(QStringLiteral("group"));
    call([&] { page.groupBy(QStringLiteral("stage")); });
    press(Qt::Key_PageDown, 5);
    press(Qt::Key_Home, 1);
    press(Qt::Key_Left, 1); // folds the first
    press(Qt::Key_Right, 1);
    settle();
    call([&] { page.groupBy({}); });
    begin(QStringLiteral("filter"));
    Filter filter;
    filter.conditions
        = {{.field = QStringLiteral("score"), .op = FilterOp::AtLeast, .values = {QStringLiteral("10")}}};
    call([&] { page.setFilter(filter); });
    press(Qt::Key_PageDown, 5);
    call([&] { page.clearFilter(); });
    judge();
}

void TestResponsive::paletteFinds()
{
    leads();
    begin(QStringLiteral("palette"));
    press(Qt::Key_K, 1, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&] { return m_window->commandPalette().field()->hasFocus(); }));
    for (const QChar letter : QStringLiteral("an")) {
        type(letter);
        QVERIFY(QTest::qWaitFor([&] { return m_window->commandPalette().isSettled(); }));
    }
    press(Qt::Key_Down, 3);
    press(Qt::Key_Escape, 1);
    settle();
    judge();
}

void TestResponsive::captureReadsASignature()
{
    leads();
    begin(QStringLiteral("capture"));
    press(Qt::Key_N, 1, Qt::ControlModifier | Qt::ShiftModifier);
    auto *text = m_window->capturePanel().findChild<QPlainTextEdit *>(QStringLiteral("capture_text"));
    QVERIFY(text && QTest::qWaitFor([&] { return text->hasFocus(); }));
    type(QStringLiteral("Ada Kaya, Kaya Tekstil, Sales Manager, ada@kaya.example, +90 532 111 22 33"));
    QVERIFY(QTest::qWaitFor([&] { return m_window->capturePanel().isSettled(); }));
    settle();
    press(Qt::Key_Return, 1, Qt::ControlModifier);
    settle();
    judge();
    begin(QStringLiteral("capture undone"));
    press(Qt::Key_Z, 1, Qt::ControlModifier);
    settle();
    judge();
}

void TestResponsive::thousandLeadsAreChangedAndTakenBack()
{
    ThingTablePage &page = leads();
    page.view().setCurrentIndex(page.feed().model().index(0, 0));
    page.view().selectionModel()->select(
        QItemSelection(page.feed().model().index(0, 0), page.feed().model().index(999, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(page.view().selectedCount(), size_t(1000));
    begin(QStringLiteral("bulk edit"));
    call([&] { page.command(QStringLiteral("edit_field"))->trigger(); });
    type(QStringLiteral("titl"));
    press(Qt::Key_Return, 1);
    type(QStringLiteral("Engineer"));
    press(Qt::Key_Return, 1);
    settle();
    judge();
    begin(QStringLiteral("bulk edit undone"));
    press(Qt::Key_Z, 1, Qt::ControlModifier);
    settle();
    judge();
}

void TestResponsive::ownFieldsAreMany()
{
    m_window->frame().showPage(QStringLiteral("board"));
    settle();
    const auto made
        = m_pipeline->store().write(ActionCode::CreateCustomField, {}, [](Writer &writer) -> Result<void> {
              for (int i = 0; i < 500; ++i) {
                  Record field = emptyRecord(Table::CustomField);
                  field.at(col::CustomField::Kind) = Value{std::string("lead")};
                  field.at(col::CustomField::Name) = textValue(QStringLiteral("Field %1").arg(i));
                  field.at(col::CustomField::Type) = textValue(customTypeKey(CustomType::Text));
                  writer.create(Table::CustomField, writer.newId(), std::move(field));
              }
              return {};
          });
    QVERIFY(made.ok());
    begin(QStringLiteral("own fields"));
    settle();
    m_window->board().view().setFocus();
    press(Qt::Key_Home, 1);
    press(Qt::Key_Return, 1);
    settle();
    call([&] { m_window->showLeadPage(m_window->leadPanel().lead()); });
    call([&] { m_window->frame().showPage(QStringLiteral("leads")); });
    judge();
}

int main(int argc, char **argv)
{
    huni::trial::WatchedApplication application(argc, argv);
    TestResponsive test(application);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_responsive.moc"
