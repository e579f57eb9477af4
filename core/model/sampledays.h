#pragma once

#include <QDate>

namespace huni {

/// The calendar date of a day of the sample pipeline.
///
/// The sample is written as if it were created on a Friday, and nothing of its past lies on a weekend. This
/// shifts a day so that weekends stay free whatever day the pipeline is created on, and keeps the order of
/// days.
///
/// \param day  offset in sample.json: 0 is the day of creation, negative is before it
/// \param creation  the local day on which the pipeline is created
/// \return for day <= 0 a working day on or before creation; for later days the calendar day, moved from a
///         weekend to the Monday after it
/// \par Source  resources/sample/README.md, "Days"
QDate sampleDate(int day, QDate creation);

} // namespace huni
