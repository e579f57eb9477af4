#include "ui/score/ledgerdelegate.h"

#include "ui/score/ledgermodel.h"
#include "ui/theme/theme.h"
#include "ui/words/scorewords.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int ledgerPad = 8;

} // namespace

LedgerDelegate::LedgerDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize LedgerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, QFontMetrics(m_theme.font(FontRole::Body)).height() + QFontMetrics(m_theme.font(FontRole::NumberSmall)).height() + 10};
}

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(LedgerModel::RowRole).value<LedgerRow>();
    const auto *model = qobject_cast<const LedgerModel *>(index.model());
    const bool isRest = model && model->isRest(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (hasFocus || option.state & QStyle::State_MouseOver) {
        painter->setPen(hasFocus ? QPen(m_theme.color(ColorRole::Accent), 2) : QPen(Qt::NoPen));
        painter->setBrush(m_theme.color(hasFocus ? ColorRole::SoftAccent : ColorRole::Hover));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    }
    const QRect inner = option.rect.adjusted(ledgerPad, 4, -ledgerPad, -4);
    const QString points = pointsChangeText(row.points, m_locale);
    const QFont strong = m_theme.font(FontRole::NumberStrong);
    const int wide = QFontMetrics(strong).horizontalAdvance(points);
    painter->setFont(strong);
    painter->setPen(m_theme.color(row.points < 0 ? ColorRole::Bad : ColorRole::Text));
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, points);
    const QFont body = m_theme.font(FontRole::Body);
    const QFontMetrics bodyMetrics(body);
    const int room = inner.width() - wide - 12;
    painter->setFont(body);
    painter->setPen(m_theme.color(ColorRole::Text));
    painter->drawText(QRect(inner.left(), inner.top(), room, bodyMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      bodyMetrics.elidedText(row.words, Qt::ElideRight, room));
    const QFont small = m_theme.font(FontRole::NumberSmall);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(m_theme.color(isRest ? ColorRole::AccentText : ColorRole::Muted));
    painter->drawText(QRect(inner.left(), inner.bottom() - smallMetrics.height() + 1, room, smallMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(row.detail, Qt::ElideRight, room));
    painter->restore();
}

} // namespace huni
