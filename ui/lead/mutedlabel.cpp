#include "ui/lead/mutedlabel.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QResizeEvent>

namespace huni {

MutedLabel::MutedLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void MutedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize MutedLabel::sizeHint() const
{
    // Wrapped to the width it has; a new width asks again.
    const QFontMetrics metrics(m_theme.font(FontRole::Small));
    const QRect room(0, 0, std::max(80, width()), 100000);
    return {80, metrics.boundingRect(room, Qt::TextWordWrap, m_text).height() + 2};
}

QSize MutedLabel::minimumSizeHint() const
{
    return sizeHint();
}

void MutedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void MutedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(rect(), Qt::TextWordWrap | Qt::AlignVCenter, m_text);
}

} // namespace huni
