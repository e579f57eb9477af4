#include "ui/settings/entrydelegate.h"

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace huni {

namespace {

constexpr int entryPad = 10;
constexpr int entryIconSide = 18;

} // namespace

EntryDelegate::EntryDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int unit = m_theme.basePixels();
    const bool isHead = !index.data(EntryId).isValid();
    return {0, isHead ? unit * 2 + (index.row() > 0 ? 10 : 0) : unit * 5 / 2};
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString name = index.data(Qt::DisplayRole).toString();
    if (!index.data(EntryId).isValid()) {
        paintHead(*painter, option.rect, name);
        painter->restore();
        return;
    }
    const bool chosen = option.state & QStyle::State_Selected;
    paintGround(*painter, option);
    QRect room = option.rect.adjusted(entryPad, 0, -entryPad, 0);
    room.setLeft(room.left() + paintMark(*painter, room, index, chosen));
    const QString note = index.data(EntryNote).toString();
    const QFont small = m_theme.font(FontRole::NumberSmall);
    const int wanted = note.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(note) + 2;
    const int noteWidth = std::min(wanted, room.width() / 2);
    painter->setFont(m_theme.font(FontRole::Body));
    painter->setPen(m_theme.color(chosen ? ColorRole::AccentText : ColorRole::Text));
    const QRect words = room.adjusted(0, 0, noteWidth ? -noteWidth - 12 : 0, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter->setFont(small);
    painter->setPen(m_theme.color(ColorRole::Muted));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, painter->fontMetrics().elidedText(note, Qt::ElideRight, noteWidth));
    painter->restore();
}

void EntryDelegate::paintHead(QPainter &painter, const QRect &rect, const QString &name) const
{
    painter.setFont(m_theme.font(FontRole::SmallStrong));
    painter.setPen(m_theme.color(ColorRole::Muted));
    painter.drawText(rect.adjusted(entryPad, 0, -entryPad, -4), Qt::AlignLeft | Qt::AlignBottom, name);
}

void EntryDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || (option.state & QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(chosen ? ColorRole::SoftAccent : ColorRole::Hover));
        painter.drawRoundedRect(ground, 6, 6);
    }
    if ((option.state & QStyle::State_HasFocus) && chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(ground, 6, 6);
    }
}

// How much room it took.
int EntryDelegate::paintMark(QPainter &painter, const QRect &room, const QModelIndex &index, bool chosen) const
{
    if (const QVariant dot = index.data(EntryDot); dot.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole(dot.toInt())));
        painter.drawEllipse(QRectF(room.left(), room.center().y() - 3.5, 8, 8));
        return 18;
    }
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (icon.isNull())
        return 0;
    const QRect square(room.left(), room.center().y() - entryIconSide / 2 + 1, entryIconSide, entryIconSide);
    icon.paint(&painter, square, Qt::AlignCenter, QIcon::Normal, chosen ? QIcon::On : QIcon::Off);
    return entryIconSide + entryPad;
}

} // namespace huni
