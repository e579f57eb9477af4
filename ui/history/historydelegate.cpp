#include "ui/history/historydelegate.h"

#include "ui/history/historyrow.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int historyIconSide = 16;
constexpr int historyTextX = 40;
constexpr int historyPad = 12;

} // namespace

QString HistoryRow::spoken() const
{
    QStringList parts;
    for (const QString &part : {headline, detail, exactTime}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

HistoryDelegate::HistoryDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto row = index.data(historyRowRole).value<HistoryRow>();
    const int small = QFontMetrics(m_theme.font(FontRole::Small)).height();
    if (row.kind != HistoryRow::Kind::Change)
        return {100, small + 16};
    return {100, QFontMetrics(m_theme.font(FontRole::Body)).height() + small + 16};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto row = index.data(historyRowRole).value<HistoryRow>();
    const QRect rect = option.rect.adjusted(4, 0, -4, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont smallFont = m_theme.font(FontRole::Small);
    const QFontMetrics small(smallFont);
    if (row.kind == HistoryRow::Kind::Day) {
        painter->setFont(m_theme.font(FontRole::SmallStrong));
        painter->setPen(m_theme.color(ColorRole::Muted));
        painter->drawText(rect.adjusted(historyPad, 6, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          row.headline);
        painter->restore();
        return;
    }
    if (row.kind == HistoryRow::Kind::Present) {
        const QFont strong = m_theme.font(FontRole::SmallStrong);
        const int words = QFontMetrics(strong).horizontalAdvance(row.headline);
        painter->setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter->drawLine(rect.x() + historyPad, rect.center().y(), rect.x() + historyPad + 16,
                          rect.center().y());
        painter->drawLine(rect.x() + historyTextX + words + 8, rect.center().y(), rect.right() - historyPad,
                          rect.center().y());
        painter->setFont(strong);
        painter->setPen(m_theme.color(ColorRole::AccentText));
        painter->drawText(rect.adjusted(historyTextX, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          row.headline);
        painter->restore();
        return;
    }
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(chosen ? ColorRole::SoftAccent : ColorRole::Hover));
        painter->drawRoundedRect(rect, 8, 8);
    }
    if (chosen && option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 7, 7);
    }
    const QFont body = m_theme.font(FontRole::Body);
    const int line = QFontMetrics(body).height();
    const QRect head(rect.x() + historyTextX, rect.y() + 8, rect.width() - historyTextX - historyPad, line);
    paintIcon(*painter,
              QRect(rect.x() + historyPad, head.center().y() - historyIconSide / 2 + 1, historyIconSide,
                    historyIconSide),
              row.icon, m_theme.color(ColorRole::Muted));
    painter->setFont(m_theme.font(FontRole::NumberSmall));
    painter->setPen(m_theme.color(ColorRole::Muted));
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, row.time);
    const int room = head.width() - painter->fontMetrics().horizontalAdvance(row.time) - 12;
    painter->setFont(body);
    painter->setPen(m_theme.color(row.muted ? ColorRole::Muted : ColorRole::Text));
    painter->drawText(head, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(body).elidedText(row.headline, Qt::ElideMiddle, room));
    painter->setFont(smallFont);
    painter->setPen(m_theme.color(ColorRole::Muted));
    const QRect second(head.x(), head.bottom() + 1, head.width(), small.height());
    painter->drawText(second, Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(row.detail, Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace huni
