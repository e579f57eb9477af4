#pragma once

#include "core/base/money.h"
#include "core/funnel/moves.h"
#include "core/funnel/stagetotals.h"
#include "core/leads/catalog.h"
#include "core/model/checklist.h"
#include "core/model/score.h"

namespace huni {

/// A card by its local number: small enough to keep a whole column in memory.
struct CardKey {
    qint64 packed = 0; ///< local row number x 2, plus 1 for an opportunity

    auto operator<=>(const CardKey &) const = default;
    CardRef::Kind kind() const { return CardRef::Kind(packed & 1); }
    qint64 n() const { return packed >> 1; }
    static CardKey of(CardRef::Kind kind, qint64 n) { return {n * 2 + int(kind)}; }
};

enum class BoardOrder { ByHand, Worth, LongestInStage, Newest, Name, Score, Chance };

/// What a board shows. Empty parts do not restrict.
struct BoardFilter {
    QString search{};
    std::optional<MemberId> owner{}; ///< a nil id: nobody's
    std::optional<ChannelId> channel{};
    std::optional<CampaignId> campaign{};
    std::optional<qint64> minScore{}; ///< hundredths of points; of an opportunity: its lead's, as below
    std::optional<int> minChance{}; ///< thousandths

    bool operator==(const BoardFilter &) const = default;
    bool isEmpty() const { return *this == BoardFilter{}; }
};

/// The head of a column: over all its cards, whatever is loaded.
struct ColumnHead {
    StageId stage{};
    qint64 count = 0;
    std::vector<StageSum> sums{}; ///< by currency; cards without an amount stand under an empty currency

    bool operator==(const ColumnHead &) const = default;
};

/// What a card shows.
struct Card {
    CardRef ref{};
    LeadId lead{}; ///< of an opportunity: its lead, if it has one
    QString name{};
    QString company{};
    QString title{};
    MemberId owner{};
    std::optional<Money> amount{}; ///< estimated value of a lead, amount of an opportunity
    std::optional<int> probability{}; ///< basis points: own, else the stage's; only of opportunities
    QDate expectedClose{};
    std::array<Verdict, 4> bant{};
    std::optional<LeadScore> score{}; ///< of the lead; nothing: not scored
    Instant stageSince = 0;
    std::optional<Instant> lastContact{};
    bool idle = false;
    bool hasContact = true;
    QString nextActivityKind{}; ///< of the next planned one; empty when none is planned
    QString nextActivitySubject{};
    std::optional<Instant> nextActivityDue{};

    bool operator==(const Card &) const = default;
};

/// Stages of the board of one band, in order: BOFU also shows where opportunities end. Unset: the whole
/// funnel.
std::vector<const Stage *> boardStages(const Catalog &catalog, std::optional<Band> band);

/// Head of a column, from totals that are kept: fast whatever the number of cards.
ColumnHead readHead(Connection &connection, const Stage &stage);
/// How many cards of a column are idle at a moment: counts them, so ask when there is time.
qint64 readIdleCount(Connection &connection, const Catalog &catalog, const Stage &stage, Instant now);

/// The cards of a column in order. \param limit  negative: all
std::vector<CardKey> readColumn(Connection &connection, StageId stage, const BoardFilter &filter,
                                BoardOrder order, int limit = -1);

/// What a filter lets through of a column: its cards in order, and the figures of exactly these.
struct FilteredColumn {
    std::vector<CardKey> keys{};
    ColumnHead head{};
    qint64 idle = 0;

    bool operator==(const FilteredColumn &) const = default;
};
/// In one pass over the column. \param limit  negative: all; else the figures are those of the first cards
FilteredColumn readFilteredColumn(Connection &connection, const Catalog &catalog, const Stage &stage,
                                  const BoardFilter &filter, BoardOrder order, Instant now, int limit = -1);

/// What the given cards show; a card that is gone is left out. Keeps the order.
std::vector<std::pair<CardKey, Card>> readCards(Connection &connection, const Catalog &catalog,
                                                std::span<const CardKey> keys, Instant now);

/// Where a card stands in its column by hand: columns are in the order of these.
struct CardPlace {
    StageId stage{};
    std::string position{};
    Uuid id{};

    bool isBefore(const CardPlace &other) const
    {
        return position != other.position ? position < other.position : id < other.id;
    }
};
/// Nothing when the card is gone or stands on no board.
std::optional<CardPlace> placeOf(Connection &connection, CardKey key);

/// Opportunities of a lead, open and closed.
std::vector<OpportunityId> opportunitiesOf(Connection &connection, LeadId lead);

/// The local number of a card; nothing when it is gone.
std::optional<CardKey> keyOf(Connection &connection, const CardRef &card);

/// Cards last touched before this instant are idle in a stage with that limit of working days.
Instant idleCutoff(int idleDays, Instant now, const QTimeZone &zone);

} // namespace huni
