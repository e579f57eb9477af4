#pragma once

#include "core/base/money.h"
#include "core/base/uuid.h"
#include "core/store/projection.h"

#include <map>

namespace huni {

/// Count and sums of every stage by kind of card and currency, kept up to date with each change: the head of
/// a column never counts its cards.
class StageTotals final : public Projection
{
public:
    const char *name() const override { return "stage_total"; }
    int version() const override { return 2; }
    void createTables(Connection &connection) override;
    void apply(Connection &connection, std::span<const RowChange> changes) override;
    void rebuild(Connection &connection) override;
    std::string fingerprint(Connection &connection) override;
};

/// What stands in the head of a column for one currency (empty: cards without an amount).
struct StageSum {
    Currency currency{};
    qint64 count = 0;
    std::optional<qint64> amount = 0; ///< minor units; nothing when the sum is larger than can be shown
    /// Weighted by the chance of winning, in minor units; rounded once, half away from zero. Nothing as for
    /// `amount`.
    std::optional<qint64> weighted = 0;

    bool operator==(const StageSum &) const = default;
};

/// Amounts of one currency, summed up card by card. Amounts whose probability is the stage's stay unweighted
/// (`plain`); those with an own one are kept both ways, weighted as minor units times ten-thousandths, so
/// that nothing is rounded before it is shown.
struct AmountTotal {
    qint64 count = 0;
    WideInt plain = 0;
    WideInt owned = 0;
    WideInt weighted = 0;

    /// \param amount  minor units  \param probability  basis points: the card's own  \param sign  -1 takes a
    /// card off again
    void add(std::optional<qint64> amount, std::optional<qint64> probability, int sign = +1);
    /// \param stageProbability  basis points, for cards without an own one
    StageSum shown(Currency currency, int stageProbability) const;
};

/// Sums of a stage over leads and opportunities. \param stageProbability  basis points, for cards without an
/// own one
std::vector<StageSum> stageSums(Connection &connection, StageId stage, int stageProbability);

} // namespace huni
