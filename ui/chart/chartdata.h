#pragma once

#include "ui/theme/colorroles.h"

#include <QString>

#include <vector>

namespace huni {

/// The value of one day.
struct ChartPoint {
    int day = 0; ///< number of the day (DayNumbers)
    double value = 0;

    bool operator==(const ChartPoint &) const = default;
};

/// A part of the height that means something: from a value up to where the next band begins.
struct ChartBand {
    double from = 0;
    QString words{}; ///< short: it stands beside the chart
    ColorRole ground = ColorRole::Surface;

    bool operator==(const ChartBand &) const = default;
};

/// Something that happened on a day.
struct ChartMarker {
    enum class Kind { Rise, Fall, Other };

    int day = 0;
    Kind kind{};
    QString words{}; ///< a line for each thing that happened

    bool operator==(const ChartMarker &) const = default;
};

/// A value over days, as steps.
struct ChartData {
    int from = 0; ///< first day that is shown
    int to = 0; ///< last day that is shown
    int today = 0; ///< what comes after it is dashed
    std::vector<ChartPoint> points{}; ///< rising by day; where days are missing the line is broken
    std::vector<ChartBand> bands{}; ///< rising
    std::vector<ChartMarker> markers{}; ///< rising by day, one a day

    bool operator==(const ChartData &) const = default;
    /// Nothing when the day has none.
    const ChartPoint *pointOn(int day) const;
    const ChartMarker *markerOn(int day) const;
};

} // namespace huni
