#include "cardlistmodel.h"
#include "ui/board/boardview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using huni::BoardView;
using huni::CardListModel;
using huni::ColumnView;

Q_DECLARE_METATYPE(huni::DropTarget)

class TestBoardView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(huni::Theme::Light);
        m_theme.apply(*qApp);
    }
    void init() { open({10, 5, 0}); }
    void cleanup()
    {
        m_board.reset();
        m_models.clear();
    }

    void columnsAreEquallyWide()
    {
        const int wide = m_board->columnView(0)->width();
        QCOMPARE(m_board->columnView(1)->width(), wide);
        QVERIFY(wide >= 260);
        m_board->resize(700, 600);
        QCOMPARE(m_board->columnView(2)->width(), m_board->columnView(0)->width());
        QVERIFY(m_board->columnView(0)->width() >= 260);
        QVERIFY(m_board->scrollArea()->horizontalScrollBar()->maximum() > 0);
    }

    void columnsUseTheRoomOfAWideWindow()
    {
        const auto leftOver = [this] {
            const huni::ColumnHeader *first = m_board->columnHeader(0);
            const huni::ColumnHeader *last = m_board->columnHeader(2);
            const auto left
                = [this](const QWidget *part) { return part->mapTo(m_board.get(), QPoint()).x(); };
            return std::pair(left(first), m_board->width() - left(last) - last->width());
        };
        const auto narrow = leftOver();
        m_board->resize(2340, 900);
        QVERIFY(std::abs(leftOver().first - narrow.first) <= 2);
        QVERIFY(std::abs(leftOver().second - leftOver().first) <= 3); // what three columns cannot share
        m_board->resize(5000, 900);
        QVERIFY(leftOver().first > 500);
        QVERIFY(std::abs(leftOver().second - leftOver().first) <= 3); // in the middle
    }

    void arrowsGoBetweenColumns()
    {
        m_board->setCurrentCard(0, 2);
        QSignalSpy current(m_board.get(), &BoardView::currentChanged);
        key(Qt::Key_Right);
        QCOMPARE(m_board->currentColumn(), 1);
        QCOMPARE(m_board->columnView(1)->currentRow(), 2);
        QVERIFY(m_board->columnView(1)->hasFocus());
        QCOMPARE(current.last()[0].toByteArray(), m_models[1]->card(2).id);
        key(Qt::Key_Right);
        QCOMPARE(m_board->currentColumn(), 2);
        key(Qt::Key_Right);
        QCOMPARE(m_board->currentColumn(), 2);
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        QCOMPARE(m_board->currentColumn(), 0);
    }

    void controlArrowsMoveAndTheFocusFollows()
    {
        obey();
        m_board->setCurrentCard(0, 3);
        const QByteArray id = m_board->currentId();
        QSignalSpy moves(m_board.get(), &BoardView::moveRequested);
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(moves.count(), 1);
        QCOMPARE(moves[0][1].toInt(), 0);
        QCOMPARE(moves[0][2].toInt(), 1);
        QCOMPARE(m_board->currentColumn(), 1);
        QCOMPARE(m_board->currentId(), id);
        QVERIFY(m_board->columnView(1)->hasFocus());
        QCOMPARE(m_board->columnView(1)->selectedRows().size(), 1);
        QVERIFY(m_board->columnView(0)->selectedRows().isEmpty());
        key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(m_board->currentId(), id);
        QCOMPARE(m_board->columnView(1)->currentRow(), 2);
        key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_board->columnView(1)->currentRow(), 3);
        QCOMPARE(m_board->currentId(), id);
        key(Qt::Key_Right, Qt::ControlModifier); // into the empty column
        QCOMPARE(m_board->currentColumn(), 2);
        QCOMPARE(m_board->currentId(), id);
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_board->currentColumn(), 2);
    }

    void severalCardsMoveTogether()
    {
        obey();
        m_board->setCurrentCard(0, 1);
        key(Qt::Key_Down, Qt::ShiftModifier);
        const QVector<QByteArray> ids = m_board->selectedIds();
        QCOMPARE(ids.size(), 2);
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_models[1]->rowCount(), 7);
        QCOMPARE(m_board->columnView(1)->selectedIds(), ids);
    }

    void refusedMoveLeavesTheCardAndSaysWhy()
    {
        m_board->setCurrentCard(0, 3);
        const QByteArray id = m_board->currentId();
        connect(m_board.get(), &BoardView::moveRequested, m_board.get(),
                [this](const QVector<QByteArray> &, int from) {
                    m_board->showRefusal(from, QStringLiteral("BANT is missing."));
                });
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_board->currentId(), id);
        QCOMPARE(m_board->refusal(), QStringLiteral("BANT is missing."));
        m_models[1]->insert(0, CardListModel::made(1, 900)); // something else arrives: the focus stays
        QCOMPARE(m_board->currentColumn(), 0);
        key(Qt::Key_Down);
        QVERIFY(m_board->refusal().isEmpty());
    }

    void otherKeysAreAskedFor()
    {
        m_board->setCurrentCard(1, 0);
        QSignalSpy newCard(m_board.get(), &BoardView::newRequested);
        QSignalSpy filter(m_board.get(), &BoardView::filterRequested);
        QSignalSpy band(m_board.get(), &BoardView::bandRequested);
        QSignalSpy gone(m_board.get(), &BoardView::deleteRequested);
        QSignalSpy opened(m_board.get(), &BoardView::activated);
        QTest::keyClicks(focused(), QStringLiteral("n/2"));
        key(Qt::Key_Delete);
        key(Qt::Key_Return);
        QCOMPARE(newCard.count(), 1);
        QCOMPARE(newCard[0][0].toInt(), 1);
        QCOMPARE(filter.count(), 1);
        QCOMPARE(band[0][0].toInt(), 2);
        QCOMPARE(gone[0][0].value<QVector<QByteArray>>(), QVector<QByteArray>({m_models[1]->card(0).id}));
        QCOMPARE(opened.count(), 1);
    }

    void selectionIsOfOneColumn()
    {
        m_board->setCurrentCard(0, 1);
        m_board->setCurrentCard(1, 1);
        QVERIFY(m_board->columnView(0)->selectedRows().isEmpty());
        QCOMPARE(m_board->selectedIds().size(), 1);
    }

    void dragsBetweenColumns()
    {
        QSignalSpy moves(m_board.get(), &BoardView::moveRequested);
        const QByteArray id = m_models[0]->card(2).id;
        const QPoint target = inBoard(1, m_board->columnView(1)->cardRect(3).topLeft() + QPoint(30, 2));
        drag(0, 2, target);
        QVERIFY(m_board->isDragging());
        QVERIFY(m_board->dropBar()->isVisible());
        QCOMPARE(m_board->columnView(1)->dropRow(), 3);
        release(0, target);
        QVERIFY(!m_board->isDragging());
        QVERIFY(!m_board->dropBar()->isVisible());
        QCOMPARE(moves.count(), 1);
        QCOMPARE(moves[0][0].value<QVector<QByteArray>>(), QVector<QByteArray>({id}));
        QCOMPARE(moves[0][1].toInt(), 0);
        QCOMPARE(moves[0][2].toInt(), 1);
        QCOMPARE(moves[0][3].toInt(), 3);
    }

    void dragsSeveralIntoAnEmptyColumn()
    {
        obey();
        m_board->setCurrentCard(0, 1);
        key(Qt::Key_Down, Qt::ShiftModifier);
        const QVector<QByteArray> ids = m_board->selectedIds();
        const QPoint target = inBoard(2, QPoint(80, 60));
        drag(0, 2, target);
        release(0, target);
        QCOMPARE(m_models[2]->rowCount(), 2);
        QCOMPARE(m_board->columnView(2)->selectedIds(), ids);
        QCOMPARE(m_board->currentColumn(), 2);
    }

    void dragsWithinAColumn()
    {
        QSignalSpy moves(m_board.get(), &BoardView::moveRequested);
        const QPoint target = inBoard(0, m_board->columnView(0)->cardRect(3).center() + QPoint(0, 20));
        drag(0, 0, target);
        release(0, target);
        QCOMPARE(moves.count(), 1);
        QCOMPARE(moves[0][3].toInt(), 4);
    }

    void dropOnItsOwnPlaceIsNothing()
    {
        QSignalSpy moves(m_board.get(), &BoardView::moveRequested);
        const QPoint target = inBoard(0, m_board->columnView(0)->cardRect(2).center() + QPoint(30, 5));
        drag(0, 2, target);
        release(0, target);
        QCOMPARE(moves.count(), 0);
    }

    void escapeGivesADragUp()
    {
        QSignalSpy moves(m_board.get(), &BoardView::moveRequested);
        const QPoint target = inBoard(1, QPoint(50, 50));
        drag(0, 2, target);
        QTest::keyClick(m_board->columnView(0), Qt::Key_Escape);
        QVERIFY(!m_board->isDragging());
        QCOMPARE(m_board->columnView(1)->dropRow(), -1);
        release(0, target);
        QCOMPARE(moves.count(), 0);
    }

    void dropsOnTheBar()
    {
        QSignalSpy dropped(m_board.get(), &BoardView::dropTargetRequested);
        QSignalSpy moves(m_board.get(), &BoardView::moveRequested);
        drag(0, 1, inBoard(1, QPoint(50, 50)));
        const QPoint lost = m_board->dropBar()->mapTo(
            m_board.get(), m_board->dropBar()->targetRect(huni::DropTarget::Lost).center());
        moveTo(0, lost);
        QCOMPARE(m_board->columnView(0)->dropRow(), -1);
        release(0, lost);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][1].value<huni::DropTarget>(), huni::DropTarget::Lost);
        QCOMPARE(moves.count(), 0);
    }

    void scrollsWhileTheMouseRestsAtAnEdge()
    {
        open({10, 400, 0, 3, 3, 3});
        ColumnView *column = m_board->columnView(1);
        const QPoint nearBottom(inBoard(1, QPoint(60, 0)).x(), m_board->dropBar()->y() - 8);
        drag(0, 1, nearBottom);
        QTRY_VERIFY(column->verticalScrollBar()->value() > 3 * column->pitch());
        QVERIFY(column->dropRow() > 3);
        const QPoint nearRight(m_board->width() - 6, 200);
        moveTo(0, nearRight);
        QTRY_VERIFY(m_board->scrollArea()->horizontalScrollBar()->value() > 100);
        m_board->cancelDrag();
        release(0, nearRight);
    }

    void emptyStateStandsForAll()
    {
        auto *empty = new QWidget;
        m_board->setEmptyState(empty);
        m_board->setEmptyStateShown(true);
        QVERIFY(empty->isVisible());
        QVERIFY(!m_board->scrollArea()->isVisible());
        m_board->setEmptyStateShown(false);
        QVERIFY(m_board->scrollArea()->isVisible());
    }

    void headReadsItsNumbers()
    {
        huni::ColumnNumbers numbers;
        numbers.count = 1240;
        numbers.sum = huni::Money{123'400, huni::Currency::of("EUR")};
        numbers.idle = 3;
        numbers.perCurrency = {{100'000, huni::Currency::of("EUR")}, {50'000, huni::Currency::of("USD")}};
        m_board->setNumbers(0, numbers);
        QVERIFY(m_board->columnHeader(0)->accessibleName().contains(QStringLiteral("1,240")));
        QVERIFY(m_board->columnHeader(0)->toolTip().contains(QStringLiteral("$500")));
    }

private:
    void open(const QVector<int> &counts)
    {
        cleanup();
        m_board = std::make_unique<BoardView>(m_theme);
        m_board->setLocale(QLocale(QLocale::English));
        m_board->resize(1000, 640);
        QVector<huni::BoardColumn> columns;
        quint32 next = 1;
        for (const int count : counts) {
            m_models.push_back(std::make_unique<CardListModel>(CardListModel::made(count, next)));
            next += quint32(count);
            columns.append({QStringLiteral("Stage"), {}, huni::ColorRole::Stage1, m_models.back().get(), {}});
        }
        m_board->setColumns(columns);
        m_board->show();
        m_board->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_board.get()));
    }
    // Carries out every move, as the application does after core said yes.
    void obey()
    {
        connect(m_board.get(), &BoardView::moveRequested, m_board.get(),
                [this](const QVector<QByteArray> &ids, int from, int to, int row) {
                    for (const QByteArray &id : ids) {
                        const int at = m_models[std::size_t(from)]->rowOfId(id);
                        if (from == to)
                            m_models[std::size_t(from)]->move(at, row);
                        else
                            m_models[std::size_t(to)]->insert(row++,
                                                              m_models[std::size_t(from)]->take(at, 1));
                    }
                });
    }
    QWidget *focused() { return m_board->columnView(m_board->currentColumn()); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focused(), key, modifiers);
    }
    QPoint inBoard(int column, const QPoint &port)
    {
        return m_board->columnView(column)->viewport()->mapTo(m_board.get(), port);
    }
    QPoint inPort(int column, const QPoint &board)
    {
        return m_board->columnView(column)->viewport()->mapFrom(m_board.get(), board);
    }
    void drag(int column, int row, const QPoint &boardPoint)
    {
        ColumnView *view = m_board->columnView(column);
        const QPoint from = view->cardRect(row).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view->viewport(), from + QPoint(0, 14));
        moveTo(column, boardPoint);
    }
    void moveTo(int column, const QPoint &boardPoint)
    {
        QTest::mouseMove(m_board->columnView(column)->viewport(), inPort(column, boardPoint));
    }
    void release(int column, const QPoint &boardPoint)
    {
        QTest::mouseRelease(m_board->columnView(column)->viewport(), Qt::LeftButton, {},
                            inPort(column, boardPoint));
    }

    huni::Theme m_theme;
    std::vector<std::unique_ptr<CardListModel>> m_models;
    std::unique_ptr<BoardView> m_board;
};

QTEST_MAIN(TestBoardView)
#include "tst_boardview.moc"
