#include "core/exchange/generate.h"
#include "tests/ui/responsive/watchedapplication.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/searchfield.h"
#include "ui/lead/leadpanel.h"
#include "ui/shell/preferences.h"

#include <QElapsedTimer>

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
    void everyPageOpensScrollsAndIsSearched();
    void leadOpens();

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
    void judge()
    {
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
    auto made = Pipeline::create(path, {.timeZone = "Europe/Istanbul", .memberName = QStringLiteral("Deniz")});
    QVERIFY(made.ok());
    m_pipeline = std::move(*made);
    QVERIFY(generate(*m_pipeline, {.leads = 100'000, .touchpoints = 100'000, .seed = 7}).ok());
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
        if (auto *search = m_window->frame().header(page) ? m_window->frame().header(page)->search() : nullptr) {
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

int main(int argc, char **argv)
{
    huni::trial::WatchedApplication application(argc, argv);
    TestResponsive test(application);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_responsive.moc"
