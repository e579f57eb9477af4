#include "ui/controls/chip.h"

#include "core/scoring/scoretrend.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <cmath>
#include <cstdlib>

namespace huni {

namespace {

constexpr int chipPadding = 8;
constexpr int chipGap = 4;

int chipIconSide(const QFontMetrics &metrics)
{
    return metrics.height() - 1;
}

} // namespace

Heat heatOf(Temperature temperature)
{
    switch (temperature) {
    case Temperature::Cold: return Heat::Cold;
    case Temperature::Warm: return Heat::Warm;
    case Temperature::Hot: return Heat::Hot;
    }
    return Heat::Unknown;
}

QString heatText(Heat heat)
{
    switch (heat) {
    case Heat::Cold:
        //: Temperature of a lead
        return QCoreApplication::translate("huni::Chip", "Cold");
    case Heat::Warm:
        //: Temperature of a lead
        return QCoreApplication::translate("huni::Chip", "Warm");
    case Heat::Hot:
        //: Temperature of a lead
        return QCoreApplication::translate("huni::Chip", "Hot");
    case Heat::Unknown:
        break;
    }
    return {};
}

QString percentText(int basisPoints, const QLocale &locale)
{
    const QString number
        = locale.toString(basisPoints >= 0 ? (basisPoints + 50) / 100 : (basisPoints - 50) / 100);
    return locale.language() == QLocale::Turkish ? u'%' + number : number + u'%';
}

ScoreBands bandsOf(const ScoreThresholds &thresholds)
{
    const auto points = [](qint64 hundredths) { return double(hundredths) / double(pointHundredths); };
    return {points(thresholds.sales), points(thresholds.mql), points(thresholds.demo)};
}

ScoreBand bandOf(double score, const ScoreBands &bands)
{
    return score >= bands.demo ? ScoreBand::Demo
        : score >= bands.mql   ? ScoreBand::Mql
        : score >= bands.sales ? ScoreBand::Sales
                               : ScoreBand::NotForSales;
}

QString scoreBandName(ScoreBand band)
{
    switch (band) {
    case ScoreBand::NotForSales:
        //: of a score: so few points that nobody has to sell yet
        return QCoreApplication::translate("huni::Chip", "Not for sales");
    case ScoreBand::Sales:
        //: of a score: worth to be worked on
        return QCoreApplication::translate("huni::Chip", "For sales");
    case ScoreBand::Mql: return QCoreApplication::translate("huni::Chip", "MQL");
    case ScoreBand::Demo:
        //: of a score: a demonstration may be offered
        return QCoreApplication::translate("huni::Chip", "Demo");
    }
    return {};
}

QString trendText(int trend, const QLocale &locale)
{
    if (trend == 0)
        return {};
    const QString points = locale.toString(std::abs(trend));
    static_assert(trendDays == 7);
    return trend > 0
        //: %1 points of a score
        ? QCoreApplication::translate("huni::Chip", "%1 up in a week").arg(points)
        //: %1 points of a score
        : QCoreApplication::translate("huni::Chip", "%1 down in a week").arg(points);
}

ChipLook scoreChip(std::optional<double> score, int trend, const ScoreBands &bands, const QLocale &locale)
{
    ChipLook look;
    look.iconAfterText = true;
    if (!score || !std::isfinite(*score)) {
        look.text = QStringLiteral("—");
        return look;
    }
    look.text = locale.toString(qint64(std::floor(*score))); // what is nearly there is not there: 49.6 has not reached 50
    look.icon = trend > 0 ? QStringLiteral("trending-up")
        : trend < 0       ? QStringLiteral("trending-down")
                          : QString();
    switch (bandOf(*score, bands)) {
    case ScoreBand::Demo:
        look.front = ColorRole::Good;
        look.back = ColorRole::SoftGood;
        break;
    case ScoreBand::Mql:
        look.front = ColorRole::Warning;
        look.back = ColorRole::SoftWarning;
        break;
    case ScoreBand::Sales:
        look.front = ColorRole::Info;
        look.back = ColorRole::SoftInfo;
        break;
    case ScoreBand::NotForSales: break;
    }
    return look;
}

ChipLook heatChip(Heat heat)
{
    switch (heat) {
    case Heat::Cold:
        return {heatText(heat), QStringLiteral("snowflake"), ColorRole::Info, ColorRole::SoftInfo};
    case Heat::Warm:
        return {heatText(heat), QStringLiteral("sun-dim"), ColorRole::Warning, ColorRole::SoftWarning};
    case Heat::Hot:
        return {heatText(heat), QStringLiteral("flame"), ColorRole::Bad, ColorRole::SoftBad};
    case Heat::Unknown:
        break;
    }
    return {};
}

ChipLook probabilityChip(int basisPoints, const QLocale &locale)
{
    ChipLook look{percentText(basisPoints, locale)};
    if (basisPoints >= 7000) {
        look.front = ColorRole::Good;
        look.back = ColorRole::SoftGood;
    } else if (basisPoints >= 4000) {
        look.front = ColorRole::Warning;
        look.back = ColorRole::SoftWarning;
    }
    return look;
}

QSize chipSize(const ChipLook &look, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(FontRole::NumberTiny));
    int width = 2 * chipPadding + theme.textWidth(FontRole::NumberTiny, look.text);
    if (!look.icon.isEmpty())
        width += chipIconSide(metrics) + (look.text.isEmpty() ? 0 : chipGap);
    return {width, metrics.height() + 6};
}

void paintChip(QPainter &painter, const QRect &rect, const ChipLook &look, const Theme &theme)
{
    const QFont font = theme.font(FontRole::NumberTiny);
    const QFontMetrics metrics(font);
    const int height = std::min(rect.height(), metrics.height() + 6);
    const QRect pill(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(look.back));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);

    const QColor ink = theme.color(look.front);
    const int side = look.icon.isEmpty() ? 0 : chipIconSide(metrics);
    const int room = pill.width() - 2 * chipPadding - side - (side ? chipGap : 0);
    QString text = look.text;
    if (theme.textWidth(FontRole::NumberTiny, text) > room)
        text = side && room < metrics.horizontalAdvance(u'M') * 2
            ? QString()
            : metrics.elidedText(text, Qt::ElideRight, room);
    const int textWidth = theme.textWidth(FontRole::NumberTiny, text);
    const int gap = side && !text.isEmpty() ? chipGap : 0;
    int x = pill.x() + (pill.width() - textWidth - gap - side) / 2;
    const auto drawIcon = [&] {
        paintIcon(painter, QRect(x, pill.y() + (height - side) / 2, side, side), look.icon, ink);
        x += side + gap;
    };
    if (side && !look.iconAfterText)
        drawIcon();
    if (!text.isEmpty()) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRect(x, pill.y(), textWidth + 1, height), Qt::AlignVCenter | Qt::TextSingleLine,
                         text);
        x += textWidth + gap;
    }
    if (side && look.iconAfterText)
        drawIcon();
    painter.restore();
}

Chip::Chip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void Chip::setLook(const ChipLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_look, m_theme);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_look, m_theme);
}

} // namespace huni
