#include "ui/exchange/counttile.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace huni {

namespace {

constexpr int tilePadding = 12;

} // namespace

CountTile::CountTile(const Theme &theme, const QString &name, ColorRole role, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_name(name)
    , m_role(role)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0, QStringLiteral("0"));
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void CountTile::setCount(qint64 count, const QString &shown)
{
    m_count = count;
    m_shown = shown;
    setText(m_name);
    //: %1 is what is counted, %2 how many
    setAccessibleName(tr("%1: %2").arg(m_name, shown));
    update();
}

QSize CountTile::sizeHint() const
{
    const int height = QFontMetrics(m_theme.font(FontRole::Title)).height() + QFontMetrics(m_theme.font(FontRole::Small)).height();
    const int width = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(m_name);
    return {std::max(96, width + 2 * tilePadding), height + 2 * tilePadding - 2};
}

QSize CountTile::minimumSizeHint() const
{
    return {84, sizeHint().height()};
}

void CountTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = isChecked() || hasFocus();
    painter.setPen(QPen(m_theme.color(isMarked ? ColorRole::Accent : ColorRole::Border), hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.color(isChecked() ? ColorRole::SoftAccent : underMouse() ? ColorRole::Hover : ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    const QRect inside = rect().adjusted(tilePadding, tilePadding - 3, -tilePadding, -tilePadding + 3);
    painter.setFont(m_theme.font(FontRole::Title));
    painter.setPen(m_theme.color(m_count == 0 ? ColorRole::Muted : isChecked() ? ColorRole::Text : m_role));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, m_shown);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(isChecked() ? ColorRole::Text : ColorRole::Muted));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, inside.width()));
}

} // namespace huni
