#include "core/store/emptyrecord.h"
#include "tests/ui/shell/trialwindow.h"
#include "ui/controls/messagebar.h"
#include "ui/lead/leadpanel.h"
#include "ui/lead/leadsource.h"
#include "ui/shell/leadalertbar.h"
#include "ui/shell/preferences.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace huni;

/// What leads do is told to who owns them, once for all that came together.
class TestLeadAlertBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<trial::TrialFile>();
        m_preferences = std::make_unique<Preferences>(m_file->folder() + QStringLiteral("/huni.ini"));
        m_preferences->setLanguage(Language::English);
        m_theme.apply(*qApp);
        m_window = std::make_unique<Window>(m_file->pipeline(), m_theme, *m_preferences);
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isSettled());
    }
    void cleanup()
    {
        m_window.reset();
        m_preferences.reset();
        m_file.reset();
    }

    void aRequestIsToldAndOpensItsLead()
    {
        const LeadId ada = m_file->add(QStringLiteral("Ada"), u"new");
        touch(ada, "demo_request");
        QTRY_VERIFY(bar().isVisible());
        QCOMPARE(bar().text(), QStringLiteral("Ada asked for a demo, a quote or a talk."));
        for (QPushButton *button : bar().findChildren<QPushButton *>()) {
            if (button->text() == u"Open")
                button->click();
        }
        QVERIFY(!bar().isVisible());
        QTRY_COMPARE(m_window->leadPanel().source().lead(), ada);
    }

    void manyAreToldInOneSentence()
    {
        QSignalSpy read(&m_window->alerts(), &LeadAlertBar::problem);
        for (int i = 0; i < 12; ++i)
            touch(m_file->add(QStringLiteral("Lead %1").arg(i), u"new"), i % 2 ? "demo_request" : "quote_request");
        QTRY_VERIFY(bar().isVisible());
        QCOMPARE(bar().text(), QStringLiteral("12 leads asked for a demo, a quote or a talk."));
        QTRY_VERIFY(m_window->alerts().isSettled());
        Q_EMIT bar().actionTriggered();
        auto *list = m_window->findChild<QListWidget *>(QStringLiteral("alertList"));
        QVERIFY(list);
        QTRY_COMPARE(list->count(), 12);
        QVERIFY(read.isEmpty());
    }

    void aScoreThatReachesMqlIsTold()
    {
        const LeadId ada = m_file->add(QStringLiteral("Ada"), u"new");
        QVERIFY(m_file->pipeline().scoring().givePoints(ada, 6000, QStringLiteral("met at the fair")).ok());
        QTRY_VERIFY(bar().isVisible());
        QCOMPARE(bar().text(), QStringLiteral("Ada reached the MQL score."));
        QCOMPARE(m_file->stageKeyOf(ada), QStringLiteral("mql"));
    }

    void whatIsOldOrTakenBackOrOfSomebodyElseIsNot()
    {
        const LeadId old = m_file->add(QStringLiteral("Old"), u"new");
        touch(old, "demo_request", 30);
        const LeadId theirs = m_file->add(QStringLiteral("Theirs"), u"new");
        QVERIFY(m_file->pipeline().leads().edit(theirs, std::vector<std::pair<int, Value>>{{col::Lead::Owner, Value{Uuid::v5(theirs.uuid, "somebody")}}}).ok());
        touch(theirs, "demo_request");
        const LeadId back = m_file->add(QStringLiteral("Back"), u"new");
        QTRY_VERIFY(m_window->alerts().isSettled());
        QVERIFY(!bar().isVisible());
        touch(back, "demo_request");
        QTRY_VERIFY(bar().isVisible());
        bar().close();
        QVERIFY(m_file->pipeline().store().undo().ok());
        QTRY_VERIFY(m_window->alerts().isSettled());
        QVERIFY(!bar().isVisible());
        m_window->alerts().showList();
        auto *list = m_window->findChild<QListWidget *>(QStringLiteral("alertList"));
        QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("noAlerts"))->isVisible());
        QVERIFY(!list->isVisible());
    }

private:
    MessageBar &bar() { return m_window->alerts().bar(); }
    void touch(LeadId lead, const char *kind, int daysAgo = 0)
    {
        Record record = emptyRecord(Table::Touchpoint);
        record.at(col::Touchpoint::Kind) = Value{std::string(kind)};
        record.at(col::Touchpoint::At) = Value{m_file->pipeline().store().clock().now() - daysAgo * dayMs};
        QVERIFY(m_file->pipeline().leads().touch(lead, record).ok());
    }

    Theme m_theme;
    std::unique_ptr<trial::TrialFile> m_file;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(TestLeadAlertBar)
#include "tst_leadalertbar.moc"
