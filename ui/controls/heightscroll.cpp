#include "ui/controls/heightscroll.h"

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

void HeightScroll::hold(QWidget *content)
{
    setWidget(content);
    content->setAutoFillBackground(false); // what it stands on is seen
}

QSize HeightScroll::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize HeightScroll::minimumSizeHint() const
{
    const int content = widget() ? widget()->minimumSizeHint().width() : 0; // never cut at its side
    return {content + verticalScrollBar()->sizeHint().width(), fontMetrics().height() * 6};
}

bool HeightScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace huni
