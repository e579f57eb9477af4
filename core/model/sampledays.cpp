#include "core/model/sampledays.h"

namespace huni {

QDate sampleDate(int day, QDate creation)
{
    if (day > 0) {
        const QDate date = creation.addDays(day);
        return date.dayOfWeek() > Qt::Friday ? date.addDays(8 - date.dayOfWeek()) : date;
    }
    const int afterFriday = qMax(0, creation.dayOfWeek() - int(Qt::Friday));
    const QDate anchor = creation.addDays(-afterFriday);
    const int weeks = -day / 7;
    const int workingDays
        = qMin(-day % 7, 4); // a weekend day, should there be one, counts as the Monday after it
    const int weekend = workingDays >= anchor.dayOfWeek() ? 2 : 0;
    return anchor.addDays(-7 * weeks - workingDays - weekend);
}

} // namespace huni
