#include "ui/chart/stepchart.h"

#include "core/base/daynumbers.h"
#include "ui/chart/chartpicture.h"
#include "ui/chart/charttime.h"
#include "ui/controls/accessibleroles.h"
#include "ui/controls/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/datewords.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

constexpr int chartTop = 8;
constexpr int chartGutter = 8; // between the plot and the words beside it
constexpr double markerRadius = 4.5;
constexpr double markerReach = 9; // so near the pointer means the marker
constexpr int mostValueTicks = 5;

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

ColorRole markerRole(ChartMarker::Kind kind)
{
    return kind == ChartMarker::Kind::Rise ? ColorRole::Good : kind == ChartMarker::Kind::Fall ? ColorRole::Bad : ColorRole::Neutral;
}

} // namespace

const ChartPoint *ChartData::pointOn(int day) const
{
    const auto found = std::lower_bound(points.begin(), points.end(), day, [](const ChartPoint &point, int wanted) { return point.day < wanted; });
    return found != points.end() && found->day == day ? &*found : nullptr;
}

const ChartMarker *ChartData::markerOn(int day) const
{
    const auto found = std::lower_bound(markers.begin(), markers.end(), day, [](const ChartMarker &marker, int wanted) { return marker.day < wanted; });
    return found != markers.end() && found->day == day ? &*found : nullptr;
}

/// Lines and bands are series of a QChart that is painted as part of the widget; words, markers and the chosen day are painted
/// over it.
struct StepChart::Drawing {
    QGraphicsScene scene{};
    QChart *chart = nullptr;
    QValueAxis *days = nullptr;
    QValueAxis *values = nullptr;
    QSizeF size{};
    QRectF plot{};
    std::vector<double> valueTicks{};
    double low = 0;
    double high = 100;

    Drawing();
    void fill(const ChartData &data, const Theme &theme);
    void addBands(const ChartData &data, const Theme &theme);
    void addLine(const ChartData &data, const Theme &theme, bool isComing);
    void add(QAbstractSeries *series);
    void layOut(const QSizeF &whole, const ChartData &data, const Theme &theme, const QLocale &locale);
    double x(double day) const { return plot.left() + (day - days->min()) / (days->max() - days->min()) * plot.width(); }
    double y(double value) const { return plot.bottom() - (value - low) / (high - low) * plot.height(); }
    void paint(QPainter &painter, const ChartData &data, const Theme &theme, const QLocale &locale);
    void paintWords(QPainter &painter, const ChartData &data, const Theme &theme, const QLocale &locale) const;
    void paintToday(QPainter &painter, const ChartData &data, const Theme &theme) const;
    void paintMarkers(QPainter &painter, const ChartData &data, const Theme &theme, int chosen) const;
    void paintDay(QPainter &painter, const ChartData &data, const Theme &theme, int day, bool isChosen) const;
};

StepChart::Drawing::Drawing()
    : chart(new QChart)
    , days(new QValueAxis)
    , values(new QValueAxis)
{
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    for (QValueAxis *axis : {days, values}) {
        axis->setVisible(false);
        chart->addAxis(axis, axis == days ? Qt::AlignBottom : Qt::AlignLeft);
    }
    scene.addItem(chart);
}

void StepChart::Drawing::add(QAbstractSeries *series)
{
    chart->addSeries(series);
    series->attachAxis(days);
    series->attachAxis(values);
}

// The heights that are shown are round, so that every limit of a band can be named.
void StepChart::Drawing::fill(const ChartData &data, const Theme &theme)
{
    chart->removeAllSeries();
    low = 0;
    high = 10;
    if (!data.bands.empty())
        high = data.bands.back().from * 4 / 3;
    for (const ChartPoint &point : data.points) {
        if (point.day >= data.from && point.day <= data.to) {
            low = std::min(low, point.value);
            high = std::max(high, point.value * 1.06);
        }
    }
    valueTicks = huni::valueTicks(low, high, mostValueTicks);
    if (valueTicks.size() > 1) {
        const double step = valueTicks[1] - valueTicks[0];
        if (low < valueTicks.front())
            low = valueTicks.front() - step;
        if (high > valueTicks.back())
            high = valueTicks.back() + step;
        valueTicks = huni::valueTicks(low, high, mostValueTicks + 2);
    }
    days->setRange(data.from, std::max(data.to, data.from) + 1);
    values->setRange(low, high);
    addBands(data, theme);
    addLine(data, theme, true);
    addLine(data, theme, false);
}

void StepChart::Drawing::addBands(const ChartData &data, const Theme &theme)
{
    for (size_t i = 0; i < data.bands.size(); ++i) {
        const ChartBand &band = data.bands[i];
        const double top = i + 1 < data.bands.size() ? data.bands[i + 1].from : high;
        if (top <= low || band.ground == ColorRole::Surface)
            continue;
        auto *upper = new QLineSeries;
        auto *lower = new QLineSeries;
        for (const double day : {days->min(), days->max()}) {
            upper->append(day, std::min(top, high));
            lower->append(day, std::max(band.from, low));
        }
        auto *area = new QAreaSeries(upper, lower);
        upper->setParent(area);
        lower->setParent(area);
        area->setPen(Qt::NoPen);
        area->setBrush(faded(theme.color(band.ground), theme.isDark() ? 0.45 : 0.5));
        add(area);
    }
}

// Each day is as wide as its step; what has no value is left out. A line gets all of its points at once: it tells of each.
void StepChart::Drawing::addLine(const ChartData &data, const Theme &theme, bool isComing)
{
    QPen pen(theme.color(ColorRole::Accent), isComing ? 1.6 : 2);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (isComing)
        pen.setDashPattern({3.5, 2.5});
    QList<QPointF> corners;
    const auto finish = [&] {
        if (corners.isEmpty())
            return;
        auto *line = new QLineSeries;
        line->setPen(pen);
        line->replace(corners);
        add(line);
        corners.clear();
    };
    for (const ChartPoint &point : data.points) {
        if (point.day < data.from || point.day > data.to || (point.day > data.today) != isComing)
            continue;
        const ChartPoint *before = data.pointOn(point.day - 1);
        if (!before)
            finish();
        if (before && corners.isEmpty())
            corners += QPointF(point.day, before->value);
        corners += QPointF(point.day, point.value);
        corners += QPointF(point.day + 1, point.value);
    }
    finish();
}

void StepChart::Drawing::layOut(const QSizeF &whole, const ChartData &data, const Theme &theme, const QLocale &locale)
{
    const QFontMetricsF metrics(theme.font(FontRole::NumberTiny));
    double left = 0;
    for (const double tick : valueTicks)
        left = std::max(left, metrics.horizontalAdvance(locale.toString(tick, 'f', 0)));
    double right = 0;
    for (const ChartBand &band : data.bands)
        right = std::max(right, metrics.horizontalAdvance(band.words));
    right = std::min(right, whole.width() / 4);
    size = whole;
    plot = QRectF(std::ceil(left) + chartGutter, chartTop, 0, 0);
    plot.setRight(whole.width() - (right > 0 ? std::ceil(right) + chartGutter : 2));
    plot.setBottom(whole.height() - metrics.height() - 8);
    chart->setGeometry(QRectF(QPointF(), whole));
    chart->setPlotArea(plot);
    chart->layout()->activate();
}

void StepChart::Drawing::paint(QPainter &painter, const ChartData &data, const Theme &theme, const QLocale &locale)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(QPointF(), size);
    painter.setPen(QPen(theme.color(ColorRole::Border), 1));
    const QRectF grid = plot;
    for (const double tick : valueTicks) {
        const double at = std::round(y(tick)) + 0.5;
        painter.drawLine(QPointF(grid.left(), at), QPointF(grid.right(), at));
    }
    scene.render(&painter, whole, whole);
    paintWords(painter, data, theme, locale);
}

void StepChart::Drawing::paintWords(QPainter &painter, const ChartData &data, const Theme &theme, const QLocale &locale) const
{
    const QFont font = theme.font(FontRole::NumberTiny);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(theme.color(ColorRole::Muted));
    const double line = metrics.height();
    for (const double tick : valueTicks)
        painter.drawText(QRectF(0, y(tick) - line / 2, plot.left() - chartGutter, line), Qt::AlignRight | Qt::AlignVCenter, locale.toString(tick, 'f', 0));
    for (size_t i = 0; i < data.bands.size(); ++i) {
        const double top = y(std::min(high, i + 1 < data.bands.size() ? data.bands[i + 1].from : high));
        const double bottom = y(std::max(low, data.bands[i].from));
        if (bottom - top < line)
            continue;
        const QRectF room(plot.right() + chartGutter, top, size.width() - plot.right() - chartGutter, bottom - top);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(data.bands[i].words, Qt::ElideRight, room.width() + 1));
    }
    const double dayWidth = plot.width() / (days->max() - days->min());
    const double base = plot.bottom() + 5;
    double taken = plot.left() - 100;
    for (const TimeTick &tick : timeTicks(data.from, data.to, dayWidth, locale, [&](const QString &words) { return int(std::ceil(metrics.horizontalAdvance(words))); })) {
        const double wide = metrics.horizontalAdvance(tick.words) + 2;
        const double middle = x(tick.day + 0.5);
        const double from = std::clamp(middle - wide / 2, plot.left() - chartGutter, size.width() - wide);
        if (from < taken)
            continue;
        painter.drawText(QRectF(from, base, wide, line), Qt::AlignCenter, tick.words);
        taken = from + wide + chartGutter;
    }
}

// Where the present ends.
void StepChart::Drawing::paintToday(QPainter &painter, const ChartData &data, const Theme &theme) const
{
    if (data.today < data.from || data.today >= data.to)
        return;
    painter.setPen(QPen(theme.color(ColorRole::Outline), 1, Qt::DotLine));
    const double at = std::round(x(data.today + 1)) + 0.5;
    painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
}

void StepChart::Drawing::paintMarkers(QPainter &painter, const ChartData &data, const Theme &theme, int chosen) const
{
    for (const ChartMarker &marker : data.markers) {
        const ChartPoint *point = data.pointOn(marker.day);
        if (marker.day < data.from || marker.day > data.to)
            continue;
        const QPointF at(x(marker.day + 0.5), y(point ? point->value : 0));
        const QColor color = theme.color(markerRole(marker.kind));
        const double radius = marker.day == chosen ? markerRadius + 1 : markerRadius;
        painter.setPen(QPen(theme.color(ColorRole::Surface), 1.5));
        painter.setBrush(color);
        // The shape says the direction as well: up, down, neither.
        QPolygonF shape;
        if (marker.kind == ChartMarker::Kind::Rise)
            shape << at + QPointF(0, -radius) << at + QPointF(radius, radius * 0.8) << at + QPointF(-radius, radius * 0.8);
        else if (marker.kind == ChartMarker::Kind::Fall)
            shape << at + QPointF(0, radius) << at + QPointF(radius, -radius * 0.8) << at + QPointF(-radius, -radius * 0.8);
        else
            shape << at + QPointF(0, -radius) << at + QPointF(radius, 0) << at + QPointF(0, radius) << at + QPointF(-radius, 0);
        painter.drawPolygon(shape);
    }
}

void StepChart::Drawing::paintDay(QPainter &painter, const ChartData &data, const Theme &theme, int day, bool isChosen) const
{
    if (day < data.from || day > data.to)
        return;
    const double middle = x(day + 0.5);
    painter.setPen(QPen(theme.color(isChosen ? ColorRole::AccentText : ColorRole::Outline), isChosen ? 1.5 : 1));
    painter.drawLine(QPointF(middle, plot.top()), QPointF(middle, plot.bottom()));
    const ChartPoint *point = data.pointOn(day);
    if (!isChosen || !point)
        return;
    painter.setPen(QPen(theme.color(ColorRole::Surface), 2));
    painter.setBrush(theme.color(ColorRole::AccentText));
    painter.drawEllipse(QPointF(middle, y(point->value)), 5, 5);
}

StepChart::StepChart(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drawing(std::make_unique<Drawing>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::Chart); // before anybody can ask for it
    setAccessibleName(name);
    connect(&theme, &Theme::changed, this, [this] { setData(m_data); });
}

StepChart::~StepChart() = default;

void StepChart::setData(const ChartData &data)
{
    m_data = data;
    m_hovered.reset();
    m_drawing->fill(m_data, m_theme);
    m_drawing->layOut(size(), m_data, m_theme, m_locale);
    describe();
    update();
}

void StepChart::setLocale(const QLocale &locale)
{
    m_locale = locale;
    update();
}

void StepChart::setDayWords(std::function<QString(int)> words)
{
    m_dayWords = std::move(words);
    describe();
}

QString StepChart::dayWords(int day) const
{
    return m_dayWords ? m_dayWords(day) : dateWords(DayNumbers::dateOf(day), m_locale);
}

void StepChart::setChosenDay(int day)
{
    m_chosen = day;
    describe();
    update();
}

void StepChart::describe()
{
    const ChartMarker *marker = m_data.markerOn(m_chosen);
    const QString words = marker ? dayWords(m_chosen) + u'\n' + marker->words : dayWords(m_chosen);
    if (words == accessibleDescription())
        return;
    setAccessibleDescription(words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void StepChart::choose(int day)
{
    day = std::clamp(day, m_data.from, m_data.to);
    if (day == m_chosen)
        return;
    setChosenDay(day);
    Q_EMIT dayChosen(day);
}

int StepChart::dayAt(double x) const
{
    const QRectF &plot = m_drawing->plot;
    const double share = plot.width() > 0 ? (x - plot.left()) / plot.width() : 0;
    return std::clamp(int(std::floor(m_data.from + share * (m_data.to + 1 - m_data.from))), m_data.from, m_data.to);
}

QPointF StepChart::placeOf(int day) const
{
    const ChartPoint *point = m_data.pointOn(day);
    return {m_drawing->x(day + 0.5), m_drawing->y(point ? point->value : 0)};
}

const ChartMarker *StepChart::markerAt(const QPointF &at) const
{
    const ChartMarker *nearest = nullptr;
    double best = markerReach * markerReach;
    for (const ChartMarker &marker : m_data.markers) {
        if (marker.day < m_data.from || marker.day > m_data.to)
            continue;
        const QPointF away = placeOf(marker.day) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= best) {
            best = distance;
            nearest = &marker;
        }
    }
    return nearest;
}

QString StepChart::hintAt(const QPoint &at) const
{
    const ChartMarker *marker = markerAt(at);
    const int day = marker ? marker->day : dayAt(at.x());
    marker = marker ? marker : m_data.markerOn(day);
    return marker ? dayWords(day) + u'\n' + marker->words : dayWords(day);
}

QImage StepChart::picture(const QString &title, const QString &sentence, qreal pixelRatio) const
{
    return chartPicture(m_theme, size().expandedTo({640, 240}), title, sentence, pixelRatio, [this](QPainter &painter, const QSizeF &size) {
        // In a drawing of its own: that of the screen has another size.
        Drawing drawing;
        drawing.fill(m_data, m_theme);
        drawing.layOut(size, m_data, m_theme, m_locale);
        drawing.paint(painter, m_data, m_theme, m_locale);
        drawing.paintToday(painter, m_data, m_theme);
        drawing.paintMarkers(painter, m_data, m_theme, m_data.from - 1);
    });
}

void StepChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_drawing->paint(painter, m_data, m_theme, m_locale);
    if (m_chosen != m_data.today)
        m_drawing->paintToday(painter, m_data, m_theme);
    if (m_hovered && *m_hovered != m_chosen)
        m_drawing->paintDay(painter, m_data, m_theme, *m_hovered, false);
    m_drawing->paintDay(painter, m_data, m_theme, m_chosen, true);
    m_drawing->paintMarkers(painter, m_data, m_theme, m_chosen);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 2));
        painter.drawRoundedRect(m_drawing->plot.adjusted(-1, -3, 1, 1), 4, 4);
    }
}

void StepChart::resizeEvent(QResizeEvent *)
{
    m_drawing->layOut(size(), m_data, m_theme, m_locale);
}

void StepChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const ChartMarker *marker = markerAt(event->position());
    choose(marker ? marker->day : dayAt(event->position().x()));
}

void StepChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(dayAt(event->position().x()));
    const bool isIn = event->position().x() >= m_drawing->plot.left() && event->position().x() <= m_drawing->plot.right();
    const std::optional<int> hovered = isIn ? std::optional(dayAt(event->position().x())) : std::nullopt;
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void StepChart::leaveEvent(QEvent *)
{
    m_hovered.reset();
    update();
}

void StepChart::keyPressEvent(QKeyEvent *event)
{
    const bool byMarker = event->modifiers() == Qt::ControlModifier;
    if (event->modifiers() != Qt::NoModifier && !byMarker) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int way = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (way != 0 && byMarker) {
        const ChartMarker *next = nullptr;
        for (const ChartMarker &marker : m_data.markers) {
            const bool isOnTheWay = marker.day >= m_data.from && marker.day <= m_data.to && (way < 0 ? marker.day < m_chosen : marker.day > m_chosen);
            if (isOnTheWay && (way < 0 || !next))
                next = &marker;
        }
        if (next)
            choose(next->day);
    } else if (way != 0) {
        choose(m_chosen + way);
    } else if (event->key() == Qt::Key_Home) {
        choose(m_data.from);
    } else if (event->key() == Qt::Key_End) {
        choose(m_data.to);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StepChart::focusInEvent(QFocusEvent *)
{
    update();
}

void StepChart::focusOutEvent(QFocusEvent *)
{
    update();
}

bool StepChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(hintAt(help->pos())), this);
        return true;
    }
    // The keys of the chart come before those of whoever it stands in.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) && (key->modifiers() & ~Qt::ControlModifier) == 0) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace huni
