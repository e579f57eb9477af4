#pragma once

#include "tests/bench/figures.h"

#include <QWidget>

class QListView;

namespace huni::bench {

/// What plain Qt can do: lists with a delegate that draws a card of three lines.
class BareBoard final : public QWidget
{
public:
    BareBoard(int columns, int cards);
    /// Time of each frame while one column scrolls.
    Samples scroll(int steps);
    /// Time to take a card from one column to another and paint both.
    Samples move(int steps);

private:
    QVector<QListView *> m_lists;
};

} // namespace huni::bench
