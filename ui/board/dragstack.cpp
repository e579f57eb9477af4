#include "ui/board/dragstack.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int stackStep = 6;
constexpr int stackMargin = 10;

void paintStackBadge(QPainter &painter, const QPoint &corner, const QString &text, const Theme &theme)
{
    painter.setFont(theme.font(FontRole::NumberTiny));
    const int tall = painter.fontMetrics().height() + 6;
    const int wide = std::max(tall, painter.fontMetrics().horizontalAdvance(text) + 12);
    const QRect badge(corner.x() - wide, corner.y(), wide, tall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::Accent));
    painter.drawRoundedRect(badge, tall / 2.0, tall / 2.0);
    painter.setPen(theme.color(ColorRole::OnAccent));
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace

DragStack::DragStack(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DragStack::take(const CardPainter &cards, const CardData &first, int count, int cardWidth)
{
    const int layers = std::min(count, 3) - 1;
    const QSize card(cardWidth, cards.metrics().cardHeight());
    const QSize size
        = card + QSize(2 * stackMargin + layers * stackStep, 2 * stackMargin + layers * stackStep);
    const qreal ratio = devicePixelRatioF();
    m_picture = QPixmap(size * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int layer = layers; layer > 0; --layer) {
        const QRectF under(
            QPointF(stackMargin + layer * stackStep + 0.5, stackMargin + layer * stackStep + 0.5),
            QSizeF(card.width() - 1, card.height() - 1));
        painter.setPen(cards.theme().color(ColorRole::Accent));
        painter.setBrush(cards.theme().color(ColorRole::SoftAccent));
        painter.drawRoundedRect(under, 10, 10);
    }
    CardState state;
    state.hovered = true;
    state.focused = true;
    cards.paint(painter, QRect(QPoint(stackMargin, stackMargin), card), first, state);
    if (count > 1)
        paintStackBadge(painter, QPoint(stackMargin + card.width() + 6, stackMargin - 8),
                        cards.locale().toString(count), cards.theme());
    painter.end();
    resize(size);
    update();
}

void DragStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace huni
