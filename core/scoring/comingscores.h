#pragma once

#include "core/scoring/scoringkit.h"
#include "core/store/eachwatch.h"
#include "core/store/store.h"

#include <set>

namespace huni {

/// The scores that all leads will have by a version that is about to be published, worked out beside the ones
/// in force while everybody goes on reading those and writing whatever they like. When the version is
/// written, the coming scores take the place of the others in the same transaction: scores of one moment
/// belong to one model, and nobody waits for all of them.
///
/// What others change meanwhile is followed by the log: the leads that it is about are scored again, until so
/// few are left that the transaction of the version can do them.
///
/// One at a time in a file: \pre a BulkAction is open. Nobody reads the coming scores before they are in
/// force; their table goes with this object, or, after a crash, when the next one begins.
class ComingScores
{
public:
    /// \param kit  with the version that is coming: made by rehearsing it
    ComingScores(Store &store, ScoringVersionId version, std::unique_ptr<ScoringKit> kit);
    ~ComingScores();
    ComingScores(const ComingScores &) = delete;
    ComingScores &operator=(const ComingScores &) = delete;

    /// Scores every lead, then runs `publish`, which writes the version. \return what `publish` does
    /// \par Errors  Cancelled (before `publish`), and what SQLite refuses
    Result<void> workOut(const EachWatch &watch, const std::function<Result<void>()> &publish);

    // For Scores, within the transaction that writes the version:
    /// Whether the changes write this version, and nothing that all were scored by has become another
    /// meanwhile. \param stamp  of the file before the transaction
    bool areFor(std::span<const RowChange> changes, qint64 stamp) const;
    /// Scores again who was changed since, and takes the place of the scores in force. \pre within `publish`
    void takePlace(Connection &connection);

private:
    struct Scored {
        qint64 lead = 0;
        Score score{};
        qint64 threshold = 0;
        bool isThere = true;
    };

    Result<void> makeTable();
    Result<void> scoreAll(Connection &view, const EachWatch &watch);
    Result<void> followOthers(const EachWatch &watch, int rounds,
                              const std::function<Result<void>()> &publish);
    Result<void> putPiece(std::vector<Scored> &piece, ScoreTable::Before before);
    Scored scored(qint64 lead, const LeadFacts &facts) const;
    /// As they stand in `now`; asks `m_view` what was before.
    std::set<Uuid> leadsChangedUntil(qint64 commitNo, Connection &now) const;
    std::vector<Scored> scoredAgain(const std::set<Uuid> &leads, Connection &now) const;

    Store &m_store;
    const ScoringVersionId m_version;
    const std::unique_ptr<ScoringKit> m_kit;
    const int m_day; ///< that the scores are of
    Connection *m_view = nullptr; ///< a look at the file as it was when everything in the table was right
    qint64 m_upTo = 0; ///< the last commit that it sees
};

} // namespace huni
