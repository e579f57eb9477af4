#include "ui/shell/mainframe.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using huni::MainFrame;

class TestMainFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
    }
    void init()
    {
        m_frame = std::make_unique<MainFrame>(m_theme);
        m_header = m_frame->addPage(QStringLiteral("today"), QStringLiteral("sun"), QStringLiteral("Today"),
                                    new QWidget);
        m_frame->addPage(QStringLiteral("board"), QStringLiteral("square-kanban"), QStringLiteral("Board"),
                         new QWidget);
        m_frame->addPage(QStringLiteral("settings"), QStringLiteral("settings"), QStringLiteral("Settings"),
                         new QWidget, huni::Sidebar::Bottom);
        m_frame->resize(1200, 700);
        m_frame->show();
        m_frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
    }

    void sidebarChoosesPages()
    {
        QSignalSpy shown(m_frame.get(), &MainFrame::pageShown);
        m_frame->showPage(QStringLiteral("board"));
        QVERIFY(m_frame->page(QStringLiteral("board"))->isVisible());
        QVERIFY(!m_frame->page(QStringLiteral("today"))->isVisible());
        const auto items = m_frame->sidebar()->findChildren<QAbstractButton *>();
        items.constFirst()->click();
        QCOMPARE(shown.last()[0].toString(), QStringLiteral("today"));
    }

    void arrowsWalkTheSidebar()
    {
        auto first = m_frame->sidebar()->findChildren<QAbstractButton *>().constFirst();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(m_frame->currentPage(), QStringLiteral("board"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(m_frame->currentPage(), QStringLiteral("settings"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(m_frame->currentPage(), QStringLiteral("settings"));
    }

    void narrowWindowCollapsesTheSidebar()
    {
        QVERIFY(!m_frame->sidebar()->isCollapsed());
        const int wide = m_frame->sidebar()->width();
        m_frame->resize(1000, 700);
        QVERIFY(m_frame->sidebar()->isCollapsed());
        QTRY_VERIFY(m_frame->sidebar()->width() < wide / 2);
    }

    void panelKeepsItsWidth()
    {
        auto *panel = new QWidget;
        m_frame->setPanel(panel);
        QVERIFY(!panel->isVisible());
        m_frame->setPanelWidth(380);
        m_frame->setPanelShown(true);
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->width(), 380);
        m_frame->setPanelShown(false);
        m_frame->setPanelShown(true);
        QCOMPARE(panel->width(), 380);
    }

    void panelGoesWithPagesThatItDoesNotStandBeside()
    {
        auto *panel = new QWidget;
        m_frame->setPanel(panel);
        m_frame->setPanelBeside(QStringLiteral("settings"), false);
        m_frame->showPage(QStringLiteral("board"));
        m_frame->setPanelWidth(380);
        m_frame->setPanelShown(true);
        m_frame->showPage(QStringLiteral("settings"));
        QVERIFY(!panel->isVisible());
        QVERIFY(m_frame->isPanelShown());
        m_frame->showPage(QStringLiteral("board"));
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->width(), 380);
        m_frame->showPage(QStringLiteral("settings"));
        m_frame->setPanelShown(false);
        m_frame->showPage(QStringLiteral("board"));
        QVERIFY(!panel->isVisible());
    }

    void widePageOutOfSightDoesNotSqueezeThePanel()
    {
        m_frame->page(QStringLiteral("settings"))->setMinimumWidth(700);
        auto *panel = new QWidget;
        panel->setMinimumWidth(360); // the panel's own word is heard too
        m_frame->setPanel(panel);
        m_frame->setPanelBeside(QStringLiteral("settings"), false);
        m_frame->showPage(QStringLiteral("settings"));
        m_frame->setPanelWidth(440);
        m_frame->setPanelShown(true);
        m_frame->showPage(QStringLiteral("board"));
        QTRY_COMPARE(panel->width(), 440);
        m_frame->setPanelWidth(200);
        QCOMPARE(panel->width(), 360);
    }

    void statusLineOffersUndo()
    {
        QSignalSpy undo(m_frame->statusLine(), &huni::StatusLine::undoRequested);
        m_frame->statusLine()->setLastAction(QStringLiteral("Undo: moved “A & B” to SQL"));
        QPushButton *button = nullptr;
        for (QPushButton *one : m_frame->statusLine()->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->objectName() != u"undoListButton")
                button = one;
        }
        QVERIFY(button);
        QCOMPARE(button->accessibleName(), QStringLiteral("Undo: moved “A & B” to SQL"));
        button->click();
        QCOMPARE(undo.count(), 1);
        m_frame->statusLine()->setLastAction({});
        QVERIFY(!button->isVisible());
    }

    void segmentsGoByMouseAndKeys()
    {
        huni::SegmentBar *bar = m_header->segments();
        bar->setSegments({{QStringLiteral("a"), QStringLiteral("TOFU"), QStringLiteral("1,240"), {}},
                          {QStringLiteral("b"), QStringLiteral("MOFU"), QStringLiteral("318"), {}}});
        QSignalSpy chosen(bar, &huni::SegmentBar::chosen);
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(bar->current(), QStringLiteral("b"));
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(20, bar->height() / 2));
        QCOMPARE(bar->current(), QStringLiteral("a"));
        QCOMPARE(chosen.count(), 2);
        QVERIFY(bar->accessibleName().contains(QStringLiteral("1,240")));
    }

private:
    huni::Theme m_theme;
    std::unique_ptr<MainFrame> m_frame;
    huni::PageHeader *m_header = nullptr;
};

QTEST_MAIN(TestMainFrame)
#include "tst_mainframe.moc"
