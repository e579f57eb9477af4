#include "core/scoring/modelreview.h"

#include "core/base/daynumbers.h"

#include <algorithm>
#include <array>

namespace huni {

namespace {

constexpr std::array<std::pair<ReviewEvery, QStringView>, 3> reviewWords{
    {{ReviewEvery::Never, u"never"}, {ReviewEvery::Month, u"month"}, {ReviewEvery::Quarter, u"quarter"}}};

QString settingText(Connection &connection, PipelineId pipeline, QStringView key)
{
    Query query(connection, "SELECT value FROM setting WHERE id=?1 AND gone=0", settingIdFor(pipeline, key));
    return query.next() ? query.text(0) : QString();
}

} // namespace

QString reviewEveryKey(ReviewEvery every)
{
    for (const auto &[each, word] : reviewWords) {
        if (each == every)
            return word.toString();
    }
    return {};
}

std::optional<ReviewEvery> reviewEveryFromKey(QStringView key)
{
    for (const auto &[each, word] : reviewWords) {
        if (word == key)
            return each;
    }
    return std::nullopt;
}

std::optional<QDate> ModelReview::due() const
{
    if (every == ReviewEvery::Never || !last.isValid())
        return std::nullopt;
    return last.addMonths(every == ReviewEvery::Month ? 1 : 3);
}

ModelReview readModelReview(Connection &connection, PipelineId pipeline, const Catalog &catalog)
{
    ModelReview review;
    if (const auto every = reviewEveryFromKey(settingText(connection, pipeline, u"scoring_review")))
        review.every = *every;
    DayNumbers days(catalog.zone);
    Instant last = 0;
    // What ships was written with the first change, and says nothing of when somebody looked at it.
    Query published(connection, "SELECT max(v.at) FROM scoring_version v WHERE v.gone=0 AND v.from_day IS NOT NULL");
    if (published.next())
        last = published.integer(0);
    if (last == 0) {
        Query first(connection, "SELECT min(at) FROM sync_action");
        last = first.next() ? first.integer(0) : 0;
    }
    if (last > 0)
        review.last = DayNumbers::dateOf(days.of(last));
    const QDate looked = QDate::fromString(settingText(connection, pipeline, u"scoring_reviewed"), Qt::ISODate);
    if (looked.isValid() && (!review.last.isValid() || looked > review.last))
        review.last = looked;
    return review;
}

} // namespace huni
