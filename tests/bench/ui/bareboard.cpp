#include "tests/bench/ui/bareboard.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QStyledItemDelegate>

namespace huni::bench {

namespace {

class BareCard final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString name = index.data().toString();
        painter->setPen(Qt::lightGray);
        painter->setBrush(Qt::white);
        painter->drawRect(option.rect.adjusted(4, 4, -4, -4));
        painter->setPen(Qt::black);
        for (int line = 0; line < 3; ++line)
            painter->drawText(option.rect.adjusted(12, 10 + line * 26, -12, 0), Qt::AlignLeft | Qt::AlignTop,
                              name);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 96}; }
};

} // namespace

BareBoard::BareBoard(int columns, int cards)
{
    auto *layout = new QHBoxLayout(this);
    for (int column = 0; column < columns; ++column) {
        QStringList names;
        for (int card = 0; card < cards / columns; ++card)
            names += QStringLiteral("Card %1 of column %2").arg(card).arg(column);
        auto *list = new QListView;
        list->setUniformItemSizes(true);
        list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list->setItemDelegate(new BareCard(list));
        list->setModel(new QStringListModel(names, list));
        layout->addWidget(list);
        m_lists += list;
    }
}

Samples BareBoard::scroll(int steps)
{
    Samples samples;
    QScrollBar *bar = m_lists.first()->verticalScrollBar();
    for (int step = 0; step < steps; ++step) {
        samples.time([&] {
            bar->setValue(bar->value() + 40);
            QApplication::processEvents();
        });
    }
    return samples;
}

Samples BareBoard::move(int steps)
{
    Samples samples;
    for (int step = 0; step < steps; ++step) {
        QAbstractItemModel &from = *m_lists[step % 2]->model();
        QAbstractItemModel &to = *m_lists[1 - step % 2]->model();
        samples.time([&] {
            const QVariant name = from.index(2, 0).data();
            from.removeRow(2);
            to.insertRow(2);
            to.setData(to.index(2, 0), name);
            QApplication::processEvents();
        });
    }
    return samples;
}

} // namespace huni::bench
