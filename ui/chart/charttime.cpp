#include "ui/chart/charttime.h"

#include "core/base/daynumbers.h"

#include <algorithm>
#include <cmath>

namespace huni {

namespace {

/// How far apart ticks are.
struct TickStep {
    int days = 0;
    int months = 0;
};

constexpr TickStep tickSteps[] = {{1, 0}, {2, 0}, {7, 0}, {14, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 6}, {0, 12}, {0, 24}, {0, 60}, {0, 120}};

QString tickWords(QDate day, const TickStep &step, bool namesYear, const QLocale &locale)
{
    if (step.days > 0)
        return locale.toString(day, QStringLiteral("d MMM"));
    if (step.months >= 12)
        return locale.toString(day, QStringLiteral("yyyy"));
    return locale.toString(day, namesYear || day.month() == 1 ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM"));
}

std::vector<TimeTick> ticksOf(int from, int to, const TickStep &step, const QLocale &locale)
{
    std::vector<TimeTick> ticks;
    const QDate first = DayNumbers::dateOf(from);
    QDate day = first;
    if (step.days >= 7)
        day = first.addDays((8 - first.dayOfWeek()) % 7);
    else if (step.months > 0) {
        const int month = (first.month() - 1) / step.months * step.months + 1;
        day = step.months >= 12 ? QDate(first.year() / (step.months / 12) * (step.months / 12), 1, 1) : QDate(first.year(), month, 1);
        while (day < first)
            day = day.addMonths(step.months);
    }
    // The year stands at each January; where there is none, at the first month.
    const bool hasJanuary = QDate(DayNumbers::dateOf(to).year(), 1, 1) >= day;
    for (; DayNumbers::numberOf(day) <= to; day = step.days > 0 ? day.addDays(step.days) : day.addMonths(step.months))
        ticks.push_back({DayNumbers::numberOf(day), tickWords(day, step, ticks.empty() && !hasJanuary, locale)});
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(int from, int to, double pixelsPerDay, const QLocale &locale,
                                const std::function<int(const QString &)> &widthOf)
{
    constexpr int gap = 14;
    std::vector<TimeTick> ticks;
    for (const TickStep &step : tickSteps) {
        ticks = ticksOf(from, to, step, locale);
        bool fits = true;
        for (size_t i = 1; i < ticks.size() && fits; ++i) {
            const int need = (widthOf(ticks[i - 1].words) + widthOf(ticks[i].words)) / 2 + gap;
            fits = (ticks[i].day - ticks[i - 1].day) * pixelsPerDay >= need;
        }
        if (fits)
            break;
    }
    return ticks;
}

std::vector<double> valueTicks(double low, double high, int most)
{
    if (!(high > low) || most < 1)
        return {low};
    double step = std::pow(10.0, std::floor(std::log10((high - low) / most)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if ((high - low) / (step * factor) <= most + 1e-9) {
            step *= factor;
            break;
        }
    }
    std::vector<double> ticks;
    for (double value = std::ceil(low / step - 1e-9) * step; value <= high + step * 1e-9; value += step)
        ticks.push_back(std::abs(value) < step * 1e-9 ? 0 : value);
    return ticks;
}

} // namespace huni
