#include "ui/table/celldelegate.h"

#include "ui/controls/avatar.h"
#include "ui/controls/chip.h"
#include "ui/table/tablemodel.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int longestPainted = 400; // letters: more do not fit into any column

QString oneLine(const QString &text)
{
    QString line = text.left(longestPainted);
    for (QChar &letter : line) {
        if (letter < u' ' || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return line;
}

} // namespace

CellDelegate::CellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &CellDelegate::takeFonts);
    takeFonts();
}

void CellDelegate::takeFonts()
{
    m_body = m_theme.font(FontRole::Body);
    m_strong = m_theme.font(FontRole::BodyStrong);
    m_figures = m_theme.font(FontRole::Number);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto cell = index.data(TableModel::CellRole).value<CellData>();
    int width = m_theme.textWidth(FontRole::Body, oneLine(cell.text)) + 2 * padding;
    if (cell.look == CellData::Person || cell.look == CellData::Stage)
        width += 28;
    if (cell.look == CellData::Bant)
        width = bantBarSize(m_theme).width() + 2 * padding;
    for (const QString &chip : cell.chips)
        width += cell.chips.size() > 0 ? chipSize({.text = chip}, m_theme).width() - m_theme.textWidth(FontRole::Body, chip) : 0;
    return {width, m_theme.basePixels() * 36 / 13};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const ColorRole ground = selected ? ColorRole::SoftAccent : index.row() == m_hoveredRow ? ColorRole::Hover : ColorRole::Surface;
    painter->fillRect(option.rect, m_theme.color(ground));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.color(ColorRole::Border));
    const auto cell = index.data(TableModel::CellRole).value<CellData>();
    const QRect room = option.rect.adjusted(padding, 0, -padding, -1);
    if (room.width() <= 4)
        return;
    painter->save();
    if (cell.text.isEmpty()) {
        painter->setFont(m_body);
        painter->setPen(m_theme.color(ColorRole::Muted));
        painter->drawText(room, int(Qt::AlignVCenter | (cell.look == CellData::Figures ? Qt::AlignRight : Qt::AlignLeft)),
                          QStringLiteral("—"));
    } else if (cell.look == CellData::Person) {
        paintPerson(*painter, room, cell);
    } else if (cell.look == CellData::Stage) {
        paintStage(*painter, room, cell);
    } else if (cell.look == CellData::Chips) {
        paintChips(*painter, room, cell);
    } else if (cell.look == CellData::Bant) {
        const QSize size = bantBarSize(m_theme);
        painter->setClipRect(room);
        paintBantBar(*painter, {room.left(), room.center().y() - size.height() / 2 + 1, size.width(), size.height()}, cell.bant, m_theme);
    } else {
        paintText(*painter, room, cell);
    }
    painter->restore();
}

void CellDelegate::paintText(QPainter &painter, const QRect &room, const CellData &cell) const
{
    const bool figures = cell.look == CellData::Figures;
    painter.setFont(figures ? m_figures : cell.look == CellData::Strong ? m_strong : m_body);
    painter.setPen(m_theme.color(cell.color));
    painter.drawText(room, int(Qt::AlignVCenter | Qt::TextSingleLine | (figures ? Qt::AlignRight : Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(oneLine(cell.text), Qt::ElideRight, room.width()));
}

void CellDelegate::paintPerson(QPainter &painter, const QRect &room, const CellData &cell) const
{
    const int side = m_theme.basePixels() * 22 / 13;
    paintAvatar(painter, {room.left(), room.center().y() - side / 2, side, side}, cell.text, m_theme);
    paintText(painter, room.adjusted(side + 8, 0, 0, 0), cell);
}

void CellDelegate::paintStage(QPainter &painter, const QRect &room, const CellData &cell) const
{
    constexpr int dot = 8;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(cell.color));
    painter.drawEllipse(QRect(room.left(), room.center().y() - dot / 2 + 1, dot, dot));
    CellData words = cell;
    words.color = ColorRole::Text;
    paintText(painter, room.adjusted(dot + 8, 0, 0, 0), words);
}

void CellDelegate::paintChips(QPainter &painter, const QRect &room, const CellData &cell) const
{
    int x = room.left();
    for (const QString &text : cell.chips) {
        ChipLook look {.text = oneLine(text)};
        if (cell.color == ColorRole::Good) {
            look.front = ColorRole::Good;
            look.back = ColorRole::SoftGood;
        } else if (cell.color == ColorRole::Bad) {
            look.front = ColorRole::Bad;
            look.back = ColorRole::SoftBad;
        }
        const int left = room.right() - x;
        if (left < 24)
            return;
        const int width = std::min(chipSize(look, m_theme).width(), left);
        paintChip(painter, {x, room.top(), width, room.height()}, look, m_theme);
        x += width + 4;
    }
}

} // namespace huni
