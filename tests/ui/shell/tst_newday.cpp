#include "core/store/emptyrecord.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/shell/preferences.h"
#include "ui/table/tablemodel.h"
#include "ui/table/thingtablepage.h"

#include <QTimer>

using namespace huni;

/// Decay and idle days go with the day: a window shows those of today, also when nobody has written since.
class TestNewDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileOpenedOnALaterDayShowsTheScoresOfThatDay();
    void midnightIsFollowedWhileTheWindowIsOpen();

private:
    void open()
    {
        m_window.reset();
        m_pipeline.reset();
        auto opened = Pipeline::open(path(), options());
        QVERIFY(opened.ok());
        m_pipeline = std::move(*opened);
        m_window = std::make_unique<Window>(*m_pipeline, m_theme, *m_preferences);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->frame().showPage(QStringLiteral("leads"));
        QTRY_COMPARE(model().rowCount(), 1);
    }
    StoreOptions options() { return {.businessClock = &m_clock}; }
    QString path() const { return m_folder->filePath(QStringLiteral("days.huni")); }
    TableModel &model() { return m_window->tablePage(Table::Lead).feed().model(); }
    QString cell(const char *column)
    {
        return model().index(0, model().columnOf(QLatin1String(column))).data().toString();
    }

    FixedClock m_clock{QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC).toMSecsSinceEpoch()};
    std::unique_ptr<QTemporaryDir> m_folder;
    Theme m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<Window> m_window;
};

void TestNewDay::init()
{
    m_window.reset();
    m_pipeline.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC).toMSecsSinceEpoch());
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(QStringLiteral("huni.ini")));
    m_preferences->setLanguage(Language::English);
    m_theme.apply(*qApp);
    auto made = Pipeline::create(path(), {.timeZone = "Europe/Istanbul", .memberName = QStringLiteral("Deniz")}, options());
    QVERIFY(made.ok());
    Lead lead;
    lead.givenName = QStringLiteral("Ada");
    lead.email = QStringLiteral("ada@example.com");
    lead.stage = (*made)->catalog()->stageByKey(u"new")->id;
    const auto id = (*made)->leads().create(lead);
    QVERIFY(id.ok());
    Record asked = emptyRecord(Table::Touchpoint);
    asked.at(col::Touchpoint::Kind) = Value{std::string("webinar_attended")}; // 20 points, half of them after 60 days
    QVERIFY((*made)->leads().touch(*id, asked).ok());
}

void TestNewDay::fileOpenedOnALaterDayShowsTheScoresOfThatDay()
{
    open();
    QCOMPARE(cell("score"), QStringLiteral("20"));
    m_clock.advance(60 * dayMs);
    open();
    QTRY_COMPARE(cell("score"), QStringLiteral("10"));
}

void TestNewDay::midnightIsFollowedWhileTheWindowIsOpen()
{
    open();
    QCOMPARE(cell("score"), QStringLiteral("20"));
    auto *timer = m_window->findChild<QTimer *>(QStringLiteral("dayTimer"));
    QVERIFY(timer && timer->isActive());
    m_clock.advance(60 * dayMs);
    timer->setInterval(1);
    QTRY_COMPARE(cell("score"), QStringLiteral("10"));
}

QTEST_MAIN(TestNewDay)
#include "tst_newday.moc"
