#include "ui/duplicates/pairdelegate.h"

#include "ui/duplicates/pairmodel.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int pairPadX = 10;
constexpr int choiceRing = 14;

} // namespace

PairDelegate::PairDelegate(const Theme &theme, const PairModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, QFontMetrics(m_theme.font(FontRole::Body)).height() + 16};
}

void PairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PairRow &row = m_model.row(index.row());
    const bool isSide = index.column() == PairModel::Keep || index.column() == PairModel::Other;
    const bool stands = isSide && (index.column() == PairModel::Keep) == (row.unit.side == Side::Keep);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const bool hasFocus = option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrent || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.color(isCurrent ? ColorRole::SoftAccent : ColorRole::Hover));
    QRect at = option.rect.adjusted(pairPadX, 0, -pairPadX, 0);
    if (isSide && m_model.isOpen(index.row())) {
        paintChoice(*painter, at, stands, isCurrent && hasFocus && stands);
        at.setLeft(at.left() + choiceRing + 8);
    } else if (isSide) {
        at.setLeft(at.left() + choiceRing + 8); // texts stand below each other
    }
    const QString text = index.data().toString();
    const bool isQuiet = text.isEmpty() || index.column() == PairModel::Name || (isSide && !stands && m_model.isOpen(index.row()));
    painter->setFont(m_theme.font(index.column() == PairModel::Outcome ? FontRole::BodyStrong
                                      : index.column() == PairModel::Name ? FontRole::Small
                                                                          : FontRole::Body));
    painter->setPen(m_theme.color(isQuiet && !isCurrent ? ColorRole::Muted : ColorRole::Text));
    painter->drawText(at, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text.isEmpty() ? QStringLiteral("—") : text, Qt::ElideRight, at.width()));
    painter->setPen(m_theme.color(ColorRole::Border));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

void PairDelegate::paintChoice(QPainter &painter, const QRect &rect, bool stands, bool isFocused) const
{
    const QRectF ring(rect.x() + 0.5, rect.center().y() - choiceRing / 2 + 0.5, choiceRing - 1, choiceRing - 1);
    if (isFocused) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring.adjusted(-3, -3, 3, 3));
    }
    painter.setPen(QPen(m_theme.color(stands ? ColorRole::Accent : ColorRole::Outline), 1.5));
    painter.setBrush(m_theme.color(stands ? ColorRole::Accent : ColorRole::Surface));
    painter.drawEllipse(ring);
    if (stands) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::OnAccent));
        painter.drawEllipse(ring.center(), 2.5, 2.5);
    }
}

} // namespace huni
