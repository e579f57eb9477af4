#include "ui/prediction/calibrationchart.h"

#include "ui/chart/chartpicture.h"
#include "ui/controls/accessibleroles.h"
#include "ui/theme/theme.h"
#include "ui/words/chancewords.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace huni {

namespace {

constexpr int calibrationHeight = 250;
constexpr double calibrationTop = 10;
constexpr double calibrationFoot = 40;
constexpr double calibrationLeft = 44;
constexpr double nearEnough = 14; // of a point to the pointer

} // namespace

CalibrationChart::CalibrationChart(const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_locale(locale)
{
    setObjectName(QStringLiteral("calibrationChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("What was said and what came"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize CalibrationChart::sizeHint() const
{
    return {320, calibrationHeight * m_theme.basePixels() / 13};
}

void CalibrationChart::show(const PredictionQuality &quality)
{
    m_spots.clear();
    for (const PredictionQuality::Calibration &bin : quality.calibration) {
        PredictionQuality one;
        one.calibration = {bin};
        const auto bounds = chanceExperience(bin.said, one);
        m_spots.push_back({bin, bounds ? bounds->low : bin.was, bounds ? bounds->high : bin.was});
    }
    m_current = -1;
    setAccessibleDescription(tr("A point for each tenth of the leads. Left and right go from point to point."));
    update();
}

QString CalibrationChart::pointWords(int place) const
{
    if (place < 0 || size_t(place) >= m_spots.size())
        return {};
    const Spot &spot = m_spots[size_t(place)];
    //: %1 mean of the probabilities, %2 a number of leads, %3 the part of them that was won, %4 and %5 its bounds
    return tr("Said %1 of %2 leads: %3 were won (%4 to %5)")
        .arg(shareText(spot.bin.said, m_locale), m_locale.toString(qlonglong(spot.bin.count)), shareText(spot.bin.was, m_locale), shareText(spot.low, m_locale),
             shareText(spot.high, m_locale));
}

QString CalibrationChart::table() const
{
    QStringList lines{QStringList{tr("Said"), tr("Won"), tr("From"), tr("To"), tr("Leads")}.join(u'\t')};
    for (const Spot &spot : m_spots) {
        const auto share = [&](double value) { return shareText(value, m_locale, 1); };
        lines += QStringList{share(spot.bin.said), share(spot.bin.was), share(spot.low), share(spot.high), m_locale.toString(qlonglong(spot.bin.count))}.join(u'\t');
    }
    return lines.join(u'\n');
}

QRectF CalibrationChart::plot(const QSizeF &size) const
{
    const double scale = m_theme.basePixels() / 13.0;
    const QRectF room = QRectF(QPointF(), size).adjusted(calibrationLeft * scale, calibrationTop * scale, -12 * scale, -calibrationFoot * scale);
    return room;
}

QPointF CalibrationChart::placeOf(const QRectF &room, double said, double was) const
{
    return {room.left() + said * room.width(), room.bottom() - was * room.height()};
}

void CalibrationChart::setCurrent(int place)
{
    if (m_current == place)
        return;
    m_current = place;
    update();
}

void CalibrationChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF room = plot(size());
    int nearest = -1;
    double least = nearEnough;
    for (size_t i = 0; i < m_spots.size(); ++i) {
        const QPointF away = placeOf(room, m_spots[i].bin.said, m_spots[i].bin.was) - event->position();
        if (std::hypot(away.x(), away.y()) < least) {
            least = std::hypot(away.x(), away.y());
            nearest = int(i);
        }
    }
    setCurrent(nearest);
    if (nearest >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), pointWords(nearest), this);
    else
        QToolTip::hideText();
}

void CalibrationChart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(-1);
}

void CalibrationChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_spots.empty())
        setCurrent(0);
}

void CalibrationChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_spots.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(std::clamp(m_current + step, 0, int(m_spots.size()) - 1));
    const Spot &spot = m_spots[size_t(m_current)];
    QToolTip::showText(mapToGlobal(placeOf(plot(size()), spot.bin.said, spot.bin.was).toPoint()), pointWords(m_current), this);
    setAccessibleDescription(pointWords(m_current));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void CalibrationChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintOn(painter, size());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void CalibrationChart::paintOn(QPainter &painter, const QSizeF &size) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = plot(size);
    painter.setFont(m_theme.font(FontRole::NumberTiny));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    for (int i = 0; i <= 4; ++i) {
        const double share = i / 4.0;
        const QPointF at = placeOf(room, share, share);
        painter.setPen(QPen(m_theme.color(ColorRole::Border), 1));
        painter.drawLine(QPointF(room.left(), at.y()), QPointF(room.right(), at.y()));
        painter.setPen(m_theme.color(ColorRole::Muted));
        const QString words = shareText(share, m_locale);
        painter.drawText(QRectF(0, at.y() - line / 2, room.left() - 8, line), Qt::AlignRight | Qt::AlignVCenter, words);
        const double width = metrics.horizontalAdvance(words) + 2;
        painter.drawText(QRectF(std::min(at.x() - width / 2, size.width() - width), room.bottom() + 4, width, line), Qt::AlignHCenter | Qt::AlignTop, words);
    }
    painter.setFont(m_theme.font(FontRole::Tiny));
    //: of a chart: along its foot
    painter.drawText(QRectF(room.left(), room.bottom() + 6 + line, room.width(), line + 2), Qt::AlignHCenter | Qt::AlignTop, tr("probability that was said"));
    painter.setPen(QPen(m_theme.color(ColorRole::Muted), 1, Qt::DashLine));
    painter.drawLine(placeOf(room, 0, 0), placeOf(room, 1, 1));
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1.6));
    QPolygonF way;
    for (const Spot &spot : m_spots)
        way << placeOf(room, spot.bin.said, spot.bin.was);
    painter.setOpacity(0.55);
    painter.drawPolyline(way);
    for (const Spot &spot : m_spots)
        painter.drawLine(placeOf(room, spot.bin.said, spot.low), placeOf(room, spot.bin.said, spot.high));
    painter.setOpacity(1);
    for (size_t i = 0; i < m_spots.size(); ++i) {
        const bool isCurrent = int(i) == m_current;
        painter.setPen(QPen(m_theme.color(isCurrent ? ColorRole::Text : ColorRole::Surface), 1.5));
        painter.setBrush(m_theme.color(ColorRole::Accent));
        painter.drawEllipse(way[int(i)], isCurrent ? 6 : 4.5, isCurrent ? 6 : 4.5);
    }
}

QImage CalibrationChart::picture(const QString &title, const QString &sentence, qreal pixelRatio) const
{
    return chartPicture(m_theme, size().expandedTo({480, 300}), title, sentence, pixelRatio,
                        [this](QPainter &painter, const QSizeF &size) { paintOn(painter, size); });
}

} // namespace huni
