#include "ui/capture/heightscroll.h"

#include <QEvent>
#include <QScrollBar>

namespace huni {

HeightScroll::HeightScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

QSize HeightScroll::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize HeightScroll::minimumSizeHint() const
{
    return {QScrollArea::minimumSizeHint().width(), fontMetrics().height() * 6};
}

bool HeightScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace huni
