#pragma once

#include "core/pipeline.h"

namespace huni {

/// A pipeline with one lead about whom a lot is known, for pictures and tests.
struct RichPipeline {
    std::unique_ptr<Pipeline> pipeline{};
    LeadId lead{};
};

/// Writes it to `path`. The clock has to outlive it, and stands at the end of the story afterwards.
RichPipeline makeRichPipeline(const QString &path, FixedClock &clock);
/// Adds page views, one every ten minutes up to now.
void addPageViews(Pipeline &pipeline, LeadId lead, int count);

} // namespace huni
