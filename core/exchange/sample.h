#pragma once

#include "core/pipeline.h"

namespace huni {

/// Fills a new pipeline with the sample that ships (`:/huni/sample/sample.json`, described in resources/sample/README.md):
/// members, companies, campaigns, leads with their moves, touchpoints, activities, BANT answers and labels, and
/// opportunities. Rates, costs and days of campaigns, quotes and roles of contacts have no table yet and are left out.
///
/// It is one action, part of making the file, and so cannot be undone. The team of the sample joins the member who made
/// the file. Nothing done lies after now(); what is planned may lie in the future.
///
/// A lead has no card of its own (an empty position) while one of its opportunities is open, or stands in the very column
/// of its stage: a won deal is one card under Won, not two.
///
/// \param creation  the local day that day 0 of the sample becomes
/// \return an error leaves the pipeline as it was
/// \par Errors  FileUnreadable (the sample is not in the program); InvalidValue (thing: sample.json, place: the record,
///              detail: the key that nothing has); those of Store::beginBulk
Result<void> loadSample(Pipeline &pipeline, QDate creation);

} // namespace huni
