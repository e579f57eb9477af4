#include "ui/controls/elidedlabel.h"

#include "ui/controls/plaintooltip.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace huni {

ElidedLabel::ElidedLabel(const Theme &theme, FontRole font, ColorRole color, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_font(font)
    , m_color(color)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        updateToolTip();
    });
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    updateToolTip();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    updateGeometry();
    update();
}

void ElidedLabel::setWanted(int letters)
{
    m_wanted = letters;
    updateGeometry();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_font));
    const int wanted = m_wanted > 0 ? std::min(textWidth(), m_wanted * metrics.averageCharWidth()) : textWidth();
    return {wanted, metrics.height() + 2};
}

int ElidedLabel::textWidth() const
{
    return QFontMetrics(m_theme.font(m_font)).horizontalAdvance(m_text) + 2;
}

QSize ElidedLabel::minimumSizeHint() const
{
    if (m_mode == Qt::ElideNone)
        return sizeHint();
    const QFontMetrics metrics(m_theme.font(m_font));
    return {std::min(sizeHint().width(), 3 * metrics.averageCharWidth()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(m_font));
    painter.setPen(m_theme.color(m_color));
    painter.drawText(rect(), int(m_alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_text, m_mode, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    QStringList says;
    if (textWidth() > width())
        says += m_text;
    if (!m_hint.isEmpty())
        says += m_hint;
    setToolTip(plainToolTip(says.join(u'\n')));
}

} // namespace huni
