#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <functional>
#include <vector>

namespace huni {

/// A day that the time axis names.
struct TimeTick {
    int day = 0;
    QString words{};

    bool operator==(const TimeTick &) const = default;
};

/// Days to name between two days, so that their words do not touch: whole weeks, months or years.
/// \param pixelsPerDay  how wide a day is \param widthOf  of words, in the same pixels
std::vector<TimeTick> timeTicks(int from, int to, double pixelsPerDay, const QLocale &locale,
                                const std::function<int(const QString &)> &widthOf);
/// Values to name between two values: about `most` of them, 1, 2, 2.5 or 5 times a power of ten apart.
std::vector<double> valueTicks(double low, double high, int most);

} // namespace huni
