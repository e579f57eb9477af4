#pragma once

#include "core/scoring/scoringbook.h"
#include "core/store/eachwatch.h"
#include "core/store/store.h"

#include <atomic>

namespace huni {

class ComingScores;

/// Changes what makes scores: versions of models, markets, points by hand. Each call is one action and brings every score
/// that it changes up to date with it.
class ScoringDesk
{
public:
    /// Leads that are scored within the transaction of a new version; of more, the scores are worked out before it (ComingScores).
    static constexpr qint64 fewLeads = 2000;

    explicit ScoringDesk(Store &store, qint64 scoredAtOnce = fewLeads);

    /// Publishes a new version of a model. The scores of all its leads change in the same transaction, and nobody waits for
    /// them to be worked out, unless another action of many transactions is under way. Call it from a worker.
    /// \param from  the local day from which it counts; invalid: today. \pre not before that of the last version
    /// \param known  the newest version that whoever publishes has seen; invalid: any
    /// \param ideal  whom the team sells to, where the model was made from another answer: stored with it
    /// \par Errors  NotFound (the model); InvalidValue (as checkScoringFields; `from` before the version in force; a model
    ///              that is the one in force; `newer_version`: there is one that is not `known`); Cancelled (by `watch`, as
    ///              long as the version is not written: everything is as before)
    Result<ScoringVersionId> publish(ScoringModelId model, const ScoringModel &changed, QDate from = {}, const QString &note = {},
                                     const std::optional<IdealCustomer> &ideal = {}, const std::optional<ScoringVersionId> &known = {},
                                     const EachWatch &watch = {});
    /// A model for the leads that a filter takes; it begins as the default one is now. \par Errors  InvalidValue (name, market)
    Result<ScoringModelId> addMarket(const QString &name, const Filter &market);
    /// \par Errors  NotFound; InvalidValue
    Result<void> editMarket(ScoringModelId model, const QString &name, const Filter &market);
    /// From today on its leads are scored by the next market that takes them; what it scored before stays: a version that
    /// says so is published. \par Errors  NotFound; InvalidValue (the default one)
    Result<void> removeMarket(ScoringModelId model);
    /// Points by hand: a fact that everybody sees. \param points  hundredths \par Errors  NotFound; InvalidValue (points of 0
    /// or out of bounds, or no reason)
    Result<Uuid> givePoints(LeadId lead, qint64 points, const QString &reason);
    Result<void> takePointsBack(const Uuid &given);

    Result<std::vector<MarketModel>> models();
    /// Brings scores of other days to today, piece by piece, so that nobody waits long. \return whether there were any
    Result<bool> refresh(const std::atomic<bool> *cancel = nullptr);

private:
    struct NewVersion;

    Result<void> putNewVersion(Writer &writer, const NewVersion &version);
    Result<void> publishInPieces(BulkAction &action, const NewVersion &version, const EachWatch &watch);
    void expect(std::shared_ptr<ComingScores> coming);
    qint64 leadsAtMost();

    Store &m_store;
    qint64 m_scoredAtOnce;
};

/// Writes the first version of the default model where there is none yet. For use inside a write.
void putFirstScoringModel(Writer &writer, PipelineId pipeline);

} // namespace huni
