#include "ui/shell/segmentbar.h"

#include "ui/controls/plaintooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace huni {

namespace {

constexpr int segmentPadX = 12;
constexpr int segmentInset = 3;
constexpr int segmentGap = 6;

} // namespace

SegmentBar::SegmentBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &SegmentBar::measure);
}

void SegmentBar::setSegments(const QVector<Segment> &segments)
{
    const QString kept = current();
    m_segments = segments;
    measure();
    m_current = 0;
    setCurrent(kept);
    setVisible(!segments.isEmpty());
}

void SegmentBar::setCount(const QString &key, const QString &count)
{
    for (Segment &segment : m_segments) {
        if (segment.key == key && segment.count != count) {
            segment.count = count;
            measure();
        }
    }
}

void SegmentBar::setCurrent(const QString &key)
{
    for (int i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i].key == key)
            m_current = i;
    }
    updateAccessibleName();
    update();
}

QString SegmentBar::current() const
{
    return m_current < m_segments.size() ? m_segments[m_current].key : QString();
}

void SegmentBar::measure()
{
    const QFontMetrics words(m_theme.font(FontRole::BodyStrong));
    const QFontMetrics numbers(m_theme.font(FontRole::NumberSmall));
    m_widths.clear();
    for (const Segment &segment : m_segments) {
        const int count
            = segment.count.isEmpty() ? 0 : segmentGap + numbers.horizontalAdvance(segment.count) + 1;
        m_widths += {words.horizontalAdvance(segment.text), count};
    }
    updateGeometry();
    update();
}

int SegmentBar::widthOf(int place, bool withCount) const
{
    return m_widths[place].text + (withCount ? m_widths[place].count : 0) + 2 * segmentPadX;
}

int SegmentBar::totalWidth(bool withCounts) const
{
    int total = 2 * segmentInset;
    for (int i = 0; i < m_segments.size(); ++i)
        total += widthOf(i, withCounts);
    return total;
}

bool SegmentBar::showsCounts() const
{
    return totalWidth(true) <= width();
}

QRect SegmentBar::segmentRect(int place) const
{
    const bool counts = showsCounts();
    int x = segmentInset;
    for (int i = 0; i < place; ++i)
        x += widthOf(i, counts);
    return {x, segmentInset, widthOf(place, counts), height() - 2 * segmentInset};
}

int SegmentBar::segmentAt(const QPoint &point) const
{
    for (int i = 0; i < m_segments.size(); ++i) {
        if (segmentRect(i).contains(point))
            return i;
    }
    return -1;
}

QSize SegmentBar::sizeHint() const
{
    return {totalWidth(true), std::max(34, QFontMetrics(m_theme.font(FontRole::BodyStrong)).height() + 16)};
}

QSize SegmentBar::minimumSizeHint() const
{
    return {totalWidth(false), sizeHint().height()};
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Pressed));
    painter.drawRoundedRect(QRect(0, 0, std::min(width(), totalWidth(showsCounts())), height()), 8, 8);
    for (int i = 0; i < m_segments.size(); ++i) {
        const QRect cell = segmentRect(i);
        const bool current = i == m_current;
        if (current) {
            painter.setPen(
                QPen(m_theme.color(hasFocus() ? ColorRole::Accent : ColorRole::Border), hasFocus() ? 2 : 1));
            painter.setBrush(m_theme.color(ColorRole::Raised));
            painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        painter.setFont(m_theme.font(FontRole::BodyStrong));
        painter.setPen(m_theme.color(current || i == m_hovered ? ColorRole::Text : ColorRole::Muted));
        const QRect inner = cell.adjusted(segmentPadX, 0, -segmentPadX, 0);
        painter.drawText(inner, Qt::AlignVCenter | Qt::TextSingleLine, m_segments[i].text);
        if (showsCounts() && !m_segments[i].count.isEmpty()) {
            painter.setFont(m_theme.font(FontRole::NumberSmall));
            painter.setPen(m_theme.color(ColorRole::Muted));
            painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                             m_segments[i].count);
        }
    }
}

void SegmentBar::mousePressEvent(QMouseEvent *event)
{
    const int place = segmentAt(event->position().toPoint());
    if (place >= 0 && event->button() == Qt::LeftButton)
        choose(place);
}

void SegmentBar::mouseMoveEvent(QMouseEvent *event)
{
    const int place = segmentAt(event->position().toPoint());
    if (place != m_hovered) {
        m_hovered = place;
        update();
    }
}

void SegmentBar::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void SegmentBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        choose(m_current - 1);
    else if (event->key() == Qt::Key_Right)
        choose(m_current + 1);
    else
        QWidget::keyPressEvent(event);
}

bool SegmentBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int place = segmentAt(help->pos());
        const Segment segment = place >= 0 ? m_segments[place] : Segment{};
        const QString hint = segment.hint.isEmpty() && !showsCounts() ? segment.count : segment.hint;
        QToolTip::showText(help->globalPos(), plainToolTip(hint), this);
        return true;
    }
    return QWidget::event(event);
}

void SegmentBar::choose(const QString &key)
{
    for (int place = 0; place < m_segments.size(); ++place) {
        if (m_segments[place].key == key)
            choose(place);
    }
}

void SegmentBar::choose(int place)
{
    if (place < 0 || place >= m_segments.size() || place == m_current)
        return;
    m_current = place;
    updateAccessibleName();
    update();
    Q_EMIT chosen(m_segments[place].key);
}

void SegmentBar::updateAccessibleName()
{
    if (m_current < m_segments.size())
        setAccessibleName(m_segments[m_current].text + u' ' + m_segments[m_current].count);
}

} // namespace huni
