#pragma once

#include "core/leads/catalog.h"

namespace huni {

/// How often a team looks at its rules again.
enum class ReviewEvery { Never, Month, Quarter };
/// Stable word: `never`, `month`, `quarter`.
QString reviewEveryKey(ReviewEvery every);
std::optional<ReviewEvery> reviewEveryFromKey(QStringView key);

/// When rules are to be looked at again.
struct ModelReview {
    ReviewEvery every = ReviewEvery::Quarter;
    QDate last{}; ///< the local day on which they were looked at, or published, of any market; at first that of the first action

    bool operator==(const ModelReview &) const = default;
    /// From which day on; nothing: never, or not known from when.
    std::optional<QDate> due() const;
    bool isDueOn(QDate day) const { return due() && *due() <= day; }
};

/// \par Errors  throws SQLite::Exception
ModelReview readModelReview(Connection &connection, PipelineId pipeline, const Catalog &catalog);

} // namespace huni
