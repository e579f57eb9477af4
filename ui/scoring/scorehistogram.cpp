#include "ui/scoring/scorehistogram.h"

#include "ui/controls/accessibleroles.h"
#include "ui/theme/theme.h"
#include "ui/words/rulewords.h"
#include "ui/words/scorewords.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

namespace huni {

namespace {

constexpr int histogramHeight = 216;
constexpr double histogramTop = 26;
constexpr double histogramFoot = 24;
constexpr double histogramLeft = 44;

// 1, 2 or 5 times a power of ten.
qint64 roundStep(qint64 most)
{
    qint64 step = 1;
    while (step * 4 < most) {
        for (const int factor : {2, 5, 10}) {
            if (step * factor * 4 >= most || factor == 10) {
                step *= factor;
                break;
            }
        }
    }
    return step;
}

} // namespace

ScoreHistogram::ScoreHistogram(const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_locale(locale)
{
    setObjectName(QStringLiteral("scoreHistogram"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("Scores before and after"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ScoreHistogram::sizeHint() const
{
    return {400, histogramHeight * m_theme.basePixels() / 13};
}

void ScoreHistogram::show(const std::vector<ScoreBin> &bins, const std::array<qint64, scoreThresholdCount> &thresholds)
{
    m_bins = bins;
    m_thresholds = thresholds;
    qint64 most = 1;
    qint64 before = 0;
    qint64 after = 0;
    for (const ScoreBin &bin : bins) {
        most = std::max({most, bin.before, bin.after});
        before += bin.before;
        after += bin.after;
    }
    const qint64 step = roundStep(most);
    m_most = (most + step - 1) / step * step;
    m_current = -1;
    setAccessibleDescription(tr("Scored leads before: %1, after: %2. Left and right go from bar to bar.").arg(m_locale.toString(before), m_locale.toString(after)));
    update();
}

QRectF ScoreHistogram::plot() const
{
    const double scale = m_theme.basePixels() / 13.0;
    return QRectF(rect()).adjusted(histogramLeft * scale, histogramTop * scale, -18 * scale, -histogramFoot * scale);
}

double ScoreHistogram::placeOf(double points) const
{
    const QRectF room = plot();
    const double first = m_bins.front().from;
    const double width = double(m_bins.size()) * ScoreBin::width;
    return room.left() + (points - first) / width * room.width();
}

QString ScoreHistogram::barWords(int place) const
{
    if (place < 0 || size_t(place) >= m_bins.size())
        return {};
    const ScoreBin &bin = m_bins[size_t(place)];
    //: %1 and %2 are points, %3 and %4 numbers of leads
    return tr("%1 to %2 points: %3 before, %4 after")
        .arg(m_locale.toString(bin.from), m_locale.toString(bin.from + ScoreBin::width), m_locale.toString(bin.before), m_locale.toString(bin.after));
}

void ScoreHistogram::setCurrent(int place)
{
    if (m_current == place)
        return;
    m_current = place;
    update();
}

void ScoreHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_bins.empty())
        return;
    const QRectF room = plot();
    const double part = (event->position().x() - room.left()) / room.width();
    const int place = part < 0 || part >= 1 ? -1 : int(part * double(m_bins.size()));
    setCurrent(place);
    if (place >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), barWords(place), this);
    else
        QToolTip::hideText();
}

void ScoreHistogram::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(-1);
}

void ScoreHistogram::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_bins.empty())
        setCurrent(0);
}

void ScoreHistogram::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_bins.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(std::clamp(m_current + step, 0, int(m_bins.size()) - 1));
    const int x = int(placeOf(m_bins[size_t(m_current)].from + ScoreBin::width / 2.0));
    QToolTip::showText(mapToGlobal(QPoint(x, int(plot().top()))), barWords(m_current), this);
    setAccessibleDescription(barWords(m_current));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void ScoreHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    if (m_bins.empty()) {
        painter.setFont(m_theme.font(FontRole::Body));
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(rect(), Qt::AlignCenter, tr("No lead is scored."));
        return;
    }
    paintGrid(painter);
    paintBars(painter);
    paintThresholds(painter);
    paintAxis(painter);
}

void ScoreHistogram::paintGrid(QPainter &painter) const
{
    const QRectF room = plot();
    const qint64 step = roundStep(m_most);
    painter.setFont(m_theme.font(FontRole::NumberTiny));
    for (qint64 leads = 0; leads <= m_most; leads += step) {
        const double y = room.bottom() - room.height() * double(leads) / double(m_most);
        painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(QRectF(0, y - 8, room.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter, m_locale.toString(leads));
    }
}

void ScoreHistogram::paintBars(QPainter &painter) const
{
    const QRectF room = plot();
    const double height = room.height() / double(m_most);
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const ScoreBin &bin = m_bins[i];
        const double left = placeOf(bin.from);
        const double right = placeOf(bin.from + ScoreBin::width);
        if (int(i) == m_current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::Hover));
            painter.drawRect(QRectF(left, room.top(), right - left, room.height()));
        }
        const double gap = std::min(3.0, (right - left) / 8);
        const QRectF after(left + gap, room.bottom() - double(bin.after) * height, right - left - 2 * gap, double(bin.after) * height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Accent));
        painter.drawRoundedRect(after, std::min(3.0, after.height()), std::min(3.0, after.height()));
    }
    // What was before stands over it as a line of steps.
    QPainterPath before;
    for (size_t i = 0; i < m_bins.size(); ++i) {
        const double y = room.bottom() - double(m_bins[i].before) * height;
        const double left = placeOf(m_bins[i].from);
        i == 0 ? before.moveTo(left, y) : before.lineTo(left, y);
        before.lineTo(placeOf(m_bins[i].from + ScoreBin::width), y);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(ColorRole::Text), 1.6));
    painter.drawPath(before);
}

void ScoreHistogram::paintThresholds(QPainter &painter) const
{
    const QRectF room = plot();
    painter.setFont(m_theme.font(FontRole::Tiny));
    const QFontMetricsF metrics(painter.font());
    double taken = -1;
    for (size_t i = 0; i < m_thresholds.size(); ++i) {
        const double x = placeOf(double(m_thresholds[i]) / double(pointHundredths));
        if (x < room.left() || x > room.right())
            continue;
        painter.setPen(QPen(m_theme.color(ColorRole::Muted), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, room.top() - 4), QPointF(x, room.bottom()));
        const QString words = QStringLiteral("%1 %2").arg(scoreThresholdName(i), pointsText(m_thresholds[i], m_locale));
        const double width = metrics.horizontalAdvance(words);
        // Beside the name before it where the middle is taken, as long as it stands at its line.
        const double at = std::max(taken, std::clamp(x - width / 2, room.left(), room.right() - width));
        if (at > x + 4 || at + width > rect().right())
            continue; // no room for its name: the axis says where it is
        taken = at + width + 8;
        painter.setPen(m_theme.color(ColorRole::Muted));
        painter.drawText(QRectF(at, 0, width + 1, room.top() - 4), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

void ScoreHistogram::paintAxis(QPainter &painter) const
{
    const QRectF room = plot();
    painter.setFont(m_theme.font(FontRole::NumberTiny));
    painter.setPen(m_theme.color(ColorRole::Muted));
    const QFontMetricsF metrics(painter.font());
    double taken = -1;
    for (size_t i = 0; i <= m_bins.size(); ++i) {
        const int points = m_bins.front().from + int(i) * ScoreBin::width;
        const QString words = m_locale.toString(points);
        const double width = metrics.horizontalAdvance(words);
        const double at = placeOf(points) - width / 2;
        if (at < taken)
            continue;
        taken = at + width + 10;
        painter.drawText(QRectF(at, room.bottom() + 4, width + 1, 18), Qt::AlignLeft | Qt::AlignTop, words);
    }
}

} // namespace huni
