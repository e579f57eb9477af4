#include "ui/settings/entrydelegate.h"

#include "ui/controls/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QIcon>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace huni {

namespace {

constexpr int entryPad = 10;
constexpr int entryIconSide = 18;
constexpr int entryDotRoom = 18;
constexpr int entryNoteGap = 12;

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
    const QRect room = option.rect.adjusted(entryPad, 0, -entryPad, 0);
    paintMark(*painter, room, index, chosen);
    const auto [words, noteWidth] = wordsIn(option.rect, index);
    painter->setFont(m_theme.font(FontRole::Body));
    painter->setPen(m_theme.color(chosen ? ColorRole::AccentText : ColorRole::Text));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter->setFont(m_theme.font(FontRole::NumberSmall));
    painter->setPen(m_theme.color(ColorRole::Muted));
    const QString note = index.data(EntryNote).toString();
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, painter->fontMetrics().elidedText(note, Qt::ElideRight, noteWidth));
    painter->restore();
}

// The name comes first: a note gets what the name leaves, and at least a third.
EntryDelegate::Words EntryDelegate::wordsIn(const QRect &rect, const QModelIndex &index) const
{
    QRect room = rect.adjusted(entryPad + markWidth(index), 0, -entryPad, 0);
    const QString note = index.data(EntryNote).toString();
    if (note.isEmpty())
        return {room, 0};
    const int wanted = QFontMetrics(m_theme.font(FontRole::NumberSmall)).horizontalAdvance(note) + 2;
    const int name = QFontMetrics(m_theme.font(FontRole::Body)).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const int width = std::min(wanted, std::max(room.width() / 3, room.width() - name - entryNoteGap));
    room.setRight(room.right() - width - entryNoteGap);
    return {room, width};
}

bool EntryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString name = index.data(Qt::DisplayRole).toString();
    const auto [room, noteWidth] = wordsIn(option.rect, index);
    const QString note = index.data(EntryNote).toString();
    const bool cut = QFontMetrics(m_theme.font(FontRole::Body)).horizontalAdvance(name) > room.width()
        || QFontMetrics(m_theme.font(FontRole::NumberSmall)).horizontalAdvance(note) > noteWidth;
    if (!cut)
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(note.isEmpty() ? name : name + u'\n' + note), view, option.rect);
    return true;
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

int EntryDelegate::markWidth(const QModelIndex &index) const
{
    if (index.data(EntryDot).isValid())
        return entryDotRoom;
    return index.data(Qt::DecorationRole).isValid() ? entryIconSide + entryPad : 0;
}

void EntryDelegate::paintMark(QPainter &painter, const QRect &room, const QModelIndex &index, bool chosen) const
{
    if (const QVariant dot = index.data(EntryDot); dot.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole(dot.toInt())));
        painter.drawEllipse(QRectF(room.left(), room.center().y() - 3.5, 8, 8));
        return;
    }
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (icon.isNull())
        return;
    const QRect square(room.left(), room.center().y() - entryIconSide / 2 + 1, entryIconSide, entryIconSide);
    icon.paint(&painter, square, Qt::AlignCenter, QIcon::Normal, chosen ? QIcon::On : QIcon::Off);
}

} // namespace huni
