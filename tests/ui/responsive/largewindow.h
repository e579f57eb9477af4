#pragma once

#include "core/exchange/generate.h"
#include "tests/ui/responsive/watchedapplication.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/undorunner.h"
#include "ui/table/rowwork.h"
#include "ui/table/tableview.h"
#include "ui/table/thingtablepage.h"

#include <QElapsedTimer>

#include <functional>

namespace huni::trial {

/// A window on 100,000 leads that is used while it is watched: no event may keep it from the next one for
/// longer than 50 ms, neither by computing nor by standing still.
class LargeWindow
{
public:
    static constexpr double longestMs = 50;
    static constexpr int leadCount = 100'000;

    explicit LargeWindow(WatchedApplication &application)
        : m_application(application)
    {
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
        QLocale::setDefault(QLocale(QLocale::English));
    }
    /// Makes the file and opens the window; what went wrong, or empty.
    QString open()
    {
        auto made = Pipeline::create(path(),
                                     {.timeZone = "Europe/Istanbul", .memberName = QStringLiteral("Deniz")});
        if (!made)
            return QStringLiteral("no file");
        m_pipeline = std::move(*made);
        if (!generate(*m_pipeline, {.leads = leadCount, .touchpoints = 20'000, .seed = 7}))
            return QStringLiteral("no leads");
        m_preferences = std::make_unique<Preferences>(m_folder.filePath(QStringLiteral("huni.ini")));
        m_preferences->setLanguage(Language::English);
        m_theme.apply(*qApp);
        m_window = std::make_unique<Window>(*m_pipeline, m_theme, *m_preferences);
        m_window->resize(1440, 900);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return QStringLiteral("no window");
        settle();
        return {};
    }
    void close()
    {
        m_window.reset();
        m_pipeline.reset();
    }

    Window &window() { return *m_window; }
    Pipeline &pipeline() { return *m_pipeline; }
    QString path() const { return m_folder.filePath(QStringLiteral("large.huni")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// What is noted from now on belongs to this.
    void begin(const QString &doing) { m_application.begin(doing); }
    void watchProcess(qint64 process) { m_application.watch(process); }
    /// Events that took too long since `begin`, one a line; empty for none.
    QString tooLong() const
    {
        const auto noted = m_application.blocksOver(0);
        if (!noted.empty())
            qInfo("%.0f ms busy, %.0f ms waiting: %s", noted.front().busy, noted.front().waited,
                  qPrintable(noted.front().what));
        QString words;
        for (const auto &block : m_application.blocksOver(longestMs))
            words += QStringLiteral("\n  %1 ms busy, %2 ms waiting: %3")
                         .arg(block.busy, 0, 'f', 0)
                         .arg(block.waited, 0, 'f', 0)
                         .arg(block.what);
        return words;
    }

    /// Lets the window do what it does in the background, for as long as it has something to do.
    void settle()
    {
        settleUntil([] { return true; }, 20'000);
    }
    /// The same, until something is so as well. \return whether it came to be
    bool settleUntil(const std::function<bool()> &isSo, int longest = 240'000)
    {
        QElapsedTimer waited;
        waited.start();
        // What begins a moment after the last key, a search or the keeping of a draft, belongs to it.
        constexpr qint64 begins = 300;
        return QTest::qWaitFor(
            [&] { return waited.elapsed() >= begins && m_window->isSettled() && !m_window->undoRunner().isBusy() && isSo(); }, longest);
    }
    /// Called as the window calls itself: as an event that is watched.
    void call(const std::function<void()> &use)
    {
        QMetaObject::invokeMethod(m_window.get(), use, Qt::QueuedConnection);
        settle();
    }
    void press(int key, int times = 1, Qt::KeyboardModifiers modifiers = {})
    {
        for (int i = 0; i < times; ++i) {
            QWidget *focus = QApplication::focusWidget();
            QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
            QApplication::processEvents();
        }
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
    /// \return whether there is such a column
    bool goToColumn(ThingTablePage &page, const char *column)
    {
        const int place = page.feed().model().columnOf(QLatin1String(column));
        page.view().setCurrentIndex(page.feed().model().index(5, std::max(0, place)));
        page.focusTable();
        return place >= 0;
    }
    /// Chooses that many rows from the top, as a person does with Shift and a click.
    void chooseRows(ThingTablePage &page, int count)
    {
        page.view().setCurrentIndex(page.feed().model().index(0, 0));
        page.view().selectionModel()->select(
            QItemSelection(page.feed().model().index(0, 0), page.feed().model().index(count - 1, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    qint64 leadsThere()
    {
        return m_pipeline->store()
            .reader()
            .read([](Connection &connection) {
                Query query(connection, "SELECT count(*) FROM lead WHERE gone=0");
                return query.next() ? query.integer(0) : 0;
            })
            .valueOr(0);
    }

private:
    WatchedApplication &m_application;
    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
};

} // namespace huni::trial

/// Fails where an event took too long since the window's `begin`.
#define HUNI_NOTHING_BLOCKED(window)                                                                         \
    do {                                                                                                     \
        const QString words = (window).tooLong();                                                            \
        QVERIFY2(words.isEmpty(), qPrintable(words));                                                        \
    } while (false)
