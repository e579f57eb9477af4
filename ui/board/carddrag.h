#pragma once

#include "ui/board/dropbar.h"

#include <QObject>
#include <QPoint>

class QTimer;

namespace huni {

class BoardView;
class CardPainter;
class DragStack;
class DropLine;

/// A drag of cards over a board, from the press to the drop: the cards under the mouse, the line where they
/// would go, the bar with the other places, and the scrolling at the edges. It moves no card: what was meant
/// is handed back.
class CardDrag final : public QObject
{
    Q_OBJECT

public:
    /// Where cards were let go: on the bar, in a column, or nowhere.
    struct Drop {
        QVector<QByteArray> ids{};
        QByteArray current{}; ///< of them, the one with the focus
        int from = 0;
        int column = -1;
        int row = -1;
        std::optional<DropTarget> target{};
    };

    CardDrag(const Theme &theme, const CardPainter &painter, BoardView &board);

    bool isActive() const { return m_drag.has_value(); }
    /// Takes the selected cards of a column. \param from  in its viewport
    void start(int column, const QPoint &from);
    void moveTo(const QPoint &boardPoint);
    /// \pre isActive()
    Drop finish();
    void cancel();

    DropBar *bar() const { return m_bar; }
    void placeBar(int boardMargin);

private:
    struct Drag {
        int from = 0;
        QVector<QByteArray> ids{};
        QVector<int> rows{};
        QPoint grip{}; ///< of the mouse within the card
        QPoint at{}; ///< of the mouse on the board
    };

    bool isOnBar(const QPoint &boardPoint) const;
    std::optional<DropTarget> targetAt(const QPoint &boardPoint) const;
    bool staysInPlace(int row) const;
    void autoScroll();

    const CardPainter &m_painter;
    BoardView &m_board;
    DragStack *m_stack = nullptr;
    DropLine *m_line = nullptr;
    DropBar *m_bar = nullptr;
    QTimer *m_scrollTimer = nullptr;
    std::optional<Drag> m_drag;
};

} // namespace huni
