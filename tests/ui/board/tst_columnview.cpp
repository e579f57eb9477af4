#include "cardlistmodel.h"
#include "ui/board/columnview.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using huni::CardListModel;
using huni::ColumnView;

class TestColumnView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
        m_painter = std::make_unique<huni::CardPainter>(m_theme, QLocale(QLocale::English));
    }
    void init()
    {
        m_view = std::make_unique<ColumnView>(*m_painter);
        m_view->resize(300, 600);
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void asksForVisibleRowsOnly()
    {
        show(100'000);
        QAbstractItemModelTester tester(m_model.get(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto seen = std::size_t(600 / m_view->pitch() + 2);
        m_view->grab();
        QVERIFY(!m_model->asked.empty());
        QVERIFY(*m_model->asked.rbegin() < int(seen));
        m_model->asked.clear();
        m_view->verticalScrollBar()->setValue(50'000 * m_view->pitch());
        m_view->grab();
        QVERIFY(*m_model->asked.begin() >= 49'999);
        QVERIFY(m_model->asked.size() <= seen);
        m_model->asked.clear();
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->grab();
        QCOMPARE(*m_model->asked.rbegin(), 99'999);
        QVERIFY(m_view->cardRect(99'999).bottom() <= m_view->viewport()->height());
    }

    void wheelGlidesUnlessMotionIsReduced()
    {
        show(100);
        const auto turnWheel = [&] {
            m_view->verticalScrollBar()->setValue(0);
            const QPointF at = m_view->viewport()->rect().center();
            QWheelEvent wheel(at, m_view->viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_view->viewport(), &wheel);
            return m_view->verticalScrollBar()->value();
        };
        QCOMPARE(turnWheel(), 0); // on its way
        QTRY_VERIFY(m_view->verticalScrollBar()->value() > 0);
        m_theme.setMotion(huni::Motion::Reduced);
        QVERIFY(turnWheel() > 0);
        m_theme.setMotion(huni::Motion::Full);
        QCOMPARE(turnWheel(), 0);
        m_theme.setMotion(huni::Motion::AsSystem);
    }

    void loadedRowIsPaintedAgain()
    {
        m_model = std::make_unique<CardListModel>(CardListModel::made(10));
        m_model->unloaded = {0};
        present();
        const QImage waiting = m_view->grab(m_view->cardRect(0)).toImage();
        m_model->load(0);
        QVERIFY(m_view->grab(m_view->cardRect(0)).toImage() != waiting);
    }

    void keysMoveTheCurrentCard()
    {
        show(100);
        QSignalSpy current(m_view.get(), &ColumnView::currentRowChanged);
        m_view->setCurrentRow(0);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentRow(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentRow(), 99);
        QVERIFY(m_view->viewport()->rect().contains(m_view->cardRect(99)));
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QVERIFY(m_view->currentRow() < 99 && m_view->currentRow() > 90);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->currentRow(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->currentRow(), 0);
        QVERIFY(current.count() >= 4);
    }

    void selectsByMouseAndKeys()
    {
        show(20);
        click(1);
        QCOMPARE(m_view->selectedRows(), QVector<int>({1}));
        click(3, Qt::ControlModifier);
        QCOMPARE(m_view->selectedRows(), QVector<int>({1, 3}));
        click(3, Qt::ControlModifier);
        QCOMPARE(m_view->selectedRows(), QVector<int>({1}));
        click(1);
        click(4, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedRows(), QVector<int>({1, 2, 3, 4}));
        QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedRows(), QVector<int>({1, 2, 3}));
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(m_view->selectedRows(), QVector<int>({1, 2}));
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedRows().size(), 20);
        QCOMPARE(m_view->selectedIds().constFirst(), CardListModel::idOf(1));
    }

    void enterAndDoubleClickOpen()
    {
        show(5);
        QSignalSpy opened(m_view.get(), &ColumnView::activated);
        click(2);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->cardRect(3).center());
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened[0][0].toByteArray(), CardListModel::idOf(3));
        QCOMPARE(opened[1][0].toByteArray(), CardListModel::idOf(4));
    }

    void doesNotJumpWhenRowsComeAndGo()
    {
        show(1000);
        m_view->verticalScrollBar()->setValue(500 * m_view->pitch() + 13);
        const QByteArray seen = m_view->idAt(500);
        const int top = m_view->cardRect(500).top();
        m_model->insert(10, CardListModel::made(3, 5000));
        QCOMPARE(m_view->idAt(503), seen);
        QCOMPARE(m_view->cardRect(503).top(), top);
        m_model->take(0, 5);
        QCOMPARE(m_view->idAt(498), seen);
        QCOMPARE(m_view->cardRect(498).top(), top);
        m_model->insert(900, CardListModel::made(3, 6000));
        QCOMPARE(m_view->cardRect(498).top(), top);
        m_model->move(900, 3);
        QCOMPARE(m_view->idAt(499), seen);
        QCOMPARE(m_view->cardRect(499).top(), top);
        m_model->move(3, 900);
        QCOMPARE(m_view->idAt(498), seen);
        QCOMPARE(m_view->cardRect(498).top(), top);
    }

    void newCardAtTheTopIsSeen()
    {
        show(100);
        m_model->insert(0, CardListModel::made(1, 5000));
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void currentAndSelectionFollowTheirCards()
    {
        show(10);
        m_view->setCurrentRow(5);
        m_model->take(0, 2);
        QCOMPARE(m_view->currentRow(), 3);
        m_model->move(3, 0);
        QCOMPARE(m_view->currentRow(), 0);
        QCOMPARE(m_view->selectedRows(), QVector<int>({0}));
        QCOMPARE(m_view->idAt(0), CardListModel::idOf(6));
    }

    void losingTheModelIsHarmless()
    {
        show(10);
        m_view->setCurrentRow(3);
        m_model.reset();
        QCOMPARE(m_view->rowCount(), 0);
        QCOMPARE(m_view->currentRow(), -1);
        m_view->grab();
    }

    void readersHearTheVisibleCards()
    {
        show(100'000);
        m_view->setName(QStringLiteral("SQL"));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("SQL"));
        QVERIFY(list->childCount() < 10);
        m_view->setCurrentRow(1);
        QAccessibleInterface *card = list->child(1);
        QVERIFY(card);
        QCOMPARE(card->role(), QAccessible::ListItem);
        QCOMPARE(card->text(QAccessible::Name), QStringLiteral("Card 2, a card"));
        QVERIFY(card->state().selected);
        QVERIFY(card->state().focused);
        QVERIFY(!list->child(0)->state().selected);
        QCOMPARE(list->indexOfChild(card), 1);
        QSignalSpy opened(m_view.get(), &ColumnView::activated);
        card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.count(), 1);
    }

private:
    void show(int count)
    {
        m_model = std::make_unique<CardListModel>(CardListModel::made(count));
        present();
    }
    void present()
    {
        m_view->setModel(m_model.get());
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, m_view->cardRect(row).center());
    }

    huni::Theme m_theme;
    std::unique_ptr<huni::CardPainter> m_painter;
    std::unique_ptr<CardListModel> m_model;
    std::unique_ptr<ColumnView> m_view;
};

QTEST_MAIN(TestColumnView)
#include "tst_columnview.moc"
