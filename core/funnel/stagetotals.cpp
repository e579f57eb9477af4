#include "core/funnel/stagetotals.h"

#include <algorithm>
#include <bit>

namespace huni {

namespace {

constexpr qint64 basisPoints = 10000;
constexpr WideInt twoTo64 = WideInt(1) << 64;

struct TotalKey {
    Uuid stage{};
    std::string currency{};
    auto operator<=>(const TotalKey &) const = default;
};

using TotalDeltas = std::map<TotalKey, AmountTotal>;

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

// A sum takes two columns: its upper and its lower 64 bits.
WideInt wideFrom(Query &query, int column)
{
    return WideInt(query.integer(column)) * twoTo64 + std::bit_cast<quint64>(query.integer(column + 1));
}

void bindWide(Query &query, int index, WideInt sum)
{
    query.bind(index, qint64(sum >> 64));
    query.bind(index + 1, std::bit_cast<qint64>(quint64(sum)));
}

AmountTotal totalFrom(Query &query, int column)
{
    return {query.integer(column), wideFrom(query, column + 1), wideFrom(query, column + 3),
            wideFrom(query, column + 5)};
}

void addRecord(TotalDeltas &deltas, const CardColumns &card, const std::shared_ptr<const Record> &record,
               int sign)
{
    // A lead that an open opportunity stands for has no place on a board.
    if (!record || !uuidOf(record->at(card.stage)) || isNull(record->at(card.position)))
        return;
    const auto amount = numberOf(record->at(card.amount));
    const std::string currency(amount ? utf8Of(record->at(card.currency)) : std::string_view());
    deltas[{uuidOf(record->at(card.stage)), currency}].add(
        amount, card.probability ? numberOf(record->at(card.probability)) : std::nullopt, sign);
}

AmountTotal readTotal(Connection &connection, const TotalKey &key)
{
    Query query(connection,
                "SELECT count, plain_high, plain_low, owned_high, owned_low, weighted_high, weighted_low "
                "FROM stage_total WHERE stage=?1 AND currency=?2",
                key.stage, key.currency);
    return query.next() ? totalFrom(query, 0) : AmountTotal{};
}

void store(Connection &connection, const TotalDeltas &deltas)
{
    for (const auto &[key, delta] : deltas) {
        const AmountTotal before = readTotal(connection, key);
        if (before.count + delta.count == 0) {
            Query(connection, "DELETE FROM stage_total WHERE stage=?1 AND currency=?2", key.stage,
                  key.currency)
                .run();
            continue;
        }
        Query put(
            connection,
            "INSERT OR REPLACE INTO stage_total(stage, currency, count, plain_high, plain_low, owned_high, "
            "owned_low, weighted_high, weighted_low) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        put.bind(1, key.stage);
        put.bind(2, std::string_view(key.currency));
        put.bind(3, before.count + delta.count);
        bindWide(put, 4, before.plain + delta.plain);
        bindWide(put, 6, before.owned + delta.owned);
        bindWide(put, 8, before.weighted + delta.weighted);
        put.run();
    }
}

} // namespace

void AmountTotal::add(std::optional<qint64> amount, std::optional<qint64> probability, int sign)
{
    count += sign;
    if (!amount)
        return;
    if (!probability) {
        plain += sign * WideInt(*amount);
        return;
    }
    owned += sign * WideInt(*amount);
    weighted += sign * WideInt(*amount) * std::clamp(*probability, qint64(0), basisPoints);
}

StageSum AmountTotal::shown(Currency currency, int stageProbability) const
{
    const WideInt chances = plain * stageProbability + weighted;
    return {currency, count, shownMinor(plain + owned),
            shownMinor(wideDividedHalfAway(chances, basisPoints))};
}

void StageTotals::createTables(Connection &connection)
{
    connection.exec("DROP TABLE IF EXISTS stage_total"); // of another version; it is rebuilt now
    connection.exec(
        "CREATE TABLE stage_total(stage BLOB NOT NULL, currency TEXT NOT NULL, count INTEGER NOT NULL, "
        "plain_high INTEGER NOT NULL, plain_low INTEGER NOT NULL, owned_high INTEGER NOT NULL, "
        "owned_low INTEGER NOT NULL, weighted_high INTEGER NOT NULL, weighted_low INTEGER NOT NULL, "
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
        const AmountTotal &d = entry.second;
        return d.count == 0 && d.plain == 0 && d.owned == 0 && d.weighted == 0;
    });
    store(connection, deltas);
}

void StageTotals::rebuild(Connection &connection)
{
    connection.exec("DELETE FROM stage_total");
    TotalDeltas deltas;
    for (const char *sql : {"SELECT stage, value, value_currency, NULL FROM lead WHERE gone=0 AND stage IS "
                            "NOT NULL AND position IS NOT NULL",
                            "SELECT stage, amount, currency, probability FROM opportunity WHERE gone=0 AND "
                            "stage IS NOT NULL AND position IS NOT NULL"}) {
        Query cards(connection, sql);
        while (cards.next()) {
            const auto amount = cards.optional(1);
            deltas[{cards.id(0), amount ? std::string(cards.utf8(2)) : std::string()}].add(amount,
                                                                                           cards.optional(3));
        }
    }
    store(connection, deltas);
}

std::string StageTotals::fingerprint(Connection &connection)
{
    std::string out;
    Query query(connection,
                "SELECT hex(stage)||' '||currency||' '||count||' '||plain_high||' '||plain_low||' "
                "'||owned_high||' '||owned_low"
                "||' '||weighted_high||' '||weighted_low FROM stage_total ORDER BY stage, currency");
    while (query.next())
        out.append(query.utf8(0)) += '\n';
    return out;
}

std::vector<StageSum> stageSums(Connection &connection, StageId stage, int stageProbability)
{
    std::vector<StageSum> sums;
    Query query(
        connection,
        "SELECT currency, count, plain_high, plain_low, owned_high, owned_low, weighted_high, weighted_low "
        "FROM stage_total WHERE stage=?1 ORDER BY currency",
        stage);
    while (query.next()) {
        const AmountTotal total = totalFrom(query, 1);
        sums.push_back(total.shown(Currency::fromText(query.text(0)).value_or(Currency{}), stageProbability));
    }
    return sums;
}

} // namespace huni
