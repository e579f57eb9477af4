#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace huni {

namespace {

constexpr int paletteRowPad = 12;
constexpr int paletteIconSide = 18;
constexpr int paletteTextX = 40;
constexpr int paletteGap = 12;

} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool section = m_model.row(index.row()).kind == PaletteRow::Kind::Section;
    const int line = QFontMetrics(m_theme.font(section ? FontRole::SmallStrong : FontRole::Body)).height();
    return {100, line + (section ? 14 : 18)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const PaletteRow &row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect.adjusted(6, 0, -6, 0);
    if (row.kind == PaletteRow::Kind::Section) {
        painter->setFont(m_theme.font(FontRole::SmallStrong));
        painter->setPen(m_theme.color(ColorRole::Muted));
        painter->drawText(rect.adjusted(paletteRowPad, 6, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          row.name);
        painter->restore();
        return;
    }
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(chosen ? ColorRole::SoftAccent : ColorRole::Hover));
        painter->drawRoundedRect(rect, 8, 8);
    }
    if (chosen) { // never by colour alone
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(ColorRole::Accent));
        painter->drawRoundedRect(QRectF(rect.x(), rect.y() + 8, 3, rect.height() - 16), 1.5, 1.5);
    }
    const QRect icon(rect.x() + paletteRowPad, rect.y() + (rect.height() - paletteIconSide) / 2,
                     paletteIconSide, paletteIconSide);
    paintIcon(*painter, icon, row.icon, m_theme.color(chosen ? ColorRole::AccentText : ColorRole::Muted));
    const int right = paintKeys(*painter, rect, row.keys);
    QRect text(rect.x() + paletteTextX, rect.y(), right - rect.x() - paletteTextX, rect.height());
    const QFontMetrics small(m_theme.font(FontRole::Small));
    if (!row.detail.isEmpty()) {
        const int name = QFontMetrics(m_theme.font(FontRole::BodyStrong)).horizontalAdvance(row.name) + 2;
        const int room = std::max(text.width() / 3, text.width() - name - paletteGap);
        const QString shown = small.elidedText(row.detail, Qt::ElideRight, room);
        painter->setFont(m_theme.font(FontRole::Small));
        painter->setPen(m_theme.color(ColorRole::Muted));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        text.setRight(text.right() - small.horizontalAdvance(shown) - paletteGap);
    }
    paintName(*painter, text, row.name, row.letters, row.enabled);
    painter->restore();
}

int PaletteDelegate::paintKeys(QPainter &painter, const QRect &rect, const QString &keys) const
{
    int right = rect.right() - paletteRowPad;
    if (keys.isEmpty())
        return right;
    const QFont font = m_theme.font(FontRole::NumberSmall);
    const QFontMetrics metrics(font);
    const QStringList each = keys.split(QStringLiteral(", "));
    for (auto key = each.rbegin(); key != each.rend(); ++key) {
        const int wide = metrics.horizontalAdvance(*key) + 12;
        const int tall = metrics.height() + 4;
        const QRect cap(right - wide, rect.y() + (rect.height() - tall) / 2, wide, tall);
        painter.setPen(m_theme.color(ColorRole::Border));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, *key);
        right -= wide + 6;
    }
    return right - paletteGap + 6;
}

// Laid out as text, letter by letter of other weight: never as markup.
void PaletteDelegate::paintName(QPainter &painter, const QRect &rect, const QString &name,
                                const QVector<int> &letters, bool enabled) const
{
    const QFont font = m_theme.font(FontRole::Body);
    const QString shown
        = QFontMetrics(m_theme.font(FontRole::BodyStrong)).elidedText(name, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QVector<QTextLayout::FormatRange> ranges;
    for (const int letter : letters) {
        if (letter >= shown.size() || (shown != name && letter >= shown.size() - 1))
            continue;
        QTextLayout::FormatRange range;
        range.start = letter;
        range.length = 1;
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(m_theme.color(ColorRole::AccentText));
        ranges += range;
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(100'000);
    layout.endLayout();
    painter.setPen(m_theme.color(enabled ? ColorRole::Text : ColorRole::Muted));
    layout.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
}

} // namespace huni
