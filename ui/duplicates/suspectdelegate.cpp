#include "ui/duplicates/suspectdelegate.h"

#include "ui/duplicates/suspectmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/duplicatewords.h"
#include "ui/words/namewords.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int suspectPadX = 12;
constexpr int suspectPadY = 9;
constexpr int suspectLineGap = 2;
constexpr int likelihoodBarWidth = 56;

} // namespace

SuspectDelegate::SuspectDelegate(const Theme &theme, const SuspectModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize SuspectDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int strong = QFontMetrics(m_theme.font(FontRole::BodyStrong)).height();
    const int small = QFontMetrics(m_theme.font(FontRole::Small)).height();
    return {200, 2 * suspectPadY + 2 * (strong + suspectLineGap) + 2 * small + 8};
}

void SuspectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SuspectLine &line = m_model.line(index.row());
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isFocused = (option.state & QStyle::State_HasFocus) && isChosen;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5);
    if (isChosen || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(isFocused ? QPen(m_theme.color(ColorRole::Accent), 2) : QPen(Qt::NoPen));
        painter->setBrush(m_theme.color(isChosen ? ColorRole::SoftAccent : ColorRole::Hover));
        painter->drawRoundedRect(ground, 8, 8);
    }
    const QFontMetrics strong(m_theme.font(FontRole::BodyStrong));
    const QFontMetrics small(m_theme.font(FontRole::Small));
    QRect at = option.rect.adjusted(4 + suspectPadX, suspectPadY, -4 - suspectPadX, 0);
    for (const ThingLine *thing : {&line.first, &line.second}) {
        at.setHeight(strong.height());
        const QString name = strong.elidedText(nameOrNone(thing->name.left(300)), Qt::ElideRight, at.width());
        painter->setFont(m_theme.font(FontRole::BodyStrong));
        painter->setPen(m_theme.color(ColorRole::Text));
        painter->drawText(at, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
        const int used = strong.horizontalAdvance(name) + 8;
        if (at.width() - used > 40 && !thing->detail.isEmpty()) {
            const QRect rest = at.adjusted(used, 0, 0, 0);
            painter->setFont(m_theme.font(FontRole::Small));
            painter->setPen(m_theme.color(isChosen ? ColorRole::Text : ColorRole::Muted));
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              small.elidedText(thing->detail.left(300), Qt::ElideRight, rest.width()));
        }
        at.translate(0, strong.height() + suspectLineGap);
    }
    at.translate(0, 3);
    at.setHeight(small.height());
    painter->setFont(m_theme.font(FontRole::Small));
    painter->setPen(m_theme.color(isChosen ? ColorRole::Text : ColorRole::Muted));
    painter->drawText(at, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      small.elidedText(SuspectModel::reasons(line), Qt::ElideRight, at.width()));
    at.translate(0, small.height() + 4);
    const QString together = line.groupSize > 2 ? tr("%n together", "leads or companies that may all be one", line.groupSize) : QString();
    paintLikelihood(*painter, at, line.suspect.likelihood, together);
    painter->restore();
}

void SuspectDelegate::paintLikelihood(QPainter &painter, const QRect &line, int likelihood, const QString &together) const
{
    const QRectF bar(line.x(), line.center().y() - 1, likelihoodBarWidth, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Border));
    painter.drawRoundedRect(bar, 2.5, 2.5);
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawRoundedRect(QRectF(bar.x(), bar.y(), std::max(5.0, bar.width() * likelihood / 100), bar.height()), 2.5, 2.5);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QRect word = line.adjusted(likelihoodBarWidth + 8, 0, 0, 0);
    painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, likelihoodWord(likelihood));
    if (!together.isEmpty())
        painter.drawText(word, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, together);
}

} // namespace huni
