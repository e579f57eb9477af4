#include "core/funnel/stagetotals.h"

#include "core/base/money.h"

#include <map>

namespace huni {

namespace {

constexpr qint64 basisPoints = 10000;

struct TotalKey {
    Uuid stage {};
    std::string currency {};
    auto operator<=>(const TotalKey &) const = default;
};

// Amounts whose probability is the stage's stay unweighted (`plain`); those with an own one are weighted as whole minor
// units and ten-thousandths, so that nothing is rounded before it is shown.
struct TotalDelta {
    qint64 count = 0;
    qint64 plain = 0;
    qint64 owned = 0; // amounts with an own probability
    qint64 whole = 0;
    qint64 rest = 0;
};

using TotalDeltas = std::map<TotalKey, TotalDelta>;

struct CardColumns {
    Table table;
    int stage;
    int position;
    int amount;
    int currency;
    int probability; // 0: none
};

constexpr CardColumns cardColumns[] = {
    {Table::Lead, col::Lead::Stage, col::Lead::Position, col::Lead::Value, col::Lead::ValueCurrency, 0},
    {Table::Opportunity, col::Opportunity::Stage, col::Opportunity::Position, col::Opportunity::Amount,
     col::Opportunity::Currency, col::Opportunity::Probability},
};

void addTo(TotalDelta &delta, std::optional<qint64> amount, std::optional<qint64> probability, int sign)
{
    delta.count += sign;
    if (!amount)
        return;
    if (!probability) {
        delta.plain += sign * *amount;
        return;
    }
    delta.owned += sign * *amount;
    const WideInt weighted = WideInt(*amount) * *probability;
    delta.whole += sign * qint64(weighted / basisPoints);
    delta.rest += sign * qint64(weighted % basisPoints);
}

void addRecord(TotalDeltas &deltas, const CardColumns &card, const std::shared_ptr<const Record> &record, int sign)
{
    // A lead that an open opportunity stands for has no place on a board.
    if (!record || !uuidOf(record->at(card.stage)) || isNull(record->at(card.position)))
        return;
    const auto amount = numberOf(record->at(card.amount));
    const std::string currency(amount ? utf8Of(record->at(card.currency)) : std::string_view());
    addTo(deltas[{uuidOf(record->at(card.stage)), currency}], amount,
          card.probability ? numberOf(record->at(card.probability)) : std::nullopt, sign);
}

void store(Connection &connection, const TotalDeltas &deltas)
{
    for (const auto &[key, delta] : deltas) {
        Query(connection,
              "INSERT INTO stage_total(stage, currency, count, plain, owned, whole, rest) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) "
              "ON CONFLICT(stage, currency) DO UPDATE SET count=count+excluded.count, plain=plain+excluded.plain, "
              "owned=owned+excluded.owned, whole=whole+excluded.whole, rest=rest+excluded.rest",
              key.stage, key.currency, delta.count, delta.plain, delta.owned, delta.whole, delta.rest)
            .run();
        Query(connection, "DELETE FROM stage_total WHERE stage=?1 AND currency=?2 AND count=0", key.stage, key.currency).run();
    }
}

} // namespace

void StageTotals::createTables(Connection &connection)
{
    connection.exec("CREATE TABLE IF NOT EXISTS stage_total(stage BLOB NOT NULL, currency TEXT NOT NULL, count INTEGER NOT NULL, "
                    "plain INTEGER NOT NULL, owned INTEGER NOT NULL, whole INTEGER NOT NULL, rest INTEGER NOT NULL, "
                    "PRIMARY KEY(stage, currency)) WITHOUT ROWID");
}

void StageTotals::apply(Connection &connection, std::span<const RowChange> changes)
{
    TotalDeltas deltas;
    for (const CardColumns &card : cardColumns) {
        for (const RowChange &change : changes) {
            if (change.table != card.table)
                continue;
            addRecord(deltas, card, change.before, -1);
            addRecord(deltas, card, change.after, +1);
        }
    }
    std::erase_if(deltas, [](const auto &entry) {
        const TotalDelta &d = entry.second;
        return !d.count && !d.plain && !d.owned && !d.whole && !d.rest;
    });
    store(connection, deltas);
}

void StageTotals::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM stage_total");
    TotalDeltas deltas;
    for (const char *sql :
         {"SELECT stage, value, value_currency, NULL FROM lead WHERE gone=0 AND stage IS NOT NULL AND position IS NOT NULL",
          "SELECT stage, amount, currency, probability FROM opportunity WHERE gone=0 AND stage IS NOT NULL AND position IS NOT NULL"}) {
        Query cards(connection, sql);
        while (cards.next()) {
            const auto amount = cards.optional(1);
            addTo(deltas[{cards.id(0), amount ? std::string(cards.utf8(2)) : std::string()}], amount, cards.optional(3), +1);
        }
    }
    store(connection, deltas);
}

std::string StageTotals::fingerprint(Connection &connection)
{
    std::string out;
    Query query(connection,
                "SELECT hex(stage)||' '||currency||' '||count||' '||plain||' '||owned||' '||whole||' '||rest FROM stage_total "
                "ORDER BY stage, currency");
    while (query.next())
        out.append(query.utf8(0)) += '\n';
    return out;
}

std::vector<StageSum> stageSums(Connection &connection, StageId stage, int stageProbability)
{
    std::vector<StageSum> sums;
    Query query(connection,
                "SELECT currency, count, plain, owned, whole, rest FROM stage_total WHERE stage=?1 ORDER BY currency", stage);
    while (query.next()) {
        StageSum sum;
        sum.currency = Currency::fromText(query.text(0)).value_or(Currency {});
        sum.count = query.integer(1);
        sum.amount = query.integer(2) + query.integer(3);
        const WideInt weighted
            = WideInt(query.integer(2)) * stageProbability + WideInt(query.integer(4)) * basisPoints + query.integer(5);
        sum.weighted = dividedHalfAway(weighted, basisPoints);
        sums.push_back(sum);
    }
    return sums;
}

} // namespace huni
