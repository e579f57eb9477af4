#pragma once

#include "ui/board/cardpainter.h"

#include <QPixmap>
#include <QWidget>

namespace huni {

/// The cards under the mouse while they are dragged: the first one, the edges of up to two more, and how many
/// there are.
class DragStack final : public QWidget
{
    Q_OBJECT

public:
    explicit DragStack(QWidget *parent);

    void take(const CardPainter &painter, const CardData &first, int count, int cardWidth);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
};

} // namespace huni
